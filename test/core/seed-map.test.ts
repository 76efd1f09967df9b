/** Where everything went that the two documents ask for from which the project grew: into the bank, a template, or both. */
import { describe, expect, test } from 'vitest';
import { QUESTIONS } from '../../src/core/bank';
import { INTERVIEW_TEMPLATES } from '../../src/core/templates/interview-templates';
import { JOB_TEMPLATE } from '../../src/core/templates/job-template';
import { renderTemplate } from '../../src/core/templates/render-template';

/** The lines of the notes on interviewing, in their order, each under a short label of our own. */
const NOTES_ON_INTERVIEWING = [
	'people say what pleases',
	'the job and its context rather than one product',
	'which job they hire for',
	'what they know and what they do not',
	'they know what the system lets them',
	'the moment of struggle, a worry that stops them included',
	'struggle and energy',
	'how life could get better',
	'what they struggle with against what they aspire to',
	'the gap from here to there',
	'what makes demand before what blocks it',
	'pushes and pulls before anxiety and inertia',
	'the customer’s job instead of the product’s',
	'recent buyers, yours or a competitor’s',
	'keep the problem apart from the solution they offer',
	'what causes a purchase',
	'deeds instead of wishes',
	'other solutions tried',
	'what worked and what did not',
	'what the solutions share and where they differ',
	'life once the job is done',
	'what makes one solution better',
	'who they become afterwards',
	'alternatives before',
	'when the present way was seen to fail',
	'opinions on other products, the choice and the comparison',
	'what blocks buying ours',
	'what takes the block away',
	'whose budget and how it is managed',
	'why leavers stopped',
	'why not earlier, what changed',
	'why not the other solution, compared',
	'the value of the competition',
	'the new me: how it feels',
	'the new me: expected outcomes',
	'the new me: new aspirations',
	'asked word for word: solved before',
	'asked word for word: life with the job done',
] as const;

/** The same for the page on purchase interviews. */
const PAGE_ON_PURCHASES = [
	'what made them pay',
	'what began the search',
	'what it competes with',
	'what they used before',
	'why that no longer did the job',
	'the forces at each point of the story',
	'the jobs it was hired for',
	'the delta, before and after',
	'enough is enough',
	'the aspiration',
	'the struggling situation',
	'so that: features to drop',
	'so that: copy for the pages',
	'so that: what to prioritize',
	'so that: influence on the team',
] as const;

type Line = (typeof NOTES_ON_INTERVIEWING)[number] | (typeof PAGE_ON_PURCHASES)[number];

/** Where a line went. */
interface Went {
	/** The bank questions that ask for it, by number. */
	readonly asked?: string;
	/** What templates say about it. */
	readonly said?: RegExp;
	/** The templates that ask or say it, each at least a part. */
	readonly in: string;
}

const ALL = 'switch purchase-story leaver non-buyer discovery follow-up';
const GENERATORS_FIRST = /First what moved them, then what held them back\./;

