import { describe, expect, test } from 'vitest';
import { INTERVIEW_TYPES, PROBES, QUESTIONS } from '../../src/core/bank';
import type { BankStage, InterviewType } from '../../src/core/bank';
import { CODES, FORCES } from '../../src/core/codes';
import { questionOf, questionsFor } from '../../src/core/questions-for';
import { STAGES } from '../../src/core/stages';
import { INTERVIEW_TEMPLATES } from '../../src/core/templates/interview-templates';

/** The research page's bank: id, interview types, stage, what it surfaces, and the question as asked there. */
const RESEARCH = `
	| Q01 | SW DI | ANY | context | What does an ordinary working day look like for you, and who depends on you? |
	| Q02 | SW PS | PU | context | Which day did you pay, and where were you at that moment? |
	| Q03 | SW PS | PU | trigger | What had you been doing in the hour before? |
	| Q04 | SW PS | PU | context | What was happening around you: people, noise, weather, time of day? |
	| Q05 | SW PS | PU | anxiety | Who knew you were about to buy, and what did they say? |
	| Q06 | SW PS | PU | trigger | Why that day, and not one week earlier? |
	| Q07 | SW PS | PU | trade-off | What exactly did you choose, and which version did you leave behind? |
	| Q08 | SW PS | FT | push | When did it first cross your mind that things could not stay like this? |
	| Q09 | SW PS | FT | trigger | What happened just before that thought? |
	| Q10 | SW PS | FT | alternative | How were you getting this done at the time? |
	| Q11 | SW PS | FT | push | At what point did you see that the old way had stopped working? |
	| Q12 | SW PS DI | FT | push | What did the problem cost you that week, in hours, money or standing? |
	| Q13 | SW PS | FT | push | Who besides you noticed the problem? |
	| Q14 | SW PS | FT | struggle | What did you do about it that same day? |
	| Q15 | SW PS NB | FT | trigger | You had lived with it before; what changed since last month or last year? |
	| Q16 | SW | PL | pull | After that thought, what did you start noticing that you had ignored before? |
	| Q17 | SW | PL | pull | Whose way of doing it did you envy, and what did they have? |
	| Q18 | SW | PL | habit | What kept you from acting during those weeks? |
	| Q19 | SW | PL | habit | What did you tell yourself you would do instead? |
	| Q20 | SW DI | PL | alternative | How did you patch the problem in the meantime? |
	| Q21 | SW | PL | habit | What was still good about the old way? |
	| Q22 | SW PS | E1 | trigger | What turned thinking about it into looking for something? |
	| Q23 | SW PS | E1 | struggle | Describe the moment when you decided it was enough. |
	| Q24 | SW PS | E1 | struggle | Who was with you then, and what did you say out loud? |
	| Q25 | SW | E1 | push | What would have happened had you left it another month? |
	| Q26 | SW PS NB | AL | context | Where did you look first, and which words did you type or say? |
	| Q27 | SW PS LV NB DI | AL | alternative | Which ways of solving this had you already tried? |
	| Q28 | SW PS LV NB DI | AL | alternative | For each one, which part worked and which part let you down? |
	| Q29 | SW PS LV NB DI | AL | trade-off | What do those options share, and where do they differ for you? |
	| Q30 | SW PS LV NB | AL | pull | What made one of them look better than another? |
	| Q31 | SW PS NB | AL | pull | What drew you to the one you picked, set beside the others? |
	| Q32 | SW PS NB | AL | anxiety | Which option did you drop first, and what ruled it out? |
	| Q33 | SW NB DI | AL | alternative | What does the strongest rival do well for people like you? |
	| Q34 | SW PS NB | AL | alternative | Did you think of doing nothing, or of asking a person instead? |
	| Q35 | SW PS | AL | habit | When did you give up looking for a while, and what brought you back? |
	| Q36 | SW PS | AL | pull | What did you read or see that seemed meant for you? |
	| Q37 | SW NB | AL | anxiety | What puzzled you or put you off? |
	| Q38 | SW PS | E2 | trigger | What happened that meant this had to be settled now? |
	| Q39 | SW PS | E2 | trigger | Which date or which person set the deadline? |
	| Q40 | SW PS | DE | anxiety | What nearly stopped you? |
	| Q41 | SW PS NB | DE | anxiety | What would have made that worry smaller? |
	| Q42 | SW PS | DE | anxiety | What did you picture going wrong after the change? |
	| Q43 | SW PS NB | DE | habit | What would you lose by leaving the old way behind? |
	| Q44 | SW PS | DE | trade-off | What did you give up to get this? |
	| Q45 | SW PS NB | DE | budget | Which money did this come out of, and what went without? |
	| Q46 | SW NB DI | DE | budget | Who looks after that money, and how is it decided? |
	| Q47 | SW | DE | anxiety | Who had to agree, and what did they want to know? |
	| Q48 | SW PS | DE | alternative | Had it not existed, what would you have done that evening? |
	| Q49 | SW PS | DE | outcome | What were you hoping would be true a month later? |
	| Q50 | SW PS DI | DE | aspiration | How did you want other people to see you afterwards? |
	| Q51 | SW | C1 | context | Take me through your first hour with it. |
	| Q52 | SW | C1 | outcome | When did it first feel worth it, or not? |
	| Q53 | SW FU | C1 | habit | What did you keep from the old way, just in case? |
	| Q54 | SW FU | C1 | anxiety | What surprised or worried you once it was yours? |
	| Q55 | SW FU | ON | outcome | What do you no longer do? |
	| Q56 | SW FU | ON | habit | When do you slip back to the old way? |
	| Q57 | SW PS LV FU | ON | outcome | How is your week different now that this gets done? |
	| Q58 | SW FU | ON | aspiration | What do you use it for that you did not buy it for? |
	| Q59 | FU | SA | outcome | How does it feel to have this behind you? |
	| Q60 | FU | SA | outcome | Which of the results you hoped for came, and which did not? |
	| Q61 | FU | SA | aspiration | Now that this works, what do you want next? |
	| Q62 | FU | SA | aspiration | How has your part in the team or the family changed? |
	| Q63 | SW LV FU | SA | alternative | If it vanished tomorrow, what would you turn to? |
	| Q64 | LV | LE | trigger | On the day you cancelled, what had just happened? |
	| Q65 | LV | LE | push | Long before that, when did you first doubt it? |
	| Q66 | LV | LE | push | What had you hired it to do, and where did it stop doing that? |
	| Q67 | LV | LE | alternative | What took over the work, and since when? |
	| Q68 | LV | LE | habit | What almost made you stay? |
	| Q69 | LV | LE | habit | What was hard about leaving? |
	| Q70 | NB | AL | trigger | What made you look into this, and what made you stop? |
	| Q71 | NB | ANY | habit | How do you get by today, and how well does it hold? |
	| Q72 | NB LV | ANY | trigger | What happened the last time you came close to trying again? |
	| Q73 | NB | DE | anxiety | What stood between you and our product when you last looked? |
	| Q74 | DI NB | ANY | struggle | Tell me about the last time this came up, from the beginning. |
	| Q75 | DI PS | ANY | outcome | Never mind the tool: what were you trying to get done, and for whom? |
	| Q76 | DI | ANY | struggle | Which part of that took the most effort or worry? |
	| Q77 | DI | ANY | budget | What have you already spent, in money or hours, on fixing it? |
	| Q78 | DI | ANY | struggle | You mention a feature; what could you not do on the day you missed it? |
	| Q79 | DI NB | ANY | aspiration | With this solved for good, what does your day look like? |
	| Q80 | DI | ANY | context | How do you know it has to be done that way? |
	| Q81 | all | ANY | context | Here is the story as I heard it; what have I got wrong? |
	| Q82 | all | ANY | context | What should I have asked you? |
`;

