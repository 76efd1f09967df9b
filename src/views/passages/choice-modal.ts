/** Lets somebody choose what becomes of passages: one of several things by its words, or what they type. */

import { FuzzySuggestModal, renderMatches, setIcon, type App, type FuzzyMatch } from 'obsidian';
import type { Code } from '../../core/codes';
import { themeKey } from '../../core/themes';

/** One of the things to choose from. */
export interface Choice {
	readonly label: string;
	readonly icon: string;
	/** Whose color the icon has. */
	readonly code?: Code;
	/** Said at the end of the line. */
	readonly aside?: string;
	readonly isChecked?: boolean;
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
		const found = super.getSuggestions(query);
		const near = found.filter(({ item }) => beginsWords(query, item.label));
		const made = this.#typed(query.trim()).map((item) => ({ item, match: { score: 0, matches: [] } }));
		// Letters that only happen to occur in one must not keep somebody from what is new.
		return [...near, ...made, ...found.filter((one) => !near.includes(one))];
	}

	override renderSuggestion({ item, match }: FuzzyMatch<Choice>, el: HTMLElement): void {
		const { label, icon, code, aside, isChecked } = item;
		el.addClasses(['mod-complex', 'jtbd-choice']);
		if (code !== undefined) el.dataset['code'] = code;
		setIcon(el.createDiv('suggestion-icon').createSpan('suggestion-flair'), icon);
		renderMatches(el.createDiv('suggestion-content').createDiv('suggestion-title'), label, match.matches);
		const aux = el.createDiv('suggestion-aux');
		if (aside !== undefined) aux.createSpan({ cls: 'jtbd-choice-aside', text: aside });
		if (isChecked === true) setIcon(aux.createSpan({ cls: 'suggestion-flair', attr: { 'aria-label': 'Chosen' } }), 'lucide-check');
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
