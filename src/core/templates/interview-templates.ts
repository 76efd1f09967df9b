/** The built-in interview templates, in the order in which an interview goes: the day it was settled, back to the first thought, then forward. */

import { INTERVIEW_TYPES, PROBES, type InterviewType } from '../bank';
import type { NoteTemplate, TemplateSection } from './note-template';

/** A template for one type of interview; its id is that type. */
export interface InterviewTemplate extends NoteTemplate {
	readonly id: InterviewType;
}

/** What a template says of itself, and the properties that its type has besides those of every interview. */
interface Purpose {
	readonly description: string;
	/** Whom to talk to, and what to ask before there is an appointment. */
	readonly screener: string;
	readonly minutes: string;
	readonly properties: readonly string[];
}

/** A heading with the numbers of the bank questions under it, such as `02-07 57`; level 3 is part of the section above. */
type Asked = readonly [heading: string, questions: string, level?: 2 | 3];

const SWITCHED: readonly string[] = ['product:', 'switched-from:', 'switched-to:', 'purchased:', 'outcome: switched'];

const DEBRIEF: TemplateSection = {
	heading: 'Debrief',
	level: 2,
	questions: [],
	prompts: [
		'Within the hour, while you still hear the voice. If two of you listened, each alone first.',
		'What they were trying to get done, in one line.',
		'What set it off, and the force that weighed most.',
		'Where they were, where they wanted to be, and what stood between.',
		'What got a new way hired, and what got the old one fired.',
		'What it was really up against, doing nothing included.',
		'Where the voice rose or dropped, and what surprised you.',
		'What to ask the next person.',
	],
};

/** The built-in interview templates in the order in which they are offered. */
export const INTERVIEW_TEMPLATES: readonly InterviewTemplate[] = [
	interview(
		'switch',
		{
			description: 'What made somebody switch, from the first thought to today. Somebody who bought yours or a rival’s 30–90 days ago. 45–60 minutes.',
			screener: 'Talk to somebody who bought yours or a rival’s 30 to 90 days ago and decided it themselves, no gift and no refill. Ask beforehand: what, when, for how much, who decided, did you hesitate?',
			minutes: '45 to 60',
			properties: SWITCHED,
		},
		[
			['Context', '01'],
			['Purchase day', '02-07'],
			['First thought', '08-15'],
			['Passive looking', '16-21'],
			['Event one: the search begins', '22-25'],
			['Active looking', '26-37'],
			['Event two: it has to be settled', '38-39'],
			['Deciding', '40-50'],
			['First use', '51-54'],
			['Ongoing use', '55-58 63'],
			['Wrap-up', '81-82'],
		],
	),
	interview(
		'purchase-story',
		{
			description: 'How one considered purchase came about, and what it was up against. Somebody who bought in the last 3 months. 50–60 minutes.',
			screener: 'Talk to somebody who bought in the last three months, after some thought and for a price that hurt a little, no gift and no refill. Ask beforehand: what, when, for how much, who decided, did you hesitate?',
			minutes: '50 to 60',
			properties: SWITCHED,
		},
		[
			['Purchase day', '02-07'],
			['First thought', '08-15'],
			['Event one: the search begins', '22-24'],
			['Active looking', '26-32 34-36'],
			['Event two: it has to be settled', '38-39'],
			['Deciding', '40-45 48-50'],
			['Before and after', '57 75'],
		],
	),
	interview(
		'leaver',
		{
			description: 'Why somebody left, and what they hired instead. Somebody who canceled 30–90 days ago by their own choice. 30–45 minutes.',
			screener: 'Talk to somebody who canceled 30 to 90 days ago by their own choice, not because the company closed. Ask beforehand: what, from when to when, who decided?',
			minutes: '30 to 45',
			properties: ['product:', 'switched-from:', 'switched-to:', 'purchased:', 'outcome: left'],
		},
		[
			['Cancel day', '64'],
			['First doubt', '65-66'],
			['Replacement', '67 27-30'],
			['Holding on', '68-69'],
			['Life after', '57 63 72'],
		],
	),
	interview(
		'non-buyer',
		{
			description: 'Why not this, or not now. Somebody who looked seriously, didn’t buy, and still has the struggle. 30–45 minutes.',
			screener: 'Talk to somebody who looked seriously, didn’t buy, and still has the struggle. Ask beforehand: what did you look at, when, what do you use today, who decides?',
			minutes: '30 to 45',
			properties: ['product:', 'switched-from:', 'switched-to:', 'outcome: not-yet'],
		},
		[
			['Struggle now', '74 71 15'],
			['Search', '26-34 37'],
			['Deciding: not this, or not now', '70 73 41 43'],
			['Money', '45-46'],
			['What comes next', '72 79'],
		],
	),
	interview(
		'discovery',
		{
			description: 'The struggle, and the ways around it so far; you show no product. Somebody to whom it happened lately. 30–45 minutes.',
			screener: 'Talk to somebody who has the struggle now and remembers a recent time. Ask beforehand: when did it last happen, and what did you do about it? Show no product.',
			minutes: '30 to 45',
			properties: ['outcome:'],
		},
		[
			['Context', '01 75'],
			['Last time', '74 76'],
			['Ways tried', '27-29 20 33'],
			['Cost', '12 77 46'],
			['Better life', '79 50'],
			['Wishes and limits', '78 80'],
		],
	),
	interview(
		'follow-up',
		{
			description: 'Whether it brought what they hoped for, and what they want next. Somebody who talked to you before and bought 1–3 months ago. 20–30 minutes.',
			screener: 'Talk to somebody from an earlier interview, one to three months after they bought. Read that note again first, above all what they hoped for.',
			minutes: '20 to 30',
			properties: SWITCHED,
		},
		[
			['Since then', '57 55-56 53-54 58'],
			['Looking back', ''],
			['How it feels', '59', 3],
			['Results', '60', 3],
			['What next', '61-62', 3],
			['Doing without it', '63', 3],
		],
	),
];

