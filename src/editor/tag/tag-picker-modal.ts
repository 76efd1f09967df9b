/** A list that is chosen from by one key: the prompt behind the picker, which goes from step to step. */

import { Scope, SuggestModal, type App, type Instruction } from 'obsidian';
import { drawSuggestion } from '../draw-suggestion';
import { openDialog } from '../open-dialog';
import { signOf, spellOn } from './tag-picker-spelling';
import type { Row, Step, Ways } from './tag-picker-step';

/** Shows a step, and those that it leads to. */
export function openSteps(app: App, first: Step, ways: Ways): void {
	openDialog(new StepsModal(app, first, ways));
}

const SEARCHING: readonly Instruction[] = [
	{ command: '↑↓', purpose: 'to navigate' },
	{ command: '↵', purpose: 'to use' },
	{ command: 'tab', purpose: 'for more' },
	{ command: 'esc', purpose: 'to dismiss' },
];

class StepsModal extends SuggestModal<Row> {
	readonly #ways: Ways;
	readonly #trail: Step[] = [];
	readonly #keys: Scope;
	#step: Step;
	/** False while single keys choose. */
	#isTyping = false;
	/** True during a choice after which the person wants to go on. */
	#goesOn = false;
	#isOpen = false;
	/** Takes back what was done by the last choice. */
	#takeBack: (() => boolean) | null = null;

	constructor(app: App, first: Step, ways: Ways) {
		super(app);
		this.#step = first;
		this.#ways = ways;
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
		this.#isOpen = true;
		this.app.keymap.pushScope(this.#keys);
		this.#show(this.#step);
	}

	override onClose(): void {
		this.#isOpen = false;
		this.app.keymap.popScope(this.#keys);
		super.onClose();
	}

	override getSuggestions(typed: string): Row[] {
		return this.#step.rows(typed).filter(({ isHidden }) => isHidden !== true);
	}

	override renderSuggestion(row: Row, el: HTMLElement): void {
		el.addClass('jtbd-choice');
		const content = drawSuggestion(el, { ...row, words: row.label, detail: row.note ?? '' }, row.matches);
		row.draw?.(content);
		if (row.letter === undefined || this.#isTyping) return;
		const aux = el.querySelector<HTMLElement>('.suggestion-aux') ?? el.createDiv('suggestion-aux');
		aux.createEl('kbd', { cls: 'suggestion-hotkey', text: row.letter.toUpperCase() });
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
		this.#takeBack = row.act ? this.#ways.doing(row.act) : null;
		const following = this.#goesOn ? this.#ways.goOn() : null;
		if (following) openSteps(this.app, following, this.#ways);
	}

	/** Chooses a row, or the highlighted one. */
	#choose(row: Row | null, event: KeyboardEvent, goesOn: boolean): void {
		this.#goesOn = goesOn;
		if (row) this.selectSuggestion(row, event);
		else if (this.#step.empty !== undefined) this.close();
		else this.selectActiveSuggestion(event);
		this.#goesOn = false;
	}

	#show(step: Step): void {
		this.#step = step;
		this.emptyStateText = step.empty ?? 'Nothing found.';
		this.inputEl.value = step.value ?? '';
		this.#type(step.isTyped);
		this.inputEl.focus();
	}

	#back(): void {
		if (this.#isTyping && !this.#step.isTyped) this.#show(this.#step);
		else {
			const before = this.#trail.pop();
			if (before) this.#show(before);
			else if (this.#step.empty !== undefined) this.close();
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
		if (event.repeat || this.#step.empty !== undefined) return;
		const sign = signOf(event);
		const rows = this.#step.rows('');
		const keyed = (of: string | undefined): Row | null => rows.find(({ letter }) => of !== undefined && letter === of) ?? null;
		const row = keyed(sign) ?? keyed(sign.toLowerCase());
		const digit = keyed(/^Digit(\d)$/.exec(code)?.[1]);
		// With caps lock on, Shift gives the small letter.
		if (row) this.#choose(row, event, shiftKey && /^[a-z]$/i.test(sign));
		else if (key === '/' || key === ' ') this.#type(true);
		else if (digit) this.#choose(digit, event, shiftKey);
		if (!shiftKey && !this.#isTyping) this.#spellOn(event, rows, row);
	}

	/** Who types a word for its letter means the row of that name, and not a word in the note. */
	#spellOn(event: KeyboardEvent, rows: readonly Row[], first: Row | null): void {
		const takeBack = this.#takeBack;
		const named = new Map(rows.flatMap((row) => namesOf(row).map((name) => [name, row])));
		spellOn(this.modalEl.win, event, [...named.keys()], (name) => {
			const row = named.get(name);
			if (!row || row === first) return;
			if (this.#isOpen) {
				if (first) this.#back();
				this.#choose(row, event, false);
			} else if (takeBack?.() === true) {
				if (row.next) openSteps(this.app, row.next(), this.#ways);
				else row.act?.();
			}
		});
	}
}

/** The words that somebody may type for a row's letter. */
function namesOf({ code, label, letter = '' }: Row): readonly string[] {
	const words = label.toLowerCase().match(/\p{L}+/gu) ?? [];
	return code === undefined ? words.filter((word) => words.length === 1 || (letter !== '' && word.startsWith(letter))) : [code];
}
