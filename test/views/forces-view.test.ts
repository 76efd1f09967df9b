// @vitest-environment jsdom
/** The forces view in the host: what it follows, what its controls do, what survives a change. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FollowedNote } from '../../src/core/evidence-index';
import { interviewFacts, type InterviewFacts } from '../../src/core/interview-facts';
import type { Passage, Problem } from '../../src/core/passage';
import { summarise } from '../../src/core/summary/summarise';
import type { Filter, JobEntry, Subject, SubjectEntry, Summary } from '../../src/core/summary/summary';
import type { Testimony } from '../../src/core/summary/testimony';
import type { ThemeInUse } from '../../src/core/themes-in-use';
import type { ForcesActs, ForcesSource } from '../../src/views/forces-source';
import { FORCES_VIEW, ForcesView } from '../../src/views/forces-view';
import { passage } from '../draw/evidence';
import { App } from '../host/app';
import { installDom } from '../host/dom/install';
import { MemoryStore } from '../host/memory-store';
import { nameOf } from '../draw/name-of';

installDom(window);
// jsdom lays nothing out, but the editor asks where its text is.
Object.assign(Range.prototype, { getClientRects: () => [] });

const JOB: Subject = { name: 'JTBD 1', path: null, kind: 'job' };
const OTHER: Subject = { name: 'JTBD 2', path: 'JTBD 2.md', kind: 'job' };
const P01: Subject = { name: 'P01', path: 'P01.md', kind: 'interview' };

/** Evidence by hand: passages by the name of what they count for, what notes mean, what they say of themselves. */
class Evidence implements ForcesSource {
	isReady = true;
	readonly evidence = this;
	/** How often the testimonies were asked for. */
	asked = 0;
	revision = 0;
	passages: Record<string, Passage[]> = {};
	notes: Record<string, FollowedNote> = {};
	facts: Record<string, Partial<InterviewFacts>> = {};
	problems: Problem[] = [];
	subjects: Subject[] = [JOB, OTHER, P01];
	readonly #callbacks = new Set<() => void>();

	onChange(changed: () => void): () => void {
		this.#callbacks.add(changed);
		return () => this.#callbacks.delete(changed);
	}

