/** The place in the text of an editor that an event is about. */

import type { EditorView } from '@codemirror/view';

/** The offset under `event`, also where nothing has a size; `null` outside of the text. */
export function clickedOffset(view: EditorView, event: MouseEvent): number | null {
	const hasLayout = view.contentDOM.getBoundingClientRect().width > 0;
	if (hasLayout) return view.posAtCoords({ x: event.clientX, y: event.clientY });
	return event.target instanceof Node && view.contentDOM.contains(event.target) ? view.posAtDOM(event.target) : null;
}
