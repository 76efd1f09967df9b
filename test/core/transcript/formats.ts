/** A random conversation, written down in each of the formats that recorders and people use. */
import * as fc from 'fast-check';

/** What somebody says; the time is in milliseconds. */
export interface Said {
	readonly speaker: string;
	readonly time: number;
	readonly words: string;
}

export interface Format {
	readonly name: string;
	/** What is left of a time in milliseconds; null where it has none. */
	readonly timeOf: (time: number) => number | null;
	readonly write: (turns: readonly Said[]) => string;
}

const SPEAKERS = ['Ana', 'Bea Rae'];
const WORDS = ['so', 'we', 'paid', 'nineteen', 'pounds', 'a', 'month', 'Tom’s', 'well-known', 'and', 'At 12:40 exactly', 'the price: 20', 'OK', 'don\'t', 'Zoë', 'naïve', '5 < 6', 'R & D', '3.5', '#1', 'yes', 'no\u00A0way'];

/** A conversation of two who take turns, each of whom speaks at least twice. */
export function said(): fc.Arbitrary<Said[]> {
	const sentence = fc.tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }), fc.constantFrom('.', '?', '!', '…')).map(([words, end]) => words.join(' ') + end);
	const turn = fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1000, max: 90_000 }));
	return fc.array(turn, { minLength: 4, maxLength: 14 }).map((turns) => {
		let time = 0;
		return turns.map(([sentences, pause], at) => {
			time += pause;
			return { speaker: SPEAKERS[at % 2] ?? '', time, words: sentences.join(' ') };
		});
	});
}

function clock(time: number, decimal: string): string {
	const two = (value: number): string => String(value).padStart(2, '0');
	const seconds = Math.floor(time / 1000);
	return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${decimal}${String(time % 1000).padStart(3, '0')}`;
}

/** As Otter writes it: `0:02`, `1:02:03`. */
function short(time: number): string {
	const seconds = Math.floor(time / 1000);
	const rest = `${String(Math.floor(seconds / 60) % 60).padStart(seconds < 3600 ? 1 : 2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
	return seconds < 3600 ? rest : `${Math.floor(seconds / 3600)}:${rest}`;
}

function full(time: number): string {
	return clock(time, '.').slice(0, 8);
}

/** The words in cues of a few words each, with the times between this turn and a second later. */
function cuesOf({ time, words }: Said): { readonly from: number; readonly to: number; readonly words: string }[] {
	const parts = words.match(/(?:[^ ]+ *){1,5}/g) ?? [];
	const length = Math.floor(900 / parts.length);
	return parts.map((part, at) => ({ from: time + at * length, to: time + (at + 1) * length, words: part.trim() }));
}

function escaped(words: string): string {
	return words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

const exact = (time: number): number => time;
const seconds = (time: number): number => Math.floor(time / 1000) * 1000;
const none = (): null => null;

function lines(write: (turn: Said, at: number) => string, between = '\n'): Format['write'] {
	return (turns) => turns.map(write).join(between) + '\n';
}

function wrapped(words: string): string {
	return words.replace(/(.{30,45}?) (?=\S)/g, '$1\n');
}

export const FORMATS: readonly Format[] = [
	{
		name: 'WebVTT of Zoom',
		timeOf: exact,
		write: (turns) => {
			let number = 0;
			const cues = turns.flatMap((turn) => cuesOf(turn).map(({ from, to, words }) => `${++number}\n${clock(from, '.')} --> ${clock(to, '.')}\n${turn.speaker}: ${escaped(words)}\n`));
			return `WEBVTT\n\n${cues.join('\n')}`;
		},
	},
	{
		name: 'WebVTT of Zoom without blank lines and numbers',
		timeOf: exact,
		write: (turns) => `WEBVTT\n${turns.flatMap((turn) => cuesOf(turn).map(({ from, to, words }) => `${clock(from, '.')} --> ${clock(to, '.')}\n${turn.speaker}: ${escaped(words)}\n`)).join('')}`,
	},
	{
		name: 'WebVTT of Teams',
		timeOf: exact,
		write: (turns) =>
			`WEBVTT\n\nNOTE language:en-us\n\n${turns.map((turn, at) => `3f0c2a51-7d3e-4a58-9d0f/${at}-0\n${clock(turn.time, '.')} --> ${clock(turn.time + 900, '.')} align:start\n<v ${turn.speaker}>${wrapped(escaped(turn.words))}</v>\n`).join('\n')}`,
	},
	{
		name: 'WebVTT with several voices in a cue',
		timeOf: () => 1000,
		write: (turns) => `WEBVTT\n\n00:01.000 --> 00:09.000\n${turns.map((turn) => `<v.loud ${turn.speaker}>${escaped(turn.words)}</v>`).join('\n')}\n`,
	},
	{
		name: 'SRT',
		timeOf: exact,
		write: (turns) => turns.map((turn, at) => `${at + 1}\n${clock(turn.time, ',')} --> ${clock(turn.time + 900, ',')}\n{\\an8}<i>${turn.speaker}: ${wrapped(turn.words)}</i>\n`).join('\n'),
	},
	{ name: 'text of Otter', timeOf: seconds, write: (turns) => `${lines((turn) => `${turn.speaker}  ${short(turn.time)}  \n${turn.words}\n`)(turns)}\nTranscribed by https://otter.ai\n` },
	{ name: 'a page of Otter', timeOf: seconds, write: lines((turn) => `${turn.speaker}\n${short(turn.time)}\n${wrapped(turn.words)}`) },
	{ name: 'text of Zoom with tabs', timeOf: seconds, write: lines((turn) => `${full(turn.time)}\t${turn.speaker}\t${turn.words}`) },
	{ name: 'the chat of Zoom', timeOf: seconds, write: lines((turn) => `${full(turn.time)}\t From  ${turn.speaker}  to  Everyone:\t${turn.words}`) },
	{ name: 'text of Teams', timeOf: seconds, write: lines((turn) => `${turn.speaker}   ${short(turn.time)}\n${turn.words}`, '\n\n') },
	{ name: 'the first text of Teams', timeOf: exact, write: lines((turn) => `${clock(turn.time, '.').replace(/\b0(\d)(?=[:.])/g, '$1')} --> ${clock(turn.time + 900, '.').replace(/\b0(\d)(?=[:.])/g, '$1')}\n${turn.speaker}\n${turn.words}`) },
	{ name: 'lines with times in brackets and names', timeOf: seconds, write: lines((turn) => `[${full(turn.time)}] ${turn.speaker}: ${wrapped(turn.words)}`) },
	{ name: 'lines with times in round brackets and bold names', timeOf: seconds, write: lines((turn) => `(${short(turn.time)}) **${turn.speaker}:** ${turn.words}`, '\n\n') },
	{ name: 'lines with bare times and names', timeOf: seconds, write: lines((turn) => `${full(turn.time)} ${turn.speaker}: ${turn.words}`) },
	{ name: 'names', timeOf: none, write: lines((turn) => `${turn.speaker}: ${turn.words}`) },
	{ name: 'bold names', timeOf: none, write: lines((turn) => `**${turn.speaker}:** ${turn.words}`, '\n\n') },
	{ name: 'names with times', timeOf: seconds, write: lines((turn) => `${turn.speaker} (${full(turn.time)}):\n${turn.words}`, '\n\n') },
	{ name: 'times below names', timeOf: seconds, write: lines((turn) => `${turn.speaker}\n\n${full(turn.time)}\n\n${turn.words}`, '\n\n') },
];
