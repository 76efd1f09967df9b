/** What a redraw of a job with 5,000 passages costs on each page, how it scrolls, and how long a keystroke takes to show: the built bundle in the host, in Chromium. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import manifest from '../../manifest.json' with { type: 'json' };
import { openStage } from '../host/chromium-driver';
import type { TestPage } from '../host/e2e-page';
import { readNote } from '../../src/core/read-note';
import { interviews } from './generate';
import { holdFrames, type HeldFrames } from './held-frames';
import { median, percentile } from './measure';
import type { Row } from './rows';

/** Milliseconds of a frame, and from a keystroke to the number that it changes. */
const FRAME = 16;
const SHOWN = 250;
/** So many interviews have 5,000 passages. */
const INTERVIEWS = 100;
const SEGMENTS = ['café', 'clinic', 'school', 'hotel'];
/** How often each act is measured; the middle value counts. */
const ROUNDS = 5;
/** What is typed into the open note before each redraw; what stands there is taken out again after all of them. */
const TYPED = ['==A push.== #jtbd/push/two-rotas-at-once\n', 'Only words.\n', '==A new theme.== #jtbd/pull/peace\n', '==No theme.== #jtbd/habit\n', '==An element.== #jtbd/trigger/on-the-phone\n', 'More words.\n'];
/** Milliseconds of the processor that `fixedLoop` took on the machine that the budget was set on, while nothing else ran there. */
const LOOP = 20;

/** A state of the view: the buttons that lead to it, in order; the first is that of its page. */
const LOOKS: readonly { readonly name: string; readonly press: readonly string[] }[] = [
	{ name: 'forces', press: ['.jtbd-tab[data-page="forces"]'] },
	{ name: 'forces, push selected', press: ['.jtbd-tab[data-page="forces"]', '.jtbd-quadrant[data-force="push"]'] },
	{ name: 'timeline', press: ['.jtbd-tab[data-page="timeline"]'] },
	{ name: 'matrix', press: ['.jtbd-tab[data-page="matrix"]'] },
	{ name: 'saturation', press: ['.jtbd-tab[data-page="saturation"]'] },
	{ name: 'compare', press: ['.jtbd-tab[data-page="compare"]', '.jtbd-compare-same'] },
];

type BenchWindow = Window & { readonly testPage: TestPage; readonly benchFrames: HeldFrames };

/** Redraws after typing on every page, first drawings, the size of the page, scrolling, and the way from a keystroke to its number. */
export async function* redraw(): AsyncIterable<Row> {
	const notes = notesOfOneJob();
	const passages = Object.values(notes).reduce((sum, text) => sum + readNote(text, { namespace: 'jtbd', people: [] }).passages.length, 0);
	yield { name: 'passages of the job', value: passages, unit: '', budget: null };
	const { bundlePage, bundlePlugin } = (await import(pathToFileURL(join(process.cwd(), 'test/host/bundle.mjs')).href)) as typeof import('../host/bundle.mjs');
	const stage = await openStage(await bundlePage('e2e-page.ts'));
	try {
		const page = await stage.browser.newPage({ viewport: { width: 1600, height: 1000 } });
		await page.addInitScript(`window.benchFrames = (${holdFrames.toString()})('plugin:${manifest.id}')`);
		await page.goto(stage.url);
		const plugin = { manifest, code: await bundlePlugin(), styles: await readFile('styles.css', 'utf8') };
		await openView(page, plugin, notes);
		const session = await page.context().newCDPSession(page);
		// The processor's time: what else runs on the machine meanwhile is not counted.
		await session.send('Performance.enable', { timeDomain: 'threadTicks' });
		yield* redraws(page, session);
		yield* scrolling(page, session);
		yield* typing(page);
	} finally {
		await stage.close();
	}
}

