// @vitest-environment jsdom
/** The index in the host: what is read, how soon typing shows, what renames and deletions do. */

import { MarkdownView } from 'obsidian';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSettings, type Settings } from '../../src/core/settings';
import { NoteIndex } from '../../src/vault/note-index';
import { App } from '../host/app';
import { installDom } from '../host/dom/install';
import { MemoryStore } from '../host/memory-store';

installDom(window);
// jsdom lays nothing out, but the editor asks where its text is.
Object.assign(Range.prototype, { getClientRects: () => [] });

const INTERVIEW = '---\ntype: interview\njob: "[[JTBD 1]]"\n---\n\n- Nobody came. #jtbd/push\n';
/** Longer than any test, so that nothing is saved by itself. */
const NEVER = 60_000;

let app: App;
let store: MemoryStore;
let index: NoteIndex;

/** Starts the app on these files, then the index; `first` may change something in between. */
async function start(files: Record<string, string>, settings: Partial<Settings> = {}, first: () => void = () => undefined): Promise<void> {
	store = new MemoryStore(files);
	app = new App(store, document.body, NEVER);
	Object.assign(window, { app });
	await app.vault.open();
	await app.metadataCache.open();
	app.workspace.becomeReady();
	first();
	index = new NoteIndex(app, { ...readSettings(null), ...settings });
	index.load();
	await index.whenReady();
}

/** Settles after the next change that is told. */
function changed(): Promise<void> {
	return new Promise((resolve) => {
		const stop = index.onChange(() => {
			stop();
			resolve();
		});
	});
}

async function open(path: string): Promise<MarkdownView> {
	const leaf = app.workspace.getLeaf(true);
	await leaf.openFile(fileAt(path));
	if (!(leaf.view instanceof MarkdownView)) throw new Error(`${path} is not open`);
	return leaf.view;
}

function fileAt(path: string): ReturnType<App['vault']['getFiles']>[number] {
	const file = app.vault.getFileByPath(path);
	if (!file) throw new Error(`No such file: ${path}`);
	return file;
}

function type(view: MarkdownView, words: string, at = view.editor.getValue().length): void {
	view.editor.replaceRange(words, view.editor.offsetToPos(at));
}

function quotes(name = 'JTBD 1'): number | null {
	return index.evidence.jobs().find((job) => job.name === name)?.quotes ?? null;
}

beforeEach(() => document.body.empty());
afterEach(() => index.unload());

describe('what is read', () => {
	test('notes with tags, interviews, jobs, and notes that link to a job by its name', async () => {
		await start({
			'Tagged.md': 'Nobody came. #jtbd/push See [[JTBD 1]].',
			'Interviews/P01.md': 'Nothing tagged, [[JTBD 1]].',
			'Calls/P02.md': '---\nparticipant: P02\njob: "[[JTBD 2]]"\n---\n',
			'Jobs/Open on time.md': '',
			'Method.md': 'Ask more widely for their [[JTBD 7]].',
			'Shopping.md': 'Milk. See [[Method]].',
		});
		expect(index.evidence.jobs().map(({ name, people }) => [name, people])).toEqual([['JTBD 1', 2], ['JTBD 2', 1], ['JTBD 7', 0], ['Open on time', 0]]);
		expect(index.evidence.subjectFor('Shopping.md')).toBeNull();
	});

	test('neither templates nor excluded folders', async () => {
		const files = { 'Templates/T.md': INTERVIEW, 'Old/2024/P0.md': INTERVIEW, 'Archive/P1.md': INTERVIEW, 'P2.md': INTERVIEW, 'Older.md': INTERVIEW };
		await start(files, { templatesFolder: 'Templates', excludedFolders: 'Old\nArchive' });
		expect(quotes()).toBe(2);
	});

	test('aliases of notes that are otherwise not ours', async () => {
		await start({
			'Interviews/May.md': '---\njob: JTBD 1\nparticipant: The baker\n---\n- Nobody came. #jtbd/push',
			'Interviews/June.md': '---\njob: JTBD 1\nparticipant: "[[Bea Hart]]"\n---\n- They left. #jtbd/push',
			'People/Bea Hart.md': '---\naliases: The baker\n---\nBakes.',
		});
		expect(index.evidence.jobs()).toEqual([{ name: 'JTBD 1', path: null, people: 1, quotes: 2, interviews: 2 }]);
	});

	test('one note that cannot be opened is a problem, and the others count', async () => {
		await start({ 'Interviews/Bad.md': INTERVIEW, 'Interviews/Good.md': INTERVIEW }, {}, () => {
			const read = app.vault.cachedRead.bind(app.vault);
			app.vault.cachedRead = (file) => (file.path === 'Interviews/Bad.md' ? Promise.reject(new Error('EIO')) : read(file));
		});
		expect(quotes()).toBe(1);
		expect(index.evidence.problems()).toEqual([{ path: 'Interviews/Bad.md', from: 0, to: 0, text: '', message: 'This note could not be opened, so nothing in it is counted.', fix: null }]);
	});

	test('a note over 10 MB is a problem; one over 1 MB is read', async () => {
		await start({ 'Interviews/Huge.md': INTERVIEW, 'Interviews/Large.md': `${INTERVIEW}\n${'x'.repeat(1_100_000)}` }, {}, () => {
			fileAt('Interviews/Huge.md').stat.size = 10_000_001;
		});
		expect(index.evidence.problems().map(({ path, message }) => [path, message])).toEqual([['Interviews/Huge.md', 'This note is larger than 10 MB, so nothing in it is counted.']]);
		expect(quotes()).toBe(1);
	});
});

