/** Tags words with a code and its theme in one edit. */

import type { Code } from '../codes';
import type { NoteText, TaggedPassage } from '../note';
import { codesOf } from '../passage';
import { readNote } from '../read-note';
import { editOf } from './change-passage';
import { applyChanges, followed, placesAfter } from './changes';
import { composed } from './compose';
import type { Change, EditOptions, EditResult, Selection } from './edit';
import { passagesOf } from './passages-at';
import { meets } from './spans';
import { tagPassages } from './tag';
import type { Wanted } from './wanted';

/**
 * Tags as `tagPassages` does and gives what it tagged the theme, as somebody typed it or as it is written elsewhere. Where every
 * passage has the code already, it stays and gets the theme.
 */
export function tagWithTheme(text: string, selections: readonly Selection[], code: Code, theme: string | null, options: EditOptions): EditResult {
	const tagged = tagPassages(text, selections, code, options);
	if (!tagged.ok || theme === null) return tagged;
	const wanted: Wanted = { kind: 'theme', code, theme };
	const before = readNote(text, options);
	const after = readNote(applyChanges(text, tagged.changes), options);
	if (countOf(after, code) < countOf(before, code)) {
		const there = new Set(selections.flatMap((selection) => passagesOf(before, selection)).filter((passage) => codesOf(passage).includes(code)));
		const changes = changesOf(before, [...there], wanted, options);
		return { ok: true, changes, selections: followed(selections, changes), said: null };
	}
	const put = placesAfter(tagged.changes);
	const fresh = after.passages.filter((passage) => codesOf(passage).includes(code) && put.some((place) => meets(place, passage.tail)));
	const changes = changesOf(after, fresh, wanted, options);
	// What is offered further is an edit of the text without the theme.
	const said = tagged.said && (changes.length > 0 ? { ...tagged.said, offer: null } : tagged.said);
	return { ok: true, changes: composed(text, tagged.changes, changes), selections: followed(tagged.selections, changes), said };
}

function countOf({ passages }: NoteText, code: Code): number {
	return passages.filter((passage) => codesOf(passage).includes(code)).length;
}

function changesOf(note: NoteText, passages: readonly TaggedPassage[], wanted: Wanted, options: EditOptions): Change[] {
	return passages.flatMap((passage) => {
		const edit = editOf(note, passage, wanted, options);
		return edit.ok ? edit.changes : [];
	});
}
