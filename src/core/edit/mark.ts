/** Puts a mark with its tail around words. */

import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import { charAt, isUnspacedLetter } from '../read/letters';
import { MARK_GAP } from '../read/passages';
import { isBlank, isSpace, runEnd, runStart } from '../read/white-space';
import { readTag } from '../tag';
import { isTagCharacter } from '../tag-characters';
import type { Change, Refusal } from './edit';
import type { Passable } from './passable';
import { cutsSpan, isTagGap } from './words-range';

/** What is written of a mark besides `==`: the emoji of its colour, "" for none, and its tail. */
export interface Written {
	readonly colour: string;
	readonly tail: string;
	/** The first part of our tags. */
	readonly namespace: string;
}

/** The changes of a new mark, and where its tail is put in. */
export interface MarkChanges {
	readonly changes: readonly Change[];
	readonly tailAt: number;
}

/** Puts `==` around the range, which is in the content's offsets, and the tail behind it; or says why that can't be done. */
export function markChanges(passable: Passable, range: Span, written: Written): MarkChanges | Refusal {
	const why = objectionToMark(passable, range);
	if (why) return why;
	const { content } = passable;
	const opening = openingChange(passable, range, written.colour);
	const close = content.sourceEnd(range.to);
	const { from: at, text: tagged } = tailChange(passable, range.to, written);
	// A space that only the tag needs would stay without it.
	if (tagged.endsWith(' ') && ![...content.text.slice(Math.max(0, range.to - 2), range.to + 3)].some(isUnspacedLetter)) return 'breaks-emphasis';
	if (at === close) return { changes: [opening, { from: close, to: close, text: `==${tagged}` }], tailAt: at };
	return { changes: [opening, { from: close, to: close, text: '==' }, { from: at, to: at, text: tagged }], tailAt: at };
}

/** The change that opens a mark around the range. */
export function openingChange({ content }: Passable, range: Span, colour: string): Change {
	const from = content.sourceOf(range.from);
	// Right behind an emoji emphasis doesn't open everywhere.
	const gap = /\S$/.test(colour) && /[*_~]/.test(content.text.charAt(range.from)) ? ' ' : '';
	return { from, to: from, text: `==${colour}${gap}` };
}

/** Why the range can't stand between two `==`, as far as the block alone tells; null when it may. */
export function objectionToMark(passable: Passable, range: Span): Refusal | null {
	const { equals, text } = passable.inline;
	if (cutsSpan(passable, range)) return 'breaks-emphasis';
	if (endsInUrl(passable, range)) return 'ends-in-url';
	const first = equals[firstIndex(equals, ({ at }) => at >= range.from)];
	return (first && first.at < range.to) || text[range.from - 1] === '=' || text[range.to] === '=' ? 'unclosed-highlight' : null;
}

/** True when an address in the range runs on to the range's end, with what follows it. */
function endsInUrl({ content: { text }, inline: { inert } }: Passable, { from, to }: Span): boolean {
	const run = runStart(text, from, to, (code) => !isSpace(code) && code !== LESS);
	for (let i = firstIndex(inert, (stretch) => stretch.to > to) - 1; i >= 0; i--) {
		const stretch = inert[i];
		if (!stretch || stretch.to < run || stretch.from < from) return false;
		if (stretch.kind === 'url' && text[stretch.to - 1] !== '>') return true;
	}
	return false;
}

const LESS = 60;

/** The change that puts the tail behind a mark which ends at `end`, in the content's offsets. */
export function tailChange(passable: Passable, end: number, { tail, namespace }: Omit<Written, 'colour'>): Change {
	const place = tailPlace(passable, end, namespace);
	const at = passable.content.sourceEnd(place.at);
	return { from: at, to: at, text: ` ${tail}${place.space ? ' ' : ''}` };
}

/**
 * Where the tail of a mark that ends at `end` goes: right there, or behind the punctuation and the closing markers that
 * follow without white space. `space` says that a character follows which the tag would take in, such as a letter of a script without spaces.
 */
function tailPlace(passable: Passable, end: number, namespace: string): { readonly at: number; readonly space: boolean } {
	const { text } = passable.content;
	closing.lastIndex = end;
	closing.test(text);
	const beyond = Math.min(closing.lastIndex, passable.words.to);
	const next = charAt(text, beyond);
	const mayStand = !isTagCharacter(charAt(text, end));
	if (/^(?:\s|$)/.test(next) || next === '\\') {
		// A comment that comes next would be taken for the memo.
		const isBefore = mayStand && beyond > end && text.startsWith('%%', runEnd(text, beyond, text.length, isBlank));
		return { at: isBefore ? end : looseTagsEnd(passable, beyond, namespace), space: false };
	}
	return mayStand && !isUnspacedLetter(next) ? { at: end, space: false } : { at: beyond, space: isTagCharacter(next) };
}

const closing = new RegExp(`(?:(?!\\s)(?:${MARK_GAP}))*`, 'uy');

/**
 * Where the last of our tags ends that stand behind `at` without a code, such as a facet that somebody typed first: behind
 * these the tail begins, so that they were there before it and stay when it goes. `at` without any.
 */
function looseTagsEnd({ content: { text }, inline: { tags } }: Passable, at: number, namespace: string): number {
	let end = at;
	let loose = at;
	for (let i = firstIndex(tags, ({ from }) => from >= at); i < tags.length; i++) {
		const span = tags[i];
		if (!span || !isTagGap(text.slice(end, span.from))) break;
		end = span.to;
		const tag = readTag(text.slice(span.from + 1, end), namespace);
		if (tag?.kind === 'code') break;
		if (tag && tag.kind !== 'job') loose = end;
	}
	return loose;
}
