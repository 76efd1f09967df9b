/** Plans a new passage: a mark around words, or a tail behind a highlight that is there. */

import type { Span } from '../passage';
import { markChanges, tagText, tailChange } from './mark';
import { hasWords } from '../read/words';
import { cutsSpan, trimmed, withComment } from './words-range';
import { checked, planOf, refusal, type Asked, type Passable, type Plan } from './plan';
import type { Refused } from './edit';

/** Plans a mark around these words, in the content's offsets. */
export function planMark(asked: Asked, passable: Passable, given: Span): Plan | Refused {
	const range = withComment(passable, trimmed(passable, given));
	if (!hasWords(passable.content.text.slice(range.from, range.to))) return refusal('blank', passable.block);
	const words = passable.content.spanOf(range);
	if (cutsSpan(passable, range)) return refusal('breaks-emphasis', words);
	const put = markChanges(passable, range, tagText(asked.options.namespace, asked.code));
	if (typeof put === 'string') return refusal(put, words);
	return checked(asked, planOf(put.changes, { meant: [{ words, codes: [asked.code] }], tailAt: put.tailAt }), words);
}

/** Plans the tail that makes a passage of a plain highlight. */
export function planAdoption(asked: Asked, passable: Passable, highlight: Span): Plan | Refused {
	const end = passable.content.offsetOf(highlight.to - 1) + 1;
	const change = tailChange(passable, end, tagText(asked.options.namespace, asked.code));
	const plan = planOf([change], { meant: [{ words: null, codes: [asked.code] }], tailAt: change.from });
	return checked(asked, plan, highlight);
}
