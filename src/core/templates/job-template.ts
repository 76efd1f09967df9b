/** The built-in template of a job note: the job in a sentence, its forces, what it is up against, and what is decided from it. */

import type { NoteTemplate, TemplateSection } from './note-template';

/** The template of a job note. */
export const JOB_TEMPLATE: NoteTemplate = {
	id: 'job',
	name: 'Job',
	properties: 'type: job\njob-story:\nstatus:\n',
	title: '{{title}}',
	opening: [
		'The job in one line, without the name of a product. If you can picture somebody doing it, it is a way to do the job, and the job lies behind it.',
		'Then the property “job-story”: When …, I want to …, so I can …',
	],
	caret: -1,
	sections: [
		section('Forces', 2, 'What pushes and pulls, and what holds back, in your own summary. The forces view counts the passages for you.'),
		section('Alternatives', 2, 'Every way that people named, doing nothing included, and why each was dropped.'),
		section('Decisions', 2, 'For each one the theme behind it, and how many people said so.'),
		section('Drop', 3, 'What feeds an anxiety and serves no pull.'),
		section('Copy', 3, 'Words for your pages: open with the push as people say it, then answer the strongest anxieties.'),
		section('Prioritize', 3, 'What makes the strongest anxiety or habit smaller.'),
		section('Influence', 3, 'Who needs to hear this, and which passages to show them.'),
	],
};

function section(heading: string, level: 2 | 3, prompt: string): TemplateSection {
	return { heading, level, questions: [], prompts: [prompt] };
}