const WENT: Readonly<Record<Line, Went>> = {
	'people say what pleases': { said: /What they did and paid tells more than what they want/, in: ALL },
	'the job and its context rather than one product': { asked: '01 75', in: 'switch discovery purchase-story' },
	'which job they hire for': { asked: '75', in: 'purchase-story discovery' },
	'what they know and what they do not': { asked: '80', in: 'discovery' },
	'they know what the system lets them': { asked: '80', in: 'discovery' },
	'the moment of struggle, a worry that stops them included': { asked: '74 18 40', in: 'switch purchase-story non-buyer discovery' },
	'struggle and energy': { asked: '76', said: /Where the voice rose or dropped/, in: 'discovery' },
	'how life could get better': { asked: '57 79', in: 'switch purchase-story leaver non-buyer discovery follow-up' },
	'what they struggle with against what they aspire to': { asked: '23 76 50 79', in: 'switch purchase-story non-buyer discovery' },
	'the gap from here to there': { asked: '57', said: /Where they were, where they wanted to be, and what stood between\./, in: 'switch purchase-story leaver follow-up' },
	'what makes demand before what blocks it': { said: GENERATORS_FIRST, in: ALL },
	'pushes and pulls before anxiety and inertia': { said: GENERATORS_FIRST, in: ALL },
	'the customer’s job instead of the product’s': { asked: '75', in: 'purchase-story discovery' },
	'recent buyers, yours or a competitor’s': { said: /bought (?:yours or a rival’s 30 to 90 days ago|in the last three months)/, in: 'switch purchase-story' },
	'keep the problem apart from the solution they offer': { asked: '78', said: /when they ask for a feature, ask what they couldn’t do without it/, in: 'discovery' },
	'what causes a purchase': { asked: '06 22 38', in: 'switch purchase-story' },
	'deeds instead of wishes': { asked: '02 74', in: 'switch purchase-story non-buyer discovery' },
	'other solutions tried': { asked: '27', in: 'switch purchase-story leaver non-buyer discovery' },
	'what worked and what did not': { asked: '28', in: 'switch purchase-story leaver non-buyer discovery' },
	'what the solutions share and where they differ': { asked: '29', in: 'switch purchase-story leaver non-buyer discovery' },
	'life once the job is done': { asked: '57', in: 'switch purchase-story leaver follow-up' },
	'what makes one solution better': { asked: '30', in: 'switch purchase-story leaver non-buyer' },
	'who they become afterwards': { asked: '61 62', in: 'follow-up' },
	'alternatives before': { asked: '27 20', in: 'switch purchase-story leaver non-buyer discovery' },
	'when the present way was seen to fail': { asked: '11 08', in: 'switch purchase-story' },
	'opinions on other products, the choice and the comparison': { asked: '31 36', in: 'switch purchase-story non-buyer' },
	'what blocks buying ours': { asked: '40 73', in: 'switch purchase-story non-buyer' },
	'what takes the block away': { asked: '41', in: 'switch purchase-story non-buyer' },
	'whose budget and how it is managed': { asked: '45 46', in: 'switch purchase-story non-buyer discovery' },
	'why leavers stopped': { asked: '64 65 66 67', in: 'leaver' },
	'why not earlier, what changed': { asked: '15 06', in: 'switch purchase-story non-buyer' },
	'why not the other solution, compared': { asked: '32 31', in: 'switch purchase-story non-buyer' },
	'the value of the competition': { asked: '33', in: 'switch non-buyer discovery' },
	'the new me: how it feels': { asked: '59', in: 'follow-up' },
	'the new me: expected outcomes': { asked: '60', in: 'follow-up' },
	'the new me: new aspirations': { asked: '61', in: 'follow-up' },
	'asked word for word: solved before': { asked: '27 20', in: 'switch purchase-story leaver non-buyer discovery' },
	'asked word for word: life with the job done': { asked: '79', in: 'non-buyer discovery' },
	'what made them pay': { asked: '02 03 04 05 06 38', in: 'switch purchase-story' },
	'what began the search': { asked: '08 22', in: 'switch purchase-story' },
	'what it competes with': { asked: '27 34 48', in: 'switch purchase-story non-buyer' },
	'what they used before': { asked: '10', in: 'switch purchase-story' },
	'why that no longer did the job': { asked: '11', in: 'switch purchase-story' },
	'the forces at each point of the story': { said: /^## First thought$[^]*^## Event one[^]*^## Active looking$[^]*^## Event two[^]*^## Deciding$/m, in: 'switch purchase-story' },
	'the jobs it was hired for': { asked: '75', in: 'purchase-story discovery' },
	'the delta, before and after': { asked: '57', in: 'switch purchase-story leaver follow-up' },
	'enough is enough': { asked: '23', in: 'switch purchase-story' },
	'the aspiration': { asked: '50 61', in: 'switch purchase-story discovery follow-up' },
	'the struggling situation': { asked: '14 23 74', in: 'switch purchase-story non-buyer discovery' },
	'so that: features to drop': { said: /^### Drop$/m, in: 'job' },
	'so that: copy for the pages': { said: /^### Copy$/m, in: 'job' },
	'so that: what to prioritize': { said: /^### Prioritize$/m, in: 'job' },
	'so that: influence on the team': { said: /^### Influence$/m, in: 'job' },
};

const LINES: readonly Line[] = [...NOTES_ON_INTERVIEWING, ...PAGE_ON_PURCHASES];
const TEMPLATES = [...INTERVIEW_TEMPLATES, JOB_TEMPLATE];

describe('the seed documents', () => {
	test('have a place for every line, and no place is made up', () => {
		expect(Object.keys(WENT).sort()).toEqual([...LINES].sort());
		expect(new Set(LINES).size).toBe(NOTES_ON_INTERVIEWING.length + PAGE_ON_PURCHASES.length);
	});

	test.each(LINES)('%s', (line) => {
		const { asked = '', said, in: named } = WENT[line];
		const ids = asked === '' ? [] : asked.split(' ').map((number) => `Q${number}`);
		const bank = new Set(QUESTIONS.map(({ id }) => id));
		expect(ids.filter((id) => !bank.has(id))).toEqual([]);
		expect(ids.length > 0 || said !== undefined).toBe(true);

		const there = named.split(' ').map((id) => TEMPLATES.find((template) => template.id === id));
		const inEach = there.map((template) => new Set(template?.sections.flatMap(({ questions }) => questions)));
		expect(there).not.toContain(undefined);
		expect(ids.filter((id) => !inEach.some((questions) => questions.has(id)))).toEqual([]);
		if (ids.length > 0) expect(inEach.filter((questions) => !ids.some((id) => questions.has(id)))).toEqual([]);
		if (said) for (const template of there) expect(template && renderTemplate(template, 'comments')).toMatch(said);
	});
});
