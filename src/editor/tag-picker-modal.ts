/** A list that is chosen from by one key: the prompt behind the picker, which goes from step to step. */

import { renderMatches, Scope, setIcon, SuggestModal, type App, type Instruction, type SearchMatches } from 'obsidian';

/** One line of the list. */
export interface Row {
	readonly label: string;
	/** Where the search found the label. */
	readonly matches?: SearchMatches;
	/** A Lucide icon; with a code it has the code's color. */
	readonly icon?: string;
	readonly code?: string;
	/** Other words by which it is found. */
	readonly words?: readonly string[];
	/** Said below the label. */
	readonly note?: string;
	/** Said at the end of the line. */
	readonly aside?: string;
	readonly isChecked?: boolean;
	/** The key that chooses it while nothing is typed. */
	readonly letter?: string;
	/** A row without it isn't listed, and can only be chosen by its key. */
	readonly isHidden?: boolean;
	/** The further step that choosing it leads to; without one the prompt closes. */
	readonly next?: () => Step;
	/** What choosing it does when the prompt has closed. */
	readonly act?: () => void;
	/** What Tab, or the key with Shift, leads to instead. */
	readonly more?: () => Step;
	/** Draws more into the row. */
	readonly draw?: (content: HTMLElement) => void;
}

/** What the prompt shows at a time. */
export interface Step {
	readonly placeholder: string;
	/** True when words are typed at once; else keys choose, until a search is asked for. */
	readonly isTyped: boolean;
	/** What stands in the field at first. */
	readonly value?: string;
	/** The rows for what is typed. */
	readonly rows: (typed: string) => readonly Row[];
	/** What Shift and Enter takes: what is typed, as it is. */
	readonly asTyped?: (typed: string) => Row | null;
	readonly instructions: readonly Instruction[];
}

/** Shows a step; `goOn` gives the step that follows an act after which the person wants to go on, null for none. */
export function openSteps(app: App, first: Step, goOn: () => Step | null): void {
	new StepsModal(app, first, goOn).open();
}

const SEARCHING: readonly Instruction[] = [
	{ command: '↑↓', purpose: 'to navigate' },
	{ command: '↵', purpose: 'to use' },
	{ command: 'tab', purpose: 'for more' },
	{ command: 'esc', purpose: 'to dismiss' },
];

class StepsModal extends SuggestModal<Row> {
	readonly #goOn: () => Step | null;
	readonly #trail: Step[] = [];
	readonly #keys: Scope;
	#step: Step;
	/** False while single keys choose. */
	#isTyping = false;
	/** True during a choice after which the person wants to go on. */
	#goesOn = false;

