/** The grammar of our tags: what a tag of our namespace says. */

import { CODES, isCode, type Code } from './codes';
import { FACETS, type Facet, type FacetValue } from './facets';
import { nearest, type Candidate } from './nearest';
import { remembering } from './remember';
import { themeLabel } from './themes';

/** What one of our tags says; `theme` is as it is shown. */
export type Tag =
	| { readonly kind: 'code'; readonly code: Code; readonly theme: string | null }
	| { readonly kind: 'facet'; readonly value: FacetValue }
	| { readonly kind: 'job' }
	| { readonly kind: 'unknown'; readonly message: string; readonly fix: string | null };

/** Reads the tags of one namespace. */
export interface TagReader {
	/** What the tag of this body (without `#`) says; null for a tag that belongs to somebody else. */
	readonly read: (body: string) => Tag | null;
	/** True when a text may hold one of our tags; false only when it holds none. */
	readonly mayBeIn: (text: string) => boolean;
}

let last: { readonly namespace: string; readonly reader: TagReader } | null = null;

/** The reader of a namespace. It remembers tags, as the same ones come again and again, in a note and across notes. */
export function tagReader(namespace: string): TagReader {
	if (last?.namespace !== namespace) {
		const ours = new RegExp(`#${namespace.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/`, 'i');
		const read = remembering(5000, (body) => readTag(body, namespace));
		last = { namespace, reader: { read, mayBeIn: (text) => ours.test(text) } };
	}
	return last.reader;
}

/** What the tag of this body (without `#`) says in our notation; null when it belongs to somebody else. */
export function readTag(body: string, namespace: string): Tag | null {
	const own = body.slice(0, namespace.length);
	if (body.charAt(namespace.length) !== '/' || own.toLowerCase() !== namespace.toLowerCase()) return null;
	const parts = body.slice(namespace.length + 1).split('/').filter((part) => part !== '');
	const [name, ...rest] = parts;
	if (name === undefined) return null;
	const key = name.toLowerCase();
	if (isCode(key)) return { kind: 'code', code: key, theme: rest.length > 0 ? themeLabel(rest.join('/')) : null };
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
