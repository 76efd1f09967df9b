/** What must hold for every edit of a case, whatever the case says: the three laws of the editing rules. */

import { applyChanges } from '../../src/core/edit/changes';
import type { Change, Edit, EditResult, Selection } from '../../src/core/edit/edit';
import type { NoteText, TaggedPassage } from '../../src/core/note';
import type { Span } from '../../src/core/passage';

/** The commands, and the reader that looks at what they did. */
export interface Hands {
	readonly read: (text: string) => NoteText;
	readonly act: (text: string, selections: readonly Selection[]) => EditResult;
	readonly remove: (text: string, selections: readonly Selection[]) => EditResult;
}

/** An edit to be judged, as it came. */
export interface Deed {
	readonly text: string;
	readonly selections: readonly Selection[];
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
	if (deed.edit.changes.some(({ from, to }) => isAmid(deed.text, from) || isAmid(deed.text, to))) broken.push('A change stands inside a character or a line end.');
	if (!within(deed.edit.selections, deed.selections.length, after)) broken.push('A selection lies outside the note.');
	if (deed.code !== null && isLonger(deed.text, after)) broken.push(...lawsOfTagging(deed, after, hands));
	broken.push(...touchedOthers(deed, after, hands));
	return broken;
}

function lawsOfTagging(deed: Deed, after: string, hands: Hands): string[] {
	const { text, edit, code, addsSpace } = deed;
	if (resizes(deed, hands)) return [];
	const broken: string[] = [];
	const marks = newMarks(edit.changes);
	const { passages, blocks } = hands.read(after);
	const others = changesOutside(edit.changes, passages.filter(({ from }) => marks.some((mark) => mark.from === from)));
	if (edit.changes.some((change) => change.from !== change.to && !others.includes(change))) broken.push('Tagging may only insert.');
	if (kindsOf(blocks) !== kindsOf(hands.read(text).blocks)) broken.push(`The blocks change to: ${kindsOf(blocks)}.`);
	for (const mark of marks) {
		const found = passages.some(({ from, to, codes }) => from === mark.from && to === mark.to && codes.some((coding) => coding.code === code));
		if (!found) broken.push(`The reader does not find the words that got a mark: ${JSON.stringify(after.slice(mark.from, mark.to))}.`);
	}
	const back = takenBack(after, marks, hands);
	const rest = applyChanges(text, others);
	if (marks.length > 0 && !(addsSpace ? isOneSpaceLonger(rest, back) : back === rest)) {
		broken.push(`Removing the tag does not give the note back, but: ${JSON.stringify(back)}.`);
	}
	return broken;
}

/** True when the edit gives a passage of this code other ends: then its signs move. */
function resizes({ text, selections, code }: Deed, hands: Hands): boolean {
	return hands.read(text).passages.some((passage) => isTouched(passage, selections) && passage.codes.some((coding) => coding.code === code));
}

/** The words of the marks that the changes put in, in the text after them; a colour is no words. */
function newMarks(changes: readonly Change[]): Span[] {
	const signs: Span[] = [];
	let shift = 0;
	for (const { from, to, text } of changes) {
		for (const { 0: sign, index } of text.matchAll(/==(?:(?:🔴|🟠|🟢|🔵|🟣) ?)?/gu)) signs.push({ from: from + shift + index, to: from + shift + index + sign.length });
		shift += text.length - (to - from);
	}
	const marks: Span[] = [];
	for (let at = 0; at + 1 < signs.length; at += 2) marks.push({ from: signs[at]?.to ?? 0, to: signs[at + 1]?.from ?? 0 });
	return marks;
}

/** The changes that belong to none of these passages of the text after them: what the edit did elsewhere. */
function changesOutside(changes: readonly Change[], passages: readonly TaggedPassage[]): Change[] {
	let shift = 0;
	return changes.filter(({ from, to, text }) => {
		const at = from + shift;
		shift += text.length - (to - from);
		return !passages.some(({ mark, tail }) => mark && at >= mark.from && at < tail.to);
	});
}

function takenBack(after: string, marks: readonly Span[], hands: Hands): string {
	let text = after;
	for (const { from } of [...marks].reverse()) {
		const removed = hands.remove(text, [{ anchor: from, head: from }]);
		if (removed.ok) text = applyChanges(text, removed.changes);
	}
	return text;
}

/** Passages that no selection touches must keep their words and codes. */
function touchedOthers({ text, selections, edit }: Deed, after: string, hands: Hands): string[] {
	const kept = hands.read(after).passages.map(fingerprint);
	return hands
		.read(text)
		.passages.filter((passage) => !isTouched(passage, selections) && !edit.changes.some((change) => change.from < passage.tail.to && change.to > passage.tail.from))
		.filter((passage) => !kept.includes(fingerprint(passage)))
		.map(({ text: words }) => `Another passage was touched: ${JSON.stringify(words)}.`);
}

function isTouched({ from, to, mark, tail, memo }: TaggedPassage, selections: readonly Selection[]): boolean {
	const parts = [{ from, to }, mark ?? tail, tail, memo?.span ?? tail];
	return selections.some(({ anchor, head }) => parts.some((part) => part.from <= Math.max(anchor, head) && part.to >= Math.min(anchor, head)));
}

function fingerprint({ text, codes }: TaggedPassage): string {
	return JSON.stringify([text, codes]);
}

function inOrder(changes: readonly Change[]): boolean {
	return changes.every(({ from, to }, index) => from <= to && from >= (changes[index - 1]?.to ?? 0));
}

/** True when there is a selection for each that was, or fewer where they met, each between two characters of the note. */
function within(selections: readonly Selection[], given: number, text: string): boolean {
	if (selections.length === 0 || selections.length > given) return false;
	return selections.every(({ anchor, head }) => [anchor, head].every((at) => at >= 0 && at <= text.length && !isAmid(text, at)));
}

/** True between the two halves of a character or of a line end. */
function isAmid(text: string, at: number): boolean {
	return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function kindsOf(blocks: NoteText['blocks']): string {
	return blocks.map(({ kind }) => kind).join(', ');
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