	change(): void {
		this.revision++;
		for (const changed of this.#callbacks) changed();
	}

	get listeners(): number {
		return this.#callbacks.size;
	}

	jobs(): JobEntry[] {
		return this.subjects.filter(({ kind }) => kind === 'job').map(({ name, path }) => ({ name, path, people: 2, quotes: this.passages[name]?.length ?? 0, interviews: 1 }));
	}

	current(subject: Subject): Subject | null {
		return this.subjects.find(({ kind, name }) => kind === subject.kind && name === subject.name) ?? null;
	}

	others(): SubjectEntry[] {
		return this.subjects.filter(({ kind }) => kind !== 'job').map((subject) => ({ ...subject, people: 1, interviews: 1 }));
	}

	testimonies(subject: Subject): Testimony[] {
		this.asked++;
		const passages = this.passages[subject.name] ?? [];
		return [...new Set(passages.map(({ path }) => path))].map((path): Testimony => {
			const own = passages.filter((each) => each.path === path);
			const people = [...new Set(own.flatMap(({ participant }) => participant ?? []))].map((name) => ({ key: `text:${name.toLowerCase()}`, name }));
			const voices = own.map((each) => ({ passage: each, person: each.participant === null ? null : `text:${each.participant.toLowerCase()}` }));
			const problems = this.problems.filter((problem) => problem.path === path);
			return { path, isInterview: true, facts: { ...interviewFacts({}), ...this.facts[path] }, people, voices, unassigned: [], anchors: [], problems };
		});
	}

	summary(subject: Subject, filter?: Filter): Summary {
		return summarise(subject, this.testimonies(subject), filter);
	}

	interviews(): number {
		return Object.keys(this.notes).length;
	}

	taggedNotes(): number {
		return Object.keys(this.passages).length;
	}

	themes(): ThemeInUse[] {
		return [];
	}

	subjectFor(path: string): FollowedNote | null {
		return this.notes[path] ?? null;
	}

	isStageFromHeading(): boolean {
		return false;
	}

	looseJobs(): string[] {
		return [];
	}
}

let app: App;
let source: Evidence;
let done: string[];
let view: ForcesView;

const acts: ForcesActs = {
	openPlace: ({ path, from, to }, pane) => done.push(`place ${path} ${from} ${to} ${pane}`),
	openNote: (path, pane) => done.push(`note ${path} ${pane}`),
	fixProblems: (path, problems) => done.push(`fix ${path} ${problems.map(({ fix }) => fix).join(' ')}`),
	createJobNote: (name) => done.push(`create ${name}`),
	askAboutGaps: ({ kind, name }) => done.push(`ask ${kind} ${name}`),
	createInterview: (job) => done.push(`interview ${job}`),
	changePassages: (changes) => done.push(`change ${changes.map(({ passage: { text }, change }) => `${text} ${change.kind}`).join(', ')}`),
	takeLastBack: () => done.push('undo'),
	chooseTheme: (listed, code) => done.push(`theme ${code} ${listed.length}`),
	copyQuotes: (passages) => done.push(`copy ${passages.length}`),
	quotesText: (passages) => passages.map(({ text }) => text).join(' '),
	copyPassageLink: ({ text }) => done.push(`link ${text}`),
	giveJob: (passages) => done.push(`job ${passages?.length ?? 'of the note'}`),
	settleJobs: (path) => done.push(`settle ${path}`),
	nameParticipant: (passages) => done.push(`name ${passages.length}`),
	renameTheme: (code, theme) => done.push(`rename ${code} ${theme}`),
	insertTemplate: () => done.push('template'),
	tagPassage: (force) => done.push(`tag ${force}`),
};

async function frame(): Promise<void> {
	await new Promise((resolve) => window.requestAnimationFrame(resolve));
	await new Promise((resolve) => window.requestAnimationFrame(resolve));
}

async function openNote(path: string): Promise<void> {
	const file = app.vault.getFileByPath(path);
	if (!file) throw new Error(`no ${path}`);
	await app.workspace.getLeaf(false).openFile(file);
	await frame();
}

async function showView(state: Record<string, unknown> = {}): Promise<void> {
	const leaf = await app.workspace.ensureSideLeaf(FORCES_VIEW, 'right', { active: false, reveal: true, state });
	view = leaf.view as ForcesView;
}

function subject(): string | null {
	return view.contentEl.getAttribute('data-subject');
}

function click(selector: string): void {
	view.containerEl.find(selector).click();
}

function select(act: string, words: string): void {
	const el = view.contentEl.querySelector<HTMLSelectElement>(`select[data-act="${act}"]`);
	const option = Array.from(el?.options ?? []).find(({ textContent }) => textContent === words);
	if (!el || !option) throw new Error(`no ${words}`);
	el.value = option.value;
	el.dispatchEvent(new Event('change', { bubbles: true }));
}

function chips(): string[] {
	return view.contentEl.findAll('.jtbd-filters:not([hidden]) .jtbd-filter').map(({ textContent }) => textContent);
}

beforeEach(async () => {
	document.body.empty();
	done = [];
	source = new Evidence();
	source.passages = {
		'JTBD 1': [passage('First', { path: 'P01.md', from: 3, to: 8 }), passage('Second', { path: 'P02.md', participant: 'P02' })],
		'JTBD 2': [passage('Third', { codes: [{ code: 'pull', theme: 'One place' }] })],
		P01: [passage('First', { path: 'P01.md', from: 3, to: 8 })],
	};
	source.notes = { 'P01.md': { subject: P01, jobs: [JOB, OTHER] }, 'JTBD 2.md': { subject: OTHER, jobs: [] } };
	app = new App(new MemoryStore({ 'P01.md': 'one', 'JTBD 2.md': 'two', 'Other.md': 'three' }), document.body, 10);
	Object.assign(window, { app });
	app.viewCreators.set(FORCES_VIEW, (leaf) => new ForcesView(leaf, source, acts));
	await app.vault.open();
	app.workspace.becomeReady();
});

afterEach(async () => {
	app.workspace.detachLeavesOfType(FORCES_VIEW);
	// Nothing is to be saved once the page is gone.
	app.workspace.requestSaveLayout.cancel();
	await frame();
});

describe('the subject', () => {
	it('follows the active note: a job, an interview to its job; any other note leaves it', async () => {
		await showView();
		await openNote('JTBD 2.md');
		expect(subject()).toBe('JTBD 2');
		await openNote('Other.md');
		expect(subject()).toBe('JTBD 2');
		source.notes['P01.md'] = { subject: P01, jobs: [JOB] };
		await openNote('P01.md');
		expect(subject()).toBe('JTBD 1');
	});

	it('stays where it is pinned', async () => {
		await showView();
		await openNote('JTBD 2.md');
		click('[data-act="pin"]');
		await openNote('P01.md');
		expect(subject()).toBe('JTBD 2');
		expect(view.containerEl.find('[data-act="pin"]').getAttribute('aria-pressed')).toBe('true');
		click('[data-act="pin"]');
		expect(subject()).toBe('JTBD 2');
	});

	it('moves when the active note comes to mean something else', async () => {
		await showView();
		await openNote('Other.md');
		expect(subject()).toBeNull();
		source.notes['Other.md'] = { subject: { name: 'Other', path: 'Other.md', kind: 'interview' }, jobs: [JOB] };
		source.change();
		await frame();
		expect(subject()).toBe('JTBD 1');
	});

	it('is kept with pin, page and filters in the state, and comes back from it', async () => {
		await showView({ subject: OTHER, isPinned: true });
		expect(subject()).toBe('JTBD 2');
		expect(view.getState()).toEqual({ subject: OTHER, isPinned: true, interview: null, page: 'forces', filters: {}, options: {}, beside: null, before: null, scroll: 0 });
	});

	it('gets its note when that is created, and survives its being renamed', async () => {
		await showView({ subject: JOB, isPinned: true });
		const file = await app.vault.create('JTBD 1.md', '');
		source.subjects = [{ ...JOB, path: 'JTBD 1.md' }, OTHER, P01];
		source.change();
		await frame();
		expect(view.getState()).toMatchObject({ subject: { path: 'JTBD 1.md' } });
		source.subjects = [{ name: 'True rota', path: 'True rota.md', kind: 'job' }];
		source.passages['True rota'] = source.passages['JTBD 1'] ?? [];
		click('.jtbd-section .jtbd-fold');
		await app.vault.rename(file, 'True rota.md');
		source.change();
		await frame();
		expect(view.contentEl.find('.jtbd-section .jtbd-fold').getAttribute('aria-expanded')).toBe('false');
		expect(subject()).toBe('True rota');
	});

	it('picked from the list stays until another note is opened', async () => {
		await showView();
		await openNote('P01.md');
		expect(subject()).toBe('JTBD 1');
		click('[data-act="pick"]');
		const items = Array.from(document.querySelectorAll<HTMLElement>('.suggestion-item'));
		expect(items.map(({ textContent }) => textContent)).toEqual(['JTBD 1Job, 2 people in 1 interview, no note yet', 'JTBD 2Job, 2 people in 1 interview', 'P01Interview, 1 person']);
		items[1]?.click();
		expect(subject()).toBe('JTBD 2');
		source.change();
		await frame();
		expect(subject()).toBe('JTBD 2');
	});
});

describe('an interview', () => {
	it('stands out in its job, or is seen alone', async () => {
		await showView();
		await openNote('P01.md');
		expect(nameOf(view.contentEl.find('[data-force="push"]'))).toBe('Push, 2 of 2 people, 2 quotes, 1 of them in P01');
		expect(view.contentEl.findAll('.jtbd-passage').map((row) => row.hasClass('is-own'))).toEqual([true, false]);
		select('scope', 'Only P01');
		expect(subject()).toBe('P01');
		expect(nameOf(view.contentEl.find('[data-force="push"]'))).toBe('Push, 1 of 1 person, 1 quote');
		select('scope', 'All of JTBD 2');
		expect(subject()).toBe('JTBD 2');
	});
});

describe('the words', () => {
	it('are revealed by a quadrant, alone, and all shown again by the same', async () => {
		source.passages['JTBD 1']?.push(passage('Pulled', { codes: [{ code: 'pull', theme: 'One place' }] }));
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.findAll('.jtbd-section')).toHaveLength(2);
		click('.jtbd-diagram [data-force="pull"]');
		expect(view.contentEl.findAll('.jtbd-section').map(({ dataset }) => dataset['force'])).toEqual(['pull']);
		expect(view.contentEl.find('.jtbd-passage').textContent).toContain('Pulled');
		click('.jtbd-diagram [data-force="pull"]');
		expect(view.contentEl.findAll('.jtbd-section')).toHaveLength(2);
	});

	it('open their note at the passage; a middle click in a new tab', async () => {
		await showView({ subject: JOB, isPinned: true });
		click('.jtbd-passage');
		view.contentEl.find('.jtbd-passage').dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 }));
		view.contentEl.find('.jtbd-passage').dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
		expect(done).toEqual(['place P01.md 3 8 false', 'place P01.md 3 8 tab', 'place P01.md 3 8 tab']);
	});

	it('fold and stay folded through a change', async () => {
		await showView({ subject: JOB, isPinned: true });
		click('.jtbd-section .jtbd-fold');
		expect(view.contentEl.findAll('.jtbd-passage')).toHaveLength(0);
		source.change();
		await frame();
		expect(view.contentEl.find('.jtbd-section .jtbd-fold').getAttribute('aria-expanded')).toBe('false');
		expect(view.contentEl.findAll('.jtbd-passage')).toHaveLength(0);
	});

	it('announce themselves to page preview, once per row', async () => {
		await showView({ subject: JOB, isPinned: true });
		const previews: unknown[] = [];
		app.workspace.on('hover-link' as 'quit', (preview: unknown) => previews.push(preview));
		const row = view.contentEl.find('.jtbd-passage');
		row.find('.jtbd-passage-words').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
		row.find('.jtbd-passage-facts').dispatchEvent(new MouseEvent('mouseover', { bubbles: true, relatedTarget: row }));
		await frame();
		expect(previews).toEqual([expect.objectContaining({ source: 'jtbd-forces', linktext: 'P01.md', targetEl: row, hoverParent: view, state: { scroll: 0 } })]);
	});
});

