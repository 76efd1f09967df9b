/** Lets somebody choose one of several things by its words. */

import { FuzzySuggestModal, prepareSimpleSearch, type App, type FuzzyMatch, type SearchMatches } from 'obsidian';
import { drawSuggestion } from './draw-suggestion';
import { openDialog } from './open-dialog';

/** What there is to choose from. */
export interface Choices<T> {
	readonly placeholder: string;
	readonly items: readonly T[];
	readonly wordsOf: (item: T) => string;
	/** What stands below the words, muted, and is searched for whole words when the words above don't fit; "" for nothing. */
	readonly detailOf?: (item: T) => string;
}

/** Asks for one of the items and hands it to `chosen`; nothing happens when that is cancelled. */
export function choose<T>(app: App, choices: Choices<T>, chosen: (item: T) => void): void {
	openDialog(new Choice(app, choices, chosen));
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

	override getSuggestions(query: string): FuzzyMatch<T>[] {
		const byWords = super.getSuggestions(query);
		const known = new Set(byWords.map(({ item }) => item));
		const search = prepareSimpleSearch(query);
		const byDetail = this.getItems().flatMap((item): FuzzyMatch<T>[] => {
			const match = known.has(item) ? null : search(this.#detailOf(item));
			if (!match) return [];
			const { length } = this.getItemText(item);
			return [{ item, match: { ...match, matches: match.matches.map(([from, to]): SearchMatches[number] => [from + length, to + length]) } }];
		});
		return [...byWords, ...byDetail];
	}

	override renderSuggestion({ item, match: { matches } }: FuzzyMatch<T>, el: HTMLElement): void {
		drawSuggestion(el, { words: this.getItemText(item), detail: this.#detailOf(item) }, matches);
	}

	override onChooseItem(item: T): void {
		this.#chosen(item);
	}

	#detailOf(item: T): string {
		return this.#choices.detailOf?.(item) ?? '';
	}
}
