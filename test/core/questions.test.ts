import { describe, expect, test } from 'vitest';
import { askableOf, BANK, detailOf, isAboutFuture, PROBE_LIST } from '../../src/core/questions/askable';
import type { Askable } from '../../src/core/questions/askable';
import { standingIn } from '../../src/core/questions/asked';
import { caretFacts } from '../../src/core/questions/caret-facts';
import { findQuestions } from '../../src/core/questions/find-questions';
import { askedLast, inOrderFor } from '../../src/core/questions/order';
import { exampleQuestions } from '../../src/core/questions/example-questions';
import { isQuestionsNote, readOwnQuestions } from '../../src/core/questions/own-questions';
import { questionOf } from '../../src/core/questions-for';
import { readNote } from '../../src/core/read-note';
import { DEFAULT_SETTINGS } from '../../src/core/settings';

const OPTIONS = { namespace: 'jtbd', people: [] };
const EVERY = [...BANK, ...PROBE_LIST];

function words(id: string): string {
	return questionOf(id).words;
}

function own(text: string): readonly Askable[] {
	return readOwnQuestions(text, {}, 'jtbd').questions;
}

describe('what is known of a question', () => {
	test('its stage, what it brings out, and what to bear in mind', () => {
		expect(detailOf(askableOf(questionOf('Q40')))).toBe('Deciding · brings out anxiety');
		expect(detailOf(askableOf(questionOf('Q01')))).toBe('Any time · gives context');
		expect(BANK.filter(({ surfaces }) => surfaces === 'trade-off').map(detailOf).join()).toMatch(/ · brings out trade-offs/);
		expect(detailOf(askableOf(questionOf('Q79')))).toBe('Any time · brings out aspiration · aspiration, not evidence');
		expect(detailOf(askableOf(questionOf('Q64')))).toBe('Leaving · brings out trigger');
		expect(PROBE_LIST.map(detailOf)).toEqual(PROBE_LIST.map(() => 'Probe · fits any answer'));
	});

	test('an own question about the future is said to be one', () => {
		expect(own('- What would you pay?\n- What did you pay? #jtbd/budget').map(detailOf)).toEqual(['Your own · Any time · asks about the future', 'Your own · Any time · brings out budget']);
	});

	test.each(['Would you buy it?', 'What could go wrong?', 'Wouldn’t you rather wait?', 'Will you go on?', 'It won\'t last?', 'Might you leave?'])('“%s” is about the future', (question) => {
		expect(isAboutFuture(question)).toBe(true);
	});

	test.each(['Who’d you ask?', 'Where did the goodwill go?', 'What couldn’t you find?', 'How mighty was it?'])('“%s” is not', (question) => {
		expect(isAboutFuture(question)).toBe(false);
	});

	test('the bank asks of the past, but for the one question that says so', () => {
		expect(BANK.filter((question) => isAboutFuture(question.words) && question.caution === null)).toEqual([]);
	});
});

