/** The little of an app that the interface's own tests need. */

import type * as O from 'obsidian';
import { installDom } from '../dom/install';
import { Events } from '../events';
import type { HostApp } from '../host-app';
import { Keymap, Scope } from '../keymap';

/** A note of the stand-in vault. */
export interface StandInNote {
	readonly path: string;
	readonly text: string;
}

/** An app whose vault is `notes`; it is also `window.app`. What was opened by a link is in `opened`. */
export function standInApp(notes: readonly StandInNote[] = []): { app: HostApp; opened: string[] } {
	installDom(window);
	document.body.empty();
	const opened: string[] = [];
	const files = notes.map(({ path }) => ({ path, basename: path.replace(/^.*\//, '').replace(/\.md$/, ''), extension: 'md' }) as O.TFile);
	const scope = new Scope();
	const keymap = new Keymap(scope);
	keymap.watch(window);
	const workspace = Object.assign(new Events(), {
		openLinkText: (linktext: string) => {
			opened.push(linktext);
			return Promise.resolve();
		},
	});
	const app = {
		scope,
		keymap,
		workspace,
		postProcessors: [],
		host: { nativeHighlightColours: false, preparePrint: () => Promise.reject(new Error('not here')) },
		hoverLinkSources: new Map(),
		vault: {
			getFiles: () => files,
			getAllFolders: () => [{ path: 'Interviews' }, { path: 'Jobs' }],
			getFileByPath: (path: string) => files.find((file) => file.path === path) ?? null,
			cachedRead: (file: O.TFile) => Promise.resolve(notes.find((note) => note.path === file.path)?.text ?? ''),
		},
		metadataCache: {
			getCache: () => ({ frontmatter: { type: 'interview' } }),
			getFileCache: () => ({}),
			getFirstLinkpathDest: (link: string) => files.find((file) => file.basename === link || file.path === link) ?? null,
		},
	} as unknown as HostApp;
	Object.assign(window, { app });
	return { app, opened };
}

/** Presses a key on whatever has the focus, as a keyboard would. */
export function press(key: string, modifiers: KeyboardEventInit = {}): void {
	const target = document.activeElement ?? document.body;
	target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
}

/** Types `text` into a field in place of what it holds. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
	field.focus();
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
}
