/** A leaf: one tab with one view. */

import type * as O from 'obsidian';
import { report } from '../events';
import { hostApp } from '../host-app';
import * as stubs from '../stubs';
import { setIcon } from '../ui/icons';
import { EmptyView, ItemView, UnknownView, View } from '../views/view';
import { WorkspaceItem } from './items';
import type { WorkspaceTabs } from './tabs';
import type { Workspace } from './workspace';

let made = 0;

/** One tab. What is done to it is done in the order in which it was asked for. */
export class WorkspaceLeaf extends stubs.WorkspaceLeaf(WorkspaceItem) {
	override parent: WorkspaceTabs;
	override hoverPopover: O.HoverPopover | null = null;
	override view: O.View;
	readonly app: O.App;
	readonly id: string;
	readonly containerEl = createDiv('workspace-leaf');
	readonly tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab', tabindex: '0' } });
	pinned = false;
	group: string | null = null;
	readonly #workspace: Workspace;
	readonly #titleEl: HTMLElement;
	readonly #iconEl: HTMLElement;
	#mounted = false;

	constructor(app: O.App, workspace: Workspace, tabs: WorkspaceTabs) {
		super();
		made += 1;
		this.id = `leaf-${String(made)}`;
		this.app = app;
		this.#workspace = workspace;
		const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
		this.#iconEl = inner.createDiv('workspace-tab-header-inner-icon');
		this.#titleEl = inner.createDiv('workspace-tab-header-inner-title');
		const close = inner.createEl('button', { cls: 'workspace-tab-header-inner-close-button clickable-icon', attr: { 'aria-label': 'Close' } });
		setIcon(close, 'x');
		close.addEventListener('click', (event) => {
			event.stopPropagation();
			this.detach();
		});
		this.tabHeaderEl.addEventListener('click', () => {
			workspace.setActiveLeaf(this, { focus: true });
		});
		this.tabHeaderEl.addEventListener('auxclick', () => {
			this.detach();
		});
		this.tabHeaderEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' && event.target === this.tabHeaderEl) workspace.setActiveLeaf(this, { focus: true });
		});
		for (const type of ['mousedown', 'focusin'] as const) {
			this.containerEl.addEventListener(type, () => {
				workspace.setActiveLeaf(this);
			});
		}
		this.parent = tabs;
		this.view = new EmptyView(this);
		tabs.add(this);
		this.updateHeader();
	}

	override get isDeferred(): boolean {
		return false;
	}

	override loadIfDeferred(): Promise<void> {
		return Promise.resolve();
	}

	/** Shows what the view is called now. */
	updateHeader(): void {
		const title = this.view.getDisplayText();
		this.#titleEl.setText(title);
		this.tabHeaderEl.setAttrs({ 'aria-label': title, 'data-type': this.view.getViewType() });
		setIcon(this.#iconEl, this.view.getIcon());
		ItemView.retitle(this.view);
	}

	override async open(view: O.View): Promise<O.View> {
		const old = this.view;
		this.view = view;
		if (this.#mounted) await View.unmount(old);
		this.#mounted = true;
		await View.mount(view, this.containerEl);
		this.updateHeader();
		return view;
	}

	override getViewState(): O.ViewState {
		return { type: this.view.getViewType(), state: this.view.getState(), pinned: this.pinned };
	}

	override async setViewState(viewState: O.ViewState, eState?: unknown): Promise<void> {
		const { type, state = {}, active, pinned } = viewState;
		if (!this.#mounted || type !== this.view.getViewType() || (this.view instanceof UnknownView && hostApp(this.app).viewCreators.has(type))) {
			const create = hostApp(this.app).viewCreators.get(type);
			await this.open(type === 'empty' ? new EmptyView(this) : create ? create(this) : new UnknownView(this, type));
		}
		await this.view.setState(state, { history: false });
		if (pinned !== undefined) this.pinned = pinned;
		this.updateHeader();
		if (active) this.#workspace.setActiveLeaf(this, { focus: true });
		if (eState !== undefined) this.view.setEphemeralState(eState);
		this.#workspace.layoutChanged();
	}

	/** Makes the view anew from its type and state, for one whose plugin came or went. */
	async rebuildView(): Promise<void> {
		const { type, state = {} } = this.getViewState();
		await this.open(new UnknownView(this, type));
		await this.view.setState(state, { history: false });
		if (hostApp(this.app).viewCreators.has(type)) await this.setViewState({ type, state });
	}

	override async openFile(file: O.TFile, openState: O.OpenViewState = {}): Promise<void> {
		const type = hostApp(this.app).fileTypes.get(file.extension);
		if (!type) throw new Error(`not in the host: a view of .${file.extension} files`);
		const kept = type === this.view.getViewType() ? this.view.getState() : {};
		const state = { ...kept, ...openState.state, file: file.path };
		await this.setViewState({ type, state, active: openState.active ?? true }, openState.eState);
		this.#workspace.fileOpened(file);
	}

	override detach(): void {
		this.close().catch(report);
		this.#workspace.removed(this);
	}

	/** Closes the view and leaves the leaf where it is. */
	async close(): Promise<void> {
		if (!this.#mounted) return;
		this.#mounted = false;
		await View.unmount(this.view);
	}

	override getDisplayText(): string {
		return this.view.getDisplayText();
	}

	override getIcon(): string {
		return this.view.getIcon();
	}

	override getEphemeralState(): unknown {
		return this.view.getEphemeralState();
	}

	override setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	override setPinned(pinned: boolean): void {
		this.pinned = pinned;
		this.trigger('pinned-change', pinned);
	}

	override togglePinned(): void {
		this.setPinned(!this.pinned);
	}

	override setGroup(group: string): void {
		this.group = group;
		this.trigger('group-change', group);
	}

	override setGroupMember(other: O.WorkspaceLeaf): void {
		this.setGroup((other as WorkspaceLeaf).group ?? this.id);
	}

	override onResize(): void {
		if (this.#mounted) this.view.onResize();
	}
}