describe('an open note', () => {
	test('typing is waited for no longer than 150 ms, and not until it is saved', async () => {
		await start({ 'Interviews/P01.md': INTERVIEW });
		const view = await open('Interviews/P01.md');
		vi.useFakeTimers({ toFake: ['setTimeout'] });
		type(view, '- They left. #jtbd');
		await vi.advanceTimersByTimeAsync(60);
		type(view, '/pull\n');
		await vi.advanceTimersByTimeAsync(90);
		vi.useRealTimers();
		expect(quotes()).toBe(2);
		expect(await app.vault.read(fileAt('Interviews/P01.md'))).toBe(INTERVIEW);
	});

	test('a note becomes ours by the first tag, and its new properties count, before it is saved', async () => {
		await start({ 'Plain.md': 'Nothing yet.' });
		expect(index.evidence.jobs()).toEqual([]);
		const view = await open('Plain.md');
		let change = changed();
		type(view, '\n\nNobody came. #jtbd/push');
		await change;
		expect(index.evidence.passages('Plain.md')).toMatchObject([{ text: 'Nobody came.', jobs: [] }]);
		change = changed();
		type(view, '---\njob: "[[JTBD 1]]"\nparticipant: Bea\n---\n', 0);
		await change;
		expect(index.evidence.passages('Plain.md')).toMatchObject([{ participant: 'Bea', jobs: ['JTBD 1'] }]);
	});

	test('typing in a note that is none of ours, and files that are no notes, are no change', async () => {
		await start({ 'Interviews/P01.md': INTERVIEW, 'Shopping.md': 'Milk.' });
		const view = await open('Shopping.md');
		const { revision } = index;
		type(view, ' Bread.');
		await app.vault.create('rota.csv', '1');
		await app.vault.createFolder('Photos');
		await new Promise((resolve) => window.setTimeout(resolve, 200));
		expect(index.revision).toBe(revision);
	});

	test('properties that are malformed while they are typed stay those that were saved', async () => {
		await start({ 'Interviews/P01.md': INTERVIEW });
		const view = await open('Interviews/P01.md');
		const change = changed();
		type(view, 'participant: "[[\n', 4);
		await change;
		expect(quotes()).toBe(1);
	});

	test('once it is saved, the file counts again', async () => {
		await start({ 'Interviews/P01.md': INTERVIEW });
		const view = await open('Interviews/P01.md');
		let change = changed();
		type(view, '- They left. #jtbd/pull\n');
		await change;
		const { revision } = index;
		await app.saveAll();
		await new Promise((resolve) => window.setTimeout(resolve, 100));
		// What was read while it was typed is not told again.
		expect(index.revision).toBe(revision);
		view.leaf.detach();
		change = changed();
		await app.vault.modify(fileAt('Interviews/P01.md'), INTERVIEW);
		await change;
		expect(quotes()).toBe(1);
	});

	test('the open text stands in for a file that somebody else changed, until the editor shows that too', async () => {
		await start({ 'Interviews/P01.md': INTERVIEW, 'Interviews/P02.md': INTERVIEW });
		const view = await open('Interviews/P01.md');
		let change = changed();
		type(view, '- They left. #jtbd/pull\n');
		await change;
		change = changed();
		await app.vault.modify(fileAt('Interviews/P02.md'), 'Nothing. [[JTBD 1]]');
		await change;
		expect(quotes()).toBe(2);
	});

	test('places are places in the editor, whatever the line endings of the file', async () => {
		await start({ 'Interviews/P01.md': INTERVIEW.replaceAll('\n', '\r\n') });
		const before = index.evidence.passages('Interviews/P01.md')[0];
		expect(before?.from).toBe(INTERVIEW.replaceAll('\n', '\r\n').indexOf('Nobody'));
		const change = changed();
		const view = await open('Interviews/P01.md');
		await change;
		expect(index.evidence.passages('Interviews/P01.md')[0]?.from).toBe(INTERVIEW.indexOf('Nobody'));
		const closed = changed();
		view.leaf.detach();
		await closed;
		expect(index.evidence.passages('Interviews/P01.md')).toEqual([before]);
	});
});

