/** Writes a built-in template out as Markdown, placeholders left in. */

import { questionOf } from '../questions-for';
import type { Settings } from '../settings';
import type { NoteTemplate, TemplateSection } from './note-template';

/**
 * The template as Markdown with `{{placeholders}}` and line feeds: prompts as comments that reading view hides, as bullets, or
 * left out. Each part stands apart by a blank line, and the caret's place is a blank line of its own.
 */
export function renderTemplate(template: NoteTemplate, prompts: Settings['prompts']): string {
	const parts = [
		...(template.title === null ? [] : [`# ${template.title}`]),
		...promptLines(template.opening, prompts),
		...(template.caret < 0 ? ['{{cursor}}'] : []),
		...template.sections.flatMap((section, index) => [
			`${'#'.repeat(section.level)} ${section.heading}`,
			...promptLines(wordsOf(section), prompts),
			...(template.caret === index ? ['{{cursor}}'] : []),
		]),
	];
	return `---\n${template.properties}---\n\n${parts.join('\n\n')}\n`;
}

function wordsOf({ questions, prompts }: TemplateSection): string[] {
	const asked = questions.map((id) => {
		const { words, caution } = questionOf(id);
		return caution === null ? words : `${words} (${caution})`;
	});
	return [...asked, ...prompts];
}

function promptLines(words: readonly string[], prompts: Settings['prompts']): string[] {
	if (prompts === 'none' || words.length === 0) return [];
	return [words.map((prompt) => (prompts === 'comments' ? `%%${prompt}%%` : `- ${prompt}`)).join('\n')];
}
