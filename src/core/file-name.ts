/** Which names a note can have in a vault. */

/** Characters that Obsidian or a file system takes for something else, in the order in which they are named to people. */
const ILLEGAL = '\\ / : * ? " < > | # ^ [ ]';

/** What is wrong with a name as a note's, in a sentence that says what to do; null when nothing is. */
export function wrongNoteName(name: string): string | null {
	const trimmed = name.trim();
	if (trimmed === '') return 'Give the note a name.';
	if (trimmed.startsWith('.') || trimmed.endsWith('.')) return 'A name can’t begin or end with a dot.';
	const found = [...trimmed].find((char) => ILLEGAL.split(' ').includes(char) || char < ' ');
	if (found !== undefined) return `A name can’t hold ${found < ' ' ? 'control characters' : `“${found}”`}. Leave out ${ILLEGAL}`;
	return trimmed.length > 120 ? 'This name is too long for a file. Shorten it.' : null;
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
