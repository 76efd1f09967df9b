/** The controls that hold text: a line, an area, a search box, a date format. */

import type * as O from 'obsidian';
import moment from 'moment';
import { guarded } from '../events';
import { ValueComponent } from './component-base';
import { setIcon } from './icons';

/** A control around an input or a text area. */
export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> implements O.AbstractTextComponent<T> {
	inputEl: T;
	#changed: ((value: string) => unknown) | null = null;

	constructor(inputEl: T) {
		super();
		this.inputEl = inputEl;
		inputEl.addEventListener('input', () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.inputEl.value;
	}

	setValue(value: string): this {
		this.inputEl.value = value;
		return this;
	}

	setPlaceholder(placeholder: string): this {
		this.inputEl.placeholder = placeholder;
		return this;
	}

	onChanged(): void {
		const changed = this.#changed;
		if (changed) guarded(() => changed(this.getValue()));
	}

	onChange(callback: (value: string) => unknown): this {
		this.#changed = callback;
		return this;
	}
}

/** One line of text. */
export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: 'false' } }));
	}
}

/** Several lines of text. */
export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
	}
}

/** A search box with a button that clears it. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> implements O.SearchComponent {
	clearButtonEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		const box = containerEl.createDiv('search-input-container');
		super(box.createEl('input', { type: 'search', attr: { enterkeyhint: 'search', spellcheck: 'false' } }));
		this.clearButtonEl = box.createDiv({ cls: 'search-input-clear-button', attr: { 'aria-label': 'Clear search', role: 'button' } });
		setIcon(this.clearButtonEl, 'lucide-circle-x');
		this.clearButtonEl.hide();
		this.clearButtonEl.addEventListener('click', () => {
			this.setValue('');
			this.onChanged();
			this.inputEl.focus();
		});
	}

	override setValue(value: string): this {
		super.setValue(value);
		this.clearButtonEl.toggle(value !== '');
		return this;
	}

	override onChanged(): void {
		this.clearButtonEl.toggle(this.getValue() !== '');
		super.onChanged();
	}
}

/** A date format with a sample of what it gives today. */
export class MomentFormatComponent extends TextComponent implements O.MomentFormatComponent {
	sampleEl: HTMLElement = createSpan();
	#defaultFormat = '';

	setDefaultFormat(defaultFormat: string): this {
		this.#defaultFormat = defaultFormat;
		this.setPlaceholder(defaultFormat);
		this.updateSample();
		return this;
	}

	setSampleEl(sampleEl: HTMLElement): this {
		this.sampleEl = sampleEl;
		this.updateSample();
		return this;
	}

	override setValue(value: string): this {
		super.setValue(value);
		this.updateSample();
		return this;
	}

	override onChanged(): void {
		super.onChanged();
		this.updateSample();
	}

	updateSample(): void {
		this.sampleEl.setText(moment().format(this.getValue() || this.#defaultFormat));
	}
}
