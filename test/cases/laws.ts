/** What must hold for every edit of a case, whatever the case says: the three laws of the editing rules. */

import { applyChanges, type Change, type Edit, type EditResult, type Selection } from '../../src/core/edit/edit';
import type { NoteText, TaggedPassage } from '../../src/core/note';
import type { Span } from '../../src/core/passage';

/** The commands, and the reader that looks at what they did. */
export interface Hands {
	readonly read: (text: string) => NoteText;
	readonly act: (text: string, selection: Selection) => EditResult;
	readonly remove: (text: string, selection: Selection) => EditResult;
}

/** An edit to be judged, as it came. */
export interface Deed {
	readonly text: string;
	readonly selection: Selection;
	readonly edit: Edit;
	/** The code that it tags with; null when it removes. */
	readonly code: string | null;
	/** True where a script without spaces needed one behind the mark. */
	readonly addsSpace: boolean;
}

/** The laws that the edit breaks, as sentences; none for a good one. */
export function brokenLaws(deed: Deed, hands: Hands): string[] {
	const after = applyChanges(deed.text, deed.edit.changes);
	const broken: string[] = [];
	if (!inOrder(deed.edit.changes)) broken.push('The changes overlap or are out of order.');
	if (!within(deed.edit.selections, after)) broken.push('A selection lies outside the note.');
	if (deed.code !== null && isLonger(deed.text, after)) broken.push(...lawsOfTagging(deed, after, hands));
	broken.push(...touchedOthers(deed, after, hands));
	return broken;
}

function lawsOfTagging(deed: Deed, after: string, hands: Hands): string[] {
	const { text, edit, code, addsSpace } = deed;
	if (resizes(deed, hands)) return [];
	const broken: string[] = [];
	if (edit.changes.some(({ from, to }) => from !== to)) broken.push('Tagging may only insert.');
	const marks = newMarks(edit.changes);
	const passages = hands.read(after).passages;
	for (const mark of marks) {
		const found = passages.some(({ from, to, codes }) => from === mark.from && to === mark.to && codes.some((coding) => coding.code === code));
		if (!found) broken.push(`The reader does not find the words that got a mark: ${JSON.stringify(after.slice(mark.from, mark.to))}.`);
	}
	const back = takenBack(after, marks, hands);
	if (marks.length > 0 && !(addsSpace ? isOneSpaceLonger(text, back) : back === text)) {
		broken.push(`Removing the tag does not give the note back, but: ${JSON.stringify(back)}.`);
	}
	return broken;
}

/** True when the edit gives a passage of this code other ends: then its signs move. */
function resizes({ text, selection, code }: Deed, hands: Hands): boolean {
	const span = { from: Math.min(selection.anchor, selection.head), to: Math.max(selection.anchor, selection.head) };
	return hands.read(text).passages.some((passage) => isTouched(passage, span) && passage.codes.some((coding) => coding.code === code));
}

/** The words of the marks that the changes put in, in the text after them. */
function newMarks(changes: readonly Change[]): Span[] {
	const signs: number[] = [];
	let shift = 0;
	for (const { from, to, text } of changes) {
		const at = text.indexOf('==');
		if (at >= 0) signs.push(from + shift + at);
		shift += text.length - (to - from);
	}
	const marks: Span[] = [];
	for (let at = 0; at + 1 < signs.length; at += 2) marks.push({ from: (signs[at] ?? 0) + 2, to: signs[at + 1] ?? 0 });
	return marks;
}

function takenBack(after: string, marks: readonly Span[], hands: Hands): string {
	let text = after;
	for (const { from } of [...marks].reverse()) {
		const removed = hands.remove(text, { anchor: from, head: from });
		if (removed.ok) text = applyChanges(text, removed.changes);
	}
	return text;
}

/** Passages that the selection doesn't touch must keep their words and codes. */
function touchedOthers({ text, selection, edit }: Deed, after: string, hands: Hands): string[] {
	const from = Math.min(selection.anchor, selection.head);
	const to = Math.max(selection.anchor, selection.head);
	const kept = hands.read(after).passages.map(fingerprint);
	return hands
		.read(text)
		.passages.filter((passage) => !isTouched(passage, { from, to }) && !edit.changes.some((change) => change.from < passage.tail.to && change.to > passage.tail.from))
		.filter((passage) => !kept.includes(fingerprint(passage)))
		.map(({ text: words }) => `Another passage was touched: ${JSON.stringify(words)}.`);
}

function isTouched({ from, to, mark, tail, memo }: TaggedPassage, selection: Span): boolean {
	const parts = [{ from, to }, mark ?? tail, tail, memo?.span ?? tail];
	return parts.some((part) => part.from <= selection.to && part.to >= selection.from);
}

function fingerprint({ text, codes }: TaggedPassage): string {
	return JSON.stringify([text, codes]);
}

function inOrder(changes: readonly Change[]): boolean {
	return changes.every(({ from, to }, index) => from <= to && from >= (changes[index - 1]?.to ?? 0));
}

function within(selections: readonly Selection[], text: string): boolean {
	return selections.length === 1 && selections.every(({ anchor, head }) => [anchor, head].every((at) => at >= 0 && at <= text.length));
}

function isOneSpaceLonger(text: string, spaced: string): boolean {
	const at = spaced.split('').findIndex((unit, index) => unit !== text[index]);
	return at >= 0 && spaced[at] === ' ' && spaced.slice(0, at) + spaced.slice(at + 1) === text;
}

/** True when the text after holds every character of the one before, in order, and more. */
function isLonger(before: string, after: string): boolean {
	let at = 0;
	for (const character of after) if (character === before.slice(at, at + character.length)) at += character.length;
	return at === before.length && after.length > before.length;
}
