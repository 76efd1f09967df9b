/** The inline half of the metadata cache: links, embeds and tags. */

import type { ReferenceCache, TagCache } from 'obsidian';
import type { Blocks, Span } from './blocks';
import type { Locator } from './positions';

const WIKI = /(!?)\[\[(\|?[^[\]|]*?)(?:\|([^[\]]*?))?\]\]/g;
const TAG = /#([^\s!@#$%^&*(),.?":;{}|<>`'[\]\\+=~\u2000-\u206f\u2e00-\u2e7f]+)/gu;
const BEFORE_TAG = /[\p{L}\p{N}_/#&=-]/u;

/** Words that the app shows for a link without an alias. */
export function displayOf(link: string): string {
	return link.replace(/^#/, '').split('#').filter(Boolean).join(' > ');
}

function decoded(url: string): string {
	try {
		return decodeURI(url).replace(/\u00a0/g, ' ');
	} catch {
		return url;
	}
}

/** Tells whether a position lies in one of the spans without walking them all. */
function cover(spans: readonly Span[]): (offset: number) => boolean {
	const ordered: [number, number][] = [];
	for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
		const last = ordered.at(-1);
		if (last && from < last[1]) last[1] = Math.max(last[1], to);
		else ordered.push([from, to]);
	}
	return (offset) => {
		let low = 0;
		let high = ordered.length - 1;
		while (low <= high) {
			const middle = (low + high) >> 1;
			const [from, to] = ordered[middle] ?? [0, 0];
			if (offset < from) high = middle - 1;
			else if (offset >= to) low = middle + 1;
			else return true;
		}
		return false;
	};
}

/** What `text` says inside its blocks, each list in the order of the text. */
export function readInline(text: string, { verbatim, links, addresses }: Blocks, { pos }: Locator) {
	const inVerbatim = cover(verbatim);
	const skipped = (at: number): boolean => text.charAt(at - 1) === '\\' || inVerbatim(at);
	const found: { readonly embed: boolean; readonly ref: ReferenceCache }[] = [];
	const taken: Span[] = [...links.map(({ span }) => span), ...addresses];
	for (const match of text.matchAll(WIKI)) {
		const [original, bang = '', target = '', alias] = match;
		if (skipped(match.index) || (!target && !alias)) continue;
		const link = target.replace(/\\$/, '').trim();
		const to = match.index + original.length;
		taken.push([match.index, to]);
		found.push({ embed: bang !== '', ref: { link, original, displayText: alias ?? displayOf(link), position: pos(match.index, to) } });
	}
	for (const { image, url, words, span } of links) {
		if (!url || /^[a-z][a-z0-9+.-]*:/i.test(url)) continue;
		const ref = { link: decoded(url), original: text.slice(...span), displayText: words, position: pos(...span) };
		found.push({ embed: image, ref });
	}
	found.sort((a, b) => a.ref.position.start.offset - b.ref.position.start.offset);
	const inLink = cover(taken);
	const tags: TagCache[] = [];
	for (const match of text.matchAll(TAG)) {
		const at = match.index;
		if (BEFORE_TAG.test(text.charAt(at - 1)) || /^\d+$/.test(match[1] ?? '') || skipped(at) || inLink(at)) continue;
		tags.push({ tag: match[0], position: pos(at, at + match[0].length) });
	}
	const refs = (embed: boolean): ReferenceCache[] => found.filter((one) => one.embed === embed).map((one) => one.ref);
	return { links: refs(false), embeds: refs(true), tags };
}
