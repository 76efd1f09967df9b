/** Finds the tails in a content: the runs of tags that describe a passage. */

import type { Coding, Move, Span, Strength } from '../passage';
import type { Stage } from '../stages';
import type { Tag, TagReader } from '../tag';
import { themeKey } from '../themes';
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

/** The tails of a content, by what the reader makes of its tags. */
export function tailsOf(text: string, inline: Inline, tags: TagReader): Tails {
	const tails: Tail[] = [];
	const problems: ContentProblem[] = [];
	for (const run of runsOf(text, inline.tags)) {
		const own: OwnTag[] = [];
		for (const span of run) {
			const tag = tags.read(text.slice(span.from + 1, span.to));
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
	let stage: Stage | null = null;
	let strength: Strength | null = null;
	let move: Move | null = null;
	for (const { span: at, tag } of own) {
		if (tag.kind === 'unknown') {
			problems.push({ ...at, message: tag.message, fix: tag.fix });
		} else if (tag.kind === 'code') {
			const { code, theme } = tag;
			const key = own.length === 1 || theme === null ? code : `${code}/${themeKey(theme)}`;
			if (!seen.has(key)) codes.push({ code, theme });
			seen.add(key);
		} else if (tag.kind === 'facet') {
			const { facet, value } = tag.value;
			const before = facet === 'stage' ? stage : facet === 'strength' ? strength : move;
			if (before !== null && before !== value) {
				problems.push({ ...at, message: `This passage has two values of ${facet}: ${before} counts. Remove one.`, fix: null });
			} else if (facet === 'stage') stage = tag.value.value;
			else if (facet === 'strength') strength = tag.value.value;
			else move = tag.value.value;
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
	const { from, to } = span;
	return { from, to, tags: own.map((entry) => entry.span), codes, stage, strength, move, memo, end: memo?.span.to ?? to };
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
