/** ColorComponent: a colour, as hex, RGB or HSL. */

import type * as O from 'obsidian';
import { guarded } from '../events';
import { ValueComponent } from './component-base';

function toHex({ r, g, b }: O.RGB): string {
	return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function toRgb(hex: string): O.RGB {
	const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
	return { r: part(1), g: part(3), b: part(5) };
}

function toHsl({ r, g, b }: O.RGB): O.HSL {
	const [red, green, blue] = [r / 255, g / 255, b / 255];
	const max = Math.max(red, green, blue);
	const span = max - Math.min(red, green, blue);
	const l = max - span / 2;
	if (span === 0) return { h: 0, s: 0, l: Math.round(l * 100) };
	const turn = max === red ? ((green - blue) / span + 6) % 6 : max === green ? (blue - red) / span + 2 : (red - green) / span + 4;
	return { h: Math.round(turn * 60), s: Math.round((span / (1 - Math.abs(2 * l - 1))) * 100), l: Math.round(l * 100) };
}

function fromHsl({ h, s, l }: O.HSL): O.RGB {
	const reach = (s / 100) * Math.min(l / 100, 1 - l / 100);
	const part = (offset: number): number => {
		const turn = (offset + h / 30) % 12;
		return 255 * (l / 100 - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
	};
	return { r: part(0), g: part(8), b: part(4) };
}

/** A colour that is picked. */
export class ColorComponent extends ValueComponent<string> implements O.ColorComponent {
	colorPickerEl: HTMLInputElement;
	#changed: ((value: string) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.colorPickerEl = containerEl.createEl('input', { type: 'color' });
		this.colorPickerEl.addEventListener('input', () => {
			const changed = this.#changed;
			if (changed) guarded(() => changed(this.getValue()));
		});
	}

	override setDisabled(disabled: boolean): this {
		this.colorPickerEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.colorPickerEl.value;
	}

	getValueRgb(): O.RGB {
		return toRgb(this.getValue());
	}

	getValueHsl(): O.HSL {
		return toHsl(this.getValueRgb());
	}

	setValue(value: string): this {
		this.colorPickerEl.value = value;
		return this;
	}

	setValueRgb(rgb: O.RGB): this {
		return this.setValue(toHex(rgb));
	}

	setValueHsl(hsl: O.HSL): this {
		return this.setValueRgb(fromHsl(hsl));
	}

	onChange(callback: (value: string) => unknown): this {
		this.#changed = callback;
		return this;
	}
}
