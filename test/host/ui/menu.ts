/** Menu, MenuItem and MenuSeparator: the context menu. */

import type * as O from 'obsidian';
import { Component, guarded } from '../events';
import { Scope } from '../keymap';
import * as stubs from '../stubs';
import { currentApp } from './current-app';
import { setIcon } from './icons';

/** One line of a menu. */
export class MenuItem implements O.MenuItem {
	dom: HTMLElement;
	section = '';
	disabled = false;
	readonly #menu: Menu;
	readonly #iconEl: HTMLElement;
	readonly #titleEl: HTMLElement;
	#clicked: ((evt: MouseEvent | KeyboardEvent) => unknown) | null = null;
	#submenu: Menu | null = null;

	constructor(menu: Menu) {
		this.#menu = menu;
		this.dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem' } });
		this.#iconEl = this.dom.createDiv('menu-item-icon');
		this.#titleEl = this.dom.createDiv('menu-item-title');
	}

	setTitle(title: string | DocumentFragment): this {
		this.#titleEl.setText(title);
		return this;
	}

	setIcon(icon: string | null): this {
		this.#iconEl.empty();
		if (icon !== null) setIcon(this.#iconEl, icon);
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.dom.toggleClass('mod-checked', checked === true);
		this.dom.setAttrs({ role: checked === null ? 'menuitem' : 'menuitemcheckbox', 'aria-checked': checked });
		this.dom.querySelector('.mod-checked')?.remove();
		if (checked) setIcon(this.dom.createDiv('menu-item-icon mod-checked'), 'lucide-check');
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.toggleClass('is-disabled', disabled);
		this.dom.setAttr('aria-disabled', disabled ? 'true' : null);
		return this;
	}

	setWarning(isWarning: boolean): this {
		this.dom.toggleClass('is-warning', isWarning);
		return this;
	}

	setIsLabel(isLabel: boolean): this {
		this.dom.toggleClass('is-label', isLabel);
		return this;
	}

	setSection(section: string): this {
		this.section = section;
		this.dom.dataset['section'] = section;
		return this;
	}

	onClick(callback: (evt: MouseEvent | KeyboardEvent) => unknown): this {
		this.#clicked = callback;
		return this;
	}

	/** A menu that opens beside this line; not in the typings, but in the app. */
	setSubmenu(): Menu {
		if (!this.#submenu) {
			this.#submenu = new Menu();
			this.dom.addClass('has-submenu');
			setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'lucide-chevron-right');
		}
		return this.#submenu;
	}

	/** Whether the line can be chosen. */
	get choosable(): boolean {
		return !this.disabled && !this.dom.hasClass('is-label');
	}

	/** Opens the menu of this line beside it, if it has one that isn't open; says whether it did. */
	openSubmenu(byKey: boolean): boolean {
		const menu = this.#submenu;
		if (!menu || menu.dom.isConnected || !this.choosable) return false;
		const at = this.dom.getBoundingClientRect();
		menu.openUnder(this.#menu, { x: at.right, y: at.top }, byKey);
		return true;
	}

	/** Takes the menu of this line away. */
	closeSubmenu(): void {
		this.#submenu?.hide();
	}

	/** Does what the line is for: opens its menu, or closes every menu and acts. */
	choose(evt: MouseEvent | KeyboardEvent): void {
		if (!this.choosable) return;
		if (this.#submenu) {
			this.openSubmenu(!(evt instanceof MouseEvent));
			return;
		}
		this.#menu.hideAll();
		const clicked = this.#clicked;
		if (clicked) guarded(() => clicked(evt));
	}
}

/** A line between the items of a menu. */
export class MenuSeparator implements O.MenuSeparator {
	dom: HTMLElement = createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
}

/** A menu that opens at the pointer; its items stand together by section. */
export class Menu extends stubs.Menu(Component) {
	dom: HTMLElement;
	items: (MenuItem | MenuSeparator)[] = [];
	readonly #scope = new Scope();
	#selected: MenuItem | null = null;
	#hidden: (() => unknown)[] = [];
	#forget: (() => void) | null = null;
	readonly #sections: string[] = [];
	/** The menu that this one hangs on. */
	#over: Menu | null = null;

