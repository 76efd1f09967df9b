/** The workspace: which leaf is where, which one is active, and the events about it. */

import type { App, Constructor, Debouncer, MarkdownFileInfo, Menu, OpenViewState, PaneType, Side, SplitDirection, TFile, View } from 'obsidian';
import type * as O from 'obsidian';
import { debounce } from '../debounce';
import { migrated } from '../dom/listeners';
import { Events, guarded } from '../events';
import { hostApp } from '../host-app';
import { parseLinktext } from '../metadata/links';
import { Platform } from '../platform';
import * as stubs from '../stubs';
import { FileView } from '../views/file-view';
import { MarkdownView } from '../views/markdown-view';
import { UnknownView } from '../views/view';
import { WorkspaceFloating, WorkspaceRibbon, WorkspaceRoot, WorkspaceSidedock, WorkspaceWindow, type Holder } from './items';
import { layoutOf, openLayout, type Layout } from './layout';
import { WorkspaceLeaf } from './leaf';
import { Popout } from './popout';
import { WorkspaceTabs } from './tabs';

const KEY = 'host-layout';

/** The workspace of one app, drawn into an element. */
export class Workspace extends stubs.Workspace(Events) {
	override leftSplit: WorkspaceSidedock;
	override rightSplit: WorkspaceSidedock;
	override leftRibbon = new WorkspaceRibbon();
	override rightRibbon = new WorkspaceRibbon();
	override rootSplit = new WorkspaceRoot();
	/** All windows of their own; in the app and its documentation, not in the typings. */
	readonly floatingSplit = new WorkspaceFloating();
	readonly #windows: Popout[] = [];
	override activeLeaf: WorkspaceLeaf | null = null;
	override containerEl: HTMLElement;
	override layoutReady = false;
	override requestSaveLayout: Debouncer<[], Promise<void>>;
	readonly #app: App;
	#whenReady: (() => unknown)[] = [];
	#recent: WorkspaceLeaf | null = null;
	#files: string[] = [];
	#announced: TFile | null = null;

	constructor(app: App, containerEl: HTMLElement) {
		super();
		this.#app = app;
		this.containerEl = containerEl;
		Object.defineProperty(this, 'activeEditor', { get: () => this.#activeEditor() });
		const resized = (): void => {
			this.resized();
			this.layoutChanged();
		};
		this.leftSplit = new WorkspaceSidedock('left', this.rootSplit, resized);
		this.rightSplit = new WorkspaceSidedock('right', this.rootSplit, resized);
		for (const split of this.#holders) {
			containerEl.append(split.containerEl);
			new WorkspaceTabs(split);
		}
		this.requestSaveLayout = debounce(() => Promise.resolve(this.saveLayout()), 100);
	}

	get #holders(): (O.WorkspaceSplit & Holder)[] {
		return [this.leftSplit, this.rootSplit, this.rightSplit, ...this.#windows];
	}

	/** The windows of their own, in the order in which they were opened. */
	get windows(): readonly WorkspaceWindow[] {
		return this.#windows;
	}

	/** Opens a window of its own with one empty group of tabs. */
	openWindow(data: O.WorkspaceWindowInitData = {}): Popout {
		const opened = new Popout({ doc: this.containerEl.doc, data, closed: () => this.#closeWindow(opened) });
		this.#windows.push(opened);
		new WorkspaceTabs(opened);
		this.trigger('window-open', opened, opened.win);
		return opened;
	}

	#closeWindow(closed: Popout): void {
		for (const leaf of closed.groups.flatMap(({ leaves }) => [...leaves])) leaf.detach();
	}

	/** Takes a window that holds no tabs any more off the page. */
	#dropWindow(empty: Popout): void {
		this.#windows.remove(empty);
		if (window.activeWindow === empty.win) Object.assign(window, { activeWindow: window, activeDocument: document });
		this.trigger('window-close', empty, empty.win);
		empty.remove();
	}

	#activeEditor(): MarkdownFileInfo | null {
		const view = this.activeLeaf?.view;
		return view instanceof MarkdownView ? view : null;
	}

	/** Tells every view and listener that places have changed their size. */
	resized(): void {
		this.iterateAllLeaves((leaf) => {
			leaf.onResize();
		});
		this.trigger('resize');
	}

	/** To be called after what is open has changed. */
	layoutChanged(): void {
		this.trigger('layout-change');
		if (this.layoutReady) this.requestSaveLayout();
	}

	#leaf(tabs: WorkspaceTabs): WorkspaceLeaf {
		return new WorkspaceLeaf(this.#app, this, tabs);
	}

	#group(holder: Holder, at: number = 0): WorkspaceTabs {
		const group = holder.groups[at] ?? holder.groups[0];
		if (!group) throw new Error('a part of the workspace without tabs');
		return group;
	}

