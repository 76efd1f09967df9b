/** What the index answers: jobs, subjects, what a view follows, passages, problems. */
import { describe, expect, test } from 'vitest';
import { createEvidenceIndex } from '../../src/core/evidence-index';
import { unreadEvidence } from '../../src/core/evidence';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { evidenceOfText, indexOf } from './vault-of-notes';

const NOBODY = 'Nobody came. #jtbd/push';

describe('a note about interviewing that links to a job', () => {
	const index = indexOf({ 'Interviews.md': '---\nresources:\n  - https://example.com\n---\n\n## Interviews\n- Ask more widely about **their [[JTBD 1]]**\n\t- what is life like after the [[JTBD 1]]\n- **look for struggle\n' });

	test('shows its job, with no evidence and no note', () => {
		expect(index.jobs()).toEqual([{ name: 'JTBD 1', path: null, people: 0, quotes: 0, interviews: 0 }]);
		const followed = index.subjectFor('Interviews.md');
		expect(followed).toEqual({ subject: { name: 'JTBD 1', path: null, kind: 'job' }, jobs: [{ name: 'JTBD 1', path: null, kind: 'job' }] });
		const summary = followed && index.summary(followed.subject);
		expect([summary?.people, summary?.interviews, summary?.forces.push.quotes, summary?.gaps.length]).toEqual([0, 0, 0, 4]);
	});
});

describe('jobs', () => {
	test('most people first, then most quotes, then by name', () => {
		const index = indexOf({
			'A.md': `[[JTBD 3]]\n\n- ${NOBODY}`,
			'B.md': `[[JTBD 1]]\n\n- ${NOBODY}\n- ${NOBODY}`,
			'C.md': `[[JTBD 2]]\n\n- ${NOBODY}`,
			'D.md': `[[JTBD 2]]\n\n- ${NOBODY}`,
			'Jobs/Zero.md': '',
			'E.md': '[[JTBD 9]]',
		});
		expect(index.jobs().map(({ name, people, quotes }) => [name, people, quotes])).toEqual([['JTBD 2', 2, 2], ['JTBD 1', 1, 2], ['JTBD 3', 1, 1], ['JTBD 9', 0, 0], ['Zero', 0, 0]]);
	});

	test('a job without a note is called as most notes call it', () => {
		expect(indexOf({ 'A.md': '[[jtbd 1]]', 'B.md': '[[JTBD 1]]', 'C.md': '[[JTBD 1]]' }).jobs()[0]?.name).toBe('JTBD 1');
	});

	test('an interview bears on the jobs of its properties, and a job that it merely links to is listed all the same', () => {
		const index = indexOf({ 'A.md': `---\njob: "[[JTBD 1]]"\n---\n\nCompare [[JTBD 2]].\n\n- ${NOBODY}` });
		expect(index.jobs().map(({ name, interviews }) => [name, interviews])).toEqual([['JTBD 1', 1], ['JTBD 2', 0]]);
	});
});

