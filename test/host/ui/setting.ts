/** Setting and SettingGroup: rows of the settings, and rows under a heading. */

import type * as O from 'obsidian';
import * as stubs from '../stubs';
import { ButtonComponent, ExtraButtonComponent } from './button';
import { ColorComponent } from './color';
import { DropdownComponent } from './dropdown';
import { setIcon } from './icons';
import { ProgressBarComponent, SliderComponent } from './slider';
import { MomentFormatComponent, SearchComponent, TextAreaComponent, TextComponent } from './text';
import { ToggleComponent } from './toggle';
import { setTooltip } from './tooltip';

/** The words at the end of a row that leads to a page. */
export class DisplayValueComponent extends stubs.DisplayValueComponent() {
	override valueEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.valueEl = containerEl.createDiv('setting-item-display-value');
	}

	override setValue(value: string | null): this {
		this.valueEl.setText(value ?? '');
		return this;
	}

	override setStatus(status: 'warning' | null): this {
		this.valueEl.toggleClass('mod-warning', status === 'warning');
		return this;
	}
}

/** One row: name, description, controls, and an error when what was typed is wrong. */
export class Setting extends stubs.Setting() {
	override settingEl: HTMLElement;
	override infoEl: HTMLElement;
	override nameEl: HTMLElement;
	override descEl: HTMLElement;
	override controlEl: HTMLElement;
	override components: O.BaseComponent[] = [];
	override errorEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.settingEl = containerEl.createDiv('setting-item');
		this.infoEl = this.settingEl.createDiv('setting-item-info');
		this.nameEl = this.infoEl.createDiv('setting-item-name');
		this.descEl = this.infoEl.createDiv('setting-item-description');
		this.controlEl = this.settingEl.createDiv('setting-item-control');
	}

	override setErrorMessage(message: string | null): this {
		this.settingEl.toggleClass('mod-error', message !== null);
		if (message === null) {
			this.errorEl?.remove();
			this.errorEl = null;
		} else {
			this.errorEl ??= this.infoEl.createDiv({ cls: 'setting-item-error', attr: { role: 'alert' } });
			this.errorEl.setText(message);
		}
		return this;
	}

	override setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		return this;
	}

	override setDesc(desc: string | DocumentFragment): this {
		this.descEl.setText(desc);
		return this;
	}

	override setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}

	override setTooltip(tooltip: string, options?: O.TooltipOptions): this {
		const icon = this.nameEl.createSpan('setting-item-tooltip');
		setIcon(icon, 'lucide-info');
		setTooltip(icon, tooltip, options);
		return this;
	}

	override setHeading(): this {
		this.settingEl.addClass('setting-item-heading');
		return this;
	}

	override setDisabled(disabled: boolean): this {
		for (const component of this.components) component.setDisabled(disabled);
		this.settingEl.toggleClass('is-disabled', disabled);
		return this;
	}

	override then(cb: (setting: this) => unknown): this {
		cb(this);
		return this;
	}

	override clear(): this {
		this.controlEl.empty();
		this.components = [];
		return this;
	}

	#add<T extends O.BaseComponent>(component: T, cb: (component: T) => unknown): this {
		this.components.push(component);
		cb(component);
		return this;
	}

	override addDisplayValue(cb: (component: O.DisplayValueComponent) => unknown): this {
		cb(new DisplayValueComponent(this.controlEl));
		return this;
	}

	override addComponent<T extends O.BaseComponent>(cb: (el: HTMLElement) => T): this {
		this.components.push(cb(this.controlEl));
		return this;
	}

	override addButton(cb: (component: O.ButtonComponent) => unknown): this {
		return this.#add(new ButtonComponent(this.controlEl), cb);
	}

	override addExtraButton(cb: (component: O.ExtraButtonComponent) => unknown): this {
		return this.#add(new ExtraButtonComponent(this.controlEl), cb);
	}

	override addToggle(cb: (component: O.ToggleComponent) => unknown): this {
		this.settingEl.addClass('mod-toggle');
		return this.#add(new ToggleComponent(this.controlEl), cb);
	}

	override addText(cb: (component: O.TextComponent) => unknown): this {
		return this.#add(new TextComponent(this.controlEl), cb);
	}

	override addSearch(cb: (component: O.SearchComponent) => unknown): this {
		return this.#add(new SearchComponent(this.controlEl), cb);
	}

	override addTextArea(cb: (component: O.TextAreaComponent) => unknown): this {
		return this.#add(new TextAreaComponent(this.controlEl), cb);
	}

	override addMomentFormat(cb: (component: O.MomentFormatComponent) => unknown): this {
		return this.#add(new MomentFormatComponent(this.controlEl), cb);
	}

	override addDropdown(cb: (component: O.DropdownComponent) => unknown): this {
		return this.#add(new DropdownComponent(this.controlEl), cb);
	}

	override addColorPicker(cb: (component: O.ColorComponent) => unknown): this {
		return this.#add(new ColorComponent(this.controlEl), cb);
	}

	override addProgressBar(cb: (component: O.ProgressBarComponent) => unknown): this {
		return this.#add(new ProgressBarComponent(this.controlEl), cb);
	}

	override addSlider(cb: (component: O.SliderComponent) => unknown): this {
		return this.#add(new SliderComponent(this.controlEl), cb);
	}
}

/** Rows in a box, with a heading, a search box and buttons when asked for. */
export class SettingGroup extends stubs.SettingGroup() {
	override listEl: HTMLElement;
	#groupEl: HTMLElement;
	#heading: Setting | null = null;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.#groupEl = containerEl.createDiv('setting-group');
		this.listEl = this.#groupEl.createDiv('setting-items');
	}

	#header(): Setting {
		if (!this.#heading) {
			this.#heading = new Setting(this.#groupEl).setHeading();
			this.#groupEl.prepend(this.#heading.settingEl);
		}
		return this.#heading;
	}

	override setHeading(text: string | DocumentFragment): this {
		this.#header().setName(text);
		return this;
	}

	override addClass(...classes: string[]): this {
		this.#groupEl.addClass(...classes);
		return this;
	}

	override addSetting(cb: (setting: O.Setting) => void): this {
		cb(new Setting(this.listEl));
		return this;
	}

	override addSearch(cb: (component: O.SearchComponent) => unknown): this {
		this.#header().addSearch(cb);
		return this;
	}

	override addExtraButton(cb: (component: O.ExtraButtonComponent) => unknown): this {
		this.#header().addExtraButton(cb);
		return this;
	}
}
