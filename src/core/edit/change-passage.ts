/** Changes one passage that is there: its codes, their themes, its facets, its memo. */

import { isCode, type Code } from '../codes';
import { FACETS, type FacetValue } from '../facets';
import type { NoteText, TaggedPassage } from '../note';
import { readNote, stageAbove } from '../read-note';
import { isTagCharacter } from '../tag-characters';
import { charAt } from '../read/letters';
import { themeKey, themeTag } from '../themes';
import { applyChanges, type Change, type Edit, type EditOptions, type EditResult, type Refused } from './edit';
import { tagText } from './mark';
import { memoComment, memoText } from './memo-text';
import { passageAt } from './places';
import { finish } from './outcome';
import { planOf, refusal, type Plan } from './plan';
import { planRemoval } from './plan-passage';
import { addCode, codesOf, merged, replaceForce, runsOf, withoutMemo, withoutTag } from './retag';
import { ownTags, withRest, type OwnTag } from './tag-parts';
import { objectionTo } from './verify';

/** A facet with its new value, or null to take it away. */
export type WantedFacet = { readonly [F in FacetValue['facet']]: { readonly kind: 'facet'; readonly facet: F; readonly value: Extract<FacetValue, { facet: F }>['value'] | null } }[FacetValue['facet']];

/** What a passage is to become. A theme is given as somebody typed it, or as it is written elsewhere. */
export type Wanted =
	| { readonly kind: 'add-code'; readonly code: Code; readonly theme: string | null }
	| { readonly kind: 'replace-code'; readonly old: Code; readonly code: Code }
	| { readonly kind: 'remove-code'; readonly code: Code }
	/** `old` says which theme it takes the place of, where the code stands there with several. */
	| { readonly kind: 'theme'; readonly code: Code; readonly theme: string | null; readonly old?: string | null }
	| WantedFacet
	/** Words without any take the memo away. */
	| { readonly kind: 'memo'; readonly text: string };

/** What a change of a note depends on. */
interface Place {
	readonly note: NoteText;
	readonly passage: TaggedPassage;
	readonly options: EditOptions;
	readonly tags: readonly OwnTag[];
}

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
		const plan = codes.includes(wanted.code) ? planRemoval({ note, options, code: wanted.code }, passage) : planOf([]);
		return 'changes' in plan ? finish(note.text, [], [plan]) : plan;
	}
	const place = { note, passage, options, tags: ownTags(note.text, passage, options.namespace) };
	const changes = merged(changesOf(place, wanted)).filter(({ from, to, text }) => note.text.slice(from, to) !== text);
	if (changes.length > 0) {
		const meant: Plan['meant'] = [{ words: 'same', codes: codesAfter(codes, wanted) }];
		const why = objectionTo(note, planOf(changes, { aimed: [passage], meant }), options);
		if (why || !isDone(place, changes, wanted)) return refusal(wanted.kind === 'memo' ? 'memo' : (why ?? 'touches-passage'), passage);
	}
	return { ok: true, changes, selections: [], said: null };
}

/** What adds to a passage or changes what it has. */
type Wished = Exclude<Wanted, { kind: 'remove-code' }>;

function changesOf(place: Place, wanted: Wished): readonly Change[] {
	if (wanted.kind === 'add-code') return additionOf(place, wanted.code, tagged(wanted.theme));
	if (wanted.kind === 'replace-code') return replacementOf(place, wanted.old, wanted.code);
	if (wanted.kind === 'theme') return themeChanges(place, wanted.code, tagged(wanted.theme), wanted.old ?? null);
	return wanted.kind === 'facet' ? facetChanges(place, wanted) : memoChanges(place, wanted.text);
}

/** A theme as it is written, "" for none. */
function tagged(theme: string | null): string {
	return themeTag(theme ?? '');
}

