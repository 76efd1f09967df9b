/** The quick switcher: opens a note by its name, or makes one. */

import type * as O from 'obsidian';
import { report } from '../events';
import { Keymap } from '../keymap';
import { prepareFuzzySearch, renderResults, sortSearchResults } from './search';
import { SuggestModal } from './suggest-modal';

interface Found {
	/** `null` for a note that is to be made. */
	readonly file: O.TFile | null;
	readonly name: string;
	readonly match: O.SearchResult;
}

const NONE: O.SearchResult = { score: 0, matches: [] };

class Switcher extends SuggestModal<Found> {
	constructor(app: O.App) {
		super(app);
		this.setPlaceholder('Find or create a note...');
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to open' },
			{ command: 'ctrl ↵', purpose: 'to open in new tab' },
			{ command: 'shift ↵', purpose: 'to create' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
		this.scope.register(['Mod'], 'Enter', (event) => {
			this.selectActiveSuggestion(event);
			return false;
		});
		this.scope.register(['Shift'], 'Enter', (event) => {
			const name = this.inputEl.value.trim();
			if (name !== '') this.selectSuggestion({ file: null, name, match: NONE }, event);
			return false;
		});
	}

	override getSuggestions(query: string): Found[] {
		const { vault, workspace } = this.app;
		const name = query.trim();
		const search = prepareFuzzySearch(name);
		const notes = name === '' ? workspace.getLastOpenFiles().flatMap((path) => vault.getFileByPath(path) ?? []) : vault.getMarkdownFiles();
		const found = notes.flatMap((file): Found[] => {
			const shown = file.path.replace(/\.md$/, '');
			const match = search(shown);
			return match ? [{ file, name: shown, match }] : [];
		});
		if (name === '') return found;
		sortSearchResults(found);
		return found.length > 0 ? found : [{ file: null, name, match: NONE }];
	}

	override renderSuggestion({ file, name, match }: Found, el: HTMLElement): void {
		el.addClass('mod-complex');
		renderResults(el.createDiv('suggestion-content').createDiv('suggestion-title'), name, match);
		if (!file) el.createDiv('suggestion-aux').createSpan({ cls: 'suggestion-action', text: 'Enter to create' });
	}

	override onChooseSuggestion({ file, name }: Found, event: MouseEvent | KeyboardEvent): void {
		const leaf = Keymap.isModEvent(event);
		const opened = file ? this.app.workspace.getLeaf(leaf).openFile(file) : this.app.workspace.openLinkText(name, '', leaf);
		opened.catch(report);
	}
}

/** Opens it. */
export function openSwitcher(app: O.App): void {
	new Switcher(app).open();
}
