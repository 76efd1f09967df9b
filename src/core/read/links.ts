/** The links in a content: wikilinks, embeds and Markdown links, by their targets. */

import type { Link } from '../note';
import type { Content } from './content';
import type { Inline } from './inline';

/** Adds the links of a content that stands in this block and under this heading; those within their own note are none. */
export function addLinks(links: Link[], content: Content, { text, inert, brackets }: Inline, { block, heading }: Pick<Link, 'block' | 'heading'>): void {
	const add = (from: number, to: number, written: string, embed: boolean): void => {
		const [name = ''] = written.split('#', 1);
		const target = name.trim();
		if (target === '') return;
		const span = content.spanOf({ from, to });
		links.push({ from: span.from, to: span.to, target, subpath: written.slice(name.length).trim(), embed, block, heading });
	};
	for (const { kind, from, to } of inert) {
		if (kind !== 'wikilink') continue;
		const embed = text.charAt(from) === '!';
		const inside = text.slice(from + (embed ? 3 : 2), to - 2);
		add(from, to, inside.split('|')[0]?.replace(/\\$/, '') ?? '', embed);
	}
	for (const { from, to, textTo, image } of brackets) {
		const target = writtenTarget(text.slice(textTo + 2, to - 1));
		if (target !== null) add(from, to, target, image);
	}
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
