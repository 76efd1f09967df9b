/** Changes one passage that is there: its codes, their themes, its facets, its memo. */

import type { Code } from '../codes';
import type { NoteText, TaggedPassage } from '../note';
import { codesOf } from '../passage';
import { readNote } from '../read-note';
import { themeKey } from '../themes';
import { applyChanges, merged } from './changes';
import { editWith, refusal, type Edit, type EditOptions, type EditResult, type Refused } from './edit';
import { codesMoved, moveChanges, themesMoved } from './move-code';
import { finish } from './outcome';
import type { PassageChange } from './passage-change';
import { passageAt } from './passages-at';
import { checked, planOf, type Edited, type Plan } from './plan';
import { removalOf, strippingOf } from './plan-passage';
import { ownTags } from './tag-parts';
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
export function editOf(note: NoteText, passage: TaggedPassage, change: PassageChange, options: EditOptions): Edit | Refused {
	const asked = { note, options };
	const planned = planChange(asked, passage, change, new Set([passage]));
	if (!planned) return editWith([]);
	const plan = 'changes' in planned ? checked(asked, planned, passage) : planned;
	if (change.kind === 'remove' || change.kind === 'remove-code') return 'changes' in plan ? finish(note.text, [], [plan]) : plan;
	if (!('changes' in plan)) return change.kind === 'memo' ? refusal('memo', passage) : plan;
	const now = readNote(applyChanges(note.text, plan.changes), options).passages[note.passages.indexOf(passage)];
	return isDone(asked, passage, now, change) ? editWith(plan.changes) : refusal(change.kind === 'memo' ? 'memo' : 'touches-passage', passage);
}

/** What the change of a passage comes to, not yet checked; null where it is so already. `going` are all passages that lose their tags. */
export function planChange(asked: Edited<EditOptions>, passage: TaggedPassage, change: PassageChange, going: ReadonlySet<TaggedPassage>): Plan | Refused | null {
	if (change.kind === 'remove') return strippingOf(asked, passage, going);
	const codes = codesOf(passage);
	if (change.kind === 'remove-code') return codes.includes(change.code) ? removalOf({ ...asked, code: change.code }, passage, going) : null;
	const { text } = asked.note;
	const place = placeOf(asked, passage);
	const wished = change.kind === 'move' ? moveChanges(place, change) : changesFor(place, change);
	const changes = merged(wished).filter(({ from, to, text: put }) => text.slice(from, to) !== put);
	if (changes.length === 0) return null;
	const after = change.kind === 'move' ? codesMoved(place.tags, change) : codesAfter(codes, change);
	return planOf(changes, { aimed: [passage], meant: [{ words: 'same', codes: after }] });
}

function placeOf({ note, options }: Edited<EditOptions>, passage: TaggedPassage): Place {
	return { note, passage, options, tags: ownTags(note.text, passage, options.namespace) };
}

function codesAfter(codes: readonly Code[], wanted: Wished): readonly Code[] {
	if (wanted.kind === 'add-code') return [...codes, wanted.code];
	return wanted.kind === 'replace-code' ? codes.map((code) => (code === wanted.old ? wanted.code : code)) : codes;
}

/** True when the passage, as it is found after the change, is what was wanted, and all else of it as it was. */
export function isDone(asked: Edited<EditOptions>, passage: TaggedPassage, now: TaggedPassage | undefined, change: PassageChange): boolean {
	if (!now || now.text !== passage.text) return false;
	const { note } = asked;
	const { stage, strength, move, memo } = passage;
	const facts = { stage, strength, move, memo: memo?.text ?? '' };
	if (change.kind === 'facet') Object.assign(facts, { [change.facet]: change.value ?? (change.facet === 'stage' ? stageOfHeading(note, passage) : null) });
	else if (change.kind === 'memo') facts.memo = wordsOfMemo(note, passage, change.text);
	else if (change.kind === 'move') {
		const codings = now.codes.map(({ code, theme }) => `${code} ${themeKey(theme ?? '')}`);
		if (codings.sort().join('\n') !== themesMoved(placeOf(asked, passage).tags, change).sort().join('\n')) return false;
	} else if (change.kind === 'add-code' || change.kind === 'theme') {
		const theme = tagged(change.theme);
		if (theme !== '' && !now.codes.some((coding) => coding.code === change.code && isSameTheme(coding.theme ?? '', theme))) return false;
	}
	return facts.stage === now.stage && facts.strength === now.strength && facts.move === now.move && facts.memo === (now.memo?.text ?? '');
}
