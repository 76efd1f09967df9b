/** The text of open notes that differs from what is saved. */

import { MarkdownView, type Workspace } from 'obsidian';

/** The open text of notes that differs from their files, by path. */
export interface OpenNotes {
	/** Puts down that somebody typed in a note. */
	readonly edited: (path: string) => void;
	/** The notes typed in since the last call, with their text now. */
	readonly takeEdited: () => Map<string, string>;
	/** The note's text: what stands in its editor where that differs from its file, else `saved`, the file's text. */
	readonly textOf: (path: string, saved: string) => string;
	/** Forgets the open text of notes that no editor shows any more, and says which. */
	readonly takeClosed: () => string[];
	readonly renamed: (from: string, to: string) => void;
	readonly removed: (path: string) => void;
}

/** Follows the open notes of a workspace, beginning with none that differs. */
export function followOpenNotes(workspace: Workspace): OpenNotes {
	const edited = new Set<string>();
	const unsaved = new Map<string, string>();

	const viewOf = (path: string): MarkdownView | null => {
		for (const { view } of workspace.getLeavesOfType('markdown')) if (view instanceof MarkdownView && view.file?.path === path) return view;
		return null;
	};

	return {
		edited: (path) => void edited.add(path),
		takeEdited: () => {
			const taken = new Map<string, string>();
			for (const path of edited) {
				const view = viewOf(path);
				if (view) taken.set(path, view.editor.getValue());
			}
			edited.clear();
			for (const [path, text] of taken) unsaved.set(path, text);
			return taken;
		},
		textOf: (path, saved) => {
			const view = viewOf(path);
			if (!view) {
				unsaved.delete(path);
				return saved;
			}
			const open = view.editor.getValue();
			// A view that is just opening has no text yet, so only typing and other line endings count as a difference.
			const differs = unsaved.has(path) ? open !== saved : saved.includes('\r') && open === saved.replace(/\r\n?/g, '\n');
			if (!differs) {
				unsaved.delete(path);
				return saved;
			}
			unsaved.set(path, open);
			return open;
		},
		takeClosed: () => {
			const closed = [...unsaved.keys()].filter((path) => !viewOf(path));
			for (const path of closed) unsaved.delete(path);
			return closed;
		},
		renamed: (from, to) => {
			const text = unsaved.get(from);
			if (text !== undefined) unsaved.set(to, text);
			unsaved.delete(from);
			if (edited.delete(from)) edited.add(to);
		},
		removed: (path) => {
			unsaved.delete(path);
			edited.delete(path);
		},
	};
}
