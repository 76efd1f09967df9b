/** The app as on a phone: what it says of itself, drawers at the sides, a bar at the bottom, a toolbar of commands while editing. */

import type { App } from './app';
import { Platform } from './platform';
import { setIcon } from './ui/icons';
import { Menu } from './ui/menu';
import { MarkdownView } from './views/markdown-view';

/** Tells plugins and styles whether this is a phone. */
function announce(isPhone: boolean): void {
	Object.assign(Platform, { isMobile: isPhone, isPhone, isDesktop: !isPhone });
	for (const name of ['is-mobile', 'is-phone']) document.body.toggleClass(name, isPhone);
}

function addButton(parent: HTMLElement, cls: string, icon: string, title: string, act: (event: MouseEvent) => void): void {
	const button = parent.createEl('button', { cls, attr: { 'aria-label': title } });
	setIcon(button, icon);
	// A tap leaves the focus, and the keyboard of a phone, where they are.
	button.addEventListener('mousedown', (event) => {
		event.preventDefault();
	});
	button.addEventListener('click', act);
}

function showRibbon(app: App, event: MouseEvent): void {
	const menu = new Menu();
	for (const action of app.ribbonEl.findAll('.side-dock-ribbon-action')) {
		menu.addItem((item) => {
			const icon = /lucide-[\w-]+/.exec(action.querySelector('.svg-icon')?.getAttribute('class') ?? '')?.[0] ?? null;
			item.setTitle(action.getAttr('aria-label') ?? '').setIcon(icon).onClick(() => action.click());
		});
	}
	menu.addItem((item) => item.setSection('app').setTitle('Settings').setIcon('lucide-settings').onClick(() => app.setting.open()));
	menu.showAtMouseEvent(event);
}

function drawNavigation(app: App, parent: HTMLElement): void {
	const bar = parent.createDiv('mobile-navbar');
	const add = (icon: string, title: string, act: (event: MouseEvent) => void): void => {
		addButton(bar, 'mobile-navbar-action clickable-icon', icon, title, act);
	};
	add('lucide-panel-left', 'Open left sidebar', () => app.workspace.leftSplit.toggle());
	add('lucide-square-terminal', 'Open command palette', () => app.commands.executeCommandById('command-palette:open'));
	add('lucide-menu', 'Menu', (event) => showRibbon(app, event));
	add('lucide-panel-right', 'Open right sidebar', () => app.workspace.rightSplit.toggle());
}

/** Fills the toolbar with the commands that have an icon and ask whether there is something for them, while a note is edited. */
function fillToolbar(app: App, toolbar: HTMLElement): void {
	const view = app.workspace.getActiveViewOfType(MarkdownView);
	toolbar.toggle(view?.getMode() === 'source');
	const list = toolbar.querySelector<HTMLElement>('.mobile-toolbar-options-list');
	if (!list) return;
	list.empty();
	for (const { id, name, icon, editorCallback, editorCheckCallback, checkCallback } of Object.values(app.commands.commands)) {
		if (icon === undefined || !(editorCallback ?? editorCheckCallback ?? checkCallback)) continue;
		addButton(list, 'mobile-toolbar-option clickable-icon', icon, name, () => app.commands.executeCommandById(id));
	}
}

/** Follows what has the focus: the keyboard comes up for what is typed into, and the caret of a note stays above it. */
function installKeyboard(app: App, container: HTMLElement): () => void {
	const keyboard = container.createDiv('host-keyboard');
	const follow = (): void => {
		const el = document.activeElement;
		const isTyped = el instanceof HTMLElement && (el.isContentEditable || el instanceof HTMLTextAreaElement || (el instanceof HTMLInputElement && /^(?:text|search|number|email|url)$/.test(el.type) && !el.readOnly));
		const isUp = app.host.softKeyboard && isTyped;
		if (document.body.hasClass('host-keyboard-up') === isUp) return;
		document.body.toggleClass('host-keyboard-up', isUp);
		app.workspace.resized();
		const editor = app.workspace.activeEditor?.editor;
		if (isUp && editor?.hasFocus()) editor.scrollIntoView({ from: editor.getCursor('from'), to: editor.getCursor('to') });
	};
	const later = (): void => {
		window.setTimeout(follow, 0);
	};
	const events = ['focusin', 'focusout'] as const;
	for (const event of events) document.addEventListener(event, later);
	follow();
	return () => {
		for (const event of events) document.removeEventListener(event, later);
		document.body.removeClass('host-keyboard-up');
		keyboard.remove();
	};
}

/** Shows `app` as on a phone until the returned function is called. */
export function emulatePhone(app: App): () => void {
	const { workspace, ribbonEl } = app;
	announce(true);
	const container = ribbonEl.closest<HTMLElement>('.app-container') ?? document.body;
	const toolbar = container.createDiv('mobile-toolbar');
	toolbar.createDiv('mobile-toolbar-options-container').createDiv('mobile-toolbar-options-list');
	drawNavigation(app, container);
	const endKeyboard = installKeyboard(app, container);
	const refill = (): void => {
		fillToolbar(app, toolbar);
	};
	const closeDrawers = (): void => {
		const active = workspace.activeLeaf;
		if (active && active.parent.holder !== workspace.rootSplit) return;
		workspace.leftSplit.collapse();
		workspace.rightSplit.collapse();
	};
	const refs = [
		workspace.on('layout-change', refill),
		workspace.on('active-leaf-change', refill),
		workspace.on('file-open', closeDrawers),
	];
	closeDrawers();
	refill();
	workspace.resized();
	return () => {
		for (const ref of refs) workspace.offref(ref);
		endKeyboard();
		toolbar.remove();
		container.querySelector('.mobile-navbar')?.remove();
		announce(false);
	};
}
