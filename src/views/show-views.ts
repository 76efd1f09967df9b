/** The commands that show our views, in the right sidebar or in a tab. */

import type { App, Command, WorkspaceLeaf } from 'obsidian';
import { FORCES_VIEW, ForcesView } from './forces-view';
import { PROBLEMS_VIEW, ProblemsView } from './problems-view';

/** Shows the forces view in the right sidebar and goes there; the one that is there already is revealed. */
export async function showForces(app: App): Promise<void> {
	const { view } = await showBeside(app, FORCES_VIEW);
	if (view instanceof ForcesView) view.focusPage();
}

async function showProblems(app: App): Promise<void> {
	const { view } = await showBeside(app, PROBLEMS_VIEW);
	if (view instanceof ProblemsView) view.focusList();
}

async function showBeside({ workspace }: App, type: string): Promise<WorkspaceLeaf> {
	const leaf = await workspace.ensureSideLeaf(type, 'right', { active: true, reveal: true });
	await workspace.revealLeaf(leaf);
	return leaf;
}

/** Opens one more forces view in a tab of the main area and goes there: about the same as the one it is asked from, where no note is at hand. */
async function openForcesTab({ workspace }: App): Promise<void> {
	const shown = workspace.getActiveViewOfType(ForcesView) ?? (workspace.getActiveFile() === null ? workspace.getLeavesOfType(FORCES_VIEW)[0]?.view : null);
	const state = shown instanceof ForcesView ? { ...shown.getState(), isPinned: false, scroll: 0 } : {};
	const leaf = workspace.getLeaf('tab');
	await leaf.setViewState({ type: FORCES_VIEW, active: true, state });
	await workspace.revealLeaf(leaf);
	if (leaf.view instanceof ForcesView) leaf.view.focusPage();
}

/** `show-forces`, `open-forces-tab` and `check-tags`. */
export function viewCommands(app: App): Command[] {
	return [
		{ id: 'show-forces', name: 'Show forces', icon: 'lucide-arrow-left-right', callback: () => void showForces(app) },
		{ id: 'open-forces-tab', name: 'Open forces in new tab', icon: 'lucide-layout-dashboard', callback: () => void openForcesTab(app) },
		{ id: 'check-tags', name: 'Check tags', icon: 'lucide-list-checks', callback: () => void showProblems(app) },
	];
}
