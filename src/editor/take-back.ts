/** Offers to take back what was done to notes, and does so in each that is still as it was left. */

import { Notice, type App, type TFile } from 'obsidian';
import { applyChanges } from '../core/edit/changes';
import type { Change } from '../core/edit/edit';
import { takenBack } from '../core/edit/taken-back';
import { grouped } from '../core/group';
import { noteName } from '../core/names';
import { counted, firstOf } from '../draw/wording';
import { sayWithOffer } from './say';
import { writeInNote, type EditOf } from './write';

/** What takes an edit of a note back. */
export interface Undo {
	readonly file: TFile;
	readonly edit: EditOf;
}

/** What takes these changes of the note in `file` back, which said `before`. */
export function undoOf(file: TFile, before: string, changes: readonly Change[]): Undo {
	return { file, edit: takenBack(before, applyChanges(before, changes), changes) };
}

/** Something that was done and can be taken back. */
interface Deed {
	readonly words: string;
	readonly undos: readonly Undo[];
	readonly notice: Notice;
}

/** How long a notice that can take something back stays, in milliseconds. */
const UNDOABLE = 20_000;

/** Texts of notes are kept for each. */
const REMEMBERED = 20;

const deeds = new WeakMap<App, readonly Deed[]>();

/** Says what was done, each on a line of its own, and offers to take it back; `takeLastBack` does that once the notice is gone, too. */
export function sayWithUndo(app: App, lines: readonly string[], undos: readonly Undo[]): void {
	const notice = sayWithOffer(app, lines, 'Undo', () => {
		forget(app, deed);
		void takeAllBack(app, undos);
	}, UNDOABLE);
	const deed: Deed = { words: lines[0] ?? '', undos, notice };
	deeds.set(app, [...(deeds.get(app) ?? []), deed].slice(-REMEMBERED));
}

/** Takes back what was done last of all that could be taken back and wasn't, and says what that was. */
export async function takeLastBack(app: App): Promise<void> {
	const deed = deeds.get(app)?.at(-1);
	if (!deed) {
		new Notice('Nothing to undo here.');
		return;
	}
	forget(app, deed);
	deed.notice.hide();
	if (await takeAllBack(app, deed.undos)) new Notice(`Undone: ${deed.words}`);
}

/** Lets go of everything that could be taken back. */
export function forgetDeeds(app: App): void {
	deeds.delete(app);
}

function forget(app: App, deed: Deed): void {
	deeds.set(app, (deeds.get(app) ?? []).filter((each) => each !== deed));
}

/** "“Ina”, “Ben” and 2 more". */
export function notesNamed(paths: readonly string[]): string {
	return firstOf([...new Set(paths)].map((path) => `“${noteName(path)}”`), 3);
}

/** Takes back what was done to notes, in each that says what it said then; names the others, and is true when there are none. */
async function takeAllBack(app: App, undos: readonly Undo[]): Promise<boolean> {
	const left: (readonly [why: keyof typeof NOT_UNDONE, path: string])[] = [];
	for (const { file, edit } of undos) {
		const why = await takeBack(app, file, edit);
		if (why !== null) left.push([why, file.path]);
	}
	if (left.length === 0) return true;
	const rest = undos.length - left.length;
	const lines = [...grouped(left)].map(([why, paths]) => `${notesNamed(paths)} ${NOT_UNDONE[why][paths.length === 1 ? 0 : 1]}, so nothing was undone there.`);
	new Notice([...lines, ...(rest > 0 ? [`${counted(rest, 'other note')} ${rest === 1 ? 'is' : 'are'} as before.`] : [])].join(' '));
	return false;
}

/** Why nothing was undone, of one note and of several. */
const NOT_UNDONE = {
	changed: ['has changed since', 'have changed since'],
	gone: ['is not there any more', 'are not there any more'],
	failed: ['could not be written', 'could not be written'],
} as const;

/** Null where it is taken back. */
async function takeBack(app: App, file: TFile, edit: EditOf): Promise<keyof typeof NOT_UNDONE | null> {
	if (app.vault.getFileByPath(file.path) !== file) return 'gone';
	try {
		return (await writeInNote(app, file, edit)).ok ? null : 'changed';
	} catch (error) {
		console.error(`JTBD Forces could not write ${file.path}`, error);
		return 'failed';
	}
}
