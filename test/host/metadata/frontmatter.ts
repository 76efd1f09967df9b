/** Properties: where they stand in a note, how they are read, and the API's functions about them. */

import type * as O from 'obsidian';
import { parse, stringify } from 'yaml';
import { displayOf } from './inline';

/** Reads YAML as the app does: dates stay text. Throws on malformed text. */
export function parseYaml(yaml: string): unknown {
	return parse(yaml, { schema: 'core' });
}

/** Writes YAML, one line for each plain value however long. */
export function stringifyYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0 });
}

/** Where the properties of `content` stand; `from` to `to` is the YAML between the fences. */
export function getFrontMatterInfo(content: string): O.FrontMatterInfo {
	const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(content);
	if (!match) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
	const frontmatter = match[1] ?? '';
	const from = content.indexOf('\n') + 1;
	return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: match[0].length };
}

/** The properties in `yaml`, or `null` when it is malformed or no mapping. */
export function readProperties(yaml: string): O.FrontMatterCache | null {
	try {
		const value: unknown = parseYaml(yaml);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}

/** Every property value that is a link, with its key in dotted form. */
export function propertyLinks(properties: object): O.FrontmatterLinkCache[] {
	const found: O.FrontmatterLinkCache[] = [];
	const visit = (value: unknown, key: string): void => {
		if (typeof value === 'string') {
			const match = /^\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]$/.exec(value.trim()) ?? /^\[([^\]]*)\]\(([^)]+\.md)\)$/.exec(value.trim());
			if (!match) return;
			const [original, first = '', second] = match;
			const wiki = original.startsWith('[[');
			const link = wiki ? first : decodeURI(second ?? '');
			found.push({ key, link, original, displayText: wiki ? (second ?? displayOf(first)) : first });
		} else if (typeof value === 'object' && value !== null) {
			for (const [name, inner] of Object.entries(value)) visit(inner, key ? `${key}.${name}` : name);
		}
	};
	visit(properties, '');
	return found;
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The value of the first property that `key` names. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
	const record = asRecord(frontmatter);
	const name = typeof key === 'string' ? key : Object.keys(record).find((one) => key.test(one));
	return name === undefined ? null : (record[name] ?? null);
}

/** The property as a list of texts: a list as it is, a text parted at commas and line breaks. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
	const value = parseFrontMatterEntry(frontmatter, key);
	if (value === null) return null;
	const parts: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,\n]/) : [value];
	return parts.map((part) => String(part).trim()).filter(Boolean);
}

/** The note's aliases. */
export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
	return parseFrontMatterStringArray(frontmatter, /^aliases?$/i);
}

/** The tags in the properties, each with `#`. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
	const tags = parseFrontMatterStringArray(frontmatter, /^tags?$/i);
	return tags?.flatMap((tag) => tag.split(/\s+/)).map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)) ?? null;
}
