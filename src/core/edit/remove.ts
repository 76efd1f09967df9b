/** Takes tags away: what `remove-tag` does to a text. */

import type { NoteText, ReadOptions, TaggedPassage } from '../note';
import { readNote } from '../read-note';
import { applyChanges, mapped, type Change, type EditResult, type Said, type Selection } from './edit';
import { finish } from './outcome';
import { passageAt, passagesIn } from './places';
import { checked, planOf, refusal } from './plan';
import { merged, stripPassage, unmark } from './retag';

/**
 * Takes tail, memo and `==` of each passage that a caret is in or a selection touches. Pure; offsets are UTF-16 units of
 * `text`. Gives `no-passage`, and then changes nothing, when there is none.
 */
export function removeTags(text: string, selections: readonly Selection[], options: ReadOptions): EditResult {
	const note = readNote(text, options);
	const passages = [...new Set(selections.flatMap((selection) => passagesOf(note, selection)))];
	const at = selections[0]?.head ?? 0;
	if (passages.length === 0) return refusal('no-passage', at);
	const changes = merged(passages.flatMap((passage) => stripPassage(note, passage, options.namespace)));
	const plan = checked({ note, options }, planOf(changes, { aimed: passages, removes: true }), at);
	if (!('changes' in plan)) return plan;
	const edit = finish(text, selections, [plan]);
	return { ...edit, said: removedSaid(text, edit.changes, passages) };
}

function passagesOf(note: NoteText, { anchor, head }: Selection): readonly TaggedPassage[] {
	if (anchor !== head) return passagesIn(note, { from: Math.min(anchor, head), to: Math.max(anchor, head) });
	const passage = passageAt(note, head);
	return passage ? [passage] : [];
}

/** What is said when these changes have taken the tags of passages away; it offers to keep the highlight. */
export function removedSaid(text: string, changes: readonly Change[], passages: readonly TaggedPassage[]): Said {
	const message = passages.length === 1 ? 'Tag removed' : `${passages.length} tags removed`;
	const marked = passages.filter(({ mark }) => mark !== null).sort((a, b) => a.from - b.from);
	if (marked.length === 0) return { message, offer: null };
	const after = applyChanges(text, changes);
	return {
		message,
		offer: {
			label: marked.length === 1 ? 'Keep highlight' : 'Keep highlights',
			edit: (now) => {
				if (now !== after) return refusal('no-passage', 0);
				const back = marked.flatMap(({ mark }) => (mark ? unmark(text, mark) : [])).map(({ from, to }, i) => {
					const place = mapped(from, changes, i % 2 === 0 ? 1 : -1);
					return { from: place, to: place, text: text.slice(from, to) };
				});
				return { ok: true, changes: back, selections: [], said: null };
			},
		},
	};
}
