/** The page of the Chromium tests: what their driver calls. */

import type { FileData } from '../specs/driver';
import { startHost, type Host } from './host';
import { MemoryStore } from './memory-store';
import * as obsidian from './obsidian';
import type { PluginSource } from './plugins';

/** What the driver finds on the page's window. */
export interface TestPage {
	readonly obsidian: unknown;
	host: Host | null;
	/** Starts the host; to be called once on each page. */
	start(plugin: PluginSource, saveDelay: number): Promise<void>;
	/** As `Driver.disk`. */
	disk(path: string, data: FileData | null): void;
}

const testPage: TestPage = {
	obsidian,
	host: null,
	async start(plugin, saveDelay) {
		testPage.host = await startHost({ store: new MemoryStore(), plugin, saveDelay, root: document.body });
	},
	disk(path, data) {
		const store = testPage.host?.store;
		if (store instanceof MemoryStore) store.change(path, data);
	},
};

Object.assign(window, { testPage });
