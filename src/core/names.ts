/** Names of notes, people and jobs as they are compared, and paths as they are taken apart. */

/** What two spellings of one name have in common: NFC, lower case, single spaces, none at the ends. */
export function nameKey(name: string): string {
	return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The last part of a path or link target, without `.md`: "Jobs/JTBD 1.md" gives "JTBD 1". */
export function noteName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '').trim();
}

/** True for a path that ends like a note's. */
export function isNotePath(path: string): boolean {
	return /\.md$/i.test(path);
}

/** True when the path lies in the folder, at any depth; an empty folder holds nothing. */
export function isInFolder(path: string, folder: string): boolean {
	const inside = folder.trim().replace(/^\/+|\/+$/g, '').toLowerCase();
	return inside !== '' && path.toLowerCase().startsWith(`${inside}/`);
}

/** True when `text` begins with `name` at a word's end, whatever the case. */
export function beginsWithName(text: string, name: string): boolean {
	const key = nameKey(name);
	const whole = nameKey(text);
	return key !== '' && whole.startsWith(key) && !/^[\p{L}\p{N}\p{M}_]/u.test(whole.slice(key.length));
}

/** The text as the source of a pattern that matches it and nothing else. */
export function literal(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Orders paths and keys the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders names as people do, "P2" before "P10", the same on every machine. */
export function byName(a: string, b: string): number {
	return NAMES.compare(a, b) || byCodeUnits(a, b);
}

const NAMES = new Intl.Collator('en', { numeric: true });

/** The spelling that is used most, of several the first in order; undefined without any. */
export function mostUsed(spellings: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
	return [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || byCodeUnits(a, b))[0]?.[0];
}
