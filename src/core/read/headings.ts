/** The headings at a note's root: their words, what section they stand in, and the stage they name. */

import type { Heading } from '../note';
import { remembering } from '../remember';
import { STAGES, type Stage } from '../stages';
import { lexInline } from './inline';
import { marksOf } from './marks';
import type { Leaf } from './leaves';
import { cleanerOf } from './words';

/** The headings in order. */
export function headingsOf(text: string, leaves: readonly Leaf[], headings: readonly number[]): Heading[] {
	const result: Heading[] = [];
	const path: number[] = [];
	for (const index of headings) {
		const leaf = leaves[index];
		const [first] = leaf?.lines ?? [];
		const last = leaf?.lines[leaf.lines.length - 1];
		if (!leaf || !first || !last) continue;
		while (path.length > 0 && (result[path[path.length - 1] ?? -1]?.level ?? 0) >= leaf.level) path.pop();
		const words = plain(leaf.lines.map(({ from, to }) => text.slice(from, to)).join('\n'));
		result.push({ from: first.from, to: last.to, level: leaf.level, text: words, parent: path[path.length - 1] ?? -1, stage: stageOf(words) });
		path.push(result.length - 1);
	}
	return result;
}

function plain(source: string): string {
	if (!/[[*_~`=#\\%<$]|:\/\//.test(source)) return source.trim();
	const inline = lexInline(source);
	const tags = inline.tags.map(({ from, to }) => ({ from, end: to }));
	return cleanerOf(inline, marksOf(inline), tags)({ from: 0, to: source.length });
}

/** The words by which headings name stages, the longest first. */
const stageNames: readonly (readonly [string, Stage])[] = STAGES.flatMap(({ stage, label, synonyms }) =>
	[label.toLowerCase(), ...synonyms].map((words) => [words, stage] as const),
).sort(([a], [b]) => b.length - a.length);

/** The stage that a heading names with its first words, or null; the longest name wins. */
export const stageOf = remembering(1000, (heading: string): Stage | null => {
	const words = heading.toLowerCase().replace(/[-_\s]+/g, ' ').trim();
	const found = stageNames.find(([name]) => words.startsWith(name) && !/^[\p{L}\p{N}]/u.test(words.slice(name.length)));
	return found?.[1] ?? null;
});