describe('a change', () => {
	it('is drawn once per frame, on the same rows, with the focus kept', async () => {
		await showView({ subject: JOB, isPinned: true });
		const rows = view.contentEl.findAll('.jtbd-passage');
		rows[1]?.focus();
		source.passages['JTBD 1'] = (source.passages['JTBD 1'] ?? []).map((each) => ({ ...each, text: `${each.text}!`, from: each.from + 1 }));
		source.asked = 0;
		source.change();
		source.change();
		source.change();
		await frame();
		expect(source.asked).toBe(1);
		expect(view.contentEl.findAll('.jtbd-passage')).toEqual(rows);
		expect(document.activeElement).toBe(rows[1]);
		expect(rows[1]?.textContent).toContain('Second!');
	});

	it('waits while the view is hidden', async () => {
		await showView({ subject: JOB, isPinned: true });
		view.containerEl.hide();
		source.passages['JTBD 1'] = [];
		source.change();
		await frame();
		expect(view.contentEl.findAll('.jtbd-passage')).toHaveLength(2);
		view.containerEl.show();
		app.workspace.trigger('layout-change');
		await frame();
		expect(view.contentEl.findAll('.jtbd-passage')).toHaveLength(0);
	});

	it('is no longer listened to once the view is closed', async () => {
		await showView();
		expect(source.listeners).toBe(1);
		app.workspace.detachLeavesOfType(FORCES_VIEW);
		await frame();
		expect(source.listeners).toBe(0);
	});
});

