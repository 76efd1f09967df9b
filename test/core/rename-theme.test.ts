/** What renaming a theme writes in a note, what it merges, and what it leaves alone. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/core/codes';
import { applyChanges } from '../../src/core/edit/changes';
import { findTheme, renameTheme, wrongTheme } from '../../src/core/edit/rename-theme';
import { readNote } from '../../src/core/read-note';
import { themeKey, themeTag } from '../../src/core/themes';
import { notes } from '../laws/notes';
import { expectLaws, timeLimit } from '../laws/runs';

const OPTIONS = { namespace: 'jtbd', people: ['Lea', 'P01'] };

/** The note afterwards, or why nothing was written. */
function renamed(text: string, to: string, theme = 'Rota not true', code: Code = 'push', options = OPTIONS): string {
	const result = renameTheme(text, { code, theme }, to, options);
	return result.ok ? applyChanges(text, result.changes) : result.why;
}

describe('the tags of a passage', () => {
	test.each([
		['==Words.== #jtbd/push/rota-not-true', '==Words.== #jtbd/push/sheet-wrong'],
		['==Words.== #JTBD/Push/Rota_Not_True #jtbd/strength/3 %%memo%%', '==Words.== #JTBD/Push/sheet-wrong #jtbd/strength/3 %%memo%%'],
		['- Words #work #jtbd/push/rota-not-true, #jtbd/pull/rota-not-true', '- Words #work #jtbd/push/sheet-wrong, #jtbd/pull/rota-not-true'],
		['Words #jtbd/push/rota-not-true\n\nMore #jtbd/push/ROTA-NOT-TRUE ^id', 'Words #jtbd/push/sheet-wrong\n\nMore #jtbd/push/sheet-wrong ^id'],
		['Words #jtbd/push//rota-not-true/', 'Words #jtbd/push/sheet-wrong'],
	])('%j', (text, expected) => expect(renamed(text, 'Sheet wrong')).toBe(expected));

	test.each([
		['two become one', 'Words #jtbd/push/rota-not-true #jtbd/push/sheet_wrong', 'Words #jtbd/push/sheet_wrong'],
		['wherever the other stands', 'Words #jtbd/push/sheet_wrong, #jtbd/push/rota-not-true #jtbd/stage/deciding', 'Words #jtbd/push/sheet_wrong #jtbd/stage/deciding'],
		['on a line of its own', 'Words #jtbd/push/sheet-wrong\n#jtbd/push/rota-not-true', 'Words #jtbd/push/sheet-wrong'],
		['with its two spellings', 'Words #jtbd/push/rota-not-true #work #jtbd/push/rota_not_true', 'Words #jtbd/push/sheet-wrong #work'],
		['but not under another code', 'Words #jtbd/push/rota-not-true #jtbd/habit/sheet-wrong', 'Words #jtbd/push/sheet-wrong #jtbd/habit/sheet-wrong'],
		['and the bare code stays', 'Words #jtbd/push #jtbd/push/rota-not-true', 'Words #jtbd/push #jtbd/push/sheet-wrong'],
	])('%s', (_, text, expected) => expect(renamed(text, 'Sheet wrong')).toBe(expected));

	test('nested themes are others, and a nested one is renamed by its whole name', () => {
		const text = 'Words #jtbd/push/rota-not-true/late\n\nMore #jtbd/push/rota-not-true';
		expect(renamed(text, 'Sheet wrong')).toBe('Words #jtbd/push/rota-not-true/late\n\nMore #jtbd/push/sheet-wrong');
		expect(renamed(text, 'Late', 'Rota not true/late')).toBe('Words #jtbd/push/late\n\nMore #jtbd/push/rota-not-true');
		expect(renamed(text, 'Rota/not true')).toBe('Words #jtbd/push/rota-not-true/late\n\nMore #jtbd/push/rota/not-true');
	});

	test('another spelling of the same name is written, and its own changes nothing', () => {
		const text = 'Words #jtbd/push/gdpr\n\nMore #jtbd/push/GDPR #jtbd/push/gdpr';
		expect(renamed(text, 'GDPR', 'Gdpr')).toBe('Words #jtbd/push/GDPR\n\nMore #jtbd/push/GDPR');
		expect(renamed('Words #jtbd/push/rota-not-true', 'Rota not true')).toBe('Words #jtbd/push/rota-not-true');
	});

	test('other namespaces and other people’s tags are left alone', () => {
		const text = 'Words #other/push/rota-not-true #rota-not-true #jtbd/push/rota-not-true';
		expect(renamed(text, 'x')).toBe('Words #other/push/rota-not-true #rota-not-true #jtbd/push/x');
		expect(renamed(text, 'x', 'Rota not true', 'push', { ...OPTIONS, namespace: 'other' })).toBe('Words #other/push/x #rota-not-true #jtbd/push/rota-not-true');
	});
});

