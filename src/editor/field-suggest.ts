/** Suggestions below a field of a dialog. */

import { AbstractInputSuggest, type App } from 'obsidian';
import { nameKey } from '../core/names';
import { drawSuggestion } from './draw-suggestion';

/** One suggestion. */
export interface Suggested {
	readonly words: string;
	/** What stands below the words, muted; "" for nothing. */
	readonly detail: string;
	/** What goes into the field, where that is not the words. */
	readonly value?: string;
}

/**
 * The suggestions with what was typed as the first, so that Enter takes that: as it is known, else as something new, with this
 * detail; none when there is nothing else to choose.
 */
export function typedFirst(typed: string, detail: string, found: readonly Suggested[]): Suggested[] {
	const isTyped = ({ words }: Suggested): boolean => nameKey(words) === nameKey(typed);
	const others = found.filter((one) => !isTyped(one));
	if (others.length === 0) return [];
	const same = found.filter(isTyped);
	return [...(same.length > 0 ? same : [{ words: typed, detail }]), ...others];
}

/** What there is to suggest. */
export interface Suggestions {
	/** What fits the text of the field, its caret here; nothing keeps the list away. */
	readonly fitting: (text: string, caret: number) => readonly Suggested[];
	/** What the field holds once this was chosen, and where its caret goes. */
	readonly chosen: (value: string, text: string, caret: number) => { readonly text: string; readonly caret: number };
}

/** Suggests below the field, and tells it of what was chosen as if it had been typed. */
export function suggestIn(app: App, field: HTMLInputElement, suggestions: Suggestions): AbstractInputSuggest<Suggested> {
	return new FieldSuggest(app, field, suggestions);
}

class FieldSuggest extends AbstractInputSuggest<Suggested> {
	readonly #field: HTMLInputElement;
	readonly #suggestions: Suggestions;
	/** What the field came to hold by a choice, which is not asked again as long as one stays there. */
	#taken: string | null = null;

	constructor(app: App, field: HTMLInputElement, suggestions: Suggestions) {
		super(app, field);
		this.#field = field;
		this.#suggestions = suggestions;
		field.addEventListener('blur', () => (this.#taken = null));
	}

	protected override getSuggestions(text: string): Suggested[] {
		if (text === this.#taken) return [];
		this.#taken = null;
		return [...this.#suggestions.fitting(text, this.#caret())];
	}

	override renderSuggestion({ words, detail }: Suggested, el: HTMLElement): void {
		drawSuggestion(el, { words, detail });
	}

	override selectSuggestion({ words, value = words }: Suggested): void {
		const { text, caret } = this.#suggestions.chosen(value, this.getValue(), this.#caret());
		this.#taken = text;
		this.setValue(text);
		this.#field.setSelectionRange(caret, caret);
		this.#field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		this.close();
	}

	#caret(): number {
		return this.#field.selectionStart ?? this.#field.value.length;
	}
}