	constructor() {
		super();
		this.dom = createDiv({ cls: 'menu', attr: { role: 'menu', tabindex: '-1' } });
		const key = (name: string, act: (event: KeyboardEvent) => void): void => {
			this.#scope.register([], name, (event) => {
				act(event);
				return false;
			});
		};
		key('ArrowDown', () => this.#move(1));
		key('ArrowUp', () => this.#move(-1));
		key('Escape', () => this.hide());
		key('Tab', () => this.hideAll());
		key('Enter', (event) => this.#selected?.choose(event));
		key(' ', (event) => this.#selected?.choose(event));
		key('Home', () => this.#select(this.#choices()[0] ?? null));
		key('End', () => this.#select(this.#choices().at(-1) ?? null));
		key('ArrowRight', () => this.#selected?.openSubmenu(true));
		key('ArrowLeft', () => {
			if (this.#over) this.hide();
		});
		// What has the focus keeps it: the keys reach the menu through its scope.
		for (const type of ['mousedown', 'contextmenu']) this.dom.addEventListener(type, (event) => event.preventDefault());
	}

	/** In the order in which they stand. */
	#choices(): MenuItem[] {
		const choices = this.items.filter((item): item is MenuItem => item instanceof MenuItem && item.choosable);
		return choices.sort((a, b) => this.dom.indexOf(a.dom) - this.dom.indexOf(b.dom));
	}

	#select(item: MenuItem | null): void {
		if (item !== this.#selected) this.#selected?.closeSubmenu();
		this.#selected?.dom.removeClass('selected');
		this.#selected = item;
		item?.dom.addClass('selected');
		item?.dom.scrollIntoView?.({ block: 'nearest' });
	}

	#move(by: number): void {
		const choices = this.#choices();
		const at = this.#selected ? choices.indexOf(this.#selected) : by > 0 ? -1 : 0;
		this.#select(choices[(at + by + choices.length) % choices.length] ?? null);
	}

	override setNoIcon(): this {
		this.dom.addClass('mod-no-icon');
		return this;
	}

	override setUseNativeMenu(): this {
		return this;
	}

	override setParentElement(el: HTMLElement): this {
		el.addClass('has-active-menu');
		this.onHide(() => el.removeClass('has-active-menu'));
		return this;
	}

	override addItem(cb: (item: O.MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		item.dom.addEventListener('mousemove', () => {
			this.#select(item.choosable ? item : null);
			item.openSubmenu(false);
		});
		item.dom.addEventListener('click', (event) => item.choose(event));
		cb(item);
		return this;
	}

	override addSeparator(): this {
		this.items.push(new MenuSeparator());
		return this;
	}

	/** Sections that stand in this order whenever they come, before others; not in the typings, but in the app. */
	addSections(sections: readonly string[]): this {
		this.#sections.push(...sections);
		return this;
	}

	/** Puts the items in order: sections as they were announced or first came, a line between two, never two lines together. */
	#arrange(): void {
		this.dom.empty();
		const sections = new Map<string, HTMLElement[]>(this.#sections.map((name) => [name, []]));
		let section = '';
		for (const item of this.items) {
			if (item instanceof MenuItem) section = item.section;
			sections.set(section, [...(sections.get(section) ?? []), item.dom]);
		}
		for (const els of sections.values()) {
			if (els.length === 0) continue;
			if (this.dom.hasChildNodes()) this.dom.append(new MenuSeparator().dom);
			this.dom.append(...els);
		}
		for (const line of this.dom.findAll('.menu-separator'))
			if (!line.previousElementSibling || !line.nextElementSibling || line.previousElementSibling.hasClass('menu-separator')) line.remove();
	}

	override showAtMouseEvent(evt: MouseEvent): this {
		evt.preventDefault();
		return this.showAtPosition({ x: evt.clientX, y: evt.clientY }, evt.doc);
	}

	override showAtPosition(position: O.MenuPositionDef, doc: Document = activeDocument): this {
		this.#arrange();
		doc.body.appendChild(this.dom);
		if (position.width !== undefined) this.dom.style.width = `${position.width}px`;
		const own = this.dom.getBoundingClientRect();
		const beside = position.left ? position.x - own.width : position.x;
		const left = this.#over && beside + own.width > doc.win.innerWidth ? this.#over.dom.getBoundingClientRect().left - own.width : beside;
		this.dom.style.left = `${Math.max(0, Math.min(left, doc.win.innerWidth - own.width - 8))}px`;
		this.dom.style.top = `${Math.max(0, Math.min(position.y, doc.win.innerHeight - own.height - 8))}px`;
		const outside = (event: Event): void => {
			if (!(event.target instanceof Element && event.target.closest('.menu'))) this.hide();
		};
		doc.addEventListener('mousedown', outside, true);
		this.#forget?.();
		this.#forget = () => doc.removeEventListener('mousedown', outside, true);
		currentApp()?.keymap.pushScope(this.#scope);
		this.load();
		return this;
	}

	/** Shows this menu as one that hangs on `over`; with `byKey` its first line is selected. */
	openUnder(over: Menu, position: O.MenuPositionDef, byKey: boolean): void {
		this.#over = over;
		this.showAtPosition(position, over.dom.doc);
		if (byKey) this.#move(1);
	}

	/** Hides this menu and those that it hangs on. */
	hideAll(): void {
		const over = this.#over;
		this.hide();
		over?.hideAll();
	}

	override hide(): this {
		if (!this.dom.isConnected) return this;
		this.dom.remove();
		this.#over = null;
		this.#select(null);
		this.#forget?.();
		this.#forget = null;
		currentApp()?.keymap.popScope(this.#scope);
		this.unload();
		for (const hidden of this.#hidden) guarded(hidden);
		return this;
	}

	override close(): void {
		this.hide();
	}

	override onHide(callback: () => unknown): void {
		this.#hidden.push(callback);
	}

	static readonly #forEvents = new WeakMap<Event, Menu>();

	static override forEvent(evt: PointerEvent | MouseEvent): Menu {
		const known = Menu.#forEvents.get(evt);
		if (known) return known;
		const menu = new Menu();
		Menu.#forEvents.set(evt, menu);
		window.setTimeout(() => menu.showAtMouseEvent(evt));
		return menu;
	}
}
