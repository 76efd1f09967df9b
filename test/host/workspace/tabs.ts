/** A group of tabs: its headers, its leaves, one of them shown. */

import type * as O from 'obsidian';
import * as stubs from '../stubs';
import { WorkspaceParent, type Holder } from './items';
import type { WorkspaceLeaf } from './leaf';

/** One group of tabs. */
export class WorkspaceTabs extends stubs.WorkspaceTabs(WorkspaceParent) {
	override parent: O.WorkspaceSplit;
	readonly holder: Holder;
	readonly containerEl = createDiv('workspace-tabs');
	readonly leaves: WorkspaceLeaf[] = [];
	/** The leaf that is shown. */
	current: WorkspaceLeaf | null = null;
	readonly #headersEl: HTMLElement;
	readonly #bodyEl: HTMLElement;

	constructor(split: O.WorkspaceSplit & Holder) {
		super();
		this.parent = split;
		this.holder = split;
		const strip = this.containerEl.createDiv('workspace-tab-header-container');
		this.#headersEl = strip.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
		this.#bodyEl = this.containerEl.createDiv('workspace-tab-container');
		split.groups.push(this);
		split.containerEl.append(this.containerEl);
	}

	/** Adds `leaf` as the last tab and shows it. */
	add(leaf: WorkspaceLeaf): void {
		leaf.parent = this;
		this.leaves.push(leaf);
		this.#headersEl.append(leaf.tabHeaderEl);
		this.#bodyEl.append(leaf.containerEl);
		this.show(leaf);
	}

	/** Shows `leaf` of this group in place of the others. */
	show(leaf: WorkspaceLeaf): void {
		this.current = leaf;
		for (const one of this.leaves) {
			one.containerEl.toggle(one === leaf);
			one.tabHeaderEl.toggleClass('is-active', one === leaf);
			one.tabHeaderEl.setAttr('aria-selected', String(one === leaf));
		}
	}

	/** Takes `leaf` out and shows its neighbour, which it gives. */
	remove(leaf: WorkspaceLeaf): WorkspaceLeaf | null {
		const at = this.leaves.indexOf(leaf);
		this.leaves.splice(at, 1);
		leaf.containerEl.remove();
		leaf.tabHeaderEl.remove();
		const next = this.leaves[Math.min(at, this.leaves.length - 1)] ?? null;
		if (this.current === leaf) {
			this.current = next;
			if (next) this.show(next);
		}
		return next;
	}

	/** Takes the group off the page when it is empty and not the last. */
	dropIfEmpty(): void {
		const { groups } = this.holder;
		if (this.leaves.length > 0 || groups.length < 2) return;
		groups.splice(groups.indexOf(this), 1);
		this.containerEl.remove();
	}
}
