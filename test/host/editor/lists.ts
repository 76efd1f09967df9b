/** Lists and quotes under the keys of the editor: Enter goes on with them or ends them, Tab moves items in and out. */

import { indentLess, indentMore, insertTab } from '@codemirror/commands';
import { syntaxTree } from '@codemirror/language';
import { EditorSelection, type ChangeSpec, type EditorState, type Line } from '@codemirror/state';
import type { Command, KeyBinding } from '@codemirror/view';

const TAB = 4;
const QUOTE = /^(?:[ \t]*>[ \t]?)*/;
const ITEM = /^([ \t]*)(?:[-*+]|(\d{1,9})([.)]))([ \t]+)(\[.\](?:[ \t]+|$))?/u;

/** What stands before the words of a line. */
interface Lead {
	/** The quote's marks, of all levels. */
	readonly quote: string;
	readonly indent: string;
	/** As long as everything before the words. */
	readonly length: number;
	/** Nothing for a quoted line that is no item. */
	readonly marker: string;
	readonly number: number | null;
	readonly space: string;
	readonly isTask: boolean;
}

function leadOf(text: string): Lead | null {
	const quote = QUOTE.exec(text)?.[0] ?? '';
	const item = ITEM.exec(text.slice(quote.length));
	if (!item) return quote === '' ? null : { quote, indent: '', length: quote.length, marker: '', number: null, space: '', isTask: false };
	const [all, indent = '', digits, , space = '', task = ''] = item;
	const marker = all.slice(indent.length, all.length - task.length).trimEnd();
	return { quote, indent, length: quote.length + all.length, marker, number: digits === undefined ? null : Number(digits), space, isTask: task !== '' };
}

function leadAt(state: EditorState, line: Line): Lead | null {
	const names = syntaxTree(state).resolveInner(line.from, 1).name;
	return /codeblock|frontmatter|math|comment/.test(names) ? null : leadOf(line.text);
}

function columns(indent: string): number {
	let width = 0;
	for (const character of indent) width += character === '\t' ? TAB - (width % TAB) : 1;
	return width;
}

function markerFor({ marker, number }: Lead, next: number): string {
	return number === null ? marker : `${String(next)}${marker.slice(-1)}`;
}

/** The number that an item at `indent` has below what stands above `line`. */
function numberBelow(state: EditorState, line: Line, quote: string, indent: string): number {
	for (let at = line.number - 1; at >= 1; at--) {
		const above = leadOf(state.doc.line(at).text);
		if (above?.quote !== quote || above.marker === '') return 1;
		const depth = columns(above.indent) - columns(indent);
		if (depth === 0) return above.number === null ? 1 : above.number + 1;
		if (depth < 0) return 1;
	}
	return 1;
}

/** Counts the items on that follow `line` on its level for as long as they have been counted on. */
function countOn(state: EditorState, line: Line, lead: Lead): ChangeSpec[] {
	const changes: ChangeSpec[] = [];
	let expected = (lead.number ?? 0) + 1;
	for (let at = line.number + 1; lead.number !== null && at <= state.doc.lines; at++) {
		const { from, text } = state.doc.line(at);
		const below = leadOf(text);
		const depth = columns(below?.marker ? below.indent : (/^[ \t]*/.exec(text.slice(lead.quote.length))?.[0] ?? '')) - columns(lead.indent);
		if (text.trim() !== '' && depth > 0) continue;
		if (depth < 0 || below?.number !== expected || below.quote !== lead.quote) break;
		const start = from + below.quote.length + below.indent.length;
		expected += 1;
		changes.push({ from: start, to: start + String(below.number).length, insert: String(expected) });
	}
	return changes;
}

/** What an item without words becomes: one level further out, or nothing. */
function emptied(state: EditorState, line: Line, lead: Lead): string {
	if (lead.marker === '') return lead.quote.replace(/>[ \t]?$/, '');
	if (lead.indent === '') return lead.quote;
	const indent = outdented(lead.indent);
	return lead.quote + indent + markerFor(lead, numberBelow(state, line, lead.quote, indent)) + lead.space + (lead.isTask ? '[ ] ' : '');
}

