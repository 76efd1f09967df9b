/** Moves a passage from one of its codes, and a theme under it, to another code and theme. */

import { isCode, type Code } from '../codes';
import { themeKey } from '../themes';
import type { Change } from './edit';
import type { PassageChange } from './passage-change';
import { colourChange } from './retag';
import { codeText, type OwnTag } from './tag-parts';
import { withoutTags } from './without-tag';
import { isSameTheme, tagged, type Place } from './wanted';

/** From which code and theme to which. */
export type Move = Extract<PassageChange, { kind: 'move' }>;

/** A code with the theme behind it as it is written, "" for none. */
interface Written {
	readonly code: Code;
	readonly rest: string;
}

/** The changes that move the passage; none where it is there already, or was never where it is moved from. */
export function moveChanges({ note, passage, options, tags }: Place, move: Move): readonly Change[] {
	const after = afterMove(tags, move);
	const isLeft = [...after.values()].some((written) => written?.code === move.old);
	return [
		...(isLeft ? [] : colourChange(note.text, passage, move.old, move.code, options)),
		...[...after].flatMap(([tag, written]) => (written ? codeText(tag, written.code, written.rest) : [])),
		...withoutTags(note.text, passage, [...after].flatMap(([tag, written]) => (written ? [] : tag))),
	];
}

/** The codes of the passage once it is moved, one for each tag. */
export function codesMoved(tags: readonly OwnTag[], move: Move): Code[] {
	return [...afterMove(tags, move).values()].flatMap((written) => written?.code ?? []);
}

/** The codes and themes of the passage once it is moved, in a form that is the same for all spellings. */
export function themesMoved(tags: readonly OwnTag[], move: Move): string[] {
	return [...afterMove(tags, move).values()].flatMap((written) => (written ? `${written.code} ${themeKey(written.rest)}` : []));
}

/** What becomes of each tag with a code; null where it goes, as what it would say is said already. */
function afterMove(tags: readonly OwnTag[], { old, oldTheme, code, theme }: Move): Map<OwnTag, Written | null> {
	const all = tags.filter(({ name }) => isCode(name));
	const there = all.filter(({ name }) => name === old);
	const named = there.filter(({ rest }) => isSameTheme(rest, oldTheme ?? ''));
	const meant = new Set(there.length === 1 || (named.length === 0 && oldTheme === null) ? there : named);
	const after = new Map<OwnTag, Written | null>();
	for (const tag of all) if (!meant.has(tag)) after.set(tag, writtenIn(tag));
	for (const tag of meant) {
		const wished = theme === undefined ? tag.rest : tagged(theme);
		const rest = isSameTheme(tag.rest, wished) ? tag.rest : wished;
		const same = [...after].filter(([, written]) => written?.code === code);
		const bare = code === old || rest === '' ? undefined : same.find(([, written]) => written?.rest === '');
		const isThere = same.some(([, written]) => rest === '' || isSameTheme(written?.rest ?? '', rest));
		if (bare && !isThere) after.set(bare[0], { code, rest });
		after.set(tag, bare || isThere ? null : { code, rest });
	}
	return new Map(all.map((tag) => [tag, after.get(tag) ?? null]));
}

function writtenIn({ name, rest }: OwnTag): Written | null {
	return isCode(name) ? { code: name, rest } : null;
}
