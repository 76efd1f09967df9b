/** The layout as plain data: what is open where, so that it survives a restart. */

import type * as O from 'obsidian';
import type { Holder } from './items';

/** Groups of tabs, each with the view states of its tabs and which of them is shown. */
export type GroupLayout = readonly { readonly tabs: readonly O.ViewState[]; readonly current: number }[];

/** The whole workspace. */
export interface Layout {
	readonly main: GroupLayout;
	readonly left: GroupLayout;
	readonly right: GroupLayout;
	readonly leftOpen: boolean;
	readonly rightOpen: boolean;
}

/** What is open in `holder`. */
export function groupLayout(holder: Holder): GroupLayout {
	return holder.groups
		.filter((group) => group.leaves.length > 0)
		.map((group) => ({
			tabs: group.leaves.map((leaf) => leaf.getViewState()),
			current: group.leaves.findIndex((leaf) => leaf === group.current),
		}));
}
