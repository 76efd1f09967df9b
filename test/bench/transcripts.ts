/** Bringing in transcripts: an hour of one, and text made to be slow, read and written as a note with every name replaced. */

import { readTranscript } from '../../src/core/transcript/read-transcript';
import { writeTranscript } from '../../src/core/transcript/write-transcript';
import { rowOf, type Hostile } from './hostile';
import { millisecondsOf } from './measure';
import type { Row } from './rows';

const TURNS = 'Mia Okafor: So?\nLea Brandt: We.\nMia Okafor: Why?\nLea Brandt: ';
const CUE = 'WEBVTT\n\n00:01.000 --> 00:02.000\n';

const HOSTILE: readonly Hostile[] = [
	...['-->', '<v ', '<v A>', '</v>', '&', '{\\', 'a: b\n\n', '1\n', '<', 'Name\n'].map((unit) => many(unit, CUE)),
	...['00:00:01.000 --> 00:00:04.000\na\n', '00:0x --> 1\n', ': ', 'Ana: x\n', 'Name\n0:01\n', 'Name  0:01\n', '[0:01] ', '0:01 a\n', '0:01\ta\tb\n', '  \n', '● a\n○ b\n', '**a?**\nb\n'].map((unit) => many(unit, '')),
	...['$a ', '[[', '`', 'http://', 'http://a`', '#a ', '*', 'Lea Brandt ', 'Lea ', 'lea@x.org ', ' . '].map((unit) => many(unit, TURNS)),
	{ name: 'one line of a single word, 100 and 400 KB', text: (size) => 'w'.repeat(size), size: 102_400, factor: 4 },
	{ name: 'an export of Otter, 250 KB and 1 MB', text: (size) => interview(size), size: 250_000, factor: 4 },
];

/** A unit so many times over behind some words; fewer of them than of what is only read, as the garbage of writing would weigh in. */
function many(unit: string, before: string): Hostile {
	const shown = unit.replace(/\n/g, '⏎').replace(/\t/g, '⇥');
	const where = before === CUE ? ' in a cue' : before === TURNS ? ' among words' : '';
	return { name: `4,000 and 16,000 of ${shown}${where}`, text: (size) => `${before}${unit.repeat(size)}a`, size: 4000, factor: 4 };
}

/** The milliseconds that an hour takes, and the ratio of times for every hostile text. */
export function* transcripts(): Iterable<Row> {
	const hour = interview(100_000);
	yield { name: 'an hour of interview, 100 KB, read and written as a note', value: millisecondsOf(() => bringIn(hour), 500), unit: 'ms', budget: { is: 'at most', value: 500 } };
	for (const one of HOSTILE) yield rowOf(one, bringIn);
}

function bringIn(text: string): unknown {
	const read = readTranscript(text);
	if (!read.ok) return read;
	const castings = read.transcript.speakers.map(({ name, role }, at) => ({ speaker: name, role, name: `P${at}` }));
	return writeTranscript(read.transcript, castings, { title: 'Interview', job: '[[JTBD 1]]', date: '2026-03-04' });
}

/** A conversation of about that many characters, as Otter exports it. */
function interview(size: number): string {
	const turns: string[] = [];
	for (let length = 0, at = 0; length < size; at++) {
		const time = `${Math.floor(at / 6)}:${String((at * 10) % 60).padStart(2, '0')}`;
		const turn = at % 2 === 0 ? `Mia Okafor  ${time}\nAnd what did Lea’s sister say to that?` : `Lea Brandt  ${time}\nShe said it cost $20 a month, and that nobody looked at the rota. So I paid, Mia.`;
		turns.push(turn);
		length += turn.length + 2;
	}
	return turns.join('\n\n');
}
