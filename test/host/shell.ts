/** What is around the workspace: buttons of the ribbon, the width of the sides, the theme. */

import type { App } from './app';
import { setIcon } from './ui/icons';
import type { WorkspaceSidedock } from './workspace/items';

/** Light or dark. */
export type Theme = 'light' | 'dark';

const WIDTHS = { left: 240, right: 300 } as const;
const LEAST = 120;

/** Shows `theme` on the whole page. */
export function showTheme(theme: Theme): void {
	document.body.toggleClass('theme-dark', theme === 'dark');
	document.body.toggleClass('theme-light', theme === 'light');
}

/** Gives a side its width in pixels. */
export function setWidth(app: App, side: WorkspaceSidedock, pixels: number): void {
	side.containerEl.style.width = `${String(Math.max(LEAST, Math.round(pixels)))}px`;
	app.workspace.resized();
}

function addHandle(app: App, side: WorkspaceSidedock, toRight: boolean): void {
	const handle = side.containerEl.createEl('hr', { cls: 'workspace-leaf-resize-handle' });
	handle.addEventListener('pointerdown', (start) => {
		const width = side.containerEl.offsetWidth;
		const move = (event: PointerEvent): void => {
			const grown = event.clientX - start.clientX;
			setWidth(app, side, width + (toRight ? grown : -grown));
		};
		const end = (): void => {
			document.removeEventListener('pointermove', move);
			document.removeEventListener('pointerup', end);
		};
		start.preventDefault();
		document.addEventListener('pointermove', move);
		document.addEventListener('pointerup', end);
	});
}

/** Draws them. */
export function drawShell(app: App): void {
	const { workspace, commands } = app;
	const ribbon = app.ribbonEl.parentElement ?? app.ribbonEl;
	const button = (parent: HTMLElement, icon: string, title: string, id: string): HTMLElement => {
		const el = parent.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': title } });
		setIcon(el, icon);
		el.addEventListener('click', () => commands.executeCommandById(id));
		return el;
	};
	const top = createDiv('sidebar-toggle-button mod-left');
	ribbon.prepend(top);
	button(top, 'panel-left', 'Toggle left sidebar', 'app:toggle-left-sidebar');
	const bottom = ribbon.createDiv('side-dock-settings');
	button(bottom, 'square-terminal', 'Open command palette', 'command-palette:open');
	button(bottom, 'sun-moon', 'Toggle light/dark mode', 'theme:toggle-light-dark');
	button(bottom, 'settings', 'Open settings', 'app:open-settings');
	button(bottom, 'panel-right', 'Toggle right sidebar', 'app:toggle-right-sidebar');
	setWidth(app, workspace.leftSplit, WIDTHS.left);
	setWidth(app, workspace.rightSplit, WIDTHS.right);
	addHandle(app, workspace.leftSplit, true);
	addHandle(app, workspace.rightSplit, false);
}
