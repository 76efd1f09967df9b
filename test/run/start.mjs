/** `npm start`: the plugin on a vault in the browser, until interrupted. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startArguments } from './start-arguments.mjs';
import { buildAssets, pageHtml, POLICY } from './start-page.mjs';
import { openVault } from './vault-files.mjs';
import { absoluteFolder, usableFolder } from './vault-folder.mjs';
import { serveVault } from './vault-server.mjs';

const EXAMPLE = fileURLToPath(new URL('../vault/', import.meta.url));

async function start() {
	const { folder, port } = startArguments(process.argv.slice(2));
	const root = folder === null ? await exampleCopy() : usableFolder(absoluteFolder(folder));
	const vault = await openVault(root);
	const { entries, links } = await vault.list();
	const assets = await buildAssets();
	const server = await serveVault({ vault, port, policy: POLICY, assets, page: (token) => pageHtml(token, assets) }).catch(async (/** @type {unknown} */ error) => {
		if (folder === null) await rm(root, { recursive: true });
		throw asPortProblem(error, port);
	});

	const notes = entries.filter((entry) => entry.path.endsWith('.md')).length;
	console.log(folder === null
		? `Vault: a fresh copy of the example vault, ${notes} notes, in ${root}`
		: `Vault: ${root}, ${notes} notes. What you change is changed there; removed notes go to its .trash folder.`);
	if (links > 0) console.log(`Left out: ${links === 1 ? 'a link' : `${links} links`} to other places, which are not followed.`);
	console.log('The plugin’s settings are kept until you stop; nothing is written to .obsidian.');
	console.log(`\nOpen http://127.0.0.1:${server.port}/ in a browser. Stop with Ctrl-C.`);

	let isStopping = false;
	const stop = async () => {
		if (isStopping) return;
		isStopping = true;
		await server.close();
		process.exit(0);
	};
	process.on('SIGINT', () => void stop());
	process.on('SIGTERM', () => void stop());
}

async function exampleCopy() {
	const folder = await mkdtemp(join(tmpdir(), 'jtbd-forces-vault-'));
	await cp(EXAMPLE, folder, { recursive: true });
	return folder;
}

/**
 * @param {unknown} error
 * @param {number} port
 */
function asPortProblem(error, port) {
	const code = error instanceof Error && 'code' in error ? error.code : null;
	if (code === 'EADDRINUSE') return new Error(`Port ${port} is taken: choose another with npm start -- --port ${port === 65_535 ? port - 1 : port + 1}.`);
	if (code === 'EACCES') return new Error(`Port ${port} may not be used: choose one above 1023 with npm start -- --port 5000.`);
	return error;
}

try {
	await start();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
