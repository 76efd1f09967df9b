/** The reader against micromark and @lezer/markdown, over the corpus and over random mixtures of it. */

import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../corpus/corpus';
import { runs, timeLimit } from '../laws/runs';
import { readAll, unexplained } from './agreement';
import type { Difference } from './agreement';
import { EXCEPTIONS } from './exceptions';
import { mixtures } from './mixtures';

/** Small notes that need an exception, by its name; each shows the difference at its smallest. */
const SMALLEST: Readonly<Record<string, string>> = {
	turns: 'Q: why?\nA: because `of\nQ: that`?\n',
	'fences-over-containers': '> %%\n> hidden\n\nstill hidden\n%%\nread\n',
	'text-after-fence': '%%\nhidden\n%% read\n',
	'table-under-text': 'text\n| a | b |\n| - | - |\n| c | d |\n',
	'indent-under-table': '| a |\n| - |\n| b |\n    c\n- \n  d\n-\n',
	'tag-on-lazy-line': '> [a]: b\n<br>\n',
	'bare-item-under-block': '    code\n1. \n   a\n\n\tb\n',
};

function said(text: string, { side, what }: Difference): string {
	return `${side} ${what.kind} ${what.from}-${what.to} ${JSON.stringify(text.slice(what.from, what.to))}`;
}

function expectAgreement(text: string): void {
	const { left } = unexplained(readAll(text));
	expect(left.map((difference) => said(text, difference))).toEqual([]);
}

describe('the reader agrees with the oracles', () => {
	for (const { name, text } of readCorpus()) it(`on ${name}`, () => expectAgreement(text));

	it('on mixtures of the corpus', () => {
		fc.assert(fc.property(mixtures(), expectAgreement), runs(300));
	}, timeLimit());
});

describe('the differences on purpose', () => {
	for (const { name } of EXCEPTIONS) {
		it(`${name} is needed`, () => {
			expect(unexplained(readAll(SMALLEST[name] ?? '')).used).toEqual([name]);
			expectAgreement(SMALLEST[name] ?? '');
		});
	}

	it('are the ones that DIFFERENCES.md explains', () => {
		const explained = readFileSync(new URL('DIFFERENCES.md', import.meta.url), 'utf8').match(/^## .+$/gm) ?? [];
		expect(explained.map((heading) => heading.slice(3))).toEqual(EXCEPTIONS.map(({ name }) => name));
	});
});