describe('subjects', () => {
	const index = indexOf({
		'Jobs/Rota.md': '---\naliases: [JTBD 1]\n---',
		'Interviews/P1.md': `---\nproduct: "[[Shiftlark]]"\nparticipant: Bea\n---\n\n[[JTBD 1]] and [[Ghost]]\n\n- ${NOBODY}`,
		'Interviews/P2.md': `---\nproduct: "[[Shiftlark]]"\n---\n\n[[JTBD 2]]\n\n- ${NOBODY}`,
		'Interviews/P3.md': `- ${NOBODY}`,
		'Shiftlark.md': '---\naliases: [the app]\n---',
		'People/Bea.md': '---\naliases: [B]\n---',
		'Other.md': '---\naliases: [x]\n---',
	});
	const kindOf = (name: string): unknown => {
		const subject = index.subjectNamed(name);
		return subject && [subject.kind, subject.path, subject.name];
	};

	test.each([
		['Rota', ['job', 'Jobs/Rota.md', 'Rota']],
		['Jobs/Rota.md', ['job', 'Jobs/Rota.md', 'Rota']],
		['jtbd 1', ['job', 'Jobs/Rota.md', 'Rota']],
		['JTBD 2', ['job', null, 'JTBD 2']],
		['jtbd 2.md', ['job', null, 'JTBD 2']],
		['P1', ['interview', 'Interviews/P1.md', 'P1']],
		['Interviews/P1.md', ['interview', 'Interviews/P1.md', 'P1']],
		['Shiftlark.md', ['note', 'Shiftlark.md', 'Shiftlark']],
		['Bea', ['note', 'People/Bea.md', 'Bea']],
		['Ghost', ['note', null, 'Ghost']],
		['Other', null],
		['Nothing', null],
		['', null],
	])('%s', (name, expected) => {
		expect(kindOf(name)).toEqual(expected);
	});

	test('a note shows the interviews that link to it', () => {
		const people = (name: string): unknown => {
			const subject = index.subjectNamed(name);
			const summary = subject && index.summary(subject);
			return summary && [summary.interviews, summary.people, summary.forces.push.quotes];
		};
		expect([people('Shiftlark'), people('Bea'), people('Ghost')]).toEqual([[2, 2, 2], [1, 1, 1], [1, 1, 1]]);
	});

	test('a view follows jobs, interviews with their jobs, and notes that interviews link to', () => {
		expect(index.subjectFor('Interviews/P1.md')).toMatchObject({ subject: { kind: 'interview' }, jobs: [{ name: 'Rota' }] });
		expect(index.subjectFor('Jobs/Rota.md')).toMatchObject({ subject: { kind: 'job' }, jobs: [] });
		expect(index.subjectFor('Shiftlark.md')).toMatchObject({ subject: { kind: 'note' }, jobs: [] });
		expect(index.subjectFor('Other.md')).toBeNull();
	});

	test('an interview without a job has its passages unassigned', () => {
		const subject = index.subjectNamed('P3');
		expect(subject && index.summary(subject).unassigned.map(({ path }) => path)).toEqual(['Interviews/P3.md']);
	});
});

describe('passages', () => {
	test('are the same objects until something changes', () => {
		const index = indexOf({ 'A.md': NOBODY, 'B.md': NOBODY });
		const before = index.passages('A.md');
		index.set(evidenceOfText('B.md', `${NOBODY}\n\n${NOBODY}`));
		expect(index.passages('A.md')).toBe(before);
	});

	test('in a job note count for that job, and for jobs that their block links to', () => {
		const index = indexOf({ 'Jobs/Rota.md': `Also [[JTBD 2]].\n\n- ${NOBODY}\n- See [[JTBD 1]]. #jtbd/pull` });
		expect(index.passages('Jobs/Rota.md').map(({ jobs, participant }) => [jobs, participant])).toEqual([[['Rota'], null], [['Rota', 'JTBD 1'], null]]);
		expect(index.jobs().map(({ name, quotes, people, interviews }) => [name, quotes, people, interviews])).toEqual([['Rota', 2, 0, 0], ['JTBD 1', 1, 0, 0], ['JTBD 2', 0, 0, 0]]);
	});

	test('know whether a heading gave them their stage', () => {
		const index = indexOf({ 'A.md': '## Deciding\n\n- A #jtbd/push\n- B #jtbd/push #jtbd/stage/deciding' });
		expect(index.passages('A.md').map((passage) => [passage.stage, index.isStageFromHeading(passage)])).toEqual([['deciding', true], ['deciding', false]]);
	});

	test('count for several jobs by loose links alone, which is told', () => {
		const index = indexOf({ 'A.md': `[[JTBD 1]], [[JTBD 2]]\n\n- ${NOBODY}`, 'B.md': `---\njobs: [JTBD 1, JTBD 2]\n---\n\n- ${NOBODY}`, 'C.md': `[[JTBD 1]]\n\n- ${NOBODY}` });
		expect(['A.md', 'B.md', 'C.md'].map((path) => index.looseJobs(path))).toEqual([['JTBD 1', 'JTBD 2'], [], []]);
	});
});

