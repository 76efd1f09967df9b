/** The built-in interview templates, in the order in which an interview goes: the day of the purchase, back to the first thought, then forward. */

import { INTERVIEW_TYPES } from '../bank';
import type { InterviewType } from '../bank';
import type { NoteTemplate, TemplateProperty, TemplateSection } from './note-template';

/** A template for one type of interview; its id is that type. */
export interface InterviewTemplate extends NoteTemplate {
	readonly id: InterviewType;
}

const OPENING: readonly string[] = [
	'Before you record: ask for a yes to recording and to quotes without a name, say that they can stop at any time, and answer what they ask. Write the yes into the property “consent”.',
	'Tell them that this works like a documentary: you want the story as it was, and no answer is wrong.',
	'Follow the story, not the list. Leave out what they have told you already, and let a silence stand.',
];

const DEBRIEF: TemplateSection = {
	heading: 'Debrief',
	level: 2,
	questions: [],
	prompts: [
		'Within the hour, while you still hear the voice.',
		'What they were trying to get done, in one line.',
		'What set it off, and the force that weighed most.',
		'What got the new way hired, and what got the old way fired.',
		'What it was really up against, doing nothing included.',
		'Where the voice changed.',
		'What surprised you, and what to ask the next person.',
	],
};

/** The built-in interview templates in the order in which they are offered. */
export const INTERVIEW_TEMPLATES: readonly InterviewTemplate[] = [
	interview('switch', 'switched', [
		section('Context', ['Q01']),
		section('Purchase day', ['Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07']),
		section('First thought', ['Q08', 'Q09', 'Q10', 'Q11', 'Q12', 'Q13', 'Q14', 'Q15']),
		section('Passive looking', ['Q16', 'Q17', 'Q18', 'Q19', 'Q20', 'Q21']),
		section('Event one', ['Q22', 'Q23', 'Q24', 'Q25']),
		section('Active looking', ['Q26', 'Q27', 'Q28', 'Q29', 'Q30', 'Q31', 'Q32', 'Q33', 'Q34', 'Q35', 'Q36', 'Q37']),
		section('Event two', ['Q38', 'Q39']),
		section('Deciding', ['Q40', 'Q41', 'Q42', 'Q43', 'Q44', 'Q45', 'Q46', 'Q47', 'Q48', 'Q49', 'Q50']),
		section('First use', ['Q51', 'Q52', 'Q53', 'Q54']),
		section('Ongoing use', ['Q55', 'Q56', 'Q57', 'Q58', 'Q63']),
		section('Wrap-up', ['Q81', 'Q82']),
	]),
	interview('purchase-story', 'switched', [
		section('Purchase day', ['Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07']),
		section('First thought', ['Q08', 'Q09', 'Q10', 'Q11', 'Q12', 'Q13', 'Q14', 'Q15']),
		section('Event one', ['Q22', 'Q23', 'Q24']),
		section('Active looking', ['Q26', 'Q27', 'Q28', 'Q29', 'Q30', 'Q31', 'Q32', 'Q34', 'Q35', 'Q36']),
		section('Event two', ['Q38', 'Q39']),
		section('Deciding', ['Q40', 'Q41', 'Q42', 'Q43', 'Q44', 'Q45', 'Q48', 'Q49', 'Q50']),
		section('Before and after', ['Q57', 'Q75']),
	]),
];

function interview(id: InterviewType, outcome: string, sections: readonly TemplateSection[]): InterviewTemplate {
	const name = INTERVIEW_TYPES.find(({ type }) => type === id)?.label ?? id;
	return { id, name, properties: propertiesOf(id, outcome), title: null, opening: OPENING, caret: 0, sections: [...sections, DEBRIEF] };
}

function section(heading: string, questions: readonly string[]): TemplateSection {
	return { heading, level: 2, questions, prompts: [] };
}

function propertiesOf(type: InterviewType, outcome: string): readonly TemplateProperty[] {
	return [
		{ key: 'type', value: 'interview' },
		{ key: 'interview-type', value: type },
		{ key: 'participant', value: '"{{participant}}"' },
		{ key: 'date', value: '{{date}}' },
		{ key: 'segment', value: '' },
		{ key: 'jobs', value: '\n  - "{{job}}"' },
		{ key: 'product', value: '' },
		{ key: 'switched-from', value: '' },
		{ key: 'switched-to', value: '' },
		{ key: 'purchased', value: '' },
		{ key: 'outcome', value: outcome },
		{ key: 'interviewer', value: '' },
		{ key: 'note-taker', value: '' },
		{ key: 'consent', value: '' },
		{ key: 'delete-after', value: '' },
	];
}
