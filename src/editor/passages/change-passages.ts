/** Changes passages in their notes from where they are seen together, note by note, and takes that back on request. */

import { Notice } from 'obsidian';
import { changePassages, passageKey, type Fate } from '../../core/edit/change-passages';
import type { AimedChange, PassageChange } from '../../core/edit/passage-change';
import { REFUSALS } from '../../core/edit/refusals';
import { grouped } from '../../core/group';
import { namedPeople } from '../../core/interview-facts';
import { counted } from '../../draw/wording';
import { editOptionsOf, propertiesOf, type EditorContext } from '../read-options';
import { notesNamed, sayWithUndo, undoOf, type Undo } from '../take-back';
import { writeInNote } from '../write';
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
	/** The changes of passages that were changed. */
	readonly made: readonly PassageChange[];
	/** Null where nothing was written. */
	readonly undo: Undo | null;
}

async function changeAll(context: EditorContext, changes: readonly AimedChange[]): Promise<void> {
	const all: Done[] = [];
	for (const [path, own] of grouped(changes.map((change) => [change.passage.path, change] as const))) all.push(await changeIn(context, path, own));
	const changed = all.flatMap(({ outcomes }) => outcomes.filter((outcome) => outcome === 'changed')).length;
	const left = leftWords(all);
	if (changed === 0) {
		const isHeadings = changes.every(({ passage, change }) => change.kind === 'facet' && change.facet === 'stage' && change.value === null && passage.stage !== null);
		new Notice(left.length > 0 ? linesOf(left) : isHeadings ? OF_HEADING : 'Nothing to change: it is so already.');
		return;
	}
	const words = changesWords(all.flatMap(({ made }) => made));
	const undos = all.flatMap(({ undo }) => undo ?? []);
	sayWithUndo(context.app, [changed === 1 ? words : `${changed} quotes: ${words}`, ...left], undos);
}

async function changeIn(context: EditorContext, path: string, changes: readonly AimedChange[]): Promise<Done> {
	const { app } = context;
	const file = app.vault.getFileByPath(path);
	const keys = [...new Set(changes.map(({ passage }) => passageKey(passage)))];
	const none = (outcome: Outcome): Done => ({ path, outcomes: keys.map(() => outcome), made: [], undo: null });
	if (!file) return none('gone');
	const tries: Done[] = [];
	try {
		const isAsSeen = !(await app.vault.cachedRead(file)).includes('\r');
		const options = { ...editOptionsOf(context, file), named: namedPeople(propertiesOf(context, file)), isAsSeen };
		await writeInNote(app, file, (text) => {
			const { edit, fates } = changePassages(text, changes, options);
			const undo = edit.changes.length > 0 ? undoOf(file, text, edit.changes) : null;
			const made = changes.flatMap(({ passage, change }) => (fates[keys.indexOf(passageKey(passage))] === 'changed' ? change : []));
			tries.push({ path: file.path, outcomes: fates, made, undo });
			return edit;
		});
		return tries.pop() ?? none('failed');
	} catch (error) {
		console.error(`JTBD Forces could not write ${path}`, error);
		return none('failed');
	}
}

const OF_HEADING = 'The stage comes from the heading above. Change the heading, or choose another stage.';

/** A sentence for each reason for which quotes were left as they are. */
function leftWords(all: readonly Done[]): string[] {
	const byReason = grouped(all.flatMap(({ path, outcomes }) => outcomes.flatMap((outcome) => (outcome === 'changed' || outcome === 'same' ? [] : [[outcome, path] as const]))));
	return [...byReason].map(([reason, paths]) => {
		const names = notesNamed(paths);
		const quotes = counted(paths.length, 'quote');
		const [was, has] = paths.length === 1 ? ['wasn’t', 'has'] : ['weren’t', new Set(paths).size === 1 ? 'has' : 'have'];
		if (reason === 'no-passage') return `${quotes} ${was} changed, because ${names} ${has} changed since.`;
		if (reason === 'gone') return `${quotes} ${was} changed, because ${names} can’t be found any more.`;
		if (reason === 'failed') return `${quotes} ${was} changed, because ${names} could not be written.`;
		return `${quotes} in ${names} ${was} changed. ${REFUSALS[reason]}`;
	});
}

function linesOf(lines: readonly string[]): DocumentFragment {
	const content = createFragment();
	for (const text of lines) content.createDiv({ text });
	return content;
}
