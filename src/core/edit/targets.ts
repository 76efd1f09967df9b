/** What selections are on: words to mark, plain highlights to adopt, passages. */

import type { Code } from '../codes';
import type { TaggedPassage } from '../note';
import { grouped } from '../group';
import { codesOf, type Span } from '../passage';
import { inOrder } from './changes';
import type { Refused } from './edit';
import type { Passable } from './passable';
import { clip } from './spans';
import { widened } from './words-range';

/** Words that no passage holds, in the content's offsets; `bounds` is the stretch around them that is free of passages. */
export interface WordsTarget {
	readonly kind: 'words';
	readonly passable: Passable;
	readonly range: Span;
	readonly bounds: Span;
}

/** A plain highlight. */
export interface HighlightTarget {
	readonly kind: 'highlight';
	readonly passable: Passable;
	readonly highlight: Span;
}

/**
 * A passage: `caret` when the key is pressed in it, `inside` when a selection lies in it, `over` when a selection goes beyond
 * it, which leaves a passage of other codes as it is.
 */
export interface PassageTarget {
	readonly kind: 'passage';
	readonly passage: TaggedPassage;
	readonly by: 'caret' | 'inside' | 'over';
}

export type Target = WordsTarget | HighlightTarget | PassageTarget;

/** What one selection is on, and the places that refuse to be tagged; `isTold` is false of a refusal that surprises nobody. */
export interface Meaning {
	readonly targets: readonly Target[];
	readonly refused: readonly (Refused & { readonly isTold: boolean })[];
}

/** True for a passage that has the code. */
export function hasCode(target: Target, code: Code): boolean {
	return target.kind === 'passage' && codesOf(target.passage).includes(code);
}

/** The place of a target in the note. */
export function placeOf(target: Target): Span {
	if (target.kind === 'words') return target.passable.content.spanOf(target.range);
	const { from, to } = target.kind === 'highlight' ? target.highlight : target.passage;
	return { from, to };
}

/**
 * Each target once, by place, and for each that was given the one that stands for it: words that overlap are marked
 * together, and a passage that a selection lies in as well as a caret gets the code as by the selection.
 */
export function united(targets: readonly Target[]): { readonly each: readonly Target[]; readonly standing: ReadonlyMap<Target, Target> } {
	const standing = new Map<Target, Target>();
	const each: (Span & { readonly target: Target })[] = [];
	const stand = (all: readonly Target[], target: Target): void => {
		each.push({ ...placeOf(target), target });
		for (const one of all) standing.set(one, target);
	};
	const words = targets.filter((target) => target.kind === 'words');
	for (const same of grouped(words.map((target) => [target.passable, target])).values()) for (const [one, all] of joined(same)) stand(all, one);
	const things = targets.filter((target) => target.kind !== 'words');
	for (const same of grouped(things.map((target) => [target.kind === 'passage' ? target.passage : target.highlight.from, target])).values()) {
		const by = (way: PassageTarget['by']): Target | undefined => same.find((target) => target.kind === 'passage' && target.by === way);
		const first = by('inside') ?? by('caret') ?? same[0];
		if (first) stand(same, first);
	}
	return { each: inOrder(each).map(({ target }) => target), standing };
}

/** The words of one block, those that overlap made one, each with what it is made of. */
function joined(targets: readonly WordsTarget[]): Map<WordsTarget, WordsTarget[]> {
	const result = new Map<WordsTarget, WordsTarget[]>();
	let last: WordsTarget | null = null;
	for (const target of [...targets].sort((a, b) => a.range.from - b.range.from)) {
		let one: WordsTarget = target;
		let all = [target];
		while (last && one.range.from < last.range.to) {
			const { passable, bounds, range } = last;
			const whole: Span = { from: Math.min(range.from, one.range.from), to: Math.max(range.to, one.range.to) };
			all = [...(result.get(last) ?? []), ...all];
			result.delete(last);
			one = { kind: 'words', passable, range: clip(widened(passable, whole), bounds), bounds };
			last = [...result.keys()].pop() ?? null;
		}
		result.set(one, all);
		last = one;
	}
	return result;
}
