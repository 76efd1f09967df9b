/** Takes tags away: what `remove-tag` does to a text. */

import type { ReadOptions } from '../note';
import { readNote } from '../read-note';
import { refusal, type EditResult, type Selection } from './edit';
import { finish } from './outcome';
import { passagesOf } from './passages-at';
import { allChecked } from './plan';
import { strippingOf } from './plan-passage';

/**
 * Takes tail, memo and `==` of each passage that a caret is in or a selection touches. Pure; offsets are UTF-16 units of
 * `text`. Gives `no-passage`, and then changes nothing, when there is none; the reason, when none of them can go.
 */
export function removeTags(text: string, selections: readonly Selection[], options: ReadOptions): EditResult {
	const asked = { note: readNote(text, options), options };
	const going = new Set(selections.flatMap((selection) => passagesOf(asked.note, selection)));
	const inOrder = [...going].sort((a, b) => a.tail.from - b.tail.from);
	const { done, stopped } = allChecked(asked, inOrder.map((passage) => ({ target: passage, at: passage, result: strippingOf(asked, passage, going) })));
	if (done.size === 0) return stopped[0] ?? refusal('no-passage', selections[0]?.head ?? 0);
	return finish(text, selections, [...done.values()], { skipped: stopped, removes: true });
}
