/** What notes say of their jobs, counted a second way: line by line with a few patterns, without the plugin or anything of it. */

import type { Files } from './notes';

export const FORCES = ['push', 'pull', 'anxiety', 'habit'];
export const ELEMENTS = ['struggle', 'trigger', 'alternative', 'outcome', 'aspiration', 'budget', 'idea'];
export const STAGES = ['first-thought', 'passive-looking', 'event-1', 'active-looking', 'event-2', 'deciding', 'purchase', 'first-use', 'ongoing-use', 'satisfaction'];
const MOVES = ['forward', 'back-on-track', 'hesitate', 'struggle', 'back'];

/** The openings of headings that the notes of the tests use. */
const HEADINGS: Readonly<Record<string, string>> = {
	'first thought': 'first-thought', 'first doubt': 'first-thought', 'struggle now': 'first-thought', 'passive looking': 'passive-looking', 'holding on': 'passive-looking',
	'event one': 'event-1', 'active looking': 'active-looking', 'looking for a replacement': 'active-looking', 'search': 'active-looking', 'event two': 'event-2',
	'deciding': 'deciding', 'stop': 'deciding', 'money': 'deciding', 'purchase': 'purchase', 'cancel day': 'purchase', 'first use': 'first-use', 'life after': 'ongoing-use',
};

/** One passage; a theme is in lower case with spaces, "" for none. */
export interface Quote {
	readonly talk: Talk;
	readonly person: string | null;
	readonly codes: readonly { readonly code: string; readonly theme: string }[];
	readonly stage: string | null;
	readonly strength: number | null;
	readonly move: string | null;
	readonly jobs: readonly string[];
	/** All that words can be looked for in, in lower case. */
	readonly words: string;
}

/** One interview. */
export interface Talk {
	readonly path: string;
	readonly people: readonly string[];
	readonly date: string | null;
	readonly outcome: string | null;
	readonly type: string | null;
	readonly segments: readonly string[];
	readonly jobs: readonly string[];
	/** True where its properties name no job. */
	readonly isLoose: boolean;
	readonly quotes: readonly Quote[];
	readonly problems: number;
}

/** What a filter asks for, of which one thing is checked at a time. */
export interface Wanted {
	readonly participant?: string;
	readonly segment?: string;
	readonly type?: string;
	readonly outcome?: string;
	readonly stage?: string;
	readonly code?: string;
	readonly strength?: number;
	readonly text?: string;
}

const linked = (text: string): string[] => [...new Set([...text.matchAll(/\bJTBD \d+/g)].map(([name]) => name))];
const folded = (text: string): string => text.trim().toLowerCase();

/** The interviews among the notes, in order of their paths. */
export function talksIn(notes: Files): Talk[] {
	const paths = Object.keys(notes).filter((path) => path.startsWith('Interviews/')).sort((a, b) => (a < b ? -1 : 1));
	return paths.map((path) => talkOf(path, notes));
}

function nameOf(path: string): string {
	return path.replace(/^.*\/|\.md$/g, '');
}

