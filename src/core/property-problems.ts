/** What in a note's properties counts for nothing, and where it stands. */

import { unknownOutcome } from './interview-facts';
import { literal } from './names';
import type { NoteText, TextProblem } from './note';
import type { Span } from './passage';
import { propertyKey, propertyTags, type Properties } from './properties';
import { remembered } from './remember';
import { NOT_IN_TAG } from './tag-characters';

/** A problem for each of our tags among the properties' tags, and for an outcome that is none; `#jtbd/job` is where it belongs. */
export function propertyProblems(note: NoteText | null, properties: Properties, namespace: string): TextProblem[] {
	const problems: TextProblem[] = [];
	const places = placesIn(note);
	const own = `${namespace}/`.toLowerCase();
	for (const tag of propertyTags(properties)) {
		const key = tag.toLowerCase();
		if (!key.startsWith(own) || key === `${own}job`) continue;
		const message = `#${tag} in the properties belongs to no passage, so it is not counted. Put it after the words that it describes.`;
		problems.push({ ...places(/^tags?$/, tag), message, fix: null });
	}
	const outcome = unknownOutcome(properties);
	if (outcome !== null) {
		const message = `“${outcome}” is an unknown outcome. Use switched, left or not-yet.`;
		problems.push({ ...places(/^outcome$/, outcome), message, fix: null });
	}
	return problems;
}

/** Finds where a property of these names says a word, each place once; the whole block where that can't be told. */
function placesIn(note: NoteText | null): (names: RegExp, word: string) => Span {
	if (!note?.properties) return () => ({ from: 0, to: 0 });
	const { from, to } = note.properties;
	const block = note.text.slice(from, to);
	const known = new Map<string, Iterator<Span, null>>();
	return (names, word) => remembered(known, word, () => placesOf(names, word)).next().value ?? { from, to };

	function* placesOf(names: RegExp, word: string): Generator<Span, null> {
		const whole = new RegExp(`(^|[${NOT_IN_TAG}])${literal(word)}(?=$|[${NOT_IN_TAG}])`, 'g');
		for (const value of valuesOf(block, names)) {
			for (const { index, 1: before = '' } of block.slice(value.from, value.to).matchAll(whole)) {
				const at = from + value.from + index + before.length;
				yield { from: at, to: at + word.length };
			}
		}
		return null;
	}
}

/** Where the values of the properties of these names stand. */
export function valuesOf(block: string, names: RegExp): Span[] {
	const keys = [...block.matchAll(/^["']?([^\s#"'-][^:\r\n]*):/gm)];
	return keys.flatMap(({ index, 0: written, 1: key = '' }, i) => {
		const value = { from: index + written.length, to: keys[i + 1]?.index ?? block.length };
		return names.test(propertyKey(key.trim().replace(/["']$/, ''))) ? [value] : [];
	});
}
