/** Edits of text made to be slow, at a caret, at 500 of them and over everything: four times the size must cost at most five times the time. */

import { applyChanges } from '../../src/core/edit/changes';
import type { EditOptions, EditResult, Selection } from '../../src/core/edit/edit';
import { removeTags } from '../../src/core/edit/remove';
import { tagPassages } from '../../src/core/edit/tag';
import { longInterview } from './generate';
import { millisecondsOf } from './measure';
import type { Row } from './rows';
import { repeated, rowOf, type Hostile } from './hostile';

const OPTIONS: EditOptions = { namespace: 'jtbd', people: [], highlightColours: false };

const TAIL = ' #jtbd/push';

const HOSTILE: readonly Hostile[] = [
	...['==', '==a ', '$a', '`a', '%%a ', '](', '[a](b) ', '*a _b* c_ '].map((unit) => repeated(unit, { before: 'a ', after: TAIL })),
	...['#jtbd/push ', '#jtbd/push #a ', 'a #jtbd/push ', '==a== #jtbd/push b '].map((unit) => repeated(unit)),
	...['a\n\n', '- a\n', '==a== #jtbd/push\n\n', 'a #jtbd/push\n\n', 'a ==b\n\n', '中。'].map((unit) => repeated(unit)),
	{ name: '5,000 and 20,000 marks, then as many tails', text: (size) => '==a== '.repeat(size) + 'b #jtbd/push '.repeat(size), size: 5000, factor: 4 },
	{ name: 'one line of sentences, 256 KB and 1 MB', text: (size) => 'A few words. '.repeat(size / 13), size: 262_144, factor: 4 },
	{ name: 'one line of a single word, 256 KB and 1 MB', text: (size) => 'w'.repeat(size) + TAIL, size: 262_144, factor: 4 },
];

function caretIn({ length }: string): readonly Selection[] {
	return [{ anchor: length >> 1, head: length >> 1 }];
}

/** A caret in a tail at about the middle, else in the middle. */
function caretInTail(text: string): readonly Selection[] {
	const at = text.indexOf(TAIL, text.length >> 1);
	return at < 0 ? caretIn(text) : [{ anchor: at + 2, head: at + 2 }];
}

function caretsIn({ length }: string): readonly Selection[] {
	return Array.from({ length: 500 }, (_, i) => Math.floor((i * length) / 500)).map((at) => ({ anchor: at, head: at }));
}

function allOf({ length }: string): readonly Selection[] {
	return [{ anchor: 0, head: length }];
}

const EDITS: Readonly<Record<string, (text: string) => EditResult>> = {
	'tag at a caret': (text) => tagPassages(text, caretIn(text), 'pull', OPTIONS),
	'tag at 500 carets': (text) => tagPassages(text, caretsIn(text), 'pull', OPTIONS),
	'replace at a caret': (text) => tagPassages(text, caretInTail(text), 'habit', OPTIONS),
	'tag everything': (text) => tagPassages(text, allOf(text), 'pull', OPTIONS),
	'press the key of what is there': (text) => tagPassages(text, allOf(text), 'push', OPTIONS),
	'remove at a caret': (text) => removeTags(text, caretInTail(text), OPTIONS),
	'remove everything': (text) => removeTags(text, allOf(text), OPTIONS),
};

/** How long one edit of a long note takes, then the ratio of times for every edit of every hostile text. */
export function* hostileEdits(): Iterable<Row> {
	const note = longInterview(200_000, 500);
	for (const [name, edit] of Object.entries(EDITS)) {
		const result = edit(note);
		const writes = result.ok && applyChanges(note, result.changes) !== note ? '' : ' (refused)';
		yield { name: `${name}, in 200 KB with 500 passages${writes}`, value: millisecondsOf(() => edit(note), 100), unit: 'ms', budget: null };
	}
	for (const [name, edit] of Object.entries(EDITS)) {
		for (const one of HOSTILE) yield rowOf({ ...one, name: `${name}: ${one.name}` }, edit);
	}
}
