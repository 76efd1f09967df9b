/** SuggestModal and FuzzySuggestModal: a prompt with suggestions under it. */

import type * as O from 'obsidian';
import { report } from '../events';
import * as stubs from '../stubs';
import { Chooser } from './chooser';
import { setIcon } from './icons';
import { showInstructions } from './instructions';
import { prepareFuzzySearch, renderResults, sortSearchResults } from './search';
import { Modal } from './modal';

const Base = stubs.SuggestModal(Modal);

/** A prompt whose suggestions follow what is typed; the newest question wins. */
export abstract class SuggestModal<T> extends Base<T> {
	override limit = 100;
	override emptyStateText = 'No results found.';
	override inputEl: HTMLInputElement;
	override resultContainerEl: HTMLElement;
	readonly #chooser: Chooser<T>;
	#asked = 0;

	constructor(app: O.App) {
		super(app);
		this.modalEl.empty();
		this.modalEl.removeClass('modal');
		this.modalEl.addClass('prompt');
		const box = this.modalEl.createDiv('prompt-input-container');
		this.inputEl = box.createEl('input', { cls: 'prompt-input', type: 'text', attr: { autocapitalize: 'off', enterkeyhint: 'done', spellcheck: 'false' } });
		const clear = box.createDiv({ cls: 'search-input-clear-button', attr: { 'aria-label': 'Clear search', role: 'button' } });
		setIcon(clear, 'lucide-circle-x');
		clear.addEventListener('click', () => {
			this.inputEl.value = '';
			this.inputEl.focus();
			this.#ask();
		});
		this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results', attr: { role: 'listbox' } });
		this.#chooser = new Chooser<T>(this, this.resultContainerEl, this.scope);
		this.inputEl.addEventListener('input', () => this.#ask());
	}

	override open(): void {
		super.open();
		this.inputEl.focus();
		this.#ask();
	}

	#ask(): void {
		const turn = ++this.#asked;
		const show = (values: T[]): void => {
			if (turn !== this.#asked) return;
			this.#chooser.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
			if (values.length === 0) this.onNoSuggestion();
		};
		const answer = this.getSuggestions(this.inputEl.value);
		if (Array.isArray(answer)) show(answer);
		else answer.then(show).catch(report);
	}

	override setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
	}

	override setInstructions(instructions: O.Instruction[]): void {
		showInstructions(this.modalEl, instructions);
	}

	override onNoSuggestion(): void {
		this.resultContainerEl.empty();
		if (this.emptyStateText) this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
	}

	override selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, evt);
	}

	override selectActiveSuggestion(evt: MouseEvent | KeyboardEvent): void {
		this.#chooser.use(evt);
	}
}

/** A prompt that finds items by the letters of their text. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<O.FuzzyMatch<T>> implements O.FuzzySuggestModal<T> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, evt: MouseEvent | KeyboardEvent): void;

	override getSuggestions(query: string): O.FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query);
		const found: O.FuzzyMatch<T>[] = [];
		for (const item of this.getItems()) {
			const match = search(this.getItemText(item));
			if (match) found.push({ item, match });
		}
		if (query.trim() !== '') sortSearchResults(found);
		return found;
	}

	override renderSuggestion(item: O.FuzzyMatch<T>, el: HTMLElement): void {
		renderResults(el, this.getItemText(item.item), item.match);
	}

	override onChooseSuggestion(item: O.FuzzyMatch<T>, evt: MouseEvent | KeyboardEvent): void {
		this.onChooseItem(item.item, evt);
	}
}
