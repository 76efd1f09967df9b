/** Knows the words that are selected where a note is read, also when a prompt has taken the focus since. */

import { Platform, type App, type Component } from 'obsidian';

/** What was selected last in rendered text. */
let last: Range | null = null;

/** Follows what is selected in every window, until the component ends. */
export function followReadSelection({ workspace }: App, component: Component): void {
	const follow = (win: Window): void => {
		const doc = win.document;
		component.registerDomEvent(doc, 'selectionchange', () => {
			const range = rangeIn(doc);
			if (range) last = range.cloneRange();
			// A prompt takes the selection along with the focus; on a phone whatever is tapped does.
			else if (!Platform.isMobile && !doc.activeElement?.closest('.modal-container')) last = null;
		});
		component.registerDomEvent(doc, 'pointerdown', ({ target }) => {
			if (target !== null && (target as Node).instanceOf(Element) && (target as Element).closest(RENDERED)) last = null;
		});
	};
	follow(workspace.containerEl.win);
	component.registerEvent(workspace.on('window-open', (_, win) => follow(win)));
	component.register(() => (last = null));
}

/** What is selected under an element of rendered text; null for nothing. */
export function readSelection(root: HTMLElement): Range | null {
	const range = rangeIn(root.doc) ?? last;
	return range && !range.collapsed && root.contains(range.commonAncestorContainer) ? range : null;
}

const RENDERED = '.markdown-preview-view';

function rangeIn(doc: Document): Range | null {
	const selection = doc.getSelection();
	const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
	const around = range?.commonAncestorContainer;
	const el = around?.instanceOf(Element) ? around : around?.parentElement;
	return range && el?.closest(RENDERED) ? range : null;
}
