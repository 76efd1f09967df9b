/** SliderComponent and ProgressBarComponent: a number on a track. */

import type * as O from 'obsidian';
import { guarded } from '../events';
import { ValueComponent } from './component-base';
import { displayTooltip } from './tooltip';

/** A number set by dragging; tells of the change when the drag ends, or during it when instant. */
export class SliderComponent extends ValueComponent<number> implements O.SliderComponent {
	sliderEl: HTMLInputElement;
	#changed: ((value: number) => unknown) | null = null;
	#format: (value: number) => string = String;
	#instant = false;

	constructor(containerEl: HTMLElement) {
		super();
		this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
		this.setLimits(0, 100, 1);
		this.sliderEl.addEventListener('input', () => {
			if (this.#instant) this.#tell();
		});
		this.sliderEl.addEventListener('change', () => {
			if (!this.#instant) this.#tell();
		});
	}

	#tell(): void {
		const changed = this.#changed;
		if (changed) guarded(() => changed(this.getValue()));
	}

	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setInstant(instant: boolean): this {
		this.#instant = instant;
		return this;
	}

	setLimits(min: number | null, max: number | null, step: number | 'any'): this {
		if (min !== null) this.sliderEl.min = String(min);
		if (max !== null) this.sliderEl.max = String(max);
		this.sliderEl.step = String(step);
		return this;
	}

	getValue(): number {
		return Number(this.sliderEl.value);
	}

	setValue(value: number): this {
		this.sliderEl.value = String(value);
		return this;
	}

	getValuePretty(): string {
		return this.#format(this.getValue());
	}

	setDisplayFormat(format: (value: number) => string): this {
		this.#format = format;
		return this;
	}

	setDynamicTooltip(): this {
		this.sliderEl.addEventListener('input', () => displayTooltip(this.sliderEl, this.getValuePretty(), { placement: 'top' }));
		return this;
	}

	showTooltip(): void {
		displayTooltip(this.sliderEl, this.getValuePretty(), { placement: 'top' });
	}

	onChange(callback: (value: number) => unknown): this {
		this.#changed = callback;
		return this;
	}
}

/** How far something has come, 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> implements O.ProgressBarComponent {
	#line: HTMLElement;
	#value = 0;

	constructor(containerEl: HTMLElement) {
		super();
		this.#line = containerEl.createDiv('setting-progress-bar').createDiv('setting-progress-bar-inner');
	}

	getValue(): number {
		return this.#value;
	}

	setValue(value: number): this {
		this.#value = value;
		this.#line.style.width = `${value}%`;
		return this;
	}
}
