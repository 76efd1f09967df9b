/** Lets somebody choose one of several things by its words. */

import { FuzzySuggestModal, type App } from 'obsidian';

/** What there is to choose from. */
export interface Choices<T> {
	readonly placeholder: string;
	readonly items: readonly T[];
	readonly wordsOf: (item: T) => string;
}

/** Asks for one of the items and hands it to `chosen`; nothing happens when that is cancelled. */
export function choose<T>(app: App, choices: Choices<T>, chosen: (item: T) => void): void {
	new Choice(app, choices, chosen).open();
}

class Choice<T> extends FuzzySuggestModal<T> {
	readonly #choices: Choices<T>;
	readonly #chosen: (item: T) => void;

	constructor(app: App, choices: Choices<T>, chosen: (item: T) => void) {
		super(app);
		this.#choices = choices;
		this.#chosen = chosen;
		this.setPlaceholder(choices.placeholder);
	}

	override getItems(): T[] {
		return [...this.#choices.items];
	}

	override getItemText(item: T): string {
		return this.#choices.wordsOf(item);
	}

	override onChooseItem(item: T): void {
		this.#chosen(item);
	}
}
