/** How transcripts are read: what is a speaker, what is a turn, who asks, and what is kept though nobody understands it. */
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read-transcript';
import type { Transcript } from '../../../src/core/transcript/transcript';

function read(text: string, isNote = false): Transcript {
	const result = readTranscript(text, isNote);
	if (!result.ok) throw new Error(result.why);
	return result.transcript;
}

/** The turns as short lines: time in seconds, speaker, words. */
function turns(text: string, isNote = false): string[] {
	return read(text, isNote).turns.map(({ speaker, time, words }) => `${time === null ? '' : `${time / 1000} `}${speaker === null ? '' : `${speaker}: `}${words}`);
}

function roles(text: string): string[] {
	return read(text).speakers.map(({ name, role }) => `${name} ${role}`);
}

const stamp = (seconds: number): string => `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;

/** Cues of five seconds each, or of a length, one after the other. */
function cues(words: readonly string[], length = 5): string {
	return `WEBVTT\n\n${words.map((each, at) => `${stamp(at * length)} --> ${stamp((at + 1) * length)}\n${each}\n`).join('\n')}`;
}

describe('a speaker', () => {
	it.each([
		['a name that opens two lines', 'Ana: Who?\nBea: We.\nAna: Why?\nBea: So.', ['Ana: Who?', 'Bea: We.', 'Ana: Why?', 'Bea: So.']],
		['not a word before a colon that opens one line', 'Ana: Who?\nPrice: it was 20.\nAna: Why?', ['Ana: Who? Price: it was 20. Why?']],
		['not a word before a colon without a time, where names have times', '[0:01] Ana: Who?\nPrice: it was 20.\n[0:03] Bea: We.\nPrice: it is 30.\n[0:05] Ana: Why?', ['1 Ana: Who? Price: it was 20.', '3 Bea: We. Price: it is 30.', '5 Ana: Why?']],
		['a name that is listed, be it said once', 'SPEAKERS\nAna, Bea\n\nAna  0:01\nWho?\n\nBea  0:05\nWe.', ['SPEAKERS', 'Ana, Bea', '1 Ana: Who?', '5 Bea: We.']],
		['one however it is written', 'MIA: Who?\nLea: We.\nMia: Why?\nlea: So.', ['MIA: Who?', 'Lea: We.', 'MIA: Why?', 'Lea: So.']],
		['without what they are said to be', 'Ana (host): Who?\nBea: We.\nAna (host): Why?\nBea: So.', ['Ana: Who?', 'Bea: We.', 'Ana: Why?', 'Bea: So.']],
		['a voice in a cue, for this cue alone', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Who?\n\n00:02.000 --> 00:03.000\nWe.', ['1 Ana: Who?', '2 We.']],
		['the last one where a cue has no name', 'WEBVTT\n\n00:01.000 --> 00:02.000\nAna: We\n\n00:02.000 --> 00:03.000\ncame.\n\n00:03.000 --> 00:04.000\nAna: Late.', ['1 Ana: We came. Late.']],
		['not what stands above a time, where words stand below theirs', '0:01\nYes\n0:02\nNo\n0:03\nYes\n0:04\nWell', ['1 Yes No Yes Well']],
		['not the words before a time at a line’s end', 'Ana: Bye.\nSee you at 12:40\nAna: Bye.\nSee you at 12:40\nAna: Bye.', ['Ana: Bye. See you at 12:40 Bye. See you at 12:40 Bye.']],
		['no words that only end in a time', 'Ana\n0:01\nIt was late,\nTom’s so OK and Tom’s At 12:40\nTom’s At 12:40\nwe left.\nBea\n0:05\nYes.\nAna\n0:09\nGood.', ['1 Ana: It was late, Tom’s so OK and Tom’s At 12:40 Tom’s At 12:40 we left.', '5 Bea: Yes.', '9 Ana: Good.']],
		['nobody in times alone', '[0:01] Yes\n[0:02] No\n[0:03] Yes', ['1 Yes', '2 No', '3 Yes']],
	])('is %s', (_, text, expected) => {
		expect(turns(text)).toEqual(expected);
	});

	it('of a name that opens one line may be asked for', () => {
		expect(read('Ana: Who?\nBea: We.\nAna: Why?').notUnderstood).toEqual([
			{ line: 2, text: 'Bea: We.', why: 'This may be a speaker, but the name opens only this line. It is kept as words of the speaker above.' },
		]);
	});
});

describe('the first words of a speaker', () => {
	it('end in three dots, whatever sign they are cut at', () => {
		const first = 'I was lying there again that night as I had on every other night that spring in bed.';
		expect(read(`Ana: ${first} And then I rose.\nBea: Mm.\nAna: So.\nBea: Mm.`).speakers[0]?.sample).toMatch(/\p{L}…$/u);
		const short = 'I was lying there again that night as I had on every other night, in bed.';
		expect(read(`Ana: ${short} Afterwards I rose.\nBea: Mm.\nAna: So.\nBea: Mm.`).speakers[0]?.sample).toBe(`${short.slice(0, -1)}…`);
	});
});

describe('the first words of a speaker that are cut between two words', () => {
	it('end in three dots too', () => {
		const first = 'Thanks for making time, Priya. What happened on the day you bought it, as far as';
		expect(read(`Ana: ${first} you remember?\nBea: Mm.\nAna: So.\nBea: Mm.`).speakers[0]?.sample).toMatch(/^Thanks [^…]*…$/);
	});
});

describe('who asks most', () => {
	it.each([
		['is the interviewer', 'Ana: Who?\nBea: We all came, every one of us.\nAna: Why?\nBea: So what?', ['Ana interviewer', 'Bea participant']],
		['is found when the other speaks first', 'Bea: Hello there.\nAna: Who came? And why?\nBea: All of us.\nAna: Why?', ['Bea participant', 'Ana interviewer']],
		['is who says less where nobody asks', 'Bea: we all came every one of us\nAna: mm\nBea: and then we left again\nAna: ok', ['Bea participant', 'Ana interviewer']],
		['is nobody where one speaks', 'Bea: Who?\nBea: Why?', ['Bea participant']],
		['is known by a name that says so', 'Participant: Who? Why? What?\nModerator: Mm.\nParticipant: Where?\nModerator: Mm.', ['Participant participant', 'Moderator interviewer']],
		['is Q, and A answers', 'Q: Yes.\nA: What?\nQ: No.\nA: Why?', ['Q interviewer', 'A participant']],
	])('%s', (_, text, expected) => {
		expect(roles(text)).toEqual(expected);
	});

	it('is never the unknown speaker', () => {
		expect(roles('Unknown Speaker  0:01\nWho? Why?\n\nAna  0:05\nWe.\n\nAna  0:09\nSo.')).toEqual(['Unknown Speaker other', 'Ana participant']);
	});
});

describe('a turn', () => {
	const ten = 'one two three four five six seven eight nine ten';

	it('is parted after a hundred words where a sentence ends, and nowhere else', () => {
		const said = Array.from({ length: 30 }, (_, at) => (at % 3 === 2 ? `Ana: ${ten}.` : at % 3 === 0 ? `Ana: We ${ten.slice(4)}` : `Ana: ${ten}`));
		expect(read(cues(said, 1)).turns.map(({ time, words }) => [time, words.split(' ').length])).toEqual([[0, 120], [12_000, 120], [24_000, 60]]);
	});

	it('is parted after a minute where a sentence ends', () => {
		expect(read(cues(Array.from({ length: 16 }, () => 'Ana: We came.'))).turns.map(({ time }) => time)).toEqual([0, 60_000]);
	});

	it('is parted by a silence where a sentence ends', () => {
		const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>We came.\n\n00:08.000 --> 00:09.000\n<v Ana>We left\n\n00:20.000 --> 00:21.000\n<v Ana>again.';
		expect(turns(text)).toEqual(['1 Ana: We came.', '8 Ana: We left again.']);
	});

	it('is not parted behind an abbreviation, or before a small letter', () => {
		const long = `${ten} `.repeat(10);
		expect(turns(cues([`Ana: ${long}with Dr.`, 'Ana: Hart.', 'Ana: So.'], 1))).toHaveLength(2);
		expect(turns(cues([`Ana: ${long}and ...`, 'Ana: then so.', 'Ana: So.'], 1))).toHaveLength(2);
	});

	it('is parted all the same where no sentence ever ends', () => {
		expect(read(cues(Array.from({ length: 70 }, () => ten), 1)).turns.map(({ words }) => words.split(' ').length)).toEqual([300, 300, 100]);
	});

	it('keeps a paragraph of its own as one', () => {
		expect(turns('**Ana:** They came.\n\nNobody stayed.\n\n**Bea:** We.')).toEqual(['Ana: They came.', 'Ana: Nobody stayed.', 'Bea: We.']);
	});
});

describe('a cue whose time can’t be read', () => {
	const why = 'The time of this cue can’t be read. Its words are kept, without a time.';

	it.each(['00:0x.000 --> 00:06.000', '00:00:05.000 -> nonsense', '00:00:05.000 -->', '[00:05 --> 00:06', '00:05.000 → soon', '00:00:05.000 00:00:06.000', '00:00:05.000 - 00:00:06.000', '00:00:05.000 -- > 00:00:06.000', '00:05.000 to 00:06.000'])('%s is kept in its place and listed', (line) => {
		const text = `WEBVTT\n\n1\n00:01.000 --> 00:02.000\nAna: Who?\n\n2\n${line}\nAna: Why?\n\n3\n00:07.000 --> 00:08.000\nAna: So.`;
		expect(turns(text)).toEqual(['1 Ana: Who?', line, 'Ana: Why?', '7 Ana: So.']);
		expect(read(text).notUnderstood).toEqual([{ line: 8, text: line, why }]);
	});
});

describe('questions and answers without names', () => {
	it.each([
		['questions in bold', 'Call with P09\n\n**What happened?**\nNobody came.\nSo I drove.\n\n**And then?**\n\nI searched.\n\nOn the bus.\n**Why**?\nLate.', ['Call with P09', 'Q: What happened?', 'A: Nobody came. So I drove.', 'Q: And then?', 'A: I searched.', 'A: On the bus.', 'Q: Why?', 'A: Late.']],
		['bold items of a list', '1. **What happened?**\n   Nobody came.\n2. **And then?**\n   I searched.', ['Q: What happened?', 'A: Nobody came.', 'Q: And then?', 'A: I searched.']],
		['full and empty circles', '● What happened on\nthe day?\n○ Nobody\ncame.\n● Tell me more\n  ○ I searched.', ['Q: What happened on the day?', 'A: Nobody came.', 'Q: Tell me more', 'A: I searched.']],
	])('are read in the form of %s', (_, text, expected) => {
		expect(turns(text)).toEqual(expected);
		expect(read(text).format).toBe('questions');
	});

	it.each([
		['one bold question', '**What happened?**\nNobody came.'],
		['bold lines that ask nothing', '**Monday**\nNobody came.\n**Why?**\nLate.'],
		['questions that nobody answers', '**What happened?**\n**Why?**\n**And then?**\nLate.'],
		['a list of circles', '○ Nobody came.\n● I searched.'],
		['one answer below one question', '● What happened?\n○ Nobody came.'],
	])('are plain text where they are %s', (_, text) => {
		expect(read(text).format).toBe('plain');
	});
});

describe('captions that roll', () => {
	const rolling = ['a b', 'a b\nc d', 'c d\ne f', 'e f\ng h', 'g h\ni j', 'i j\nk l'];

	it('say each line once', () => {
		expect(turns(cues(rolling, 1))).toEqual(['0 a b c d e f g h i j k l']);
	});

	it('are kept where one of them may be said twice', () => {
		expect(turns(cues(['Yes.', 'Yes.', 'No.', 'No.', 'Well.', 'Yes.'], 1))).toEqual(['0 Yes. Yes. No. No. Well. Yes.']);
	});
});

describe('what is no transcript', () => {
	it.each([
		['nothing', '', 'There is no text in it.'],
		['white space', ' \n\t\n', 'There is no text in it.'],
		['times alone', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n', 'There are times or names in this text, but no words.'],
		['a zero', 'Ana: yes\0no', 'This is no plain text: there are characters in it that no text holds. Copy the words once more, or save them as plain text.'],
		['more than 10 MB', 'a '.repeat(5 * 1024 * 1024 + 1), 'This text is longer than 10 MB. Bring it in in parts.'],
	])('is %s', (_, text, why) => {
		expect(readTranscript(text)).toEqual({ ok: false, why });
	});
});

describe('very long texts', () => {
	it.each(['yes so\n', '---\n', 'a\tb\n', '● a\n○ b\n', '**a?**\n'])('of nothing but %j are read', (unit) => {
		expect(read(`${unit.repeat(150_000)}so.`).turns.length).toBeGreaterThan(0);
	});
});

describe('the properties of a note', () => {
	it('are left out, but for their day', () => {
		const { turns: said, date } = read('---\ntitle: Call\ndate: 2026-03-04\n---\nAna: Who?\nAna: Why?\n', true);
		expect(said.map(({ words }) => words)).toEqual(['Who? Why?']);
		expect(date).toBe('2026-03-04');
	});

	it('are none between two rules', () => {
		expect(turns('---\nAna said so\n---\nAna: Who?\nAna: Why?', true)).toEqual(['---', 'Ana said so', '---', 'Ana: Who? Why?']);
	});

	it.each([
		['Q and A', '---\nQ: What happened?\nA: Nobody came\n---\nQ: And then?\nA: I bought it.', /What happened.*Nobody came.*And then.*bought/],
		['names that go on below', '---\nana: what happened\n---\nana: and then\nbea: late\nbea: yes', /what happened.*and then.*late yes/],
		['sentences', '---\nAna: What happened on the day?\nBea: Nobody came, so I drove.\n---', /What happened on.*Nobody came/],
		['times', '---\n00:01 Ana: What happened\n---\n00:05 Ana: So\n00:09 Ana: Yes', /What happened.*So.*Yes/],
	])('are none where they are %s', (_, text, said) => {
		expect(turns(text, true).join(' ')).toMatch(said);
	});

	it('are words where the text is no note', () => {
		expect(turns('---\ntitle: Call\n---\nAna: Who?\nAna: Why?')).toEqual(['---', 'title: Call', '---', 'Ana: Who? Why?']);
		expect(turns('---\nQ: What happened on the day?\nA: Nobody came.\n---\nQ: And then?\nA: I bought it.').join(' ')).toMatch(/What happened.*Nobody came.*And then.*bought/);
	});
});

describe('the day of a transcript', () => {
	it.each([
		['2026-03-04', '2026-03-04'],
		['Wed, Mar 4, 2026 10:02AM • 45:12', '2026-03-04'],
		['4th of nothing, 4 March 2026', '2026-03-04'],
		['March 4th 2026', '2026-03-04'],
		['03/04/2026', null],
		['2026-13-04', null],
	])('above it, %s', (line, day) => {
		expect(read(`${line}\n\nAna  0:01\nWho?\n\nBea  0:05\nWe came on 2020-01-01.`).date).toBe(day);
	});

	it('is none amid the words', () => {
		expect(read('Ana: We came on 2020-01-01.\nAna: So.').date).toBeNull();
	});
});
