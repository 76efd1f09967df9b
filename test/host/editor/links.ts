/** Links in an editor: a click opens one that is drawn as such, a click with Mod any. */

import { EditorView } from '@codemirror/view';
import { report } from '../events';
import { Keymap } from '../keymap';
import { clickedOffset } from './clicked';
import { editorInfoField, editorLivePreviewField } from './fields';
import { isDrawnLink } from './live-preview';

const LINK = /\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]|\[[^[\]]+\]\(([^()\s]+)\)/g;
const TOKENS = '.cm-hmd-internal-link, .cm-link';

function linkAt(view: EditorView, offset: number): string | null {
	const line = view.state.doc.lineAt(offset);
	for (const match of line.text.matchAll(LINK)) {
		const from = line.from + match.index;
		if (offset >= from && offset <= from + match[0].length) return match[1] ?? decodeURI(match[2] ?? '');
	}
	return null;
}

function follow(view: EditorView, link: string, event: MouseEvent): void {
	const { app, file } = view.state.field(editorInfoField);
	if (/^[a-z][a-z0-9+.-]*:/i.test(link)) {
		window.open(link, '_blank', 'noopener');
		return;
	}
	const inSource = !view.state.field(editorLivePreviewField);
	const where = event.altKey ? 'split' : !inSource && Keymap.isModEvent(event);
	app.workspace.openLinkText(link, file?.path ?? '', where).catch(report);
}

/** The link of each editor on which the mouse went down, if a click is to open it. */
const pressed = new WeakMap<EditorView, string>();

/** Opens the link under a click; Alt adds a caret, as in the app. */
export const openLinks = [
	EditorView.clickAddsSelectionRange.of((event) => event.altKey && !Keymap.isModifier(event, 'Mod')),
	EditorView.domEventHandlers({
		mousedown(event, view) {
			pressed.delete(view);
			const isOnLink = event.target instanceof Element && event.target.closest(TOKENS) !== null;
			const offset = event.button === 0 && isOnLink ? clickedOffset(view, event) : null;
			const link = offset === null ? null : linkAt(view, offset);
			if (offset === null || link === null) return false;
			const hasMod = Keymap.isModifier(event, 'Mod');
			if (hasMod || (!event.altKey && !event.shiftKey && isDrawnLink(view, offset))) pressed.set(view, link);
			return hasMod;
		},
		mouseover(event, view) {
			const targetEl = event.target instanceof Element ? event.target.closest<HTMLElement>('.cm-hmd-internal-link') : null;
			const linktext = targetEl && linkAt(view, view.posAtDOM(targetEl));
			if (!linktext) return;
			const info = view.state.field(editorInfoField);
			info.app.workspace.trigger('hover-link', { event, source: 'editor', hoverParent: info, targetEl, linktext, sourcePath: info.file?.path });
		},
		click(event, view) {
			const link = pressed.get(view);
			pressed.delete(view);
			if (link !== undefined && (Keymap.isModifier(event, 'Mod') || view.state.selection.main.empty)) follow(view, link, event);
		},
	}),
];