describe('what stands in a note', () => {
	const Q40 = words('Q40');

	test.each([
		['a line', `${Q40}\n\nThe price.`, 'asked'],
		['a bullet with its answer nested', `- ${Q40}\n\t- The price.`, 'asked'],
		['a bold line', `**${Q40}**\n\nThe price.`, 'asked'],
		['a quote', `> ${Q40}\n\nThe price.`, 'asked'],
		['a turn', `Q: ${Q40}\nA: The price.`, 'asked'],
		['a turn with its time', `[12:40] **Ana:** ${Q40}\n\n[12:51] **P02:** The price.`, 'asked'],
		['a cell', `| ${Q40} | The price. |\n| --- | --- |`, 'asked'],
		['words around it', `So, ${Q40} she asked.`, 'asked'],
		['any case', `${Q40.toUpperCase()}\n\nThe price.`, 'asked'],
		['emphasis inside', `${Q40.replace('almost', '*almost*')}\n\nThe price.`, 'asked'],
		['a heading', `### ${Q40}\n\nThe price.`, 'asked'],
		['a comment', `%%${Q40}%%\n\nThe price.`, undefined],
		['comments in a row', `%%One?%%\n%%${Q40}%%\n`, undefined],
		['a comment of several lines', `%%\n${Q40}\n%%\n\nThe price.`, undefined],
		['an HTML comment', `<!-- ${Q40} -->\n\nThe price.`, undefined],
		['code', `\`\`\`\n${Q40}\n\`\`\`\n`, undefined],
		['the properties', `---\nnext: ${Q40}\n---\n`, undefined],
		['a part of it', `${Q40.slice(0, -6)}\n`, undefined],
		['a prompt without an answer', `## Deciding\n\n- ${Q40}\n- ${words('Q42')}\n`, 'waiting'],
		['an answer that is still empty', `- ${Q40}\n\t- \n`, 'waiting'],
		['an item for the answer that is still empty', `- One.\n- ${Q40}\n- \n- Two.\n`, 'waiting'],
		['a turn that is still empty', `Q: ${Q40}\nA: \n`, 'waiting'],
		['the last words of a section', `- ${Q40}\n\n## First use\n\nFine.`, 'waiting'],
		['once as a prompt and once with an answer', `- ${Q40}\n- ${Q40}\n\t- The price.`, 'asked'],
	] as const)('%s', (_, note, expected) => {
		const question = askableOf(questionOf('Q40'));
		expect(standingIn(readNote(note, OPTIONS), [question]).get(question)).toBe(expected);
	});

	test('straight and typographic apostrophes and quotes are the same', () => {
		const [question] = BANK.filter(({ id }) => id === 'Q08');
		const standing = standingIn(readNote(`${words('Q08').replace(/[“”]/g, '"').replace(/’/g, '\'')} March.`, OPTIONS), BANK);
		expect([...standing.keys()]).toEqual([question]);
	});

	test('an own question of one word stands there only where it is all that is said', () => {
		const list = own('Why?');
		expect(standingIn(readNote('She never said why.', OPTIONS), list).size).toBe(0);
		expect(standingIn(readNote('Q: Why?\nA: Because.', OPTIONS), list).size).toBe(1);
	});
});

describe('the order at the caret', () => {
	/** The first questions at `‸`. */
	function first(note: string, properties: Record<string, unknown>, count = 3, list: readonly Askable[] = EVERY): (string | null)[] {
		const at = note.indexOf('‸');
		const text = readNote(note.replace('‸', ''), OPTIONS);
		return inOrderFor(list, caretFacts(text, at, properties), standingIn(text, list)).slice(0, count).map(({ id, words: said }) => id ?? said);
	}

	test.each([
		['the stage of the heading', '## Deciding\n\n‸', {}, ['Q40', 'Q41', 'Q42']],
		['a synonym, deeper down', '## Decision\n\n### The money talk\n\n‸', {}, ['Q40', 'Q41', 'Q42']],
		['the type first', '## Deciding\n\n‸', { 'interview-type': 'non-buyer' }, ['Q41', 'Q43', 'Q45', 'Q46', 'Q70', 'Q73', 'Q40']],
		['a type as people write it', '## Deciding\n\n‸', { 'Interview type': 'Non Buyer' }, ['Q41', 'Q43', 'Q45']],
		['a leaver’s heading', '## First doubt\n\n‸', { 'interview-type': 'leaver' }, ['Q65', 'Q66']],
		['a leaver’s day', '## Cancel day\n\n‸', { 'interview-type': 'leaver' }, ['Q64']],
		['a non-buyer’s heading', '## Stop\n\n‸', { 'interview-type': 'non-buyer' }, ['Q41', 'Q43']],
		['a section that is no stage', '## Wrap-up\n\n‸', { 'interview-type': 'switch' }, ['Q81', 'Q82']],
		['nothing known: the story', '‸', {}, ['Q01', 'Q02', 'Q03']],
	])('%s', (_, note, properties, expected) => {
		expect(first(note, properties, expected.length)).toEqual(expected);
	});

	test('what stands in the note comes last', () => {
		const note = `## Deciding\n\n- ${words('Q40')}\n\t- The price.\n\n‸`;
		expect(first(note, {}, 2)).toEqual(['Q41', 'Q42']);
		expect(first(note, {}, EVERY.length).slice(-1)).toEqual(['Q40']);
	});

	test('in an answer the probes come first, elsewhere after the questions', () => {
		const probes = PROBE_LIST.map((probe) => probe.words);
		expect(first('## Deciding\n\n==The pri‸ce.== #jtbd/anxiety\n', {}, 7)).toEqual([...probes, 'Q40']);
		expect(first('Q: One?\nA: The pri‸ce.\n', {}, 6)).toEqual(probes);
		expect(first('Q: On‸e?\nA: The price.\n', {}, 1)).toEqual(['Q01']);
		expect(first('‸', {}, EVERY.length).slice(-6)).toEqual(probes);
	});

	test('own questions stand before the built-in ones of their stage', () => {
		const list = [...own('## Deciding\n- Who paid?'), ...BANK];
		expect(first('## Deciding\n\n‸', {}, 2, list)).toEqual(['Who paid?', 'Q40']);
		expect(first('## First use\n\n‸', {}, 1, list)).toEqual(['Q51']);
		// Elsewhere they stand where their stage comes in the story, not before what suits the place.
		expect(first('## Context\n\n‸', { 'interview-type': 'switch' }, 4, list)).toEqual(['Q01', 'Q02', 'Q03', 'Q04']);
		const elsewhere = first('## First use\n\n‸', {}, list.length, list);
		expect(elsewhere.indexOf('Who paid?')).toBe(elsewhere.indexOf('Q40') - 1);
	});

	test('a list that is given keeps its order', () => {
		const list = ['Q42', 'Q40', 'Q41'].map((id) => askableOf(questionOf(id)));
		const note = readNote(`${words('Q42')} The price.`, OPTIONS);
		expect(askedLast(list, standingIn(note, list)).map(({ id }) => id)).toEqual(['Q40', 'Q41', 'Q42']);
	});
});

