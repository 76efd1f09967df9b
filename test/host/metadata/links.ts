/** The API's functions about links, headings and references. */

import type * as O from 'obsidian';
import { parseFrontMatterTags } from './frontmatter';

/** The path part of a link's text. */
export function getLinkpath(linktext: string): string {
	return parseLinktext(linktext.replace(/\u00a0/g, ' ')).path.trim();
}

/** A link's text in its path and its subpath, which keeps `#`. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const at = linktext.indexOf('#');
	return at < 0 ? { path: linktext, subpath: '' } : { path: linktext.slice(0, at), subpath: linktext.slice(at) };
}

/** A heading without punctuation: what two headings are compared by. */
export function stripHeading(heading: string): string {
	return heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** A heading as it may stand in a link. */
export function stripHeadingForLink(heading: string): string {
	return heading.replace(/([:#|^\\\r\n]|%%|\[\[|]])/g, ' ').replace(/\s+/g, ' ').trim();
}

/** The heading, block or footnote that `subpath` names in a note with this cache. */
export function resolveSubpath(
	cache: O.CachedMetadata,
	subpath: string,
): O.HeadingSubpathResult | O.BlockSubpathResult | O.FootnoteSubpathResult | null {
	const parts = subpath.split('#').filter(Boolean);
	const last = parts.at(-1);
	if (last === undefined) return null;
	if (last.startsWith('^')) {
		const block = cache.blocks?.[last.slice(1).toLowerCase()];
		return block ? { type: 'block', block, start: block.position.start, end: block.position.end } : null;
	}
	const headings = cache.headings ?? [];
	let found = -1;
	for (const part of parts) {
		const wanted = stripHeading(part).toLowerCase();
		found = headings.findIndex((one, index) => index > found && stripHeading(one.heading).toLowerCase() === wanted);
		if (found < 0) return null;
	}
	const current = headings[found];
	if (!current) return null;
	const next = headings.slice(found + 1).find((one) => one.level <= current.level);
	const result = { type: 'heading' as const, current, start: current.position.start, end: next?.position.start ?? null };
	return { ...result, next: next ?? null } as O.HeadingSubpathResult;
}

/** Every tag of the note, those of its properties first. */
export function getAllTags(cache: O.CachedMetadata): string[] | null {
	return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map((one) => one.tag)];
}

/** Calls `cb` with each until it returns true; says whether it did. */
export function iterateRefs(refs: O.Reference[], cb: (ref: O.Reference) => boolean | void): boolean {
	return refs.some((ref) => cb(ref) === true);
}

/** Calls `cb` with each link and embed until it returns true; says whether it did. */
export function iterateCacheRefs(cache: O.CachedMetadata, cb: (ref: O.ReferenceCache) => boolean | void): boolean {
	return [...(cache.links ?? []), ...(cache.embeds ?? [])].some((ref) => cb(ref) === true);
}
