/** The built-in template of a job note: the job in a sentence, its forces, what it is up against, and what is decided from it. */

import type { NoteTemplate, TemplateSection } from './note-template';

/** The template of a job note. */
export const JOB_TEMPLATE: NoteTemplate = {
	id: 'job',
	name: 'Job',
	description: 'What people hire a solution for: the job, its forces, what it is up against, and what you decide from it.',
	properties: 'type: job\njob-story:\nstatus:\n',
	opening: [
		'The job in one line, without the name of a product. If you can picture somebody doing it, it is one way to do the job, and the job lies behind it.',
		'Then tell it as a story in the property “job-story”: When …, I want to …, so I can …',
	],
	caret: -1,
	sections: [
		section('Forces', 2, 'Run the command “Show forces” to see what pushes, pulls, worries and holds people back, with the words behind it. Write here what you make of it.'),
		section('Alternatives', 2, 'Every way that people named, doing nothing included, and why they dropped it.'),
		section('Decisions', 2, 'With each one the theme behind it, and how many people spoke of it.'),
		section('Drop', 3, 'Which features feed an anxiety and serve no pull?'),
		section('Copy', 3, 'Which words go on your pages? Open with the push as people say it, then answer their strongest anxieties.'),
		section('Prioritize', 3, 'What is next? Start with whatever makes the strongest anxiety or habit smaller.'),
		section('Influence', 3, 'Who needs to hear this, and which passages will you show them?'),
	],
};

function section(heading: string, level: 2 | 3, prompt: string): TemplateSection {
	return { heading, level, questions: [], prompts: [prompt] };
}
