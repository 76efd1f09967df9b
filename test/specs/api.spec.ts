/** The interface for scripts. */

import assert from 'node:assert/strict';
import type { Passage, Problem } from '../../src/core/passage';
import type { Filter, JobEntry, Summary } from '../../src/core/summary/summary';
import type { Context, Driver, Spec } from './driver';
import { untilEqual } from './forces';
import { INTERVIEWS, JOB, P01, P02, STUDY } from './notes';

interface Scripts {
	version: number;
	whenReady(): Promise<void>;
	jobs(): JobEntry[];
	summary(nameOrPath: string, filter?: Filter): Summary | null;
	passages(path: string): Passage[];
	problems(): Problem[];
}
type Plugged = { api: Scripts };

const ready = (driver: Driver): Promise<void> => driver.exec(({ plugins }) => (plugins['jtbd-forces'] as unknown as Plugged).api.whenReady());
const summary = (driver: Driver, name: string, filter?: Filter): Promise<Summary | null> =>
	driver.exec(({ plugins }: Context, of: string, by: Filter | null) => (plugins['jtbd-forces'] as unknown as Plugged).api.summary(of, by ?? undefined), name, filter ?? null);
const passages = (driver: Driver, path: string): Promise<Passage[]> =>
	driver.exec(({ plugins }: Context, of: string) => (plugins['jtbd-forces'] as unknown as Plugged).api.passages(of), path);

export const specs: readonly Spec[] = [
	{
		name: 'jobs and what they add up to, by name and by path',
		async run(driver) {
			await driver.reset(STUDY);
			await ready(driver);
			assert.equal(await driver.exec(({ plugins }) => (plugins['jtbd-forces'] as unknown as Plugged).api.version), 1);
			assert.deepEqual(await driver.exec(({ plugins }) => (plugins['jtbd-forces'] as unknown as Plugged).api.jobs()), [{ name: 'JTBD 1', path: JOB, people: 2, quotes: 32, interviews: 2 }]);
			for (const name of ['JTBD 1', 'jtbd 1', JOB]) {
				const found = await summary(driver, name);
				assert.deepEqual(found?.subject, { name: 'JTBD 1', path: JOB, kind: 'job' });
				assert.equal(found?.people, 2);
				const counts = Object.entries(found?.forces ?? {}).map(([force, { people, quotes }]) => `${force} ${people}/${quotes}`);
				assert.deepEqual(counts, ['push 2/7', 'pull 2/5', 'anxiety 2/6', 'habit 2/6']);
			}
			assert.equal((await summary(driver, P01))?.subject.kind, 'interview');
			assert.equal(await summary(driver, 'Nothing of the kind'), null);
		},
	},
	{
		name: 'the same without the note of the job, but for its path',
		async run(driver) {
			await driver.reset(INTERVIEWS);
			await ready(driver);
			const found = await summary(driver, 'JTBD 1');
			assert.deepEqual(found?.subject, { name: 'JTBD 1', path: null, kind: 'job' });
			assert.deepEqual([found?.people, found?.forces.push.quotes, found?.forces.habit.quotes], [2, 7, 6]);
		},
	},
	{
		name: 'a filter on people shrinks everything, one on passages leaves N',
		async run(driver) {
			await driver.reset(STUDY);
			await ready(driver);
			const one = await summary(driver, 'JTBD 1', { participant: 'P02' });
			assert.deepEqual([one?.people, one?.forces.push.quotes, one?.forces.push.people], [1, 4, 1]);
			const stage = await summary(driver, 'JTBD 1', { stage: 'deciding' });
			assert.deepEqual([stage?.people, stage?.forces.push.quotes, stage?.forces.pull.quotes], [2, 0, 2]);
			const text = await summary(driver, 'JTBD 1', { text: 'spreadsheet' });
			assert.deepEqual([text?.people, text?.forces.habit.quotes, text?.forces.anxiety.quotes], [2, 1, 1]);
			const code = await summary(driver, 'JTBD 1', { code: 'push' });
			assert.deepEqual([code?.people, code?.forces.push.quotes, code?.forces.pull.quotes], [2, 7, 0]);
		},
	},
	{
		name: 'a passage’s place slices its words out of the source',
		async run(driver) {
			await driver.reset(STUDY);
			await ready(driver);
			for (const path of [P01, P02]) {
				const found = await passages(driver, path);
				assert.equal(found.length, path === P01 ? 17 : 15);
				const source = await driver.read(path);
				for (const { from, to, text, jobs } of found) {
					assert.deepEqual(jobs, ['JTBD 1']);
					assert.equal(source.slice(from, to).replace(/[*_]/g, ''), text);
				}
			}
			const [first] = await passages(driver, P01);
			assert.deepEqual(first, {
				path: P01,
				from: STUDY[P01]?.indexOf('“My sister'),
				to: (STUDY[P01]?.indexOf('actually mean it.”') ?? 0) + 'actually mean it.”'.length,
				text: '“My sister was coming for two weeks. I wanted to hand Joe the keys and actually mean it.”',
				codes: [{ code: 'pull', theme: null }],
				stage: 'deciding',
				strength: null,
				move: null,
				memo: null,
				nested: [],
				participant: 'P01 bakery owner',
				speaker: null,
				time: '03:40',
				jobs: ['JTBD 1'],
			});
			assert.deepEqual(await passages(driver, JOB), []);
			assert.deepEqual(await passages(driver, 'None.md'), []);
		},
	},
	{
		name: 'problems have a place and, where one is certain, a fix',
		async run(driver) {
			const note = '[[JTBD 1]] ==So it is.== #jtbd/inertia\n';
			await driver.reset({ 'Ina.md': note });
			await ready(driver);
			const [problem, ...others] = await driver.exec(({ plugins }) => (plugins['jtbd-forces'] as unknown as Plugged).api.problems());
			assert.deepEqual(others, []);
			assert.equal(problem?.path, 'Ina.md');
			assert.equal(note.slice(problem?.from, problem?.to), '#jtbd/inertia');
			assert.equal(problem?.fix, '#jtbd/habit');
		},
	},
	{
		name: 'a script may do with an answer as it likes: the next one is the same',
		async run(driver) {
			await driver.reset(STUDY);
			await ready(driver);
			const same = await driver.exec(({ plugins }, path) => {
				const { api } = plugins['jtbd-forces'] as unknown as Plugged;
				const ask = (): unknown[] => [api.jobs(), api.summary('JTBD 1'), api.passages(path), api.problems()];
				const spoil = (value: unknown): void => {
					if (typeof value !== 'object' || value === null) return;
					for (const inner of Object.values(value)) spoil(inner);
					if (Array.isArray(value)) value.length = 0;
					else for (const key of Object.keys(value)) Reflect.deleteProperty(value, key);
				};
				const before = JSON.stringify(ask());
				for (const answer of ask()) spoil(answer);
				return before.length > 1000 && before === JSON.stringify(ask());
			}, P01);
			assert.equal(same, true);
		},
	},
	{
		name: 'it answers from what is typed, and waits for every note once at the start',
		async run(driver) {
			await driver.reset({ 'Ina.md': '[[JTBD 1]]\n' }, { open: 'Ina.md' });
			await driver.select('[[JTBD 1]]\n'.length);
			await driver.type('==So.== #jtbd/pull');
			await untilEqual(driver, async () => (await passages(driver, 'Ina.md')).map(({ text }) => text), ['So.']);
			await driver.restart();
			await ready(driver);
			assert.equal((await summary(driver, 'JTBD 1'))?.forces.pull.quotes, 1);
		},
	},
];
