/** The list of notes at the left. */

import type * as O from 'obsidian';
import { report } from '../events';
import { Keymap } from '../keymap';
import { Menu } from '../ui/menu';
import { ItemView } from './view';

/** Its view type, as in the app. */
export const FILE_EXPLORER = 'file-explorer';

/** Every note of the vault by its path; a click opens it, Mod in a new tab. */
export class FileExplorer extends ItemView {
	override icon = 'folder-closed';
	readonly #listEl: HTMLElement;
	#timer: number | null = null;

	constructor(leaf: O.WorkspaceLeaf) {
		super(leaf);
		this.#listEl = this.contentEl.createDiv('nav-files-container');
		for (const event of ['create', 'delete', 'rename'] as const) {
			this.registerEvent(this.app.vault.on(event as 'create', () => {
				this.#drawSoon();
			}));
		}
		this.registerEvent(this.app.workspace.on('file-open', () => {
			this.#mark();
		}));
		this.registerDomEvent(this.#listEl, 'click', (event) => {
			const file = this.#fileAt(event);
			if (file) this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file).catch(report);
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

	#fileAt(event: MouseEvent): O.TFile | null {
		const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-path]') : null;
		return this.app.vault.getFileByPath(row?.dataset['path'] ?? '');
	}

	#showMenu(event: MouseEvent, file: O.TFile): void {
		event.preventDefault();
		const menu = new Menu();
		menu.addItem((item) => item.setTitle('Open in new tab').onClick(() => this.app.workspace.getLeaf('tab').openFile(file)));
		menu.addItem((item) => item.setTitle('Delete').setIcon('trash-2').setWarning(true).onClick(() => this.app.fileManager.trashFile(file)));
		this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
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

	#draw(): void {
		const focused = this.#listEl.querySelector<HTMLElement>('[data-path]:focus')?.dataset['path'];
		this.#listEl.empty();
		const files = this.app.vault.getMarkdownFiles().sort((a, b) => a.path.localeCompare(b.path));
		for (const file of files) {
			const row = this.#listEl.createDiv('tree-item nav-file').createEl('button', {
				cls: 'tree-item-self nav-file-title tappable is-clickable',
				attr: { 'data-path': file.path },
			});
			const folder = file.parent && !file.parent.isRoot() ? `${file.parent.path}/` : '';
			row.createSpan({ cls: 'nav-file-folder', text: folder });
			row.createSpan({ cls: 'tree-item-inner nav-file-title-content', text: file.basename });
			if (file.path === focused) row.focus();
		}
		this.#mark();
	}
}