describe('problems', () => {
	test('the interviewer’s words are one, and are not counted', () => {
		const text = '---\ninterviewer: Ana\n---\n\n**Ana:** Was the price a worry? #jtbd/anxiety\n\nQ: Why? #jtbd/push\n\n**Interviewer:** And? #jtbd/pull\n';
		const index = indexOf({ 'Interviews/P1.md': text });
		expect(index.passages('Interviews/P1.md')).toEqual([]);
		expect(index.problems().map(({ from, to, message }) => [text.slice(from, to), message])).toEqual([
			['Was the price a worry?', 'These are the words of Ana, the interviewer. They are not counted. Tag what the participant says.'],
			['Why?', 'These are the words of Q, the interviewer. They are not counted. Tag what the participant says.'],
			['And?', 'These are the words of the interviewer. They are not counted. Tag what the participant says.'],
		]);
	});

	test('so are our tags in the properties, and an outcome that is none', () => {
		const text = '---\ntags: [x, jtbd/push, jtbd/job]\noutcome: perhaps\n---\n';
		const index = indexOf({ 'Interviews/P1.md': text });
		expect(index.problems().map(({ from, to }) => text.slice(from, to))).toEqual(['jtbd/push', 'perhaps']);
	});

	test('a note that could not be read is one, and the others count', () => {
		const index = createEvidenceIndex(DEFAULT_SETTINGS, () => null);
		index.set(unreadEvidence('Interviews/B.md', 'Too large.', DEFAULT_SETTINGS));
		index.set(evidenceOfText('Interviews/A.md', `[[JTBD 1]]\n\n- ${NOBODY}`));
		expect(index.problems()).toEqual([{ path: 'Interviews/B.md', from: 0, to: 0, text: '', message: 'Too large.', fix: null }]);
		expect(index.jobs()).toMatchObject([{ name: 'JTBD 1', people: 1 }]);
	});
});

test('settling takes as many turns as it is given', () => {
	const index = createEvidenceIndex(DEFAULT_SETTINGS, () => null);
	for (const name of ['A', 'B', 'C']) index.set(evidenceOfText(`${name}.md`, `[[JTBD 1]]\n\n- ${NOBODY}`));
	expect([index.settle(() => true), index.settle(() => true), index.settle(() => true), index.settle(() => true)]).toEqual([false, false, true, true]);
	expect(index.jobs()[0]?.people).toBe(3);
});

test('the revision rises with every event', () => {
	const index = indexOf({ 'A.md': NOBODY });
	const revisions = [index.revision];
	for (const event of [() => index.moved(['B.md']), () => index.set(evidenceOfText('A.md', '')), () => index.remove('A.md')]) {
		event();
		revisions.push(index.revision);
	}
	expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
});

test('a note that tells the same as before is no event', () => {
	const note = '---\ntype: interview\nsegment: [gym, café]\n---\n## Deciding: in May\n- ==Nobody came.== #jtbd/push/Rota_ %%twice%%\n\t- Not even Bea';
	const index = indexOf({ 'A.md': note });
	const { revision } = index;
	const passages = index.passages('A.md');
	index.set(evidenceOfText('A.md', note));
	index.set(evidenceOfText('A.md', `${note}\n\nMore words.`));
	expect([index.revision, index.passages('A.md')]).toEqual([revision, passages]);
	for (const [from, to] of [['café', 'bar'], ['in May', 'in June'], ['came', 'went'], ['Rota_', 'rota'], ['twice', 'thrice'], ['even Bea', 'even Ben']] as const) {
		const before = index.revision;
		index.set(evidenceOfText('A.md', note.replace(from, to)));
		expect([to, index.revision]).toEqual([to, before + 1]);
	}
});

test('everybody who was interviewed, each once and by name, with the note that stands for them', () => {
	const index = indexOf({
		'Interviews/A.md': `---\nparticipant: Joe\n---\n- ${NOBODY}`,
		'Interviews/B.md': `---\nparticipants: "[[Bea]], joe"\n---\n- ${NOBODY}`,
		'Interviews/P03.md': `- ${NOBODY}`,
		'People/Bea.md': '',
		'Notes.md': '[[Kit]]',
	});
	expect(index.people()).toEqual([{ name: 'Bea', path: 'People/Bea.md' }, { name: 'joe', path: null }, { name: 'P03', path: 'Interviews/P03.md' }]);
});