const TYPES: Readonly<Record<string, InterviewType>> = {
	SW: 'switch',
	PS: 'purchase-story',
	LV: 'leaver',
	NB: 'non-buyer',
	DI: 'discovery',
	FU: 'follow-up',
};

const BANK_STAGES: Readonly<Record<string, BankStage>> = {
	FT: 'first-thought',
	PL: 'passive-looking',
	E1: 'event-1',
	AL: 'active-looking',
	E2: 'event-2',
	DE: 'deciding',
	PU: 'purchase',
	C1: 'first-use',
	ON: 'ongoing-use',
	SA: 'satisfaction',
	LE: 'leaving',
	ANY: 'any',
};

const research = RESEARCH.trim()
	.split('\n')
	.map((row) => {
		const [id = '', types = '', stage = '', surfaces = '', words = ''] = row
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim());
		return { id, types, stage, surfaces, words };
	});

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
}

function runsOfFive(text: string): string[] {
	const words = wordsOf(text);
	return words.slice(4).map((_, index) => words.slice(index, index + 5).join(' '));
}

describe('the bank', () => {
	test('has the 82 questions of the research, in order', () => {
		expect(QUESTIONS.map(({ id }) => id)).toEqual(research.map(({ id }) => id));
		expect(QUESTIONS).toHaveLength(82);
	});

	test.each(research)('$id keeps its types, stage and what it surfaces', ({ id, types, stage, surfaces }) => {
		const question = questionOf(id);
		const expected = types === 'all' ? Object.values(TYPES) : types.split(' ').map((code) => TYPES[code]);
		expect(question.types).toEqual(expected);
		expect(question.stage).toBe(BANK_STAGES[stage]);
		expect(question.surfaces).toBe(surfaces);
	});

	test.each(research)('$id is in our own words', ({ id, words }) => {
		const ours = questionOf(id).words;
		expect(wordsOf(ours)).not.toEqual(wordsOf(words));
		const theirs = new Set(runsOfFive(words));
		expect(runsOfFive(ours).filter((run) => theirs.has(run))).toEqual([]);
	});

	test.each(QUESTIONS.map(({ id, words }) => ({ id, words })))('$id can be spoken and written anywhere', ({ words }) => {
		expect(words).toMatch(/^[A-Z].*[.?]$/);
		expect(words).not.toMatch(/jtbd|jobs-to-be-done|%%|==|[\n#[\]|]/i);
		expect(wordsOf(words).length).toBeLessThanOrEqual(20);
	});

	test.each(QUESTIONS.filter(({ caution }) => caution === null).map(({ id, words }) => ({ id, words })))('$id asks for what happened, not for what might, and suggests no answer', ({ words }) => {
		expect(words).toMatch(/\b(?:did|didn|was|were|had|have|has|made|put|kept|held|began|confused|got|went)\b/i);
		expect(words).not.toMatch(/\b(?:would|could|might|may|will|shall|should|if|imagine|suppose)\b/i);
		expect(words).not.toMatch(/^(?:Do|Does|Did|Is|Are|Would|Can|Could|Have|Has|Had|Isn|Aren|Don|Didn|Wasn)\b|, (?:right|wasn’t it|isn’t it|didn’t you|don’t you)\?|\b(?:really|obviously|frustrat|annoy|terribl)/i);
	});

	test('asks no question twice', () => {
		expect(new Set(QUESTIONS.map(({ words }) => words)).size).toBe(QUESTIONS.length);
	});

	test('marks the one question about a future as such', () => {
		expect(QUESTIONS.filter(({ caution }) => caution).map(({ id }) => id)).toEqual(['Q79']);
	});

	test('names stages and codes that exist', () => {
		const stages = new Set<string>([...STAGES.map(({ stage }) => stage), 'leaving', 'any']);
		const surfaces = new Set<string>([...CODES.map(({ code }) => code), 'context', 'trade-off']);
		expect(QUESTIONS.filter(({ stage }) => !stages.has(stage))).toEqual([]);
		expect(QUESTIONS.filter((question) => !surfaces.has(question.surfaces))).toEqual([]);
	});

	test('asks every question in a template for one of its types', () => {
		const isAsked = ({ id, types }: (typeof QUESTIONS)[number]): boolean => INTERVIEW_TEMPLATES.some((template) => types.includes(template.id) && template.sections.some(({ questions }) => questions.includes(id)));
		expect(QUESTIONS.filter((question) => !isAsked(question))).toEqual([]);
	});

	test('offers the six types and the six probes', () => {
		expect(INTERVIEW_TYPES.map(({ type }) => type)).toEqual(Object.values(TYPES));
		expect(new Set(PROBES).size).toBe(6);
	});
});

describe('finding questions', () => {
	const ids = (questions: readonly { readonly id: string }[]): string[] => questions.map(({ id }) => id);

	test.each(FORCES)('an empty quadrant of $code always has something to ask', ({ code }) => {
		for (const { type } of INTERVIEW_TYPES) {
			const found = questionsFor(code, type);
			expect(found.length).toBeGreaterThan(0);
			expect(found.every(({ surfaces }) => surfaces === code)).toBe(true);
		}
	});

	test('those of the type come alone; without any, the whole bank answers', () => {
		expect(ids(questionsFor('push', 'leaver'))).toEqual(['Q65', 'Q66']);
		expect(ids(questionsFor('push', 'follow-up'))).toEqual(ids(questionsFor('push')));
	});

	test('what the bank never asks for gives nothing', () => {
		expect(questionsFor('idea', 'switch')).toEqual([]);
	});

	test('an id that the bank lacks is a bug', () => {
		expect(() => questionOf('Q83')).toThrow('Q83');
	});
});
