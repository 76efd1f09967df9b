/** What a passage can be made: the changes for one code, theme, facet or memo. */

import { isCode, type Code } from '../codes';
import { FACETS, type FacetValue } from '../facets';
import type { NoteText, TaggedPassage } from '../note';
import { stageAbove } from '../read-note';
import { charAt } from '../read/letters';
import { isTagCharacter } from '../tag-characters';
import { themeKey, themeTag } from '../themes';
import type { Change, EditOptions } from './edit';
import { memoComment, memoText } from './memo-text';
import { addCode, replaceCode } from './retag';
import { tagText, withCode, withRest, type OwnTag } from './tag-parts';
import { withoutMemo, withoutTags } from './without-tag';

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

/** A passage with what a change of it depends on. */
export interface Place {
	readonly note: NoteText;
	readonly passage: TaggedPassage;
	readonly options: EditOptions;
	/** Its tags that are ours. */
	readonly tags: readonly OwnTag[];
}

/** What adds to a passage or changes what it has. */
export type Wished = Exclude<Wanted, { kind: 'remove-code' }>;

/** The changes that make a passage what is wanted, in no order; none where it is so already. */
export function changesFor(place: Place, wanted: Wished): readonly Change[] {
	if (wanted.kind === 'add-code') return additionOf(place, wanted.code, tagged(wanted.theme));
	if (wanted.kind === 'replace-code') return replacementOf(place, wanted.old, wanted.code);
	if (wanted.kind === 'theme') return themeChanges(place, wanted.code, tagged(wanted.theme), wanted.old ?? null);
	return wanted.kind === 'facet' ? facetChanges(place, wanted) : memoChanges(place, wanted.text);
}

/** A theme as it is written, "" for none. */
export function tagged(theme: string | null): string {
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
	if (old === code || there.length === 0) return old === code ? [] : replaceCode(note.text, passage, old, code, options);
	const going = tags.filter(({ name }) => name === old);
	const isThere = (tag: OwnTag): boolean => tag.rest === '' || there.some(({ rest }) => isSameTheme(rest, tag.rest));
	return [...going.filter((tag) => !isThere(tag)).map((tag) => withCode(tag, code)), ...without(place, going.filter(isThere))];
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

function without({ note, passage }: Place, tags: readonly OwnTag[]): readonly Change[] {
	return withoutTags(note.text, passage, tags);
}

/** True for two spellings of one theme. */
export function isSameTheme(a: string, b: string): boolean {
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

/** What was typed for a memo, as it can stand where the passage is. */
export function wordsOfMemo({ blocks }: NoteText, { block }: TaggedPassage, typed: string): string {
	return memoText(typed, blocks[block]?.kind === 'cell');
}
