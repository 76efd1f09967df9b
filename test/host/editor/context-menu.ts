/** The editor's context menu: the caret goes to the click, then come the app's items and those of plugins. */

import { selectAll } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import type * as O from 'obsidian';
import { Menu } from '../ui/menu';
import { Notice } from '../ui/notice';
import { clickedOffset } from './clicked';
import type { Editor } from './editor';

/** Sets the caret where the mouse is, unless that is inside a selection. */
function followClick(cm: EditorView, event: MouseEvent): void {
	const offset = clickedOffset(cm, event);
	if (offset === null) return;
	const isSelected = cm.state.selection.ranges.some(({ empty, from, to }) => !empty && offset >= from && offset <= to);
	if (!isSelected) cm.dispatch({ selection: { anchor: offset }, userEvent: 'select.pointer' });
}

async function paste(editor: Editor): Promise<void> {
	try {
		editor.replaceSelection(await navigator.clipboard.readText(), 'input.paste');
	} catch {
		new Notice('The browser keeps its clipboard from this page. Paste with the keyboard instead.');
	}
	editor.focus();
}

function addBasicItems(menu: Menu, editor: Editor): void {
	const add = (title: string, icon: string, act: () => unknown, isDisabled = false): void => {
		menu.addItem((item) => item.setSection('clipboard').setTitle(title).setIcon(icon).setDisabled(isDisabled).onClick(act));
	};
	const byBrowser = (command: 'cut' | 'copy') => (): void => {
		editor.focus();
		document.execCommand(command);
	};
	add('Cut', 'lucide-scissors', byBrowser('cut'), !editor.somethingSelected());
	add('Copy', 'lucide-copy', byBrowser('copy'), !editor.somethingSelected());
	add('Paste', 'lucide-clipboard-check', () => paste(editor));
	add('Select all', 'lucide-box-select', () => {
		editor.focus();
		selectAll(editor.cm);
	});
}

/** Opens it for `event`; one from the keyboard leaves the caret and opens beside it. */
export function showEditorMenu(app: O.App, editor: Editor, info: O.MarkdownFileInfo, event: MouseEvent): void {
	const { cm } = editor;
	const isFromMouse = event.button === 2 || (event instanceof PointerEvent && event.pointerType === 'touch');
	event.preventDefault();
	if (isFromMouse) followClick(cm, event);
	const menu = new Menu();
	addBasicItems(menu, editor);
	app.workspace.trigger('editor-menu', menu, editor, info);
	const caret = isFromMouse ? null : cm.coordsAtPos(cm.state.selection.main.head);
	if (caret) menu.showAtPosition({ x: caret.left, y: caret.bottom }, event.doc);
	else menu.showAtMouseEvent(event);
}
