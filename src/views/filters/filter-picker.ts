/** The picker of filters: every value that the evidence has, and whatever is typed as words to look for. */

import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import { filterChoices, textChoice, toggled, type CountedChoice } from '../../core/summary/filter-choices';
import type { Filter } from '../../core/summary/summary';
import type { Testimony } from '../../core/summary/testimony';
import { filterWords } from '../../draw/filter-words';
import { countedPeople } from '../../draw/wording';
import { drawFound } from '../draw-found';

/** Lets somebody choose one value, or take back one that is chosen, and hands on the filter that this makes. */
export class FilterPicker extends FuzzySuggestModal<CountedChoice> {
	readonly #testimonies: readonly Testimony[];
	readonly #filter: Filter;
	readonly #choices: readonly CountedChoice[];
	readonly #choose: (filter: Filter) => void;

	constructor(app: App, testimonies: readonly Testimony[], filter: Filter, choose: (filter: Filter) => void) {
		super(app);
		this.#testimonies = testimonies;
		this.#filter = filter;
		this.#choices = filterChoices(testimonies, filter);
		this.#choose = choose;
		this.setPlaceholder('Show only a segment, an outcome, a person, a stage, or quotes with these words');
		this.emptyStateText = 'Type words to see only the quotes that have them.';
	}

	override getItems(): CountedChoice[] {
		return [...this.#choices];
	}

	override getItemText(choice: CountedChoice): string {
		return filterWords(choice, choice.name);
	}

	override getSuggestions(query: string): FuzzyMatch<CountedChoice>[] {
		const found = super.getSuggestions(query);
		const text = query.trim();
		return text === '' ? found : [...found, { item: textChoice(this.#testimonies, this.#filter, text), match: { score: 0, matches: [] } }];
	}

	override renderSuggestion({ item, match }: FuzzyMatch<CountedChoice>, el: HTMLElement): void {
		const { facet, value, people } = item;
		const isChosen = this.#filter[facet] === value;
		drawFound(el, { words: this.getItemText(item), detail: isChosen ? `${countedPeople(people)}, chosen: select again to remove` : countedPeople(people) }, match.matches);
	}

	override onChooseItem(choice: CountedChoice): void {
		this.#choose(toggled(this.#filter, choice));
	}
}
