// @vitest-environment jsdom
/** The forces view in the host: what it follows, what its controls do, what survives a change. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FollowedNote } from '../../src/core/evidence-index';
import type { Passage } from '../../src/core/passage';
import type { Filter, Gap, JobEntry, Subject, Summary } from '../../src/core/summary';
import type { ForcesActs, ForcesSource } from '../../src/views/forces-source';
import { FORCES_VIEW, ForcesView } from '../../src/views/forces-view';
import { passage, summaryOf } from '../draw/evidence';
import { App } from '../host/app';
import { installDom } from '../host/dom/install';
import { MemoryStore } from '../host/memory-store';

installDom(window);
// jsdom lays nothing out, but the editor asks where its text is.
Object.assign(Range.prototype, { getClientRects: () => [] });

const JOB: Subject = { name: 'JTBD 1', path: null, kind: 'job' };
const OTHER: Subject = { name: 'JTBD 2', path: 'JTBD 2.md', kind: 'job' };
const P01: Subject = { name: 'P01', path: 'P01.md', kind: 'interview' };

/** Evidence by hand: passages by job name, what notes mean, outcomes. */
class Evidence implements ForcesSource {
	isReady = true;
	readonly evidence = this;
	/** How many summaries were asked for. */
	asked = 0;
	passages: Record<string, Passage[]> = {};
	notes: Record<string, FollowedNote> = {};
	known: Partial<Summary> = {};
	subjects: Subject[] = [JOB, OTHER, P01];
	readonly #callbacks = new Set<() => void>();

	onChange(changed: () => void): () => void {
		this.#callbacks.add(changed);
		return () => this.#callbacks.delete(changed);
	}

	change(): void {
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

	summary(subject: Subject, filter?: Filter): Summary {
		this.asked++;
		const of = this.passages[subject.name] ?? [];
		const shown = filter?.outcome === undefined ? of : of.filter(({ segment }: Passage & { segment?: string }) => segment === filter.outcome);
		return summaryOf(shown, { subject, ...this.known });
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

	it('is kept with pin and outcome in the state, and comes back from it', async () => {
		await showView({ subject: OTHER, isPinned: true });
		expect(subject()).toBe('JTBD 2');
		expect(view.getState()).toMatchObject({ subject: OTHER, isPinned: true, interview: null, outcome: null });
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
		expect(items.map(({ textContent }) => textContent)).toEqual(['JTBD 12 people, 2 quotes, no note yet', 'JTBD 22 people, 1 quote']);
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
		expect(view.contentEl.find('[data-force="push"]').getAttribute('aria-label')).toBe('Push, 2 of 2 people, 2 quotes, 1 of them in P01');
		expect(view.contentEl.findAll('.jtbd-passage').map((row) => row.hasClass('is-own'))).toEqual([true, false]);
		select('scope', 'Only P01');
		expect(subject()).toBe('P01');
		expect(view.contentEl.find('[data-force="push"]').getAttribute('aria-label')).toBe('Push, 1 of 1 person, 1 quote');
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
	it('begins with three steps in a vault without jobs', async () => {
		source.subjects = [];
		await showView();
		expect(view.contentEl.findAll('.jtbd-empty-steps li')).toHaveLength(3);
		expect(view.contentEl.find('.jtbd-panel').hidden).toBe(true);
	});

	it('offers the jobs where none was chosen yet', async () => {
		await showView();
		click('.jtbd-job[data-job="JTBD 2.md"]');
		expect(subject()).toBe('JTBD 2');
		expect(view.contentEl.find('.jtbd-empty').hidden).toBe(true);
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

	it('is said of a job without evidence', async () => {
		source.passages = {};
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.find('.jtbd-line-counts').textContent).toBe('No interviews yet');
		expect(view.contentEl.find('.jtbd-line-hint').textContent).toContain('[[JTBD 1]]');
		expect(view.contentEl.findAll('.jtbd-quadrant-ask').every((ask) => !ask.hidden && ask.textContent.length > 10)).toBe(true);
	});

	it('is nothing to draw before the notes have been read', async () => {
		source.isReady = false;
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.childElementCount).toBe(0);
		source.isReady = true;
		source.change();
		await frame();
		expect(subject()).toBe('JTBD 1');
	});
});

describe('outcomes', () => {
	const left = { ...passage('Gone', { path: 'P03.md', participant: 'P03' }), segment: 'left' };

	it('that differ are said plainly and can be told apart', async () => {
		source.passages['JTBD 1']?.push(left);
		source.known = { outcomes: { left: 1, switched: 2 } };
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.find('.jtbd-line-outcomes').textContent).toContain('Different outcomes together: 2 switched, 1 left.');
		select('outcome', 'Only 1 left');
		expect(view.contentEl.findAll('.jtbd-passage').map(({ dataset }) => dataset['path'])).toEqual(['P03.md']);
		expect(view.getState()).toMatchObject({ outcome: 'left' });
		select('outcome', 'Everyone (3 people)');
		expect(view.contentEl.findAll('.jtbd-passage')).toHaveLength(3);
	});

	it('that do not differ, or are only unknown, are not mentioned', async () => {
		source.known = { outcomes: { switched: 2, missing: 1 } };
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.find('.jtbd-line-outcomes').hidden).toBe(true);
	});
});

describe('the quiet lines', () => {
	it('open their lists', async () => {
		source.known = {
			unknown: [passage('Who?', { participant: null, from: 9 })],
			problems: [{ path: 'P02.md', from: 4, to: 9, text: '#jtbd/inertia', message: '“inertia” is unknown.', fix: null }],
		};
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.findAll('.jtbd-remark .jtbd-fold').map(({ textContent }) => textContent)).toEqual(['1 quote of an unknown person, not counted as people', '1 problem in these notes']);
		click('[data-remark="unknown"] .jtbd-fold');
		expect(view.contentEl.find('[data-remark="unknown"] .jtbd-passage').textContent).toContain('Who?');
		click('[data-remark="problems"] .jtbd-fold');
		click('.jtbd-problem');
		expect(done).toEqual(['place P02.md 4 9 false']);
	});

	it('say what is missing, once something is tagged, and ask about it', async () => {
		const gap = (message: string, path: string | null = null): Gap => ({ kind: 'force-missing', message, force: 'habit', stage: null, path, questions: ['Q18'] });
		source.known = { gaps: [gap('No evidence of habit yet.'), gap('P02 has no habit.', 'P02.md'), gap('P03 has no habit.', 'P03.md')], taggedPeople: 0 };
		await showView({ subject: JOB, isPinned: true });
		expect(view.contentEl.findAll('.jtbd-remark')).toEqual([]);
		source.known = { ...source.known, taggedPeople: 2 };
		source.change();
		await frame();
		expect(view.contentEl.findAll('.jtbd-remark .jtbd-fold').map(({ textContent }) => textContent)).toEqual(['2 gaps in what was said']);
		click('[data-remark="gaps"] .jtbd-fold');
		expect(view.contentEl.findAll('.jtbd-gap').map(({ textContent }) => textContent)).toEqual(['No evidence of habit yet.', '2 interviews have no habit.']);
		click('.jtbd-ask');
		expect(done).toEqual([`ask job ${JOB.name}`]);
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
