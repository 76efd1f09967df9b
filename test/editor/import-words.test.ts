/** The words of an import's preview, and what it knows of a transcript before anybody says it. */
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../src/core/transcript/transcript';
import { presetCastings, presetDate, presetLabel } from '../../src/editor/transcript/import-presets';
import type { RawTranscript } from '../../src/editor/transcript/import-sources';
import { aliasWords, durationWords, recognisedWords, saidWords } from '../../src/editor/transcript/import-words';

const turn = (speaker: string | null, time: number | null): Transcript['turns'][number] => ({ speaker, time, words: 'Hm.' });
const speaker = (name: string, role: 'participant' | 'interviewer' | 'other' = 'participant'): Transcript['speakers'][number] => ({ name, role, turns: 1, words: 1, sample: 'Hm.' });
const TRANSCRIPT: Transcript = { format: 'webvtt', turns: [turn('Ana', 0), turn('Bea', 9000)], speakers: [speaker('Ana', 'interviewer'), speaker('Bea')], notUnderstood: [], cues: 5, duration: 2_880_000, date: null };
const raw = (name: string, written: number | null = Date.UTC(2026, 4, 6, 12)): RawTranscript => ({ name, content: '', written, note: null });

describe('the words of the preview', () => {
	it.each([[0, '0 seconds'], [42_000, '42 seconds'], [59_600, '1 minute'], [2_880_000, '48 minutes'], [3_600_000, '1 hour'], [7_500_000, '2 hours 5 minutes']])('%d ms are %s', (milliseconds, words) => {
		expect(durationWords(milliseconds)).toBe(words);
	});

	it('say what a name changes and leaves', () => {
		expect(aliasWords(null, [])).toBe('');
		expect(aliasWords({ changed: 1, left: [] }, ['Bea'])).toBe('Changed in 1 place. One speaker with Bea in the note.');
		expect(aliasWords({ changed: 4, left: ['Will', 'w@x.org', 'Will'] }, [])).toBe('Changed in 4 places. 3 places still hold a part of the name: “Will” (2), “w@x.org”.');
	});

	it('say what was recognised', () => {
		expect(recognisedWords(TRANSCRIPT)).toBe('WebVTT captions, as Zoom and Teams write them: 5 captions became 2 turns, 48 minutes.');
		expect(recognisedWords({ ...TRANSCRIPT, format: 'plain', cues: 2, duration: null })).toBe('Plain text: 2 paragraphs.');
		expect(recognisedWords({ ...TRANSCRIPT, format: 'tabs', turns: [turn('Ana', 50_400_000)], duration: 50_580_000 })).toBe('Lines with tabs, as Zoom writes them: 5 lines became 1 turn, 3 minutes.');
		expect(saidWords({ ...speaker('Ana'), turns: 31, words: 2412 })).toBe('31 turns, 2,412 words');
	});
});

describe('what is known before', () => {
	it.each([
		['GMT20260214-090000_Recording.vtt', '2026-02-14'],
		['2026-02-14 Maria.txt', '2026-02-14'],
		['Call of 14 February 2026.txt', '2026-02-14'],
		['call 20269914.txt', '2026-05-06'],
		['call.vtt', '2026-05-06'],
	])('the day of %s is %s', (name, day) => {
		expect(presetDate(raw(name), TRANSCRIPT)).toBe(day);
		expect(presetDate(raw(name), { ...TRANSCRIPT, date: '2026-01-01' })).toBe('2026-01-01');
	});

	it('a file that somebody named names the note, one that a recorder named doesn’t', () => {
		expect(['bakery owner.txt', 'GMT20260214-090000_Recording.transcript.vtt', '2026-02-14 call.vtt'].map((name) => presetLabel(raw(name)))).toEqual(['bakery owner', 'Interview', 'Interview']);
		expect(presetLabel(raw('Clipboard', null))).toBe('Interview');
	});

	it('who interviews elsewhere interviews here, and who was only guessed to doesn’t', () => {
		const roles = (isInterviewer: string, isParticipant = ''): string[] =>
			presetCastings(TRANSCRIPT, { participants: [], isInterviewer: (name) => name === isInterviewer, isParticipant: (name) => name === isParticipant }).map(({ role }) => role);
		expect(roles('')).toEqual(['interviewer', 'participant']);
		expect(roles('Bea')).toEqual(['participant', 'interviewer']);
		expect(roles('Ana')).toEqual(['interviewer', 'participant']);
		expect(roles('', 'Ana')).toEqual(['participant', 'participant']);
	});
});
