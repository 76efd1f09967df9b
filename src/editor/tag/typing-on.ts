/** Keeps what is typed right behind tags that we have just written from growing the last of them. */

import { EditorState, StateField, type ChangeSpec, type Extension, type Text, type Transaction } from '@codemirror/state';
import { charAt } from '../../core/read/letters';
import { isTagCharacter, NOT_IN_TAG } from '../../core/tag-characters';
import { ORIGIN } from '../write';

/**
 * Puts a space before a word that is typed or pasted right behind tags, when that is the first thing done after we wrote them, or at
 * a caret that has just opened what hid them; `/`, `-` and `_` go on with the tag.
 */
export function typingOn(hasOpened: (state: EditorState, at: number) => boolean): Extension {
	return [written, EditorState.transactionFilter.of((transaction) => {
		if (!isTyping(transaction)) return transaction;
		const { startState, startState: { doc }, changes } = transaction;
		const isWritten = startState.field(written, false) === true;
		const spaces: ChangeSpec[] = [];
		changes.iterChanges((from, to, fromNow, _, put) => {
			if (from === to && (isWritten || hasOpened(startState, from)) && beginsWord(put) && isBehindTag(doc, from)) spaces.push({ from: fromNow, insert: ' ' });
		}, true);
		return spaces.length === 0 ? transaction : [transaction, { changes: spaces, sequential: true }];
	})];
}

/** True as long as nothing has been changed or selected since we wrote and placed the selections; null in between. */
const written = StateField.define<boolean | null>({
	create: () => false,
	update(value, transaction) {
		if (transaction.docChanged) return transaction.isUserEvent(ORIGIN) ? null : false;
		return transaction.selection ? value === null || (value && transaction.newSelection.eq(transaction.startState.selection)) : value;
	},
});

/** True for what a person puts in at the caret; what is being composed must be left alone. */
function isTyping(transaction: Transaction): boolean {
	return transaction.isUserEvent('input.paste') || (transaction.isUserEvent('input.type') && !transaction.isUserEvent('input.type.compose'));
}

function beginsWord(put: Text): boolean {
	const first = charAt(put.sliceString(0, 2), 0);
	return isTagCharacter(first) && !GOES_ON.test(first);
}

const GOES_ON = /[-/_]/;

const tagBefore = new RegExp(`(?:^|\\s)#[^${NOT_IN_TAG}]*[^${NOT_IN_TAG}/_-]$`, 'u');

/** How far back a tag is looked for, in UTF-16 units. */
const LONGEST = 300;

function isBehindTag(doc: Text, at: number): boolean {
	return !isTagCharacter(charAt(doc.sliceString(at, at + 2), 0)) && tagBefore.test(doc.sliceString(Math.max(doc.lineAt(at).from, at - LONGEST), at));
}
