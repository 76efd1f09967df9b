/** Plans that a passage becomes exactly what is selected: it is taken apart and marked anew, and what stays as it was isn't touched. */

import { highlightOf } from '../codes';
import type { TaggedPassage } from '../note';
import { codesOf, type Span } from '../passage';
import { readNote } from '../read-note';
import { holdsWords } from '../read/turns';
import { hasWords } from '../read/words';
import { applyChanges, inOrder, mapperOf } from './changes';
import { composed } from './compose';
import { refusal, type Change } from './edit';
import { objectionToMark, openingChange } from './mark';
import { passableOf, type Passable } from './passable';
import { zoneOf } from './passages-at';
import { blockAt, highlightsIn } from './places';
import { checked, planOf, type Asked, type Plan, type Stopped } from './plan';
import { planMark } from './plan-mark';
import { removalOf, strippingOf } from './plan-passage';
import type { OnPassage } from './selection-targets';
import { isWithin, meets } from './spans';
import { markNext, tailText, unmark } from './strip';
import { trimmed, widened } from './words-range';

/** Plans the passage's new words; when it has them already, the code goes. Not yet checked as a whole. */
export function planResize(asked: Asked, { passage, passable, chosen }: OnPassage): Plan | Stopped {
	const { note, options } = asked;
	const { text } = note;
	const range = withoutComment(passable, widened(passable, withoutTail(passable, passage, chosen)));
	const words = passable.content.spanOf(range);
	const alone = new Set([passage]);
	if (isWithin(passage, words) && isWithin(words, zoneOf(passage))) return removalOf(asked, passage, alone);
	if (highlightsIn(note, words).some((plain) => meets(plain, words))) return refusal('overlaps-highlight', words);
	const stripped = strippingOf(asked, passage, alone);
	if (!('changes' in stripped)) return stripped;
	const colour = colourOf(asked, passage);
	const resized = (changes: readonly Change[]): Plan => planOf(changes, { aimed: [passage], meant: [{ words: null, codes: codesOf(passage) }] });
	if (words.to === passage.to && passage.tail.from <= passable.block.to) {
		// Where the words end as before, the tail stays where it is.
		const why = passage.mark ? null : hasWords(passable.content.text.slice(range.from, range.to)) ? objectionToMark(passable, range) : 'blank';
		if (why) return refusal(why, words);
		const ends = passage.mark ? [unmark(text, passage.mark)[0]] : [{ from: words.to, to: words.to, text: '==' }, ...markNext(note, passage, alone)];
		return resized(inOrder([openingChange(passable, range, colour), ...ends]));
	}
	const clean = readNote(applyChanges(text, stripped.changes), options);
	const map = mapperOf(stripped.changes);
	const place = { from: map(words.from, 1), to: map(words.to, -1) };
	const index = blockAt(clean, place.from);
	if (!holdsWords(clean.blocks[index]?.kind ?? 'rule') || place.from >= place.to) return refusal('touches-passage', words);
	const target = passableOf(clean, index);
	const written = { colour, tail: tailText(text, passage, options.namespace), namespace: options.namespace };
	const marked = planMark({ ...asked, note: clean }, target, widened(target, target.content.stretchOf(place)), written, codesOf(passage));
	const sound = 'changes' in marked ? checked({ note: clean, options }, marked, words) : marked;
	if (!('changes' in sound)) return refusal(sound.why, words);
	const changes = composed(text, stripped.changes, sound.changes);
	return changes.length > 0 ? resized(changes) : removalOf(asked, passage, alone);
}

/** A selection that ends in the passage's own tail means the words before it. */
function withoutTail(passable: Passable, { tail, memo }: TaggedPassage, { from, to }: Span): Span {
	const { content } = passable;
	const tailFrom = content.offsetOf(tail.from);
	const isInTail = to > tailFrom && to <= content.offsetOf(memo?.span.to ?? tail.to);
	return trimmed(passable, { from, to: isInTail ? tailFrom : to });
}

/** A selection that begins in a comment holds the whole of it; a mark begins with the words behind. */
function withoutComment(passable: Passable, range: Span): Span {
	const { from, to } = trimmed(passable, range);
	return from < to ? { from, to: range.to } : range;
}

/** The colour that the passage's mark has, else the one that a new mark gets. */
function colourOf({ note: { text }, code, options }: Asked, { mark }: TaggedPassage): string {
	if (mark) return text.slice(mark.from + 2, unmark(text, mark)[0].to);
	return options.highlightColours ? highlightOf(code) : '';
}
