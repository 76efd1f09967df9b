/** The layout as plain data: what is open where, so that it survives a restart. */

import type * as O from 'obsidian';
import type { Holder, WorkspaceRoot, WorkspaceSidedock } from './items';
import type { WorkspaceLeaf } from './leaf';
import { WorkspaceTabs } from './tabs';

/** Groups of tabs, each with the view states of its tabs and which of them is shown. */
type GroupLayout = readonly { readonly tabs: readonly O.ViewState[]; readonly current: number }[];

/** The whole workspace. */
export interface Layout {
	readonly main: GroupLayout;
	readonly left: GroupLayout;
	readonly right: GroupLayout;
	/** Of each window of its own. */
	readonly windows: readonly GroupLayout[];
	readonly leftOpen: boolean;
	readonly rightOpen: boolean;
}

/** What a layout is of. */
export interface Parts {
	readonly leftSplit: WorkspaceSidedock;
	readonly rootSplit: WorkspaceRoot;
	readonly rightSplit: WorkspaceSidedock;
	readonly windows: readonly Holder[];
}

function groupsOf(holder: Holder): GroupLayout {
	return holder.groups
		.filter((group) => group.leaves.length > 0)
		.map((group) => ({
			tabs: group.leaves.map((leaf) => leaf.getViewState()),
			current: group.leaves.findIndex((leaf) => leaf === group.current),
		}));
}

/** What is open now. */
export function layoutOf({ leftSplit, rootSplit, rightSplit, windows }: Parts): Layout {
	return {
		main: groupsOf(rootSplit),
		left: groupsOf(leftSplit),
		right: groupsOf(rightSplit),
		windows: windows.map(groupsOf),
		leftOpen: !leftSplit.collapsed,
		rightOpen: !rightSplit.collapsed,
	};
}

async function openGroups(
	split: O.WorkspaceSplit & Holder,
	groups: GroupLayout,
	newLeaf: (tabs: WorkspaceTabs) => WorkspaceLeaf,
): Promise<WorkspaceLeaf | null> {
	let shown: WorkspaceLeaf | null = null;
	for (const [index, { tabs, current }] of groups.entries()) {
		const group = split.groups[index] ?? new WorkspaceTabs(split);
		for (const state of tabs) await newLeaf(group).setViewState(state);
		shown = group.leaves[current] ?? shown;
		if (shown?.parent === group) group.show(shown);
	}
	return shown;
}

/** Opens what `layout` names, beside what is open; gives the leaf of the middle that was shown last. */
export async function openLayout(parts: Parts & { readonly openWindow: () => O.WorkspaceSplit & Holder }, layout: Layout, newLeaf: (tabs: WorkspaceTabs) => WorkspaceLeaf): Promise<WorkspaceLeaf | null> {
	const { leftSplit, rootSplit, rightSplit } = parts;
	await openGroups(leftSplit, layout.left, newLeaf);
	const shown = await openGroups(rootSplit, layout.main, newLeaf);
	await openGroups(rightSplit, layout.right, newLeaf);
	for (const groups of layout.windows ?? []) await openGroups(parts.openWindow(), groups, newLeaf);
	if (layout.leftOpen) leftSplit.expand();
	if (layout.rightOpen) rightSplit.expand();
	return shown;
}