function interview(id: InterviewType, { description, screener, minutes, properties }: Purpose, asked: readonly Asked[]): InterviewTemplate {
	const before: TemplateSection = {
		heading: 'Before the call',
		level: 2,
		questions: [],
		prompts: [
			screener,
			`Plan ${minutes} minutes. One of you asks, one takes notes. If they agree, record it, and write the time beside what matters.`,
			'Before you record, ask for a yes to recording and to quotes without a name. Say that they can stop at any time, and answer what they ask. Note the yes in the property “consent”.',
			'Say that it works like a documentary: you want the story as it was, and no answer is wrong. Follow the story, not this list, and let a silence stand.',
			'First what moved them, then what held them back. What they did and paid tells more than what they want; when they ask for a feature, ask what they couldn’t do without it.',
			`For any answer: ${PROBES.join(' · ')}`,
		],
	};
	return {
		id,
		name: INTERVIEW_TYPES.find(({ type }) => type === id)?.label ?? id,
		description,
		properties: propertiesOf(id, properties),
		opening: [],
		caret: 0,
		sections: [before, ...asked.map(sectionOf), DEBRIEF],
	};
}

function sectionOf([heading, questions, level = 2]: Asked): TemplateSection {
	return { heading, level, questions: idsOf(questions), prompts: [] };
}

/** The ids of the questions in a list of numbers and spans of numbers. */
function idsOf(written: string): string[] {
	return [...written.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, first = '', last = first]) =>
		Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `Q${String(Number(first) + i).padStart(2, '0')}`),
	);
}

function propertiesOf(type: InterviewType, own: readonly string[]): string {
	return `type: interview
interview-type: ${type}
participant: "{{participant}}"
date: "{{date}}"
segment:
jobs:
  - "{{job}}"
${own.join('\n')}
interviewer:
note-taker:
consent:
delete-after:
`;
}
