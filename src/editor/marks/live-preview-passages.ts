/** The passages of one editor: read, followed through changes, drawn; and which of its pills are closed at this moment. */

import { StateEffect, type SelectionRange } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import type { Span } from '../../core/passage';
import { readNote } from '../../core/read-note';
import { readOptionsOf, type EditorContext } from '../read-options';
import { decorationsOf } from './live-preview-look';
import { SeenNote } from './live-preview-note';
import { PillWidget } from './live-preview-pill';

/** Notes of more characters are read again only when typing rests, so that no keystroke waits for it. */
const SMALL = 20_000;
/** How long typing rests before a larger note is read again, in milliseconds. */
const REST = 200;

/** Tells an editor to look again: at its note, or at what is touched in it alone. */
const lookAgain = StateEffect.define<'note' | 'touched'>();

/** The passages of an editor. */
export class Passages implements PluginValue {
	/** What is drawn at this moment. */
	decorations: DecorationSet = Decoration.none;
	/** The pill that was clicked last, since the text changed. */
	clicked: Span | null = null;
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
	/** The carets that stand at the end of tails which were pills until they came there. */
	#opened: readonly number[] = [];

	constructor(view: EditorView, context: EditorContext, hidesColour: boolean) {
		this.#view = view;
		this.#context = context;
		this.#hidesColour = hidesColour;
		this.#read();
		this.#draw();
	}

	update(update: ViewUpdate): void {
		const { docChanged, changes, selectionSet, viewportChanged, focusChanged, transactions, view } = update;
		if (docChanged) this.clicked = null;
		if (docChanged || selectionSet) this.#opened = openedBy(update, this.decorations);
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

	/** The pills, closed as they are drawn, that touch this stretch of the text, in order. */
	pillsIn(span: Span): Span[] {
		return pillsOf(this.decorations, span);
	}

	/** True for a caret that stands at the end of a tail, which was a pill until the caret came there. */
	hasOpened(at: number): boolean {
		return this.#opened.includes(at);
	}

	/** Takes note of the primary mouse button going down. */
	press({ target, detail }: MouseEvent): void {
		this.#hold();
		// The first click of several may have opened the pill, and something else is under the pointer since.
		if (detail > 1) return;
		const pill = target && 'closest' in target ? (target as Element).closest('.jtbd-pill') : null;
		const at = pill ? this.#view.posAtDOM(pill) : null;
		this.clicked = at === null ? null : (this.pillsIn({ from: at, to: at })[0] ?? null);
	}

	/** Keeps open what is open and closed what is closed, until the mouse button is let go. */
	#hold(): void {
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
				const { clicked } = this;
				const { main } = this.#view.state.selection;
				// After a tap the browser has set the caret, on either side.
				const isBefore = main.empty && main.head === clicked?.from;
				this.#view.dispatch({ effects: lookAgain.of('touched'), ...(isBefore && { selection: { anchor: clicked.to } }) });
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

/** The carets that an update, itself no typing, has set at the end of what was a pill before it. */
function openedBy({ docChanged, changes, transactions, state }: ViewUpdate, drawn: DecorationSet): number[] {
	if (docChanged && !transactions.every((transaction) => !transaction.docChanged || transaction.isUserEvent('delete'))) return [];
	const back = docChanged ? changes.invertedDesc : null;
	return state.selection.ranges.flatMap(({ empty, head }) => {
		const at = back?.mapPos(head, -1) ?? head;
		return empty && pillsOf(drawn, { from: at, to: at }).some(({ to }) => to === at) ? head : [];
	});
}

function pillsOf(decorations: DecorationSet, { from, to }: Span): Span[] {
	const pills: Span[] = [];
	decorations.between(from, to, (start, end, { spec }: { readonly spec: { readonly widget?: unknown } }) => {
		if (spec.widget instanceof PillWidget) pills.push({ from: start, to: end });
	});
	return pills;
}