describe('what is missing', () => {
	it('offers the jobs where none was chosen yet', async () => {
		await showView();
		click('.jtbd-job[data-job="JTBD 2.md"]');
		expect(subject()).toBe('JTBD 2');
	});

	it('offers to create the note of a job that has none, and only then', async () => {
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.find('.jtbd-line-note').hidden).toBe(false);
		click('[data-act="create-job"]');
		expect(done).toEqual(['create JTBD 1']);
		await view.setState({ subject: OTHER, isPinned: true }, { history: false });
		expect(view.contentEl.find('.jtbd-line-note').hidden).toBe(true);
		click('[data-act="open-subject"]');
		expect(done[1]).toBe('note JTBD 2.md false');
	});

	it('is not told before the notes have been read', async () => {
		source.isReady = false;
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.findAll('.jtbd-panel, .jtbd-empty').filter(({ hidden }) => !hidden)).toEqual([]);
		expect(view.contentEl.find('.jtbd-reading').textContent).toBe('Reading your notes…');
		expect(subject()).toBeNull();
		source.isReady = true;
		source.change();
		await frame();
		expect(subject()).toBe('JTBD 1');
		expect(view.contentEl.findAll('.jtbd-reading')).toEqual([]);
	});
});

describe('outcomes', () => {
	beforeEach(() => {
		source.passages['JTBD 1']?.push(passage('Gone', { path: 'P03.md', participant: 'P03' }));
		source.facts = { 'P01.md': { outcome: 'switched' }, 'P02.md': { outcome: 'switched' }, 'P03.md': { outcome: 'left' } };
	});

	it('that differ are said plainly and can be told apart by one select, which is a filter like the others', async () => {
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.find('.jtbd-line-outcomes').textContent).toContain('Different outcomes together: 2 switched, 1 left.');
		select('outcome', 'Only 1 left');
		expect(view.contentEl.findAll('.jtbd-passage').map(({ dataset }) => dataset['path'])).toEqual(['P03.md']);
		expect(view.getState()).toMatchObject({ filters: { 'job jtbd 1': { outcome: 'left' } } });
		expect(chips()).toEqual(['Outcome: left']);
		expect(view.contentEl.find('.jtbd-line-counts').textContent).toBe('1 of 3 people in 1 of 3 interviews');
		select('outcome', 'Everyone (3 people)');
		expect(view.contentEl.findAll('.jtbd-passage')).toHaveLength(3);
		expect(chips()).toEqual([]);
	});

	it('that were chosen once are still read from an old state', async () => {
		await showView({ subject: JOB, isPinned: true, outcome: 'left' });
		expect(view.contentEl.findAll('.jtbd-passage').map(({ dataset }) => dataset['path'])).toEqual(['P03.md']);
	});

	it('that do not differ, or are only unknown, are not mentioned', async () => {
		source.facts = { 'P01.md': { outcome: 'switched' } };
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.find('.jtbd-line-outcomes').hidden).toBe(true);
	});
});

