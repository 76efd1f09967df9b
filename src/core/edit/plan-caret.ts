/** What tagging means at a caret: the passage it is in, the plain highlight, or the sentence, item or cell around it. */

import type { NoteText } from '../note';
import type { Span } from '../passage';
import { holdsWords } from '../read/turns';
import { planAdoption, planMark } from './plan-mark';
import { planPassage } from './plan-passage';
import { clip, passableOf, refusal, type Asked, type Passable, type Plan, type Stopped } from './plan';
import { blockAt, passageAt, zoneOf } from './places';
import { sentenceAround, trimmed, widened, withoutLeading } from './words-range';

/** Plans the tagging at a caret. */
export function planCaret(asked: Asked, at: number): Plan | Stopped {
	const { note } = asked;
	const passage = passageAt(note, at);
	if (passage) return planPassage(asked, passage);
	const index = blockAt(note, at);
	const block = note.blocks[index];
	if (!block) return refusal('blank', at);
	if (!holdsWords(block.kind)) return refusal(block.kind, block);
	const passable = passableOf(note, index);
	const highlight = note.highlights.find(({ from, to }) => from <= at && at <= to);
	if (highlight) return planAdoption(asked, passable, highlight);
	const { content, words, inline } = passable;
	const caret = Math.min(Math.max(content.offsetOf(at), words.from), words.to);
	if (inline.inert.some(({ kind, from, to }) => kind === 'comment' && from < caret && caret < to)) return refusal('comment', block);
	const free = freeAround(note, passable, caret);
	const whole = block.kind === 'item' || block.kind === 'cell';
	const unit = withoutLeading(passable, trimmed(passable, whole ? free : sentenceAround(passable, free, caret)));
	return planMark(asked, passable, clip(widened(passable, unit), free));
}

/** The stretch around the caret that belongs to no passage and no plain highlight. */
function freeAround(note: NoteText, { block, content, words }: Passable, caret: number): Span {
	let { from, to } = words;
	const zones = [...note.passages.map(zoneOf), ...note.highlights].filter((zone) => zone.from <= block.to && zone.to >= block.from);
	for (const zone of zones) {
		const zoneFrom = content.offsetOf(Math.max(zone.from, block.from));
		const zoneTo = content.offsetOf(Math.min(zone.to, block.to));
		if (zoneTo <= caret) from = Math.max(from, zoneTo);
		else if (zoneFrom >= caret) to = Math.min(to, zoneFrom);
	}
	return { from, to };
}
