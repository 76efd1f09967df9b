/** Gives a theme another name in a note: the tags of its passages, and those that count no passage but are tags to Obsidian all the same. */

import type { Code } from '../codes';
import { literal } from '../names';
import type { Block, BlockKind, NoteText, ReadOptions, TaggedPassage } from '../note';
import { codesOf, type Span } from '../passage';
import { valuesOf } from '../property-problems';
import { contentIn } from '../read/content';
import { firstIndex } from '../read/first-index';
import { inertAt, lexInline } from '../read/inline';
import { readNote } from '../read-note';
import { tagReader } from '../tag';
import { NOT_IN_TAG } from '../tag-characters';
import { themeKey, themeTag } from '../themes';
import { applyChanges, inOrder } from './changes';
import { editWith, refusal, type Change, type Edit, type Refused } from './edit';
import { planOf } from './plan';
import { ownTags, withRest, type OwnTag } from './tag-parts';
import { objectionsTo } from './verify';
import { isSameTheme } from './wanted';
import { withoutTags } from './without-tag';

/** A theme under a code, in any of its spellings. */
export interface NamedTheme {
	readonly code: Code;
	readonly theme: string;
}

/** Where a note has a theme. */
export interface ThemeInNote {
	/** The passages that have it, in order of place, the interviewer's words among them. */
	readonly passages: readonly TaggedPassage[];
	/** Its tags that belong to no passage: in headings, callout titles, comments and properties, or without words. */
	readonly strays: readonly Span[];
}

/** Why a typed name can't be that of a theme, as a sentence; null when it can. */
export function wrongTheme(typed: string): string | null {
	if (typed.trim() === '') return 'Type a name.';
	return themeTag(typed) === '' ? 'A tag can’t hold these signs. Use a letter or a digit.' : null;
}

/** Where the note has the theme; themes nested under it are others. */
export function findTheme(note: NoteText, named: NamedTheme, { namespace }: ReadOptions): ThemeInNote {
	const isMeant = isTagOf(named, namespace);
	const isOurs = ({ from, to }: Span): boolean => isMeant(note.text.slice(from + 1, to));
	const inPassages = new Set(note.passages.flatMap(({ tags }) => tags.map(({ from }) => from)));
	return {
		passages: note.passages.filter(({ tags }) => tags.some(isOurs)),
		strays: tagsIn(note, namespace).filter((tag) => !inPassages.has(tag.from) && isOurs(tag)),
	};
}

/**
 * Gives the theme the name `to`, as somebody typed it, wherever the note has it under its code; a passage that has a theme of that
 * name there already keeps one tag of the two. Pure; gives no changes where the theme isn't, or is spelled so already; refuses
 * a name that no tag can hold, and where another passage would not keep its words and codes.
 */
export function renameTheme(text: string, named: NamedTheme, to: string, options: ReadOptions): Edit | Refused {
	const name = themeTag(to);
	if (name === '') return refusal('blank', 0);
	const note = readNote(text, options);
	const { passages, strays } = findTheme(note, named, options);
	const plans = passages.flatMap((passage) => {
		const changes = changesOf(note, passage, named, name, options);
		return changes.length > 0 ? planOf(changes, { aimed: [passage], meant: [{ words: 'same', codes: codesOf(passage) }] }) : [];
	});
	const loose = ownTags(text, { tags: strays }, options.namespace).filter(({ rest }) => rest !== name).map((tag) => withRest(tag, name));
	const changes = inOrder([...plans.flatMap((plan) => plan.changes), ...loose]);
	if (changes.length === 0) return editWith([]);
	const why = objectionsTo(note, plans, options).find((reason) => reason !== null);
	const isSound = !why && factsOf(readNote(applyChanges(text, changes), options), named, name, options) === factsOf(note, named, name, options);
	return isSound ? editWith(changes) : refusal(why ?? 'touches-passage', passages[0] ?? strays[0] ?? 0);
}

