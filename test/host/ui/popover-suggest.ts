/** PopoverSuggest, AbstractInputSuggest and EditorSuggest: suggestions beside where one types. */

import type { EditorView } from '@codemirror/view';
import type * as O from 'obsidian';
import { report } from '../events';
import { Scope } from '../keymap';
import * as stubs from '../stubs';
import { Chooser } from './chooser';
import { showInstructions } from './instructions';

const Base = stubs.PopoverSuggest();

/** A list of suggestions that floats over the window and takes its keys while it is open. */
export abstract class PopoverSuggest<T> extends Base<T> {
	override app: O.App;
	override scope: O.Scope;
	suggestEl: HTMLElement;
	readonly #chooser: Chooser<T>;
	#asked = 0;

	constructor(app: O.App, scope?: O.Scope) {
		super(app, scope);
		this.app = app;
		this.scope = scope ?? new Scope(app.scope);
		this.suggestEl = createDiv('suggestion-container');
		this.#chooser = new Chooser<T>(this, this.suggestEl.createDiv({ cls: 'suggestion', attr: { role: 'listbox' } }), this.scope);
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
		this.suggestEl.addEventListener('mousedown', (event) => event.preventDefault());
	}

	override open(): void {
		if (this.suggestEl.isConnected) return;
		activeDocument.body.appendChild(this.suggestEl);
		this.app.keymap.pushScope(this.scope);
	}

	override close(): void {
		this.#asked++;
		if (!this.suggestEl.isConnected) return;
		this.suggestEl.remove();
		this.app.keymap.popScope(this.scope);
	}

	/** Shows what `ask` answers at the place that `where` gives; nothing to show closes the list, a later question wins. */
	protected async show(ask: () => T[] | Promise<T[]>, limit: number, where: () => { x: number; y: number; top: number } | null): Promise<void> {
		const turn = ++this.#asked;
		const values = await ask();
		if (turn !== this.#asked) return;
		const place = values.length > 0 ? where() : null;
		if (!place) {
			this.close();
			return;
		}
		this.open();
		this.#chooser.setSuggestions(limit > 0 ? values.slice(0, limit) : values);
		const { height, width } = this.suggestEl.getBoundingClientRect();
		const { innerHeight, innerWidth } = this.suggestEl.win;
		const y = place.y + height > innerHeight && place.top > height ? place.top - height : place.y;
		this.suggestEl.style.left = `${Math.max(0, Math.min(place.x, innerWidth - width))}px`;
		this.suggestEl.style.top = `${y}px`;
	}
}

/** Suggestions under a text input. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> implements Omit<O.AbstractInputSuggest<T>, 'getSuggestions' | 'onSelect'> {
	limit = 100;
	readonly #inputEl: HTMLInputElement | HTMLDivElement;
	#selected: ((value: T, evt: MouseEvent | KeyboardEvent) => unknown) | null = null;

	constructor(app: O.App, textInputEl: HTMLInputElement | HTMLDivElement) {
		super(app);
		this.#inputEl = textInputEl;
		const ask = (): void => {
			this.show(
				() => this.getSuggestions(this.getValue()),
				this.limit,
				() => {
					const at = textInputEl.getBoundingClientRect();
					return { x: at.left, y: at.bottom, top: at.top };
				},
			).catch(report);
		};
		textInputEl.addEventListener('input', ask);
		textInputEl.addEventListener('focus', ask);
		textInputEl.addEventListener('blur', () => this.close());
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

	setValue(value: string): void {
		if ('value' in this.#inputEl) this.#inputEl.value = value;
		else this.#inputEl.setText(value);
	}

	getValue(): string {
		return 'value' in this.#inputEl ? this.#inputEl.value : this.#inputEl.getText();
	}

	override selectSuggestion(value: T, evt: MouseEvent | KeyboardEvent): void {
		this.#selected?.(value, evt);
	}

	onSelect(callback: (value: T, evt: MouseEvent | KeyboardEvent) => unknown): this {
		this.#selected = callback;
		return this;
	}
}

/** Suggestions at the cursor of an editor; the editor asks after each change of text or selection. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> implements O.EditorSuggest<T> {
	context: O.EditorSuggestContext | null = null;
	limit = 100;

	abstract onTrigger(cursor: O.EditorPosition, editor: O.Editor, file: O.TFile | null): O.EditorSuggestTriggerInfo | null;
	abstract getSuggestions(context: O.EditorSuggestContext): T[] | Promise<T[]>;

	setInstructions(instructions: O.Instruction[]): void {
		showInstructions(this.suggestEl, instructions);
	}

	override close(): void {
		super.close();
		this.context = null;
	}

	/** Shows the suggestions for the cursor of `editor`; false, and closed, when this suggester isn't triggered there. `open` may be false: then only an open list is refreshed. */
	trigger(editor: O.Editor, file: O.TFile | null, open: boolean): boolean {
		if (!open && !this.suggestEl.isConnected) return false;
		const info = editor.somethingSelected() ? null : this.onTrigger(editor.getCursor(), editor, file);
		if (!info || !file) {
			this.close();
			return false;
		}
		const context: O.EditorSuggestContext = { ...info, editor, file };
		this.context = context;
		this.show(
			() => this.getSuggestions(context),
			this.limit,
			() => {
				const { cm } = editor as O.Editor & { readonly cm: EditorView };
				const at = cm.coordsAtPos(editor.posToOffset(info.start)) ?? { left: 0, top: 0, bottom: 0 };
				return { x: at.left, y: at.bottom, top: at.top };
			},
		).catch(report);
		return true;
	}
}
