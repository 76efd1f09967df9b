/** Two sides compared: for each code a table of its themes, each side with its people and a bar on one scale. */

import { codeEntry } from '../core/codes';
import type { ComparedCode, ComparedTheme } from '../core/summary/compare';
import type { CodeSummary, ThemeRow } from '../core/summary/summary';
import { chooses, drawChosen, type Chosen } from './chosen';
import { drawIcon } from './icon';
import { attribute, button, drawRows, part, say, show, svgPart, write } from './keyed';
import { drawMore } from './passage-list';
import { counted, share } from './wording';
import type { WordsLook } from './words';

/** One side, as the tables name it. */
export interface ComparedSide {
	readonly name: string;
	/** N of its summary. */
	readonly people: number;
}

/** What the tables show. */
export interface ComparisonLook {
	readonly left: ComparedSide;
	readonly right: ComparedSide;
	/** The codes in tables of their own, in order. */
	readonly codes: readonly ComparedCode[];
	readonly words: WordsLook;
}

type SideKey = 'left' | 'right';

/** A row: a theme, or the code as a whole. */
interface Row {
	readonly key: string;
	readonly words: string;
	readonly theme: ComparedTheme | null;
	readonly of: Readonly<Record<SideKey, ThemeRow | CodeSummary | null>>;
}

/** How many themes of a code are shown at first. */
const THEMES = 30;
const SIDES: readonly SideKey[] = ['left', 'right'];

/** Draws the tables into `el`; what was chosen in one stands below its row. */
export function drawComparison(el: HTMLElement, look: ComparisonLook): void {
	drawRows(el, look.codes, { tag: 'section', cls: 'jtbd-compared-code', key: ({ code }) => code, fill: (section, code) => drawCode(section, code, look) });
}

function drawCode(section: HTMLElement, { code, left, right, themes }: ComparedCode, look: ComparisonLook): void {
	const { words } = look;
	const { label, icon } = codeEntry(code);
	attribute(section, { 'data-code': code });
	const table = part(section, 'table', 'jtbd-compared');
	table.addClass('jtbd-grid');
	// Where the style sheet lays it out otherwise it is a table all the same.
	attribute(table, { role: 'table' });
	const caption = part(table, 'caption', 'jtbd-compared-caption');
	drawIcon(caption, icon, words.icon);
	say(caption, 'span', 'jtbd-compared-label', label);
	const top = part(table, 'thead', 'jtbd-compared-head');
	const head = part(top, 'tr', 'jtbd-compared-names');
	attribute(top, { role: 'rowgroup' });
	attribute(head, { role: 'row' });
	const headings = ['Theme', ...SIDES.map((side) => look[side].name)];
	drawRows(head, headings.map((name, at) => ({ name, at })), { tag: 'th', cls: 'jtbd-compared-side', key: ({ at }) => String(at), fill: (th, { name }) => {
		attribute(th, { scope: 'col', role: 'columnheader' });
		say(th, 'span', 'jtbd-compared-name', name);
	} });
	const most = words.limit(`compare ${code}`, THEMES);
	const rows: Row[] = [
		{ key: code, words: `Any ${label.toLowerCase()}`, theme: null, of: { left, right } },
		...themes.slice(0, most).map((theme): Row => ({ key: `${code}/${theme.key ?? ''}`, words: theme.theme ?? 'No theme', theme, of: theme })),
	];
	const bodies = rows.flatMap((row) => [{ key: row.key, row, chosen: null }, ...SIDES.flatMap((side) => {
		const chosen = chosenIn(row, side, look);
		return chosen === null ? [] : [{ key: `${row.key} quotes`, row: null, chosen }];
	})]);
	const body = part(table, 'tbody', 'jtbd-compared-body');
	attribute(body, { role: 'rowgroup' });
	drawRows(body, bodies, {
		tag: 'tr',
		cls: 'jtbd-compared-row',
		key: ({ key }) => key,
		fill: (tr, { row, chosen }) => {
			attribute(tr, { role: 'row' });
			if (row !== null) return drawRow(tr, row, code, look);
			const cell = part(tr, 'td', 'jtbd-compared-quotes');
			attribute(cell, { role: 'cell', colspan: 3 });
			drawChosen(part(cell, 'div', 'jtbd-chosen-place'), chosen, words);
		},
	});
	drawMore(section, `compare ${code}`, rows.length - 1, themes.length, 'theme');
}

function drawRow(tr: HTMLElement, row: Row, code: ComparedCode['code'], look: ComparisonLook): void {
	const { words, theme, of } = row;
	tr.toggleClass('is-whole', theme === null);
	attribute(tr, { 'data-theme': theme === null ? null : (theme.theme ?? '') });
	const head = part(tr, 'th', 'jtbd-compared-theme');
	attribute(head, { scope: 'row', role: 'rowheader' });
	say(head, 'span', 'jtbd-compared-name', words).toggleClass('is-unnamed', theme !== null && theme.theme === null);
	const only = SIDES.find((side) => quotesOf(of[side]) > 0 && SIDES.every((other) => other === side || quotesOf(of[other]) === 0));
	say(head, 'span', 'jtbd-compared-only', only === undefined ? null : `Only “${look[only].name}”`);
	drawRows(tr, SIDES, {
		tag: 'td',
		cls: 'jtbd-compared-cell',
		key: (side) => side,
		fill: (td, side) => {
			const { name, people } = look[side];
			const counts = of[side];
			const some = counts?.people ?? 0;
			const quotes = quotesOf(counts);
			attribute(td, { 'role': 'cell', 'data-side': side, 'data-code': code, 'data-people': some, 'data-quotes': quotes });
			say(td, 'span', 'jtbd-compared-name', name);
			const el = button(td, 'jtbd-compared-count', {});
			show(el, quotes > 0);
			const key = choiceKey(row, side);
			write(el, share(some, people));
			chooses(el, key, look.words.isChosen(key), `${name}: ${words}, ${share(some, people)}, ${counted(quotes, 'quote')}`);
			say(td, 'span', 'jtbd-compared-none', quotes > 0 ? null : share(0, people));
			drawBar(td, people === 0 ? 0 : some / people);
		},
	});
}

/** The quotes of one side of a row, where they are chosen. */
function chosenIn(row: Row, side: SideKey, look: ComparisonLook): Chosen | null {
	const key = choiceKey(row, side);
	const of = row.of[side];
	if (of === null || !look.words.isChosen(key)) return null;
	const passages = 'passages' in of ? of.passages : [...new Set(of.themes.flatMap(({ passages: some }) => some))];
	const [code] = row.key.split('/');
	return { key, heading: `${look[side].name}: ${row.words}`, passages, under: look.codes.find((each) => each.code === code)?.code ?? null };
}

function choiceKey({ key }: Row, side: SideKey): string {
	return `compare ${side} ${key}`;
}

function quotesOf(of: ThemeRow | CodeSummary | null): number {
	return of?.quotes ?? 0;
}

/** A bar whose length is a share of the people of its side; the whole cell stands for all of them. */
function drawBar(td: HTMLElement, part: number): void {
	const svg = svgPart(td, 'svg', 'jtbd-bar-of', { 'aria-hidden': 'true', width: '100%', height: 6 });
	svgPart(svg, 'rect', 'jtbd-bar-track', { width: '100%', height: 6, rx: 2 });
	svgPart(svg, 'rect', 'jtbd-bar-share', { width: `${Math.round(part * 1000) / 10}%`, height: 6, rx: 2 });
}