describe('finding', () => {
	const never = (): null => null;

	function found(typed: string, list: readonly Askable[] = EVERY): (string | null)[] {
		return findQuestions(list, typed, never).map(({ question: { id, words: said } }) => id ?? said);
	}

	test('nothing typed gives all as they stand', () => {
		expect(findQuestions(EVERY, '  ', never).map(({ question }) => question)).toEqual(EVERY);
	});

	test('an id gives its question first', () => {
		expect(found('Q41')[0]).toBe('Q41');
		expect(found('q07')[0]).toBe('Q07');
	});

	test('words in any order, whatever the case', () => {
		expect(found('off CALL almost')).toEqual(['Q40']);
		expect(found('hour first')).toContain('Q51');
	});

	test('a force, a stage and a type narrow one another', () => {
		const ids = BANK.filter(({ stage, surfaces }) => stage === 'deciding' && surfaces === 'anxiety').map(({ id }) => id);
		expect(found('anxiety deciding')).toEqual(ids);
		expect(found('deciding anx non-buyer')).toEqual(['Q41', 'Q73']);
		expect(found('worry deciding')).toEqual(expect.arrayContaining(ids));
	});

	test('probes are found by that word, own questions by theirs', () => {
		expect(found('probe')).toEqual(PROBE_LIST.map((probe) => probe.words));
		expect(found('your own', [...EVERY, ...own('Who paid?')])[0]).not.toBe('Q01');
		expect(found('own', [...EVERY, ...own('Who paid?')])).toContain('Who paid?');
	});

	test('straight quotes find typographic ones, and the places are told', () => {
		const [question] = findQuestions(BANK, 'can\'t go', never);
		expect(question?.question.id).toBe('Q08');
		expect(question?.matches.map(([from, to]) => question.question.words.slice(from, to))).toEqual(['Go', 'can’t']);
	});

	test('where no word fits, the letters in their order do, the best first', () => {
		const loosely = (text: string): { score: number; matches: [number, number][] } | null => (text === words('Q40') ? { score: -1, matches: [[0, 1]] } : text === words('Q41') ? { score: -2, matches: [] } : null);
		expect(findQuestions(BANK, 'wtalmst', loosely).map(({ question: { id }, matches }) => [id, matches])).toEqual([['Q40', [[0, 1]]], ['Q41', []]]);
		expect(findQuestions(BANK, 'almost', loosely).map(({ question }) => question.id)).not.toContain('Q41');
	});
});

