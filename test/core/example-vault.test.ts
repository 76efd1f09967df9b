import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { speakersNamed } from '../../src/core/interview-facts';
import type { NoteText } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';
import type { CodeSummary, Summary } from '../../src/core/summary/summary';
import answers from '../vault.answers.json' with { type: 'json' };
import { indexOf, propertiesOf } from './vault-of-notes';

const VAULT = new URL('../vault/', import.meta.url);
const JOB = 'Jobs/JTBD 1.md';

function textOf(path: string): string {
	return readFileSync(new URL(encodeURI(path), VAULT), 'utf8');
}

function readPath(path: string): NoteText {
	const text = textOf(path);
	return readNote(text, { namespace: 'jtbd', people: speakersNamed(propertiesOf(text)) });
}

const interviews = Object.entries(answers.notes).map(([path, note]) => ({ path, note }));
const paths = [...interviews.map(({ path }) => path), JOB, 'Welcome.md'];

/** A summary as the answers write it. */
function counted({ subject, people, interviews: bearing, forces, elements, stages, unknown, unassigned, problems }: Summary): unknown {
	return {
		kind: subject.kind,
		path: subject.path,
		people,
		interviews: bearing,
		forces: rowsOf(forces),
		elements: rowsOf(elements),
		stages,
		unknown: unknown.length,
		unassigned: unassigned.length,
		problems: problems.length,
	};
}

function rowsOf(codes: Readonly<Record<string, CodeSummary>>): unknown {
	return Object.fromEntries(
		Object.entries(codes).map(([code, { people, quotes, themes }]) => [
			code,
			{ people, quotes, themes: themes.map(({ theme, people: sayers, quotes: said, strength, rated }) => ({ theme, people: sayers, quotes: said, strength, rated })) },
		]),
	);
}

function summaryAmong(among: readonly string[], name: string): unknown {
	const index = indexOf(Object.fromEntries(among.map((path) => [path, textOf(path)])));
	const subject = index.subjectNamed(name);
	return subject && counted(index.summary(subject));
}

describe('the example vault, as counted by hand', () => {
	test('is counted whole', () => {
		expect(interviews.map(({ path }) => path.normalize('NFC'))).toEqual(
			readdirSync(new URL('Interviews/', VAULT))
				.map((name) => `Interviews/${name.normalize('NFC')}`)
				.sort(),
		);
	});

	test.each(interviews)('$path holds the passages of the table, in order', ({ path, note }) => {
		const { passages } = readPath(path);
		expect(passages.map(({ text }, index) => text.includes(note.passages[index]?.says ?? text))).toEqual(note.passages.map(() => true));
		expect(passages.map(({ codes, stage, strength, move, memo }) => ({ codes, stage, strength, move, memo: memo?.text ?? null }))).toEqual(
			note.passages.map(({ codes, stage, strength, move, memo }) => ({ codes, stage, strength, move, memo })),
		);
	});

	test.each(interviews)('$path gives each passage its person, time and jobs', ({ path, note }) => {
		const index = indexOf(Object.fromEntries(paths.map((each) => [each, textOf(each)])));
		expect(index.passages(path).map(({ participant, time, jobs }) => ({ participant, time, jobs: [...jobs].sort() }))).toEqual(
			note.passages.map(({ participant, time, jobs }) => ({ participant, time, jobs })),
		);
	});

	test.each(interviews)('$path has as many problems as were put in', ({ path, note }) => {
		expect(readPath(path).problems).toHaveLength(note.problems);
	});

	test.each(Object.entries(answers.subjects))('%s adds up', (name, expected) => {
		expect(summaryAmong(paths, name)).toEqual(expected);
	});

	test('the two given interviews add up, with the note of the job and without', () => {
		const given = paths.filter((path) => /P01|P02/.test(path));
		expect(summaryAmong([...given, JOB], 'JTBD 1')).toEqual(answers.subset['JTBD 1']);
		expect(summaryAmong(given, 'JTBD 1')).toEqual({ ...answers.subset['JTBD 1'], path: null });
	});

	test.each(['Welcome.md', JOB])('%s is no interview', (path) => {
		const { passages, problems } = readPath(path);
		expect([passages, problems]).toEqual([[], []]);
	});

	test('the words of the table stand once in their notes', () => {
		for (const { path, note } of interviews) {
			const text = textOf(path);
			for (const { says } of note.passages) expect([says, text.split(says).length - 1]).toEqual([says, 1]);
		}
	});
});
