/** Tells what a rename changed and what it left, and takes all of it back while it is open. */

import { ButtonComponent, Modal } from 'obsidian';
import { codeEntry } from '../../core/codes';
import type { NamedTheme } from '../../core/edit/rename-theme';
import { counted } from '../../draw/wording';
import type { EditorContext } from '../read-options';
import { drawNotes, type ListedNote } from './note-list';
import { quotesIn } from './theme-words';
import { takeBack, type LeftNote, type Outcome, type WrittenNote } from './themed-notes';

/** What there is to tell. */
export interface Renamed {
	readonly named: NamedTheme;
	/** The new name, as it is shown. */
	readonly to: string;
	/** True when another theme had that name before. */
	readonly isMerge: boolean;
	readonly outcome: Outcome;
}

/** The dialog. */
export class RenameReport extends Modal {
	readonly #context: EditorContext;
	readonly #renamed: Renamed;
	readonly #summaryEl: HTMLElement;
	readonly #listsEl: HTMLElement;
	readonly #undo: ButtonComponent;
	readonly #done: ButtonComponent;
	#isBusy = false;

	constructor(context: EditorContext, renamed: Renamed) {
		super(context.app);
		this.#context = context;
		this.#renamed = renamed;
		const { outcome: { written }, isMerge } = renamed;
		this.modalEl.addClasses(['jtbd-form', 'jtbd-rename']);
		this.setTitle(written.length === 0 ? 'Nothing was renamed' : isMerge ? 'Themes merged' : 'Theme renamed');
		this.#summaryEl = this.contentEl.createDiv({ cls: 'jtbd-rename-summary', attr: { role: 'status' } });
		this.#listsEl = this.contentEl.createDiv();
		const buttons = this.modalEl.createDiv('modal-button-container');
		this.#done = new ButtonComponent(buttons).setButtonText('Done').setCta().onClick(() => this.close());
		this.#undo = new ButtonComponent(buttons).setButtonText(isMerge ? 'Undo merge' : 'Undo rename').onClick(() => void this.#takeBack());
		this.#undo.buttonEl.toggle(written.length > 0);
		this.#tell(this.#summary(), 'Changed', 'Not changed', renamed.outcome);
	}

	override onOpen(): void {
		void super.onOpen();
		this.#done.buttonEl.focus();
	}

	override close(): void {
		if (!this.#isBusy) super.close();
	}

	/** Closes it even while notes are being written. */
	end(): void {
		this.#isBusy = false;
		this.close();
	}

	#summary(): string {
		const { named: { code, theme }, to, isMerge, outcome: { written } } = this.#renamed;
		const { label } = codeEntry(code);
		if (written.length === 0) return `“${theme}” is still a theme of ${label.toLowerCase()}. No note was written.`;
		return `Under ${label.toLowerCase()}, “${theme}” is ${isMerge ? 'part of ' : ''}“${to}” now: ${quotesIn(written.map(({ note }) => note))} in ${counted(written.length, 'note')}.`;
	}

	#tell(summary: string, done: string, undone: string, { written, left }: Outcome): void {
		this.#summaryEl.setText(summary);
		this.#listsEl.empty();
		this.#list(undone, left.map(({ file, why }): ListedNote => ({ name: file.basename, aside: '', detail: why, opens: () => this.#open(file.path) })));
		this.#list(done, written.map(({ note }): ListedNote => ({ name: note.file.basename, aside: quotesIn([note]), opens: () => this.#open(note.file.path) })));
	}

	#list(heading: string, notes: readonly ListedNote[]): void {
		if (notes.length === 0) return;
		const title = this.#listsEl.createEl('h3', { cls: 'jtbd-rename-heading', text: `${heading}: ${counted(notes.length, 'note')}` });
		drawNotes(this.#listsEl.createDiv(), title, notes);
	}

	/** Opens the note in a tab behind the report, which stays: it is the way back. */
	#open(path: string): void {
		const { workspace, vault } = this.app;
		const file = vault.getFileByPath(path);
		if (file) void workspace.getLeaf('tab').openFile(file, { active: false });
	}

	async #takeBack(): Promise<void> {
		if (this.#isBusy) return;
		this.#isBusy = true;
		for (const button of [this.#undo, this.#done]) button.setDisabled(true);
		const progress = (done: number, all: number): void => this.#summaryEl.setText(`Taking back… ${done} of ${counted(all, 'note')}`);
		const outcome = await takeBack(this.#context, this.#renamed.outcome.written, { progress, isOver: () => !this.#isBusy }).finally(() => (this.#isBusy = false));
		if (!this.containerEl.isConnected) return;
		this.#done.setDisabled(false);
		this.#undo.buttonEl.hide();
		this.setTitle(outcome.left.length === 0 ? 'Taken back' : 'Taken back in part');
		this.#tell(backWords(outcome.written, outcome.left), 'As before', 'Not taken back', outcome);
		this.#done.buttonEl.focus();
	}
}

function backWords(written: readonly WrittenNote[], left: readonly LeftNote[]): string {
	const back = `${counted(written.length, 'note')} ${written.length === 1 ? 'is' : 'are'} as before the rename.`;
	return left.length === 0 ? back : `${back} ${counted(left.length, 'note')} ${left.length === 1 ? 'was' : 'were'} left as ${left.length === 1 ? 'it is' : 'they are'}.`;
}
