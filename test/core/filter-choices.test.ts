/** What a subject can be narrowed by, and how a filter that somebody wrote is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/core/codes';
import { bareName, chosenIn, filterChoices, leavesAny, textChoice, toggled, type CountedChoice } from '../../src/core/summary/filter-choices';
import { changedFilter, readFilter } from '../../src/core/summary/read-filter';
import type { Filter, Summary } from '../../src/core/summary/summary';
import type { Testimony } from '../../src/core/summary/testimony';
import { indexOf } from './vault-of-notes';

const VAULT = new URL('../vault/', import.meta.url);
const PATHS = [...readdirSync(new URL('Interviews/', VAULT)).map((name) => `Interviews/${name}`), 'Jobs/JTBD 1.md'];
const example = indexOf(Object.fromEntries(PATHS.map((path) => [path, readFileSync(new URL(encodeURI(path), VAULT), 'utf8')])));
const job = example.subjectNamed('JTBD 1');
if (!job) throw new Error('The example vault has no job.');
const testimonies = example.testimonies(job);

/** Everybody who said something in a summary, counted from its passages alone. */
function sayersIn({ forces, elements }: Summary): number {
	const passages = CODES.flatMap(({ code }) => ({ ...forces, ...elements })[code].themes.flatMap((row) => row.passages));
	return new Set(passages.flatMap(({ participant }) => participant ?? [])).size;
}

function told(choices: readonly CountedChoice[]): string[] {
	return choices.map(({ facet, name, people }) => `${facet} ${name} ${people}`);
}

describe('the choices of the example vault', () => {
	const facts = new Set(['participant', 'segment', 'interviewType', 'outcome']);

	test('have the people that choosing them leaves, whatever is chosen already', () => {
		let tried = 0;
		for (const first of [null, ...filterChoices(testimonies, {})]) {
			const chosen: Filter = first ? toggled({}, first) : {};
			for (const choice of filterChoices(testimonies, chosen)) {
				tried++;
				const summary = example.summary(job, changedFilter(changedFilter(chosen, choice.facet, undefined), choice.facet, choice.value));
				expect([chosen, choice, facts.has(choice.facet) ? summary.people : sayersIn(summary)]).toEqual([chosen, choice, choice.people]);
				expect(leavesAny(testimonies, choice)).toBe(true);
			}
		}
		expect(tried).toBeGreaterThan(500);
	});

	test('name every participant once, and every code that a passage has', () => {
		const choices = filterChoices(testimonies, {});
		const summary = example.summary(job);
		expect(choices.filter(({ facet }) => facet === 'participant')).toHaveLength(summary.people);
		expect(choices.flatMap((choice) => (choice.facet === 'code' ? [choice.value] : []))).toEqual(CODES.flatMap(({ code }) => (({ ...summary.forces, ...summary.elements })[code].quotes > 0 ? [code] : [])));
	});
});

describe('choices', () => {
	const of = (notes: Record<string, string>): Testimony[] => {
		const index = indexOf(notes);
		const subject = index.subjectNamed('JTBD 1');
		return subject ? index.testimonies(subject) : [];
	};
	const study = of({
		'Ina.md': '---\njobs: "[[JTBD 1]]"\nsegment: Café\noutcome: switched\ninterview-type: switch\n---\n- One #jtbd/push #jtbd/strength/3\n- Two #jtbd/trigger #jtbd/stage/deciding',
		'Ben.md': '---\njobs: "[[JTBD 1]]"\nsegment: [café, chain]\noutcome: left\n---\n- Three #jtbd/push',
		'Cem.md': '---\ntype: interview\njobs: "[[JTBD 1]]"\nsegment: café\n---\nNothing yet.',
		'2026-09-14.md': '---\njobs: "[[JTBD 1]]"\n---\n- Four #jtbd/habit #jtbd/strength/1',
	});

	test('spell a value as most do, count people and not notes, and keep the order of stages, codes and strengths', () => {
		expect(told(filterChoices(study, {}))).toEqual([
			'segment café 3', 'segment chain 1',
			'outcome left 1', 'outcome switched 1', 'outcome missing 1',
			'interviewType switch 1',
			'participant Ben 1', 'participant Cem 1', 'participant Ina 1',
			'stage deciding 1',
			'code push 2', 'code habit 0', 'code trigger 1',
			'strength 3 1', 'strength 1 0',
		]);
	});

	test('leave out an outcome that nobody has, and count words', () => {
		expect(told(filterChoices(of({ 'Ina.md': '[[JTBD 1]]\n\nOne #jtbd/push' }), {}))).toEqual(['participant Ina 1', 'code push 1']);
		expect(textChoice(study, {}, 'T').people).toBe(2);
		expect(textChoice(study, { outcome: 'left', text: 'x' }, 'thr').people).toBe(1);
	});

	test('are taken back by being chosen again', () => {
		const filter = toggled(toggled({}, { facet: 'segment', value: 'café' }), { facet: 'strength', value: 3 });
		expect(chosenIn(filter)).toEqual([{ facet: 'segment', value: 'café' }, { facet: 'strength', value: 3 }]);
		expect(toggled(filter, { facet: 'segment', value: 'café' })).toEqual({ strength: 3 });
		expect(toggled(filter, { facet: 'strength', value: 1 })).toEqual({ segment: 'café', strength: 1 });
	});

	test('that nothing matches any more are known for it', () => {
		expect([leavesAny(study, { facet: 'segment', value: 'CHAIN' }), leavesAny(study, { facet: 'segment', value: 'school' })]).toEqual([true, false]);
		expect([leavesAny(study, { facet: 'stage', value: 'deciding' }), leavesAny(study, { facet: 'stage', value: 'event-1' })]).toEqual([true, false]);
		expect([leavesAny(study, { facet: 'text', value: 'four' }), leavesAny(study, { facet: 'text', value: 'five' })]).toEqual([true, false]);
		expect([bareName({ facet: 'participant', value: 'note:People/Ina B.md' }), bareName({ facet: 'participant', value: 'text:ina' })]).toEqual(['Ina B', 'ina']);
	});
});

describe('a written filter', () => {
	test('is read whatever the spelling of keys and values', () => {
		expect(readFilter({ 'Interview type': 'Switch', outcome: 'Cancelled', stage: 'Event one', strength: '2', code: 'Push', text: ' rota ', segment: 7 })).toEqual({
			interviewType: 'Switch', outcome: 'left', stage: 'event-1', strength: 2, code: 'push', text: 'rota', segment: '7',
		});
		expect(readFilter({ stage: 'active-looking', outcome: 'not-yet', interviewType: 'leaver' })).toEqual({ stage: 'active-looking', outcome: 'not-yet', interviewType: 'leaver' });
	});

	test.each([null, undefined, 3, 'push', [], { code: 'banana', stage: '', strength: 4, text: ' ', outcome: {}, other: 'x', segment: ['a'] }])('that holds nothing known is none: %j', (written) => {
		expect(readFilter(written)).toEqual({});
	});
});
