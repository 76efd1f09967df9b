/** The words under the diagram: per code its themes, under them the passages. */

import { ELEMENTS, FORCES, isForce, type Code, type CodeEntry, type Force } from '../core/codes';
import type { CodeSummary, Summary, ThemeRow } from '../core/summary';
import { drawFold } from './fold';
import { drawIcon, type DrawIcon } from './icon';
import { attribute, drawRows, part, say, show } from './keyed';
import { drawPassages } from './passage-list';
import type { PassageLook } from './passage';
import { counted, share, strengthWords } from './wording';

/** What is open and shown of the words. */
export interface WordsLook extends Omit<PassageLook, 'under'> {
	/** The only force whose words are shown, all of them open; null shows every code. */
	readonly only: Force | null;
	/** What to ask about a force without evidence. */
	readonly questions: Readonly<Partial<Record<Force, string>>>;
	/** Whether the fold of this key is open; `usual` when nobody has touched it. */
	readonly isOpen: (key: string, usual: boolean) => boolean;
	/** How many passages the list of this key shows. */
	readonly limit: (key: string) => number;
	readonly icon: DrawIcon;
}

/** Draws the words of every code that has any into `el`; a force that is shown alone says when it has none. */
export function drawWords(el: HTMLElement, summary: Summary, look: WordsLook): void {
	const shown = FORCES.filter(({ code }) => (look.only === null ? summary.forces[code].quotes > 0 : code === look.only));
	drawSections(part(el, 'div', 'jtbd-words'), shown, (code) => summary.forces[code], summary.people, look);
	const elements = part(el, 'div', 'jtbd-elements');
	const present = ELEMENTS.filter(({ code }) => summary.elements[code].quotes > 0);
	show(elements, look.only === null && present.length > 0);
	say(elements, 'h3', 'jtbd-elements-heading', 'Around the forces');
	drawSections(part(elements, 'div', 'jtbd-words'), look.only === null ? present : [], (code) => summary.elements[code], summary.people, look);
}

function drawSections<C extends Code>(el: HTMLElement, entries: readonly CodeEntry<C>[], of: (code: C) => CodeSummary, people: number, look: WordsLook): void {
	drawRows(el, entries, {
		tag: 'section',
		cls: 'jtbd-section',
		key: ({ code }) => code,
		fill: (section, entry) => drawSection(section, entry, of(entry.code), people, look),
	});
}

function drawSection(section: HTMLElement, { code, label, icon }: CodeEntry, of: CodeSummary, people: number, look: WordsLook): void {
	const isOpen = look.isOpen(code, isForce(code));
	attribute(section, { 'data-code': code, 'data-force': isForce(code) ? code : null });
	const fold = drawFold(part(section, 'h3', 'jtbd-section-heading'), code, isOpen);
	drawIcon(fold, icon, look.icon);
	say(fold, 'span', 'jtbd-section-name', label);
	drawCounts(fold, of, people, null);

	const body = part(section, 'div', 'jtbd-section-body');
	show(body, isOpen);
	const question = isForce(code) ? look.questions[code] : undefined;
	say(body, 'p', 'jtbd-none', of.quotes > 0 ? null : `No evidence yet.${question === undefined ? '' : ` Ask: ${question}`}`);
	const isPlain = of.themes.length === 1 && of.themes[0]?.theme === null;
	drawRows(part(body, 'ul', 'jtbd-themes'), isOpen ? of.themes : [], {
		tag: 'li',
		cls: 'jtbd-theme',
		key: ({ theme }) => themeKey(code, theme),
		fill: (row, theme) => drawTheme(row, code, theme, people, isPlain, look),
	});
}

function themeKey(code: Code, theme: string | null): string {
	return `${code}/${theme ?? ''}`;
}

function drawTheme(row: HTMLElement, code: Code, theme: ThemeRow, people: number, isPlain: boolean, look: WordsLook): void {
	const key = themeKey(code, theme.theme);
	const isOpen = isPlain || look.isOpen(key, look.only !== null);
	attribute(row, {
		'data-force': isForce(code) ? code : null,
		'data-code': code,
		'data-theme': theme.theme ?? '',
		'data-people': theme.people,
		'data-quotes': theme.quotes,
	});
	const fold = drawFold(row, key, isOpen);
	show(fold, !isPlain);
	say(fold, 'span', 'jtbd-theme-name', theme.theme ?? 'No theme yet').toggleClass('is-unnamed', theme.theme === null);
	drawCounts(fold, theme, people, strengthWords(theme));
	const body = part(row, 'div', 'jtbd-theme-body');
	show(body, isOpen);
	drawPassages(body, key, isOpen ? theme.passages : [], look.limit(key), { ...look, under: code });
}

function drawCounts(fold: HTMLElement, of: { readonly people: number; readonly quotes: number }, people: number, strength: string | null): void {
	const counts = part(fold, 'span', 'jtbd-counts');
	show(counts, of.quotes > 0);
	say(counts, 'span', 'jtbd-counts-people', share(of.people, people));
	say(counts, 'span', 'jtbd-counts-quotes', counted(of.quotes, 'quote'));
	say(counts, 'span', 'jtbd-counts-strength', strength);
}
