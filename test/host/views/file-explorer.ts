/** The tree of files at the left. */

import type * as O from 'obsidian';
import { report } from '../events';
import { hostApp } from '../host-app';
import { Keymap } from '../keymap';
import { newFolder, newNote } from '../new-note';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { promptForName } from '../ui/name-prompt';
import { Notice } from '../ui/notice';
import { TFile, TFolder } from '../vault/files';
import { ItemView } from './view';

/** Its view type, as in the app. */
export const FILE_EXPLORER = 'file-explorer';

function ordered(files: readonly O.TAbstractFile[]): O.TAbstractFile[] {
	const rank = (file: O.TAbstractFile): number => (file instanceof TFolder ? 0 : 1);
	return [...files].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, undefined, { numeric: true, sensitivity: 'base' }));
}

/** Every file of the vault in its folder; a click opens it, Mod in a new tab. */
export class FileExplorer extends ItemView {
	override icon = 'folder-closed';
	readonly #listEl: HTMLElement;
	readonly #closed = new Set<string>();
	#timer: number | null = null;

	constructor(leaf: O.WorkspaceLeaf) {
		super(leaf);
		const { vault, workspace } = this.app;
		const buttons = this.contentEl.createDiv('nav-header').createDiv('nav-buttons-container');
		const addButton = (icon: string, title: string, act: () => Promise<unknown>): void => {
			const button = buttons.createEl('button', { cls: 'clickable-icon nav-action-button', attr: { 'aria-label': title } });
			setIcon(button, icon);
			button.addEventListener('click', () => {
				act().catch(report);
			});
		};
		addButton('lucide-edit', 'New note', () => newNote(this.app));
		addButton('lucide-folder-plus', 'New folder', () => this.#newFolder(vault.getRoot()));
		this.#listEl = this.contentEl.createDiv('nav-files-container');
		for (const event of ['create', 'delete', 'rename'] as const) {
			this.registerEvent(vault.on(event as 'create', () => {
				this.#drawSoon();
			}));
		}
		this.registerEvent(workspace.on('file-open', () => {
			this.#mark();
		}));
		this.registerDomEvent(this.#listEl, 'click', (event) => {
			const file = this.#fileAt(event);
			if (file instanceof TFolder) this.#toggle(file);
			else if (file instanceof TFile) this.#open(file, event);
		});
		this.registerDomEvent(this.#listEl, 'contextmenu', (event) => {
			const file = this.#fileAt(event);
			if (file) this.#showMenu(event, file);
		});
	}

	override getViewType(): string {
		return FILE_EXPLORER;
	}

	override getDisplayText(): string {
		return 'Files';
	}

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		this.#draw();
	}

	#fileAt(event: MouseEvent): O.TAbstractFile | null {
		const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-path]') : null;
		return this.app.vault.getAbstractFileByPath(row?.dataset['path'] ?? '');
	}

	#open(file: O.TFile, event: MouseEvent): void {
		if (hostApp(this.app).fileTypes.has(file.extension)) this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file).catch(report);
		else new Notice(`The app opens ${file.name} in the default app of the system.`);
	}

	#toggle(folder: O.TFolder): void {
		if (!this.#closed.delete(folder.path)) this.#closed.add(folder.path);
		this.#draw();
	}

	async #newFolder(parent: O.TFolder): Promise<void> {
		promptForName(this.app, await newFolder(this.app, parent));
	}

	#showMenu(event: MouseEvent, file: O.TAbstractFile): void {
		const { workspace, fileManager } = this.app;
		event.preventDefault();
		const menu = new Menu();
		if (file instanceof TFolder) {
			menu.addItem((item) => item.setSection('action-primary').setTitle('New note').setIcon('lucide-edit').onClick(() => newNote(this.app, file)));
			menu.addItem((item) => item.setSection('action-primary').setTitle('New folder').setIcon('lucide-folder-open').onClick(() => this.#newFolder(file)));
		} else if (file instanceof TFile && hostApp(this.app).fileTypes.has(file.extension)) {
			menu.addItem((item) => item.setSection('open').setTitle('Open in new tab').setIcon('lucide-file-plus').onClick(() => workspace.getLeaf('tab').openFile(file)));
		}
		workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
		menu.addItem((item) => item.setSection('danger').setTitle('Rename...').setIcon('lucide-edit-3').onClick(() => promptForName(this.app, file)));
		menu.addItem((item) => item.setSection('danger').setTitle('Delete').setIcon('lucide-trash-2').setWarning(true).onClick(() => fileManager.trashFile(file)));
		menu.showAtMouseEvent(event);
	}

	/** Once for however many changes. */
	#drawSoon(): void {
		this.#timer ??= window.setTimeout(() => {
			this.#timer = null;
			this.#draw();
		}, 0);
	}

	#mark(): void {
		const active = this.app.workspace.getActiveFile()?.path;
		for (const row of this.#listEl.findAll('.is-active')) row.removeClass('is-active');
		for (const row of this.#listEl.findAll('[data-path]')) if (row.dataset['path'] === active) row.addClass('is-active');
	}

	#row(parent: HTMLElement, kind: 'file' | 'folder', file: O.TAbstractFile, name: string): HTMLElement {
		const cls = `tree-item-self nav-${kind}-title tappable is-clickable`;
		const row = parent.createEl('button', { cls, attr: { 'data-path': file.path } });
		row.createSpan({ cls: `tree-item-inner nav-${kind}-title-content`, text: name });
		return row;
	}

	#drawInto(parent: HTMLElement, folder: O.TFolder): void {
		for (const file of ordered(folder.children)) {
			if (file instanceof TFolder) {
				const isClosed = this.#closed.has(file.path);
				const item = parent.createDiv('tree-item nav-folder');
				item.toggleClass('is-collapsed', isClosed);
				const row = this.#row(item, 'folder', file, file.name);
				row.addClass('mod-collapsible');
				row.setAttr('aria-expanded', String(!isClosed));
				const icon = createSpan({ cls: 'tree-item-icon collapse-icon' });
				setIcon(icon, 'lucide-chevron-down');
				row.prepend(icon);
				if (!isClosed) this.#drawInto(item.createDiv('tree-item-children nav-folder-children'), file);
			} else if (file instanceof TFile) {
				const isNote = file.extension === 'md';
				const row = this.#row(parent.createDiv('tree-item nav-file'), 'file', file, file.basename);
				if (!isNote && file.extension !== '') row.createSpan({ cls: 'nav-file-tag', text: file.extension });
			}
		}
	}

	#draw(): void {
		const focused = this.#listEl.querySelector<HTMLElement>('[data-path]:focus')?.dataset['path'];
		this.#listEl.empty();
		this.#drawInto(this.#listEl, this.app.vault.getRoot());
		if (focused !== undefined) this.#listEl.findAll('[data-path]').find((row) => row.dataset['path'] === focused)?.focus();
		this.#mark();
	}
}
