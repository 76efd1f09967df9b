/** Plans a new passage: a mark around words, or a tail behind a highlight that is there. */

import { highlightOf, type Code } from '../codes';
import type { Span } from '../passage';
import { openingEnd } from '../read/marks';
import { refusal, type Refused } from './edit';
import { markChanges, tailChange, type Written } from './mark';
import { saysSomething, type Passable } from './passable';
import { planOf, type Asked, type Plan } from './plan';
import { tagText } from './tag-parts';
import { trimmed, widened, withComment } from './words-range';

/** Plans a mark around these words, in the content's offsets; it is not yet checked. */
export function planMark(asked: Asked, passable: Passable, given: Span, written = writtenFor(asked), codes: readonly Code[] = [asked.code]): Plan | Refused {
	const inner = trimmed(passable, given);
	const commented = withComment(passable, inner);
	const range = commented.to > inner.to ? widened(passable, commented) : inner;
	if (!saysSomething(passable, range)) return refusal('blank', passable.block);
	const words = passable.content.spanOf(range);
	const put = markChanges(passable, range, written);
	if (typeof put === 'string') return refusal(put, words);
	return planOf(put.changes, { meant: [{ words, codes }], tailAt: put.tailAt });
}

/** Plans the tail that makes a passage of a plain highlight, whose colour stays; it is not yet checked. */
export function planAdoption(asked: Asked, passable: Passable, highlight: Span): Plan | Refused {
	if (openingEnd(asked.note.text, highlight.from) >= highlight.to - 2) return refusal('blank', highlight);
	const change = tailChange(passable, passable.content.stretchOf(highlight).to, writtenFor(asked));
	return planOf([change], { meant: [{ words: null, codes: [asked.code] }], tailAt: change.from });
}

function writtenFor({ code, options: { namespace, highlightColours } }: Asked): Written {
	return { colour: highlightColours ? highlightOf(code) : '', tail: tagText(namespace, code), namespace };
}
