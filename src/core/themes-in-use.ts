/** The themes that passages have, with the people behind them. */

import type { Code } from './codes';
import { byCodeUnits, mostUsed } from './names';
import type { Coding } from './passage';
import { themeKey, themeTag } from './themes';

/** A theme under one code. */
export interface ThemeInUse {
	/** As it is shown. */
	readonly theme: string;
	/** As it is written behind its code, in the spelling used most. */
	readonly written: string;
	/** Distinct known participants with such a passage. */
	readonly people: number;
	readonly quotes: number;
}

/** A passage, as far as themes go. */
export interface ThemedPassage {
	readonly codes: readonly Coding[];
	/** The key of the person that it counts for. */
	readonly person: string | null;
	/** Keys of the jobs that it counts for. */
	readonly jobs: readonly string[];
	/** How a theme is written there where that is not as `themeTag` writes it. */
	readonly spellingOf: (theme: string) => string | undefined;
}

/** The themes under one code. */
export interface ThemesOfCode {
	/** Those of the jobs first; among these and among the others by people, then quotes, then name. */
	readonly forJobs: (jobs: ReadonlySet<string>) => readonly ThemeInUse[];
}

interface Gathered {
	readonly shown: string[];
	readonly written: string[];
	readonly people: Set<string>;
	readonly jobs: Set<string>;
	quotes: number;
}

/** Gathers the themes of one code. */
export function themesOf(code: Code, passages: Iterable<ThemedPassage>): ThemesOfCode {
	const rows = new Map<string, Gathered>();
	for (const { codes, person, jobs, spellingOf } of passages) {
		const met = new Set<string>();
		for (const coding of codes) {
			const { theme } = coding;
			if (coding.code !== code || theme === null) continue;
			const key = themeKey(theme);
			let row = rows.get(key);
			if (!row) rows.set(key, (row = { shown: [], written: [], people: new Set(), jobs: new Set(), quotes: 0 }));
			row.shown.push(theme);
			row.written.push(spellingOf(theme) ?? themeTag(theme));
			if (person !== null) row.people.add(person);
			for (const job of jobs) row.jobs.add(job);
			if (!met.has(key)) row.quotes++;
			met.add(key);
		}
	}
	const themes = [...rows.values()].map(({ shown, written, people, jobs, quotes }) => ({
		jobs,
		row: { theme: mostUsed(shown) ?? '', written: mostUsed(written) ?? '', people: people.size, quotes },
	}));
	themes.sort(({ row: a }, { row: b }) => b.people - a.people || b.quotes - a.quotes || byCodeUnits(a.theme, b.theme));
	return {
		forJobs: (wanted) => {
			const isTheirs = ({ jobs }: (typeof themes)[number]): boolean => [...wanted].some((job) => jobs.has(job));
			return [...themes.filter(isTheirs), ...themes.filter((theme) => !isTheirs(theme))].map(({ row }) => row);
		},
	};
}

/** How many distinct known participants, and how many quotes, have one or more of these themes under the code. */
export function countThemes(code: Code, themes: readonly string[], passages: Iterable<ThemedPassage>): Pick<ThemeInUse, 'people' | 'quotes'> {
	const has = hasTheme(code, themes);
	const people = new Set<string>();
	let quotes = 0;
	for (const passage of passages) {
		if (!has(passage)) continue;
		quotes++;
		if (passage.person !== null) people.add(passage.person);
	}
	return { people: people.size, quotes };
}

/** A test for passages: true for one that has one of these themes under the code. */
export function hasTheme(code: Code, themes: readonly string[]): (passage: Pick<ThemedPassage, 'codes'>) => boolean {
	const keys = new Set(themes.map(themeKey));
	return ({ codes }) => codes.some((coding) => coding.code === code && coding.theme !== null && keys.has(themeKey(coding.theme)));
}
