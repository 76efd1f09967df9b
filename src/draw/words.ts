/** The words under the diagram: per code its themes, under them the passages. */

import { ELEMENTS, FORCES, isForce, type Code, type CodeEntry, type Force } from '../core/codes';
import type { CodeSummary, Summary, ThemeRow } from '../core/summary';
import { drawFold } from './fold';
import { drawIcon, type DrawIcon } from './icon';
import { attribute, drawRows, isolate, part, show, write } from './keyed';
import { drawPassages } from './passage-list';
import type { PassageLook } from './passage';
import { counted, share, strengthWords, themeName } from './wording';

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
	write(part(elements, 'h3', 'jtbd-elements-heading'), 'Around the forces');
	drawSections(part(elements, 'div', 'jtbd-words'), look.only === null ? present : [], (code) => summary.elements[code], summary.people, look);
}

function drawSections<C extends Code>(el: HTMLElement, entries: readonly CodeEntry<C>[], of: (code: C) => CodeSummary, people: number, look: WordsLook): void {
	drawRows(el, entries, {
		key: ({ code }) => code,
		make: (parent) => parent.createEl('section', 'jtbd-section'),
		fill: (section, entry) => drawSection(section, entry, of(entry.code), people, look),
	});
}

function drawSection(section: HTMLElement, entry: CodeEntry, of: CodeSummary, people: number, look: WordsLook): void {
	const { code } = entry;
	const isOpen = look.isOpen(code, isForce(code));
	attribute(section, { 'data-code': code, 'data-force': isForce(code) ? code : null });
	const button = drawFold(part(section, 'h3', 'jtbd-section-heading'), code, isOpen);
	drawIcon(button, entry.icon, look.icon);
	write(part(button, 'span', 'jtbd-section-name'), entry.label);
	drawCounts(button, of, people, null);

	const body = part(section, 'div', 'jtbd-section-body');
	show(body, isOpen);
	const none = part(body, 'p', 'jtbd-none');
	show(none, of.quotes === 0);
	const question = isForce(code) ? (look.questions[code] ?? null) : null;
	write(none, question === null ? 'No evidence yet.' : `No evidence yet. Ask: ${question}`);
	const rows = isOpen ? of.themes : [];
	const isPlain = of.themes.length === 1 && of.themes[0]?.theme === null;
	drawRows(part(body, 'ul', 'jtbd-themes'), rows, {
		key: ({ theme }) => `${code}/${theme ?? ''}`,
		make: (parent) => parent.createEl('li', 'jtbd-theme'),
		fill: (row, theme) => drawTheme(row, code, theme, people, isPlain, look),
	});
}

function drawTheme(row: HTMLElement, code: Code, theme: ThemeRow, people: number, isPlain: boolean, look: WordsLook): void {
	const key = `${code}/${theme.theme ?? ''}`;
	const isOpen = isPlain || look.isOpen(key, look.only !== null);
	attribute(row, {
		'data-force': isForce(code) ? code : null,
		'data-code': code,
		'data-theme': theme.theme ?? '',
		'data-people': theme.people,
		'data-quotes': theme.quotes,
	});
	const button = drawFold(row, key, isOpen);
	show(button, !isPlain);
	const name = part(button, 'span', 'jtbd-theme-name');
	name.toggleClass('is-unnamed', theme.theme === null);
	isolate(name, themeName(theme.theme));
	drawCounts(button, theme, people, strengthWords(theme));
	const body = part(row, 'div', 'jtbd-theme-body');
	show(body, isOpen);
	drawPassages(body, key, isOpen ? theme.passages : [], look.limit(key), { ...look, under: code });
}

function drawCounts(button: HTMLElement, of: { readonly people: number; readonly quotes: number }, people: number, strength: string | null): void {
	const counts = part(button, 'span', 'jtbd-counts');
	show(counts, of.quotes > 0);
	isolate(part(counts, 'span', 'jtbd-counts-people'), share(of.people, people));
	isolate(part(counts, 'span', 'jtbd-counts-quotes'), counted(of.quotes, 'quote'));
	const strengthEl = part(counts, 'span', 'jtbd-counts-strength');
	show(strengthEl, strength !== null);
	isolate(strengthEl, strength ?? '');
}
