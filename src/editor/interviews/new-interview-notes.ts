/** Shows which notes new interviews will be. */

import { pathIn } from './create-note';
import type { PlannedNote } from './new-interview-plan';

/** How many of them are shown. */
const SHOWN = 6;

/** Fills `el` with the notes and that of their job, null for none; `isUnnamed` when a participant's name would be part of theirs. */
export function drawNewNotes(el: HTMLElement, notes: readonly PlannedNote[], isUnnamed: boolean, jobNote: Pick<PlannedNote, 'folder' | 'name'> | null): void {
	el.empty();
	if (notes.length > 0) el.createDiv({ cls: 'jtbd-new-notes-label', text: 'Will be created' });
	for (const note of notes.slice(0, SHOWN)) {
		const row = drawNote(el, note);
		row.toggleClass('is-unnamed', isUnnamed);
		const remarks = [note.name === note.wanted ? [] : `“${note.wanted}” is there already.`, isUnnamed ? 'Type a participant to have it named after them.' : []].flat();
		if (remarks.length > 0) row.createDiv({ cls: 'jtbd-new-note-remark', text: remarks.join(' ') });
	}
	if (notes.length > SHOWN) el.createDiv({ cls: 'jtbd-new-note-remark', text: `and ${notes.length - SHOWN} more` });
	if (jobNote) drawNote(el, jobNote);
}

function drawNote(el: HTMLElement, { folder, name }: Pick<PlannedNote, 'folder' | 'name'>): HTMLElement {
	const row = el.createDiv('jtbd-new-note');
	if (folder !== '') row.createSpan({ cls: 'jtbd-new-note-folder', text: `${folder}/` });
	row.createSpan({ text: pathIn('', name) });
	return row;
}
