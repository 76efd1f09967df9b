/** Laws of bringing in transcripts, on random ones: every spoken word is kept in order, and a note says exactly what was read. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/core/names';
import { everyParticipant, namedPeople } from '../../../src/core/interview-facts';
import { isInterviewer, participantNamed } from '../../../src/core/people';
import { isNobody, noteNameOf } from '../../../src/core/transcript/note-names';
import { readTranscript } from '../../../src/core/transcript/read-transcript';
import { stampOf } from '../../../src/core/transcript/stamps';
import type { Casting, Transcript, Turn } from '../../../src/core/transcript/transcript';
import { writeTranscript } from '../../../src/core/transcript/write-transcript';
import { runs, timeLimit } from '../../laws/runs';
import { FORMATS, said } from './formats';
import { readBack, shown } from './read-back';

function read(text: string): Transcript {
	const result = readTranscript(text);
	if (!result.ok) throw new Error(`${result.why}\n${text}`);
	return result.transcript;
}

/** Neighbouring turns of one speaker as one, with the time of the first. */
function conversation(turns: readonly Turn[]): Turn[] {
	const joined: Turn[] = [];
	for (const turn of turns) {
		const last = joined[joined.length - 1];
		if (last && last.speaker === turn.speaker) joined[joined.length - 1] = { ...last, words: `${last.words} ${turn.words}` };
		else joined.push(turn);
	}
	return joined;
}

describe('a conversation', () => {
	it.each(FORMATS.map((format) => [format.name, format] as const))('written as %s is read as it was said', (_, { write, timeOf }) => {
		fc.assert(
			fc.property(said(), (turns) => {
				const expected = turns.map(({ speaker, time, words }) => ({ speaker, time: timeOf(time), words }));
				expect(conversation(read(write(turns)).turns)).toEqual(conversation(expected));
			}),
			runs(150),
		);
	}, timeLimit());
});

/** Words that stand nowhere else: any of them that is missing or moved shows. */
function marked(number: number): string {
	return `w${[...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}`;
}

const WORD = '\u0000';
const FRAGMENTS = [
	WORD, WORD, WORD, `${WORD} ${WORD}`, ' ', '\n', '\n', '\n\n', '\r\n', '\r', '\t', ': ', '. ', '? ', 'Ana: ', 'Bea: ', '**Ana:** ', 'Q: ', 'A: ', 'Speaker 1', 'Ana Reyes', 'Ana Reyes  0:02', 'Bea  1:02:03  ',
	'00:02', '[00:05] ', '(1:00:07) ', '00:09 ', '00:00:01.000 --> 00:00:04.000', '00:00:05,000 --> 00:00:06,500\n', '0:0:7.1 --> 0:0:9.10', '00:0x --> 00:05', '-->', ' --> ', '1\n', '2', '17\n', 'id-1\n',
	'WEBVTT\n\n', 'WEBVTT\n', 'NOTE\n\n', 'STYLE\n\n', '<v Ana>', '<v Bea Rae>', '</v>', '<v(', '<i>', '</i>', '<00:03.000>', '<c.a>', '</c>', '<br>', '<', '>', '&amp;', '&lt;', '&', '{\\an8}', '- ', '> ', '# ', '\n---\n', '*', '_', '\u00A0', '\u200B',
	'[00:00.000 --> 00:04.000] ', 'From Ana to Everyone: ', '14:02:11\tFrom Ana to Everyone: ', 'Transcribed by https://otter.ai', 'SPEAKERS\n', 'Attendees\n',
];

describe('any text', () => {
	it('keeps every word in order, in its turns', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 60 }), (fragments) => {
				let count = 0;
				const text = fragments.join('').replace(/\u0000/g, () => ` ${marked(count++)} `);
				const words = Array.from({ length: count }, (_, at) => marked(at));
				const result = readTranscript(text);
				if (!result.ok) expect(words).toEqual([]);
				else expect(result.transcript.turns.flatMap((turn) => turn.words.match(/w[a-j]+/g) ?? [])).toEqual(words);
			}),
			runs(3000),
		);
	}, timeLimit());

	it('never throws, and lists only lines that are there', () => {
		const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom(...FRAGMENTS, 'word')).map((parts) => parts.join('')));
		fc.assert(
			fc.property(text, (anything) => {
				const result = readTranscript(anything);
				if (!result.ok) {
					expect(result.why).toMatch(/^[A-Z].*\.$/);
					return;
				}
				const lines = anything.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
				for (const { line, text: odd, why } of result.transcript.notUnderstood) {
					for (const [at, each] of odd.split('\n').entries()) expect(lines[line - 1 + at]).toContain(each);
					expect(why).toMatch(/^[A-Z].*\.$/);
				}
			}),
			runs(2000),
		);
	}, timeLimit());
});

