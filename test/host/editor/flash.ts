/** Lines of an editor that light up for a while, so that what a link led to is seen. */

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** Milliseconds for which what a link led to is lit up. */
export const FLASH = 2000;

const setFlash = StateEffect.define<{ readonly from: number; readonly to: number } | null>();
const lit = Decoration.line({ class: 'is-flashing' });

/** The lines that are lit up. */
export const flashes = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(decorations, { state, changes, effects }) {
		for (const effect of effects) {
			if (!effect.is(setFlash)) continue;
			const { value } = effect;
			if (value === null) return Decoration.none;
			const first = state.doc.lineAt(value.from).number;
			const count = state.doc.lineAt(value.to).number - first + 1;
			return Decoration.set(Array.from({ length: count }, (_, index) => lit.range(state.doc.line(first + index).from)));
		}
		return decorations.map(changes);
	},
	provide: (field) => EditorView.decorations.from(field),
});

/** Lights up the lines between two offsets. */
export function flash(view: EditorView, from: number, to: number): void {
	const end = Math.min(to, view.state.doc.length);
	view.dispatch({ effects: setFlash.of({ from: Math.min(from, end), to: end }) });
	window.setTimeout(() => {
		if (view.dom.isConnected) view.dispatch({ effects: setFlash.of(null) });
	}, FLASH);
}
