/** ToggleComponent: a switch. */

import type * as O from 'obsidian';
import { guarded } from '../events';
import { ValueComponent } from './component-base';
import { setTooltip } from './tooltip';

/** A switch that is on or off; setting another value counts as a change, as in the app. */
export class ToggleComponent extends ValueComponent<boolean> implements O.ToggleComponent {
	toggleEl: HTMLElement;
	#box: HTMLInputElement;
	#changed: ((value: boolean) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createDiv('checkbox-container');
		this.#box = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: '0' } });
		this.toggleEl.addEventListener('click', (event) => {
			event.preventDefault();
			this.onClick();
		});
		this.#box.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			this.onClick();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.toggleEl.toggleClass('is-disabled', disabled);
		this.#box.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): boolean {
		return this.toggleEl.hasClass('is-enabled');
	}

	setValue(on: boolean): this {
		if (on === this.getValue()) return this;
		this.toggleEl.toggleClass('is-enabled', on);
		this.#box.checked = on;
		const changed = this.#changed;
		if (changed) guarded(() => changed(on));
		return this;
	}

	setTooltip(tooltip: string, options?: O.TooltipOptions): this {
		setTooltip(this.toggleEl, tooltip, options);
		return this;
	}

	onClick(): void {
		if (!this.disabled) this.setValue(!this.getValue());
	}

	onChange(callback: (value: boolean) => unknown): this {
		this.#changed = callback;
		return this;
	}
}