function additionOf(place: Place, code: Code, theme: string): readonly Change[] {
	const { note, passage, options, tags } = place;
	const there = tags.filter(({ name }) => name === code);
	if (there.some(({ rest }) => theme === '' || isSameTheme(rest, theme))) return [];
	if (there.some(({ rest }) => rest === '')) return themeChanges(place, code, theme, '');
	return addCode(note.text, passage, theme === '' ? code : `${code}/${theme}`, options.namespace);
}

function replacementOf(place: Place, old: Code, code: Code): readonly Change[] {
	const { note, passage, options, tags } = place;
	const there = tags.filter(({ name }) => name === code);
	if (old === code || there.length === 0) return old === code ? [] : replaceForce(note.text, passage, old, code, options);
	const going = tags.filter(({ name }) => name === old);
	const isThere = (tag: OwnTag): boolean => tag.rest === '' || there.some(({ rest }) => isSameTheme(rest, tag.rest));
	const renamed = going.filter((tag) => !isThere(tag)).map(({ nameTo }) => ({ from: nameTo - old.length, to: nameTo, text: code }));
	return [...renamed, ...without(place, going.filter(isThere))];
}

function themeChanges(place: Place, code: Code, theme: string, old: string | null): readonly Change[] {
	const there = place.tags.filter(({ name }) => name === code);
	const meant = there.filter(({ rest }) => (old === null ? rest !== '' : isSameTheme(rest, old)));
	const others = there.filter((tag) => !meant.includes(tag));
	if (theme === '') {
		const [first, ...more] = meant.filter(({ rest }) => rest !== '');
		if (!first) return [];
		return others.length === 0 ? [withRest(first, ''), ...without(place, more)] : without(place, [first, ...more]);
	}
	const target = meant[0] ?? others[0];
	if (!target || isSameTheme(target.rest, theme)) return [];
	if (there.some(({ rest }) => isSameTheme(rest, theme))) return old === null || meant.length === 0 ? [] : without(place, [target]);
	return [withRest(target, theme)];
}

/** Takes tags away; others stay. */
function without({ note, passage }: Place, tags: readonly OwnTag[]): readonly Change[] {
	return runsOf(note.text, tags).map((run) => withoutTag(note, passage, run));
}

function isSameTheme(a: string, b: string): boolean {
	return themeKey(a) === themeKey(b);
}

function facetChanges(place: Place, { facet, value }: WantedFacet): readonly Change[] {
	const { note, passage, options, tags } = place;
	const isGiven = facet === 'stage' && value === stageOfHeading(note, passage);
	const [first, ...more] = tags.filter(({ name }) => name === facet);
	if (isGiven || value === null) return without(place, first ? [first, ...more] : []);
	if (first) return [...(first.rest.toLowerCase() === String(value) ? [] : [withRest(first, String(value))]), ...without(place, more)];
	const at = tags.filter(({ name }) => isCode(name) || FACETS.some((known) => known.facet === name)).pop()?.to ?? passage.tail.to;
	return [{ from: at, to: at, text: ` ${tagText(options.namespace, `${facet}/${value}`)}` }];
}

/** The stage that the headings above a passage give it. */
export function stageOfHeading({ blocks, headings }: NoteText, { block }: TaggedPassage): TaggedPassage['stage'] {
	return stageAbove(headings, blocks[block]?.heading ?? -1);
}

function memoChanges({ note, passage }: Place, typed: string): readonly Change[] {
	const { memo, tail } = passage;
	const words = wordsOfMemo(note, passage, typed);
	if (memo?.text === words) return [];
	if (memo && words === '') {
		const gone = withoutMemo(note.text, memo.span);
		return [isTagCharacter(charAt(note.text, memo.span.to)) ? { ...gone, text: ' ' } : gone];
	}
	if (memo) return [{ ...memo.span, text: memoComment(words) }];
	return words === '' ? [] : [{ from: tail.to, to: tail.to, text: ` ${memoComment(words)}` }];
}

function wordsOfMemo({ blocks }: NoteText, { block }: TaggedPassage, typed: string): string {
	return memoText(typed, blocks[block]?.kind === 'cell');
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
