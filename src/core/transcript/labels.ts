/** Names before a colon: which of them are speakers'. */

import { nameKey } from '../names';
import { nameIn } from '../read/labels';

/** A name at the beginning of some words, and the words behind it. */
export interface Named {
	readonly name: string;
	readonly words: string;
}

const COLON = /^(?:>>[ \t]*)?([^\s:<>"“][^:<>\n\t]{0,59}):(?:[ \t\u00A0]+|$)/u;

/** The name before a colon that opens a line of a cue, whatever it may mean; null without one. */
export function namedLine(line: string): Named | null {
	const [opening = '', name = ''] = COLON.exec(line) ?? [];
	if (!/\p{L}/u.test(name) || name.trim().split(/\s+/).length > 6) return null;
	return { name: withoutRole(name), words: line.slice(opening.length) };
}

/** A speaker's name, trimmed, its white space single, without what its bearer is said to be: "Anna (guest)" gives "Anna". */
export function withoutRole(written: string): string {
	const name = written.replace(/\s+/g, ' ').trim();
	return name.replace(/\s*\(\p{L}[^()\n:]{0,39}\)$/u, '') || name;
}

/** True for a name that is a speaker's by itself: `Q`, `A`, `Speaker 1`. */
export function isKnownLabel(name: string): boolean {
	return nameIn(name)?.sure === true;
}

/** How often each name stands in a list, by the key that its spellings share. */
export function countedNames(names: Iterable<string>): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
	return counts;
}
