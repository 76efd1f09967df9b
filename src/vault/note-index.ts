/** Keeps the evidence of the vault's notes up to date: files, caches and editors in, one signal out. */

import { Component, MarkdownView, TFile, type App, type TAbstractFile } from 'obsidian';
import { createEvidenceIndex, type EvidenceIndex } from '../core/evidence-index';
import { isNotePath } from '../core/names';
import type { Settings } from '../core/settings';
import { createNoteReader, type GivenText, type NoteReader } from './note-reader';
import { followOpenNotes, type OpenNotes } from './open-notes';
import { beginSlices } from './slices';

/** How long typing goes on before the index follows, in milliseconds; longer where following takes longer. */
const TYPING = 100;
const TYPING_IN_LONG = 200;
/** Notes of more characters are long. */
const LONG = 50_000;
/** How long other events are gathered, in milliseconds. */
const GATHERING = 20;
/** Notes of more characters are read in a slice of their own. */
const LARGE = 1_000_000;
/** How many files are opened at a time. */
const AT_ONCE = 16;

/** The evidence of the vault's notes, open editors standing in for their files. */
export class NoteIndex extends Component {
	readonly #app: App;
	readonly #open: OpenNotes;
	readonly #listeners = new Set<() => void>();
	/** Notes to be taken in. */
	readonly #waiting = new Map<string, GivenText>();
	/** Notes that the cache doesn't know yet. */
	readonly #uncached = new Set<string>();
	/** Notes whose line endings become others in an editor, so that places in the file are not places in the editor. */
	readonly #returns = new Set<string>();
	readonly #ready: Promise<void>;
	#isFollowing = false;
	#isReady = false;
	#becomeReady: () => void = () => undefined;
	#settings: Settings;
	#evidence: EvidenceIndex;
	#reader: NoteReader;
	#earlier = 0;
	#announced = -1;
	#timer: number | null = null;
	#isWorking = false;
	#isWoken = false;
	#isOver = false;

	constructor(app: App, settings: Settings) {
		super();
		this.#app = app;
		this.#open = followOpenNotes(app.workspace);
		this.#settings = { ...settings };
		this.#evidence = this.#noEvidence();
		this.#reader = createNoteReader(this.#app, this.#settings, this.#open);
		this.#ready = new Promise((resolve) => (this.#becomeReady = resolve));
	}

