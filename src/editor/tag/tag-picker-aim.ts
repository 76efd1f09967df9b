/** What the picker is for: the words at hand, and the passage that they are in. */

import type { TFile } from 'obsidian';
import { CODES } from '../../core/codes';
import { applyChanges } from '../../core/edit/changes';
import type { EditOptions, Refused, Selection } from '../../core/edit/edit';
import { writtenIn } from '../../core/edit/interviewer-warning';
import { lineAt } from '../../core/edit/lines';
import { passageAt, passagesOf, zoneOf } from '../../core/edit/passages-at';
import { tagPassages } from '../../core/edit/tag';
import type { NoteText, TaggedPassage } from '../../core/note';
import type { Span } from '../../core/passage';
import { readNote } from '../../core/read-note';
import { editOptionsOf, type EditorContext } from '../read-options';
import type { Desk } from './desk';

/** What the picker was opened on. */
export interface Aim {
	readonly context: EditorContext;
	readonly desk: Desk;
	readonly file: TFile | null;
	readonly options: EditOptions;
	readonly note: NoteText;
	readonly selections: readonly Selection[];
	/** The passage that the selections lie in, and an offset at which it is found. */
	readonly passage: TaggedPassage | null;
	readonly at: number;
	/** The lines that an act depends on. */
	readonly span: Span;
}

/** What the picker is for with the selections at a desk as they are, or with the caret at `place`. */
export function aimOf(context: EditorContext, desk: Desk, place?: number): Aim {
	const { file } = desk;
	const options = editOptionsOf(context, file);
	const note = readNote(desk.text(), options);
	const selections = place === undefined ? desk.selections() : [{ anchor: place, head: place }];
	const passage = passageAround(note, selections);
	const at = [...selections.map(({ head }) => head), ...(passage ? [passage.from, passage.tail.from] : [])].find((offset) => passageAt(note, offset) === passage);
	const ends = selections.flatMap(({ anchor, head }) => [anchor, head]);
	if (passage) ends.push(zoneOf(passage).from, passage.memo?.span.to ?? passage.tail.to);
	const span = { from: lineAt(note.text, Math.min(...ends)).from, to: lineAt(note.text, Math.max(...ends)).to };
	return { context, desk, file, options, note, selections, passage: at === undefined ? null : passage, at: at ?? 0, span };
}

/** The one passage that all of the selections lie in: the one that the picker changes. Null where they are in none or in several. */
export function passageAround(note: NoteText, selections: readonly Selection[]): TaggedPassage | null {
	const [passage, ...more] = new Set(selections.flatMap((selection) => passagesOf(note, selection)));
	if (!passage || more.length > 0) return null;
	const zone = zoneOf(passage);
	const isIn = ({ anchor, head }: Selection): boolean => (anchor === head ? passageAt(note, head) === passage : [anchor, head].every((end) => zone.from <= end && end <= zone.to));
	return selections.every(isIn) ? passage : null;
}

/** The words of each passage that a tag would be for; why these selections can't be tagged with any code. */
export function wordsOf({ note, selections, options }: Aim): Refused | readonly string[] {
	let refused: Refused | null = null;
	let isFine = false;
	for (const { code } of CODES) {
		const result = tagPassages(note.text, selections, code, options);
		if (result.ok) {
			const { changes } = result;
			const written = writtenIn(readNote(applyChanges(note.text, changes), options), changes);
			if (written.length > 0) return written.map(({ text }) => text);
		}
		if (result.ok || result.why === 'several-forces') isFine = true;
		else {
			refused ??= result;
			// Where passages are in the way, their own codes may still be chosen.
			if (result.why !== 'touches-passage') break;
		}
	}
	return isFine || !refused ? [] : refused;
}
