// @vitest-environment jsdom
/** The list of problems in the host: what it says before there is anything, how far it lists, what keeps the focus. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/passage';
import { PROBLEMS_VIEW, ProblemsView, type ProblemsSource } from '../../src/views/problems-view';
import { App } from '../host/app';
import { installDom } from '../host/dom/install';
import { MemoryStore } from '../host/memory-store';
import { nameOf } from '../draw/name-of';

installDom(window);

function problem(path: string, from: number, more: Partial<Problem> = {}): Problem {
	return { path, from, to: from + 9, text: '#jtbd/pus', message: `Unknown ${from}.`, fix: '#jtbd/push', ...more };
}

/** Problems by hand. */
class Known implements ProblemsSource {
	isReady = true;
	found: Problem[] = [];
	readonly evidence = { problems: (): Problem[] => this.found };
	readonly #callbacks = new Set<() => void>();

	onChange(changed: () => void): () => void {
		this.#callbacks.add(changed);
		return () => this.#callbacks.delete(changed);
	}

	async change(found: Problem[]): Promise<void> {
		this.found = found;
		for (const changed of this.#callbacks) changed();
		for (let i = 0; i < 2; i++) await new Promise((resolve) => window.requestAnimationFrame(resolve));
	}

	get listeners(): number {
		return this.#callbacks.size;
	}
}

let app: App;
let source: Known;
let done: string[];
let view: ProblemsView;

async function showView(): Promise<void> {
	const leaf = await app.workspace.ensureSideLeaf(PROBLEMS_VIEW, 'right', { active: true, reveal: true });
	view = leaf.view as ProblemsView;
}

function shown(selector: string): string[] {
	return view.contentEl.findAll(selector).filter((el) => el.closest('[hidden]') === null).map(({ textContent }) => textContent);
}

function focused(): string | null | undefined {
	return document.activeElement?.getAttribute('data-from');
}

beforeEach(async () => {
	document.body.empty();
	done = [];
	source = new Known();
	app = new App(new MemoryStore({ 'A.md': 'one' }), document.body, 10);
	Object.assign(window, { app });
	app.viewCreators.set(PROBLEMS_VIEW, (leaf) => new ProblemsView(leaf, source, {
		openPlace: ({ path, from, to }, pane) => done.push(`open ${path} ${from} ${to} ${pane}`),
		fixProblems: (path, problems) => done.push(`fix ${path} ${problems.map(({ from }) => from).join(' ')}`),
	}));
	await app.vault.open();
	app.workspace.becomeReady();
});

afterEach(() => {
	app.workspace.detachLeavesOfType(PROBLEMS_VIEW);
});

describe('the list of problems', () => {
	it('says that notes are being read until they have been, then what it found', async () => {
		source.isReady = false;
		source.found = [problem('A.md', 1)];
		await showView();
		expect(shown('p')).toEqual(['Still reading your notes.']);
		expect(shown('.jtbd-problem')).toEqual([]);
		source.isReady = true;
		await source.change([problem('A.md', 1)]);
		expect(shown('p')).toEqual(['1 problem in 1 note']);
		await source.change([]);
		expect(shown('p')).toEqual(['No problems. Every tag was understood.']);
	});

	it('gives the first problem the focus when it is asked for, also when notes are still being read', async () => {
		source.isReady = false;
		await showView();
		view.focusList();
		expect(focused()).toBeFalsy();
		source.isReady = true;
		await source.change([problem('A.md', 5), problem('B.md', 7)]);
		expect(focused()).toBe('5');
	});

	it('never takes the focus by itself', async () => {
		await showView();
		view.focusList();
		await source.change([problem('A.md', 5)]);
		expect(focused()).toBeFalsy();
	});

	it('keeps the focus on a problem that moved, and hands it on when the problem is gone', async () => {
		const problems = [1, 20, 40].map((from) => problem('A.md', from, { message: `Unknown, the one that was at ${from}.` }));
		source.found = problems;
		await showView();
		view.contentEl.find('[data-from="20"]').focus();
		await source.change(problems.map((one) => ({ ...one, from: one.from + 3, to: one.to + 3 })));
		expect(focused()).toBe('23');
		await source.change([problem('A.md', 1), ...problems.slice(2)]);
		expect(focused()).toBe('40');
		await source.change(problems.slice(0, 1));
		expect(focused()).toBe('1');
	});

	it('names the place and the fix of what is clicked', async () => {
		source.found = [problem('A.md', 1), problem('A.md', 20, { fix: null }), problem('A.md', 40), problem('In/B.md', 3)];
		await showView();
		expect(shown('.jtbd-problem-folder')).toEqual(['In']);
		view.contentEl.find('.jtbd-problem[data-from="20"]').click();
		view.contentEl.find('.jtbd-fix[data-from="40"]').click();
		view.contentEl.find('[data-fix-all="A.md"]').click();
		view.contentEl.find('.jtbd-problem[data-from="3"]').dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
		expect(done).toEqual(['open A.md 20 29 false', 'fix A.md 40', 'fix A.md 1 40', 'open In/B.md 3 12 tab']);
		expect(nameOf(view.contentEl.find('.jtbd-fix[data-from="40"]'))).toBe('Change to push: #jtbd/pus');
		expect(view.contentEl.find('.jtbd-fix[data-from="20"]').hidden).toBe(true);
	});

	it('lists whole notes up to some hundred problems, and more on demand', async () => {
		source.found = ['A.md', 'B.md', 'C.md'].flatMap((path) => Array.from({ length: 200 }, (_, i) => problem(path, i * 20)));
		await showView();
		expect(shown('.jtbd-problem-count')).toEqual(['200', '200']);
		expect(shown('.jtbd-more')).toEqual(['Show 200 more problems']);
		view.contentEl.find('.jtbd-more').click();
		expect(shown('.jtbd-problem-count')).toEqual(['200', '200', '200']);
		expect(shown('.jtbd-more')).toEqual([]);
	});

	it('is one stop of the tab key, and the fix beside it another', async () => {
		source.found = [problem('A.md', 1), problem('A.md', 40)];
		await showView();
		const stops = (): (string | undefined)[] => view.contentEl.findAll('button[tabindex="0"]').map(({ dataset }) => `${dataset['from']} ${dataset['fix'] ?? ''}`.trim());
		view.contentEl.find('.jtbd-problem[data-from="40"]').focus();
		await source.change([...source.found]);
		expect(stops()).toEqual(['40', '40 #jtbd/push']);
	});

	it('listens no more when it is closed', async () => {
		await showView();
		expect(source.listeners).toBe(1);
		app.workspace.detachLeavesOfType(PROBLEMS_VIEW);
		await new Promise((resolve) => window.setTimeout(resolve, 0));
		expect(source.listeners).toBe(0);
	});
});
