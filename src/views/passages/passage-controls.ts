/** What can be done with the words on view by mouse, keys and touch: selecting, the menus, dragging. */

import { Component, Keymap, Menu, Notice, Platform, type App, type Modal, type PaneType } from 'obsidian';
import type { Code } from '../../core/codes';
import type { Listed } from '../../core/edit/passage-change';
import type { ThemeInUse } from '../../core/themes-in-use';
import { attribute } from '../../draw/keyed';
import { headingOf } from '../../draw/sections';
import { counted } from '../../draw/wording';
import type { ForcesActs } from '../forces-source';
import { ChoiceModal, type Choice } from './choice-modal';
import { moveChoices, stageChoices, strengthChoices } from './choices';
import { PassageDragging } from './dragging';
import { fillHeadingMenu, fillPassageMenu, type MenuActs } from './passage-menu';
import { listedAmong, pickedOf, rowAt, rowsIn, type Picked } from './rows';
import { Selection } from './selection';
import { drawSelectionBar } from './selection-bar';

/** What the controls need of the view. */
export interface ControlsView {
	/** The themes under a code, those of the jobs of the note at `path` first. */
	readonly themes: (code: Code, path: string | null) => readonly ThemeInUse[];
	/** Opens or closes folds. */
	readonly setOpen: (keys: readonly string[], isOpen: boolean) => void;
	readonly redraw: () => void;
	/** Gives a row the focus, and makes it the stop of its list. */
	readonly focus: (row: HTMLElement) => void;
}

/** How long a finger rests until that is no tap, in milliseconds: longer than it takes a system that tells of it by itself. */
const LONG_PRESS = 650;

/** The controls of the words in one view. They see what happens before the view does, and keep what is theirs to themselves. */
export class PassageControls extends Component {
	readonly #app: App;
	readonly #el: HTMLElement;
	readonly #acts: ForcesActs;
	readonly #view: ControlsView;
	readonly #selection: Selection;
	readonly #dragging: PassageDragging;
	#menu: Menu | null = null;
	#modal: Modal | null = null;
	#press = 0;
	/** True from a long press until the next one: lifting the finger is no tap then. */
	#wasLong = false;

	constructor(app: App, el: HTMLElement, acts: ForcesActs, view: ControlsView) {
		super();
		this.#app = app;
		this.#el = el;
		this.#acts = acts;
		this.#view = view;
		this.#selection = new Selection(el);
		this.#dragging = new PassageDragging(el, acts, (row) => this.#pickedAt(row), view.redraw);
	}

