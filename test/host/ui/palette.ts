/** The command palette: every command that can run now, found by its letters. */

import type * as O from 'obsidian';
import { prepareFuzzySearch, renderResults, sortSearchResults } from './search';
import { SuggestModal } from './suggest-modal';

/** What the palette asks of the app's commands. */
export interface CommandList {
	/** The commands that can run now. */
	listCommands(): O.Command[];
	/** Runs one; false when it can't. */
	executeCommandById(id: string): boolean;
	/** The keys of a command as they are shown, if it has any. */
	hotkeyOf?(id: string): string;
}

const recent: string[] = [];

class Palette extends SuggestModal<O.FuzzyMatch<O.Command>> {
	readonly #commands: CommandList;

	constructor(app: O.App, commands: CommandList) {
		super(app);
		this.#commands = commands;
		this.emptyStateText = 'No commands found.';
		this.modalEl.addClass('mod-command-palette');
		this.setPlaceholder('Select a command...');
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to use' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
	}

	override getSuggestions(query: string): O.FuzzyMatch<O.Command>[] {
		const search = prepareFuzzySearch(query);
		const rank = ({ id }: O.Command): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
		const commands = this.#commands.listCommands().sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
		const found = commands.flatMap((item): O.FuzzyMatch<O.Command>[] => {
			const match = search(item.name);
			return match ? [{ item, match }] : [];
		});
		if (query.trim() !== '') sortSearchResults(found);
		return found;
	}

	override renderSuggestion({ item, match }: O.FuzzyMatch<O.Command>, el: HTMLElement): void {
		el.addClass('mod-complex');
		el.dataset['commandId'] = item.id;
		renderResults(el.createDiv('suggestion-content').createDiv('suggestion-title'), item.name, match);
		const hotkey = this.#commands.hotkeyOf?.(item.id);
		if (hotkey) el.createDiv('suggestion-aux').createEl('kbd', { cls: 'suggestion-hotkey', text: hotkey });
	}

	override onChooseSuggestion({ item }: O.FuzzyMatch<O.Command>): void {
		recent.remove(item.id);
		recent.unshift(item.id);
		this.#commands.executeCommandById(item.id);
	}
}

/** Opens the palette over the commands of `app`; those used last stand first. */
export function openPalette(app: O.App & { readonly commands: CommandList }): void {
	new Palette(app, app.commands).open();
}