const SIGNS = [
	'a', 'b c', 'so. ', ' ', ' ', '#', '# ', '#jtbd/push', '#1 ', '==', '=', '%%', '%', '$', '$$', '$5 ', '[[', ']]', '[', ']', '(', ')', '](', '[^1]', '![[', '<', '<b>', '</b>', '<!--', '-->', '&amp;', '&', '`', '```', '*', '**', '_', '__',
	'~', '~~', '\\', '|', '- ', '---', '+ ', '1. ', '2) ', '> ', '^id', ' ^id', ': ', ':', '::', 'Ana: ', 'Price: ', 'Q: ', '**Bea:** ', '[00:12] ', '(0:12) ', '00:12', '00:12 ', 'Bea  0:12', '<v Ana>', 'https://a.b/c_d', 'http://', '\u00A0', '\u200B', '“', '…', '—', '— ', 'é', '🙂', '{{x}}', '[!note] ', '[x] ', '[a]: b', '^', '^[', '<%', '%>', '\u2028', 'a_b', '2*3', '\uFEFF', '\t',
];
const words = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('').trim()).filter((text) => text !== '');
const name = fc.oneof(
	fc.constantFrom('Ana', 'Bea Rae', 'Q', 'A', 'Speaker 1', 'Unknown Speaker', 'Okafor, Mia', 'Zoë Östling', 'Ana and Bo', 'P07', '007', 'true', 'a: b', '*x*', 'Mia (guest)', '"Mia"', "O'Hara", '#5', '- x', '[[Mia]]', 'Mia\u00A0Okafor', '李雷'),
	fc.array(fc.constantFrom(...SIGNS, 'Ana'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('').trim()).filter((text) => text !== ''),
);
const turn = fc.record({ speaker: fc.option(fc.nat(3)), time: fc.option(fc.integer({ min: 0, max: 400_000_000 })), words });
const transcripts = fc.record({ names: fc.uniqueArray(name, { minLength: 4, maxLength: 4, selector: (text) => nameKey(noteNameOf(text)) }), turns: fc.array(turn, { minLength: 1, maxLength: 8 }), roles: fc.array(fc.constantFrom('participant', 'interviewer', 'other'), { minLength: 4, maxLength: 4 }) });

describe('a note of a transcript', () => {
	it('says to its reader what the transcript says, and nothing in the words is Markdown', () => {
		fc.assert(
			fc.property(transcripts, ({ names, turns, roles }) => {
				const heard = turns.map(({ speaker, time, words: text }): Turn => ({ speaker: speaker === null ? null : (names[speaker] ?? null), time, words: text }));
				const castings = names.map((speaker, at): Casting => ({ speaker, role: roles[at] ?? 'other', name: speaker }));
				const speakers = names.map((each) => ({ name: each, turns: 1, words: 1, sample: '', role: 'other' as const }));
				const transcript: Transcript = { format: 'names', turns: heard, speakers, notUnderstood: [], cues: 1, duration: null, date: null };
				const { text, caret } = writeTranscript(transcript, castings, { title: '', job: '[[JTBD 1]]', date: '2026-03-04' });
				const { properties, blocks, odd } = readBack(text);
				expect(odd).toEqual([]);
				expect(blocks).toEqual(heard.map((each) => ({
					time: each.time === null ? null : stampOf(each.time),
					speaker: each.speaker === null ? null : noteNameOf(each.speaker),
					words: shown(each.words),
				})));
				expect(text.slice(caret - 5, caret)).toBe('---\n\n');
				expect(properties).toMatchObject({ type: 'interview', jobs: ['[[JTBD 1]]'] });
				const people = namedPeople(properties);
				for (const { speaker, role } of castings) if (role === 'interviewer') expect(isInterviewer(noteNameOf(speaker), people)).toBe(true);
				const counted = everyParticipant(people);
				for (const { speaker, role } of castings) if (role === 'participant' && !isNobody(noteNameOf(speaker))) expect(participantNamed(noteNameOf(speaker), counted)).not.toBeNull();
			}),
			runs(3000),
		);
	}, timeLimit());
});
