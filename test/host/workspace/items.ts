/** The parts that the workspace is divided into: its root, its two sides and their groups of tabs. */

import type * as O from 'obsidian';
import { Events } from '../events';
import * as stubs from '../stubs';
import type { WorkspaceTabs } from './tabs';

const nothing = null as unknown as O.WorkspaceParent;

/** Anything in the workspace. */
export abstract class WorkspaceItem extends stubs.WorkspaceItem(Events) {
	override getRoot(): O.WorkspaceItem {
		const parent: O.WorkspaceParent | null = this.parent;
		return parent ? parent.getRoot() : this;
	}

	override getContainer(): O.WorkspaceContainer {
		return (this.getRoot() as unknown as { readonly container: O.WorkspaceContainer }).container;
	}
}

/** An item that holds others. */
export abstract class WorkspaceParent extends stubs.WorkspaceParent(WorkspaceItem) {}

/** A parent whose groups of tabs stand beside one another. */
export class WorkspaceSplit extends stubs.WorkspaceSplit(WorkspaceParent) {}

/** A split with a window of its own. */
export abstract class WorkspaceContainer extends stubs.WorkspaceContainer(WorkspaceSplit) {}

/** What every part that holds groups of tabs has in the host. */
export interface Holder {
	readonly containerEl: HTMLElement;
	/** In the order in which they stand; never empty once the workspace is made. */
	readonly groups: WorkspaceTabs[];
	readonly container: O.WorkspaceContainer;
}

/** The middle of the window. */
export class WorkspaceRoot extends stubs.WorkspaceRoot(WorkspaceContainer) implements Holder {
	override parent = nothing;
	override win = window;
	override doc = document;
	readonly containerEl = createDiv('workspace-split mod-vertical mod-root');
	readonly groups: WorkspaceTabs[] = [];
	readonly container = this;
}

/** One side of the window. */
export class WorkspaceSidedock extends stubs.WorkspaceSidedock(WorkspaceSplit) implements Holder {
	override parent = nothing;
	override collapsed = true;
	readonly containerEl: HTMLElement;
	readonly groups: WorkspaceTabs[] = [];
	readonly container: O.WorkspaceContainer;
	readonly #onToggle: () => void;

	constructor(side: O.Side, container: O.WorkspaceContainer, onToggle: () => void) {
		super();
		this.container = container;
		this.#onToggle = onToggle;
		this.containerEl = createDiv(`workspace-split mod-horizontal mod-sidedock mod-${side}-split is-sidedock-collapsed`);
	}

	#set(collapsed: boolean): void {
		if (collapsed === this.collapsed) return;
		this.collapsed = collapsed;
		this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
		this.#onToggle();
	}

	override toggle(): void {
		this.#set(!this.collapsed);
	}

	override collapse(): void {
		this.#set(true);
	}

	override expand(): void {
		this.#set(false);
	}
}

/** The strip of icons at a side; it has no members in the typings. */
export class WorkspaceRibbon extends stubs.WorkspaceRibbon() {}

/** All windows of their own. */
export class WorkspaceFloating extends stubs.WorkspaceFloating(WorkspaceParent) {}

/** A window of its own; `Popout` makes one. */
export abstract class WorkspaceWindow extends stubs.WorkspaceWindow(WorkspaceContainer) implements Holder {
	override parent = nothing;
	readonly containerEl = createDiv('workspace-split mod-vertical mod-root');
	readonly groups: WorkspaceTabs[] = [];
	readonly container = this;
}

/** A side on a phone; the host has none. */
export const WorkspaceMobileDrawer = stubs.WorkspaceMobileDrawer(WorkspaceParent);
