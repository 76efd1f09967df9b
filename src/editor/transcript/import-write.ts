/** Carries an import out: into a new interview note, or into the note that is open. */

import { Notice, type App, type MarkdownView, type TFile } from 'obsidian';
import { INTERVIEW_TYPES, type InterviewType } from '../../core/bank';
import type { Edit } from '../../core/edit/edit';
import { freeName, legalNoteName } from '../../core/file-name';
import { namedPeople } from '../../core/interview-facts';
import { interviewNames } from '../../core/interview-names';
import { noteName } from '../../core/names';
import { insertTemplate, INSERT_REFUSALS } from '../../core/templates/insert';
import { isNobody, noteNameOf } from '../../core/transcript/note-names';
import { peopleInTheWay } from '../../core/transcript/people-in-note';
import type { Casting, Transcript } from '../../core/transcript/transcript';
import { withTypeProperties } from '../../core/transcript/type-properties';
import { writeTranscript, type WrittenTranscript } from '../../core/transcript/write-transcript';
import { firstOf } from '../../draw/wording';
import { createNote, folderForNew, openNewNote, pathIn, takenIn } from '../interviews/create-note';
import { formatNow, formatTime } from '../now';
import { propertiesOf, readOptionsOf, type EditorContext } from '../read-options';
import { showCaret } from '../show-caret';
import { mainSelectionOf, writeInEditor } from '../write';

/** What somebody decides of an import. */
export interface ImportDraft {
	readonly castings: readonly Casting[];
	/** Who is interviewed, where no speaker is: "" for nobody known. */
	readonly participant: string;
	/** As it stands in a link; "" for none yet. */
	readonly job: string;
	/** `YYYY-MM-DD`; "" for none. */
	readonly date: string;
	/** The type of the interview, which a new note says with all that belongs to it; null where nobody is sure. */
	readonly type: InterviewType | null;
	/** What the note is called after where no participant has a name. */
	readonly source: string;
	/** The name of the note as it was typed; null while it follows from the rest. */
	readonly name: string | null;
}

/** Where a new note goes: its folder's path, "" for the vault itself, and its name. */
interface Place {
	readonly folder: string;
	readonly name: string;
}

/** Where the new note goes if that name is free: as it was typed, else as the settings say. */
export function wantedPlace({ app, settings }: EditorContext, draft: ImportDraft): Place {
	const { interviewsFolder, interviewNames: pattern } = settings();
	// Half of what somebody types is no date.
	const day = /^\d{4}-\d{2}-\d{2}$/.test(draft.date) ? new Date(`${draft.date}T${formatNow('HH:mm:ss')}`).getTime() : Date.now();
	const formatDate = (format: string): string => formatTime(day, format);
	const [made] = interviewNames({ pattern, participants: [participantsOf(draft)], job: noteName(draft.job), type: INTERVIEW_TYPES.find(({ type }) => type === draft.type)?.label ?? '', formatDate });
	const base = folderForNew(app, interviewsFolder);
	const below = draft.name === null ? (made?.folder ?? '') : '';
	return { folder: below === '' ? base : folderForNew(app, pathIn(base, below, '')), name: legalNoteName(draft.name ?? made?.name ?? '') };
}

/** The people whom a draft calls participants; what the source is called, where they are nobody in particular. */
function participantsOf({ castings, participant, source }: ImportDraft): string {
	const cast = castings.filter(({ role }) => role === 'participant').map(({ name }) => noteNameOf(name));
	const names = [...new Set(cast.length > 0 || participant === '' ? cast : [participant])].filter((name) => !isNobody(name));
	return names.length > 0 ? firstOf(names, 3) : source;
}

/** The path that a note gets at a place, and whether its name differs because another note has it. */
export function freePath(app: App, { folder, name }: Place): { readonly path: string; readonly isOther: boolean } {
	const free = freeName(name, takenIn(app.vault, folder));
	return { path: pathIn(folder, free), isOther: free !== name };
}

/** The note that a draft makes of a transcript; `isList` has its participants in a list, be it of one. */
export function written(transcript: Transcript, draft: ImportDraft, title: string, isList = false): WrittenTranscript {
	const { castings, participant, job, date } = draft;
	return writeTranscript(transcript, castings, { title, job: job === '' ? '' : `[[${job}]]`, date, participant, isList });
}

/** Creates the interview note, with the properties of `template`, placeholders left in; gives what opens it, or says in a sentence why there is none. */
export async function importAsNote(context: EditorContext, transcript: Transcript, draft: ImportDraft, template: string): Promise<(() => void) | string> {
	const { folder, name } = wantedPlace(context, draft);
	const { text, caret, title } = withTypeProperties(written(transcript, draft, name), draft.type, template);
	const wanted = legalNoteName(title);
	const made = await createNote(context.app, folder, wanted, text);
	return typeof made === 'string' ? made : () => void open(context.app, made, caret, wanted);
}

async function open(app: App, file: TFile, caret: number, wanted: string): Promise<void> {
	if (file.basename !== wanted) new Notice(`A note named “${wanted}” was there already, so this one is “${file.basename}”.`);
	try {
		await openNewNote(app, file, caret);
	} catch (error) {
		console.error(`JTBD Forces could not open ${file.path}`, error);
		new Notice(`The transcript is in the note “${file.path}”, which could not be opened.`);
	}
}

/** The edit that brings a transcript into the note of this view at its caret, or the sentence that says why there is none. */
export function editFor(context: EditorContext, { editor, file }: MarkdownView, transcript: Transcript, draft: ImportDraft): Edit | string {
	const properties = propertiesOf(context, file);
	const inTheWay = peopleInTheWay(properties, draft.castings);
	if (inTheWay !== null) return inTheWay;
	const { text, caret } = written(transcript, draft, file?.basename ?? '', namedPeople(properties).participants.length > 0);
	const filled = { text, cursor: caret, hasSelection: false };
	const result = insertTemplate(editor.getValue(), mainSelectionOf(editor), filled, readOptionsOf(context, file));
	if (!result.ok) return INSERT_REFUSALS[result.why].replace(/template/g, 'transcript');
	const selection = { anchor: result.caret, head: result.caret };
	return { ok: true, changes: result.changes, selections: [selection], said: null };
}

/** Brings a transcript into the note of this view at its caret; gives what shows it, or says in a sentence why nothing was written. */
export function importIntoNote(context: EditorContext, view: MarkdownView, file: TFile, transcript: Transcript, draft: ImportDraft): (() => void) | string {
	if (view.file !== file || view.getMode() !== 'source') return 'The note is no longer open for editing, so nothing was written.';
	const edit = editFor(context, view, transcript, draft);
	if (typeof edit === 'string') return edit;
	writeInEditor(view.editor, edit);
	return () => {
		context.app.workspace.setActiveLeaf(view.leaf, { focus: true });
		showCaret(view.editor);
	};
}
