/** Live Preview: the marks of formatting are hidden or drawn wherever no selection touches them. */

import { syntaxTree } from '@codemirror/language';
import type { EditorSelection, EditorState, Range } from '@codemirror/state';
import { Decoration, ViewPlugin, WidgetType, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { editorLivePreviewField, livePreviewState } from './fields';
import { marksBetween, type Marks, type Span } from './hidden-marks';

/** The box of a task, which a click ticks. */
class Checkbox extends WidgetType {
	readonly #mark: string;

	constructor(mark: string) {
		super();
		this.#mark = mark;
	}

	override eq(other: Checkbox): boolean {
		return other.#mark === this.#mark;
	}

	override toDOM(view: EditorView): HTMLElement {
		const label = createEl('label', 'task-list-label');
		const box = label.createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox', attr: { 'data-task': this.#mark.trim() } });
		box.checked = this.#mark !== ' ';
		box.addEventListener('click', (event) => {
			event.preventDefault();
			const at = view.posAtDOM(label) + 1;
			view.dispatch({ changes: { from: at, to: at + 1, insert: this.#mark === ' ' ? 'x' : ' ' } });
		});
		return label;
	}

	override ignoreEvent(): boolean {
		return true;
	}
}

const hidden = Decoration.replace({});
const bullet = Decoration.mark({ class: 'list-bullet' });

function isTouched({ from, to }: Span, selection: EditorSelection): boolean {
	return selection.ranges.some((range) => range.from <= to && range.to >= from);
}

function drawn({ as }: Marks, { from, to }: Span, state: EditorState): Range<Decoration> {
	if (as === 'bullet') return bullet.range(from, to);
	return as === 'checkbox' ? Decoration.replace({ widget: new Checkbox(state.sliceDoc(from + 1, to - 1)) }).range(from, to) : hidden.range(from, to);
}

class LivePreview {
	decorations: DecorationSet = Decoration.none;
	#marks: readonly Marks[] = [];
	#isStale = false;

	constructor(view: EditorView) {
		this.#read(view);
		this.#draw(view.state);
	}

	update(update: ViewUpdate): void {
		const { view, state, startState } = update;
		const hasModeChanged = state.field(editorLivePreviewField) !== startState.field(editorLivePreviewField);
		const isRead = update.docChanged || update.viewportChanged || hasModeChanged || syntaxTree(startState) !== syntaxTree(state);
		if (isRead) this.#read(view);
		this.#isStale ||= isRead || update.selectionSet;
		// Nothing moves under the mouse until it is up.
		const isHeld = view.plugin(livePreviewState)?.mousedown === true;
		if (this.#isStale && (update.docChanged || hasModeChanged || !isHeld)) this.#draw(state);
	}

	#read(view: EditorView): void {
		const { state, visibleRanges } = view;
		const tree = syntaxTree(state);
		this.#marks = state.field(editorLivePreviewField) ? visibleRanges.flatMap(({ from, to }) => marksBetween(tree, state.doc, from, to)) : [];
	}

	#draw(state: EditorState): void {
		const ranges: Range<Decoration>[] = [];
		for (const marks of this.#marks) {
			if (isTouched(marks.touch, state.selection)) continue;
			for (const span of marks.spans) if (span.to > span.from) ranges.push(drawn(marks, span, state));
		}
		this.decorations = Decoration.set(ranges, true);
		this.#isStale = false;
	}

	/** Whether there is a link at `offset` that is drawn as one. */
	hasLinkAt(offset: number, selection: EditorSelection): boolean {
		const isHere = ({ as, touch }: Marks): boolean => as === 'link' && offset >= touch.from && offset <= touch.to && !isTouched(touch, selection);
		return this.#marks.some(isHere);
	}
}

/** Hides and draws the marks of the visible text of an editor in Live Preview. */
export const livePreview = ViewPlugin.define((view) => new LivePreview(view), { decorations: ({ decorations }) => decorations });

/** Whether the link at `offset` is drawn as one, so that a click follows it. */
export function isDrawnLink(view: EditorView, offset: number): boolean {
	return view.plugin(livePreview)?.hasLinkAt(offset, view.state.selection) ?? false;
}
