/** Quotes as they are pasted into a note or a mail. */

import { nameKey, noteName } from './names';
import type { Passage } from './passage';

/** The words in quotation marks, who says them, a link to the note and the time; several as a list. `linkTo` writes the link to the note at a path. */
export function quotesText(passages: readonly Passage[], linkTo = (path: string): string => `[[${noteName(path)}]]`): string {
	const lines = passages.map(({ path, text, participant, speaker, time }) => {
		const who = participant ?? speaker ?? '';
		// Where nobody else is named, the note stands for who speaks.
		const source = [nameKey(who) === nameKey(noteName(path)) ? '' : who, linkTo(path), time ?? ''];
		return `${quoted(text)} — ${source.filter((part) => part !== '').join(', ')}`;
	});
	return lines.length === 1 ? lines.join('') : lines.map((line) => `- ${line}\n`).join('');
}

/** The words in quotation marks, unless they bring their own. */
function quoted(words: string): string {
	const inner = words.slice(1, -1);
	const hasOwn = PAIRS.some((pair) => pair === words.charAt(0) + words.slice(-1) && !inner.includes(pair.charAt(0)) && !inner.includes(pair.charAt(1)));
	return hasOwn ? words : `“${words}”`;
}

const PAIRS = ['“”', '„“', '„”', '«»', '»«', '""', '「」', '『』'];