describe('filters', () => {
	const ofCafé = { subject: JOB, isPinned: true, filters: { 'job jtbd 1': { segment: 'café', text: 'first' } } };

	it('stand as chips that take them back, one by one or all', async () => {
		source.facts = { 'P01.md': { segments: ['Café'] } };
		await showView(ofCafé);
		expect(chips()).toEqual(['Segment: café', 'Text contains “first”']);
		expect(nameOf(view.contentEl.find('.jtbd-filter'))).toBe('Remove filter Segment: café');
		expect(view.contentEl.findAll('.jtbd-passage').map(({ dataset }) => dataset['path'])).toEqual(['P01.md']);
		view.contentEl.find('.jtbd-filter').focus();
		click('.jtbd-filter');
		expect(chips()).toEqual(['Text contains “first”']);
		expect(document.activeElement).toBe(view.contentEl.find('.jtbd-filter'));
		expect(view.contentEl.find('.jtbd-filters-clear').hidden).toBe(true);
		click('.jtbd-filter');
		expect(chips()).toEqual([]);
		expect(document.activeElement).toBe(view.containerEl.find('[data-act="filter"]'));
		await view.setState(ofCafé, { history: false });
		click('.jtbd-filters-clear');
		expect(view.getState()).toMatchObject({ filters: {} });
	});

	it('that match nothing any more say so', async () => {
		await showView(ofCafé);
		expect(view.contentEl.find('.jtbd-filters-note').textContent).toBe('Nothing here matches “Segment: café”.Remove this filter');
		source.facts = { 'P02.md': { segments: ['café'] } };
		source.change();
		await frame();
		expect(view.contentEl.find('.jtbd-filters-note').textContent).toBe('Nothing here matches all of these filters together.Clear filters');
		source.facts = { 'P01.md': { segments: ['café'] } };
		source.change();
		await frame();
		expect(view.contentEl.find('.jtbd-filters-note').hidden).toBe(true);
	});

	it('are kept for each subject', async () => {
		await showView(ofCafé);
		await view.setState({ ...view.getState(), subject: OTHER }, { history: false });
		expect(chips()).toEqual([]);
		await view.setState({ ...view.getState(), subject: JOB }, { history: false });
		expect(chips()).toHaveLength(2);
	});
});

