/** The links in a content: wikilinks, embeds and Markdown links, by their targets. */

import type { Link } from '../note';
import type { Content } from './content';
import type { Inline } from './inline';

/** The links of a content that stands in this block and under this heading. */
export function linksOf(content: Content, inline: Inline, place: Pick<Link, 'block' | 'heading'>): Link[] {
	const { text } = content;
	const links: Link[] = [];
	const add = (from: number, to: number, written: string, embed: boolean): void => {
		const hash = written.indexOf('#');
		const target = (hash < 0 ? written : written.slice(0, hash)).trim();
		// A link without a target leads to a place in its own note.
		if (target === '') return;
		const subpath = hash < 0 ? '' : written.slice(hash).trim();
		links.push({ from: content.sourceOf(from), to: content.sourceOf(to - 1) + 1, target, subpath, embed, block: place.block, heading: place.heading });
	};
	for (const { kind, from, to } of inline.inert) {
		if (kind !== 'wikilink') continue;
		const embed = text.charCodeAt(from) === 33;
		const inside = text.slice(from + (embed ? 3 : 2), to - 2);
		add(from, to, inside.split('|')[0]?.replace(/\\$/, '') ?? '', embed);
	}
	for (const { from, to, textTo, image } of inline.brackets) {
		const target = writtenTarget(text.slice(textTo + 2, to - 1));
		if (target !== null) add(from, to, target, image);
	}
	return links.sort((a, b) => a.from - b.from);
}

/** The note that a Markdown link's target names, decoded; null for addresses outside the vault. */
function writtenTarget(inside: string): string | null {
	const found = /^\s*(?:<([^<>\n]*)>|(\S*))/.exec(inside);
	const target = (found?.[1] ?? found?.[2] ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
	if (target === '' || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(target)) return null;
	try {
		return decodeURIComponent(target).replace(/\.md(?=#|$)/i, '');
	} catch {
		return target.replace(/\.md(?=#|$)/i, '');
	}
}
