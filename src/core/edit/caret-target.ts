/** What tagging means at a caret: the passage it is in, the plain highlight, or the sentence, item or cell around it. */

import type { NoteText } from '../note';
import type { Span } from '../passage';
import { inertAt } from '../read/inline';
import { holdsWords } from '../read/turns';
import { isBlank, runEnd, runStart } from '../read/white-space';
import { remembered } from '../remember';
import { refusal, type Refused } from './edit';
import { isLineEnd } from './lines';
import { passableOf, type Passable } from './passable';
import { freeAround, passageAt } from './passages-at';
import { blockAt, highlightsIn } from './places';
import { sentenceAround } from './sentences';
import { clip } from './spans';
import type { Target } from './targets';
import { trimmed, widened, withoutLeading } from './words-range';

/** What a caret is on. */
export function targetAt(note: NoteText, at: number): Target | Refused {
	const index = blockAt(note, at);
	const block = note.blocks[index];
	const passable = block && holdsWords(block.kind) ? passableOf(note, index) : null;
	const from = passable ? meant(note.text, passable, at) : at;
	const passage = passageAt(note, at) ?? passageAt(note, from);
	if (passage) return { kind: 'passage', passage, by: 'caret' };
	if (!block) return refusal('blank', at);
	if (!passable) return refusal(block.kind, block);
	const [highlight] = highlightsIn(note, { from, to: from });
	if (highlight) return { kind: 'highlight', passable, highlight };
	const { content, words, inline } = passable;
	const caret = Math.min(Math.max(content.offsetOf(at), words.from), words.to);
	const inert = inertAt(inline.inert, caret);
	if (inert?.kind === 'comment' && inert.from < caret) return refusal('comment', block);
	const place = Math.min(Math.max(at, block.from), block.to);
	const free = freeAround(note, index, { from: place, to: place });
	const bounds = clip({ from: content.offsetOf(free.from), to: content.offsetOf(free.to) }, words);
	const whole = block.kind === 'item' || block.kind === 'cell';
	return { kind: 'words', passable, range: unitOf(passable, whole ? bounds : sentenceAround(passable, bounds, caret), bounds), bounds };
}

/**
 * A caret in a block's marker, time, speaker, id or a task's fields stands for the nearest end of the block's words, one behind
 * the white space that ends a line for the place before it.
 */
function meant(text: string, { block: { to, wordsFrom, wordsTo }, content, words }: Passable, at: number): number {
	if (at < wordsFrom) return wordsFrom;
	const end = Math.min(wordsTo, content.sourceEnd(words.to));
	if (at > end) return end;
	const lineEnd = runEnd(text, at, to, isBlank);
	return lineEnd >= to || isLineEnd(text.charCodeAt(lineEnd)) ? runStart(text, wordsFrom, at, isBlank) : at;
}

const known = new WeakMap<Passable, Map<string, Span>>();

/** The words of a sentence, or of all that is free: many carets may stand in one. */
function unitOf(passable: Passable, whole: Span, bounds: Span): Span {
	const units = remembered(known, passable, () => new Map<string, Span>());
	return remembered(units, `${whole.from} ${whole.to}`, () => clip(widened(passable, withoutLeading(passable, trimmed(passable, whole))), bounds));
}
