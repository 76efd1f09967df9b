/** The state fields by which an editor extension learns whose editor it runs in. */

import { StateEffect, StateField } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';
import type * as O from 'obsidian';

/** Turns live preview on or off in an editor. */
export const setLivePreview = StateEffect.define<boolean>();

/** Tells an editor's state about its view, which is made after it. */
export const setEditorView = StateEffect.define<EditorView>();

/** The file and editor that a state belongs to; each Markdown view starts it with itself. */
export const editorInfoField: StateField<O.MarkdownFileInfo> = StateField.define<O.MarkdownFileInfo>({
	create() {
		throw new Error('an editor without its view');
	},
	update: (info) => info,
});

/** The same as `editorInfoField`, under its old name. */
export const editorViewField = editorInfoField;

/** Whether the editor is in live preview rather than source mode. */
export const editorLivePreviewField: StateField<boolean> = StateField.define<boolean>({
	create: () => true,
	update(live, transaction) {
		for (const effect of transaction.effects) if (effect.is(setLivePreview)) return effect.value;
		return live;
	},
});

/** The CodeMirror view of a state. */
export const editorEditorField: StateField<EditorView> = StateField.define<EditorView>({
	create: () => undefined as unknown as EditorView,
	update(view, transaction) {
		for (const effect of transaction.effects) if (effect.is(setEditorView)) return effect.value;
		return view;
	},
});

/** Whether the mouse is down in an editor, while live preview keeps still. */
export const livePreviewState: ViewPlugin<O.LivePreviewStateType> = ViewPlugin.define((): O.LivePreviewStateType => ({ mousedown: false }), {
	eventHandlers: {
		mousedown({ button }, view) {
			if (button !== 0) return;
			this.mousedown = true;
			const up = (): void => {
				this.mousedown = false;
				// So that what has kept still is drawn.
				if (view.dom.isConnected) view.dispatch({});
			};
			view.dom.doc.addEventListener('mouseup', up, { once: true });
		},
	},
});
