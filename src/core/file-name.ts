/** Which names a note can have in a vault, and how any words become one. */

/** Characters that Obsidian or a file system takes for something else, in the order in which they are named to people. */
const ILLEGAL = '\\ / : * ? " < > | # ^ [ ]';
const PARTING = '\\\\/:|';
const illegal = new RegExp(`[${PARTING}*?"<>#^[\\]]|%%+`);

/** Controls, turns of the direction of writing, halves of characters. Joiners stay: scripts and emoji are written with them. */
const unseen = /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFFF9-\uFFFB]/u;

/** Windows keeps these for devices, whatever stands behind a dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= ?(?:\.|$))/i;

/** The most that a name may take, in UTF-16 units and in bytes: file systems allow 255 of either, with what is added to the name. */
const LONGEST = 120;
const MOST_BYTES = 230;

/** The name as a vault keeps names: NFC, single spaces, none at its ends. */
export function tidyNoteName(name: string): string {
	return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** What is wrong with a name, tidied, as a note's, in a sentence that says what to do; null when nothing is. */
export function wrongNoteName(name: string): string | null {
	const tidy = tidyNoteName(name);
	if (tidy === '') return 'Give the note a name.';
	if (tidy.startsWith('.') || tidy.endsWith('.')) return 'A name can’t begin or end with a dot.';
	if (unseen.test(tidy)) return 'This name holds characters that can’t be seen. Type it anew.';
	const found = illegal.exec(tidy)?.[0];
	if (found !== undefined) return `A name can’t hold “${found}”. Leave out ${ILLEGAL}`;
	const reserved = RESERVED.exec(tidy)?.[0];
	if (reserved !== undefined) return `Windows keeps the name “${reserved}” for itself. Add a word to it.`;
	return fits(tidy) ? null : 'This name is too long for a file. Shorten it.';
}

/** The words as a name that every file system and every link takes: legal names stay as they are, words without any that can stay give "Untitled". */
export function legalNoteName(words: string): string {
	const seen = tidyNoteName(words).replace(new RegExp(unseen, 'gu'), '');
	const parted = seen.replace(new RegExp(`([^\\s${PARTING}])[${PARTING}]+(?=[^\\s${PARTING}])`, 'g'), '$1-').replace(new RegExp(illegal, 'g'), ' ');
	return safe(shortened(safe(tidyNoteName(parted)))) || 'Untitled';
}

/** The name, or the first free one of "name 2", "name 3" and so on. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
	let free = name;
	for (let number = 2; isTaken(free); number++) {
		const end = ` ${number}`;
		free = shortened(name, end).trimEnd() + end;
	}
	return free;
}

/** The next name that the job pattern makes and nobody has yet: `JTBD 3` after `JTBD 2`; "" when the pattern has no number. */
export function nextJobName(pattern: string, taken: Iterable<string>): string {
	if (!pattern.includes('#')) return '';
	const names = new Set([...taken].map((name) => name.toLowerCase()));
	for (let number = 1; ; number++) {
		const name = pattern.replace('#', String(number));
		if (!names.has(name.toLowerCase())) return name;
	}
}

function safe(name: string): string {
	return name.replace(/^[.\s]+|[.\s]+$/g, '').replace(RESERVED, '$&_');
}

/** As much of the name as fits with what is put behind it, cut between characters as people see them. */
function shortened(name: string, end = ''): string {
	if (fits(name + end)) return name;
	const enough = name.slice(0, LONGEST * 2);
	const characters = [...new Intl.Segmenter('en').segment(enough)].map(({ segment }) => segment);
	return firstThatFit(characters, end) || firstThatFit([...enough], end);
}

function firstThatFit(parts: readonly string[], end: string): string {
	let fitting = '';
	for (const part of parts) {
		if (!fits(fitting + part + end)) break;
		fitting += part;
	}
	return fitting;
}

function fits(name: string): boolean {
	if (name.length > LONGEST) return false;
	let bytes = 0;
	for (const char of name) bytes += char < '\u0080' ? 1 : char < '\u0800' ? 2 : char.length > 1 ? 4 : 3;
	return bytes <= MOST_BYTES;
}
