/** Reads a note as a template: what it says of itself, and what of it goes into other notes. */

import { withPlainLineEnds } from '../edit/line-ends';
import { readProperties } from './property-entries';
import { wordsOfValue } from './yaml-values';

/** A note in the templates folder. */
export interface OwnTemplate {
	readonly path: string;
	/** What it says of itself in its property `description`; "" when it doesn't. */
	readonly description: string;
	/** Its other properties of one single value each, by key in lower case. */
	readonly properties: ReadonlyMap<string, string>;
	/** Its Markdown as it is inserted; rejects when it can't be read. */
	readonly text: () => Promise<string>;
}

/** What there is in a note as a template. */
export interface TemplateNote extends Pick<OwnTemplate, 'description' | 'properties'> {
	/** Its Markdown with placeholders left in and line feeds; the description of the template itself is no part of it. */
	readonly text: string;
}

/**
 * The note read as a template. A property `description` in plain words is about the template and stays out of the notes that are
 * made from it; with placeholders in it, or empty, it is meant for those.
 */
export function readTemplateNote(written: string): TemplateNote {
	const text = withPlainLineEnds(written).replace(/^\uFEFF/, '');
	const read = readProperties(text);
	const entries = read.kind === 'block' ? [...read.entries] : [];
	const properties = new Map(entries.flatMap(([key, { value }]) => (value.kind === 'single' ? [[key, wordsOfValue(value.items[0] ?? '')] as const] : [])));
	const description = properties.get('description') ?? '';
	const entry = new Map(entries).get('description');
	if (!entry || description === '' || /\{\{|<%/.test(description)) return { text, description: '', properties };
	const rest = text.slice(0, entry.withComments) + text.slice(entry.to + 1);
	return { text: rest.replace(/^---[ \t]*\n---[ \t]*\n\n?/, ''), description, properties };
}
