/** Text made to be slow: four times the size must cost at most five times the time. */

import { readNote } from '../../src/core/read-note';
import { millisecondsOf, ratioOf } from './measure';
import type { Row } from './rows';

/** A text of two sizes. */
export interface Hostile {
	readonly name: string;
	/** The text of a size. */
	readonly text: (size: number) => string;
	/** The smaller of the two sizes. */
	readonly size: number;
	/** How much greater the second size is; the text is four times as long. */
	readonly factor: number;
}

/** A unit so many times over, between `before` and `after`. */
export function repeated(unit: string, { before = '', after = '', name = unit }: { before?: string; after?: string; name?: string } = {}): Hostile {
	const shown = name.replace(/\n/g, '⏎');
	return { name: `10,000 and 40,000 of ${shown}`, text: (size) => before + unit.repeat(size) + after, size: 10_000, factor: 4 };
}

const TAIL = ' #jtbd/push';

const HOSTILE: readonly Hostile[] = [
	...['==', '==a ', 'a==', ' ==a', '==a== '].map((unit) => repeated(unit, { after: TAIL })),
	...['$', '$a', '$a ', '$$a ', '$ '].map((unit) => repeated(unit, { after: TAIL })),
	...['`', '`a', '`a``b', '\\`'].map((unit) => repeated(unit, { after: TAIL })),
	...['%', '%%', '%% ', '%%a%% ', '%%%a'].map((unit) => repeated(unit, { before: 'a ', after: TAIL })),
	...['](', '[a](', '[a](b "', '[a]', '[', '![', '[a](<b', '[^a]', '](a '].map((unit) => repeated(unit, { after: TAIL })),
	...['[[', '[[a', '[[a|', '[[a]]', ']]', '![[a'].map((unit) => repeated(unit, { after: TAIL })),
	...['#jtbd/push ', '#a ', '#', '#jtbd/push, ', '#jtbd/strength/3 ', 'a #jtbd/push ', '#jtbd/push %%m%% '].map((unit) => repeated(unit)),
	...['==a== #jtbd/push ', '==a== #jtbd/push==b== ', '==a==. ) ” ', '==a #jtbd/push== '].map((unit) => repeated(unit)),
	{ name: '5,000 and 20,000 marks, then as many tails', text: (size) => '==a== '.repeat(size) + 'b #jtbd/push '.repeat(size), size: 5000, factor: 4 },
	...['<', '<a ', '<a b="', '<!--', '<!-- a ', '</', '<https://a', '<b>'].map((unit) => repeated(unit, { before: 'a ', after: TAIL })),
	...['*', '*a ', '**a*b', '_a ', 'a_', '~~a ', '*_', '**a ', '***a** '].map((unit) => repeated(unit, { after: TAIL })),
	...['http://a', 'http:// ', ':', 'a: ', '\\', '&amp;', '(', '|'].map((unit) => repeated(unit, { after: TAIL })),
	...['a\n', 'a #jtbd/push\n', '==a\n', 'A: b\n', '[12:40] a\n', '- a\n', '> a\n', '- \n', '1. a\n\n', '#jtbd/push\n\n', '- #jtbd/push\n', 'a\n\n#jtbd/push\n\n'].map((unit) => repeated(unit)),
	...['%%\n', '$$\n', '```\n', '~~~\n\n', '<div>\n', '<!-- a\n\n', '<a\n', '---\n', '===\n', '[a]: b\n', '[a]:\n', '[^a]: b\n', '# a\n', '## Deciding\n#jtbd/push\n', '^a\n', '    a\n'].map((unit) => repeated(unit)),
	...['| a ', '|', '|a\n|-\n'].map((unit) => repeated(unit)),
	{ name: 'a table of 10,000 and 40,000 rows', text: (size) => `| a | b |\n| - | - |\n${'| ==c== #jtbd/push | `d` |\n'.repeat(size)}`, size: 10_000, factor: 4 },
	{ name: 'a table of 10,000 and 40,000 columns', text: (size) => `${'| a '.repeat(size)}|\n${'| - '.repeat(size)}|\n`, size: 10_000, factor: 4 },
	{ name: '10,000 and 40,000 names before a colon', text: (size) => Array.from({ length: size }, (_, i) => `Name ${i % 997}: a`).join('\n'), size: 10_000, factor: 4 },
	{ name: 'backtick runs of every length', text: (size) => Array.from({ length: size }, (_, i) => '`'.repeat(i + 1)).join('a'), size: 300, factor: 2 },
	{ name: 'properties that nothing closes', text: (size) => `---\n${'a: b #jtbd/push\n'.repeat(size)}`, size: 10_000, factor: 4 },
	{ name: 'lines of one paragraph with marks over them', text: (size) => '==a\nb== #jtbd/push\n'.repeat(size), size: 10_000, factor: 4 },
	{ name: 'one line of words, 256 KB and 1 MB', text: (size) => 'word '.repeat(size / 5), size: 262_144, factor: 4 },
	{ name: 'one line of passages, 256 KB and 1 MB', text: (size) => '==word== #jtbd/push word '.repeat(size / 25), size: 262_144, factor: 4 },
	{ name: 'one line of a single word, 256 KB and 1 MB', text: (size) => 'w'.repeat(size) + TAIL, size: 262_144, factor: 4 },
	{ name: 'one line of spaces, 256 KB and 1 MB', text: (size) => `a${' '.repeat(size)}${TAIL}`, size: 262_144, factor: 4 },
	{ name: 'quotes 500 and 2,000 deep in one line', text: (size) => `${'> '.repeat(size)}a${TAIL}\n`, size: 500, factor: 4 },
	{ name: 'lists 500 and 2,000 deep in one line', text: (size) => `${'- '.repeat(size)}a${TAIL}\n`, size: 500, factor: 4 },
	{ name: 'quotes up to 500 and 1,000 deep, a line each', text: (size) => Array.from({ length: size }, (_, i) => `${'>'.repeat(i + 1)} a`).join('\n\n'), size: 500, factor: 2 },
	{ name: 'lists up to 500 and 1,000 deep, a line each', text: (size) => Array.from({ length: size }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'), size: 500, factor: 2 },
	{ name: '100 and 400 lines of quotes 500 deep', text: (size) => `${'>'.repeat(500)} a\n`.repeat(size), size: 100, factor: 4 },
	{ name: '100 and 400 lines of lists 500 deep', text: (size) => `${'- '.repeat(500)}a\n${`${' '.repeat(1000)}b\n\n`.repeat(size)}`, size: 100, factor: 4 },
	{ name: '100 and 400 lazy lines under a quote 500 deep', text: (size) => `${'>'.repeat(500)} a\n${'b\n'.repeat(size * 500)}`, size: 100, factor: 4 },
];

/** Milliseconds for the smaller size above which four times as much would take too long to wait for. */
const PATIENCE = 400;

/** The ratio of times for every hostile text, one after the other. */
export function* hostile(): Iterable<Row> {
	for (const one of HOSTILE) yield rowOf(one, read);
}

/** The ratio of the times that `act` takes for the two sizes of a hostile text. */
export function rowOf({ name, text, size, factor }: Hostile, act: (text: string) => unknown): Row {
	const known = text(size);
	const isSlow = millisecondsOf(() => act(known), 0) > PATIENCE;
	const [small, great] = isSlow ? [text(Math.round(size / factor)), known] : [known, text(size * factor)];
	const scale = (4 * small.length) / great.length;
	const ratio = (): number => ratioOf(() => act(great), () => act(small)) * scale;
	// A budget that is just passed may be the machine's fault: the best of three tries counts.
	let value = ratio();
	for (let tries = 0; value > 5 && value < 12 && tries < 2; tries++) value = Math.min(value, ratio());
	return { name: isSlow ? `${name} (a quarter of it)` : name, value, unit: '×', budget: { is: 'at most', value: 5 } };
}

function read(note: string): unknown {
	return readNote(note, { namespace: 'jtbd', people: [] });
}