/** Starts the next item or quoted line; on one without words leaves its level. */
const continueList: Command = (view) => {
	const { state } = view;
	if (state.readOnly) return false;
	let isList = false;
	const only = state.selection.ranges.length === 1;
	const spec = state.changeByRange((range) => {
		const line = state.doc.lineAt(range.from);
		const lead = leadAt(state, line);
		if (!lead || range.from - line.from < lead.length) {
			return { changes: { from: range.from, to: range.to, insert: state.lineBreak }, range: EditorSelection.cursor(range.from + 1) };
		}
		isList = true;
		if (range.empty && line.text.slice(lead.length).trim() === '') {
			const insert = emptied(state, line, lead);
			return { changes: { from: line.from, to: line.to, insert }, range: EditorSelection.cursor(line.from + insert.length) };
		}
		const blank = /^[ \t]*/.exec(state.sliceDoc(range.to, state.doc.lineAt(range.to).to))?.[0].length ?? 0;
		const marker = lead.marker === '' ? '' : markerFor(lead, (lead.number ?? 0) + 1) + lead.space + (lead.isTask ? '[ ] ' : '');
		const next = lead.quote + lead.indent + marker;
		const changes: ChangeSpec[] = [{ from: range.from, to: range.to + blank, insert: state.lineBreak + next }];
		return { changes: only ? [...changes, ...countOn(state, line, lead)] : changes, range: EditorSelection.cursor(range.from + 1 + next.length) };
	});
	if (!isList) return false;
	view.dispatch(state.update(spec, { scrollIntoView: true, userEvent: 'input' }));
	return true;
};

/** Starts another line of the same item, below its words. */
const breakInItem: Command = (view) => {
	const { state } = view;
	const { main } = state.selection;
	const line = state.doc.lineAt(main.from);
	const lead = leadAt(state, line);
	if (!lead || lead.marker === '' || main.from - line.from < lead.length || state.readOnly) return false;
	const insert = `${state.lineBreak}${lead.quote}${lead.indent}${' '.repeat(lead.marker.length + lead.space.length)}`;
	view.dispatch(state.update(state.replaceSelection(insert), { scrollIntoView: true, userEvent: 'input' }));
	return true;
};

function outdented(indent: string): string {
	return indent.replace(/\t$| {1,4}$/, '');
}

function selectedItems(state: EditorState): (readonly [Line, Lead])[] {
	const items = new Map<number, readonly [Line, Lead]>();
	for (const { from, to } of state.selection.ranges) {
		for (let at = state.doc.lineAt(from).number; at <= state.doc.lineAt(to).number; at++) {
			const line = state.doc.line(at);
			const lead = leadAt(state, line);
			if (lead && lead.marker !== '') items.set(at, [line, lead]);
		}
	}
	return [...items.values()];
}

function move(change: (indent: string) => string, otherwise: Command): Command {
	return (view) => {
		const { state } = view;
		const items = selectedItems(state);
		if (items.length === 0 || state.readOnly) return otherwise(view);
		const changes = items.map(([line, lead]): ChangeSpec => {
			const indent = change(lead.indent);
			const number = items.length === 1 && indent !== lead.indent ? numberBelow(state, line, lead.quote, indent) : (lead.number ?? 0);
			const from = line.from + lead.quote.length;
			return { from, to: from + lead.indent.length + lead.marker.length, insert: indent + markerFor(lead, number) };
		});
		const set = state.changes(changes);
		view.dispatch({ changes: set, selection: state.selection.map(set, 1), userEvent: 'input.indent' });
		return true;
	};
}

/** The keys. */
export const listKeys: readonly KeyBinding[] = [
	{ key: 'Enter', run: continueList, shift: breakInItem },
	{
		key: 'Tab',
		run: move((indent) => `${indent}\t`, (view) => (view.state.selection.ranges.some(({ empty }) => !empty) ? indentMore(view) : insertTab(view))),
		shift: move(outdented, indentLess),
	},
];
