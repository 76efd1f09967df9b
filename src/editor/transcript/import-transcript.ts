/** The command that brings a transcript in, and the item that does so for a file. */

import { MarkdownView, Notice, type Command, type Menu, type TAbstractFile, TFile } from 'obsidian';
import type { InterviewType } from '../../core/bank';
import { isNotePath } from '../../core/names';
import { decodeTranscript, type Decode } from '../../core/transcript/decode';
import { isPrepared } from '../../core/transcript/prepared-note';
import { readTranscript } from '../../core/transcript/read-transcript';
import type { Transcript } from '../../core/transcript/transcript';
import { jobOfNote, type JobSource } from '../interviews/known-jobs';
import { listTemplates } from '../interviews/own-templates';
import { propertiesOf, type EditorContext } from '../read-options';
import { askForTranscript } from './import-paste';
import { knownPeople, peopleOf, presetCastings, presetDate, presetLabel, type PeopleSource } from './import-presets';
import { previewImport } from './import-preview';
import { chooseSource, isTranscriptFile, readVaultFile, type RawTranscript, type Takers } from './import-sources';

/** Who knows the jobs and the people. */
export type ImportSource = JobSource & PeopleSource;

/** More than this, in characters or bytes, takes long enough to say that it is being read. */
const LARGE = 500_000;

/** The command that brings a transcript in. */
export function importTranscriptCommand(context: EditorContext, source: ImportSource): Command {
	return {
		id: 'import-transcript',
		name: 'Import transcript',
		icon: 'lucide-file-input',
		callback: () => {
			const view = openView(context);
			const open = view?.file ? { file: view.file, text: view.getViewData() } : null;
			chooseSource(context.app, open, takersOf(context, source, view));
		},
	};
}

/** Adds the item to the menu of a file that can be a transcript. */
export function addImportItem(context: EditorContext, source: ImportSource, menu: Menu, file: TAbstractFile): void {
	if (!(file instanceof TFile) || !isTranscriptFile(file)) return;
	menu.addItem((item) => item.setTitle('Import transcript').setIcon('lucide-file-input').setSection('action').onClick(() => {
		void readVaultFile(context.app, file, takersOf(context, source, openView(context)));
	}));
}

/** The note that was in use last, if it is on show. */
function openView({ app: { workspace } }: EditorContext): MarkdownView | null {
	const view = workspace.getMostRecentLeaf()?.view;
	return view instanceof MarkdownView && view.file ? view : null;
}

function takersOf(context: EditorContext, source: ImportSource, view: MarkdownView | null): Takers {
	const refuse = (why: string): void => void new Notice(why);
	const reading = (raw: RawTranscript): Promise<(() => void) | string> => readAndPreview(context, source, view, raw);
	return {
		refuse,
		take: (raw) => void reading(raw).then((next) => (typeof next === 'string' ? refuse(next) : next())),
		askForText: (why) => askForTranscript(context.app, why, (content) => reading({ name: 'Pasted text', content, written: null, note: null })),
	};
}

/** Reads a transcript; gives what shows it, or says in a sentence why it can't be read. */
async function readAndPreview(context: EditorContext, source: ImportSource, view: MarkdownView | null, raw: RawTranscript): Promise<(() => void) | string> {
	const result = await read(raw);
	if (typeof result === 'string') return result;
	const { transcript, remark } = result;
	const { app } = context;
	const known = knownPeople(app, source);
	const templates = await templatesByType(context);
	const canTake = view?.file && view.file !== raw.note && view.getMode() === 'source';
	const last = remembered.get(source);
	return () => previewImport(context, {
		name: raw.name,
		label: presetLabel(raw),
		remark,
		transcript,
		known,
		jobs: source,
		castings: presetCastings(transcript, known),
		job: jobOfNote(context, source, view?.file ?? null) ?? '',
		date: presetDate(raw, transcript),
		type: last === undefined ? 'switch' : last,
		templates,
		created: (type) => remembered.set(source, type),
		participant: peopleOf(context, raw.note).participant?.text ?? null,
		into: canTake && view.file ? { view, file: view.file, people: peopleOf(context, view.file), isPrepared: waits(context, view, view.file) } : null,
	});
}

/** The type that was chosen last, as long as the plugin runs. */
const remembered = new WeakMap<ImportSource, InterviewType | null>();

/** The template of each type, an own one before a built-in one; one that can't be read has nothing to give. */
async function templatesByType(context: EditorContext): Promise<ReadonlyMap<InterviewType, string>> {
	const texts = new Map<InterviewType, string>();
	for (const { kind, type, text } of await listTemplates(context)) {
		if (kind === 'interview' && type !== null && !texts.has(type)) texts.set(type, await text().catch(() => ''));
	}
	return texts;
}

function waits(context: EditorContext, view: MarkdownView, file: TFile): boolean {
	return isPrepared({ path: file.path, text: view.editor.getValue(), properties: propertiesOf(context, file) }, context.settings());
}

interface Reading {
	readonly transcript: Transcript;
	readonly remark: string | null;
}

async function read(raw: RawTranscript): Promise<Reading | string> {
	const { name, content } = raw;
	const size = typeof content === 'string' ? content.length : content.byteLength;
	const notice = size > LARGE ? new Notice(`Reading “${name}”…`, 0) : null;
	// Gives the notice time to be drawn.
	if (notice) await new Promise((resolve) => window.setTimeout(resolve, 50));
	try {
		return readNow(raw);
	} finally {
		notice?.hide();
	}
}

function readNow({ name, content, note }: RawTranscript): Reading | string {
	const decoded = typeof content === 'string' ? { ok: true as const, text: content, remark: null } : decodeTranscript(content, name, decode);
	if (!decoded.ok) return decoded.why;
	const result = readTranscript(decoded.text, note !== null || isNotePath(name));
	return result.ok ? { transcript: result.transcript, remark: decoded.remark } : result.why;
}

const decode: Decode = (bytes, encoding, isLenient = false) => {
	try {
		return new TextDecoder(encoding, { fatal: !isLenient }).decode(bytes);
	} catch {
		return null;
	}
};
