/** Lets somebody choose what becomes of passages: one of several things by its words, or what they type. */

import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import type { Code } from '../../core/codes';
import { themeKey } from '../../core/themes';
import { drawFound } from '../draw-found';

/** One of the things to choose from. */
export interface Choice {
	readonly label: string;
	readonly icon: string;
	/** Whose colour the icon has. */
	readonly code?: Code;
	/** Said at the end of the line. */
	readonly aside?: string;
	readonly isChecked?: boolean;
	/** True for what is typed that comes before what merely has the same words in it. */
	readonly isLikely?: boolean;
	readonly act: () => void;
}

/** A prompt for one of `choices`, or one of what `typed` makes of the words that were typed. */
export class ChoiceModal extends FuzzySuggestModal<Choice> {
	readonly #choices: readonly Choice[];
	readonly #typed: (typed: string) => readonly Choice[];

	constructor(app: App, placeholder: string, choices: readonly Choice[], typed: (typed: string) => readonly Choice[] = () => []) {
		super(app);
		this.#choices = choices;
		this.#typed = typed;
		this.modalEl.addClass('jtbd-picker');
		this.setPlaceholder(placeholder);
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to use' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
	}

	override getItems(): Choice[] {
		return [...this.#choices];
	}

	override getItemText({ label }: Choice): string {
		return label;
	}

	override getSuggestions(query: string): FuzzyMatch<Choice>[] {
		const key = themeKey(query.trim());
		const plain = (item: Choice): FuzzyMatch<Choice> => ({ item, match: { score: 0, matches: [] } });
		// The same name in another spelling has other letters.
		const same = key === '' ? [] : this.#choices.filter(({ label }) => themeKey(label) === key).map(plain);
		const found = super.getSuggestions(query).filter(({ item }) => !same.some((one) => one.item === item));
		const isBegun = same.length > 0 || found.some(({ item }) => themeKey(item.label).startsWith(key));
		const rank = ({ item: { label } }: FuzzyMatch<Choice>): number => (themeKey(label).startsWith(key) ? 1 : beginsWords(query, label) ? 3 : 5);
		// Words that only happen to occur in one, or letters, must not keep somebody from what is new.
		const made = this.#typed(query.trim()).map((item) => [item.isLikely === true && !isBegun ? 2 : 4, plain(item)] as const);
		const ranked = [...same.map((one) => [0, one] as const), ...found.map((one) => [rank(one), one] as const), ...made];
		return ranked.sort(([one], [other]) => one - other).map(([, one]) => one);
	}

	override renderSuggestion({ item, match }: FuzzyMatch<Choice>, el: HTMLElement): void {
		el.addClass('jtbd-choice');
		drawFound(el, { ...item, words: item.label }, match.matches);
	}

	override onChooseItem({ act }: Choice): void {
		act();
	}
}

/** True when each typed word begins a word of the label. */
function beginsWords(typed: string, label: string): boolean {
	const words = themeKey(label).split(/[ /]/);
	return themeKey(typed).split(/[ /]/).every((start) => words.some((word) => word.startsWith(start)));
}
