// @vitest-environment jsdom
/** What core says is shown of a note is what a reading view shows, section by section. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shownOf } from '../../src/core/read/shown';
import { lettersUnder, textOf } from '../../src/editor/reading/sections';
import { installDom } from '../host/dom/install';
import { renderBlocks } from '../host/ui/markdown-dom';

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
