/** The classes that lines and tokens have in the app's editor, from the names in the syntax tree. */

import { syntaxTree } from '@codemirror/language';
import type { Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';

function lineClasses(names: readonly string[]): string[] {
	const classes = names.filter((name) => name.startsWith('HyperMD-'));
	for (const name of names) {
		const header = /^formatting-header-(\d)$/.exec(name)?.[1];
		if (header) classes.push('HyperMD-header', `HyperMD-header-${header}`);
		const quote = /^formatting-quote-(\d+)$/.exec(name)?.[1];
		if (quote) classes.push('HyperMD-quote', `HyperMD-quote-${quote}`);
		const list = /^list-(\d+)$/.exec(name)?.[1];
		if (names.includes('formatting-task')) classes.push('HyperMD-task-line');
		if (list && names.includes('formatting-list')) classes.push('HyperMD-list-line', `HyperMD-list-line-${list}`);
	}
	return classes;
}

function classesOf(view: EditorView): DecorationSet {
	const ranges: Range<Decoration>[] = [];
	for (const { from, to } of view.visibleRanges) {
		syntaxTree(view.state).iterate({
			from,
			to,
			enter: (node) => {
				if (node.type.isTop) return;
				const names = node.name.split('_');
				const line = lineClasses(names);
				if (line.length > 0) {
					const at = view.state.doc.lineAt(node.from).from;
					ranges.push(Decoration.line({ class: line.join(' ') }).range(at));
				}
				const token = names.filter((name) => !name.startsWith('HyperMD-')).map((name) => `cm-${name}`);
				if (token.length > 0 && node.to > node.from) ranges.push(Decoration.mark({ class: token.join(' ') }).range(node.from, node.to));
			},
		});
	}
	return Decoration.set(ranges, true);
}

/** Gives the visible text the app's `cm-*` and `HyperMD-*` classes. */
export const tokenClasses = ViewPlugin.define(
	(view) => ({
		decorations: classesOf(view),
		update(this: { decorations: DecorationSet }, update: ViewUpdate) {
			const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
			if (update.docChanged || update.viewportChanged || parsed) this.decorations = classesOf(update.view);
		},
	}),
	{ decorations: (value) => value.decorations },
);
