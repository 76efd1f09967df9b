/** Writes a built-in template out as Markdown, placeholders left in. */

import { questionOf } from '../questions-for';
import type { Settings } from '../settings';
import type { NoteTemplate, TemplateSection } from './note-template';

/**
 * The template as Markdown with `{{placeholders}}` and line feeds: prompts as comments that reading view hides, as bullets, or
 * left out. Each part stands apart by a blank line, and each section ends with a place to type: a line, or an item of its list.
 */
export function renderTemplate({ properties, opening, caret, sections }: NoteTemplate, prompts: Settings['prompts']): string {
	const parts = [
		...promptsAs(opening, prompts),
		...(caret < 0 ? ['{{cursor}}'] : []),
		...sections.flatMap((section, index) => {
			const words = wordsOf(section);
			const heading = `${'#'.repeat(section.level)} ${section.heading}`;
			const top = caret === index ? [heading, '{{cursor}}'] : [heading];
			if (prompts === 'bullets') return [...top, ...promptsAs(words, prompts).map((list) => `${list}\n- `)];
			return [...top, ...promptsAs(words, prompts), ...(words.length > 0 && (prompts !== 'none' || caret !== index) ? [''] : [])];
		}),
	];
	return `---\n${properties}---\n\n${parts.join('\n\n').replace(/\n+$/, '')}\n`;
}

/** The prompts as paragraphs: a comment for each, or one list of all; none where they are left out. */
export function promptsAs(words: readonly string[], prompts: Settings['prompts']): string[] {
	if (prompts === 'none' || words.length === 0) return [];
	if (prompts === 'bullets') return [words.map((prompt) => `- ${prompt}`).join('\n')];
	// Right below each other they would be one paragraph, of which reading view keeps the line breaks; in one comment an answer
	// that is typed under its question would be hidden with it.
	return words.map((prompt) => `%%${prompt}%%`);
}

function wordsOf({ questions, prompts }: TemplateSection): string[] {
	const asked = questions.map((id) => {
		const { words, caution } = questionOf(id);
		return caution === null ? words : `${words} (${caution})`;
	});
	return [...asked, ...prompts];
}
