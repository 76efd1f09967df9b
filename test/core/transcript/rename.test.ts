/** Real names give way to aliases wherever they stand as whole words, and nothing else does. */
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../src/core/transcript/places';
import { readTranscript } from '../../../src/core/transcript/read-transcript';
import type { Casting, Transcript } from '../../../src/core/transcript/transcript';
import { writeTranscript } from '../../../src/core/transcript/write-transcript';

/** A transcript of these words, all of them said by the first of these speakers. */
function spoken(words: string, ...names: string[]): Transcript {
	const [first = ''] = names;
	const speakers = names.map((name) => ({ name, turns: 1, words: 1, sample: '', role: 'participant' as const }));
	return { format: 'names', turns: [{ speaker: first, time: null, words }], speakers, notUnderstood: [], cues: 1, duration: null, date: null };
}

function renamed(words: string, aliases: Readonly<Record<string, string>>): string {
	const names = Object.keys(aliases);
	const castings = names.map((speaker): Casting => ({ speaker, role: 'participant', name: aliases[speaker] ?? '' }));
	const { text, caret } = writeTranscript(spoken(words, ...names), castings, { title: '', job: '', date: '' });
	return text.slice(caret).trimEnd().replace(/^\*\*[^*]*\*\* /, '');
}

describe('an alias', () => {
	it.each([
		['the full name', 'I am Bea Miller.', 'I am P07.'],
		['the first name', 'It was Bea.', 'It was P07.'],
		['the family name', 'Ask Mrs Miller.', 'Ask Mrs P07.'],
		['a genitive', "Bea's rota, Miller’s till.", "P07's rota, P07’s till."],
		['capitals', 'BEA MILLER signed.', 'P07 signed.'],
		['a no-break space', 'I am Bea\u00A0Miller.', 'I am P07.'],
		['a hyphen beside it', 'The Bea-Miller file.', 'The P07-P07 file.'],
		['nothing inside other words', 'Beatrice and the Millers beat it.', 'Beatrice and the Millers beat it.'],
		['nothing that only begins like the full name', 'Bea Millerton', 'P07 Millerton'],
		['nothing in small letters', 'a bea, a miller', 'a bea, a miller'],
	])('stands for %s', (_, words, expected) => {
		expect(renamed(words, { 'Bea Miller': 'P07' })).toBe(expected);
	});

	it.each([
		['the full name in any case', 'Maria Lopez', 'maria lopez? MARIA lopez!', 'P09? P09!'],
		['the parts in small letters where the label has them', 'maria lopez', 'so, maria, angry? Lopez and lopez', 'so, P09, angry? P09 and P09'],
		['a name that is a label in small letters', 'maria', 'so, maria, angry? Maria!', 'so, P09, angry? P09!'],
		['no word, be the label in small letters', 'will', 'will you, or will I?', 'will you, or will I?'],
		['a Japanese name before its honorific', '山田', '山田さんは来た。昨日、山田さんが。', 'P09さんは来た。昨日、P09さんが。'],
		['a Chinese name of two words, parted or not', '李雷 王明', '我是李雷王明，李雷 王明。', '我是P09，P09。'],
		['a Korean name with a particle', '민수', '어제 민수는 왔다. 김민수는 아니다.', '어제 P09는 왔다. 김민수는 아니다.'],
	])('stands for %s', (_, speaker, words, expected) => {
		expect(renamed(words, { [speaker]: 'P09' })).toBe(expected);
	});

	it('takes the longest name first, and each part by its own where both have as many', () => {
		expect(renamed('Bea Miller met Bea, then Miller.', { 'Bea Miller': 'Ana Stone' })).toBe('Ana Stone met Ana, then Stone.');
	});

	it('is never replaced again', () => {
		expect(renamed('Bea asked Tom.', { Bea: 'Tom', Tom: 'Jo' })).toBe('Tom asked Jo.');
	});

	it('knows letters of every script, composed or not', () => {
		expect(renamed('Zoë, Zoe\u0308 and Zoëlle', { 'Zoë': 'P01' })).toBe('P01, P01 and Zoëlle');
		expect(renamed('Анна и Аннабель', { Анна: 'P02' })).toBe('P02 и Аннабель');
	});

	it('leaves a name that two share where only one has an alias, and names both where both have one', () => {
		expect(renamed('Ask Miller.', { 'Bea Miller': 'P07', 'Tom Miller': 'Tom Miller' })).toBe('Ask Miller.');
		expect(renamed('Ask Miller.', { 'Bea Miller': 'P07', 'Tom Miller': 'P08' })).toBe('Ask P07/P08.');
	});

	it('leaves an ordinary word at a sentence’s beginning, where the words have it in small letters too', () => {
		const words = 'Will you? I will. So Will said: yes. And Will Price paid the price.';
		expect(renamed(words, { 'Will Price': 'P07' })).toBe('Will you? I will. So P07 said: yes. And P07 paid the price.');
		expect(renamed('So April came in April.', { April: 'P07' })).toBe('So P07 came in P07.');
		expect(renamed('So May said that they may come in May.', { May: 'P07' })).toBe('So May said that they may come in May.');
	});

	it('stands for a real name that is said aloud, where the label tells nobody from anybody, counted as any other', () => {
		const transcript = spoken('Thanks for making time, Priya. Is it Priya Shah’s?', 'Speaker 2', 'Bo Shah');
		const castings: Casting[] = [{ speaker: 'Speaker 2', role: 'participant', name: 'P09', realName: ' Priya Shah ' }, { speaker: 'Bo Shah', role: 'other', name: 'Bo Shah' }];
		const { text, replaced, title } = writeTranscript(transcript, castings, { title: 'priya-shah', job: '', date: '' });
		expect(text).toMatch(/\*\*P09:\*\* Thanks for making time, P09\. Is it P09’s\?\n$/);
		expect([replaced, title]).toEqual([3, 'P09']);
		expect(castings.map((casting) => placesOf(transcript, casting))).toEqual([{ changed: 3, left: [] }, null]);
	});

	it('stands for no real name without an alias, or under a label that is a name', () => {
		for (const [speaker, name] of [['Speaker 2', 'Speaker 2'], ['Bea', 'Bo']] as const) {
			const { text } = writeTranscript(spoken('Hello Priya.', speaker), [{ speaker, role: 'participant', name, realName: 'Priya' }], { title: '', job: '', date: '' });
			expect(text).toMatch(/Hello Priya\.\n$/);
		}
	});

	it('stands for no word where the transcript gives no name', () => {
		expect(renamed('A speaker is a customer. Speaker 1 I am.', { 'Speaker 1': 'Bea' })).toBe('A speaker is a customer. Speaker 1 I am.');
		expect(renamed('Give me a break.', { a: 'Bea' })).toBe('Give me a break.');
	});

	it('stands in labels, properties and the title', () => {
		const transcript = spoken('Yes.', 'Bea Miller');
		const castings: Casting[] = [{ speaker: 'Bea Miller', role: 'participant', name: 'P07' }];
		expect(writeTranscript(transcript, castings, { title: '2026-03-04 bea_miller (Bea)', job: '', date: '' })).toEqual({
			text: '---\ntype: interview\nparticipant: P07\n---\n\n**P07:** Yes.\n',
			caret: 42,
			replaced: 1,
			title: '2026-03-04 P07 (P07)',
		});
	});

	it('is harmless in Markdown', () => {
		expect(renamed('Ask Bea.', { Bea: '#jtbd/push' })).toBe('Ask jtbd/push.');
	});
});

