/** Properties as people write them: found under any spelling of their key, their links and names taken out of any value. */

import { nameKey, noteName } from './names';

/** A note's properties as the host gives them. */
export type Properties = Readonly<Record<string, unknown>>;

/** Somebody or something that a property names: by a link, or by plain text when `target` is null. */
export interface Mention {
	/** The link's target without subpath and alias. */
	readonly target: string | null;
	/** The words shown: the alias, the target's name, or the plain text. */
	readonly text: string;
}

/** The values of the first of `names`, given as keys, that the note has a value for, lists flattened, as trimmed text. */
export function propertyTexts(properties: Properties, ...names: readonly string[]): string[] {
	for (const name of names) {
		for (const [key, value] of Object.entries(properties)) {
			const texts = propertyKey(key) === name ? textsOf(value) : [];
			if (texts.length > 0) return texts;
		}
	}
	return [];
}

/** A property's key as all of its spellings have it: "Interview Type" is `interview-type`. */
export function propertyKey(key: string): string {
	return /^[a-z-]*$/.test(key) ? key : key.normalize('NFC').trim().toLowerCase().replace(/[\s_-]+/g, '-');
}

/** The tags in the properties `tags` and `tag`, without `#`. */
export function propertyTags(properties: Properties): string[] {
	return propertyTexts(properties, 'tags', 'tag').flatMap((text) => text.split(/[\s,]+/)).map((tag) => tag.replace(/^#/, ''));
}

/** The mentions in some texts: every link in a text that has any, else the text itself. */
export function mentionsIn(texts: readonly string[]): Mention[] {
	return texts.flatMap((text) => {
		const links = linksInText(text);
		return links.length > 0 ? links : [{ target: null, text }];
	});
}

/** The link targets in all of a note's properties, nested ones included, in order and once each. */
export function linkTargets(properties: Properties): string[] {
	const texts = Object.values(properties).flatMap(textsOf);
	return [...new Set(texts.flatMap(linksInText).flatMap(({ target }) => target ?? []))];
}

/** The name by which a mention is identified: the target's last part, or the text. */
export function mentionName({ target, text }: Mention): string {
	return target === null ? text : noteName(target);
}

/** What two mentions of one name have in common. */
export function mentionKey(mention: Mention): string {
	return nameKey(mentionName(mention));
}

/** The text with its links replaced by the words that they show. */
export function withoutLinks(text: string): string {
	return text.replace(WIKILINK, (_, inner: string) => shownLink(inner)?.text ?? '').replace(MARKDOWN_LINK, '$1').trim();
}

const WIKILINK = /\[\[([^[\]]+)\]\]/g;
const MARKDOWN_LINK = /\[([^[\]]*)\]\((?:<([^<>]*)>|([^()\s<>]*))\)/g;

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
	if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
	if (Array.isArray(value)) return value.flatMap(textsOf);
	if (value !== null && typeof value === 'object') return Object.values(value).flatMap(textsOf);
	return [];
}

function linksInText(text: string): Mention[] {
	const found: { at: number; mention: Mention }[] = [];
	for (const match of text.matchAll(WIKILINK)) {
		const mention = shownLink(match[1] ?? '');
		if (mention) found.push({ at: match.index, mention });
	}
	for (const match of text.matchAll(MARKDOWN_LINK)) {
		const target = decoded(match[2] ?? match[3] ?? '').split('#')[0]?.trim() ?? '';
		if (target === '' || /^[a-z][a-z0-9+.-]*:/i.test(target)) continue;
		found.push({ at: match.index, mention: { target, text: (match[1] ?? '').trim() || noteName(target) } });
	}
	return found.sort((a, b) => a.at - b.at).map(({ mention }) => mention);
}

function shownLink(inner: string): Mention | null {
	const bar = inner.indexOf('|');
	const link = bar < 0 ? inner : inner.slice(0, bar);
	const target = link.split('#')[0]?.trim() ?? '';
	const alias = bar < 0 ? '' : inner.slice(bar + 1).trim();
	return target === '' ? null : { target, text: alias || noteName(target) };
}

function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}
