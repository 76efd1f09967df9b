/** What each interview added: per interview the themes that were new and those heard before, as bars and as words. */

import { codeEntry } from '../core/codes';
import { noteName } from '../core/names';
import type { InterviewAdded, Saturation, ThemeSaid } from '../core/summary/saturation';
import { chooses, drawChosen, type Chosen } from './chosen';
import { drawFold } from './fold';
import { drawIcon } from './icon';
import { attribute, button, drawRows, part, readAs, say, show, styleWith } from './keyed';
import { drawMore } from './passage-list';
import { counted, share } from './wording';
import type { WordsLook } from './words';

/** How many interviews are listed at first, and how many themes of each. */
const INTERVIEWS = 60;
const THEMES = 12;

/** What the interviews add up to, in plain sentences, as facts. */
function saturationWords({ interviews, themes, still, undated }: Saturation): string[] {
	const speaking = interviews.filter(({ fresh, known }) => fresh.length + known.length > 0);
	const silent = interviews.filter(({ quotes }) => quotes === 0).length;
	const unthemed = interviews.length - speaking.length - silent;
	const dated = undated === interviews.length ? [] : speaking.filter((one) => interviews.indexOf(one) < interviews.length - undated);
	const last = dated[dated.length - 1];
	// Where an interview without a date has themes, nobody knows which one was the last.
	const kind = speaking.length > dated.length ? 'dated ' : '';
	const end = interviews.map(({ fresh, known }) => fresh.length + known.length > 0).lastIndexOf(true);
	const isDoubtful = interviews.slice(0, Math.max(0, end)).some(({ quotes, fresh, known }) => quotes > 0 && fresh.length + known.length === 0);
	const have = (count: number, what: string): string[] => (count === 0 ? [] : [`${counted(count, 'interview')} ${count === 1 ? 'has' : 'have'} ${what}.`]);
	return [
		...(!last || dated.length === 1 ? [] : still > 0 ? [`The last ${still === 1 ? '' : `${still} `}${kind}${still === 1 ? 'interview' : 'interviews'} added nothing new.`] : [`The last ${kind}interview, ${noteName(last.path)}, added ${counted(last.fresh.length, 'new theme')}.`]),
		...(themes === 0 ? [] : [`${counted(themes, 'theme')} in ${counted(speaking.length, 'interview')}.`]),
		...have(unthemed, isDoubtful ? 'quotes but no themes yet, so what later ones seem to add may not be new' : 'quotes, but no themes yet'),
		...have(silent, 'no quotes yet'),
		...(undated === 0 || interviews.length === 1 ? [] : [`${counted(undated, 'interview')} without a date such as 2026-09-14 ${undated === 1 ? 'comes' : 'come'} last.`]),
	];
}

/** Draws what each interview added into `el`; `people` is N. A row carries `data-path`, `data-new`, `data-known` and `data-total`, a theme is a button with `data-choose`. */
export function drawSaturation(el: HTMLElement, saturation: Saturation, people: number, look: WordsLook): void {
	const { interviews, themes } = saturation;
	const said = part(el, 'ul', 'jtbd-added-said');
	drawRows(said, saturationWords(saturation), { tag: 'li', cls: 'jtbd-added-sentence', key: (words) => words, fill: (row, words) => say(row, 'span', 'jtbd-added-words', words) });
	const list = part(el, 'ol', 'jtbd-added-list');
	readAs(list, 'Interviews in order');
	styleWith(list, { '--jtbd-themes': Math.max(1, themes) });
	const key = 'saturation interviews';
	const shown = interviews.slice(0, look.limit(key, INTERVIEWS));
	drawRows(list, shown, { tag: 'li', cls: 'jtbd-added', key: ({ path }) => path, fill: (row, added) => drawInterview(row, added, people, look) });
	drawMore(el, key, shown.length, interviews.length, 'interview');
}