function notesOfOneJob(): Record<string, string> {
	let said = 0;
	const texts = interviews(INTERVIEWS).map((text, at) => text
		.replace(/"\[\[JTBD \d\]\]"/, `"[[JTBD 1]]"\nsegment: ${SEGMENTS[at % SEGMENTS.length]}`)
		// As many themes as a study of this size has.
		.replace(/#jtbd\/[a-z]+\/[a-z][A-Za-z-]+/g, (tag) => (tag.includes('/strength') ? tag : `${tag}-${said++ % 3}`)));
	return { ...Object.fromEntries(texts.map((text, at) => [`Interviews/P${at + 1}.md`, text])), 'JTBD 1.md': '# Keep the rota true\n' };
}

async function openView(page: Page, plugin: Parameters<TestPage['start']>[0], notes: Record<string, string>): Promise<void> {
	await page.evaluate(async ([source, files, id]) => {
		const { testPage } = window as unknown as BenchWindow;
		// Nothing is saved while it is measured.
		await testPage.start(source, 1e7);
		await testPage.host?.reset(files, { open: 'Interviews/P50.md' });
		const app = testPage.host?.app as import('../specs/driver').SpecApp;
		testPage.host?.setSidebarWidth(900);
		await (app.plugins.plugins[id] as unknown as { api: { whenReady(): Promise<void> } }).api.whenReady();
		app.commands.executeCommandById(`${id}:show-forces`);
	}, [plugin, notes, manifest.id] as const);
	await page.waitForSelector('.mod-right-split .jtbd-diagram');
	await page.waitForTimeout(500);
}

async function* redraws(page: Page, session: CDPSession): AsyncIterable<Row> {
	const loops: number[] = [];
	const calibrate = async (): Promise<void> => void loops.push((await costOf(page, session, `(${fixedLoop.toString()})()`)).script);
	const costs = new Map(LOOKS.map(({ name }) => [name, { changed: TYPED.map((): Cost[] => []), first: [] as Cost[], elements: 0 }]));
	// The first round, while the browser still compiles, doesn't count.
	for (let round = 0; round <= ROUNDS; round++) {
		for (const { name, press: [tab = '', ...more] } of LOOKS) {
			const cost = costs.get(name);
			await calibrate();
			// From another page: each is drawn from nothing.
			await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), `.jtbd-tab:not([aria-selected="true"])`);
			const first = await costOf(page, session, `document.querySelector('.mod-right-split ${tab.replace(/'/g, '')}').click()`);
			if (round > 0) cost?.first.push(first);
			const presses = round === 0 ? more : more.filter((selector) => selector !== '.jtbd-compare-same');
			for (const selector of presses) await press(page, selector, true);
			await page.waitForTimeout(50);
			for (const [at, text] of TYPED.entries()) {
				const changed = await redrawAfter(page, session, text);
				if (round > 0) cost?.changed[at]?.push(changed);
			}
			const elements = await page.evaluate((count) => {
				const editor = editorOf(window as unknown as BenchWindow);
				for (let i = 0; i < count; i++) editor.undo();
				return document.querySelectorAll('.mod-right-split .jtbd-forces *').length;
				function editorOf({ testPage }: BenchWindow): import('obsidian').Editor {
					return (testPage.host?.app.workspace.getLeavesOfType('markdown')[0]?.view as import('obsidian').MarkdownView).editor;
				}
			}, TYPED.length);
			if (cost) cost.elements = elements;
			await page.evaluate(() => (window as unknown as BenchWindow).benchFrames.release());
			await page.waitForTimeout(300);
			// A force that is selected is not selected any more by the same again.
			if (name.includes('selected')) for (const selector of more) await press(page, selector, false);
		}
	}
	const scale = LOOP / median(loops);
	yield { name: 'the fixed loop, on this machine', value: median(loops), unit: 'ms', budget: null };
	for (const [name, { changed, first, elements }] of costs) {
		const scripts = changed.map((each) => median(each.map(({ script }) => script)) * scale);
		yield { name: `${name}: script of a redraw, p50`, value: percentile(scripts, 50), unit: 'ms', budget: null };
		yield { name: `${name}: script of a redraw, p95`, value: percentile(scripts, 95), unit: 'ms', budget: { is: 'at most', value: FRAME } };
		yield { name: `${name}: styles and layout of it`, value: median(changed.flat().map(({ layout }) => layout)) * scale, unit: 'ms', budget: null };
		yield { name: `${name}: script of its first drawing`, value: median(first.map(({ script }) => script)) * scale, unit: 'ms', budget: null };
		yield { name: `${name}: elements`, value: elements, unit: '', budget: { is: 'at most', value: 10_000 } };
	}
}

/** Presses a button; one that is pressed or not only where that is to change. */
async function press(page: Page, selector: string, isOn: boolean): Promise<void> {
	await page.evaluate(([at, wanted]) => {
		const button = document.querySelector<HTMLElement>(at);
		if (button?.getAttribute('aria-pressed') !== wanted) button?.click();
	}, [`.mod-right-split ${selector}`, String(isOn)] as const);
}

/** Milliseconds of the processor. */
interface Cost {
	readonly script: number;
	readonly layout: number;
}

/** Types into the open note and draws the view's next frame. */
async function redrawAfter(page: Page, session: CDPSession, text: string): Promise<Cost> {
	await page.evaluate((typed) => {
		const { testPage, benchFrames: frames } = window as unknown as BenchWindow;
		frames.hold();
		const { editor } = testPage.host?.app.workspace.getLeavesOfType('markdown')[0]?.view as import('obsidian').MarkdownView;
		editor.replaceRange(typed, { line: 30, ch: 0 });
	}, text);
	await page.waitForFunction(() => (window as unknown as BenchWindow).benchFrames.held() > 0, null, { polling: 20 });
	return costOf(page, session, 'benchFrames.run()');
}