describe('the title', () => {
	it('names the subject, at once', async () => {
		await showView({ subject: JOB, isPinned: true });
		expect(view.getDisplayText()).toBe('Forces of JTBD 1');
		await view.setState({ subject: OTHER, isPinned: true }, { history: false });
		expect(view.containerEl.find('.view-header-title').textContent).toBe('Forces of JTBD 2');
		await view.setState({}, { history: false });
		expect(view.getDisplayText()).toBe('Forces');
	});
});

describe('the quiet lines', () => {
	it('open their lists', async () => {
		source.passages['JTBD 1']?.push(passage('Who?', { participant: null, from: 9, path: 'P02.md' }));
		source.problems = [{ path: 'P02.md', from: 4, to: 9, text: '#jtbd/inertia', message: '“inertia” is unknown.', fix: null }];
		await showView({ subject: JOB, isPinned: true });
		click('[data-remark="unknown"] .jtbd-fold');
		expect(view.contentEl.find('[data-remark="unknown"] .jtbd-passage').textContent).toContain('Who?');
		click('[data-remark="problems"] .jtbd-fold');
		click('.jtbd-problem');
		expect(done).toEqual(['place P02.md 4 9 false']);
	});
});

describe('the keyboard', () => {
	function press(key: string): HTMLElement {
		document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		return document.activeElement as HTMLElement;
	}

	it('moves between quadrants by their place', async () => {
		await showView({ subject: JOB, isPinned: true });
		view.contentEl.find('[data-force="push"]').focus();
		expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowUp'].map((key) => press(key).dataset['force'])).toEqual(['pull', 'anxiety', 'habit', 'push', 'push']);
	});

	it('walks the rows of a list, which is one stop of the tab key', async () => {
		await showView({ subject: JOB, isPinned: true });
		const heading = view.contentEl.find('.jtbd-section .jtbd-fold');
		const stops = (): HTMLElement[] => view.contentEl.findAll('.jtbd-words-place button').filter((row) => row.tabIndex === 0 && !row.hidden);
		expect(stops()).toEqual([heading]);
		heading.focus();
		const rows = view.contentEl.findAll('.jtbd-passage');
		expect(press('ArrowDown')).toBe(rows[0]);
		expect(press('End')).toBe(rows[1]);
		expect(stops()).toEqual([rows[1]]);
		expect(press('ArrowDown')).toBe(rows[1]);
		expect(press('ArrowLeft')).toBe(heading);
		press('ArrowLeft');
		expect(heading.getAttribute('aria-expanded')).toBe('false');
		press('ArrowRight');
		expect(view.contentEl.findAll('.jtbd-passage')).toHaveLength(2);
		expect(document.activeElement).toBe(heading);
	});
});
