/** Finds the tails in a content: the runs of tags that describe a passage. */

import type { Coding, Move, Span, Strength } from '../passage';
import type { Stage } from '../stages';
import type { Tag, TagReader } from '../tag';
import { themeKey } from '../themes';
import { inertAt, type Inline } from './inline';
import { isBlank, runEnd } from './white-space';

/** A tail, in the content's offsets. */
export interface Tail extends Span {
	/** Our tags in it. */
	readonly tags: readonly Span[];
	readonly codes: readonly Coding[];
	readonly stage: Stage | null;
	readonly strength: Strength | null;
	readonly move: Move | null;
	/** The comment right after it. */
	readonly memo: { readonly text: string; readonly span: Span } | null;
	/** Where the tail with its memo ends. */
	readonly end: number;
}

/** A problem in the content's offsets. */
export interface ContentProblem extends Span {
	readonly message: string;
	readonly fix: string | null;
}

/** What else is met among the tags of a content, in its offsets. */
export interface Met {
	readonly problems: ContentProblem[];
	/** The tags that say of a note that it is a job. */
	readonly jobTags: Span[];
}

/** The tails of a content in order, by what the reader makes of its tags; what else the tags say is added to `met`. */
export function tailsOf(inline: Inline, reader: TagReader, met: Met): Tail[] {
	const { text, tags } = inline;
	const tails: Tail[] = [];
	for (let first = 0, next = 0; first < tags.length; first = next) {
		const from = tags[first]?.from ?? 0;
		let to = from;
		const own: Span[] = [];
		const said: Tag[] = [];
		for (let span = tags[next]; span && (next === first || isSeparator(text, to, span.from)); span = tags[++next]) {
			to = span.to;
			const tag = reader.read(text.slice(span.from + 1, to));
			if (!tag) continue;
			own.push(span);
			said.push(tag);
			if (tag.kind === 'job') met.jobTags.push(span);
		}
		const tail = own.length > 0 ? tailOf(inline, { from, to }, own, said, met.problems) : null;
		if (tail) tails.push(tail);
	}
	return tails;
}

/** True when spaces, tabs, commas and at most one line break are all that stands there. */
function isSeparator(text: string, from: number, to: number): boolean {
	let breaks = 0;
	for (let i = from; i < to; i++) {
		const code = text.charCodeAt(i);
		if (code === NEWLINE ? ++breaks > 1 : code !== COMMA && !isBlank(code)) return false;
	}
	return true;
}

const NEWLINE = 10;
const COMMA = 44;

/** What our tags of one run say together; null when no code is among them. */
function tailOf(inline: Inline, { from, to }: Span, tags: readonly Span[], said: readonly Tag[], problems: ContentProblem[]): Tail | null {
	const codes: Coding[] = [];
	let seen: Set<string> | null = null;
	let stage: Stage | null = null;
	let strength: Strength | null = null;
	let move: Move | null = null;
	for (const [i, tag] of said.entries()) {
		const span = tags[i] ?? { from, to };
		if (tag.kind === 'unknown') problems.push({ from: span.from, to: span.to, message: tag.message, fix: tag.fix });
		else if (tag.kind === 'code') {
			if (codes.length > 0) {
				seen ??= new Set(codes.map(keyOf));
				const key = keyOf(tag);
				if (seen.has(key)) continue;
				seen.add(key);
			}
			codes.push({ code: tag.code, theme: tag.theme });
		} else if (tag.kind === 'facet') {
			const { facet, value } = tag.value;
			const before: Stage | Strength | Move | null = { stage, strength, move }[facet];
			if (before !== null && before !== value) {
				problems.push({ ...span, message: `This passage has two values of ${facet}, and only the first, ${before}, counts. Remove one of them.`, fix: null });
			} else if (facet === 'stage') stage = value;
			else if (facet === 'strength') strength = value;
			else move = value;
		}
	}
	if (codes.length > 0) {
		const memo = memoAfter(inline, to);
		return { from, to, tags, codes, stage, strength, move, memo, end: memo?.span.to ?? to };
	}
	const facet = tags[said.findIndex(({ kind }) => kind === 'facet')];
	if (facet && !said.some(({ kind }) => kind === 'unknown')) {
		problems.push({ from: facet.from, to: facet.to, message: 'This tag has no force or element beside it. Add one, such as push.', fix: null });
	}
	return null;
}

/** What two spellings of one code and theme have in common. */
function keyOf({ code, theme }: Coding): string {
	return theme === null ? code : `${code}/${themeKey(theme)}`;
}

function memoAfter({ text, to, inert }: Inline, at: number): Tail['memo'] {
	const from = runEnd(text, at, to, isBlank);
	if (text.charAt(from) !== '%') return null;
	const comment = inertAt(inert, from);
	if (comment?.kind !== 'comment' || comment.from !== from) return null;
	const words = text.slice(comment.textFrom, comment.textTo).replace(/\s+/g, ' ').trim();
	return { text: words, span: { from, to: comment.to } };
}
