/** The headings at a note's root: their words, what section they stand in, and the stage they name. */

import type { Heading } from '../note';
import { remembering } from '../remember';
import { STAGES, type Stage } from '../stages';
import { lexInline } from './inline';
import { marksOf } from './marks';
import type { Leaf } from './leaves';
import { cleanerOf, hasWords } from './words';

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
		result.push({ from: first.from, to: last.to, level: leaf.level, text: words, parent: path[path.length - 1] ?? -1, ...stageNamed(words) });
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

/** What a heading says of the timeline. */
type Named = Pick<Heading, 'stage' | 'anchor'>;

/** The stage that a heading names with its first words, or null; the longest name wins. */
export function stageOf(heading: string): Stage | null {
	return stageNamed(heading).stage;
}

const stageNamed = remembering(1000, (heading: string): Named => {
	const words = heading.replace(/^[-_\s]+/, '');
	const key = words.toLowerCase().replace(/[-_\s]+/g, ' ').trim();
	const found = stageNames.find(([name]) => key.startsWith(name) && !/^[\p{L}\p{N}]/u.test(key.slice(name.length)));
	return found ? { stage: found[1], anchor: anchorIn(words, found[0]) } : NO_STAGE;
});

const NO_STAGE: Named = { stage: null, anchor: null };

/** What stands behind a stage's name, where a sign parts the two; words that go right on, as in "First use and since", belong to the name. */
function anchorIn(heading: string, name: string): string | null {
	const behind = heading.slice(new RegExp(`^${name.replace(/ /g, '[-_\\s]+')}`, 'i').exec(heading)?.[0].length ?? heading.length);
	const words = /^\s*(?:[:,;–—|·]|-+\s|(?=[([]))\s*(.*)$/s.exec(behind)?.[1] ?? '';
	const inner = /^\(([^()]*)\)$|^\[([^[\]]*)\]$/.exec(words);
	const anchor = (inner?.[1] ?? inner?.[2] ?? words).trim();
	return hasWords(anchor) ? anchor : null;
}
