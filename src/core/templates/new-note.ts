/** What a new note holds that is made from a template. */

import { applyChanges } from '../edit/changes';
import type { ReadOptions } from '../note';
import { propertyKey } from '../properties';
import { insertTemplate } from './insert';
import type { FilledTemplate } from './placeholders';
import { readProperties } from './property-entries';
import { yamlValue } from './yaml-values';

/** The text of a new note, and the offset in it at which one begins to write. */
export interface NewNote {
	readonly text: string;
	readonly caret: number;
}

/** The template as a note of its own, as if it were inserted into an empty one; as it stands where its properties can't be read. */
export function newNote(template: FilledTemplate, options: ReadOptions): NewNote {
	const result = insertTemplate('', { anchor: 0, head: 0 }, template, options);
	if (!result.ok) return { text: template.text, caret: template.cursor ?? template.text.length };
	return { text: applyChanges('', result.changes), caret: result.caret };
}

/** The template with a job story in its property, in place of what stands there; below everything where its properties can't be read. */
export function withJobStory(template: string, story: string): string {
	const words = story.replace(/\s+/g, ' ').trim();
	if (words === '') return template;
	const read = readProperties(template);
	const line = `job-story: ${yamlValue(words)}\n`;
	if (read.kind === 'none') return `---\n${line}---\n\n${template}`;
	if (read.kind !== 'block') return `${template.trimEnd()}\n\n${words}\n`;
	const own = [...read.entries].find(([key]) => propertyKey(key) === 'job-story')?.[1];
	const [from, to] = own ? [own.from, own.to + 1] : [read.contentTo, read.contentTo];
	return template.slice(0, from) + line + template.slice(to);
}
