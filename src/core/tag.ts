/** The grammar of tags: which characters make one, and what a tag of our namespace says. */

import { CODES, isCode, type Code } from './codes';
import { FACETS, type Facet, type FacetValue } from './facets';
import { nearest, type Candidate } from './nearest';

/** What one of our tags says; `theme` is as written after the code. */
export type Tag =
	| { readonly kind: 'code'; readonly code: Code; readonly theme: string | null }
	| { readonly kind: 'facet'; readonly value: FacetValue }
	| { readonly kind: 'job' }
	| { readonly kind: 'unknown'; readonly message: string; readonly fix: string | null };

/**
 * The characters that Obsidian does not take into a tag, as the inside of a character class: white space, ASCII punctuation
 * other than `-`, `_` and `/`, general punctuation and supplemental punctuation. Reader and writer share it.
 */
export const NOT_IN_TAG = '\\s!-,.:-@\\[-\\^`{-~\\u2000-\\u206F\\u2E00-\\u2E7F';

const outsideTag = new RegExp(`[${NOT_IN_TAG}]`, 'g');

/** Where the tag body that begins at `from` ends: the offset of the first character that is no part of it. */
export function tagBodyEnd(text: string, from: number): number {
	outsideTag.lastIndex = from;
	const found = outsideTag.exec(text);
	return found ? found.index : text.length;
}

/** True when `body` is a tag as Obsidian takes it: not empty, and not of digits alone. */
export function isTagBody(body: string): boolean {
	return body !== '' && tagBodyEnd(body, 0) === body.length && /\D/.test(body);
}

/** What the tag of this body (without `#`) says in our notation; null when it belongs to somebody else. */
export function readTag(body: string, namespace: string): Tag | null {
	const own = body.slice(0, namespace.length);
	if (body.charAt(namespace.length) !== '/' || own.toLowerCase() !== namespace.toLowerCase()) return null;
	const parts = body.slice(namespace.length + 1).split('/').filter((part) => part !== '');
	const [name, ...rest] = parts;
	if (name === undefined) return null;
	const key = name.toLowerCase();
	if (isCode(key)) return { kind: 'code', code: key, theme: rest.length > 0 ? rest.join('/') : null };
	if (key === 'job' && rest.length === 0) return { kind: 'job' };
	const facet = FACETS.find((entry) => entry.facet === key);
	if (facet) return readFacet(facet, rest.join('/'), own);
	const code = nearest(key, codeNames);
	const fix = code === null ? null : `#${[own, code, ...rest].join('/')}`;
	const offer = fix ? ` Did you mean ${fix}?` : ` Use one of: ${CODES.map((entry) => entry.code).join(', ')}.`;
	return { kind: 'unknown', message: `“${name}” is unknown: it is no force or element.${offer}`, fix };
}

const codeNames: readonly Candidate[] = [
	...CODES.map(({ code, synonyms }) => ({ name: code, synonyms })),
	...FACETS.map(({ facet }) => ({ name: facet, synonyms: [] })),
];

function readFacet({ facet, read, names }: Facet, written: string, own: string): Tag {
	const value = read(written.toLowerCase());
	if (value) return { kind: 'facet', value };
	const known = nearest(written.toLowerCase(), names);
	const fix = known === null ? null : `#${own}/${facet}/${known}`;
	const what = written === '' ? `This tag says no ${facet}.` : `“${written}” is an unknown ${facet}.`;
	const offer = fix ? `Did you mean ${fix}?` : `Use one of: ${names.map(({ name }) => name).join(', ')}.`;
	return { kind: 'unknown', message: `${what} ${offer}`, fix };
}

/** True for a character, given as a string of one code point, that a tag may hold. */
export function isTagCharacter(char: string): boolean {
	return char !== '' && tagBodyEnd(char, 0) === char.length;
}
