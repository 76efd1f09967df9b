/** `npm start` as a user has it: the command, the page in a browser, and the files on disk. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from 'obsidian';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from './find-browser.mjs';

const START = fileURLToPath(new URL('start.mjs', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../vault/', import.meta.url));
const NOTE = 'Interviews/P01 bakery owner.md';

interface Command {
	readonly child: ChildProcess;
	readonly said: () => string;
	readonly ended: Promise<number | null>;
}

function start(...words: string[]): Command {
	const child = spawn(process.execPath, [START, ...words]);
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => {
		said += text;
	});
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	return { child, said: () => said, ended };
}

async function addressOf({ said, ended }: Command): Promise<string> {
	let isOver = false;
	void ended.then(() => {
		isOver = true;
	});
	for (;;) {
		const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said())?.[0];
		if (address !== undefined) return address;
		if (isOver) throw new Error(said());
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

let vault = '';
let command: Command;
let address = '';
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
	vault = mkdtempSync(join(tmpdir(), 'start-vault-'));
	cpSync(EXAMPLE, vault, { recursive: true });
	mkdirSync(join(vault, '.obsidian'), { recursive: true });
	command = start(vault, '--port', '0');
	browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
	address = await addressOf(command);
	page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	await page.goto(address);
});
afterAll(async () => {
	await browser.close();
	command.child.kill('SIGKILL');
	rmSync(vault, { recursive: true });
});

it('shows the vault with the plugin running in it', async () => {
	await page.locator('.nav-file-title', { hasText: 'P01 bakery owner' }).click();
	await page.locator('.cm-content').waitFor();
	const ids = await page.evaluate(() => Object.keys((window as unknown as { app: { plugins: { plugins: object } } }).app.plugins.plugins));
	expect(ids).toEqual(['jtbd-forces']);
});

it('saves what is typed to the note on disk', async () => {
	await page.locator('.cm-content').click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type('Typed in the browser.');
	await expect.poll(() => readFileSync(join(vault, NOTE), 'utf8'), { timeout: 10_000 }).toContain('Typed in the browser.');
});

it('shows what another program writes', async () => {
	const note = join(vault, NOTE);
	writeFileSync(note, `${readFileSync(note, 'utf8')}\nWritten by another program.\n`);
	const shown = (): Promise<string> => page.evaluate(() => (window as unknown as { app: App }).app.workspace.activeEditor?.editor?.getValue() ?? '');
	await expect.poll(shown, { timeout: 10_000 }).toContain('Written by another program.');
	writeFileSync(join(vault, 'New here.md'), 'new');
	await page.locator('.nav-file-title', { hasText: 'New here' }).waitFor({ timeout: 10_000 });
});

it('writes nothing else, and nothing to .obsidian', () => {
	expect(readdirSync(join(vault, '.obsidian'))).toEqual(readdirSync(EXAMPLE).includes('.obsidian') ? readdirSync(join(EXAMPLE, '.obsidian')) : []);
	const before = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' });
	const added = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((path) => !before.includes(path));
	expect(added.filter((path) => path !== '.obsidian')).toEqual(['New here.md']);
});

it('leaves no error on the page', () => {
	expect(errors).toEqual([]);
});

it('says one sentence when the port is taken', async () => {
	const port = new URL(address).port;
	const second = start(vault, '--port', port);
	expect(await second.ended).toBe(1);
	expect(second.said()).toBe(`Port ${port} is taken: choose another with npm start -- --port ${Number(port) + 1}.\n`);
});

it('ends cleanly when it is interrupted', async () => {
	command.child.kill('SIGINT');
	expect(await command.ended).toBe(0);
	await expect(fetch(address)).rejects.toThrow();
});

it('says on the page that nothing is saved any more', async () => {
	await page.locator('.host-banner', { hasText: 'nothing is saved' }).waitFor({ timeout: 10_000 });
});

it('begins with an empty folder: a note is made, named and written', async () => {
	const empty = mkdtempSync(join(tmpdir(), 'start-empty-'));
	const other = start(empty, '--port', '0');
	const fresh = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	try {
		const failures: string[] = [];
		fresh.on('pageerror', (error) => failures.push(error.message));
		await fresh.goto(await addressOf(other));
		await fresh.locator('.empty-state-action', { hasText: 'Create new note' }).click();
		await fresh.locator('.inline-title:focus').waitFor();
		await fresh.keyboard.type('First call');
		await fresh.keyboard.press('Enter');
		await fresh.locator('.nav-file-title', { hasText: 'First call' }).waitFor();
		await fresh.keyboard.type('They came.');
		await expect.poll(() => readdirSync(empty).map((name) => readFileSync(join(empty, name), 'utf8')), { timeout: 10_000 }).toEqual(['They came.']);
		expect([readdirSync(empty), failures]).toEqual([['First call.md'], []]);
	} finally {
		await fresh.close();
		other.child.kill('SIGKILL');
		await other.ended;
		rmSync(empty, { recursive: true });
	}
});
