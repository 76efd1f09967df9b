/** What tagging means at a caret: the passage it is in, the plain highlight, or the sentence, item or cell around it. */

import type { Block, NoteText } from '../note';
import type { Span } from '../passage';
import { inertAt } from '../read/inline';
import { holdsWords } from '../read/turns';
import type { Refused } from './edit';
import { clip, passableOf, refusal, type Passable } from './plan';
import { blockAt, freeAround, highlightsIn, passageAt } from './places';
import { sentenceAround } from './sentences';
import type { Target } from './targets';
import { trimmed, widened, withoutLeading } from './words-range';

/** What a caret is on. */
export function targetAt(note: NoteText, at: number): Target | Refused {
	const index = blockAt(note, at);
	const block = note.blocks[index];
	const passage = passageAt(note, at) ?? (block ? passageAt(note, meant(note.text, block, at)) : null);
	if (passage) return { kind: 'passage', passage, by: 'caret' };
	if (!block) return refusal('blank', at);
	if (!holdsWords(block.kind)) return refusal(block.kind, block);
	const passable = passableOf(note, index);
	const from = meant(note.text, block, at);
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

/** A caret in a block's marker, time, speaker or id stands for the nearest end of the block's words. */
function meant(text: string, { wordsFrom, wordsTo }: Block, at: number): number {
	if (at < wordsFrom) return wordsFrom;
	return at > wordsTo && text.slice(wordsTo, at).includes('^') ? wordsTo : at;
}

const known = new WeakMap<Passable, Map<string, Span>>();

/** The words of a sentence, or of all that is free: many carets may stand in one. */
function unitOf(passable: Passable, whole: Span, bounds: Span): Span {
	const units = known.get(passable) ?? new Map<string, Span>();
	known.set(passable, units);
	const key = `${whole.from} ${whole.to}`;
	const unit = units.get(key) ?? clip(widened(passable, withoutLeading(passable, trimmed(passable, whole))), bounds);
	units.set(key, unit);
	return unit;
}
