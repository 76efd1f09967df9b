/** Changes passages in their notes from where they are seen together, note by note, and takes that back on request. */

import { Notice, type App, type TFile } from 'obsidian';
import { applyChanges } from '../../core/edit/changes';
import { changePassages, type Fate } from '../../core/edit/change-passages';
import type { AimedChange } from '../../core/edit/passage-change';
import { REFUSALS } from '../../core/edit/refusals';
import { takenBack } from '../../core/edit/taken-back';
import { grouped } from '../../core/group';
import { namedPeople } from '../../core/interview-facts';
import { noteName } from '../../core/names';
import { counted, firstOf } from '../../draw/wording';
import { editOptionsOf, propertiesOf, type EditorContext } from '../read-options';
import { sayWithOffer } from '../say';
import { writeInNote, type EditOf } from '../write';
import { changesWords } from './change-words';

/** Changes passages of several notes; one change waits for the other. */
export type ChangePassages = (changes: readonly AimedChange[]) => Promise<void>;

/** How to change passages: each note whole or not at all, one notice for all of them, which offers to undo it. */
export function passageChanger(context: EditorContext): ChangePassages {
	let last: Promise<void> = Promise.resolve();
	return (changes) => {
		const next = last.then(() => changeAll(context, changes));
		last = next.catch(() => undefined);
		return next;
	};
}

/** Why a passage was left as it is: for reasons of its own, or because its note is gone or can't be written. */
type Outcome = Fate | 'gone' | 'failed';

/** What was done to one note. */
interface Done {
	readonly path: string;
	readonly outcomes: readonly Outcome[];
	/** Null where nothing was written. */
	readonly undo: Undo | null;
}

/** What takes an edit of a note back. */
export interface Undo {
	readonly file: TFile;
	readonly edit: EditOf;
}

async function changeAll(context: EditorContext, changes: readonly AimedChange[]): Promise<void> {
	const all: Done[] = [];
	for (const [path, own] of grouped(changes.map((change) => [change.passage.path, change] as const))) all.push(await changeIn(context, path, own));
	const changed = all.flatMap(({ outcomes }) => outcomes.filter((outcome) => outcome === 'changed')).length;
	const left = leftWords(all);
	if (changed === 0) {
		new Notice(left.length === 0 ? 'Nothing to change: it is so already.' : linesOf(left));
		return;
	}
	const words = changesWords(changes.map(({ change }) => change));
	const undos = all.flatMap(({ undo }) => undo ?? []);
	sayWithOffer(context.app, [changed === 1 ? words : `${changed} quotes: ${words}`, ...left], 'Undo', () => void takeAllBack(context, undos));
}

async function changeIn(context: EditorContext, path: string, changes: readonly AimedChange[]): Promise<Done> {
	const { app } = context;
	const file = app.vault.getFileByPath(path);
	const none = (outcome: Outcome): Done => ({ path, outcomes: [...new Set(changes.map(({ passage }) => passage))].map(() => outcome), undo: null });
	if (!file) return none('gone');
	const options = { ...editOptionsOf(context, file), named: namedPeople(propertiesOf(context, file)) };
	const tries: Done[] = [];
	try {
		await writeInNote(app, file, (text) => {
			const { edit, fates } = changePassages(text, changes, options);
			const undo = edit.changes.length > 0 ? { file, edit: takenBack(text, applyChanges(text, edit.changes), edit.changes) } : null;
			tries.push({ path: file.path, outcomes: fates, undo });
			return edit;
		});
		return tries.pop() ?? none('failed');
	} catch (error) {
		console.error(`JTBD Forces could not write ${path}`, error);
		return none('failed');
	}
}

/** A sentence for each reason for which quotes were left as they are. */
function leftWords(all: readonly Done[]): string[] {
	const byReason = grouped(all.flatMap(({ path, outcomes }) => outcomes.flatMap((outcome) => (outcome === 'changed' || outcome === 'same' ? [] : [[outcome, path] as const]))));
	return [...byReason].map(([reason, paths]) => {
		const names = namesOf(paths);
		const quotes = counted(paths.length, 'quote');
		const [was, has] = paths.length === 1 ? ['wasn’t', 'has'] : ['weren’t', new Set(paths).size === 1 ? 'has' : 'have'];
		if (reason === 'no-passage') return `${quotes} ${was} changed, because ${names} ${has} changed since.`;
		if (reason === 'gone') return `${quotes} ${was} changed, because ${names} can’t be found any more.`;
		if (reason === 'failed') return `${quotes} ${was} changed, because ${names} could not be written.`;
		return `${quotes} in ${names} ${was} changed. ${REFUSALS[reason]}`;
	});
}

/** "“Ina”, “Ben” and 2 more". */
function namesOf(paths: readonly string[]): string {
	return firstOf([...new Set(paths)].map((path) => `“${noteName(path)}”`), 3);
}

function linesOf(lines: readonly string[]): DocumentFragment {
	const content = createFragment();
	for (const text of lines) content.createDiv({ text });
	return content;
}

/** Takes back what was done to notes, in each that says what it said then; names the others. */
export async function takeAllBack({ app }: EditorContext, undos: readonly Undo[]): Promise<void> {
	const left: string[] = [];
	for (const { file, edit } of undos) if (!(await takeBack(app, file, edit))) left.push(file.path);
	if (left.length === 0) return;
	const rest = undos.length - left.length;
	new Notice(`${namesOf(left)} ${left.length === 1 ? 'has' : 'have'} changed since, so nothing was undone there.${rest > 0 ? ` ${counted(rest, 'other note')} ${rest === 1 ? 'is' : 'are'} as before.` : ''}`);
}

async function takeBack(app: App, file: TFile, edit: EditOf): Promise<boolean> {
	try {
		return app.vault.getFileByPath(file.path) === file && (await writeInNote(app, file, edit)).ok;
	} catch (error) {
		console.error(`JTBD Forces could not write ${file.path}`, error);
		return false;
	}
}
