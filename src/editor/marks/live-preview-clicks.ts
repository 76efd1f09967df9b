/** Where a click on a pill puts the caret: behind the tags that it stands for. */

import { EditorSelection, type Extension } from '@codemirror/state';
import { EditorView, type MouseSelectionStyle } from '@codemirror/view';
import type { Span } from '../../core/passage';

/** Puts the caret of each click on a pill, a double click's as well, at its end; a selection that is begun in or extended to a pill takes it whole. `clicked` tells the pill of the click under way. */
export function pillClicks(clicked: (view: EditorView) => Span | null): Extension {
	return EditorView.mouseSelectionStyle.of((view, event) => {
		const pill = event.button === 0 ? clicked(view) : null;
		return pill && selectingFrom(view, event, pill);
	});
}

function selectingFrom(view: EditorView, start: MouseEvent, pill: Span): MouseSelectionStyle {
	let { from, to } = pill;
	let before = view.state.selection;
	return {
		get(event, extend, multiple) {
			const at = event === start ? to : view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
			if (extend) return before.replaceRange(before.main.extend(Math.min(from, at), Math.max(to, at)));
			const range = at >= from && at <= to ? EditorSelection.cursor(to) : EditorSelection.range(at < from ? to : from, at);
			return multiple ? before.addRange(range) : EditorSelection.create([range]);
		},
		update({ docChanged, changes }) {
			if (!docChanged) return;
			before = before.map(changes);
			from = changes.mapPos(from);
			to = changes.mapPos(to);
		},
	};
}
