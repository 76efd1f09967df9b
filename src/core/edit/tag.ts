/** Tags words with a code: what `tag-push` and its sisters do to a text. */

import type { Code } from '../codes';
import { readNote } from '../read-note';
import type { EditOptions, EditResult, Selection } from './edit';
import { finish } from './outcome';
import { refusal, type Plan, type Stopped } from './plan';
import { planCaret } from './plan-caret';
import { planSelection } from './plan-selection';

/**
 * Tags what each selection means with `code`, as design section 5 has it: a caret stands for the passage, the plain highlight,
 * the sentence, item or cell around it. Pure; offsets are UTF-16 units of `text`. Gives a typed refusal, and then changes
 * nothing, where a mark would break the note.
 */
export function tagPassages(text: string, selections: readonly Selection[], code: Code, options: EditOptions): EditResult {
	const asked = { note: readNote(text, options), code, options };
	const plans: Plan[] = [];
	let stopped: Stopped | null = null;
	for (const { anchor, head } of selections) {
		const span = { from: Math.min(anchor, head), to: Math.max(anchor, head) };
		const result = anchor === head ? planCaret(asked, head) : planSelection(asked, span);
		if ('changes' in result) plans.push(result);
		else stopped ??= result;
	}
	if (plans.length === 0) return stopped ?? refusal('blank', 0);
	// Where some words have the code and some don't, all get it.
	const setting = plans.filter(({ removes }) => !removes);
	return finish(text, selections, setting.length > 0 ? setting : plans);
}
