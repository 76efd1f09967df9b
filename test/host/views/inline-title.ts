/** The note's name above its text, where it can be typed over. */

import type * as O from 'obsidian';
import { Notice } from '../ui/notice';

/** A title that follows the note of a view. */
export interface InlineTitle {
	readonly el: HTMLElement;
	/** Shows what the note is called now. */
	refresh(): void;
	/** Puts the caret there, the whole name selected. */
	edit(): void;
}

/** A title for the note that `fileOf` gives; `leave` is called when Enter or an arrow leads on to the text. */
export function inlineTitle(app: O.App, fileOf: () => O.TFile | null, leave: () => void): InlineTitle {
	const el = createDiv({ cls: 'inline-title', attr: { contenteditable: 'true', spellcheck: 'false', tabindex: '-1', enterkeyhint: 'done', 'aria-label': 'Title of the note' } });
	const refresh = (): void => {
		el.setText(fileOf()?.basename ?? '');
	};
	const rename = async (): Promise<void> => {
		const file = fileOf();
		const name = el.getText().trim();
		if (!file || name === file.basename) return;
		try {
			if (name === '') throw new Error('File name cannot be empty.');
			if (name.startsWith('.')) throw new Error('File name must not start with a dot.');
			await app.fileManager.renameFile(file, `${file.parent && !file.parent.isRoot() ? `${file.parent.path}/` : ''}${name.replaceAll('/', ':')}.${file.extension}`);
		} catch (error) {
			new Notice(error instanceof Error ? error.message : String(error));
		}
		refresh();
	};
	el.addEventListener('blur', () => void rename());
	el.addEventListener('keydown', (event) => {
		if (event.isComposing) return;
		if (event.key === 'Escape') refresh();
		else if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
		event.preventDefault();
		event.stopPropagation();
		leave();
	});
	el.addEventListener('paste', (event) => {
		event.preventDefault();
		document.execCommand('insertText', false, event.clipboardData?.getData('text/plain').replace(/\s+/g, ' '));
	});
	return {
		el,
		refresh,
		edit() {
			el.focus();
			el.win.getSelection()?.selectAllChildren(el);
		},
	};
}
