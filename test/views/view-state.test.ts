/** How the view follows notes, outlives renames, and reads what was stored. */

import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/core/summary/summary';
import { chosenOption, filterOf, follow, isSame, NO_STATE, readState, renamed, settledAs, withFilter, type ForcesState } from '../../src/views/view-state';

const job = (name: string, path: string | null = null): Subject => ({ name, path, kind: 'job' });
const interview: Subject = { name: 'P01', path: 'Interviews/P01.md', kind: 'interview' };
const product: Subject = { name: 'Shiftlark', path: 'Shiftlark.md', kind: 'note' };
const at = (known: Partial<ForcesState>): ForcesState => ({ ...NO_STATE, ...known });

describe('follow', () => {
	it('shows a job itself', () => {
		expect(follow(NO_STATE, { subject: job('JTBD 1'), jobs: [] })).toEqual(at({ subject: job('JTBD 1') }));
	});

	it('shows the first job of an interview, and remembers the interview', () => {
		expect(follow(NO_STATE, { subject: interview, jobs: [job('JTBD 1'), job('JTBD 2')] })).toEqual(at({ subject: job('JTBD 1'), interview }));
	});

	it('stays on the job on view when the interview bears on it', () => {
		expect(follow(at({ subject: job('JTBD 2') }), { subject: interview, jobs: [job('JTBD 1'), job('JTBD 2')] }).subject).toEqual(job('JTBD 2'));
	});

	it('shows an interview without a job, and one that is seen alone, itself', () => {
		expect(follow(NO_STATE, { subject: interview, jobs: [] })).toEqual(at({ subject: interview }));
		expect(follow(at({ subject: interview, interview }), { subject: interview, jobs: [job('JTBD 1')] }).subject).toEqual(interview);
	});

	it('goes on to the job that an interview names at last', () => {
		expect(follow(at({ subject: interview }), { subject: interview, jobs: [job('JTBD 1')] })).toEqual(at({ subject: job('JTBD 1'), interview }));
	});

	it('shows a note that interviews link to, and forgets the interview', () => {
		expect(follow(at({ subject: job('JTBD 1'), interview }), { subject: product, jobs: [] })).toEqual(at({ subject: product }));
	});
});

describe('filters', () => {
	const one = job('JTBD 1');

	it('belong to a subject, and are found again once it has a note', () => {
		const state = withFilter(at({ subject: one }), one, { outcome: 'left' });
		expect(filterOf(state, job('JTBD 1', 'Jobs/JTBD 1.md'))).toEqual({ outcome: 'left' });
		expect(filterOf(state, job('JTBD 2'))).toEqual({});
		expect(withFilter(state, job('JTBD 1', 'Jobs/JTBD 1.md'), {}).filters).toEqual({});
	});

	it('are its own once the subject is shown with its note', () => {
		const shown = follow(withFilter(at({}), one, { outcome: 'left' }), { subject: job('JTBD 1', 'Jobs/JTBD 1.md'), jobs: [] });
		expect(shown.filters).toEqual({ 'job Jobs/JTBD 1.md': { outcome: 'left' } });
	});

	it('go along when the subject gets its note or becomes something else', () => {
		const state = withFilter(at({ subject: one }), one, { segment: 'café' });
		const settled = settledAs(state, job('JTBD 1', 'Jobs/JTBD 1.md'));
		expect(settled.filters).toEqual({ 'job Jobs/JTBD 1.md': { segment: 'café' } });
		expect(settledAs(settled, { ...job('JTBD 1', 'Jobs/JTBD 1.md'), kind: 'note' }).filters).toEqual({ 'note Jobs/JTBD 1.md': { segment: 'café' } });
		expect(settledAs(settled, one).filters).toEqual({ 'job jtbd 1': { segment: 'café' } });
	});

	it('go along with a renamed note, of the subject, of what is beside it, and of a participant', () => {
		const filters = { 'job Jobs/JTBD 1.md': { participant: 'note:People/Ina.md' }, 'job jtbd 2': { segment: 'Jobs' } };
		const state = at({ filters, beside: { subject: job('JTBD 1', 'Jobs/JTBD 1.md'), filter: { participant: 'note:People/Ina.md' } } });
		const moved = renamed(renamed(state, 'Jobs', 'Work'), 'People/Ina.md', 'People/Ina B.md');
		expect(moved.filters).toEqual({ 'job Work/JTBD 1.md': { participant: 'note:People/Ina B.md' }, 'job jtbd 2': { segment: 'Jobs' } });
		expect(moved.beside).toEqual({ subject: job('JTBD 1', 'Work/JTBD 1.md'), filter: { participant: 'note:People/Ina B.md' } });
	});
});

