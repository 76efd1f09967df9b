/** Bundles what runs in a browser: a page with the host in it, and a plugin as the app loads it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { build as buildPlugin } from '../../esbuild.config.mjs';

const HERE = import.meta.dirname;

/**
 * The script and the style sheet of a page that has the host in it.
 * @param {string} page its source, in this folder
 * @returns {Promise<{ script: string, styles: string }>}
 */
export async function bundlePage(page) {
	const { outputFiles } = await build({
		entryPoints: [join(HERE, page)],
		outdir: '/page',
		bundle: true,
		format: 'iife',
		target: 'es2022',
		write: false,
		logLevel: 'warning',
		loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
	});
	/** @param {string} ending */
	const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
	return { script: text('.js'), styles: text('.css') };
}

/**
 * The toy plugin as one CommonJS file.
 * @returns {Promise<string>}
 */
export async function bundleToy() {
	const { outputFiles } = await build({
		entryPoints: [join(HERE, 'toy-plugin.ts')],
		bundle: true,
		format: 'cjs',
		target: 'es2021',
		external: ['obsidian', '@codemirror/*', '@lezer/*'],
		write: false,
		logLevel: 'warning',
	});
	return outputFiles[0]?.text ?? '';
}

/**
 * The plugin's `main.js` as it is released.
 * @returns {Promise<string>}
 */
export async function bundlePlugin() {
	const folder = await mkdtemp(join(tmpdir(), 'jtbd-forces-'));
	try {
		const outfile = join(folder, 'main.js');
		await buildPlugin({ outfile });
		return await readFile(outfile, 'utf8');
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
