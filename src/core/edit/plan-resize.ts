/** Plans that a passage becomes exactly what is selected: it is taken apart and marked anew, and what stays as it was isn't touched. */

import { highlightOf } from '../codes';
import type { TaggedPassage } from '../note';
import type { Span } from '../passage';
import { openingEnd } from '../read/marks';
import { readNote } from '../read-note';
import { holdsWords } from '../read/turns';
import { composed } from './compose';
import { applyChanges, mapperOf } from './edit';
import { blockAt, highlightsIn, zoneOf } from './places';
import { planMark } from './plan-mark';
import { removalOf, strippingOf } from './plan-passage';
import type { OnPassage } from './plan-selection';
import { checked, passableOf, planOf, refusal, type Asked, type Passable, type Plan, type Stopped } from './plan';
import { codesOf, tailText, unmark } from './retag';
import { trimmed, widened } from './words-range';

/** Plans the passage's new words; when it has them already, the code goes. Not yet checked as a whole. */
export function planResize(asked: Asked, { passage, passable, chosen }: OnPassage): Plan | Stopped {
	const { note, options } = asked;
	const { text } = note;
	const words = passable.content.spanOf(widened(passable, withoutTail(passable, passage, chosen)));
	const alone = new Set([passage]);
	if (isWithin(passage, words) && isWithin(words, zoneOf(passage))) return removalOf(asked, passage, alone);
	if (highlightsIn(note, words).some((plain) => plain.from < words.to && plain.to > words.from)) return refusal('overlaps-highlight', words);
	const codes = codesOf(passage);
	const colour = colourOf(asked, passage);
	if (passage.mark && words.to === passage.mark.to - 2) {
		// Where the mark ends as before, its tail stays where it is.
		const [opening] = unmark(text, passage.mark);
		const changes = [opening, { from: words.from, to: words.from, text: `==${colour}` }].sort((a, b) => a.from - b.from);
		return planOf(changes, { aimed: [passage], meant: [{ words: null, codes }] });
	}
	const stripped = strippingOf(asked, passage, alone);
	if (!('changes' in stripped)) return stripped;
	const clean = readNote(applyChanges(text, stripped.changes), options);
	const map = mapperOf(stripped.changes);
	const place = { from: map(words.from, 1), to: map(words.to, -1) };
	const index = blockAt(clean, place.from);
	if (!holdsWords(clean.blocks[index]?.kind ?? 'rule') || place.from >= place.to) return refusal('touches-passage', words);
	const target = passableOf(clean, index);
	const range = { from: target.content.offsetOf(place.from), to: target.content.offsetOf(place.to - 1) + 1 };
	const written = { colour, tail: tailText(text, passage, options.namespace), namespace: options.namespace };
	const marked = planMark({ ...asked, note: clean }, target, widened(target, range), written, codes);
	const sound = 'changes' in marked ? checked({ note: clean, options }, marked, words) : marked;
	if (!('changes' in sound)) return refusal(sound.why, words);
	return planOf(composed(text, stripped.changes, sound.changes), { aimed: [passage], meant: [{ words: null, codes }] });
}

/** A selection that ends in the passage's own tail means the words before it. */
function withoutTail(passable: Passable, { tail, memo }: TaggedPassage, { from, to }: Span): Span {
	const { content } = passable;
	const tailFrom = content.offsetOf(tail.from);
	const isInTail = to > tailFrom && to <= content.offsetOf(memo?.span.to ?? tail.to);
	return trimmed(passable, { from, to: isInTail ? tailFrom : to });
}

/** The colour that the passage's mark has, else the one that a new mark gets. */
function colourOf({ note: { text }, code, options }: Asked, { mark }: TaggedPassage): string {
	if (mark) return text.slice(mark.from + 2, Math.min(openingEnd(text, mark.from), mark.to - 2));
	return options.highlightColours ? highlightOf(code) : '';
}

function isWithin(inner: Span, outer: Span): boolean {
	return inner.from >= outer.from && inner.to <= outer.to;
}