describe('tags that count no passage, which Obsidian lists all the same', () => {
	test.each([
		['a heading', '# Why #jtbd/push/rota-not-true', '# Why #jtbd/push/x'],
		['a callout’s title', '> [!quote] Why #jtbd/push/rota-not-true', '> [!quote] Why #jtbd/push/x'],
		['a comment', 'Words %%see #jtbd/push/rota-not-true%% more', 'Words %%see #jtbd/push/x%% more'],
		['a memo', '==Words== #jtbd/pull %%see #jtbd/push/rota-not-true%%', '==Words== #jtbd/pull %%see #jtbd/push/x%%'],
		['a memo of its own passage', '==Words== #jtbd/push/rota-not-true %%not #jtbd/push/Rota_not_true%%', '==Words== #jtbd/push/x %%not #jtbd/push/x%%'],
		['a comment over lines', '%%\nsee #jtbd/push/rota_not_true\n%%', '%%\nsee #jtbd/push/x\n%%'],
		['the interviewer’s words', '---\ninterviewer: Lea\n---\nLea: ==Why?== #jtbd/push/rota-not-true', '---\ninterviewer: Lea\n---\nLea: ==Why?== #jtbd/push/x'],
		['a tag without words', '#jtbd/push/rota-not-true', '#jtbd/push/x'],
		['the properties', '---\ntags: [a, jtbd/push/rota-not-true]\n---\n', '---\ntags: [a, jtbd/push/x]\n---\n'],
		['the properties, as a list', '---\ntags:\n  - "#jtbd/push/Rota-not-true"\ntitle: jtbd/push/rota-not-true\n---\n', '---\ntags:\n  - "#jtbd/push/x"\ntitle: jtbd/push/rota-not-true\n---\n'],
	])('%s', (_, text, expected) => {
		expect(renamed(text, 'X')).toBe(expected);
	});

	test.each(['`#jtbd/push/rota-not-true`', '```\n#jtbd/push/rota-not-true\n```', '<!-- #jtbd/push/rota-not-true -->', '[x](a#jtbd/push/rota-not-true)', '[[a #jtbd/push/rota-not-true]]', 'a\\#jtbd/push/rota-not-true', 'a#jtbd/push/rota-not-true', '$a #jtbd/push/rota-not-true$'])('not in %j', (text) => {
		expect(renamed(text, 'x')).toBe(text);
	});

	test('are told apart from passages', () => {
		const found = findTheme(readNote('# Why #jtbd/push/a\n\nWords #jtbd/push/a\n\n%%#jtbd/push/a%%', OPTIONS), { code: 'push', theme: 'A' }, OPTIONS);
		expect([found.passages.map(({ text }) => text), found.strays.length]).toEqual([['Words'], 2]);
	});
});

test('a name that no tag can hold is refused with a sentence', () => {
	for (const name of ['', '  ', '…', '-_-', '!?', '/']) {
		expect(wrongTheme(name)).toMatch(/^[A-Z].*\.$/);
		expect(renameTheme('Words #jtbd/push/a', { code: 'push', theme: 'A' }, name, OPTIONS)).toMatchObject({ ok: false });
	}
	for (const name of ['2024', 'Sheet wrong', '二つ', '🔥', 'a/b']) expect(wrongTheme(name)).toBeNull();
});

