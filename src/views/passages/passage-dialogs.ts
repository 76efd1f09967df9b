/** The menus and prompts of the words on view: what becomes of a row, of all that are selected, or of what stands under a heading. */

import { Menu, Notice, type App, type Modal, type PaneType } from 'obsidian';
import type { Code } from '../../core/codes';
import type { Listed } from '../../core/edit/passage-change';
import type { ThemeInUse } from '../../core/themes-in-use';
import { headingOf } from '../../draw/sections';
import { counted } from '../../draw/wording';
import type { ForcesActs } from '../forces-source';
import { ChoiceModal, type Choice } from './choice-modal';
import { moveChoices, stageChoices, strengthChoices } from './choices';
import { fillHeadingMenu, fillPassageMenu, type MenuActs } from './passage-menu';
import { listedAmong, pickedOf, type Picked } from './rows';

/** What is on view besides the rows. */
export interface WordsOnView {
	/** The themes under a code, those of the jobs of the note at `path` first. */
	readonly themes: (code: Code, path: string | null) => readonly ThemeInUse[];
	/** Opens or closes folds. */
	readonly setOpen: (keys: readonly string[], isOpen: boolean) => void;
}

/** What is selected on view, and what the menus change of that. */
export interface SelectedWords extends WordsOnView {
	readonly isSelected: (row: HTMLElement) => boolean;
	/** What is meant by a row: itself, or all that are selected with it. */
	readonly pickedAt: (row: HTMLElement) => readonly Picked[];
	readonly toggle: (row: HTMLElement) => void;
	readonly clear: () => void;
}

/** The menus and prompts of one view, one of each at a time. */
export class PassageDialogs {
	readonly #app: App;
	readonly #acts: ForcesActs;
	readonly #words: SelectedWords;
	#menu: Menu | null = null;
	#modal: Modal | null = null;

	constructor(app: App, acts: ForcesActs, words: SelectedWords) {
		this.#app = app;
		this.#acts = acts;
		this.#words = words;
	}

	/** True while a menu is open. */
	get hasMenu(): boolean {
		return this.#menu !== null;
	}

	/** Closes what is open. */
	close(): void {
		this.#menu?.hide();
		this.#modal?.close();
	}

	/** Opens the note of a row at its passage. */
	open(row: HTMLElement, pane: PaneType | boolean): void {
		const [picked] = pickedOf(row);
		if (picked) this.#acts.openPlace(picked.passage, pane);
	}

	/** Opens the menu of a row or a heading at the pointer, else below `by`; false where there is none. */
	menuOf(el: HTMLElement, at: MouseEvent | null = null, by = el): boolean {
		const picked = this.#words.pickedAt(el);
		const heading = headingOf(el);
		if (picked.length > 0) this.#openMenu(by, at, (menu) => fillPassageMenu(menu, picked, this.#words.isSelected(el), this.#actsFor(el)));
		else if (heading) this.#openMenu(by, at, (menu) => fillHeadingMenu(menu, heading, this.#actsFor(el)));
		else return false;
		return true;
	}

	/** Asks where passages are to go. */
	movePicked(picked: readonly Picked[]): void {
		const listed = listedAmong(picked);
		if (listed.length === picked.length) this.#move(listed);
		else new Notice('A quote with several codes can be moved from where it is listed under one of them.');
	}

	#openMenu(el: HTMLElement, at: MouseEvent | null, fill: (menu: Menu) => void): void {
		this.#menu?.hide();
		const menu = new Menu();
		this.#menu = menu;
		menu.onHide(() => {
			if (this.#menu === menu) this.#menu = null;
		});
		menu.setParentElement(el);
		fill(menu);
		const { left, bottom } = el.getBoundingClientRect();
		if (at) menu.showAtMouseEvent(at);
		else menu.showAtPosition({ x: left, y: bottom }, el.doc);
	}

	#actsFor(el: HTMLElement): MenuActs {
		return {
			acts: this.#acts,
			open: (pane) => this.open(el, pane),
			move: (listed) => this.#move(listed),
			facet: (facet, passages) => this.#ask(facet === 'stage' ? 'Stage' : 'Strength', (facet === 'stage' ? stageChoices : strengthChoices)(passages, this.#change)),
			select: () => this.#words.toggle(el),
			clear: () => this.#words.clear(),
			fold: (isOpen) => {
				const above = el.closest('.jtbd-section')?.querySelector('.jtbd-fold');
				const heading = above ? headingOf(above) : null;
				if (heading) this.#words.setOpen(isOpen ? [heading.code, ...heading.folds] : heading.folds, isOpen);
			},
		};
	}

	readonly #change: ForcesActs['changePassages'] = (changes) => {
		if (changes.length > 0) this.#acts.changePassages(changes);
	};

	#move(listed: readonly Listed[]): void {
		const [first] = listed;
		if (!first) return;
		const { choices, typed } = moveChoices(listed, (code) => this.#words.themes(code, first.passage.path), this.#change);
		this.#ask(`Move ${listed.length === 1 ? 'quote' : counted(listed.length, 'quote')} to a force or theme, or type a new theme`, choices, typed);
	}

	#ask(placeholder: string, choices: readonly Choice[], typed?: (typed: string) => readonly Choice[]): void {
		this.#modal = new ChoiceModal(this.#app, placeholder, choices, typed);
		this.#modal.open();
	}
}
