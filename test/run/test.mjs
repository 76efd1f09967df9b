/** `npm test`: types, lint, then the unit, host and browser tests; the first step that fails ends the run. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

/** @typedef {{ readonly name: string, readonly command: readonly string[] }} Step */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The program of an installed package, by its path in `node_modules`. @param {string} path */
const program = (path) => join(ROOT, 'node_modules', path);

/** @type {readonly Step[]} */
const CHECKS = [
	{ name: 'types', command: [program('typescript/bin/tsc'), '--noEmit'] },
	{ name: 'types of the tests for the real app', command: [program('typescript/bin/tsc'), '--noEmit', '-p', 'test/e2e-obsidian'] },
	{ name: 'lint', command: [program('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
];

/** @param {string} report where vitest writes what came of each test @returns {Step} */
const tests = (report) => ({
	name: 'unit, host and browser tests',
	command: [program('vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
});

/** A step that failed: what it printed says why. */
class StepFailure extends Error {}

/**
 * Runs a step to its end. What it prints appears as it comes, or all at once when it is over and failed.
 * @param {Step} step
 * @param {{ readonly isQuiet: boolean, readonly signal?: AbortSignal, readonly env?: NodeJS.ProcessEnv }} how
 * @returns {Promise<void>}
 */
function run({ name, command }, { isQuiet, signal, env = process.env }) {
	return new Promise((resolve, reject) => {
		const start = performance.now();
		const child = spawn(process.execPath, [...command], { cwd: ROOT, env, stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'] });
		signal?.addEventListener('abort', () => child.kill());
		let said = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
				said += text;
			});
		}
		child.on('error', reject);
		child.on('close', (code) => {
			if (signal?.aborted === true) return;
			const seconds = ((performance.now() - start) / 1000).toFixed(1);
			if (code === 0) {
				console.log(`✓ ${name} (${seconds} s)`);
				resolve();
			} else {
				console.log(said);
				reject(new StepFailure(name));
			}
		});
	});
}

/** The closing line: how many tests passed and failed. @param {string} report */
function counts(report) {
	/** @type {unknown} */
	const parsed = JSON.parse(readFileSync(report, 'utf8'));
	const { numPassedTests, numFailedTests, numPendingTests } = /** @type {Record<string, number>} */ (parsed);
	const skipped = numPendingTests === 0 ? '' : `, ${numPendingTests} skipped`;
	return `${numPassedTests} passed, ${numFailedTests} failed${skipped}`;
}

async function main() {
	const browser = await findBrowser();
	console.log(`Browser: ${browser}`);

	const others = new AbortController();
	await Promise.all(CHECKS.map((step) => run(step, { isQuiet: true, signal: others.signal }))).catch((/** @type {unknown} */ error) => {
		others.abort();
		throw error;
	});

	const folder = mkdtempSync(join(tmpdir(), 'jtbd-forces-test-'));
	try {
		const report = join(folder, 'report.json');
		await run(tests(report), {
			isQuiet: false,
			// Pictures are for a person who runs the browser tests alone: here they would only take time.
			env: { ...process.env, CHROMIUM: browser, PICTURES: 'none' },
		});
		console.log(counts(report));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

try {
	await main();
} catch (error) {
	console.error(error instanceof StepFailure
		? `\nnpm test failed at: ${error.message}.`
		: `\nnpm test could not run: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
