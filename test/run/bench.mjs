/** `npm run bench`: bundles the benchmark and runs it with the arguments given. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// Inside the repository, so that the packages left out of the bundle are found.
const folder = mkdtempSync(join(ROOT, 'node_modules', '.bench-'));
try {
	const outfile = join(folder, 'bench.mjs');
	await build({
		absWorkingDir: ROOT,
		entryPoints: [join(ROOT, 'test/bench/bench.ts')],
		outfile,
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'esm',
		target: 'node20',
		sourcemap: 'inline',
		logLevel: 'warning',
	});
	const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--expose-gc', outfile, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
	process.exitCode = status ?? 1;
} finally {
	rmSync(folder, { recursive: true });
}
