/** Suggestions below a field of a dialog. */

import { AbstractInputSuggest, type App } from 'obsidian';

/** One suggestion. */
export interface Suggested {
	readonly words: string;
	/** What stands below the words, muted; "" for nothing. */
	readonly detail: string;
}

/** What there is to suggest. */
export interface Suggestions {
	/** What fits the text of the field, its caret here; nothing keeps the list away. */
	readonly fitting: (text: string, caret: number) => readonly Suggested[];
	/** What the field holds once this was chosen, and where its caret goes. */
	readonly chosen: (words: string, text: string, caret: number) => { readonly text: string; readonly caret: number };
}

/** Suggests below the field, and tells it of what was chosen as if it had been typed. */
export function suggestIn(app: App, field: HTMLInputElement, suggestions: Suggestions): AbstractInputSuggest<Suggested> {
	return new FieldSuggest(app, field, suggestions);
}

class FieldSuggest extends AbstractInputSuggest<Suggested> {
	readonly #field: HTMLInputElement;
	readonly #suggestions: Suggestions;

	constructor(app: App, field: HTMLInputElement, suggestions: Suggestions) {
		super(app, field);
		this.#field = field;
		this.#suggestions = suggestions;
	}

	protected override getSuggestions(text: string): Suggested[] {
		return [...this.#suggestions.fitting(text, this.#caret())];
	}

	override renderSuggestion({ words, detail }: Suggested, el: HTMLElement): void {
		el.addClass('mod-complex');
		const content = el.createDiv('suggestion-content');
		content.createDiv({ cls: 'suggestion-title', text: words });
		if (detail !== '') content.createDiv({ cls: 'suggestion-note', text: detail });
	}

	override selectSuggestion({ words }: Suggested): void {
		const { text, caret } = this.#suggestions.chosen(words, this.getValue(), this.#caret());
		this.setValue(text);
		this.#field.setSelectionRange(caret, caret);
		this.#field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		this.close();
	}

	#caret(): number {
		return this.#field.selectionStart ?? this.#field.value.length;
	}
}
