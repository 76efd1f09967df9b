/** Puts the plugin, freshly built, where a vault keeps its plugins. */
import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../esbuild.config.mjs';
import { usableFolder } from './vault-folder.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COPIED = ['manifest.json', 'styles.css'];

/**
 * Builds the plugin into the vault and returns the folder that it is in now. Throws one sentence when the folder is no
 * vault.
 * @param {string} folder an absolute path
 */
export async function installPlugin(folder) {
	const vault = usableFolder(folder);
	const settings = join(vault, '.obsidian');
	if (statSync(settings, { throwIfNoEntry: false })?.isDirectory() !== true) {
		throw new Error(`${vault} is no vault, it has no .obsidian folder: open it in Obsidian once, or name the folder that has one.`);
	}
	/** @type {unknown} */
	const parsed = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));
	const manifest = /** @type {{ id: string }} */ (parsed);
	const target = join(settings, 'plugins', manifest.id);
	mkdirSync(target, { recursive: true });
	const built = join(target, 'main.js.new');
	await build({ outfile: built });
	renameSync(built, join(target, 'main.js'));
	for (const name of COPIED) copyFileSync(join(ROOT, name), join(target, name));
	return target;
}
