/** Builds what `npm start` serves: the page with the host in it, and the plugin as it would be released. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../esbuild.config.mjs';
import { bundlePage } from '../host/bundle.mjs';

/** @typedef {import('./vault-server.mjs').Asset} Asset */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @type {Readonly<Record<string, string>>} */
const TYPES = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.map': 'application/json' };

/**
 * What the page may load and do: only what this server gives it. The host runs the plugin's code from text, as the app
 * does, and CodeMirror adds style elements of its own.
 */
export const POLICY = [
	"default-src 'none'",
	"script-src 'self' 'unsafe-eval'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data:",
	"font-src 'self' data:",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

/**
 * The page's HTML.
 * @param {string} token
 * @param {ReadonlyMap<string, Asset>} assets
 */
export function pageHtml(token, assets) {
	const styles = [...assets.keys()].filter((path) => path.startsWith('/host/') && path.endsWith('.css'));
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="vault-token" content="${token}">
<title>JTBD Forces</title>
<link rel="icon" href="data:,">
${styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('\n')}
<script src="/host/page.js" defer></script>
</head>
<body></body>
</html>
`;
}

/**
 * Everything that the page loads, by path.
 * @returns {Promise<Map<string, Asset>>}
 */
export async function buildAssets() {
	/** @type {Map<string, Asset>} */
	const assets = new Map();
	const [host, plugin] = await Promise.all([buildHost(), buildPlugin()]);
	for (const [path, body] of [...host, ...plugin]) {
		assets.set(path, { type: TYPES[extname(path)] ?? 'application/octet-stream', body });
	}
	return assets;
}

/** @returns {Promise<[string, Uint8Array][]>} */
async function buildHost() {
	const { script, styles } = await bundlePage('page.ts');
	return [['/host/page.js', Buffer.from(script)], ['/host/page.css', Buffer.from(styles)]];
}

/** @returns {Promise<[string, Uint8Array][]>} */
async function buildPlugin() {
	const folder = await mkdtemp(join(tmpdir(), 'jtbd-forces-'));
	try {
		const outfile = join(folder, 'main.js');
		await build({ outfile });
		return [
			['/plugin/main.js', await readFile(outfile)],
			['/plugin/manifest.json', await readFile(join(ROOT, 'manifest.json'))],
			['/plugin/styles.css', await readFile(join(ROOT, 'styles.css'))],
		];
	} finally {
		await rm(folder, { recursive: true });
	}
}
