/** The app's own commands and keys, under the ids that they have in the app. */

import type * as O from 'obsidian';
import type { App } from './app';
import { report } from './events';
import { newNote } from './new-note';
import { printNote } from './print';
import { openPalette } from './ui/palette';
import { openSwitcher } from './ui/switcher';
import { MarkdownView } from './views/markdown-view';

/** How a note is shown; `editing` keeps live preview or source as it is. */
export type Mode = 'reading' | 'editing' | 'live' | 'source';

/** Puts the view in a mode and tells the workspace. */
export async function setMode(app: App, view: MarkdownView, mode: Mode): Promise<void> {
	const change = {
		reading: { mode: 'preview' },
		editing: { mode: 'source' },
		live: { mode: 'source', source: false },
		source: { mode: 'source', source: true },
	}[mode];
	await view.setState({ ...view.getState(), ...change }, { history: false });
	app.workspace.layoutChanged();
}

/** Adds them; `toggleTheme` turns light to dark and back. */
export function addCoreCommands(app: App, toggleTheme: () => void): void {
	const { workspace, commands } = app;
	const add = (id: string, name: string, callback: () => unknown, key?: string): void => {
		const hotkeys: O.Hotkey[] = key === undefined ? [] : [{ modifiers: ['Mod'], key }];
		commands.addCommand({ id, name, callback, hotkeys });
	};
	const withNote = (id: string, name: string, act: (view: MarkdownView) => Promise<unknown>, key?: string): void => {
		const hotkeys: O.Hotkey[] = key === undefined ? [] : [{ modifiers: ['Mod'], key }];
		const checkCallback = (checking: boolean): boolean => {
			const view = workspace.getActiveViewOfType(MarkdownView);
			if (view && !checking) act(view).catch(report);
			return view !== null;
		};
		commands.addCommand({ id, name, checkCallback, hotkeys });
	};
	const inToolbar = (id: string, name: string, icon: string, editorCallback: (editor: O.Editor) => void): void => {
		commands.addCommand({ id, name, icon, editorCallback, mobileOnly: true });
	};
	inToolbar('editor:undo', 'Undo', 'lucide-undo-2', (editor) => editor.undo());
	inToolbar('editor:redo', 'Redo', 'lucide-redo-2', (editor) => editor.redo());
	add('command-palette:open', 'Command palette: Open command palette', () => {
		openPalette(app);
	}, 'p');
	add('app:open-settings', 'Open settings', () => {
		app.setting.open();
	}, ',');
	add('app:toggle-left-sidebar', 'Toggle left sidebar', () => {
		workspace.leftSplit.toggle();
	});
	add('app:toggle-right-sidebar', 'Toggle right sidebar', () => {
		workspace.rightSplit.toggle();
	});
	add('theme:toggle-light-dark', 'Toggle light/dark mode', toggleTheme);
	add('host:toggle-phone', 'Show as on a phone, or no more', () => {
		app.emulateMobile(!app.isMobile);
	});
	add('file-explorer:new-file', 'Create new note', () => newNote(app), 'n');
	add('switcher:open', 'Quick switcher: Open quick switcher', () => {
		openSwitcher(app);
	}, 'o');
	add('workspace:new-tab', 'New tab', () => {
		workspace.setActiveLeaf(workspace.getLeaf('tab'), { focus: true });
	});
	add('workspace:close', 'Close current tab', () => workspace.activeLeaf?.detach());
	withNote('workspace:export-pdf', 'Export to PDF...', (view) => printNote(app, view));
	withNote('workspace:split-vertical', 'Split right', (view) => workspace.duplicateLeaf(view.leaf, 'vertical'));
	withNote('workspace:split-horizontal', 'Split down', (view) => workspace.duplicateLeaf(view.leaf, 'horizontal'));
	withNote('markdown:toggle-preview', 'Toggle reading view', (view) => setMode(app, view, view.getMode() === 'preview' ? 'editing' : 'reading'), 'e');
	withNote('editor:toggle-source', 'Toggle Live Preview/Source mode', (view) => setMode(app, view, view.getState()['source'] === true ? 'live' : 'source'));
	withNote('editor:save-file', 'Save current file', (view) => view.save(), 's');
}
