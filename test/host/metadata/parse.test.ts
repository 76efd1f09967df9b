/** What is known of the app's metadata cache, mostly from caches that the app itself has written. */

import { describe, expect, test } from 'vitest';
import { LinkIndex } from './link-index';
import { resolveSubpath } from './links';
import { parseMetadata } from './parse';
import { setPath, TFile } from '../vault/files';

const tags = (text: string) => (parseMetadata(text).tags ?? []).map(({ tag }) => tag);
const links = (text: string) => (parseMetadata(text).links ?? []).map(({ link, displayText }) => [link, displayText]);
const sections = (text: string) => (parseMetadata(text).sections ?? []).map(({ type, position }) => [type, text.slice(position.start.offset, position.end.offset)]);
const items = (text: string) => (parseMetadata(text).listItems ?? []).map(({ parent, position }) => [parent, text.slice(position.start.offset, position.end.offset)]);

describe('tags', () => {
	test('count in inline comments and not in HTML comments, code or link targets', () => {
		expect(tags('#a %%#b%% <!-- #c --> `#d` [x](y#e) [[z#f]] https://g.h/#i\n\n```\n#j\n```\n')).toEqual(['#a', '#b']);
	});
	test('need a letter, and nothing but white space or punctuation before them', () => {
		expect(tags('#1984 #y1984 a#b (#c) \\#d #jtbd/push/two-rotas, #e')).toEqual(['#y1984', '#c', '#jtbd/push/two-rotas', '#e']);
	});
});

describe('links', () => {
	test('have the words that the app shows', () => {
		expect(links('[[a#b]] [[a|words]] [[#h]] [x *y*](c%20d.md#e)')).toEqual([
			['a#b', 'a > b'],
			['a', 'words'],
			['#h', 'h'],
			['c d.md#e', 'x y'],
		]);
	});
	test('are no addresses outside the vault, and embeds stand apart', () => {
		const cache = parseMetadata('[x](https://a.b) <https://c.d> ![[pic.png]] ![e](f.png)');
		expect(cache.links).toBeUndefined();
		expect(cache.embeds?.map(({ link }) => link)).toEqual(['pic.png', 'f.png']);
	});
	test('in properties have their key, and an empty list when there are none', () => {
		const cache = parseMetadata('---\njobs:\n  - "[[JTBD 1|the job]]"\n  - plain\n---\n');
		expect(cache.frontmatterLinks).toEqual([{ key: 'jobs.0', link: 'JTBD 1', original: '[[JTBD 1|the job]]', displayText: 'the job' }]);
		expect(parseMetadata('---\na: 1\n---\n').frontmatterLinks).toEqual([]);
	});
});

describe('properties', () => {
	test('keep dates as text and have no position when they are empty or malformed', () => {
		expect(parseMetadata('---\ndate: 2026-01-05\n---\n').frontmatter).toEqual({ date: '2026-01-05' });
		expect(parseMetadata('---\n---\ntext').frontmatterPosition).toBeUndefined();
		expect(parseMetadata('---\na: [b\n---\ntext').frontmatter).toBeUndefined();
	});
});

describe('sections', () => {
	test('are the root blocks, callouts, comments and math among them', () => {
		const text = '# H\n\ntext ^id\n\n> [!note] T\n> b\n\n%%\nno #tag [[but]] these\n%%\n\n$$\nx\n$$\n\n| a |\n| - |\n| b |\n\n[^1]: foot\n\n---\n';
		expect(sections(text).map(([type]) => type)).toEqual(['heading', 'paragraph', 'callout', 'comment', 'math', 'table', 'footnoteDefinition', 'thematicBreak']);
		expect(parseMetadata(text).blocks?.['id']?.position.start.line).toBe(2);
	});
	test('take an id that stands alone below them', () => {
		const cache = parseMetadata('- a\n- b\n\n^list\n');
		expect(cache.sections?.[0]).toMatchObject({ type: 'list', id: 'list' });
		expect(cache.blocks?.['list']?.position.end.line).toBe(1);
	});
	test('are found by a subpath, of nested headings too', () => {
		const cache = parseMetadata('# A\n## B\nx\n# C\n## B\ny ^q\n');
		expect(resolveSubpath(cache, '#C#B')?.start.line).toBe(4);
		expect(resolveSubpath(cache, '#A')?.end?.line).toBe(3);
		expect(resolveSubpath(cache, '#^q')?.type).toBe('block');
		expect(resolveSubpath(cache, '#nowhere')).toBeNull();
	});
});

describe('list items', () => {
	test('name the line of their parent, or their list with a minus', () => {
		expect(items('- a\n\t- b\n- c\n').map(([parent]) => parent)).toEqual([-1, 0, -1]);
		expect(items('x\n\ny\n\n- a\n').map(([parent]) => parent)).toEqual([-4]);
	});
	test('start with the indentation that their parent leaves over', () => {
		expect(items('- a\n    - b\n').at(1)).toEqual([0, '  - b']);
	});
	test('end at the start of the blank line when they are loose', () => {
		expect(items('- a\n\n- b\n').at(0)).toEqual([-1, '- a\n']);
	});
});

describe('a link leads', () => {
	const index = new LinkIndex();
	for (const path of ['Note.md', 'deep/Note.md', 'deep/down/Other.md', 'x/Only.md', 'pic.png']) {
		const file = new TFile();
		setPath(file, path);
		index.add(file);
	}
	const to = (link: string, from: string) => index.find(link, from)?.path ?? null;
	test('to the path itself before what is near, whatever the case', () => {
		expect([to('note', 'deep/A.md'), to('deep/note', 'A.md'), to('ONLY', 'A.md')]).toEqual(['Note.md', 'deep/Note.md', 'x/Only.md']);
	});
	test('to the end of a path, not to part of a name', () => {
		expect([to('down/Other', 'A.md'), to('ther', 'A.md'), to('pic.png', 'A.md'), to('pic', 'A.md')]).toEqual(['deep/down/Other.md', null, 'pic.png', null]);
	});
	test('from its own folder when it begins with a dot, from the root with a slash', () => {
		expect([to('./Note', 'deep/A.md'), to('../Note', 'deep/A.md'), to('/Only', 'A.md')]).toEqual(['deep/Note.md', 'Note.md', null]);
	});
});