	constructor(app: App, first: Step, goOn: () => Step | null) {
		super(app);
		this.#step = first;
		this.#goOn = goOn;
		this.emptyStateText = 'Nothing found.';
		this.#keys = new Scope(this.scope);
		this.#keys.register([], 'Tab', (event) => {
			this.#choose(null, event, true);
			return false;
		});
		this.#keys.register([], 'Enter', (event) => {
			if (event.isComposing) return undefined;
			// The key that chose the command in the palette may still be held down.
			if (!event.repeat) this.#choose(null, event, false);
			return false;
		});
		this.#keys.register(['Shift'], 'Enter', (event) => {
			this.#choose(this.#step.asTyped?.(this.inputEl.value) ?? null, event, false);
			return false;
		});
		this.modalEl.addClass('jtbd-picker');
		this.modalEl.addEventListener('keydown', (event) => this.#press(event));
		// Until somebody taps the field, no keyboard covers the list on a phone.
		this.inputEl.addEventListener('pointerdown', () => this.#type(true));
	}

	override onOpen(): void {
		void super.onOpen();
		this.app.keymap.pushScope(this.#keys);
		this.#show(this.#step);
	}

	override onClose(): void {
		this.app.keymap.popScope(this.#keys);
		super.onClose();
	}

	override getSuggestions(typed: string): Row[] {
		return this.#step.rows(typed).filter(({ isHidden }) => isHidden !== true);
	}

	override renderSuggestion(row: Row, el: HTMLElement): void {
		el.addClasses(['mod-complex', 'jtbd-choice']);
		if (row.code !== undefined) el.dataset['code'] = row.code;
		if (row.icon !== undefined) setIcon(el.createDiv('suggestion-icon').createSpan('suggestion-flair'), row.icon);
		const content = el.createDiv('suggestion-content');
		renderMatches(content.createDiv('suggestion-title'), row.label, row.matches ?? null);
		if (row.note !== undefined) content.createDiv({ cls: 'suggestion-note', text: row.note });
		row.draw?.(content);
		const aux = el.createDiv('suggestion-aux');
		if (row.aside !== undefined) aux.createSpan({ cls: 'jtbd-choice-aside', text: row.aside });
		if (row.isChecked === true) setIcon(aux.createSpan({ cls: 'suggestion-flair', attr: { 'aria-label': 'Chosen' } }), 'lucide-check');
		if (row.letter !== undefined && !this.#isTyping) aux.createEl('kbd', { cls: 'suggestion-hotkey', text: row.letter.toUpperCase() });
	}

	override selectSuggestion(row: Row, event: MouseEvent | KeyboardEvent): void {
		const next = this.#goesOn ? (row.more ?? row.next) : row.next;
		if (!next) {
			super.selectSuggestion(row, event);
			return;
		}
		this.#trail.push(this.#step);
		this.#show(next());
	}

	override onChooseSuggestion(row: Row): void {
		row.act?.();
		const following = this.#goesOn ? this.#goOn() : null;
		if (following) openSteps(this.app, following, this.#goOn);
	}

	/** Chooses a row, or the highlighted one. */
	#choose(row: Row | null, event: KeyboardEvent, goesOn: boolean): void {
		this.#goesOn = goesOn;
		if (row) this.selectSuggestion(row, event);
		else this.selectActiveSuggestion(event);
		this.#goesOn = false;
	}

	#show(step: Step): void {
		this.#step = step;
		this.inputEl.value = step.value ?? '';
		this.#type(step.isTyped);
		this.inputEl.focus();
	}

	#back(): void {
		if (this.#isTyping && !this.#step.isTyped) this.#show(this.#step);
		else {
			const before = this.#trail.pop();
			if (before) this.#show(before);
		}
	}

	#type(isTyping: boolean): void {
		const { isTyped, placeholder, instructions } = this.#step;
		const isSearch = isTyping && !isTyped;
		this.#isTyping = isTyping;
		this.inputEl.readOnly = !isTyping;
		this.setPlaceholder(isSearch ? 'Search…' : placeholder);
		this.setInstructions([...(isSearch ? SEARCHING : instructions)]);
		this.inputEl.dispatchEvent(new Event('input'));
	}

	#press(event: KeyboardEvent): void {
		const { key, code, shiftKey } = event;
		if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		if (key === 'Backspace' && this.inputEl.value === '') {
			event.preventDefault();
			this.#back();
		}
		if (this.#isTyping) return;
		if (key === 'ArrowRight') this.#choose(null, event, true);
		else if (key === 'ArrowLeft') this.#back();
		if ([...key].length !== 1) return;
		// Whatever isn't bound must not get into the field.
		event.preventDefault();
		// The hotkey that opened the prompt may still be held down.
		if (event.repeat) return;
		const pressed = /^[!-~]$/.test(key) ? key : code.replace(/^(?:Key|Digit)/, '');
		const rows = this.#step.rows('');
		const row = rows.find(({ letter }) => letter === pressed) ?? rows.find(({ letter }) => letter === pressed.toLowerCase());
		// With caps lock on, Shift gives the small letter.
		if (row) this.#choose(row, event, shiftKey && /^[a-z]$/i.test(pressed));
		else if (key === '/' || key === ' ') this.#type(true);
	}
}