/** The tags of one passage: the first takes the name, and what would say it once more goes. */
function changesOf(note: NoteText, passage: TaggedPassage, named: NamedTheme, name: string, { namespace }: ReadOptions): readonly Change[] {
	const isOf = (theme: string): ((tag: OwnTag) => boolean) => {
		const isMeant = isTagOf({ ...named, theme }, namespace);
		return ({ from, to }) => isMeant(note.text.slice(from + 1, to));
	};
	const tags = ownTags(note.text, passage, namespace);
	const old = tags.filter(isOf(named.theme));
	if (old.every(({ rest }) => rest === name)) return [];
	const isThere = tags.some((tag) => !old.includes(tag) && isOf(name)(tag));
	const [first, ...more] = old;
	if (!first || isThere) return withoutTags(note.text, passage, old);
	return [...(first.rest === name ? [] : [withRest(first, name)]), ...withoutTags(note.text, passage, more)];
}

/** A test for the body of a tag, without `#`: true for one that says this theme under its code. */
export function isTagOf({ code, theme }: NamedTheme, namespace: string): (body: string) => boolean {
	const reader = tagReader(namespace);
	return (body) => {
		const tag = reader.read(body);
		return tag?.kind === 'code' && tag.code === code && tag.theme !== null && isSameTheme(tag.theme, theme);
	};
}

/** What a rename must leave as it is: blocks, plain highlights, and passages, of which the theme counts as one of the new name. */
function factsOf({ passages, blocks, highlights }: NoteText, named: NamedTheme, name: string, { namespace }: ReadOptions): string {
	const names = [named, { ...named, theme: name }].map((one) => isTagOf(one, namespace));
	// A memo may hold the tag as well.
	const memo = (words: string | undefined): string | undefined => words?.replace(tagPattern(namespace), (tag) => (names.some((isNamed) => isNamed(tag.slice(1))) ? '#' : tag));
	const codings = ({ codes }: TaggedPassage): string[] => [...new Set(codes.map(({ code, theme }) => {
		if (theme === null) return code;
		return `${code}/${themeKey(code === named.code && isSameTheme(theme, named.theme) ? name : theme)}`;
	}))].sort();
	const facts = passages.map((passage) => [passage.text, codings(passage), passage.stage, passage.strength, passage.move, memo(passage.memo?.text)]);
	return JSON.stringify([facts, blocks.map(({ kind }) => kind), highlights.length]);
}

function tagPattern(namespace: string): RegExp {
	return new RegExp(`#${bodyPattern(namespace)}`, 'gi');
}

function bodyPattern(namespace: string): string {
	return `${literal(namespace)}/[^${NOT_IN_TAG}]+`;
}

/** The tags of the namespace that Obsidian knows as such, in passages and elsewhere; those in the properties begin where `#` stands or would stand. */
function tagsIn(note: NoteText, namespace: string): Span[] {
	const { text, blocks, properties } = note;
	const found: Span[] = [];
	for (const { index, 0: written } of text.matchAll(tagPattern(namespace))) {
		const block = blocks[firstIndex(blocks, ({ to }) => to > index)];
		if (block && block.from <= index && isTagIn(note, block, index)) found.push({ from: index, to: index + written.length });
	}
	if (!properties) return found;
	const own = text.slice(properties.from, properties.to);
	for (const { from, to } of valuesOf(own, /^tags?$/)) {
		for (const { index, 0: whole, 1: written = '' } of own.slice(from, to).matchAll(new RegExp(`(?:^|[${NOT_IN_TAG}])(${bodyPattern(namespace)})`, 'gi'))) {
			const end = properties.from + from + index + whole.length;
			found.push({ from: end - written.length - 1, to: end });
		}
	}
	return found;
}

/** True where a block holds a tag at this place, in its words or in a comment. */
function isTagIn(note: NoteText, block: Block, at: number): boolean {
	const begins = /(?:^|[\s%])$/.test(note.text.slice(Math.max(0, at - 1), at));
	if (block.kind === 'comment') return begins;
	if (!HOLDS_TAGS.includes(block.kind)) return false;
	const content = contentIn(note.text, block);
	const { tags, inert } = lexInline(content.text, content);
	const offset = content.offsetOf(at);
	return tags.some(({ from }) => from === offset) || (begins && inertAt(inert, offset)?.kind === 'comment');
}

const HOLDS_TAGS: readonly BlockKind[] = ['paragraph', 'item', 'cell', 'footnote', 'heading', 'callout-title'];
