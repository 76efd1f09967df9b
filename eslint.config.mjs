/** Lints the plugin by the directory's own rules, and tests and scripts by typescript-eslint's. */
import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

const SOURCE = ['src/**/*.ts'];
const AROUND = ['test/**/*.{ts,mts,mjs}', '*.mjs'];

const directory = /** @type {import('eslint').Linter.Config[]} */ ([...(obsidianmd.configs?.['recommended'] ?? [])]);

export default defineConfig([
	globalIgnores(['main.js', 'node_modules/', 'coverage/', 'test/out/', 'test/e2e-obsidian/node_modules/']),
	{
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
	},
	{ files: SOURCE, extends: [directory] },
	...directory.filter((config) => config.files?.includes('package.json')),
	{
		files: AROUND,
		extends: [tseslint.configs.recommendedTypeChecked],
	},
	{
		files: [...SOURCE, ...AROUND],
		rules: {
			'@typescript-eslint/ban-ts-comment': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			eqeqeq: 'error',
		},
	},
]);
