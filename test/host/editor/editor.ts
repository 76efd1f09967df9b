/** The API's Editor over a CodeMirror view. */

import {
	cursorCharLeft,
	cursorCharRight,
	cursorGroupLeft,
	cursorGroupRight,
	cursorLineDown,
	cursorLineEnd,
	cursorLineStart,
	cursorLineUp,
	deleteLine,
	indentLess,
	indentMore,
	insertNewlineAndIndent,
	moveLineDown,
	moveLineUp,
	redo,
	undo,
} from '@codemirror/commands';
import { foldAll, toggleFold, unfoldAll } from '@codemirror/language';
import { EditorSelection, type ChangeSpec, type SelectionRange, type Text, type TransactionSpec } from '@codemirror/state';
import { EditorView, type Command } from '@codemirror/view';
import type * as O from 'obsidian';
import * as stubs from '../stubs';

const COMMANDS: Readonly<Record<O.EditorCommandName, Command>> = {
	goUp: cursorLineUp,
	goDown: cursorLineDown,
	goLeft: cursorCharLeft,
	goRight: cursorCharRight,
	goStart: cursorLineStart,
	goEnd: cursorLineEnd,
	goWordLeft: cursorGroupLeft,
	goWordRight: cursorGroupRight,
	indentMore,
	indentLess,
	newlineAndIndent: insertNewlineAndIndent,
	swapLineUp: moveLineUp,
	swapLineDown: moveLineDown,
	deleteLine,
	toggleFold,
	foldAll,
	unfoldAll,
};

function offsetIn(doc: Text, { line, ch }: O.EditorPosition): number {
	if (line < 0) return 0;
	if (line >= doc.lines) return doc.length;
	const { from, length } = doc.line(line + 1);
	return from + Math.max(0, Math.min(ch, length));
}

/** An editor whose positions count lines and UTF-16 units from 0. */
export class Editor extends stubs.Editor() {
	/** The CodeMirror view, as the app has it and the typings don't. */
	readonly cm: EditorView;

	constructor(cm: EditorView) {
		super();
		this.cm = cm;
	}

	get #doc(): Text {
		return this.cm.state.doc;
	}

	#dispatch(spec: TransactionSpec, origin?: string): void {
		this.cm.dispatch(origin === undefined ? spec : { ...spec, userEvent: origin });
	}

	#change(from: number, to: number, insert: string, origin?: string): void {
		this.#dispatch({ changes: { from, to, insert } }, origin);
	}

	override getDoc(): this {
		return this;
	}

	override refresh(): void {
		this.cm.requestMeasure();
	}

	override posToOffset(pos: O.EditorPosition): number {
		return offsetIn(this.#doc, pos);
	}

	override offsetToPos(offset: number): O.EditorPosition {
		const at = Math.max(0, Math.min(offset, this.#doc.length));
		const line = this.#doc.lineAt(at);
		return { line: line.number - 1, ch: at - line.from };
	}

	override getValue(): string {
		return this.#doc.toString();
	}

	override setValue(content: string): void {
		this.#change(0, this.#doc.length, content);
	}

	override getLine(line: number): string {
		return this.#doc.line(line + 1).text;
	}

	override setLine(n: number, text: string): void {
		const { from, to } = this.#doc.line(n + 1);
		this.#change(from, to, text);
	}

	override lineCount(): number {
		return this.#doc.lines;
	}

	override lastLine(): number {
		return this.#doc.lines - 1;
	}

	override getSelection(): string {
		const { from, to } = this.cm.state.selection.main;
		return this.#doc.sliceString(from, to);
	}

	override somethingSelected(): boolean {
		return this.cm.state.selection.ranges.some((range) => !range.empty);
	}

	override getRange(from: O.EditorPosition, to: O.EditorPosition): string {
		return this.#doc.sliceString(this.posToOffset(from), this.posToOffset(to));
	}

	override replaceSelection(replacement: string, origin?: string): void {
		this.#dispatch(this.cm.state.replaceSelection(replacement), origin);
	}

	override replaceRange(replacement: string, from: O.EditorPosition, to = from, origin?: string): void {
		this.#change(this.posToOffset(from), this.posToOffset(to), replacement, origin);
	}

	override getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): O.EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}

	override listSelections(): O.EditorSelection[] {
		const position = (range: SelectionRange): O.EditorSelection => ({
			anchor: this.offsetToPos(range.anchor),
			head: this.offsetToPos(range.head),
		});
		return this.cm.state.selection.ranges.map(position);
	}

	override setCursor(pos: O.EditorPosition | number, ch = 0): void {
		const at = typeof pos === 'number' ? { line: pos, ch } : pos;
		this.setSelection(at, at);
	}

	override setSelection(anchor: O.EditorPosition, head = anchor): void {
		this.setSelections([{ anchor, head }]);
	}

	override setSelections(ranges: O.EditorSelectionOrCaret[], main = 0): void {
		const made = ranges.map(({ anchor, head }) => EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)));
		this.#dispatch({ selection: EditorSelection.create(made, main) });
	}

	/** Changes are placed in the text before it, selections in the text after it; all of it is one step of undo. */
	override transaction(tx: O.EditorTransaction, origin?: string): void {
		const { state } = this.cm;
		const changes: ChangeSpec[] = (tx.changes ?? []).map(({ from, to, text }) => ({
			from: this.posToOffset(from),
			to: this.posToOffset(to ?? from),
			insert: text,
		}));
		const { replaceSelection } = tx;
		if (replaceSelection !== undefined) {
			for (const { from, to } of state.selection.ranges) changes.push({ from, to, insert: replaceSelection });
		}
		const set = state.changes(changes);
		const after = set.apply(state.doc);
		const selections = tx.selections ?? (tx.selection ? [tx.selection] : []);
		const ranges = selections.map(({ from, to }) => EditorSelection.range(offsetIn(after, from), offsetIn(after, to ?? from)));
		if (set.empty && ranges.length === 0) return;
		this.#dispatch({ changes: set, ...(ranges.length > 0 ? { selection: EditorSelection.create(ranges) } : {}) }, origin);
	}

	override processLines<T>(
		read: (line: number, lineText: string) => T | null,
		write: (line: number, lineText: string, value: T | null) => O.EditorChange | void,
		ignoreEmpty = true,
	): void {
		const changes: O.EditorChange[] = [];
		for (let line = 0; line < this.lineCount(); line++) {
			const text = this.getLine(line);
			if (ignoreEmpty && text.trim() === '') continue;
			const change = write(line, text, read(line, text));
			if (change) changes.push(change);
		}
		if (changes.length > 0) this.transaction({ changes });
	}

	override wordAt(pos: O.EditorPosition): O.EditorRange | null {
		const word = this.cm.state.wordAt(this.posToOffset(pos));
		return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
	}

	override focus(): void {
		this.cm.focus();
	}

	override blur(): void {
		this.cm.contentDOM.blur();
	}

	override hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	override undo(): void {
		undo(this.cm);
	}

	override redo(): void {
		redo(this.cm);
	}

	override getScrollInfo(): { top: number; left: number } {
		return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
	}

	override scrollTo(x?: number | null, y?: number | null): void {
		if (typeof x === 'number') this.cm.scrollDOM.scrollLeft = x;
		if (typeof y === 'number') this.cm.scrollDOM.scrollTop = y;
	}

	override scrollIntoView({ from, to }: O.EditorRange, center = false): void {
		const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
		this.#dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? 'center' : 'nearest' }) });
	}

	override exec(command: O.EditorCommandName): void {
		COMMANDS[command](this.cm);
	}
}
