/** Changes one passage that is there: its codes, their themes, its facets, its memo. */

import type { Code } from '../codes';
import type { NoteText, TaggedPassage } from '../note';
import { codesOf } from '../passage';
import { readNote } from '../read-note';
import { applyChanges, merged } from './changes';
import { editWith, refusal, type Change, type Edit, type EditOptions, type EditResult, type Refused } from './edit';
import { finish } from './outcome';
import { passageAt } from './passages-at';
import { checked, planOf } from './plan';
import { removalOf } from './plan-passage';
import { ownTags } from './tag-parts';
import { objectionTo } from './verify';
import { changesFor, isSameTheme, stageOfHeading, tagged, wordsOfMemo, type Place, type Wanted, type Wished } from './wanted';

/**
 * Changes the passage at the UTF-16 offset `at` as wanted, in as few characters as that takes; with its last code the tags go
 * altogether. Pure; gives no changes where it is so already, and `no-passage` where no passage is.
 */
export function changePassage(text: string, at: number, wanted: Wanted, options: EditOptions): EditResult {
	const note = readNote(text, options);
	const passage = passageAt(note, at);
	return passage ? editOf(note, passage, wanted, options) : refusal('no-passage', at);
}

/** The same for a passage of a note that was read. */
export function editOf(note: NoteText, passage: TaggedPassage, wanted: Wanted, options: EditOptions): Edit | Refused {
	const codes = codesOf(passage);
	if (wanted.kind === 'remove-code') {
		if (!codes.includes(wanted.code)) return editWith([]);
		const removal = removalOf({ note, options, code: wanted.code }, passage, new Set([passage]));
		const plan = 'changes' in removal ? checked({ note, options }, removal, passage) : removal;
		return 'changes' in plan ? finish(note.text, [], [plan]) : plan;
	}
	const place = { note, passage, options, tags: ownTags(note.text, passage, options.namespace) };
	const changes = merged(changesFor(place, wanted)).filter(({ from, to, text }) => note.text.slice(from, to) !== text);
	if (changes.length > 0) {
		const why = objectionTo(note, planOf(changes, { aimed: [passage], meant: [{ words: 'same', codes: codesAfter(codes, wanted) }] }), options);
		if (why || !isDone(place, changes, wanted)) return refusal(wanted.kind === 'memo' ? 'memo' : (why ?? 'touches-passage'), passage);
	}
	return editWith(changes);
}

function codesAfter(codes: readonly Code[], wanted: Wished): readonly Code[] {
	if (wanted.kind === 'add-code') return [...codes, wanted.code];
	return wanted.kind === 'replace-code' ? codes.map((code) => (code === wanted.old ? wanted.code : code)) : codes;
}

/** True when reading the text as it would be finds what was wanted, and all else of the passage as it was. */
function isDone({ note, passage, options }: Place, changes: readonly Change[], wanted: Wished): boolean {
	const after = readNote(applyChanges(note.text, changes), options);
	const now = after.passages[note.passages.indexOf(passage)];
	if (!now || now.text !== passage.text) return false;
	const { stage, strength, move, memo } = passage;
	const facts = { stage, strength, move, memo: memo?.text ?? '' };
	if (wanted.kind === 'facet') Object.assign(facts, { [wanted.facet]: wanted.value ?? (wanted.facet === 'stage' ? stageOfHeading(note, passage) : null) });
	else if (wanted.kind === 'memo') facts.memo = wordsOfMemo(note, passage, wanted.text);
	else if (wanted.kind !== 'replace-code') {
		const theme = tagged(wanted.theme);
		if (theme !== '' && !now.codes.some((coding) => coding.code === wanted.code && isSameTheme(coding.theme ?? '', theme))) return false;
	}
	return facts.stage === now.stage && facts.strength === now.strength && facts.move === now.move && facts.memo === (now.memo?.text ?? '');
}
