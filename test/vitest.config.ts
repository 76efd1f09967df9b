/** Three kinds of tests: `unit` in Node, `host` in jsdom, `e2e` in Chromium. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const E2E = ['test/host/e2e.test.ts', 'test/run/start.e2e.test.ts'];

export default defineConfig({
	root: from('..'),
	resolve: {
		alias: [{ find: /^obsidian$/, replacement: from('host/obsidian.ts') }],
		dedupe: ['@codemirror/state', '@codemirror/view'],
	},
	test: {
		setupFiles: [from('host/jsdom-setup.ts')],
		coverage: { include: ['src/**/*.ts'] },
		// Far more than any test takes: a busy machine must not fail one.
		testTimeout: 30_000,
		// One less than the machine has is the rule, which leaves a core idle while the browser waits.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: { name: 'unit', environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/host/**', 'test/e2e-obsidian/**', ...E2E] },
			},
			{
				extends: true,
				test: { name: 'host', environment: 'jsdom', include: ['test/host/**/*.test.ts'], exclude: E2E },
			},
			{
				extends: true,
				test: { name: 'e2e', environment: 'node', include: E2E, hookTimeout: 60_000 },
			},
		],
	},
});
