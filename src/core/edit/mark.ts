/** Puts a mark with its tail around words. */

import type { Span } from '../passage';
import { charAt, isUnspacedLetter } from '../read/letters';
import { MARK_GAP } from '../read/passages';
import { isTagCharacter } from '../tag-characters';
import type { Change, Refusal } from './edit';
import { sourceEnd, type Passable } from './plan';

/** The text of a tag with a code. */
export function tagText(namespace: string, code: string): string {
	return `#${namespace}/${code}`;
}

/** The changes of a new mark, and where its tail is put in. */
export interface MarkChanges {
	readonly changes: readonly Change[];
	readonly tailAt: number;
}

/** Puts `==` around the range, which is in the content's offsets, and `tail` behind it; or says why that can't be done. */
export function markChanges(passable: Passable, range: Span, tail: string): MarkChanges | Refusal {
	const { content, inline } = passable;
	const runsOn = (to: number): boolean => to <= range.to && content.text[to - 1] !== '>' && !/[\s<]/.test(content.text.slice(to, range.to));
	if (inline.inert.some(({ kind, from, to }) => kind === 'url' && from >= range.from && runsOn(to))) return 'ends-in-url';
	const from = content.sourceOf(range.from);
	const close = sourceEnd(passable, range.to);
	const place = tailPlace(passable, range.to);
	const at = sourceEnd(passable, place.at);
	const tagged = ` ${tail}${place.space ? ' ' : ''}`;
	const opening: Change = { from, to: from, text: '==' };
	if (at === close) return { changes: [opening, { from: close, to: close, text: `==${tagged}` }], tailAt: at };
	return { changes: [opening, { from: close, to: close, text: '==' }, { from: at, to: at, text: tagged }], tailAt: at };
}

/** The change that puts `tail` behind a mark which ends at `end` already, in the content's offsets. */
export function tailChange(passable: Passable, end: number, tail: string): Change {
	const place = tailPlace(passable, end);
	const at = sourceEnd(passable, place.at);
	return { from: at, to: at, text: ` ${tail}${place.space ? ' ' : ''}` };
}

/**
 * Where the tail of a mark that ends at `end` goes: right there, or behind the punctuation and the closing markers that
 * follow without white space. `space` says that a character follows which the tag would take in, such as a letter of a script without spaces.
 */
function tailPlace({ content, words }: Passable, end: number): { readonly at: number; readonly space: boolean } {
	const { text } = content;
	gap.lastIndex = end;
	gap.test(text);
	const beyond = Math.min(gap.lastIndex, words.to);
	const next = charAt(text, beyond);
	if (/^(?:\s|$)/.test(next) || next === '\\') return { at: beyond, space: false };
	if (isUnspacedLetter(next)) return { at: beyond, space: true };
	return { at: end, space: isTagCharacter(charAt(text, end)) };
}

const gap = new RegExp(`(?:(?!\\s)(?:${MARK_GAP}))*`, 'uy');
