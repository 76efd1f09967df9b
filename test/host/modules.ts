/** What a plugin's bundle gets from `require`. */

import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as lint from '@codemirror/lint';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as common from '@lezer/common';
import * as highlight from '@lezer/highlight';
import * as obsidian from './obsidian';

const MODULES: Readonly<Record<string, unknown>> = {
	obsidian,
	'@codemirror/commands': commands,
	'@codemirror/language': language,
	'@codemirror/lint': lint,
	'@codemirror/search': search,
	'@codemirror/state': state,
	'@codemirror/view': view,
	'@lezer/common': common,
	'@lezer/highlight': highlight,
};

/** Runs a CommonJS bundle and gives what it exports; a module that the app doesn't have is an error that names it. */
export function runBundle(code: string, name: string): unknown {
	const module: { exports: unknown } = { exports: {} };
	const require = (id: string): unknown => {
		if (id in MODULES) return MODULES[id];
		throw new Error(`Cannot find module '${id}'`);
	};
	const source = `(function (require, module, exports) {${code}\n})\n//# sourceURL=plugin:${name}`;
	const run = globalThis.eval(source) as (require: unknown, module: unknown, exports: unknown) => void;
	run(require, module, module.exports);
	return module.exports;
}
