/** The part of a driver that is the same wherever the host runs: what is done through the app itself. */

import { poll, type Context, type Driver, type Mode } from '../specs/driver';

type Exec = Driver['exec'];

/** Acts that need nothing but `exec`. */
export type AppActs = Pick<Driver, 'command' | 'open' | 'read' | 'write' | 'text' | 'select' | 'mode' | 'until' | 'setClipboard' | 'clipboard'>;

/** Makes them. */
export function appActs(exec: Exec): AppActs {
	return {
		async command(id) {
			const run = ({ app }: Context, command: string): boolean => app.commands.executeCommandById(command);
			if (!(await exec(run, id))) throw new Error(`The command ${id} is not there or can't run now.`);
		},
		open: (path, where) =>
			exec(
				async ({ app }: Context, at: string, pane: string | null) => {
					const file = app.vault.getFileByPath(at);
					if (!file) throw new Error(`There is no note at ${at}`);
					const leaf = app.workspace.getLeaf(pane === 'tab' || pane === 'split' ? pane : false);
					await leaf.openFile(file, { active: true });
				},
				path,
				where ?? null,
			),
		read: (path) => exec(({ app }: Context, at: string) => app.vault.adapter.read(at), path),
		write: (path, data) =>
			exec(
				async ({ app }: Context, at: string, text: string) => {
					const file = app.vault.getFileByPath(at);
					if (file) {
						await app.vault.modify(file, text);
						return;
					}
					const folder = at.slice(0, Math.max(0, at.lastIndexOf('/')));
					if (folder && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
					await app.vault.create(at, text);
				},
				path,
				data,
			),
		text: () =>
			exec(({ app, obsidian }: Context) => {
				const view = app.workspace.getMostRecentLeaf()?.view;
				if (!(view instanceof obsidian.MarkdownView)) throw new Error('No note is open.');
				return view.editor.getValue();
			}),
		select: (from, to) =>
			exec(
				({ app, obsidian }: Context, start: number, end: number) => {
					const view = app.workspace.getMostRecentLeaf()?.view;
					if (!(view instanceof obsidian.MarkdownView)) throw new Error('No note is open.');
					const { editor, leaf } = view;
					app.workspace.setActiveLeaf(leaf, { focus: true });
					editor.focus();
					editor.setSelection(editor.offsetToPos(start), editor.offsetToPos(end));
				},
				from,
				to ?? from,
			),
		mode: (mode) =>
			exec(async ({ app, obsidian }: Context, wanted: Mode) => {
				const view = app.workspace.getMostRecentLeaf()?.view;
				if (!(view instanceof obsidian.MarkdownView)) throw new Error('No note is open.');
				const state = { ...view.getState(), mode: wanted === 'reading' ? 'preview' : 'source', source: wanted === 'source' };
				await view.setState(state, { history: false });
			}, mode),
		until: poll,
		setClipboard: (text) =>
			exec(async (_: Context, put: string | null) => {
				// A spec may have put a clipboard of its own there.
				Reflect.deleteProperty(navigator, 'clipboard');
				if (put !== null) return navigator.clipboard.writeText(put);
				const refuse = (): Promise<never> => Promise.reject(new DOMException('The clipboard is closed.', 'NotAllowedError'));
				Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { readText: refuse, writeText: refuse } });
			}, text),
		clipboard: () => exec(() => navigator.clipboard.readText()),
	};
}
