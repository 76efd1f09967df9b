/** Who speaks in a transcript, and what they seem to be. */

import { nameKey } from '../names';
import type { Role, Speaker, Turn } from './transcript';
import { wordCount } from './turns';

/** How much of their first words is told of a speaker, in UTF-16 units. */
const SAMPLE = 80;

/** The speakers of the turns, in the order in which they first speak; who asks most is the interviewer. */
export function speakersOf(turns: readonly Turn[]): Speaker[] {
	const tallies = new Map<string, Tally>();
	for (const { speaker, words } of turns) {
		if (speaker === null) continue;
		const tally = tallies.get(speaker) ?? { name: speaker, turns: 0, words: 0, questions: 0, sample: '' };
		tally.turns++;
		tally.words += wordCount(words);
		tally.questions += words.match(/[?？؟]/g)?.length ?? 0;
		if (tally.sample.length < SAMPLE) tally.sample = `${tally.sample} ${words.slice(0, SAMPLE + 1)}`.trimStart();
		tallies.set(speaker, tally);
	}
	const all = [...tallies.values()];
	const asker = askerOf(all.filter(({ name }) => roleNamed(name) === null), all.some(({ name }) => roleNamed(name) === 'interviewer'));
	return all.map((tally) => {
		const { name, turns: count, words, sample } = tally;
		const role = roleNamed(name) ?? (tally === asker ? 'interviewer' : 'participant');
		return { name, turns: count, words, sample: shortened(sample), role };
	});
}

interface Tally {
	readonly name: string;
	turns: number;
	words: number;
	questions: number;
	sample: string;
}

/** What a name says of its bearer's role; null for a name that doesn't. */
function roleNamed(name: string): Role | null {
	const key = nameKey(name);
	if (/^(?:q|(?:interviewer|moderator|facilitator|researcher)(?: \d+)?)$/.test(key)) return 'interviewer';
	if (/^(?:a|(?:participant|interviewee|respondent|customer)(?: \d+)?)$/.test(key)) return 'participant';
	return /^(?:unknown|unidentified)(?: speaker| voice)?$/.test(key) ? 'other' : null;
}

/** Who asks most of those who speak often; where nobody asks, who says least in a turn; else who speaks first. Nobody where only one person speaks. */
function askerOf(tallies: readonly Tally[], isTaken: boolean): Tally | null {
	if (isTaken || tallies.length < 2) return null;
	const most = tallies.reduce((turns, tally) => Math.max(turns, tally.turns), 0);
	const often = tallies.filter(({ turns }) => turns * 4 >= most);
	const [first = null] = often.sort((a, b) => b.questions - a.questions || (a.questions === 0 ? a.words / a.turns - b.words / b.turns : 0));
	return first;
}

function shortened(sample: string): string {
	if (sample.length <= SAMPLE) return sample;
	const cut = sample.slice(0, SAMPLE);
	const end = cut.lastIndexOf(' ');
	return `${cut.slice(0, end > SAMPLE / 2 ? end : SAMPLE).replace(/[\s.…,;:–—-]+$/, '')}…`;
}
