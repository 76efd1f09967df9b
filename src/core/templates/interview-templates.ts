/** The built-in interview templates, in the order in which an interview goes: the day of the purchase, back to the first thought, then forward. */

import { INTERVIEW_TYPES, QUESTIONS, type BankStage, type InterviewType } from '../bank';
import type { NoteTemplate, TemplateSection } from './note-template';

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

/** A section asks what the bank has for its stages, or these questions. */
type Asked = readonly [heading: string, stages: readonly BankStage[], ids?: readonly string[]];

const PURCHASE_DAY: Asked = ['Purchase day', ['purchase']];
const FIRST_THOUGHT: Asked = ['First thought', ['first-thought']];
const EVENT_ONE: Asked = ['Event one', ['event-1']];
const ACTIVE_LOOKING: Asked = ['Active looking', ['active-looking']];
const EVENT_TWO: Asked = ['Event two', ['event-2']];
const DECIDING: Asked = ['Deciding', ['deciding']];

/** The built-in interview templates in the order in which they are offered. */
export const INTERVIEW_TEMPLATES: readonly InterviewTemplate[] = [
	interview('switch', 'switched', [
		['Context', [], ['Q01']],
		PURCHASE_DAY,
		FIRST_THOUGHT,
		['Passive looking', ['passive-looking']],
		EVENT_ONE,
		ACTIVE_LOOKING,
		EVENT_TWO,
		DECIDING,
		['First use', ['first-use']],
		['Ongoing use', ['ongoing-use', 'satisfaction']],
		['Wrap-up', [], ['Q81', 'Q82']],
	]),
	interview('purchase-story', 'switched', [
		PURCHASE_DAY,
		FIRST_THOUGHT,
		EVENT_ONE,
		ACTIVE_LOOKING,
		EVENT_TWO,
		DECIDING,
		['Before and after', [], ['Q57', 'Q75']],
	]),
];

function interview(id: InterviewType, outcome: string, asked: readonly Asked[]): InterviewTemplate {
	const name = INTERVIEW_TYPES.find(({ type }) => type === id)?.label ?? id;
	const sections = asked.map(([heading, stages, ids]): TemplateSection => ({
		heading,
		level: 2,
		questions: ids ?? QUESTIONS.filter(({ types, stage }) => types.includes(id) && stages.includes(stage)).map((question) => question.id),
		prompts: [],
	}));
	return { id, name, properties: propertiesOf(id, outcome), title: null, opening: OPENING, caret: 0, sections: [...sections, DEBRIEF] };
}

function propertiesOf(type: InterviewType, outcome: string): string {
	return `type: interview
interview-type: ${type}
participant: "{{participant}}"
date: {{date}}
segment:
jobs:
  - "{{job}}"
product:
switched-from:
switched-to:
purchased:
outcome: ${outcome}
interviewer:
note-taker:
consent:
delete-after:
`;
}
