/** Bundles the plugin into the one file that Obsidian loads. */
import { existsSync, realpathSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build as bundle, context } from 'esbuild';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/**
 * The most that a production `main.js` may weigh, in bytes: a ratchet, to be lowered whenever the bundle gets smaller. All of it
 * is our own code; the first estimate, 120 KB, was made before the reader, the edits with their checks, the picker and the labels were written.
 */
export const SIZE_LIMIT = 520_000;

/** What the app brings along itself, so that the bundle never holds a second copy. */
const EXTERNAL = [
	'obsidian',
	'electron',
	'@codemirror/*',
	'@lezer/common',
	'@lezer/highlight',
	'@lezer/lr',
	...builtinModules,
	...builtinModules.map((name) => `node:${name}`),
];

/**
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions}
 */
function options(outfile) {
	return {
		absWorkingDir: ROOT,
		entryPoints: ['src/main.ts'],
		outfile,
		bundle: true,
		format: 'cjs',
		platform: 'browser',
		// What Obsidian 1.13 runs on at the oldest: its first installer that is still let in, and iOS 16.
		target: ['chrome106', 'safari16'],
		charset: 'utf8',
		external: EXTERNAL,
		treeShaking: true,
		logLevel: 'warning',
	};
}

/**
 * Writes the production bundle, minified and the same bytes every time, and says what it weighs.
 * @param {{ readonly outfile: string }} target an absolute path, or one relative to the repository
 * @returns {Promise<{ readonly bytes: number }>}
 */
export async function build({ outfile }) {
	const result = await bundle({ ...options(outfile), minify: true, sourcemap: false, metafile: true });
	const bytes = Object.values(result.metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
	return { bytes };
}

async function main() {
	if (process.argv.includes('--watch')) {
		const watching = await context({ ...options('main.js'), sourcemap: 'inline', logLevel: 'info' });
		await watching.watch();
		return;
	}
	const { bytes } = await build({ outfile: 'main.js' });
	console.log(`main.js: ${(bytes / 1000).toFixed(1)} KB of at most ${(SIZE_LIMIT / 1000).toFixed(0)} KB`);
	if (bytes > SIZE_LIMIT) {
		console.error('main.js is larger than it may be.');
		process.exitCode = 1;
	}
}

const script = process.argv[1];
if (script !== undefined && existsSync(script) && realpathSync(script) === fileURLToPath(import.meta.url)) {
	await main();
}
