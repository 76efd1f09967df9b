/** Generates tagged interviews for measurements, the same for the same seed: 9 KB and 50 passages each on average. */

import { STAGES } from '../../src/core/stages';

/** A generator of numbers from 0 to below 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const WORDS = (
	'the drawer was open and nobody had counted it since Friday so I rang my sister who keeps the other shop and she said they ' +
	'changed to something on the phone where you just see it all and I thought well that would be fine but what if the girls can’t ' +
	'put it on theirs because we tried a thing like that two years ago with the tickets and it took a month until anybody looked at it ' +
	'and then the paper came back by itself to be fair it works I can fill it in asleep'
).split(' ');

const CODES = ['push', 'push', 'pull', 'pull', 'anxiety', 'habit', 'trigger', 'struggle', 'alternative', 'outcome'];
const THEMES = ['two-rotas-at-once', 'nobody-counted', 'on-the-phone', 'works-asleep', 'one-more-login', 'who-do-I-ring', 'lost-a-day'];

interface Maker {
	readonly random: () => number;
	readonly pick: <T>(from: readonly T[]) => T;
	readonly words: (least: number, most: number) => string;
}

function makerOf(seed: number): Maker {
	const random = randomOf(seed);
	const pick = <T>(from: readonly T[]): T => {
		const picked = from[Math.floor(random() * from.length)];
		if (picked === undefined) throw new Error('Nothing to pick from');
		return picked;
	};
	return {
		random,
		pick,
		words: (least, most) => {
			const count = least + Math.floor(random() * (most - least + 1));
			const start = Math.floor(random() * (WORDS.length - count));
			const text = WORDS.slice(start, start + count).join(' ');
			return text.charAt(0).toUpperCase() + text.slice(1) + pick(['.', '.', '.', '?', ' …']);
		},
	};
}

function tail({ random, pick }: Maker): string {
	const tags = [`#jtbd/${pick(CODES)}${random() < 0.6 ? `/${pick(THEMES)}` : ''}`];
	if (random() < 0.2) tags.push(`#jtbd/strength/${1 + Math.floor(random() * 3)}`);
	if (random() < 0.1) tags.push('#work');
	return tags.join(' ') + (random() < 0.08 ? ' %%voice up%%' : '');
}

function time(line: number): string {
	const seconds = line * 37;
	return `[${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}]`;
}

function passage(maker: Maker, line: number): string {
	const { random, pick, words } = maker;
	const lead = pick(['- ', '- ', `- ${time(line)} `, '> ', 'P: ', '']);
	if (random() < 0.75) return `${lead}${random() < 0.3 ? `${words(3, 8)} ` : ''}==“${words(8, 21)}”== ${tail(maker)}`;
	return `${lead}${words(8, 21)} ${tail(maker)}`;
}

function plain(maker: Maker, line: number): string {
	const { random, pick, words } = maker;
	const link = random() < 0.15 ? ` See ${pick(['[[JTBD 1]]', '[[JTBD 2|the till]]', '[the notes](Notes/May%202.md)', '[[P01 florist]]'])}.` : '';
	const inline = random() < 0.1 ? ` ${pick(['**Really?**', '`42`', '_twice_', '~~Monday~~'])}` : '';
	return `${pick(['- ', '- ', `- ${time(line)} `, 'Ana: ', ''])}${words(6, 22)}${inline}${link}`;
}

/** One interview. */
export function interview(seed: number): string {
	const maker = makerOf(seed);
	const { random, pick } = maker;
	const passages = 35 + Math.floor(random() * 31);
	const lines = [
		'---',
		'type: interview',
		`participant: "[[P${seed}]]"`,
		`date: 2026-0${1 + (seed % 9)}-1${seed % 10}`,
		'jobs:',
		`  - "[[JTBD ${1 + (seed % 3)}]]"`,
		`outcome: ${pick(['switched', 'left', 'not-yet'])}`,
		'---',
		'',
		`# P${seed}, florist`,
		'',
	];
	let left = passages;
	for (const [index, { label }] of STAGES.entries()) {
		const share = index === STAGES.length - 1 ? left : Math.min(left, Math.round((passages / STAGES.length) * (0.5 + random())));
		left -= share;
		lines.push(`## ${label}`, '', `%%${maker.words(8, 18)}%%`, '');
		for (let i = 0; i < share; i++) {
			lines.push(passage(maker, lines.length));
			if (random() < 0.5) lines.push(plain(maker, lines.length));
			if (random() < 0.15) lines.push('');
		}
		lines.push('');
	}
	return lines.join('\n');
}

/** That many interviews. */
export function interviews(count: number): string[] {
	return Array.from({ length: count }, (_, index) => interview(index + 1));
}

/** One interview of that many characters, a little more, with that many passages spread over it. */
export function longInterview(characters: number, passages: number): string {
	const maker = makerOf(1);
	const lines = ['---', 'type: interview', 'participant: "[[P1]]"', 'jobs:', '  - "[[JTBD 1]]"', '---', '', '# P1, florist', ''];
	let length = lines.join('\n').length;
	const add = (line: string): void => {
		lines.push(line);
		length += line.length + 1;
	};
	for (let i = 0; i < passages; i++) {
		const stage = STAGES[i / 50];
		if (stage) for (const line of ['', `## ${stage.label}`, '']) add(line);
		add(passage(maker, i));
		while (length < (characters * (i + 1)) / passages) add(plain(maker, lines.length));
	}
	return lines.join('\n');
}
