/** The headings at a note's root: their words, what section they stand in, and the stage they name. */

import type { Heading } from '../note';
import { STAGES, type Stage } from '../stages';
import { lexInline } from './inline';
import { marksOf } from './marks';
import type { Scan } from './scan';
import { cleanerOf } from './words';

/** The headings in order. */
export function headingsOf(text: string, { leaves, headings }: Scan): Heading[] {
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
	return cleanerOf(source, inline, marksOf(source, inline), inline.tags)({ from: 0, to: source.length });
}

interface StageName {
	readonly words: string;
	readonly stage: Stage;
}

/** The names of stages by their first word, longest first. */
const stageNames: ReadonlyMap<string, readonly StageName[]> = byFirstWord(
	STAGES.flatMap(({ stage, label, synonyms }) => [label.toLowerCase(), ...synonyms].map((words) => ({ words, stage }))),
);

function byFirstWord(names: readonly StageName[]): Map<string, StageName[]> {
	const found = new Map<string, StageName[]>();
	for (const name of [...names].sort((a, b) => b.words.length - a.words.length)) {
		const first = firstWord(name.words);
		found.set(first, [...(found.get(first) ?? []), name]);
	}
	return found;
}

function firstWord(words: string): string {
	return /^[\p{L}\p{N}]*/u.exec(words)?.[0] ?? '';
}

/** The stage that a heading names with its first words, or null; the longest name wins. */
export function stageOf(heading: string): Stage | null {
	const words = heading.toLowerCase().replace(/[-_\s]+/g, ' ').trim();
	const found = stageNames.get(firstWord(words))?.find(({ words: name }) => words.startsWith(name) && !/^[\p{L}\p{N}]/u.test(words.slice(name.length)));
	return found?.stage ?? null;
}