	#mainGroup(): WorkspaceTabs {
		return this.getMostRecentLeaf()?.parent ?? this.#group(this.rootSplit);
	}

	#split(direction: SplitDirection = 'vertical'): WorkspaceLeaf {
		const recent = this.getMostRecentLeaf()?.parent.holder;
		if (recent instanceof WorkspaceWindow) return this.#leaf(new WorkspaceTabs(recent));
		this.rootSplit.containerEl.toggleClass('mod-vertical', direction === 'vertical');
		this.rootSplit.containerEl.toggleClass('mod-horizontal', direction === 'horizontal');
		return this.#leaf(new WorkspaceTabs(this.rootSplit));
	}

	override onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) guarded(callback);
		else this.#whenReady.push(callback);
	}

	/** Runs what waits for the layout. */
	becomeReady(): void {
		this.layoutReady = true;
		for (const callback of this.#whenReady.splice(0)) guarded(callback);
		this.trigger('layout-ready');
		this.trigger('layout-change');
	}

	override getLayout(): Record<string, unknown> {
		return { ...layoutOf(this) };
	}

	/** Keeps the layout for the next start. */
	saveLayout(): void {
		this.#app.saveLocalStorage(KEY, this.getLayout());
	}

	/** Closes every view for good; nothing is asked of the workspace after it. */
	async close(): Promise<void> {
		const leaves: WorkspaceLeaf[] = [];
		this.iterateAllLeaves((leaf) => leaves.push(leaf));
		for (const leaf of leaves) await leaf.close();
		for (const { groups } of this.#holders) groups.splice(0);
		for (const one of [...this.#windows]) this.#dropWindow(one);
		this.requestSaveLayout.cancel();
	}

	/** Opens what was open when the layout was last saved. */
	async restoreLayout(): Promise<void> {
		const layout: unknown = this.#app.loadLocalStorage(KEY);
		if (layout) await this.changeLayout(layout);
	}

	override async changeLayout(workspace: unknown): Promise<void> {
		const shown = await openLayout(this, workspace as Layout, (tabs) => this.#leaf(tabs));
		if (shown) this.setActiveLeaf(shown);
	}

	override createLeafInParent(parent: O.WorkspaceSplit): WorkspaceLeaf {
		const holder = this.#holders.find((one) => one === parent) ?? this.rootSplit;
		return this.#leaf(this.#group(holder));
	}

	override createLeafBySplit(leaf: O.WorkspaceLeaf, direction?: SplitDirection): WorkspaceLeaf {
		const { holder } = (leaf as WorkspaceLeaf).parent;
		if (holder === this.rootSplit) return this.#split(direction);
		return this.#leaf(new WorkspaceTabs(holder as O.WorkspaceSplit & Holder));
	}

	override splitActiveLeaf(direction?: SplitDirection): WorkspaceLeaf {
		return this.#split(direction);
	}

	override async duplicateLeaf(leaf: O.WorkspaceLeaf, ...rest: unknown[]): Promise<WorkspaceLeaf> {
		const where = rest[0];
		const copy = where === 'tab' || where === true ? this.getLeaf('tab') : this.#split(where === 'horizontal' ? 'horizontal' : 'vertical');
		await copy.setViewState({ ...leaf.getViewState(), active: true }, leaf.getEphemeralState());
		return copy;
	}

	override getUnpinnedLeaf(): WorkspaceLeaf {
		const recent = this.getMostRecentLeaf();
		const canNavigate = (leaf: WorkspaceLeaf): boolean => !leaf.pinned && leaf.view.navigation;
		if (recent && canNavigate(recent)) return recent;
		return this.#middle().find(canNavigate) ?? this.#leaf(this.#mainGroup());
	}

	override getLeaf(newLeaf?: PaneType | boolean, direction?: SplitDirection): WorkspaceLeaf {
		if (newLeaf === 'window') return this.openPopoutLeaf();
		if (newLeaf === 'split') return this.#split(direction);
		if (newLeaf) return this.#leaf(this.#mainGroup());
		return this.getUnpinnedLeaf();
	}

	override openPopoutLeaf(data?: O.WorkspaceWindowInitData): WorkspaceLeaf {
		if (Platform.isMobile) throw new Error('There are no windows of their own on a phone.');
		return this.#leaf(this.#group(this.openWindow(data)));
	}

	override moveLeafToPopout(leaf: O.WorkspaceLeaf, data?: O.WorkspaceWindowInitData): O.WorkspaceWindow {
		if (Platform.isMobile) throw new Error('There are no windows of their own on a phone.');
		const opened = this.openWindow(data);
		const moved = leaf as WorkspaceLeaf;
		this.#takeOut(moved);
		this.#group(opened).add(moved);
		migrated(moved.containerEl);
		this.setActiveLeaf(moved, { focus: true });
		this.layoutChanged();
		return opened;
	}

	override getLeftLeaf(split: boolean): WorkspaceLeaf {
		return this.#leaf(split ? new WorkspaceTabs(this.leftSplit) : this.#group(this.leftSplit));
	}

	override getRightLeaf(split: boolean): WorkspaceLeaf {
		return this.#leaf(split ? new WorkspaceTabs(this.rightSplit) : this.#group(this.rightSplit));
	}

	override async ensureSideLeaf(
		type: string,
		side: Side,
		options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
	): Promise<WorkspaceLeaf> {
		const holder = side === 'left' ? this.leftSplit : this.rightSplit;
		let leaf = this.getLeavesOfType(type).find((one) => one.parent.holder === holder);
		const { state, active = false, split = false, reveal = true } = options;
		if (!leaf || state) {
			leaf ??= side === 'left' ? this.getLeftLeaf(split) : this.getRightLeaf(split);
			await leaf.setViewState({ type, active, ...(state ? { state } : {}) });
		}
		if (reveal) await this.revealLeaf(leaf);
		return leaf;
	}

	override revealLeaf(leaf: O.WorkspaceLeaf): Promise<void> {
		const { parent } = leaf as WorkspaceLeaf;
		if (parent.holder instanceof WorkspaceSidedock) parent.holder.expand();
		parent.show(leaf as WorkspaceLeaf);
		return Promise.resolve();
	}

	override setActiveLeaf(leaf: O.WorkspaceLeaf, params?: { focus?: boolean } | boolean, oldFocus?: boolean): void {
		const next = leaf as WorkspaceLeaf;
		const focus = typeof params === 'object' ? params.focus : oldFocus;
		next.parent.show(next);
		const { holder } = next.parent;
		if (holder === this.rootSplit || holder instanceof WorkspaceWindow) this.#recent = next;
		Object.assign(window, { activeWindow: holder.container.win, activeDocument: holder.container.doc });
		if (this.activeLeaf !== next) {
			this.activeLeaf?.containerEl.removeClass('mod-active');
			next.containerEl.addClass('mod-active');
			this.activeLeaf = next;
			this.trigger('active-leaf-change', next);
			this.#announce();
		}
		if (focus) next.setEphemeralState({ focus: true });
	}

	/** Raises `file-open` when the active file is another than when it was last raised. */
	#announce(): void {
		const file = this.getActiveFile();
		if (file === this.#announced) return;
		this.#announced = file;
		this.trigger('file-open', file);
	}

	/** To be called when a leaf has opened `file`. */
	fileOpened(file: TFile): void {
		this.#files = [file.path, ...this.#files.filter((path) => path !== file.path)].slice(0, 50);
		this.#announce();
	}

	/** To be called by a leaf that closes. */
	removed(leaf: WorkspaceLeaf): void {
		const { parent } = leaf;
		this.#takeOut(leaf);
		if (this.activeLeaf === leaf) {
			this.activeLeaf = null;
			const successor = this.getMostRecentLeaf();
			if (successor) this.setActiveLeaf(successor);
		}
		if (parent.holder instanceof WorkspaceSidedock && parent.holder.groups.every((group) => group.leaves.length === 0)) parent.holder.collapse();
		this.layoutChanged();
	}

	/** Takes a leaf from where it is; a window that it leaves empty goes. */
	#takeOut(leaf: WorkspaceLeaf): void {
		const { parent } = leaf;
		const next = parent.remove(leaf);
		parent.dropIfEmpty();
		if (this.#recent === leaf) this.#recent = next;
		if (parent.holder === this.rootSplit && this.#middle().length === 0) this.#recent = this.#leaf(this.#group(this.rootSplit));
		const left = this.#windows.find((one) => one === parent.holder && one.groups.every(({ leaves }) => leaves.length === 0));
		if (left) this.#dropWindow(left);
	}

	#middle(): WorkspaceLeaf[] {
		return this.rootSplit.groups.flatMap((group) => group.leaves);
	}

	override getMostRecentLeaf(): WorkspaceLeaf | null {
		return this.#recent ?? this.#middle()[0] ?? null;
	}

	override getActiveFile(): TFile | null {
		const view = this.activeLeaf?.view;
		if (view instanceof FileView) return view.file;
		const recent = this.getMostRecentLeaf()?.view;
		return recent instanceof FileView ? recent.file : null;
	}

	override getActiveViewOfType<T extends View>(type: Constructor<T>): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	override iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.#middle()) callback(leaf);
	}

	override iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.#holders.flatMap(({ groups }) => groups.flatMap((group) => group.leaves))) callback(leaf);
	}

	override getLeavesOfType(viewType: string): WorkspaceLeaf[] {
		const found: WorkspaceLeaf[] = [];
		this.iterateAllLeaves((leaf) => {
			if (leaf.view.getViewType() === viewType) found.push(leaf);
		});
		return found;
	}

	override getLeafById(id: string): WorkspaceLeaf | null {
		let found: WorkspaceLeaf | null = null;
		this.iterateAllLeaves((leaf) => {
			if (leaf.id === id) found = leaf;
		});
		return found;
	}

	override getGroupLeaves(group: string): WorkspaceLeaf[] {
		const found: WorkspaceLeaf[] = [];
		this.iterateAllLeaves((leaf) => {
			if (leaf.group === group) found.push(leaf);
		});
		return found;
	}

	override detachLeavesOfType(viewType: string): void {
		for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
	}

	/** Rebuilds the views of a type that a plugin has just registered or taken away. */
	async rebuild(viewType: string): Promise<void> {
		const registered = hostApp(this.#app).viewCreators.has(viewType);
		for (const leaf of this.getLeavesOfType(viewType)) {
			if (registered === leaf.view instanceof UnknownView) await leaf.rebuildView();
		}
	}

	override async openLinkText(linktext: string, sourcePath: string, newLeaf?: PaneType | boolean, openViewState: OpenViewState = {}): Promise<void> {
		const { vault, metadataCache } = this.#app;
		const { path, subpath } = parseLinktext(linktext);
		const wanted = path.endsWith('.md') ? path : `${path}.md`;
		const found = path ? metadataCache.getFirstLinkpathDest(path, sourcePath) : vault.getFileByPath(sourcePath);
		const file = found ?? (await vault.create(wanted, ''));
		const eState = { ...(subpath ? { subpath } : {}), ...openViewState.eState };
		await this.getLeaf(newLeaf).openFile(file, { ...openViewState, eState });
	}

	override getLastOpenFiles(): string[] {
		return [...this.#files];
	}

	override updateOptions(): void {
		this.iterateAllLeaves((leaf) => {
			if (leaf.view instanceof MarkdownView) leaf.view.reconfigure();
		});
	}

	override handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string): boolean {
		const { path } = parseLinktext(linktext);
		menu.addItem((item) =>
			item.setTitle('Open in new tab').onClick(() => this.openLinkText(linktext, sourcePath, 'tab')),
		);
		const file = this.#app.metadataCache.getFirstLinkpathDest(path, sourcePath);
		if (file) this.trigger('file-menu', menu, file, 'link-context-menu');
		return true;
	}
}
