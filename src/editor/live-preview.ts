/** Colours tagged passages in Live Preview. */

import { Prec, StateEffect, type Extension, type Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import { isForce } from '../core/codes';
import type { TaggedPassage } from '../core/note';
import { readNote } from '../core/read-note';
import { readOptionsOf, type EditorContext } from './read-options';

/** Notes of more characters are read again only when typing rests, so that no keystroke waits for it. */
const SMALL = 20_000;
/** How long typing rests before a larger note is read again, in milliseconds. */
const REST = 60;

/** Tells an editor to read its note again. */
const readAgain = StateEffect.define<null>();

/** The extension that gives marks their colour. */
export function livePreviewMarks(context: EditorContext): Extension {
	// Of equal ranges the one of lowest precedence is the outermost: only there can it take the highlight's own colour away.
	return Prec.lowest(ViewPlugin.define((view) => new Marks(view, context), { decorations: ({ decorations }) => decorations }));
}

class Marks {
	decorations: DecorationSet;
	readonly #view: EditorView;
	readonly #context: EditorContext;
	#timer: number | null = null;

	constructor(view: EditorView, context: EditorContext) {
		this.#view = view;
		this.#context = context;
		this.decorations = this.#read();
	}

	update(update: ViewUpdate): void {
		const isLive = update.state.field(editorLivePreviewField, false) ?? false;
		const hasChanged = isLive !== (update.startState.field(editorLivePreviewField, false) ?? false);
		// Settings that changed reach an editor as new options.
		const isTold = update.transactions.some(({ effects, reconfigured }) => reconfigured || effects.some((effect) => effect.is(readAgain)));
		if (hasChanged || isTold || (update.docChanged && update.state.doc.length <= SMALL)) {
			this.decorations = this.#read();
		} else if (update.docChanged) {
			this.decorations = this.decorations.map(update.changes);
			this.#readLater();
		}
	}

	destroy(): void {
		this.#stopWaiting();
	}

	#readLater(): void {
		this.#stopWaiting();
		this.#timer = window.setTimeout(() => {
			this.#timer = null;
			this.#view.dispatch({ effects: readAgain.of(null) });
		}, REST);
	}

	#stopWaiting(): void {
		if (this.#timer !== null) window.clearTimeout(this.#timer);
		this.#timer = null;
	}

	#read(): DecorationSet {
		const { state } = this.#view;
		if (!(state.field(editorLivePreviewField, false) ?? false)) return Decoration.none;
		const file = state.field(editorInfoField, false)?.file ?? null;
		const { passages } = readNote(state.doc.toString(), readOptionsOf(this.#context, file));
		return Decoration.set(passages.flatMap(decorationsOf), true);
	}
}

function decorationsOf(passage: TaggedPassage): Range<Decoration>[] {
	const attributes = markAttributes(passage.codes.map(({ code }) => code));
	const tail = Decoration.mark({ class: 'jtbd-tail', attributes }).range(passage.tail.from, passage.tail.to);
	const { mark } = passage;
	return mark ? [Decoration.mark({ class: 'jtbd-mark', attributes }).range(mark.from, mark.to), tail] : [tail];
}

/** The attributes by which styles know a passage's codes: its forces, and all of its codes, each a space-separated list. */
export function markAttributes(codes: readonly string[]): { 'data-force': string; 'data-code': string } {
	const distinct = [...new Set(codes)];
	return { 'data-force': distinct.filter(isForce).join(' '), 'data-code': distinct.join(' ') };
}