	override onload(): void {
		this.#app.workspace.onLayoutReady(() => {
			if (this.#isOver) return;
			this.#follow();
			this.#readAll();
		});
	}

	override onunload(): void {
		this.#isOver = true;
		if (this.#timer !== null) window.clearTimeout(this.#timer);
		this.#listeners.clear();
	}

	/** Settles when every note has been read once. */
	whenReady(): Promise<void> {
		return this.#ready;
	}

	/** False until every note has been read once. */
	get isReady(): boolean {
		return this.#isReady;
	}

	/** The evidence as it is now; another one after the settings have changed. */
	get evidence(): EvidenceIndex {
		return this.#evidence;
	}

	/** Rises with every change. */
	get revision(): number {
		return this.#earlier + this.#evidence.revision;
	}

	/** Calls back after each change, and gives the way to stop that. */
	onChange(changed: () => void): () => void {
		this.#listeners.add(changed);
		return () => void this.#listeners.delete(changed);
	}

	/** Reads everything anew under other settings. */
	changeSettings(settings: Settings): void {
		this.#earlier = this.revision + 1;
		this.#settings = { ...settings };
		this.#evidence = this.#noEvidence();
		this.#reader = createNoteReader(this.#app, this.#settings, this.#open);
		if (this.#isFollowing) this.#readAll();
	}

	#noEvidence(): EvidenceIndex {
		const { metadataCache } = this.#app;
		return createEvidenceIndex(this.#settings, (linkpath, source) => metadataCache.getFirstLinkpathDest(linkpath, source)?.path ?? null);
	}

	#follow(): void {
		this.#isFollowing = true;
		const { metadataCache, vault, workspace } = this.#app;
		this.registerEvent(metadataCache.on('changed', (file, text) => this.#changed(file, text)));
		this.registerEvent(metadataCache.on('resolved', () => this.#readUncached()));
		this.registerEvent(vault.on('create', (file) => this.#linksMoved([file.path])));
		this.registerEvent(vault.on('delete', (file) => this.#removed(file)));
		this.registerEvent(vault.on('rename', (file, from) => this.#renamed(file, from)));
		this.registerEvent(workspace.on('layout-change', () => this.#layoutChanged()));
		this.registerEvent(workspace.on('file-open', (file) => {
			// The tab may have shown another note before.
			this.#layoutChanged();
			if (file && this.#returns.has(file.path)) this.#read(file.path);
		}));
		this.registerEvent(workspace.on('editor-change', (_, info) => {
			if (!(info instanceof MarkdownView) || !info.file) return;
			this.#open.edited(info.file.path);
			this.#wake(info.data.length > LONG ? TYPING_IN_LONG : TYPING);
		}));
	}

	#readAll(): void {
		for (const path of Object.keys(this.#app.metadataCache.resolvedLinks)) this.#waiting.set(path, SAVED);
		this.#wake(0);
	}

	#read(path: string): void {
		this.#waiting.set(path, SAVED);
		this.#wake(GATHERING);
	}

	#changed(file: TFile, text: string): void {
		this.#waiting.set(file.path, { text, isOpen: false });
		this.#wake(GATHERING);
	}

	#readUncached(): void {
		for (const path of this.#uncached) this.#waiting.set(path, SAVED);
		if (this.#uncached.size > 0) this.#wake(GATHERING);
		this.#uncached.clear();
	}

	#removed(file: TAbstractFile): void {
		for (const path of this.#within(file.path)) {
			this.#evidence.remove(path);
			this.#open.removed(path);
			this.#returns.delete(path);
			this.#waiting.delete(path);
		}
		this.#linksMoved([file.path]);
	}

	#renamed(file: TAbstractFile, from: string): void {
		for (const path of this.#within(from)) {
			const to = file.path + path.slice(from.length);
			this.#evidence.remove(path);
			this.#open.renamed(path, to);
			this.#waiting.delete(path);
			this.#waiting.set(to, SAVED);
		}
		if (file instanceof TFile && isNotePath(file.path)) this.#waiting.set(file.path, SAVED);
		this.#linksMoved([from, file.path]);
	}

	/** What is known of a path: the note itself, or the notes in the folder. */
	#within(path: string): string[] {
		return [...this.#evidence.paths(), ...this.#waiting.keys()].filter((one) => one === path || one.startsWith(`${path}/`));
	}

	#linksMoved(paths: readonly string[]): void {
		const notes = paths.filter(isNotePath);
		if (notes.length > 0) this.#evidence.moved(notes);
		this.#wake(GATHERING);
	}

	#layoutChanged(): void {
		for (const path of this.#open.takeClosed()) this.#read(path);
	}

	#wake(delay: number): void {
		this.#isWoken = true;
		if (this.#isOver || this.#isWorking || this.#timer !== null) return;
		this.#timer = window.setTimeout(() => {
			this.#timer = null;
			void this.#work();
		}, delay);
	}

	async #work(): Promise<void> {
		this.#isWorking = true;
		this.#isWoken = false;
		try {
			await this.#catchUp();
		} finally {
			this.#isWorking = false;
		}
		if (this.#isOver) return;
		this.#isReady = true;
		this.#becomeReady();
		this.#announce();
		if (this.#isWoken) this.#wake(GATHERING);
	}

	async #catchUp(): Promise<void> {
		const { isTimeUp, pause } = beginSlices();
		for (const [path, text] of this.#open.takeEdited()) this.#waiting.set(path, { text, isOpen: true });
		while (this.#waiting.size > 0) {
			for (const note of await this.#nextNotes()) {
				if (isTimeUp() || (note.text?.length ?? 0) > LARGE) await pause();
				if (this.#isOver) return;
				if (!this.#waiting.has(note.path)) this.#takeIn(note);
			}
		}
		while (!this.#evidence.settle(isTimeUp)) {
			await pause();
			if (this.#isOver) return;
		}
	}

	#announce(): void {
		if (this.#announced === this.revision) return;
		this.#announced = this.revision;
		for (const changed of [...this.#listeners]) changed();
	}

	/** The next notes that wait, the files of those that matter opened. */
	async #nextNotes(): Promise<Opened[]> {
		const next: [string, GivenText][] = [];
		for (const entry of this.#waiting) {
			next.push(entry);
			this.#waiting.delete(entry[0]);
			if (next.length === AT_ONCE) break;
		}
		return Promise.all(next.map(async ([path, { text, isOpen }]) => {
			const file = text === null ? this.#app.vault.getFileByPath(path) : null;
			return { path, isOpen, text: file ? await this.#reader.savedText(file) : text };
		}));
	}

	#takeIn({ path, text, isOpen }: Opened): void {
		const file = this.#app.vault.getFileByPath(path);
		if (file && !this.#app.metadataCache.getFileCache(file)) this.#uncached.add(path);
		if (!isOpen && text !== null) {
			if (text.includes('\r')) this.#returns.add(path);
			else this.#returns.delete(path);
		}
		const evidence = file && this.#reader.read(file, { text, isOpen });
		if (evidence) this.#evidence.set(evidence);
		else if (this.#evidence.has(path)) this.#evidence.remove(path);
	}
}

/** A note that waits, its text where an event brought it. */
interface Opened extends GivenText {
	readonly path: string;
}

const SAVED: GivenText = { text: null, isOpen: false };
