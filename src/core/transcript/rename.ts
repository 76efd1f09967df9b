/** Puts an alias in the place of a real name, wherever it stands as a whole word: the full name, its parts, their genitives. */

import { literal } from '../names';
import { withoutRole } from './labels';
import { castName, isNobody, noteNameOf } from './note-names';
import type { Casting, Transcript } from './transcript';

/** Some text after its real names were replaced. */
export interface Renamed {
	readonly text: string;
	/** How often a name was replaced. */
	readonly replaced: number;
	/** How often a part of a name was left, as it may be an ordinary word there, or somebody else's. */
	readonly unsure: number;
}

/** Replaces real names in a text; in a title names stand in any case and between `-` and `_` as well. */
export interface Renamer {
	readonly inWords: (text: string) => Renamed;
	readonly inTitle: (text: string) => Renamed;
}

/** True where the note gives a speaker another name. */
export function isRenamed(casting: Casting): boolean {
	return castName(casting) !== noteNameOf(casting.speaker);
}

/** The renamer for these castings of a transcript's speakers. */
export function renamerOf({ speakers, turns }: Pick<Transcript, 'speakers' | 'turns'>, castings: readonly Casting[]): Renamer {
	const renamed = castings.filter((casting) => isRenamed(casting) && !isNobody(casting.speaker));
	const forms = new Map<string, Form>();
	for (const casting of renamed) addForms(forms, casting.speaker, castName(casting));
	if (forms.size === 0) {
		const same = (text: string): Renamed => ({ text, replaced: 0, unsure: 0 });
		return { inWords: same, inTitle: same };
	}
	for (const { name } of speakers) {
		if (renamed.some(({ speaker }) => speaker === name) || isNobody(name)) continue;
		for (const part of partsOf(name)) for (const form of spellings(part)) if (forms.has(form)) forms.set(form, { alias: null, isPart: true });
	}
	const words = [...forms].flatMap(([form, { isPart }]) => (isPart ? [form] : []));
	const ordinary = wordsAmong(words.map((word) => word.toLowerCase()), turns.map((turn) => turn.words));
	const sources = [...forms.keys()].sort((a, b) => b.length - a.length);
	const names = sources.map((form) => literal(form).replace(/ /g, '[\\s\\u00A0]+')).join('|');
	const inWords = new RegExp(`(^|[^\\p{L}\\p{M}\\p{N}_])(${names})(?![\\p{L}\\p{M}\\p{N}_])`, 'gu');
	const wide = sources.map((form) => literal(form).replace(/ /g, '[\\s_.-]+')).join('|');
	const inTitle = new RegExp(`(^|[^\\p{L}\\p{M}])(${wide})(?![\\p{L}\\p{M}])`, 'giu');
	const byKey = new Map([...forms].map(([form, { alias }]) => [form.toLowerCase(), alias]));
	return {
		inWords: (text) => replaceIn(text, inWords, (found, at) => {
			const form = forms.get(found.replace(/[\s\u00A0]+/g, ' '));
			if (!form?.isPart || !ordinary.has(found.toLowerCase())) return form?.alias ?? null;
			return MONTH.test(found) || isSentenceStart(text, at) ? null : form.alias;
		}),
		inTitle: (text) => replaceIn(text, inTitle, (found) => byKey.get(found.toLowerCase()) ?? byKey.get(found.replace(/[\s_.-]+/g, ' ').toLowerCase()) ?? null),
	};
}

/** What stands for a form of a name; no alias where it is also somebody's who keeps it. */
interface Form {
	readonly alias: string | null;
	/** True for a single word, which may be an ordinary one. */
	readonly isPart: boolean;
}

const TITLES = /^(?:mr|mrs|ms|miss|dr|prof|sir)\.?$/i;
const MONTH = /^(?:april|may|june|august)$/i;

/** The words of a name that can stand for it alone: no titles, initials or small words amid it. */
function partsOf(name: string): string[] {
	return withoutRole(name).split(/[\s,]+/).filter((part) => part.replace(/\P{L}/gu, '').length > 1 && !TITLES.test(part));
}

function addForms(forms: Map<string, Form>, speaker: string, alias: string): void {
	const full = withoutRole(speaker);
	const parts = partsOf(full).filter((part, _, all) => all.length === 1 || !/^\p{Ll}{1,3}$/u.test(part));
	const aliases = alias.split(' ');
	const isPaired = parts.length > 1 && aliases.length === parts.length;
	if (/\s/.test(full)) {
		const turned = full.replace(/^([^,]+), ([^,]+)$/, '$2 $1');
		for (const whole of new Set([full, turned])) for (const form of spellings(whole)) forms.set(form, { alias, isPart: false });
	}
	for (const [at, part] of parts.entries()) {
		const own = (isPaired ? aliases[at] : undefined) ?? alias;
		for (const form of spellings(part)) {
			// Two who are both renamed and share a part: nobody knows which of them is meant.
			const known = forms.get(form)?.alias ?? own;
			forms.set(form, { alias: known === own ? own : `${known}/${own}`, isPart: true });
		}
	}
}

/** A name as it is written, with capitals at its words' beginnings, and in capitals; composed and decomposed. */
function spellings(name: string): string[] {
	const titled = name.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
	const cased = [/^\p{Lu}/u.test(name) && !/^\p{Lu}+$/u.test(name) ? name : titled, titled, ...(name.length > 3 ? [name.toUpperCase()] : [])];
	return [...new Set(cased.map((form) => form.replace(/\s+/g, ' ')).flatMap((form) => [form.normalize('NFC'), form.normalize('NFD')]))];
}

/** Which of these words stand in the texts as they are. */
function wordsAmong(words: readonly string[], texts: readonly string[]): ReadonlySet<string> {
	const found = new Set<string>();
	if (words.length === 0) return found;
	const form = new RegExp(`(?:^|[^\\p{L}\\p{M}\\p{N}_])(${[...new Set(words)].map(literal).join('|')})(?![\\p{L}\\p{M}\\p{N}_])`, 'gu');
	for (const text of texts) for (const [, word = ''] of text.matchAll(form)) found.add(word);
	return found;
}

function isSentenceStart(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 8), at).trimEnd();
	return before === '' || /[.!?…:;"“”‘([>—–-]$/.test(before);
}

function replaceIn(text: string, pattern: RegExp, aliasOf: (found: string, at: number) => string | null): Renamed {
	let [replaced, unsure] = [0, 0];
	const renamed = text.replace(pattern, (whole: string, before: string, found: string, at: number) => {
		const alias = aliasOf(found, at + before.length);
		if (alias === null) unsure++;
		else replaced++;
		return alias === null ? whole : before + alias;
	});
	return { text: renamed, replaced, unsure };
}
