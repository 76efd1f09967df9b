/** Where a transcript can come from: the clipboard, the note that is open, a file of this device or of the vault. */

import { Platform, type App, type TFile } from 'obsidian';
import { MOST } from '../../core/transcript/read-transcript';
import { choose } from '../choose';
import { formatTime } from '../now';

/** A transcript as it comes, before it is read. */
export interface RawTranscript {
	/** What it is called: a file's name, or where it was found. */
	readonly name: string;
	readonly content: string | ArrayBuffer;
	/** When it was written, in milliseconds since 1970; null where nobody knows. */
	readonly written: number | null;
	/** The note that it is, whose facts are the interview's too; null for everything else. */
	readonly note: TFile | null;
}

/** The note that is open, with its text as it is now. */
export interface OpenText {
	readonly file: TFile;
	readonly text: string;
}

/** What becomes of a transcript that was found, and of the clipboard when it gives nothing. */
export interface Takers {
	readonly take: (raw: RawTranscript) => void;
	/** Gets the sentence that says why. */
	readonly askForText: (why: string) => void;
	/** Gets the sentence that says that a file can't be had. */
	readonly refuse: (why: string) => void;
}

/** Endings of files that can hold nothing but a transcript or plain text. */
const ENDINGS = ['vtt', 'srt', 'txt'];

/** The most that is read of a file, in bytes: more than a transcript may have, so that one that is longer is seen to be. */
const ENOUGH = MOST + 1;

/** True for a file whose menu offers to bring it in. */
export function isTranscriptFile({ extension }: TFile): boolean {
	return ENDINGS.includes(extension.toLowerCase());
}

interface Source {
	readonly name: string;
	readonly detail: string;
	readonly find: () => void;
}

/** Asks where the transcript is; nothing happens when that is cancelled. */
export function chooseSource(app: App, open: OpenText | null, takers: Takers): void {
	const { take } = takers;
	const own: Source[] = open && open.text.trim() !== ''
		? [{
				name: `The text of this note: ${open.file.basename}`,
				detail: 'Its words go into a new note, and this one stays as it is',
				find: () => take({ name: open.file.name, content: open.text, written: open.file.stat.mtime, note: open.file }),
			}]
		: [];
	const items: Source[] = [
		{ name: 'Clipboard', detail: 'What you copied in the recorder’s window', find: () => void readClipboard(takers) },
		...own,
		{ name: 'File on this device…', detail: 'Captions (.vtt, .srt) or text (.txt, .md)', find: () => pickFile(takers) },
		...filesOf(app, open?.file ?? null).map((file): Source => ({
			name: file.name,
			detail: [file.parent?.isRoot() === false ? file.parent.path : '', formatTime(file.stat.mtime, 'll')].filter((part) => part !== '').join(' · '),
			find: () => void readVaultFile(app, file, takers),
		})),
	];
	choose(app, { placeholder: 'Where is the transcript?', items, wordsOf: ({ name }) => name, detailOf: ({ detail }) => detail }, ({ find }) => find());
}

/** The files of the vault that may be a transcript: captions and text before notes, the newest first. */
function filesOf(app: App, but: TFile | null): TFile[] {
	const files = app.vault.getFiles().filter((file) => file !== but && (isTranscriptFile(file) || file.extension === 'md'));
	return files.sort((a, b) => Number(isTranscriptFile(b)) - Number(isTranscriptFile(a)) || b.stat.mtime - a.stat.mtime);
}

/** Takes a file of the vault. */
export async function readVaultFile(app: App, file: TFile, { take, refuse }: Takers): Promise<void> {
	const { name, stat } = file;
	try {
		// What is too long is said to be by its length alone.
		const content = stat.size > ENOUGH ? new ArrayBuffer(ENOUGH) : await app.vault.readBinary(file);
		take({ name, content, written: stat.mtime, note: null });
	} catch (error) {
		console.error(`JTBD Forces could not read ${file.path}`, error);
		refuse(`The file “${name}” could not be read, so nothing was brought in.`);
	}
}

async function readClipboard({ take, askForText }: Takers): Promise<void> {
	let content: string | null = null;
	try {
		content = await activeWindow.navigator.clipboard.readText();
	} catch {
		// It is there for nobody, or for nobody without leave.
	}
	if (content === null) askForText('The clipboard is closed to the app. Paste the transcript here.');
	else if (content.trim() === '') askForText('The clipboard holds no words. Copy the transcript in the recorder’s window, then paste it here.');
	else take({ name: 'Clipboard', content, written: null, note: null });
}

function pickFile({ take, refuse }: Takers): void {
	const input = createEl('input', { type: 'file' });
	// Phones don't know every ending and would not let such files be picked.
	if (Platform.isDesktop) input.accept = [...ENDINGS, 'md'].map((ending) => `.${ending}`).join(',');
	input.addEventListener('change', () => {
		const [file] = input.files ?? [];
		if (!file) return;
		void file.slice(0, ENOUGH).arrayBuffer().then(
			(content) => take({ name: file.name, content, written: file.lastModified, note: null }),
			() => refuse(`The file “${file.name}” could not be read, so nothing was brought in.`),
		);
	});
	input.click();
}
