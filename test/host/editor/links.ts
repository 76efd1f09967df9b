/** Links in an editor: a click with Mod opens them. */

import { EditorView } from '@codemirror/view';
import { report } from '../events';
import { Keymap } from '../keymap';
import { editorInfoField } from './fields';

const WIKI = /\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]/g;

function linkAt(view: EditorView, offset: number): string | null {
	const line = view.state.doc.lineAt(offset);
	for (const match of line.text.matchAll(WIKI)) {
		const from = line.from + match.index;
		if (offset >= from && offset <= from + match[0].length) return match[1] ?? null;
	}
	return null;
}

/** Opens the link under a click with Mod; Alt adds a caret, as in the app. */
export const openLinks = [
	EditorView.clickAddsSelectionRange.of((event) => event.altKey && !Keymap.isModifier(event, 'Mod')),
	EditorView.domEventHandlers({
		mousedown(event, view) {
			if (!Keymap.isModifier(event, 'Mod') || event.button !== 0) return false;
			const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
			const link = offset === null ? null : linkAt(view, offset);
			if (link === null) return false;
			const { app, file } = view.state.field(editorInfoField);
			app.workspace.openLinkText(link, file?.path ?? '', event.altKey ? 'split' : false).catch(report);
			return true;
		},
	}),
];
