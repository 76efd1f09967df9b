/** Random edits to ask for: a note, where its carets and selections are, a code, and the settings. */

import * as fc from 'fast-check';
import { CODES, type Code } from '../../src/core/codes';
import type { EditOptions, Selection } from '../../src/core/edit/edit';
import type { Span } from '../../src/core/passage';
import { readAwkward } from '../corpus/corpus';
import { mixtures } from '../oracles/mixtures';
import { notes } from './notes';
import { splitsPair } from './offsets';

/** An edit to ask for. */
export interface Asked {
	readonly text: string;
	readonly selections: readonly Selection[];
	readonly code: Code;
	readonly options: EditOptions;
}

/** The settings that the laws are tried with; the names make some lines of the generated notes a transcript's turns. */
export const OPTIONS: EditOptions = { namespace: 'jtbd', people: ['Lea', 'P01'], highlightColours: false };

/** From where to where a selection reaches, whichever way it was made. */
export function spanOf({ anchor, head }: Selection): Span {
	return { from: Math.min(anchor, head), to: Math.max(anchor, head) };
}

/** A caret. */
export function caret(at: number): Selection {
	return { anchor: at, head: at };
}

/** An offset of the text for any number, between two characters. */
export function place(text: string, at: number): number {
	const offset = at % (text.length + 1);
	return splitsPair(text, offset) ? offset + 1 : offset;
}

/** Notes of the grammar, mixtures of the corpus, and the awkward notes themselves. */
export const anyNote: fc.Arbitrary<string> = fc.oneof(
	{ weight: 8, arbitrary: notes() },
	{ weight: 2, arbitrary: mixtures() },
	{ weight: 1, arbitrary: fc.constantFrom(...readAwkward().map(({ text }) => text)) },
);

/** Forces mostly, as a person would. */
export const anyCode: fc.Arbitrary<Code> = fc.constantFrom<Code>('push', 'pull', 'anxiety', 'habit', 'push', 'pull', ...CODES.map(({ code }) => code));

const anyOptions: fc.Arbitrary<EditOptions> = fc.boolean().map((highlightColours) => ({ ...OPTIONS, highlightColours }));

/** Where a selection is, in whatever text: it begins at the offset `at`, as far as there is text. */
export interface Placed {
	readonly at: number;
	readonly length: number;
	readonly isBackwards: boolean;
}

/** The selection of a text. */
export function selectionIn(text: string, { at, length, isBackwards }: Placed): Selection {
	const from = place(text, at);
	const to = place(text, Math.min(from + length, text.length));
	return isBackwards ? { anchor: to, head: from } : { anchor: from, head: to };
}

/** A caret anywhere. */
export const anyCaret: fc.Arbitrary<Placed> = fc.record({ at: fc.nat({ max: 5000 }), length: fc.constant(0), isBackwards: fc.constant(false) });

/** A selection of a few or of many characters, made forwards or backwards. */
export const anySelection: fc.Arbitrary<Placed> = fc.record({
	at: fc.nat({ max: 5000 }),
	length: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 400 })),
	isBackwards: fc.boolean(),
});

/** Several carets and selections. */
export const severalPlaces: fc.Arbitrary<readonly Placed[]> = fc.array(fc.oneof(anyCaret, anyCaret, anySelection), { minLength: 2, maxLength: 5 });

/** The selections in order, without those that touch one before them. */
export function inOrder(selections: readonly Selection[]): Selection[] {
	const apart: Selection[] = [];
	for (const selection of [...selections].sort((a, b) => spanOf(a).from - spanOf(b).from)) {
		const last = apart[apart.length - 1];
		if (!last || spanOf(selection).from > spanOf(last).to) apart.push(selection);
	}
	return apart;
}

/** An edit of a note at this place, or at these. */
export function asked(where: fc.Arbitrary<Placed | readonly Placed[]>): fc.Arbitrary<Asked> {
	return fc
		.tuple(anyNote, where, anyCode, anyOptions)
		.map(([text, placed, code, options]) => ({ text, selections: inOrder([placed].flat().map((one) => selectionIn(text, one))), code, options }));
}
