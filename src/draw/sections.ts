/** Sections of words, one for each code: its themes with their people, under them the passages. */

import { isForce, type Code, type CodeEntry, type Force } from '../core/codes';
import type { Passage } from '../core/passage';
import type { CodeSummary, ThemeRow } from '../core/summary/summary';
import { drawFold } from './fold';
import { drawIcon, type DrawIcon } from './icon';
import { attribute, drawRows, part, say, show } from './keyed';
import type { PassageLook } from './passage';
import { drawMore, drawPassages, PASSAGES_AT_ONCE } from './passage-list';
import { counted, share, strengthWords } from './wording';

/** What is open and shown of sections. */
export interface SectionsLook extends Omit<PassageLook, 'under'> {
	/** The only force whose words are shown, all of them open; null shows every code. */
	readonly only: Force | null;
	/** What to ask about a force without evidence. */
	readonly questions: Readonly<Partial<Record<Force, string>>>;
	/** How much the list of this key shows: what somebody asked for, else `usual`, 100 when that isn't given. */
	readonly limit: (key: string, usual?: number) => number;
	/** True while filters are set: what is missing may only be hidden. */
	readonly isNarrowed?: boolean;
	readonly icon: DrawIcon;
}

/** How many passages are shown under all open themes together, as long as nobody asks for more of one. */
const PASSAGES_IN_ALL = 300;

/** What is drawn along. */
interface Drawing extends SectionsLook {
	/** Of how many people the counts are. */
	readonly people: number;
	/** How many more passages may be shown unasked. */
	readonly room: { left: number };
}

/** What is listed under a heading of the words. */
export interface Heading {
	readonly code: Code;
	/** The theme; null for passages without one, undefined for the heading of the whole code. */
	readonly theme: string | null | undefined;
	readonly passages: readonly Passage[];
	/** The keys of the folds below it. */
	readonly folds: readonly string[];
}

const headings = new WeakMap<Element, Heading>();

/** What stands under the fold of a theme or a code; null for any other element. */
export function headingOf(fold: Element): Heading | null {
	return headings.get(fold) ?? null;
}

/** Draws a section for each of the codes into `el`; `people` is of how many the counts are. */
export function drawSections<C extends Code>(el: HTMLElement, entries: readonly CodeEntry<C>[], of: (code: C) => CodeSummary, people: number, look: SectionsLook): void {
	const drawing: Drawing = { ...look, people, room: { left: PASSAGES_IN_ALL } };
	drawRows(el, entries, {
		tag: 'section',
		cls: 'jtbd-section',
		key: ({ code }) => code,
		fill: (section, entry) => drawSection(section, entry, of(entry.code), drawing),
	});
}

function drawSection(section: HTMLElement, { code, label, icon }: CodeEntry, of: CodeSummary, look: Drawing): void {
	const isOpen = look.isOpen(code, isForce(code));
	attribute(section, { 'data-code': code, 'data-force': isForce(code) ? code : null });
	const fold = drawFold(part(section, 'h3', 'jtbd-section-heading'), code, isOpen);
	drawIcon(fold, icon, look.icon);
	say(fold, 'span', 'jtbd-section-name', label);
	drawCounts(fold, of, look.people, null);
	headings.set(fold, { code, theme: undefined, passages: [...new Set(of.themes.flatMap(({ passages }) => passages))], folds: of.themes.map(({ theme }) => foldKeyOf(code, theme)) });
	// Shown while something is dragged; the menu offers the same to those who don't drag.
	attribute(say(section, 'div', 'jtbd-new-theme', 'New theme'), { 'aria-hidden': 'true' });

	const body = part(section, 'div', 'jtbd-section-body');
	show(body, isOpen);
	say(body, 'p', 'jtbd-none', of.quotes > 0 ? null : noneWords(code, look));
	const isPlain = of.themes.length === 1 && of.themes[0]?.theme === null;
	const themes = isOpen ? of.themes : [];
	const themesKey = `${code}:themes`;
	const shown = themes.slice(0, look.limit(themesKey));
	drawRows(part(body, 'ul', 'jtbd-themes'), shown, {
		tag: 'li',
		cls: 'jtbd-theme',
		key: ({ theme }) => foldKeyOf(code, theme),
		fill: (row, theme) => drawTheme(row, code, theme, isPlain, look),
	});
	drawMore(body, themesKey, shown.length, themes.length, 'theme');
}

function noneWords(code: Code, { questions, isNarrowed }: SectionsLook): string {
	const question = isForce(code) ? questions[code] : undefined;
	if (question !== undefined) return `No evidence yet. Ask: ${question}`;
	return isNarrowed === true ? 'Nothing with these filters.' : 'No evidence yet.';
}

function foldKeyOf(code: Code, theme: string | null): string {
	return `${code}/${theme ?? ''}`;
}

function drawTheme(row: HTMLElement, code: Code, theme: ThemeRow, isPlain: boolean, look: Drawing): void {
	const key = foldKeyOf(code, theme.theme);
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
	drawCounts(fold, theme, look.people, strengthWords(theme));
	headings.set(fold, { code, theme: theme.theme, passages: theme.passages, folds: [] });
	const body = part(row, 'div', 'jtbd-theme-body');
	show(body, isOpen);
	const passages = isOpen ? theme.passages : [];
	const limit = Math.min(passages.length, look.limit(key, Math.min(PASSAGES_AT_ONCE, look.room.left)));
	look.room.left = Math.max(0, look.room.left - limit);
	drawPassages(body, key, passages, limit, { ...look, under: code });
}

function drawCounts(fold: HTMLElement, of: { readonly people: number; readonly quotes: number }, people: number, strength: string | null): void {
	const counts = part(fold, 'span', 'jtbd-counts');
	show(counts, of.quotes > 0);
	say(counts, 'span', 'jtbd-counts-people', share(of.people, people));
	say(counts, 'span', 'jtbd-counts-quotes', counted(of.quotes, 'quote'));
	say(counts, 'span', 'jtbd-counts-strength', strength);
}
