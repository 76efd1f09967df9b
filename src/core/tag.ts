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
	const fix = fixOf(key, own, rest);
	return { kind: 'unknown', message: `“${name}” is unknown: it is no force or element. ${offerOf(body, fix, CODES.map((entry) => entry.code))}`, fix };
}

/** The part of a tag that its fix changes: "push" for `#jtbd/pus/rota` and `#jtbd/push/rota`. */
export function fixWords(written: string, fix: string): string {
	const [old, now] = [written.split('/'), fix.split('/')];
	let from = 0;
	while (from < now.length - 1 && old[from] === now[from]) from++;
	let kept = 0;
	while (now.length - kept > from + 1 && old.length - kept > from + 1 && old[old.length - kept - 1] === now[now.length - kept - 1]) kept++;
	return now.slice(from, now.length - kept).join('/');
}

/** What was meant by a tag that begins with an unknown name: a value that lacks its facet, else the nearest code or facet. */
function fixOf(key: string, own: string, rest: readonly string[]): string | null {
	for (const { facet, read } of rest.length === 0 ? FACETS : []) {
		// A number alone says nothing.
		const value = read(key.startsWith(`${facet}-`) ? key.slice(facet.length + 1) : /^\d/.test(key) ? '' : key);
		if (value) return `#${own}/${facet}/${value.value}`;
	}
	const name = nearest(key, codeNames);
	if (name === null) return null;
	const body = [own, name, ...rest].join('/');
	const tag = readTag(body, own);
	return tag?.kind === 'unknown' ? tag.fix : `#${body}`;
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
	return { kind: 'unknown', message: `${what} ${offerOf(`${own}/${facet}/${written}`, fix, names.map(({ name }) => name))}`, fix };
}

function offerOf(body: string, fix: string | null, names: readonly string[]): string {
	return fix === null ? `Use one of: ${names.join(', ')}.` : `Did you mean ${fixWords(`#${body}`, fix)}?`;
}
