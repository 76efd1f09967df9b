/** View and ItemView: what a leaf shows. */

import type * as O from 'obsidian';
import { migrated } from '../dom/listeners';
import { Component, report } from '../events';
import { hostApp } from '../host-app';
import { Platform } from '../platform';
import * as stubs from '../stubs';
import { setIcon } from '../ui/icons';

/** The app that `leaf` belongs to, which the typings leave out. */
function appOf(leaf: O.WorkspaceLeaf): O.App {
	return (leaf as unknown as { readonly app: O.App }).app;
}

/** Anything that a leaf shows. */
export abstract class View extends stubs.View(Component) {
	override app: O.App;
	override icon = 'file';
	override navigation = false;
	override leaf: O.WorkspaceLeaf;
	override containerEl: HTMLElement;
	override scope: O.Scope | null = null;

	constructor(leaf: O.WorkspaceLeaf) {
		super(leaf);
		this.app = appOf(leaf);
		this.leaf = leaf;
		this.containerEl = createDiv('workspace-leaf-content');
	}

	/** Puts the view on the page and opens it. What its `onOpen` throws is reported. */
	static async mount(view: O.View, parent: HTMLElement): Promise<void> {
		view.containerEl.dataset['type'] = view.getViewType();
		parent.append(view.containerEl);
		migrated(view.containerEl);
		view.load();
		await (view as View).onOpen().catch(report);
	}

	/** Closes the view and takes it off the page. */
	static async unmount(view: O.View): Promise<void> {
		await (view as View).onClose().catch(report);
		view.unload();
		view.containerEl.remove();
	}

	protected override onOpen(): Promise<void> {
		return Promise.resolve();
	}

	protected override onClose(): Promise<void> {
		return Promise.resolve();
	}

	override getState(): Record<string, unknown> {
		return {};
	}

	override setState(): Promise<void> {
		return Promise.resolve();
	}

	override getEphemeralState(): Record<string, unknown> {
		return {};
	}

	override setEphemeralState(): void {}

	override getIcon(): string {
		return this.icon;
	}

	override onResize(): void {}

	override onPaneMenu(): void {}
}

/** A view with a header, its actions, and a content element. */
export abstract class ItemView extends stubs.ItemView(View) {
	override contentEl: HTMLElement;
	readonly #titleEl: HTMLElement;
	readonly #actionsEl: HTMLElement;

	constructor(leaf: O.WorkspaceLeaf) {
		super(leaf);
		const header = this.containerEl.createDiv('view-header');
		this.#titleEl = header.createDiv('view-header-title-container mod-at-start').createDiv('view-header-title');
		this.#actionsEl = header.createDiv('view-actions');
		this.contentEl = this.containerEl.createDiv('view-content');
	}

	/** Shows in the header of `view`, if it has one, what it is called now. */
	static retitle(view: O.View): void {
		if (view instanceof ItemView) view.#titleEl.setText(view.getDisplayText());
	}

	override addAction(icon: string, title: string, callback: (evt: MouseEvent) => unknown): HTMLElement {
		const button = createEl('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': title } });
		setIcon(button, icon);
		button.addEventListener('click', callback);
		this.#actionsEl.prepend(button);
		return button;
	}
}

const ACTIONS = [
	['Create new note', 'file-explorer:new-file'],
	['Go to file', 'switcher:open'],
	['Close', 'workspace:close'],
] as const;

/** What an empty leaf shows. */
export class EmptyView extends ItemView {
	override icon = 'file';
	override navigation = true;

	override getViewType(): string {
		return 'empty';
	}

	override getDisplayText(): string {
		return 'New tab';
	}

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		const { commands } = hostApp(this.app);
		const box = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
		box.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
		const list = box.createDiv('empty-state-action-list');
		for (const [title, id] of ACTIONS) {
			const key = Platform.isMobile ? '' : commands.hotkeyOf(id);
			const action = list.createEl('button', { cls: 'empty-state-action tappable', text: key === '' ? title : `${title} (${key})` });
			action.addEventListener('click', () => commands.executeCommandById(id));
		}
	}
}

/** Stands for a view whose plugin isn't there, and keeps its state for when it comes back. */
export class UnknownView extends ItemView {
	readonly #type: string;
	#state: Record<string, unknown> = {};

	constructor(leaf: O.WorkspaceLeaf, type: string) {
		super(leaf);
		this.#type = type;
	}

	override getViewType(): string {
		return this.#type;
	}

	override getDisplayText(): string {
		return 'Plugin no longer active';
	}

	override getState(): Record<string, unknown> {
		return this.#state;
	}

	override setState(state: unknown): Promise<void> {
		this.#state = { ...(state as Record<string, unknown>) };
		return Promise.resolve();
	}

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		this.contentEl.createDiv({ cls: 'pane-empty', text: 'Plugin no longer active' });
	}
}