/** What it costs to run this in a task of its own, and the styles and the layout of the frame after it. */
async function costOf(page: Page, session: CDPSession, source: string): Promise<Cost> {
	const before = await durations(session);
	await page.evaluate((run) => new Promise<void>((resolve, reject) => void setTimeout(() => {
		try {
			globalThis.eval(run);
			document.body.getBoundingClientRect();
			resolve();
		} catch (error) {
			reject(error instanceof Error ? error : new Error(String(error)));
		}
	})), source);
	const after = await durations(session);
	return { script: after.script - before.script, layout: after.layout - before.layout };
}

async function durations(session: CDPSession): Promise<Cost> {
	const { metrics } = await session.send('Performance.getMetrics');
	const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000;
	return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') };
}

/** The same work on every machine. */
function fixedLoop(): number {
	let sum = 0;
	for (let round = 0; round < 40; round++) {
		const known = new Map<string, number>();
		for (let i = 0; i < 5000; i++) known.set(`row ${i % 997} ${round}`, i);
		for (const value of known.values()) sum += value;
	}
	return sum;
}

async function* scrolling(page: Page, session: CDPSession): AsyncIterable<Row> {
	const side = '.mod-right-split';
	await page.click(`${side} .jtbd-tab[data-page="forces"]`);
	await page.click(`${side} .jtbd-quadrant[data-force="push"]`);
	for (let more = 0; more < 5; more++) await page.locator(`${side} .jtbd-more[data-more^="push/"]:visible`).last().click();
	const found = await page.evaluate(() => ({
		rows: document.querySelectorAll('.mod-right-split .jtbd-row').length,
		height: document.querySelector('.mod-right-split .jtbd-forces')?.scrollHeight ?? 0,
	}));
	yield { name: 'rows with “show more” pressed five times', value: found.rows, unit: '', budget: null };
	const busy = async (): Promise<number> => {
		const { metrics } = await session.send('Performance.getMetrics');
		const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000;
		return of('TaskDuration') - of('DevToolsCommandDuration');
	};
	const steps: number[] = [];
	for (let top = 0; top < found.height; top += 600) {
		const before = await busy();
		await page.evaluate((to) => new Promise<void>((resolve) => {
			document.querySelector('.mod-right-split .jtbd-forces')?.scrollTo(0, to);
			requestAnimationFrame(() => void setTimeout(resolve));
		}), top);
		steps.push((await busy()) - before);
	}
	yield { name: 'scrolling 600 pixels, the whole frame, p50', value: median(steps), unit: 'ms', budget: { is: 'at most', value: FRAME } };
	yield { name: 'scrolling 600 pixels, the whole frame, p95', value: percentile(steps, 95), unit: 'ms', budget: null };
	await page.click(`${side} .jtbd-quadrant[data-force="push"]`);
}

async function* typing(page: Page): AsyncIterable<Row> {
	await page.click('.mod-right-split .jtbd-tab[data-page="forces"]');
	const waits: number[] = [];
	for (let round = 0; round < 2 * ROUNDS; round++) {
		await page.evaluate(() => {
			const { testPage } = window as unknown as BenchWindow;
			const { editor } = testPage.host?.app.workspace.getLeavesOfType('markdown')[0]?.view as import('obsidian').MarkdownView;
			editor.replaceRange('==Said so.== #jtbd/anxiet\n\n', { line: 30, ch: 0 });
			editor.setCursor({ line: 30, ch: '==Said so.== #jtbd/anxiet'.length });
			editor.focus();
		});
		await page.waitForTimeout(500);
		await page.evaluate(() => {
			const { benchFrames: frames } = window as unknown as BenchWindow;
			frames.wait = new Promise((resolve) => {
				let began = 0;
				window.addEventListener('keydown', () => (began = performance.now()), { capture: true, once: true });
				const figure = document.querySelector('.mod-right-split .jtbd-diagram');
				const observer = new MutationObserver(() => {
					observer.disconnect();
					resolve(performance.now() - began);
				});
				if (figure) observer.observe(figure, { subtree: true, attributes: true, attributeFilter: ['data-quotes'] });
			});
		});
		await page.keyboard.press('y');
		waits.push((await page.evaluate(() => (window as unknown as BenchWindow).benchFrames.wait)) ?? NaN);
	}
	yield { name: 'from a keystroke to the number that it changes', value: median(waits), unit: 'ms', budget: { is: 'at most', value: SHOWN } };
}
