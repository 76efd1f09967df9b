/** Finds the tails in a content: the runs of tags that describe a passage. */

import type { Coding, Move, Span, Strength } from '../passage';
import type { Stage } from '../stages';
import { readTag, type Tag } from '../tag';
import { themeKey, themeLabel } from '../themes';
import { inertAt, type Inline } from './inline';

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

/** Tails in order, and what was not understood. */
export interface Tails {
	readonly tails: readonly Tail[];
	readonly problems: readonly ContentProblem[];
}

interface OwnTag {
	readonly span: Span;
	readonly tag: Tag;
}

const between = /^[ \t,]*(?:\n[ \t,]*)?$/;

/** The tails of a content, for tags under `namespace`. */
export function tailsOf(text: string, inline: Inline, namespace: string): Tails {
	const tails: Tail[] = [];
	const problems: ContentProblem[] = [];
	for (const run of runsOf(text, inline.tags)) {
		const own: OwnTag[] = [];
		for (const span of run) {
			const tag = readTag(text.slice(span.from + 1, span.to), namespace);
			if (tag) own.push({ span, tag });
		}
		const [first] = run;
		const last = run[run.length - 1];
		if (own.length === 0 || !first || !last) continue;
		const tail = readRun(text, { from: first.from, to: last.to }, own, inline, problems);
		if (tail) tails.push(tail);
	}
	return { tails, problems };
}

function runsOf(text: string, tags: readonly Span[]): Span[][] {
	const runs: Span[][] = [];
	for (const tag of tags) {
		const run = runs[runs.length - 1];
		const last = run?.[run.length - 1];
		if (run && last && tag.from - last.to < 200 && between.test(text.slice(last.to, tag.from))) run.push(tag);
		else runs.push([tag]);
	}
	return runs;
}

function readRun(text: string, span: Span, own: readonly OwnTag[], inline: Inline, problems: ContentProblem[]): Tail | null {
	const codes: Coding[] = [];
	const seen = new Set<string>();
	const facets: { stage: Stage | null; strength: Strength | null; move: Move | null } = { stage: null, strength: null, move: null };
	for (const { span: at, tag } of own) {
		if (tag.kind === 'unknown') {
			problems.push({ ...at, message: tag.message, fix: tag.fix });
		} else if (tag.kind === 'code') {
			const theme = tag.theme === null ? null : themeLabel(tag.theme);
			const key = `${tag.code}/${theme === null ? '' : themeKey(theme)}`;
			if (!seen.has(key)) codes.push({ code: tag.code, theme });
			seen.add(key);
		} else if (tag.kind === 'facet') {
			const { facet, value } = tag.value;
			const before = facets[facet];
			if (before !== null && before !== value) {
				problems.push({ ...at, message: `This passage has two values of ${facet}: ${before} counts. Remove one.`, fix: null });
			} else if (facet === 'stage') facets.stage = tag.value.value;
			else if (facet === 'strength') facets.strength = tag.value.value;
			else facets.move = tag.value.value;
		}
	}
	if (codes.length === 0) {
		const facet = own.find(({ tag }) => tag.kind === 'facet');
		const misspelt = own.some(({ tag }) => tag.kind === 'unknown');
		if (facet && !misspelt) {
			problems.push({ ...facet.span, message: 'This tag has no force or element beside it. Add one, such as push.', fix: null });
		}
		return null;
	}
	const memo = memoAfter(text, span.to, inline);
	return { ...span, tags: own.map((entry) => entry.span), codes, ...facets, memo, end: memo?.span.to ?? span.to };
}

function memoAfter(text: string, at: number, { inert }: Inline): Tail['memo'] {
	let from = at;
	while (text[from] === ' ' || text[from] === '\t') from++;
	if (text[from] !== '%') return null;
	const comment = inertAt(inert, from);
	if (comment?.kind !== 'comment' || comment.from !== from) return null;
	const words = text.slice(comment.textFrom, comment.textTo).replace(/\s+/g, ' ').trim();
	return { text: words, span: { from, to: comment.to } };
}
