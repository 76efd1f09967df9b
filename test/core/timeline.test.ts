/** The timeline: stages in order, forces and moves at each, the rough dates that notes give, and laws that tie it to the summary. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORCES } from '../../src/core/codes';
import { codesOf } from '../../src/core/passage';
import { STAGES } from '../../src/core/stages';
import type { Filter } from '../../src/core/summary/summary';
import { MOVES, timelineOf, wayOf, type StageSaid, type Timeline } from '../../src/core/summary/timeline';
import { runs } from '../laws/runs';
import { interviewsOf, theJob, type Interviews } from './interviews';

function timeline(interviews: Interviews, filter?: Filter): Timeline {
	return timelineOf(theJob(interviews).testimonies, filter);
}

function at({ stages }: Timeline, stage: string): StageSaid {
	const found = stages.find((one) => one.stage === stage);
	if (!found) throw new Error(`not shown: ${stage}`);
	return found;
}

const USUAL = ['first-thought', 'passive-looking', 'active-looking', 'deciding', 'first-use', 'ongoing-use'];

describe('stages', () => {
	test('the six usual ones are always there, the others where something is tagged', () => {
		expect(timeline({ P1: 'Nothing yet.' }).stages.map(({ stage }) => stage)).toEqual(USUAL);
		const { stages } = timeline({ P1: '- A #jtbd/trigger #jtbd/stage/event-2\n- B #jtbd/push #jtbd/stage/satisfaction\n- C #jtbd/pull #jtbd/stage/event-1' });
		expect(stages.map(({ stage }) => stage)).toEqual(['first-thought', 'passive-looking', 'event-1', 'active-looking', 'event-2', 'deciding', 'first-use', 'ongoing-use', 'satisfaction']);
	});

	test('count people, not quotes, and list the quotes by date of interview', () => {
		const body = '## Deciding\n\n- One #jtbd/push\n- Two #jtbd/push #jtbd/habit';
		const { people, stages } = timeline({ P1: ['date: 2026-09-20', body], P2: ['date: 2026-09-14', body], P3: 'Nothing yet.' });
		const deciding = stages.find(({ stage }) => stage === 'deciding');
		expect(people).toBe(3);
		expect(deciding).toMatchObject({ people: 2, quotes: 4 });
		expect(deciding?.forces.push).toMatchObject({ people: 2, quotes: 4 });
		expect(deciding?.forces.habit.passages.map(({ path, text }) => [path, text])).toEqual([['Interviews/P2.md', 'Two'], ['Interviews/P1.md', 'Two']]);
	});

	test('the words of somebody unknown are quotes of nobody', () => {
		expect(at(timeline({ '2026-09-14': '- Nobody came. #jtbd/push #jtbd/stage/deciding' }), 'deciding')).toMatchObject({ people: 0, quotes: 1 });
	});

	test('elements stand beside the forces', () => {
		const { elements, forces } = at(timeline({ P1: '- A #jtbd/trigger #jtbd/stage/deciding\n- B #jtbd/budget #jtbd/pull #jtbd/stage/deciding' }), 'deciding');
		expect(elements.map(({ code, quotes }) => [code, quotes])).toEqual([['trigger', 1], ['budget', 1]]);
		expect(FORCES.map(({ code }) => forces[code].quotes)).toEqual([0, 1, 0, 0]);
	});

	test('passages without a stage are counted apart', () => {
		const { stages, unstaged } = timeline({ P1: '- A #jtbd/push\n- B #jtbd/idea\n- C #jtbd/push #jtbd/stage/first-use' });
		expect(unstaged).toMatchObject({ stage: null, people: 1, quotes: 2 });
		expect(unstaged.forces.push.quotes).toBe(1);
		expect(stages.reduce((total, { quotes }) => total + quotes, 0)).toBe(1);
	});

	test('filters narrow what is shown, and a code hides the others', () => {
		const notes = { P1: '- A #jtbd/push #jtbd/stage/deciding\n- B #jtbd/pull #jtbd/strength/3 #jtbd/stage/deciding' };
		expect(at(timeline(notes, { code: 'pull' }), 'deciding')).toMatchObject({ quotes: 1, forces: { push: { quotes: 0 }, pull: { quotes: 1 } } });
		expect(at(timeline(notes, { strength: 3 }), 'deciding').quotes).toBe(1);
		expect(timeline(notes, { stage: 'first-use' }).stages.map(({ quotes }) => quotes)).toEqual([0, 0, 0, 0, 0, 0]);
	});
});

describe('moves', () => {
	test('stand at their stage, ways up first', () => {
		const { moves } = at(timeline({ P1: '## Deciding\n- A #jtbd/push #jtbd/move/back\n- B #jtbd/push #jtbd/move/forward\n- C #jtbd/pull #jtbd/move/forward', P2: '## Deciding\n- D #jtbd/pull #jtbd/move/forward' }), 'deciding');
		expect(moves.map(({ move, people, quotes }) => [move, people, quotes])).toEqual([['forward', 2, 3], ['back', 1, 1]]);
	});

	test('are steps in the order in which the story happened, not in that in which it was told', () => {
		const { steps } = timeline({
			P1: '## Purchase day\n- Paid #jtbd/pull #jtbd/move/forward\n## Notes\n- Later #jtbd/push #jtbd/move/struggle\n## First thought\n- Thought #jtbd/push #jtbd/move/forward\n- But #jtbd/habit #jtbd/move/hesitate\n## Active looking\n- Gave up #jtbd/habit #jtbd/move/back\n- Again #jtbd/pull #jtbd/move/back-on-track',
		});
		expect(steps.map(({ passage, move, level }) => [passage.text, move, level])).toEqual([
			['Thought', 'forward', 1], ['But', 'hesitate', 1], ['Gave up', 'back', 0], ['Again', 'back-on-track', 1], ['Paid', 'forward', 2], ['Later', 'struggle', 2],
		]);
	});

	test('lead up, down, or nowhere yet', () => {
		expect(MOVES.map(([move]) => [move, wayOf(move)])).toEqual([['forward', 1], ['back-on-track', 1], ['hesitate', 0], ['struggle', 0], ['back', -1]]);
	});
});

describe('when it was', () => {
	const said = (interviews: Interviews, filter?: Filter): unknown =>
		timeline(interviews, filter).stages.flatMap(({ stage, notes }) => notes.map(({ words, who }) => `${stage}: ${words} (${who})`));

	test.each([
		['First thought (March)', 'March'],
		['First thought: March, in the car park', 'March, in the car park'],
		['**First thought** – March', 'March'],
		['First thought - March', 'March'],
		['First-thought, 3-4 March', '3-4 March'],
		['First thought | [[March]]', 'March'],
		['First doubt: pay day', 'pay day'],
		['FIRST THOUGHT [March]', 'March'],
		['First thought (March) and then', '(March) and then'],
	])('the heading “%s” says %s', (heading, words) => {
		expect(said({ P1: `## ${heading}\n\n- A #jtbd/push` })).toEqual([`first-thought: ${words} (P1)`]);
	});

	test.each(['First thought', 'First thought and after', 'First thought:', 'First thought (…)', 'First thoughts: March', 'March: first thought', 'First thought?'])('the heading “%s” says nothing of when', (heading) => {
		expect(said({ P1: `## ${heading}\n\n- A #jtbd/push` })).toEqual([]);
	});

	test('words of the note that are no heading say nothing', () => {
		expect(said({ P1: 'First thought: March\n\n- First thought (May) #jtbd/push' })).toEqual([]);
	});

	test('the property `purchased` stands at the purchase, as written, but not for somebody who left', () => {
		expect(said({ P1: ['purchased: in May', 'So.'], P2: ['purchased: 2026-08-22\noutcome: left', 'So.'] })).toEqual(['purchase: in May (P1)']);
	});

	test('headings tell whom they are about where the note has several participants', () => {
		const notes: Interviews = { Tea: ['participants: [Bea, Joe]\npurchased: May', '# Bea\n## First thought (March)\n- A #jtbd/push\n# Joe\n## First thought (June)\n- B #jtbd/push'] };
		expect(said(notes)).toEqual(['first-thought: March (Bea)', 'first-thought: June (Joe)', 'purchase: May (null)']);
		expect(said(notes, { participant: 'Joe' })).toEqual(['first-thought: June (Joe)', 'purchase: May (Joe)']);
	});

	test('a place leads to the heading', () => {
		const [note] = at(timeline({ P1: '## First thought (March)\n\n- A #jtbd/push' }), 'first-thought').notes;
		const { notes } = theJob({ P1: '## First thought (March)\n\n- A #jtbd/push' });
		expect(notes[note?.path ?? '']?.slice(note?.from, note?.to)).toBe('First thought (March)');
	});

	test('a job note of its own says nothing, as it is no interview', () => {
		const { testimonies } = theJob({ P1: 'Nothing.' }, { 'Jobs/JTBD 1.md': '---\ntype: job\npurchased: May\n---\n## Deciding (June)\n\n- A #jtbd/push\n' });
		const { stages, people } = timelineOf(testimonies);
		expect(stages.map(({ stage, quotes, notes }) => [stage, quotes, notes.length]).filter(([, quotes, notes]) => quotes !== 0 || notes !== 0)).toEqual([['deciding', 1, 0]]);
		expect(people).toBe(1);
	});
});

describe('laws', () => {
	test('the timeline and the summary agree, and no stage has more people than there are', () => {
		fc.assert(fc.property(interviewsOf(), (interviews) => {
			const { testimonies, summary } = theJob(interviews);
			const { people, stages, unstaged, steps } = timelineOf(testimonies);
			const { stages: rows, people: everybody } = summary();
			expect(people).toBe(everybody);
			for (const { stage, forces, people: here, quotes, passages, elements } of stages) {
				const row = rows.find((one) => one.stage === stage);
				for (const { code } of FORCES) expect([stage, code, forces[code].people]).toEqual([stage, code, row?.[code]]);
				expect(here).toBeLessThanOrEqual(people);
				expect(new Set([...FORCES.flatMap(({ code }) => forces[code].passages), ...elements.flatMap((one) => one.passages)])).toEqual(new Set(passages));
				expect(quotes).toBe(passages.length);
				for (const passage of passages) expect(passage.stage).toBe(stage);
			}
			const all = testimonies.flatMap(({ voices }) => voices.map(({ passage }) => passage));
			expect(stages.reduce((total, { quotes }) => total + quotes, unstaged.quotes)).toBe(all.length);
			expect(steps.length).toBe(all.filter(({ move }) => move !== null).length);
			expect(stages.map(({ stage }) => stage)).toEqual(STAGES.map(({ stage }) => stage).filter((stage) => stages.some((one) => one.stage === stage)));
		}), runs(60));
	});

	test('the timeline of one participant is that of the notes with nobody else in them', () => {
		fc.assert(fc.property(interviewsOf(), (interviews) => {
			const { testimonies } = theJob(interviews);
			for (const name of Object.keys(interviews)) {
				const own = timelineOf(testimonies.filter(({ path }) => path === `Interviews/${name}.md`));
				expect(timelineOf(testimonies, { participant: name })).toEqual(own);
			}
		}), runs(30));
	});

	test('every passage with a force stands under it at its stage', () => {
		fc.assert(fc.property(interviewsOf(), (interviews) => {
			const { testimonies } = theJob(interviews);
			const { stages, unstaged } = timelineOf(testimonies);
			for (const { passage } of testimonies.flatMap(({ voices }) => voices)) {
				const place = stages.find(({ stage }) => stage === passage.stage) ?? unstaged;
				for (const { code } of FORCES) expect(place.forces[code].passages.includes(passage)).toBe(codesOf(passage).includes(code));
			}
		}), runs(30));
	});
});
