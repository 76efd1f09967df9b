/** Shows tagged passages in Live Preview: coloured marks, tails as pills, bars beside passages without a mark; and keeps pills from harm. */

import { Prec, type EditorState, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';
import { editorEditorField, requireApiVersion } from 'obsidian';
import type { EditorContext } from '../read-options';
import { typingOn } from '../tag/typing-on';
import { pillClicks } from './live-preview-clicks';
import { deletingBesideTails } from './live-preview-deleting';
import { Passages } from './live-preview-passages';

/** The extension that shows passages, and minds what is typed, deleted and clicked beside their tails. */
export function livePreviewMarks(context: EditorContext): Extension {
	// From 1.14 on the app shows the emoji as a swatch of its own.
	const hidesColour = !requireApiVersion('1.14.0');
	const plugin = ViewPlugin.define((view) => new Passages(view, context, hidesColour), {
		decorations: ({ decorations }) => decorations,
		eventHandlers: {
			mousedown(event) {
				if (event.button === 0) this.press(event);
			},
		},
	});
	const passagesOf = (state: EditorState): Passages | null => {
		const view: EditorView | undefined = state.field(editorEditorField, false);
		// What is drawn is known of the state alone that is on show.
		return view?.state === state ? view.plugin(plugin) : null;
	};
	return [
		// Of equal ranges the one of lowest precedence is the outermost: only there can it take the highlight's own colour away.
		Prec.lowest(plugin),
		pillClicks((view) => view.plugin(plugin)?.clicked ?? null),
		deletingBesideTails(context, (state, span) => passagesOf(state)?.pillsIn(span) ?? []),
		typingOn((state, at) => passagesOf(state)?.hasOpened(at) === true),
	];
}
