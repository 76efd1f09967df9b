/** What a keystroke costs in a large note: the built bundle in the host, real keys in Chromium. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import manifest from '../../manifest.json' with { type: 'json' };
import { openStage, type Stage } from '../host/chromium-driver';
import type { TestPage } from '../host/e2e-page';
import { readNote } from '../../src/core/read-note';
import { longInterview } from './generate';
import { ownScript } from './own-script';
import { median, percentile } from './measure';
import type { Row } from './rows';

/** Milliseconds from key to key: a fast typist's. */
const PACE = 100;
/** As the app saves. */
const SAVE_DELAY = 2000;
const PATH = 'Interviews/P1.md';
const KEYS = [...'and then she rang again, twice ', 'Backspace', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter'];
/** How often each key is measured; the middle value counts, so that a slow moment of the machine does not. */
const ROUNDS = 5;

type BenchWindow = Window & { readonly testPage: TestPage };

/** Costs of a keystroke with the plugin, its own script in it, and without. */
export async function* keystroke(): AsyncIterable<Row> {
	const note = longInterview(200_000, 500);
	const { passages } = readNote(note, { namespace: 'jtbd', people: [] });
	yield { name: 'the note', value: note.length / 1000, unit: 'KB', budget: null };
	yield { name: 'passages in it', value: passages.length, unit: '', budget: null };
	const { bundlePage, bundlePlugin } = (await import(pathToFileURL(join(process.cwd(), 'test/host/bundle.mjs')).href)) as typeof import('../host/bundle.mjs');
	const stage = await openStage(await bundlePage('e2e-page.ts'));
	try {
		const plugin = { manifest, code: await bundlePlugin(), styles: await readFile('styles.css', 'utf8') };
		const on = await openNote(stage, plugin, note);
		const off = await openNote(stage, plugin, note);
		await off.evaluate((id) => (window as unknown as BenchWindow).testPage.host?.app.plugins.disablePlugin(id), manifest.id);
		const whole = new Map<Page, number[]>([[on, []], [off, []]]);
		// The first round, while the browser still compiles, doesn't count. The two take turns, so that a slow moment meets both.
		for (let round = 0; round <= ROUNDS; round++) {
			for (const [page, costs] of whole) {
				const cost = await wholeKeystrokes(page, note);
				if (round > 0) costs.push(...cost);
			}
		}
		const own = await ownScript(on, `plugin:${manifest.id}`, (marked) => typeInto(on, note, ROUNDS, marked));
		yield* rows('own script until the keystroke is done', own.inKeystroke, 1);
		yield* rows('own script put off until after it', own.putOff);
		for (const [page, costs] of whole) yield* rows(`whole keystroke, plugin ${page === on ? 'on' : 'off'}`, costs);
	} finally {
		await stage.close();
	}
}

function* rows(name: string, costs: readonly number[], most?: number): Iterable<Row> {
	const perKey = KEYS.map((_, key) => median(costs.filter((__, i) => i % KEYS.length === key)));
	yield { name: `${name}, p50`, value: percentile(perKey, 50), unit: 'ms', budget: null };
	yield { name: `${name}, p95`, value: percentile(perKey, 95), unit: 'ms', budget: most === undefined ? null : { is: 'at most', value: most } };
}

async function openNote(stage: Stage, plugin: Parameters<TestPage['start']>[0], note: string): Promise<Page> {
	const page = await stage.browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.goto(stage.url);
	await page.evaluate(async ([source, delay, path, text]) => {
		const { testPage } = window as unknown as BenchWindow;
		await testPage.start(source, delay);
		await testPage.host?.reset({ [path]: text }, { open: path });
	}, [plugin, SAVE_DELAY, PATH, note] as const);
	await page.waitForTimeout(1000);
	return page;
}

/** Types a number of rounds in the middle of the note, at a steady pace; `before` is told of each key. */
async function typeInto(page: Page, note: string, rounds: number, before: () => Promise<void>): Promise<void> {
	await page.bringToFront();
	await page.evaluate((offset) => {
		const view = (window as unknown as BenchWindow).testPage.host?.app.workspace.getMostRecentLeaf()?.view;
		const editor = view && 'editor' in view ? (view.editor as import('obsidian').Editor) : null;
		if (!editor) throw new Error('No note is open.');
		const at = editor.offsetToPos(offset);
		editor.focus();
		editor.setCursor(at);
		editor.scrollIntoView({ from: at, to: at }, true);
	}, note.indexOf('\n', note.length / 2));
	await page.waitForTimeout(500);
	for (let round = 0; round < rounds; round++) {
		for (const key of KEYS) {
			const next = Date.now() + PACE;
			await before();
			await page.keyboard.press(key === ' ' ? 'Space' : key);
			await page.waitForTimeout(Math.max(0, next - Date.now()));
		}
	}
	await page.waitForTimeout(500);
	await before();
}

/** Milliseconds that the page's main thread works from each key to the next. */
async function wholeKeystrokes(page: Page, note: string): Promise<number[]> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const costs: number[] = [];
	let last: number | null = null;
	await typeInto(page, note, 1, async () => {
		const now = await busy(session);
		if (last !== null) costs.push((now - last) * 1000);
		last = now;
	});
	await session.detach();
	return costs;
}

async function busy(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}
