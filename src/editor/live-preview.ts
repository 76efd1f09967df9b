/** Shows tagged passages in Live Preview: coloured marks, tails as pills, bars beside passages without a mark. */

import { Prec, StateEffect, type Extension, type SelectionRange } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField, requireApiVersion } from 'obsidian';
import { readNote } from '../core/read-note';
import { decorationsOf } from './live-preview-look';
import { SeenNote } from './live-preview-note';
import { readOptionsOf, type EditorContext } from './read-options';

/** Notes of more characters are read again only when typing rests, so that no keystroke waits for it. */
const SMALL = 20_000;
/** How long typing rests before a larger note is read again, in milliseconds. */
const REST = 200;

/** Tells an editor to look again: at its note, or at what is touched in it alone. */
const lookAgain = StateEffect.define<'note' | 'touched'>();

/** The extension that shows passages. */
export function livePreviewMarks(context: EditorContext): Extension {
	// From 1.14 on the app shows the emoji as a swatch of its own.
	const hidesColour = !requireApiVersion('1.14.0');
	const plugin = ViewPlugin.define((view) => new Passages(view, context, hidesColour), {
		decorations: ({ decorations }) => decorations,
		eventHandlers: {
			mousedown({ button }) {
				if (button === 0) this.hold();
			},
		},
	});
	// Of equal ranges the one of lowest precedence is the outermost: only there can it take the highlight's own colour away.
	return Prec.lowest(plugin);
}

class Passages {
	decorations: DecorationSet = Decoration.none;
	readonly #view: EditorView;
	readonly #context: EditorContext;
	readonly #hidesColour: boolean;
	/** Null outside Live Preview. */
	#note: SeenNote | null = null;
	#touched: readonly SelectionRange[] = [];
	/** While a mouse button is down, pills stay as they are: nothing moves under the pointer. */
	#held: AbortController | null = null;
	#timer: number | null = null;
	#readAt = 0;

	constructor(view: EditorView, context: EditorContext, hidesColour: boolean) {
		this.#view = view;
		this.#context = context;
		this.#hidesColour = hidesColour;
		this.#read();
		this.#draw();
	}

	update(update: ViewUpdate): void {
		const { docChanged, changes, selectionSet, viewportChanged, focusChanged, transactions, view } = update;
		if (this.#held && docChanged) this.#touched = this.#touched.map((range) => range.map(changes));
		if (docChanged) this.#note?.changed(changes);
		if (docChanged && view.composing) {
			// What is being composed must not be drawn anew.
			this.decorations = this.decorations.map(changes);
			this.#readLater();
			return;
		}
		const isSoon = update.state.doc.length <= SMALL || (!isTyping(update) && performance.now() - this.#readAt > REST);
		const mustRead = isToldToRead(update) || (docChanged && isSoon);
		if (mustRead) this.#read();
		else if (docChanged) this.#readLater();
		const isTold = transactions.some(({ effects }) => effects.some((effect) => effect.is(lookAgain)));
		if (mustRead || docChanged || selectionSet || viewportChanged || focusChanged || isTold) this.#draw();
	}

	/** Keeps open what is open and closed what is closed, until the mouse button is let go. */
	hold(): void {
		this.#held?.abort();
		const held = new AbortController();
		this.#held = held;
		const { win } = this.#view.dom;
		const release = (): void => {
			held.abort();
			// After the editor has done with the event, which counts on what stands where.
			win.setTimeout(() => {
				if (this.#held !== held) return;
				this.#held = null;
				this.#view.dispatch({ effects: lookAgain.of('touched') });
			});
		};
		for (const type of ['mouseup', 'dragend', 'contextmenu']) win.addEventListener(type, release, { capture: true, signal: held.signal });
		// Not captured: what the editor takes the focus from is left in the same moment.
		win.addEventListener('blur', release, { signal: held.signal });
	}

	destroy(): void {
		this.#held?.abort();
		this.#held = null;
		this.#stopWaiting();
	}

	#readLater(): void {
		this.#stopWaiting();
		this.#timer = window.setTimeout(() => {
			this.#timer = null;
			if (this.#view.composing) this.#readLater();
			else this.#view.dispatch({ effects: lookAgain.of('note') });
		}, REST);
	}

	#stopWaiting(): void {
		if (this.#timer !== null) window.clearTimeout(this.#timer);
		this.#timer = null;
	}

	#read(): void {
		this.#stopWaiting();
		const { state } = this.#view;
		const isLive = state.field(editorLivePreviewField, false) ?? false;
		const options = readOptionsOf(this.#context, state.field(editorInfoField, false)?.file ?? null);
		this.#note = isLive ? new SeenNote(readNote(state.doc.toString(), options), options.namespace) : null;
		this.#readAt = performance.now();
	}

	#draw(): void {
		const { state, viewport, hasFocus } = this.#view;
		if (!this.#held) this.#touched = hasFocus ? state.selection.ranges : [];
		this.decorations = this.#note
			? decorationsOf(this.#note, {
				doc: state.doc,
				visible: viewport,
				touched: this.#touched,
				isCompact: this.#context.settings().compactTails,
				hidesColour: this.#hidesColour,
			})
			: Decoration.none;
	}
}

/** True when the note has to be read whatever was typed: options and settings reach an editor as a new configuration. */
function isToldToRead({ transactions, state, startState }: ViewUpdate): boolean {
	const isLive = state.field(editorLivePreviewField, false) ?? false;
	return isLive !== (startState.field(editorLivePreviewField, false) ?? false)
		|| transactions.some(({ effects, reconfigured }) => reconfigured || effects.some((effect) => effect.is(lookAgain) && effect.value === 'note'));
}

/** True when every change was typed; commands, undo and changes from elsewhere show at once, unless they come in a row. */
function isTyping({ transactions }: ViewUpdate): boolean {
	return transactions.every((transaction) => !transaction.docChanged || transaction.isUserEvent('input') || transaction.isUserEvent('delete'));
}