describe('the places of a name', () => {
	const result = readTranscript('Mia: Will Bea Hart come? I will ask Bea.\nBea Hart: Bea will.\nMia: Will she?\nBea Hart: Yes.');
	if (!result.ok) throw new Error(result.why);
	const { transcript } = result;

	it('are counted with its labels', () => {
		expect(placesOf(transcript, { speaker: 'Bea Hart', role: 'participant', name: 'P07' })).toEqual({ changed: 5, left: [] });
		expect(placesOf(transcript, { speaker: 'Bea Hart', role: 'participant', name: 'Bea Hart' })).toBeNull();
	});

	it('are as many as the note replaces', () => {
		const castings: Casting[] = [{ speaker: 'Mia', role: 'interviewer', name: 'Mia' }, { speaker: 'Bea Hart', role: 'participant', name: 'P07' }];
		const { text, replaced } = writeTranscript(transcript, castings, { title: '', job: '', date: '' });
		expect(replaced).toBe(5);
		expect(text).not.toMatch(/Bea|Hart/);
	});

	it('are left, and told, where a part of it may be a word', () => {
		const { turns } = transcript;
		const named = { ...spoken('', 'Will Hart'), turns };
		expect(placesOf(named, { speaker: 'Will Hart', role: 'participant', name: 'P07' })?.left).toEqual(['Will', 'Will']);
	});

	it.each([
		['an e-mail address', 'Write to maria.lopez@x.org, Maria!', ['maria.lopez@x.org'], 'Write to maria.lopez@x.org, P09!'],
		['the name of a file', 'See Maria_Lopez.pdf.', ['Maria_Lopez.pdf'], 'See Maria_Lopez.pdf.'],
		['a link', 'It is x.org/maria-lopez and https://x.org/maria.', ['x.org/maria-lopez', 'https://x.org/maria'], 'It is x.org/maria-lopez and https://x.org/maria.'],
		['a part in small letters', 'Ask maria or Maria.', ['maria'], 'Ask maria or P09.'],
		['no address of somebody else', 'Write to bob@x.org, Maria!', [], 'Write to bob@x.org, P09!'],
	])('leave %s as it is, and tell', (_, words, left, noted) => {
		const aliases = { 'Maria Lopez': 'P09' };
		expect(placesOf(spoken(words, 'Maria Lopez'), { speaker: 'Maria Lopez', role: 'participant', name: 'P09' })?.left).toEqual(left);
		expect(renamed(words, aliases)).toBe(noted);
	});
});

it('has its addresses found in ten megabytes without a space', () => {
	expect(renamed(`Bea ${'a@'.repeat(5_000_000)}`, { Bea: 'P07' })).toMatch(/^P07 a@/);
});