describe('own questions', () => {
	test('one a line or bullet, without what marks it as one', () => {
		const text = '# Mine\n\nWho paid?\nWho asked?\n- [ ] Who was there?\n1. Who knew?\n> Who came?\n\n● Who went?\n\n**Who stayed?**\n\nQ: Who spoke?\n\n- a: Who\n  laughed?\n\n%%Not this?%%\n\n```\nNor this?\n```\n\n---\n';
		expect(own(text).map((question) => question.words)).toEqual(['Who paid?', 'Who asked?', 'Who was there?', 'Who knew?', 'Who came?', 'Who went?', 'Who stayed?', 'Who spoke?', 'Who laughed?']);
	});

	test('headings say for which stage and type, tags what it surfaces', () => {
		const text = '- One?\n\n## Holding on\n\n- Two? #jtbd/habit/old-way #work\n- Three? #jtbd/stage/deciding #jtbd/anxiety %%mine%% ^id\n\n# Leaver\n\n- Four?\n\n## Leaving\n\n- Five?\n\n# Purchase story\n\n- Six?\n';
		expect(own(text).map(({ words: said, stage, surfaces, types }) => [said, stage, surfaces, types.join(' ')])).toEqual([
			['One?', 'any', null, 'switch purchase-story leaver non-buyer discovery follow-up'],
			['Two?', 'passive-looking', 'habit', 'switch purchase-story leaver non-buyer discovery follow-up'],
			['Three?', 'deciding', 'anxiety', 'switch purchase-story leaver non-buyer discovery follow-up'],
			['Four?', 'any', null, 'leaver'],
			['Five?', 'leaving', null, 'leaver'],
			['Six?', 'any', null, 'purchase-story'],
		]);
		expect(readOwnQuestions('One?', { 'interview-type': 'discovery' }, 'jtbd').questions.map(({ types }) => types)).toEqual([['discovery']]);
	});

	test('what is no question, or not as meant, is told with its place', () => {
		const text = `- Who paid?\n- ${words('Q40').replace('’', '\'')}\n- ${PROBE_LIST[0]?.words ?? ''}\n- who PAID\n- ${'Why so? '.repeat(50)}\n- Who came? #jtbd/worryy\n`;
		const { questions, problems } = readOwnQuestions(text, {}, 'jtbd');
		expect(questions.map((question) => question.words)).toEqual(['Who paid?', 'Who came?']);
		expect(problems.map(({ line, message }) => [line, message])).toEqual([
			[2, 'The built-in question Q40 asks this already, so it is offered once.'],
			[3, 'The built-in probes have this already, so it is offered once.'],
			[4, 'This question stands further up already, so it is offered once.'],
			[5, 'This is longer than 300 characters, so it is not offered as a question.'],
			[6, '“worryy” is unknown: it is no force or element. Did you mean anxiety?'],
		]);
		expect(problems.map(({ from, to }) => text.slice(from, to))[2]).toBe('who PAID');
	});

	test.each(['', '---\na: 1\n---\n', '# Mine\n\n%%Soon.%%\n'])('an empty note says what to do: %j', (text) => {
		expect(readOwnQuestions(text, {}, 'jtbd').problems.map(({ message }) => message)).toEqual(['There are no questions in it yet. Write one on each line.']);
	});

	test('their note is known by its path', () => {
		const settings = { ...DEFAULT_SETTINGS, questionsNote: 'Study/Questions.md' };
		expect(isQuestionsNote('Study/Questions.md', settings)).toBe(true);
		expect(isQuestionsNote('Study/Questions.md', { ...settings, questionsNote: 'Study/Questions' })).toBe(true);
		expect(isQuestionsNote('Questions.md', settings)).toBe(false);
		expect(isQuestionsNote('.md', DEFAULT_SETTINGS)).toBe(false);
	});
});

test('the examples of a new note are two questions about deciding, one of them about an anxiety', () => {
	for (const namespace of ['jtbd', 'my/forces']) {
		const { questions, problems } = readOwnQuestions(exampleQuestions(namespace), {}, namespace);
		expect(problems).toEqual([]);
		expect(questions.map(({ words, stage, surfaces }) => [words, stage, surfaces])).toEqual([['Who had to agree before you could say yes?', 'deciding', null], ['What did you lie awake over?', 'deciding', 'anxiety']]);
	}
});
