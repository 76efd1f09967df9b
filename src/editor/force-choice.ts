/** Asks what a force's key means on a passage that has two or more other forces. */

import { SuggestModal, type App } from 'obsidian';
import { codeEntry, type Code } from '../core/codes';
import type { EditResult } from '../core/edit/edit';
import { forcesAt, retagAt, type Retagging } from '../core/edit/retag-at';

interface Choice {
	/** The force that gives way; null when all stay. */
	readonly old: Code | null;
	readonly words: string;
}

/** Opens the question; `chosen` gets the edit of the text as it was. Nothing happens when it is cancelled. */
export function chooseForce(app: App, asked: Omit<Retagging, 'old'>, chosen: (edit: EditResult) => void): void {
	new ForceChoice(app, asked, chosen).open();
}

class ForceChoice extends SuggestModal<Choice> {
	readonly #choices: readonly Choice[];
	readonly #asked: Omit<Retagging, 'old'>;
	readonly #chosen: (edit: EditResult) => void;

	constructor(app: App, asked: Omit<Retagging, 'old'>, chosen: (edit: EditResult) => void) {
		super(app);
		this.#asked = asked;
		this.#chosen = chosen;
		const { label } = codeEntry(asked.code);
		this.#choices = [
			...forcesAt(asked).map((old) => ({ old, words: `${codeEntry(old).label} → ${label}` })),
			{ old: null, words: `Add ${label.toLowerCase()}` },
		];
		this.setPlaceholder('This passage has several forces');
	}

	override getSuggestions(query: string): Choice[] {
		return this.#choices.filter(({ words }) => words.toLowerCase().includes(query.trim().toLowerCase()));
	}

	override renderSuggestion({ words }: Choice, el: HTMLElement): void {
		el.setText(words);
	}

	override onChooseSuggestion({ old }: Choice): void {
		this.#chosen(retagAt({ ...this.#asked, old }));
	}
}
