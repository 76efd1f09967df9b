/** The list of suggestions under an input: one chosen by arrows or pointer, taken by Enter or a click. */

import type * as O from 'obsidian';

/** What a list of suggestions asks of its owner. */
export interface ChooserOwner<T> extends O.ISuggestOwner<T> {
	/** Called when another value is highlighted. */
	onSelectedChange?(value: T): void;
}

/** A list of suggestions in `containerEl`, moved by the keys of `scope`. */
export class Chooser<T> {
	values: T[] = [];
	selectedItem = 0;
	readonly #owner: ChooserOwner<T>;
	readonly #containerEl: HTMLElement;
	#els: HTMLElement[] = [];

	constructor(owner: ChooserOwner<T>, containerEl: HTMLElement, scope: O.Scope) {
		this.#owner = owner;
		this.#containerEl = containerEl;
		const move = (to: () => number) => (): false => {
			this.select(to());
			return false;
		};
		scope.register([], 'ArrowDown', move(() => this.selectedItem + 1));
		scope.register([], 'ArrowUp', move(() => this.selectedItem - 1));
		scope.register(['Ctrl'], 'n', move(() => this.selectedItem + 1));
		scope.register(['Ctrl'], 'p', move(() => this.selectedItem - 1));
		scope.register([], 'PageDown', move(() => Math.min(this.selectedItem + 10, this.values.length - 1)));
		scope.register([], 'PageUp', move(() => Math.max(this.selectedItem - 10, 0)));
		scope.register([], 'Enter', (event) => {
			if (event.isComposing) return true;
			this.use(event);
			return false;
		});
	}

	/** Shows `values`, the first highlighted. */
	setSuggestions(values: readonly T[]): void {
		this.values = [...values];
		this.#containerEl.empty();
		this.#els = this.values.map((value, index) => {
			const el = this.#containerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
			this.#owner.renderSuggestion(value, el);
			el.addEventListener('mousemove', () => {
				if (this.selectedItem !== index) this.select(index);
			});
			el.addEventListener('click', (event) => {
				this.select(index);
				this.use(event);
			});
			return el;
		});
		this.selectedItem = 0;
		this.select(0);
	}

	/** Highlights the value at `index`, counted round and round. */
	select(index: number): void {
		const count = this.values.length;
		if (count === 0) return;
		this.selectedItem = (index + count) % count;
		this.#els.forEach((el, at) => {
			el.toggleClass('is-selected', at === this.selectedItem);
			el.setAttr('aria-selected', at === this.selectedItem);
		});
		this.#els[this.selectedItem]?.scrollIntoView?.({ block: 'nearest' });
		const value = this.values[this.selectedItem];
		if (value !== undefined) this.#owner.onSelectedChange?.(value);
	}

	/** Hands the highlighted value to the owner. */
	use(event: MouseEvent | KeyboardEvent): void {
		const value = this.values[this.selectedItem];
		if (value !== undefined) this.#owner.selectSuggestion(value, event);
	}
}