describe('options', () => {
	it('are chosen by name, and forgotten by nothing', () => {
		const state = chosenOption(at({ options: { 'matrix-sort': 'date' } }), 'matrix-group', 'segment');
		expect(state.options).toEqual({ 'matrix-sort': 'date', 'matrix-group': 'segment' });
		expect(chosenOption(state, 'matrix-group', '').options).toEqual({ 'matrix-sort': 'date' });
	});
});

describe('isSame', () => {
	it.each([
		[job('JTBD 1'), job('jtbd 1'), true],
		[job('JTBD 1'), job('JTBD 1', 'Jobs/JTBD 1.md'), true],
		[job('One', 'a.md'), job('Two', 'a.md'), true],
		[job('One', 'a.md'), job('One', 'b.md'), false],
		[interview, product, false],
		[{ ...product, path: null }, product, true],
		[{ ...product, path: null }, { ...product, path: null, name: 'Other' }, false],
		[null, job('JTBD 1'), false],
		[null, null, true],
	])('compares %o with %o', (one, other, expected) => {
		expect(isSame(one, other)).toBe(expected);
		expect(isSame(other, one)).toBe(expected);
	});
});

describe('renamed', () => {
	const state = at({ subject: job('JTBD 1', 'Jobs/JTBD 1.md'), interview });

	it('follows a note and its name', () => {
		expect(renamed(state, 'Jobs/JTBD 1.md', 'Jobs/True rota.md').subject).toEqual(job('True rota', 'Jobs/True rota.md'));
		expect(renamed(at({ subject: job('An alias', 'a.md') }), 'a.md', 'b.md').subject).toEqual(job('An alias', 'b.md'));
	});

	it('follows a folder, of the interview too', () => {
		expect(renamed(state, 'Jobs', 'Work/Jobs').subject?.path).toBe('Work/Jobs/JTBD 1.md');
		expect(renamed(state, 'Interviews', 'Talks').interview?.path).toBe('Talks/P01.md');
	});

	it('leaves all else alone', () => {
		expect(renamed(state, 'Job', 'Other')).toEqual(state);
		expect(renamed(at({ subject: job('JTBD 1') }), 'JTBD 1', 'x')).toEqual(at({ subject: job('JTBD 1') }));
	});
});

describe('readState', () => {
	it('reads back what was stored', () => {
		const state: ForcesState = {
			subject: job('JTBD 1'), isPinned: true, interview, page: 'matrix', options: { 'matrix-group': 'segment' },
			filters: { 'job jtbd 1': { outcome: 'switched', stage: 'event-1', strength: 3, code: 'push', interviewType: 'switch', text: 'rota', participant: 'text:ina', segment: 'café' } },
			beside: { subject: product, filter: { outcome: 'left' } }, before: { subject: job('JTBD 1'), filter: { outcome: 'not-yet' } },
		};
		expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
	});

	it('takes an outcome that was stored apart for a filter of the subject', () => {
		expect(readState({ subject: job('JTBD 1'), isPinned: false, interview: null, outcome: 'left' })).toEqual(at({ subject: job('JTBD 1'), filters: { 'job jtbd 1': { outcome: 'left' } } }));
		expect(readState({ subject: job('JTBD 1'), outcome: null })).toEqual(at({ subject: job('JTBD 1') }));
	});

	it.each([undefined, null, 'x', [], { subject: 'JTBD 1', isPinned: 'yes', outcome: 3, page: 'other', filters: { a: { strength: 7 }, b: 3 }, options: { a: 1 }, beside: { subject: 'x' } }, { subject: { name: 'a', path: 1, kind: 'job' } }, { subject: { name: 'a', path: null, kind: 'other' } }])('makes nothing of %j', (stored) => {
		expect(readState(stored)).toEqual(NO_STATE);
	});
});
