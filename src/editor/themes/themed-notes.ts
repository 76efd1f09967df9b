/** The notes that have a theme: found, given its new name each after a look at its bytes, and given back what they were. */

import { getAllTags, MarkdownView, type TFile } from 'obsidian';
import { refusal, type EditResult } from '../../core/edit/edit';
import { saysSame } from '../../core/edit/line-ends';
import { findTheme, isTagOf, renameTheme, type NamedTheme } from '../../core/edit/rename-theme';
import type { EvidenceIndex } from '../../core/evidence-index';
import { namedPeople } from '../../core/interview-facts';
import { interviewerOf } from '../../core/interviewer';
import type { TaggedPassage } from '../../core/note';
import { readNote } from '../../core/read-note';
import { propertiesOf, readOptionsOf, type EditorContext } from '../read-options';
import { undoOf } from '../take-back';
import { textOf, writeInNote, type EditOf } from '../write';

/** A note that has the theme, as it was when it was read. */
export interface ThemedNote {
	readonly file: TFile;
	readonly text: string;
	/** The words of its passages that count. */
	readonly quotes: readonly string[];
	/** What else has the theme: the interviewer's words, and tags that stand with no words. */
	readonly others: readonly string[];
}

/** All notes that have the theme. */
export interface ThemedNotes {
	readonly notes: readonly ThemedNote[];
	/** Those that the plugin doesn't read, and so leaves alone. */
	readonly unread: readonly LeftNote[];
}

/** A note that was written, and what takes that back. */
export interface WrittenNote {
	readonly note: ThemedNote;
	readonly back: EditOf;
}

/** A note that was left as it is, and the sentence that says why. */
export interface LeftNote {
	readonly file: TFile;
	readonly why: string;
}

/** What came of going through notes. */
export interface Outcome {
	readonly written: readonly WrittenNote[];
	readonly left: readonly LeftNote[];
}

/** How going through notes goes: told how many are done, asked whether to stop. */
export interface Going {
	readonly progress: (done: number, all: number) => void;
	readonly isOver: () => boolean;
}

/** How long notes are gone through before the page is drawn, in milliseconds. */
const SLICE = 30;

/** The notes that have the theme, by path, as open editors and files have them now. */
export async function themedNotes(context: EditorContext, evidence: Pick<EvidenceIndex, 'paths' | 'notesWithTheme'>, named: NamedTheme, going: Going): Promise<ThemedNotes> {
	const { app } = context;
	const isTag = isTagOf(named, context.settings().namespace);
	const hasTag = (file: TFile): boolean => {
		const cache = app.metadataCache.getFileCache(file);
		return ((cache && getAllTags(cache)) ?? []).some((tag) => isTag(tag.slice(1)));
	};
	const open = app.workspace.getLeavesOfType('markdown').flatMap(({ view }) => (view instanceof MarkdownView && view.file ? view.file.path : []));
	const known = new Set([...open, ...evidence.notesWithTheme(named.code, named.theme)]);
	const read = new Set(evidence.paths());
	const files = app.vault.getMarkdownFiles().filter((file) => known.has(file.path) || hasTag(file));
	const notes: ThemedNote[] = [];
	await each(files.filter(({ path }) => read.has(path)).sort((a, b) => a.path.localeCompare(b.path)), going, async (file) => {
		const note = themedNote(context, file, await textOf(app, file), named);
		if (note) notes.push(note);
	});
	return { notes, unread: files.filter((file) => !read.has(file.path) && hasTag(file)).map((file) => ({ file, why: UNREAD })) };
}

function themedNote(context: EditorContext, file: TFile, text: string, named: NamedTheme): ThemedNote | null {
	const options = readOptionsOf(context, file);
	const note = readNote(text, options);
	const { passages, strays } = findTheme(note, named, options);
	const people = namedPeople(propertiesOf(context, file));
	const isQuote = (passage: TaggedPassage): boolean => interviewerOf(note, passage, people) === null;
	const quotes = passages.filter(isQuote).map((passage) => passage.text);
	const others = [...passages.filter((passage) => !isQuote(passage)).map((passage) => passage.text), ...strays.map(({ from, to }) => `#${text.slice(from + 1, to)}`)];
	return quotes.length + others.length > 0 ? { file, text, quotes, others } : null;
}

/** Gives the theme its new name in each of the notes that is still as it was read: one undo step where it is open. */
export async function renameInNotes(context: EditorContext, notes: readonly ThemedNote[], named: NamedTheme, to: string, going: Going): Promise<Outcome> {
	const written: WrittenNote[] = [];
	const left: LeftNote[] = [];
	const done = await each(notes, going, async (note) => {
		const { file } = note;
		const options = readOptionsOf(context, file);
		let before = '';
		const tried = await writeOrSay(context, file, (text) => {
			before = text;
			return saysSame(text, note.text) ? renameTheme(text, named, to, options) : refusal('no-passage', 0);
		});
		if (typeof tried === 'string') left.push({ file, why: tried });
		else if (!tried.ok) left.push({ file, why: tried.why === 'no-passage' ? CHANGED : CLASHES });
		else if (tried.changes.length > 0) written.push({ note, back: undoOf(file, before, tried.changes).edit });
	});
	return { written, left: [...left, ...notes.slice(done).map(({ file }) => ({ file, why: STOPPED }))] };
}

/** Gives each of the notes back the bytes that it had, where nothing else has changed in it since. */
export async function takeBack(context: EditorContext, notes: readonly WrittenNote[], going: Going): Promise<Outcome> {
	const written: WrittenNote[] = [];
	const left: LeftNote[] = [];
	await each(notes, going, async (one) => {
		const { file } = one.note;
		const tried = await writeOrSay(context, file, one.back);
		if (typeof tried === 'string') left.push({ file, why: tried });
		else if (!tried.ok) left.push({ file, why: CHANGED });
		else written.push(one);
	});
	return { written, left };
}

const UNREAD = 'It is a template, holds your own questions or is in an excluded folder, so it is left as it is.';
const STOPPED = 'You stopped before its turn came.';
const CHANGED = 'It has changed in the meantime.';
const CLASHES = 'The new tag would change how other words of this note are read.';

async function writeOrSay({ app }: EditorContext, file: TFile, edit: EditOf): Promise<EditResult | string> {
	if (app.vault.getFileByPath(file.path) !== file) return 'It is not there any more.';
	try {
		return await writeInNote(app, file, edit);
	} catch (error) {
		console.error(`JTBD Forces could not write ${file.path}`, error);
		return `It could not be written: ${error instanceof Error ? error.message : String(error)}`;
	}
}

/** Goes through items one after the other, lets the page be drawn every now and then, and gives how many it came to. */
async function each<T>(items: readonly T[], { progress, isOver }: Going, act: (item: T) => Promise<void>): Promise<number> {
	let began = performance.now();
	for (const [done, item] of items.entries()) {
		if (isOver()) return done;
		if (performance.now() - began > SLICE) {
			progress(done, items.length);
			await new Promise((resolve) => window.setTimeout(resolve, 0));
			began = performance.now();
		}
		await act(item);
	}
	return items.length;
}
