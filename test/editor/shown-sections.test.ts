// @vitest-environment jsdom
/** What core says is shown of a note is what a reading view shows, section by section. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownOf } from '../../src/core/read/shown';
import { sourceOf } from '../../src/core/read/shown-words';
import { lettersUnder, textOf } from '../../src/editor/reading/sections';
import { installDom } from '../host/dom/install';
import { renderBlocks } from '../host/ui/markdown-dom';
import { runs, timeLimit } from '../laws/runs';

installDom(window);

const VAULT = join(import.meta.dirname, '../vault');
const notes = readdirSync(VAULT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));

test.each(notes)('%s', (path) => {
	const text = readFileSync(join(VAULT, path), 'utf8');
	const blocks = renderBlocks(text);
	expect(blocks.length).toBeGreaterThan(1);
	for (const { nodes, lineStart, lineEnd } of blocks) {
		const el = createDiv();
		el.append(nodes);
		// Footnotes stand together at the end.
		if (el.querySelector('.footnotes')) continue;
		expect(textOf(lettersUnder(el))).toBe(shownOf(text, lineStart, lineEnd).letters);
	}
});

/** What looks alike where it is read, or stands in the source and isn't seen at all. */
const alike = fc.constantFrom('A&B', 'A&amp;B', 'A&#38;B', '**A&B**', '`A&B`', '==A&B== #jtbd/push', '[[A&B]]', '[[x|A&B]]', '<span title="A&B">C</span>', '<!-- A&B -->', '%%A&B%%', '![A&B](x.png)', '\\A&B', 'A\n&B', 'C');

interface Drawn {
	readonly letters: string;
	readonly lines: readonly [first: number, last: number];
}

function drawn(text: string): Drawn[] {
	return renderBlocks(text).map(({ nodes, lineStart, lineEnd }) => {
		const el = createDiv();
		el.append(nodes);
		return { letters: textOf(lettersUnder(el)), lines: [lineStart, lineEnd] };
	});
}

test('whatever is put in place of words that are found is seen where they were', () => {
	let found = 0;
	fc.assert(fc.property(fc.constantFrom('', '- ', '> ', '# ', '| x | '), fc.array(alike, { minLength: 1, maxLength: 4 }), (opening, parts) => {
		// No HTML block begins with a word.
		const text = `${opening}C ${parts.join(' ')}`;
		const [block, ...more] = drawn(text);
		if (!block || more.length > 0) return;
		const { letters, lines } = block;
		for (let at = letters.indexOf('A&B'); at >= 0; at = letters.indexOf('A&B', at + 1)) {
			const place = sourceOf(shownOf(text, ...lines), 'A&B', letters);
			if (typeof place === 'string' || text.slice(place.from, place.to) !== 'A&B') continue;
			found++;
			const now = drawn(`${text.slice(0, place.from)}Here${text.slice(place.to)}`);
			expect(now.map((one) => one.letters)).toEqual([`${letters.slice(0, at)}Here${letters.slice(at + 3)}`]);
		}
	}), runs(300));
	expect(found).toBeGreaterThan(20);
}, timeLimit());
