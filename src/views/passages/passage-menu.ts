/** The context menus of the words: of one or several passages, and of a theme or a code above them. */

import type { Menu, PaneType } from 'obsidian';
import { FORCES } from '../../core/codes';
import type { Listed } from '../../core/edit/passage-change';
import type { Passage } from '../../core/passage';
import type { Heading } from '../../draw/sections';
import type { ForcesActs } from '../forces-source';
import { movesTo } from './moving';
import { listedAmong, type Picked } from './rows';

/** What the menus can't do by themselves. */
export interface MenuActs {
	readonly acts: ForcesActs;
	/** Opens the passage of the row. */
	readonly open: (pane: PaneType | boolean) => void;
	/** Asks where passages are to go. */
	readonly move: (listed: readonly Listed[]) => void;
	/** Asks for the stage or the strength of passages. */
	readonly facet: (facet: 'stage' | 'strength', passages: readonly Passage[]) => void;
	/** Selects the row besides the others, or no more. */
	readonly select: () => void;
	readonly clear: () => void;
	/** Opens or closes all themes of the code that the heading is about. */
	readonly fold: (isOpen: boolean) => void;
}

type Add = (section: string, title: string, icon: string, act: () => void, isChecked?: boolean) => void;

/** Fills the menu of a row; what is done is done to all of `picked`, the selected rows when it is one of them. */
export function fillPassageMenu(menu: Menu, picked: readonly Picked[], isSelected: boolean, { acts, open, move, facet, select, clear }: MenuActs): void {
	const add = adder(menu);
	const passages = [...new Set(picked.map(({ passage }) => passage))];
	const listed = listedAmong(picked);
	const [first] = passages;
	const isOne = passages.length === 1;
	if (isOne) {
		add('open', 'Open', 'lucide-file-text', () => open(false));
		add('open', 'Open in new tab', 'lucide-file-plus', () => open('tab'));
		add('open', 'Open to the right', 'lucide-separator-vertical', () => open('split'));
	} else menu.addItem((item) => item.setSection('open').setTitle(`${passages.length} quotes`).setIsLabel(true));
	// Where one can't be told from which of its codes it is to go, it can be told in its note.
	if (listed.length === picked.length) {
		for (const { code, label, icon } of FORCES) {
			const changes = movesTo(listed, { code, theme: undefined });
			add('move', label, icon, () => { if (changes.length > 0) acts.changePassages(changes); }, changes.length === 0);
		}
		add('move', 'Move to…', 'lucide-folder-input', () => move(listed));
		const codes = new Set(listed.map(({ code }) => code));
		for (const code of codes.size === 1 ? codes : []) add('details', 'Theme…', 'lucide-tag', () => acts.chooseTheme(listed, code));
	}
	add('details', 'Stage…', 'lucide-milestone', () => facet('stage', passages));
	add('details', 'Strength…', 'lucide-signal', () => facet('strength', passages));
	add('copy', isOne ? 'Copy quote' : 'Copy quotes', 'lucide-copy', () => acts.copyQuotes(passages));
	if (isOne && first) add('copy', 'Copy link to passage', 'lucide-link', () => acts.copyPassageLink(first));
	add('select', isSelected ? 'Deselect' : 'Select', 'lucide-square-check', select);
	if (isSelected && !isOne) add('select', 'Clear selection', 'lucide-x', clear);
	add('remove', isOne ? 'Remove tag' : 'Remove tags', 'lucide-eraser', () => acts.changePassages(passages.map((passage) => ({ passage, change: { kind: 'remove' } }))));
}

/** Fills the menu of the heading of a theme or a code. */
export function fillHeadingMenu(menu: Menu, { code, theme, passages }: Heading, { acts, move, fold }: MenuActs): void {
	const add = adder(menu);
	if (theme !== undefined) {
		const listed = passages.map((passage) => ({ passage, code, theme }));
		if (theme !== null) add('theme', 'Rename or merge theme…', 'lucide-pencil', () => acts.renameTheme(code, theme));
		else add('theme', 'Theme…', 'lucide-tag', () => acts.chooseTheme(listed, code));
		add('theme', passages.length === 1 ? 'Move quote to…' : 'Move quotes to…', 'lucide-folder-input', () => move(listed));
	}
	if (passages.length > 0) add('copy', passages.length === 1 ? 'Copy quote' : 'Copy quotes', 'lucide-copy', () => acts.copyQuotes(passages));
	add('fold', 'Expand all', 'lucide-chevrons-up-down', () => fold(true));
	add('fold', 'Collapse all', 'lucide-chevrons-down-up', () => fold(false));
}

function adder(menu: Menu): Add {
	return (section, title, icon, act, isChecked) => {
		menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).setChecked(isChecked ?? null).onClick(act));
	};
}
