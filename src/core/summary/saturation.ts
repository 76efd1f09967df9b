/** What each interview added: the themes that nobody had spoken of before, in the order of the interviews. */

import { ELEMENTS, FORCES, type Code } from '../codes';
import { byCodeUnits, mostUsed } from '../names';
import type { Passage } from '../passage';
import type { Person } from '../people';
import { remembered } from '../remember';
import { themeKey } from '../themes';
import { heard, isShown, peopleOf } from './narrow';
import type { Filter } from './summary';
import type { Testimony, Voice } from './testimony';

/** A theme under its code, with everything that was said of it. */
export interface ThemeSaid {
	/** Tells it from every other theme. */
	readonly key: string;
	readonly code: Code;
	readonly theme: string;
	readonly people: number;
	readonly quotes: number;
	readonly passages: readonly Passage[];
	/** The known people of the first interview that speaks of it, those who speak of it there. */
	readonly first: readonly string[];
}

/** What one interview added. */
export interface InterviewAdded {
	readonly path: string;
	/** As written; null when missing. */
	readonly date: string | null;
	readonly people: readonly Person[];
	/** Its quotes under the codes that are looked at. */
	readonly quotes: number;
	/** The themes nobody spoke of in an interview before it, in order of place. */
	readonly fresh: readonly ThemeSaid[];
	/** Those that were known by then. */
	readonly known: readonly ThemeSaid[];
	/** How many themes are known with this interview. */
	readonly total: number;
}

/** What the interviews added, one after the other. */
export interface Saturation {
	/** By date; those without one that can be ordered come last, by path. */
	readonly interviews: readonly InterviewAdded[];
	readonly themes: number;
	/** How many of the last interviews with themes brought nothing new; of those with a date that can be ordered, where there are any. */
	readonly still: number;
	/** Interviews without a date that can be ordered. */
	readonly undated: number;
}

interface Theme {
	readonly code: Code;
	readonly first: string;
	readonly spellings: string[];
	readonly voices: Voice[];
	said: ThemeSaid | null;
}

/** What each interview added to the themes of the forces, and with `withElements` to those of the elements. */
export function saturationOf(testimonies: readonly Testimony[], filter: Filter = {}, withElements = false): Saturation {
	const codes = new Set((withElements ? [...FORCES, ...ELEMENTS] : FORCES).map(({ code }) => code).filter((code) => (filter.code ?? code) === code));
	const interviews = heard(testimonies, filter).filter(({ isInterview }) => isInterview);
	const undated = interviews.filter((one) => !isDated(one)).sort((a, b) => byCodeUnits(a.path, b.path));
	const inOrder = [...interviews.filter(isDated), ...undated];
	const themes = new Map<string, Theme>();
	const rows = inOrder.map((interview) => {
		const voices = interview.voices.filter((voice) => isShown(voice, filter) && voice.passage.codes.some(({ code }) => codes.has(code)));
		const fresh = new Set<string>();
		const met = new Set<string>();
		for (const voice of voices) {
			for (const { code, theme } of voice.passage.codes) {
				if (theme === null || !codes.has(code)) continue;
				const key = `${code}/${themeKey(theme)}`;
				if (!themes.has(key)) fresh.add(key);
				met.add(key);
				const { spellings, voices: of } = remembered(themes, key, () => ({ code, first: interview.path, spellings: [], voices: [], said: null }));
				spellings.push(theme);
				if (of[of.length - 1] !== voice) of.push(voice);
			}
		}
		return { interview, quotes: voices.length, fresh: [...fresh], known: [...met].filter((key) => !fresh.has(key)), total: themes.size };
	});
	const saidOf = (key: string): ThemeSaid[] => {
		const theme = themes.get(key);
		return theme ? [(theme.said ??= themeSaid(key, theme))] : [];
	};
	const ordered = interviews.length > undated.length ? rows.slice(0, interviews.length - undated.length) : rows;
	const speaking = ordered.filter(({ fresh, known }) => fresh.length + known.length > 0);
	return {
		interviews: rows.map(({ interview: { path, facts, people }, quotes, fresh, known, total }) => ({
			path, date: facts.date, people, quotes, fresh: fresh.flatMap(saidOf), known: known.flatMap(saidOf), total,
		})),
		themes: themes.size,
		still: speaking.length - 1 - speaking.map(({ fresh }) => fresh.length > 0).lastIndexOf(true),
		undated: undated.length,
	};
}

function themeSaid(key: string, { code, first, spellings, voices }: Theme): ThemeSaid {
	const sayers = voices.filter(({ passage }) => passage.path === first).flatMap(({ passage }) => passage.participant ?? []);
	return {
		key,
		code,
		theme: mostUsed(spellings) ?? '',
		people: peopleOf(voices).size,
		quotes: voices.length,
		passages: voices.map(({ passage }) => passage),
		first: [...new Set(sayers)],
	};
}

/** True for a date that begins with the year, so that dates are in order when their texts are. */
function isDated({ facts: { date } }: Testimony): boolean {
	return date !== null && /^\d{4}(?:-\d\d){0,2}(?!\d)/.test(date);
}