describe('laws', () => {
	const THEMES = ['rota-not-true', 'Rota_Not_True', 'old-way', 'x', 'シフト', 'rota-not-true/late', '🔥'];
	const anyTheme = fc.constantFrom(...THEMES);
	/** Notes in which many passages have a theme, some of them several. */
	const themed = fc
		.tuple(notes(), fc.array(anyTheme, { minLength: 1, maxLength: 6 }), fc.nat({ max: 6 }))
		.map(([text, themes, salt]) => {
			let i = salt;
			const next = (): string => themes[i++ % themes.length] ?? '';
			return text.replace(/#(jtbd\/(?:push|pull|habit))(?![\w/-])/gi, (_, tag: string) => {
				const first = `#${tag}/${next()}`;
				return i % 3 === 0 ? `${first} #${tag}/${next()}` : first;
			});
		});
	const asked = fc.record({ text: themed, code: fc.constantFrom<Code>('push', 'pull', 'habit'), theme: anyTheme, to: fc.oneof(anyTheme, fc.constantFrom('Brand new', 'Sheet: wrong!', '2024', 'a/b')) });

	/** Each passage's words and codings, the theme counted as the new name where asked. */
	const told = (text: string, replaced: ((code: string, theme: string) => string) | null): string[] =>
		readNote(text, OPTIONS).passages.map((passage) => {
			const keys = passage.codes.map(({ code, theme }) => (theme === null ? code : `${code}/${replaced ? replaced(code, themeKey(theme)) : themeKey(theme)}`));
			return JSON.stringify([passage.text, [...new Set(keys)].sort(), passage.stage, passage.strength, passage.move, passage.memo?.text.replace(/#jtbd\S*/g, '#')]);
		});

	test('only tags of the theme change, words and other codes stay, and the new name has the union', () => expectLaws(asked, ({ text, code, theme, to }) => {
		const before = readNote(text, OPTIONS);
		const { passages, strays } = findTheme(before, { code, theme }, OPTIONS);
		const result = renameTheme(text, { code, theme }, to, OPTIONS);
		if (!result.ok) return { ok: false };
		const now = applyChanges(text, result.changes);
		const name = themeKey(themeTag(to));
		expect(told(now, null)).toEqual(told(text, (own, key) => (own === code && key === themeKey(theme) ? name : key)));
		const after = readNote(now, OPTIONS);
		if (name !== themeKey(theme)) expect(findTheme(after, { code, theme }, OPTIONS)).toEqual({ passages: [], strays: [] });
		const tags = [...passages.flatMap((passage) => passage.tags), ...strays];
		for (const { from, to: end } of result.changes) {
			const gone = tags.filter((tag) => tag.from < end && from < tag.to);
			expect(gone.length).toBeGreaterThan(0);
			expect(text.slice(from, end).replace(/#[^\s,]+/g, '').replace(/^\S*/, '')).toMatch(/^[\s,>]*$/);
		}
		if (passages.length + strays.length === 0) expect(now).toBe(text);
		// Once more finds nothing to do.
		expect(renameTheme(now, { code, theme }, to, OPTIONS)).toMatchObject({ ok: true, changes: [] });
		return { ok: result.changes.length > 0 };
	}, 300), timeLimit());

	test('renaming to its own name changes nothing', () => expectLaws(asked, ({ text, code, theme }) => {
		const spelled = text.replace(/Rota_Not_True/g, 'rota-not-true');
		const own = theme === 'Rota_Not_True' ? 'rota-not-true' : theme;
		// What stands right behind a tag may have made it another spelling of the theme.
		const spellings = spelled.match(/#jtbd\/\w+\/[^\s!-,.:-@[-^`{-~]+/gi) ?? [];
		if (spellings.some((tag) => themeKey(tag.split('/').slice(2).join('/')) === themeKey(own) && !tag.endsWith(`/${own}`))) return { ok: false };
		expect(renameTheme(spelled, { code, theme: own }, own, OPTIONS)).toMatchObject({ ok: true, changes: [] });
		return { ok: true };
	}, 100), timeLimit());
});