	override onload(): void {
		const el = this.#el;
		const first = { capture: true };
		this.addChild(this.#dragging);
		this.registerDomEvent(el, 'click', (evt) => keep(evt, this.#click(evt)), first);
		this.registerDomEvent(el, 'keydown', (evt) => keep(evt, this.#key(evt)), first);
		this.registerDomEvent(el, 'contextmenu', (evt) => keep(evt, this.#contextMenu(evt)), first);
		this.registerDomEvent(el, 'mousedown', (evt) => {
			// Text would be selected with the rows; and without the button the row gets no focus.
			if (!evt.shiftKey || evt.button !== 0 || !rowAt(evt)) return;
			evt.preventDefault();
			rowAt(evt)?.focus();
		}, first);
		this.registerDomEvent(el, 'pointerdown', (evt) => this.#touch(evt));
		for (const type of ['pointerup', 'pointercancel', 'pointermove'] as const) this.registerDomEvent(el, type, () => this.#lift());
		this.register(() => {
			this.#lift();
			this.#menu?.hide();
			this.#modal?.close();
		});
	}

	/** True while the view is not to be drawn, because something is dragged; it is told when it is to be. */
	holds(): boolean {
		return this.#dragging.holds();
	}

	/** To be called when the view was drawn. */
	drawn(): void {
		// On a phone a finger that rests opens the menu, and dragging is what scrolls.
		if (!Platform.isMobile) for (const row of rowsIn(this.#el)) attribute(row, { draggable: 'true' });
		this.#selection.drawn();
		drawSelectionBar(this.#el, this.#selection.size);
	}

	#select(change: () => void): true {
		change();
		drawSelectionBar(this.#el, this.#selection.size);
		return true;
	}

	#pickedAt(row: HTMLElement): readonly Picked[] {
		return this.#selection.has(row) ? this.#selection.picked() : pickedOf(row);
	}

	/** True when the click is not the view's. */
	#click(evt: MouseEvent): boolean {
		if (this.#wasLong) return true;
		const act = elementAt(evt, '[data-selected]');
		if (act) return this.#actOn(act);
		const row = rowAt(evt);
		if (!row) return false;
		const isMod = Keymap.isModEvent(evt) !== false;
		if (!isMod && (evt.altKey || (Platform.isMobile && this.#selection.size > 0))) return this.#select(() => this.#selection.toggle(row));
		if (!isMod && evt.shiftKey) return this.#select(() => this.#selection.extend(row, row));
		if (!isMod) this.#select(() => this.#selection.clear());
		return false;
	}

	#actOn(el: HTMLElement): true {
		const { selected } = el.dataset;
		const picked = this.#selection.picked();
		const [row] = rowsIn(this.#el).filter((one) => this.#selection.has(one));
		if (selected === 'clear' || !row) return this.#select(() => this.#selection.clear());
		if (selected === 'move') this.#movePicked(picked);
		else this.#openMenu(el, null, (menu) => fillPassageMenu(menu, picked, true, this.#actsFor(row)));
		return true;
	}

	/** True when the key is not the view's. */
	#key(evt: KeyboardEvent): boolean {
		const { key } = evt;
		if (key === 'Escape' && this.#selection.size > 0) return this.#select(() => this.#selection.clear());
		const el = elementAt(evt, 'button');
		if (!el || evt.isComposing) return false;
		if (key === 'ContextMenu' || (key === 'F10' && evt.shiftKey)) return this.#menuOf(el, null);
		const heading = headingOf(el);
		if (key === 'F2' && typeof heading?.theme === 'string') {
			this.#acts.renameTheme(heading.code, heading.theme);
			return true;
		}
		const row = rowAt(evt);
		return row !== null && this.#keyOn(row, evt);
	}

	#keyOn(row: HTMLElement, evt: KeyboardEvent): boolean {
		const { key } = evt;
		const isMod = Keymap.isModifier(evt, 'Mod');
		if (key === 'Enter' && (isMod || evt.altKey)) {
			if (isMod) this.#open(row, Keymap.isModEvent(evt));
			else this.#select(() => this.#selection.toggle(row));
			return true;
		}
		const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : evt.code.replace('Key', '').toLowerCase();
		if (isMod && !evt.shiftKey && !evt.altKey) {
			if (letter === 'a') return this.#select(() => this.#selection.set(rowsIn(row.closest('.jtbd-passages') ?? row)));
			if (letter !== 'c' || row.win.getSelection()?.isCollapsed === false) return false;
			this.#acts.copyQuotes([...new Set(this.#pickedAt(row).map(({ passage }) => passage))]);
			return true;
		}
		if (isMod || evt.altKey) return false;
		if (evt.shiftKey) {
			const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
			const rows = rowsIn(this.#el);
			const next = rows[rows.indexOf(row) + by];
			if (by === 0) return false;
			if (!next) return true;
			this.#view.focus(next);
			return this.#select(() => this.#selection.extend(next, row));
		}
		if (letter !== 'm') return false;
		this.#movePicked(this.#pickedAt(row));
		return true;
	}

	#contextMenu(evt: MouseEvent): boolean {
		this.#lift();
		const el = elementAt(evt, 'button');
		// A key, or a finger, may tell of itself twice.
		if (this.#menu !== null && evt.button !== 2) return true;
		return el !== null && this.#menuOf(el, evt);
	}

	/** Opens the menu of a row or a heading at the pointer, else below it; false where there is none. */
	#menuOf(el: HTMLElement, at: MouseEvent | null): boolean {
		const picked = this.#pickedAt(el);
		const heading = headingOf(el);
		if (picked.length > 0) this.#openMenu(el, at, (menu) => fillPassageMenu(menu, picked, this.#selection.has(el), this.#actsFor(el)));
		else if (heading) this.#openMenu(el, at, (menu) => fillHeadingMenu(menu, heading, this.#actsFor(el)));
		else return false;
		return true;
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
			open: (pane) => this.#open(el, pane),
			move: (listed) => this.#move(listed),
			facet: (facet, passages) => this.#ask(facet === 'stage' ? 'Stage' : 'Strength', (facet === 'stage' ? stageChoices : strengthChoices)(passages, this.#change)),
			select: () => this.#select(() => this.#selection.toggle(el)),
			clear: () => this.#select(() => this.#selection.clear()),
			fold: (isOpen) => {
				const above = el.closest('.jtbd-section')?.querySelector('.jtbd-fold');
				const heading = above ? headingOf(above) : null;
				if (heading) this.#view.setOpen(isOpen ? [heading.code, ...heading.folds] : heading.folds, isOpen);
			},
		};
	}

	readonly #change: ForcesActs['changePassages'] = (changes) => {
		if (changes.length > 0) this.#acts.changePassages(changes);
	};

	#open(row: HTMLElement, pane: PaneType | boolean): void {
		const [picked] = pickedOf(row);
		if (picked) this.#acts.openPlace(picked.passage, pane);
	}

	#movePicked(picked: readonly Picked[]): void {
		const listed = listedAmong(picked);
		if (listed.length === picked.length) this.#move(listed);
		else new Notice('A quote with several codes can be moved from where it is listed under one of them.');
	}

	#move(listed: readonly Listed[]): void {
		const [first] = listed;
		if (!first) return;
		const { choices, typed } = moveChoices(listed, (code) => this.#view.themes(code, first.passage.path), this.#change);
		this.#ask(`Move ${listed.length === 1 ? 'quote' : counted(listed.length, 'quote')} to a force or theme, or type a new theme`, choices, typed);
	}

	#ask(placeholder: string, choices: readonly Choice[], typed?: (typed: string) => readonly Choice[]): void {
		this.#modal = new ChoiceModal(this.#app, placeholder, choices, typed);
		this.#modal.open();
	}

	#touch(evt: PointerEvent): void {
		this.#wasLong = false;
		this.#lift();
		const el = elementAt(evt, 'button');
		if (evt.pointerType !== 'touch' || !el) return;
		this.#press = this.#el.win.setTimeout(() => {
			this.#wasLong = this.#menu === null && this.#menuOf(el, evt);
		}, LONG_PRESS);
	}

	#lift(): void {
		this.#el.win.clearTimeout(this.#press);
	}
}

/** Keeps an event from the view and the browser when it was for us. */
function keep(evt: Event, isOurs: boolean): void {
	if (!isOurs) return;
	evt.preventDefault();
	evt.stopPropagation();
}

function elementAt({ targetNode }: UIEvent, selector: string): HTMLElement | null {
	return targetNode?.instanceOf(Element) ? targetNode.closest<HTMLElement>(selector) : null;
}
