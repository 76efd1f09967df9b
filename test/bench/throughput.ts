/** How fast interviews are read, beside three parsers on the same text in the same run. */

import { GFM, parser } from '@lezer/markdown';
import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { readNote } from '../../src/core/read-note';
import { interviews } from './generate';
import { median } from './measure';
import type { Row } from './rows';

interface Reader {
	readonly name: string;
	readonly read: (text: string) => unknown;
	/** How many times slower than us it must be at least. */
	readonly slower: number | null;
}

const lezer = parser.configure(GFM);
const markdownIt = new MarkdownIt();
const mdast = { extensions: [gfm(), frontmatter()], mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()] };

const READERS: readonly Reader[] = [
	{ name: 'readNote', read: (text) => readNote(text, { namespace: 'jtbd', people: [] }), slower: null },
	{ name: '@lezer/markdown', read: (text) => lezer.parse(text), slower: 8 },
	{ name: 'markdown-it', read: (text) => markdownIt.parse(text, {}), slower: 3 },
	{ name: 'mdast', read: (text) => fromMarkdown(text, mdast), slower: 50 },
];

/** Throughput of each reader, and how many times faster ours is. */
export function throughput(): Row[] {
	const texts = interviews(60);
	const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	const passages = texts.reduce((sum, text) => sum + readNote(text, { namespace: 'jtbd', people: [] }).passages.length, 0);
	const speeds = new Map<string, number>();
	// One reader after the other within each round, so that a slow moment of the machine meets all of them;
	// the first rounds, while the machine still compiles, don't count.
	const rounds: Record<string, number>[] = [];
	for (let round = 0; round < 12; round++) rounds.push(Object.fromEntries(READERS.map(({ name, read }) => [name, once(texts, read)])));
	for (const { name } of READERS) speeds.set(name, bytes / 1e6 / (median(rounds.slice(4).map((times) => times[name] ?? NaN)) / 1000));
	const ours = speeds.get('readNote') ?? NaN;
	return [
		{ name: 'an interview on average', value: bytes / texts.length / 1000, unit: 'KB', budget: null },
		{ name: 'passages in it', value: passages / texts.length, unit: '', budget: null },
		...READERS.map(({ name }): Row => ({ name: `reading with ${name}`, value: speeds.get(name) ?? NaN, unit: 'MB/s', budget: null })),
		...READERS.flatMap(({ name, slower }): Row[] => {
			if (slower === null) return [];
			return [{ name: `readNote against ${name}`, value: ours / (speeds.get(name) ?? NaN), unit: '×', budget: { is: 'at least', value: slower } }];
		}),
	];
}

function once(texts: readonly string[], read: (text: string) => unknown): number {
	const start = performance.now();
	let turns = 0;
	do {
		for (const text of texts) read(text);
		turns++;
	} while (performance.now() - start < 60);
	return (performance.now() - start) / turns;
}
