/** The picker of filters: every value that the evidence has, and whatever is typed as words to look for. */

import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import { filterChoices, textChoice, toggled, type CountedChoice } from '../core/filter-choices';
import type { Filter } from '../core/summary';
import type { Testimony } from '../core/testimony';
import { filterWords } from '../draw/filter-words';
import { countedPeople } from '../draw/wording';

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

	override renderSuggestion(found: FuzzyMatch<CountedChoice>, el: HTMLElement): void {
		super.renderSuggestion(found, el.createDiv('jtbd-suggestion-name'));
		const { facet, value, people } = found.item;
		const isChosen = this.#filter[facet] === value;
		el.createDiv({ cls: 'jtbd-suggestion-counts', text: isChosen ? `${countedPeople(people)}, chosen: select again to remove` : countedPeople(people) });
	}

	override onChooseItem(choice: CountedChoice): void {
		this.#choose(toggled(this.#filter, choice));
	}
}
