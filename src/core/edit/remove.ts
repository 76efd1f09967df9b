/** Takes tags away: what `remove-tag` does to a text. */

import type { NoteText, ReadOptions, TaggedPassage } from '../note';
import { readNote } from '../read-note';
import { applyChanges, type EditResult, type Refused, type Said, type Selection } from './edit';
import { finish, mapped } from './outcome';
import { passageAt, passagesIn } from './places';
import { planOf } from './plan';
import { merged, stripPassage, unmark } from './retag';
import { objectionToRemoval } from './verify';

/**
 * Takes tail, memo and `==` of each passage that a caret is in or a selection touches. Pure; offsets are UTF-16 units of
 * `text`. Gives `no-passage`, and then changes nothing, when there is none.
 */
export function removeTags(text: string, selections: readonly Selection[], options: ReadOptions): EditResult {
	const note = readNote(text, options);
	const passages = new Set<TaggedPassage>();
	for (const { anchor, head } of selections) for (const passage of passagesOf(note, anchor, head)) passages.add(passage);
	const [first] = selections;
	const at = { from: first?.head ?? 0, to: first?.head ?? 0 };
	if (passages.size === 0) return { ok: false, why: 'no-passage', at };
	const changes = merged([...passages].flatMap((passage) => stripPassage(note, passage)));
	const plan = planOf(changes, { aimed: [...passages], removes: true });
	const why = objectionToRemoval(note, plan, options);
	if (why) return { ok: false, why, at };
	const edit = finish(text, selections, [plan]);
	return { ...edit, said: saidOf(text, edit.changes, [...passages]) };
}

function passagesOf(note: NoteText, anchor: number, head: number): TaggedPassage[] {
	const from = Math.min(anchor, head);
	const to = Math.max(anchor, head);
	const passage = from === to ? passageAt(note, head) : null;
	return from === to ? (passage ? [passage] : []) : passagesIn(note, { from, to });
}

function saidOf(text: string, changes: Parameters<typeof mapped>[1], passages: readonly TaggedPassage[]): Said {
	const message = passages.length === 1 ? 'Tag removed' : `${passages.length} tags removed`;
	const marked = passages.filter(({ mark }) => mark !== null).sort((a, b) => a.from - b.from);
	if (marked.length === 0) return { message, offer: null };
	const after = applyChanges(text, changes);
	const gone: Refused = { ok: false, why: 'no-passage', at: { from: 0, to: 0 } };
	return {
		message,
		offer: {
			label: marked.length === 1 ? 'Keep highlight' : 'Keep highlights',
			edit: (now) => {
				if (now !== after) return gone;
				const back = marked.flatMap(({ mark }) => (mark ? unmark(text, mark) : [])).map(({ from, to }, i) => {
					const place = mapped(from, changes, i % 2 === 0 ? 1 : -1);
					return { from: place, to: place, text: text.slice(from, to) };
				});
				return { ok: true, changes: back, selections: [], said: null };
			},
		},
	};
}
