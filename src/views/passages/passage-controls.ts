/** What can be done with the words on view by mouse, keys and touch: selecting, the menus, dragging. */

import { Component, Keymap, Platform, type App } from 'obsidian';
import { attribute } from '../../draw/keyed';
import { headingOf } from '../../draw/sections';
import type { ForcesActs } from '../forces-source';
import { PassageDragging } from './dragging';
import { PassageDialogs, type WordsOnView } from './passage-dialogs';
import { pickedOf, rowAt, rowsIn, type Picked } from './rows';
import { Selection } from './selection';
import { drawSelectionBar } from './selection-bar';

/** What the controls need of the view. */
export interface ControlsView extends WordsOnView {
	readonly redraw: () => void;
	/** Gives a row the focus, and makes it the stop of its list. */
	readonly focus: (row: HTMLElement) => void;
}

/** How long a finger rests until that is no tap, in milliseconds: longer than it takes a system that tells of it by itself. */
const LONG_PRESS = 650;

/** The controls of the words in one view. They see what happens before the view does, and keep what is theirs to themselves. */
export class PassageControls extends Component {
	readonly #el: HTMLElement;
	readonly #acts: ForcesActs;
	readonly #view: ControlsView;
	readonly #selection: Selection;
	readonly #dragging: PassageDragging;
	readonly #dialogs: PassageDialogs;
	#press = 0;
	/** True from a long press until the next touch: lifting the finger is no tap then, on a row as little as on the menu that opened under it. */
	#wasLong = false;
	/** True while a finger is down. */
	#isTouched = false;

	constructor(app: App, el: HTMLElement, acts: ForcesActs, view: ControlsView) {
		super();
		this.#el = el;
		this.#acts = acts;
		this.#view = view;
		this.#selection = new Selection(el);
		this.#dialogs = new PassageDialogs(app, acts, {
			...view,
			isSelected: (row) => this.#selection.has(row),
			pickedAt: (row) => this.#pickedAt(row),
			toggle: (row) => this.#select(() => this.#selection.toggle(row)),
			clear: () => this.#select(() => this.#selection.clear()),
		});
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
		this.registerDomEvent(el, 'pointermove', () => el.win.clearTimeout(this.#press));
		this.#watch(el.doc);
		this.register(() => {
			this.#lift();
			this.#dialogs.close();
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

	/** Sees each touch from its begin to its end, wherever that is by then. */
	#watch(doc: Document): void {
		const first = { capture: true };
		this.registerDomEvent(doc, 'pointerdown', () => (this.#wasLong = false), first);
		for (const type of ['pointerup', 'pointercancel'] as const) this.registerDomEvent(doc, type, () => this.#lift(), first);
		this.registerDomEvent(doc, 'click', (evt) => keep(evt, this.#wasLong), first);
		this.registerDomEvent(doc, 'touchend', (evt) => {
			if (this.#wasLong) evt.preventDefault();
		}, first);
	}

	/** True when the click is not the view's. */
	#click(evt: MouseEvent): boolean {
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
		if (selected === 'move') this.#dialogs.movePicked(picked);
		else this.#dialogs.menuOf(row, null, el);
		return true;
	}

	/** True when the key is not the view's. */
	#key(evt: KeyboardEvent): boolean {
		const { key } = evt;
		if (key === 'Escape' && this.#selection.size > 0) return this.#select(() => this.#selection.clear());
		const el = elementAt(evt, 'button');
		if (!el || evt.isComposing) return false;
		if (key === 'ContextMenu' || (key === 'F10' && evt.shiftKey)) return this.#dialogs.menuOf(el);
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
			if (isMod) this.#dialogs.open(row, Keymap.isModEvent(evt));
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
		this.#dialogs.movePicked(this.#pickedAt(row));
		return true;
	}

	#contextMenu(evt: MouseEvent): boolean {
		this.#el.win.clearTimeout(this.#press);
		const el = elementAt(evt, 'button');
		// A key, or a finger, may tell of itself twice.
		if (this.#dialogs.hasMenu && evt.button !== 2) return true;
		if (el === null) return false;
		if (!this.#isTouched) return this.#dialogs.menuOf(el, evt);
		return this.#rest(el);
	}

	/** Opens the menu that a finger asks for, below what it rests on. */
	#rest(el: HTMLElement): boolean {
		this.#wasLong = this.#dialogs.menuOf(el);
		return this.#wasLong;
	}

	#touch(evt: PointerEvent): void {
		this.#lift();
		const el = elementAt(evt, 'button');
		if (evt.pointerType !== 'touch') return;
		this.#isTouched = true;
		if (!el) return;
		this.#press = this.#el.win.setTimeout(() => {
			if (!this.#dialogs.hasMenu) this.#rest(el);
		}, LONG_PRESS);
	}

	#lift(): void {
		this.#isTouched = false;
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
