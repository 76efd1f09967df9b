/** The commands that show the forces view, in the right sidebar or in a tab. */

import type { App, Command } from 'obsidian';
import { FORCES_VIEW } from './forces-view';

/** Shows the forces view in the right sidebar; the one that is there already is revealed. */
export async function showForces({ workspace }: App): Promise<void> {
	const leaf = await workspace.ensureSideLeaf(FORCES_VIEW, 'right', { active: true, reveal: true });
	await workspace.revealLeaf(leaf);
}

/** Opens one more forces view in a tab of the main area. */
async function openForcesTab({ workspace }: App): Promise<void> {
	const leaf = workspace.getLeaf('tab');
	await leaf.setViewState({ type: FORCES_VIEW, active: true });
	await workspace.revealLeaf(leaf);
}

/** Both as commands. */
export function showForcesCommands(app: App): Command[] {
	return [
		{ id: 'show-forces', name: 'Show forces', icon: 'lucide-arrow-left-right', callback: () => void showForces(app) },
		{ id: 'open-forces-tab', name: 'Open forces in new tab', icon: 'lucide-layout-dashboard', callback: () => void openForcesTab(app) },
	];
}
