/** The page of `npm start`: the host on the vault that the server keeps, with the plugin as it was built. */

import type { PluginManifest } from 'obsidian';
import { clearLocalStorage } from './app';
import { startHost } from './host';
import { HttpStore } from './http-store';
import { serverBanner } from './lost-server';

/** Milliseconds after the last change until a note is saved, as in the app. */
const SAVE_DELAY = 2000;
const RUN = 'run';
const FIRST_NOTE = 'Welcome.md';

async function textOf(path: string): Promise<string> {
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
	return response.text();
}

/** Forgets what an earlier run left in this browser, which may have had another vault. True for a new run. */
function isNewRun(token: string): boolean {
	if (window.localStorage.getItem(RUN) === token) return false;
	clearLocalStorage();
	window.localStorage.setItem(RUN, token);
	return true;
}

async function start(): Promise<void> {
	const token = document.querySelector<HTMLMetaElement>('meta[name="vault-token"]')?.content ?? '';
	const [manifest = '', code = '', styles = ''] = await Promise.all(['/plugin/manifest.json', '/plugin/main.js', '/plugin/styles.css'].map(textOf));
	const justEnabled = isNewRun(token);
	const host = await startHost({
		store: new HttpStore(token, serverBanner(() => void host.app.saveAll())),
		plugin: { manifest: JSON.parse(manifest) as PluginManifest, code, styles },
		saveDelay: SAVE_DELAY,
		root: document.body,
		theme: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
		justEnabled,
	});
	const first = host.app.vault.getFileByPath(FIRST_NOTE);
	if (justEnabled && first) await host.app.workspace.getLeaf(false).openFile(first);
	const asked = new URLSearchParams(window.location.search);
	host.app.host.softKeyboard = asked.has('keyboard');
	if (asked.has('phone')) host.app.emulateMobile(true);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') void host.app.saveAll();
	});
}

start().catch((error: unknown) => {
	document.body.textContent = `The page could not start: ${String(error)}`;
	throw error;
});
