/** Cases that follow from others: the same notes with other line ends must give the same answers. */

import type { Case, ExpectedEdit } from './case';
import type { Selected } from './notation';

/** The same case with line ends of two characters. */
export function withLineEndsOfTwo(one: Case): Case {
	const settings = { ...one.settings, crlf: true };
	if (one.does === 'edit') return { ...one, settings, before: selectedWith(one.before), expected: editWith(one.expected) };
	return { ...one, settings, note: { ...one.note, text: textWith(one.note.text) }, also: one.also.map(({ path, text }) => ({ path, text: textWith(text) })) };
}

function textWith(text: string): string {
	return text.replace(/\r?\n/g, '\r\n');
}

function selectedWith({ text, selections }: Selected): Selected {
	const at = (offset: number): number => textWith(text.slice(0, offset)).length;
	return { text: textWith(text), selections: selections.map(({ anchor, head }) => ({ anchor: at(anchor), head: at(head) })) };
}

function editWith(expected: ExpectedEdit): ExpectedEdit {
	if (expected.kind !== 'gives') return expected;
	return { ...expected, after: selectedWith(expected.after), afterOffer: expected.afterOffer === null ? null : textWith(expected.afterOffer) };
}