function drawInterview(row: HTMLElement, { path, date, people: here, quotes, fresh, known, total }: InterviewAdded, people: number, look: WordsLook): void {
	const hasThemes = fresh.length + known.length > 0;
	attribute(row, { 'data-path': path, 'data-new': fresh.length, 'data-known': known.length, 'data-total': total });
	row.toggleClass('is-own', path === look.ownPath);
	const open = button(part(row, 'div', 'jtbd-added-head'), 'jtbd-added-open', { 'data-path': path, 'data-from': 0, 'data-to': 0 });
	say(open, 'span', 'jtbd-added-name', noteName(path));
	say(open, 'span', 'jtbd-added-date', ` ${date ?? 'No date'}`);

	const measure = part(row, 'div', 'jtbd-added-measure');
	const bar = part(measure, 'div', 'jtbd-added-bar');
	attribute(bar, { 'aria-hidden': 'true' });
	show(bar, hasThemes);
	styleWith(bar, { '--jtbd-total': total, '--jtbd-new': fresh.length, '--jtbd-known': known.length });
	for (const cls of ['jtbd-added-known', 'jtbd-added-new']) part(bar, 'span', cls);
	const none = quotes === 0 ? 'No quotes yet' : `${counted(quotes, 'quote')}, no theme yet`;
	say(measure, 'span', 'jtbd-added-nothing', hasThemes && fresh.length === 0 ? 'Nothing new' : null);
	say(measure, 'span', 'jtbd-added-counts', hasThemes ? `${[...(fresh.length === 0 ? [] : [`${fresh.length} new`]), ...(known.length === 0 ? [] : [`${known.length} heard before`]), `${total} in all`].join(', ')}` : none);

	let chosen: Chosen | null = null;
	const names = here.length > 1;
	const drawThemes = (place: HTMLElement, name: string, themes: readonly ThemeSaid[], isOpen: boolean): void => {
		const key = `saturation ${name} ${path}`;
		const shown = isOpen ? themes.slice(0, look.limit(key, THEMES)) : [];
		const list = part(place, 'ul', 'jtbd-chips');
		show(list, shown.length > 0);
		drawRows(list, shown, {
			tag: 'li',
			cls: 'jtbd-chip-place',
			key: ({ key: theme }) => theme,
			fill: (item, theme) => {
				const chip = button(item, 'jtbd-chip', { 'data-code': theme.code, 'data-theme': theme.theme });
				chip.toggleClass('is-known', name === 'known');
				const choice = `saturation ${path} ${theme.key}`;
				const { label, icon } = codeEntry(theme.code);
				const isChosen = look.isChosen(choice);
				const first = theme.first.length > 0 ? theme.first.join(', ') : 'somebody unknown';
				chooses(chip, choice, isChosen, `${label}: ${theme.theme}, ${first} said it first, ${share(theme.people, people)}, ${counted(theme.quotes, 'quote')}`);
				drawIcon(chip, icon, look.icon);
				say(chip, 'span', 'jtbd-chip-words', theme.theme);
				const isNamed = names && name === 'new';
				if (isNamed || chip.querySelector('.jtbd-chip-who')) say(chip, 'span', 'jtbd-chip-who', isNamed ? ` ${first}` : null);
				if (isChosen) chosen = { key: choice, heading: `${label}: ${theme.theme}, ${share(theme.people, people)}`, passages: theme.passages, under: theme.code };
			},
		});
		drawMore(place, key, shown.length, isOpen ? themes.length : 0, 'theme');
	};
	const themes = part(row, 'div', 'jtbd-added-themes');
	drawThemes(part(themes, 'div', 'jtbd-added-fresh'), 'new', fresh, true);
	const key = `saturation fold ${path}`;
	const isOpen = look.isOpen(key, false);
	const before = part(themes, 'div', 'jtbd-added-before');
	show(before, known.length > 0);
	const fold = drawFold(before, key, isOpen);
	say(fold, 'span', 'jtbd-added-fold', `${known.length} heard before`);
	drawThemes(before, 'known', known, isOpen);
	drawChosen(part(row, 'div', 'jtbd-added-chosen'), chosen, look);
}