function propertiesOf(text: string): (name: string) => string[] {
	const [, yaml = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
	return (name) => {
		const [, value = ''] = new RegExp(`^${name}:(.*(?:\\n {2}- .*)*)`, 'm').exec(yaml) ?? [];
		const items = /^\s*\[(?!\[)(.*)\]\s*$/.exec(value)?.[1]?.split(',') ?? (value.includes('\n') ? value.split('\n').map((line) => line.replace(/^ {2}- /, '')) : [value]);
		return items.map((item) => item.trim().replace(/^"|"$/g, '')).filter((item) => item !== '');
	};
}

/** Whom a name means: the note of that name, or whom that note says it is about; else the name. */
function personNamed(name: string, notes: Files, met: readonly string[] = []): string {
	const bare = folded(name.replace(/[[\]]/g, ''));
	const path = Object.keys(notes).find((each) => folded(nameOf(each)) === bare);
	if (path === undefined) return `text ${bare}`;
	const next = propertiesOf(notes[path] ?? '')('participant');
	if (met.includes(path)) return `note ${[...met.slice(met.indexOf(path))].sort((a, b) => (a < b ? -1 : 1))[0] ?? ''}`;
	return next[0] === undefined ? `note ${path}` : personNamed(next[0], notes, [...met, path]);
}

function talkOf(path: string, notes: Files): Talk {
	const text = notes[path] ?? '';
	const property = propertiesOf(text);
	const body = text.replace(/^---\n.*?\n---\n/s, '');
	const given = linked([...property('jobs'), ...property('job')].join(' '));
	const jobs = given.length > 0 ? given : linked(body);
	const [single] = property('participant');
	const several = property('participants');
	const isNobody = several.length > 0 || /^\d{4}-\d\d-\d\d$/.test(nameOf(path));
	const usual = single !== undefined ? personNamed(single, notes) : isNobody ? null : `note ${path}`;
	const listed = [...(single === undefined ? [] : [single]), ...several];
	const talk = {
		path,
		people: [...new Set([...listed.map((name) => personNamed(name, notes)), ...(usual === null ? [] : [usual])])],
		date: property('date')[0] ?? null,
		outcome: property('outcome')[0] ?? null,
		type: property('interview-type')[0] ?? null,
		segments: property('segment'),
		jobs,
		isLoose: given.length === 0,
		quotes: [] as Quote[],
		problems: 0,
	};
	let above: string[] = [];
	for (const line of body.split('\n')) {
		const [, level, title = ''] = /^(#+) (.*)$/.exec(line) ?? [];
		if (level !== undefined) {
			above = [...above.slice(0, level.length - 1), ...Array.from({ length: level.length - 1 - above.length }, () => ''), title];
			continue;
		}
		for (const cell of line.startsWith('|') ? line.split('|') : [line]) readLine(cell, talk, above, notes, listed, usual);
	}
	return talk;
}

function readLine(line: string, talk: Omit<Talk, 'problems' | 'quotes'> & { problems: number; readonly quotes: Quote[] }, above: readonly string[], notes: Files, listed: readonly string[], usual: string | null): void {
	const around = linked([line, ...above].join(' '));
	const among = around.filter((job) => talk.jobs.includes(job));
	const jobs = [...(among.length > 0 ? among : [...talk.jobs, ...around])];
	const named = listed.find((name) => folded(line).startsWith(`${folded(name)}:`)) ?? [...above].reverse().map((title) => listed.find((name) => folded(title).startsWith(folded(name)))).find((name) => name !== undefined);
	const person = named === undefined ? usual : personNamed(named, notes);
	const headed = [...above].reverse().map((title) => Object.keys(HEADINGS).find((start) => folded(title).startsWith(start))).find((start) => start !== undefined);
	/** Where the last passage without a mark ends: marked ones don't part what is said around them. */
	let end = 0;
	for (const found of line.matchAll(/(#\S+(?: #\S+)*)( %%.*?%%)?/g)) {
		const tags = (found[1] ?? '').split(' ').filter((tag) => tag.startsWith('#jtbd/')).map((tag) => tag.slice(6).split('/'));
		if (tags.length === 0) continue;
		const before = line.slice(0, found.index).trimEnd();
		const isMarked = before.endsWith('==');
		const said = before.slice(isMarked ? before.lastIndexOf('==', before.length - 3) : end);
		const valueOf = (facet: string, known: readonly string[]): string | null => {
			const [, value] = tags.find(([name, each = '']) => name === facet && known.includes(each)) ?? [];
			return value ?? null;
		};
		const facets: Readonly<Record<string, readonly string[]>> = { stage: STAGES, strength: ['1', '2', '3'], move: MOVES };
		const codes = tags.filter(([name = '']) => [...FORCES, ...ELEMENTS].includes(name)).map(([code = '', ...theme]) => ({ code, theme: folded(theme.join('/').replace(/[-_]/g, ' ')) }));
		talk.problems += tags.filter(([name = '', value = '']) => !codes.some(({ code }) => code === name) && !(facets[name]?.includes(value) ?? false)).length;
		if (codes.length === 0) continue;
		if (!isMarked) end = found.index + found[0].length;
		const strength = valueOf('strength', ['1', '2', '3']);
		talk.quotes.push({
			talk,
			person,
			codes,
			stage: valueOf('stage', STAGES) ?? (headed === undefined ? null : (HEADINGS[headed] ?? null)),
			strength: strength === null ? null : Number(strength),
			move: valueOf('move', MOVES),
			jobs,
			words: folded([said.replace(/#jtbd\/\S+|%%.*?%%/g, ''), found[2] ?? '', ...codes.map(({ theme }) => theme)].join(' \u0000 ')),
		});
	}
}

/** The interviews that bear on a job, each with what it says of it, as far as `wanted` leaves any. */
export function about(talks: readonly Talk[], job: string, wanted: Wanted = {}): { readonly talks: readonly Talk[]; readonly people: number; readonly quotes: readonly Quote[] } {
	const { participant, segment, type, outcome, stage, code, strength, text } = wanted;
	const bearing = talks
		.filter((talk) => talk.jobs.includes(job) || talk.quotes.some(({ jobs }) => jobs.includes(job)))
		.filter((talk) => participant === undefined || talk.people.includes(participant))
		.filter((talk) => segment === undefined || talk.segments.some((each) => folded(each) === folded(segment)))
		.filter((talk) => type === undefined || talk.type === type)
		.filter((talk) => outcome === undefined || (talk.outcome ?? 'missing') === outcome);
	const quotes = bearing.flatMap((talk) => talk.quotes)
		.filter(({ jobs }) => jobs.includes(job))
		.filter(({ person }) => participant === undefined || person === participant)
		.filter((quote) => stage === undefined || quote.stage === stage)
		.filter((quote) => strength === undefined || quote.strength === strength)
		.filter((quote) => code === undefined || quote.codes.some((each) => each.code === code))
		.filter((quote) => text === undefined || quote.words.includes(folded(text)));
	return { talks: bearing, people: participant === undefined ? new Set(bearing.flatMap(({ people }) => people)).size : Math.min(1, bearing.length), quotes };
}

/** How many people and quotes some quotes are: "3/5". */
export function told(quotes: readonly Quote[]): string {
	return `${new Set(quotes.flatMap(({ person }) => person ?? [])).size}/${quotes.length}`;
}

/** Those under a code, of one theme if it is given. */
export function under(quotes: readonly Quote[], code: string, theme?: string): Quote[] {
	const themesIn = (quote: Quote): string[] => quote.codes.filter((each) => each.code === code).map((each) => each.theme);
	// A passage with a theme of the code is not without one.
	const isOf = (themes: readonly string[]): boolean => themes.length > 0 && (theme === undefined || (theme === '' ? themes.every((each) => each === '') : themes.includes(theme)));
	return quotes.filter((quote) => isOf(themesIn(quote)));
}

/** The themes under a code, "" for none among them where there are such quotes, in no order. */
export function themesUnder(quotes: readonly Quote[], code: string): string[] {
	const all = new Set(quotes.flatMap(({ codes }) => codes).filter((each) => each.code === code).map(({ theme }) => theme));
	return [...all].filter((theme) => under(quotes, code, theme).length > 0);
}

/** The mean over people of the highest strength that each gave to any of the quotes, and over how many; null for nobody. */
export function strengthOf(quotes: readonly Quote[]): readonly [mean: number | null, rated: number] {
	const highest = new Map<string, number>();
	for (const { person, strength } of quotes) if (person !== null && strength !== null) highest.set(person, Math.max(strength, highest.get(person) ?? 0));
	const all = [...highest.values()];
	return [all.length === 0 ? null : all.reduce((sum, each) => sum + each, 0) / all.length, all.length];
}