describe('files that come, go and move', () => {
	test('a job note is deleted and created: the job stays, with and without a note', async () => {
		await start({ 'Interviews/P01.md': INTERVIEW, 'JTBD 1.md': '---\ntype: job\n---\n' });
		const subject = index.evidence.subjectNamed('JTBD 1');
		expect(subject).toEqual({ name: 'JTBD 1', path: 'JTBD 1.md', kind: 'job' });
		let change = changed();
		await app.vault.delete(fileAt('JTBD 1.md'));
		await change;
		expect(index.evidence.jobs()).toEqual([{ name: 'JTBD 1', path: null, people: 1, quotes: 1, interviews: 1 }]);
		expect(subject && index.evidence.current(subject)).toEqual({ name: 'JTBD 1', path: null, kind: 'job' });
		change = changed();
		await app.vault.createFolder('Jobs');
		await app.vault.create('Jobs/JTBD 1.md', '');
		await change;
		expect(index.evidence.jobs()).toEqual([{ name: 'JTBD 1', path: 'Jobs/JTBD 1.md', people: 1, quotes: 1, interviews: 1 }]);
	});

	test('an interview is renamed and deleted', async () => {
		await start({ 'Interviews/P01.md': INTERVIEW });
		let change = changed();
		await app.vault.rename(fileAt('Interviews/P01.md'), 'Interviews/Baker.md');
		await change;
		expect(index.evidence.passages('Interviews/P01.md')).toEqual([]);
		expect(index.evidence.passages('Interviews/Baker.md')).toMatchObject([{ path: 'Interviews/Baker.md', participant: 'Baker' }]);
		change = changed();
		await app.vault.delete(fileAt('Interviews/Baker.md'));
		await change;
		expect(index.evidence.jobs()).toEqual([]);
	});

	test('a folder is renamed, with an open note in it', async () => {
		await start({ 'Calls/P01.md': INTERVIEW, 'Calls/P02.md': INTERVIEW });
		const view = await open('Calls/P01.md');
		let change = changed();
		type(view, '- They left. #jtbd/pull\n');
		await change;
		const folder = app.vault.getFolderByPath('Calls');
		if (!folder) throw new Error('No folder');
		change = changed();
		await app.vault.rename(folder, 'Talks');
		await change;
		expect([index.evidence.passages('Talks/P01.md').length, index.evidence.passages('Talks/P02.md').length, index.evidence.passages('Calls/P01.md').length]).toEqual([2, 1, 0]);
		expect(quotes()).toBe(3);
	});

	test('a file from outside is taken in', async () => {
		await start({ 'Interviews/P01.md': INTERVIEW });
		const change = changed();
		store.change('Interviews/P02.md', INTERVIEW);
		await change;
		while (quotes() !== 2) await changed();
		expect(index.evidence.jobs()[0]?.people).toBe(2);
	});
});

test('other settings read everything anew', async () => {
	await start({ 'Interviews/P01.md': 'Nobody came. #forces/push See [[Job 7]].', 'Interviews/P02.md': INTERVIEW });
	const { revision } = index;
	const change = changed();
	index.changeSettings({ ...readSettings(null), namespace: 'forces', jobPattern: 'Job #' });
	await change;
	expect(index.revision).toBeGreaterThan(revision);
	expect(index.evidence.passages('Interviews/P01.md')).toMatchObject([{ text: 'Nobody came.', jobs: ['Job 7'] }]);
	expect(index.evidence.passages('Interviews/P02.md')).toEqual([]);
});

test('a change is told once, with a higher revision, and not after unloading', async () => {
	await start({ 'Interviews/P01.md': INTERVIEW });
	const view = await open('Interviews/P01.md');
	const { revision } = index;
	let told = 0;
	index.onChange(() => told++);
	const change = changed();
	for (const letter of '- They left. #jtbd/pull') type(view, letter);
	await change;
	expect([told, index.revision > revision]).toEqual([1, true]);
	index.unload();
	type(view, '\n- They left. #jtbd/pull');
	await new Promise((resolve) => window.setTimeout(resolve, 300));
	expect(told).toBe(1);
});
