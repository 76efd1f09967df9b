/** The controls of declarative settings: each reads its value from the tab, checks a new one and hands it back. */

import type * as O from 'obsidian';
import { guarded, report } from '../events';
import { AbstractInputSuggest } from './popover-suggest';

/** What a control asks of the tab that it stands in. */
export interface ControlOwner {
	readonly app: O.App;
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): void | Promise<void>;
	/** Called after a value was handed over. */
	changed(): void;
}

class PathSuggest<T extends O.TAbstractFile> extends AbstractInputSuggest<T> {
	readonly #all: () => T[];

	constructor(app: O.App, input: HTMLInputElement, all: () => T[]) {
		super(app, input);
		this.#all = all;
		this.onSelect((file) => {
			this.setValue(file.path);
			input.trigger('input');
			this.close();
		});
	}

	protected override getSuggestions(query: string): T[] {
		return this.#all().filter((file) => file.path.toLowerCase().includes(query.toLowerCase()));
	}

	override renderSuggestion(file: T, el: HTMLElement): void {
		el.setText(file.path);
	}
}

function text(value: unknown): string {
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function number(value: unknown, otherwise: number): number {
	return typeof value === 'number' ? value : otherwise;
}

/** Checks `value` as the control says, shows what is wrong, and stores what is right. */
function submitter<V>(owner: ControlOwner, setting: O.Setting, control: O.SettingControlBase<V>): { check: (value: V) => void; submit: (value: V) => void } {
	let turn = 0;
	const judge = (value: V, accept: () => void): void => {
		const mine = ++turn;
		const finish = (message: string | void): void => {
			if (mine !== turn) return;
			setting.setErrorMessage(message || null);
			if (!message) accept();
		};
		const verdict = control.validate?.(value);
		if (verdict instanceof Promise) verdict.then(finish).catch(report);
		else finish(verdict);
	};
	return {
		check: (value) => judge(value, () => {}),
		submit: (value) =>
			judge(value, () => {
				guarded(() => owner.setControlValue(control.key, value));
				owner.changed();
			}),
	};
}

function addReset<V>(setting: O.Setting, control: O.SettingControlBase<V>, reset: (value: V) => void): void {
	const { defaultValue } = control;
	if (defaultValue === undefined) return;
	setting.addExtraButton((button) => button.setIcon('lucide-rotate-ccw').setTooltip('Restore default').onClick(() => reset(defaultValue)));
}

function addNumber(owner: ControlOwner, setting: O.Setting, control: O.SettingNumberControl, stored: unknown): void {
	const { check, submit } = submitter<number>(owner, setting, control);
	setting.addText((component) => {
		const { inputEl } = component;
		inputEl.type = 'number';
		for (const name of ['min', 'max', 'step'] as const) if (control[name] !== undefined) inputEl[name] = String(control[name]);
		if (control.placeholder) component.setPlaceholder(control.placeholder);
		let last = text(stored);
		component.setValue(last);
		const commit = (): void => {
			const typed = component.getValue();
			if (typed === last) return;
			const value = Number(typed);
			const { min = -Infinity, max = Infinity } = control;
			if (typed === '' || Number.isNaN(value) || value < min || value > max) {
				component.setValue(last);
				return;
			}
			last = typed;
			submit(value);
		};
		inputEl.addEventListener('blur', commit);
		inputEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter') commit();
		});
		if (typeof stored === 'number') check(stored);
	});
}

function addPath(owner: ControlOwner, setting: O.Setting, control: O.SettingFileControl | O.SettingFolderControl, stored: unknown): void {
	const { check, submit } = submitter<string>(owner, setting, control);
	setting.addText((component) => {
		if (control.placeholder) component.setPlaceholder(control.placeholder);
		component.setValue(text(stored)).onChange(submit);
		const { vault } = owner.app;
		if (control.type === 'file') new PathSuggest(owner.app, component.inputEl, () => vault.getFiles().filter((file) => control.filter?.(file) ?? true));
		else new PathSuggest(owner.app, component.inputEl, () => vault.getAllFolders(control.includeRoot).filter((folder) => control.filter?.(folder) ?? true));
		check(text(stored));
	});
}

/** Puts `control` into `setting`, showing what is stored, its default when nothing is. */
export function addControl(owner: ControlOwner, setting: O.Setting, control: O.SettingControl): void {
	const stored = owner.getControlValue(control.key) ?? control.defaultValue;
	switch (control.type) {
		case 'toggle': {
			const { submit } = submitter<boolean>(owner, setting, control);
			setting.addToggle((component) => component.setValue(stored === true).onChange(submit));
			return;
		}
		case 'dropdown': {
			const { check, submit } = submitter<string>(owner, setting, control);
			setting.addDropdown((component) => {
				component.addOptions(control.options).onChange(submit);
				if (typeof stored === 'string') component.setValue(stored);
			});
			check(text(stored));
			return;
		}
		case 'text':
		case 'textarea': {
			const { check, submit } = submitter<string>(owner, setting, control);
			const fill = (component: O.TextAreaComponent | O.TextComponent): void => {
				if (control.placeholder) component.setPlaceholder(control.placeholder);
				component.setValue(text(stored)).onChange(submit);
			};
			if (control.type === 'text') setting.addText(fill);
			else
				setting.addTextArea((component) => {
					fill(component);
					if (control.rows !== undefined) component.inputEl.rows = control.rows;
				});
			check(text(stored));
			return;
		}
		case 'number':
			addNumber(owner, setting, control, stored);
			return;
		case 'file':
		case 'folder':
			addPath(owner, setting, control, stored);
			return;
		case 'slider': {
			const { submit } = submitter<number>(owner, setting, control);
			setting.addSlider((component) => {
				component.setLimits(control.min, control.max, control.step).setValue(number(stored, control.min)).onChange(submit);
				if (control.displayFormat) component.setDisplayFormat(control.displayFormat);
				component.setDynamicTooltip();
				addReset(setting, control, (value) => {
					component.setValue(value);
					submit(value);
				});
			});
			return;
		}
		case 'color': {
			const { submit } = submitter<string>(owner, setting, control);
			setting.addColorPicker((component) => {
				component.setValue(text(stored) || '#000000').onChange(submit);
				addReset(setting, control, (value) => {
					component.setValue(value);
					submit(value);
				});
			});
		}
	}
}
