/** Puts an alias in the place of a real name, wherever it stands as a whole word: the full name in any case, its parts, their genitives. */

import { literal, nameKey } from '../names';
import { addressesIn } from './addresses';
import { addForms, isInSmallLetters, partsOf, patternOf, type Form } from './name-forms';
import { castName, isNobody, noteNameOf } from './note-names';
import type { Casting, Transcript } from './transcript';

/** Some text after its real names were replaced. */
export interface Renamed {
	readonly text: string;
	/** How often a name was replaced. */
	readonly replaced: number;
	/** What still holds a part of a name: it may be an ordinary word or somebody else's name there, or it is an address, a link or a file. */
	readonly left: readonly string[];
}

/** Replaces real names in a text; in a title names stand between `-` and `_` as well, and addresses are no exception. */
export interface Renamer {
	readonly inWords: (text: string) => Renamed;
	readonly inTitle: (text: string) => Renamed;
}

/** True where the note gives a speaker another name. */
export function isRenamed(casting: Casting): boolean {
	return castName(casting) !== noteNameOf(casting.speaker);
}

/** The name by which a speaker can be spoken of; "" where nobody knows it. */
function saidNameOf({ speaker, realName = '' }: Casting): string {
	return isNobody(speaker) ? realName.trim() : speaker;
}

/** The renamer for these castings of a transcript's speakers. */
export function renamerOf({ speakers, turns }: Pick<Transcript, 'speakers' | 'turns'>, castings: readonly Casting[]): Renamer {
	const renamed = castings.flatMap((casting) => (isRenamed(casting) && saidNameOf(casting) !== '' ? [{ ...casting, said: saidNameOf(casting) }] : []));
	const forms = new Map<string, Form>();
	for (const casting of renamed) addForms(forms, casting.said, castName(casting));
	if (forms.size === 0) {
		const same = (text: string): Renamed => ({ text, replaced: 0, left: [] });
		return { inWords: same, inTitle: same };
	}
	for (const { name } of speakers) {
		if (renamed.some(({ speaker }) => speaker === name) || isNobody(name)) continue;
		for (const part of partsOf(name)) {
			const form = forms.get(nameKey(part));
			if (form) forms.set(nameKey(part), { ...form, alias: null });
		}
	}
	const parts = [...forms].flatMap(([form, { isPart }]) => (isPart && form !== form.toUpperCase() ? [form] : []));
	const ordinary = wordsAmong(parts, turns.map((turn) => turn.words));
	const inWords = patternOf([...forms.keys()], '[\\s\\u00A0]+', '\\p{L}\\p{M}\\p{N}_');
	const anywhere = patternOf([...forms.keys()], '[\\s_.-]+', '\\p{L}\\p{M}');
	const formOf = (found: string): Form | undefined => forms.get(nameKey(found)) ?? forms.get(nameKey(found.replace(/[\s_.-]+/g, ' ')));
	return {
		inWords: (text) => {
			// Half of an address replaced would be neither the old one nor a new one.
			const addresses = addressesIn(text);
			const held = addresses.map(({ from, to }) => text.slice(from, to)).filter((address) => address.search(anywhere) >= 0);
			let next = 0;
			return replaceIn(text, inWords, held, (found, at) => {
				while ((addresses[next]?.to ?? Infinity) <= at) next++;
				if ((addresses[next]?.from ?? Infinity) <= at) return undefined;
				const form = formOf(found);
				return form?.isPart ? aliasOfPart(form, found, ordinary.has(nameKey(found)), isSentenceStart(text, at)) : (form?.alias ?? null);
			});
		},
		inTitle: (text) => replaceIn(text, anywhere, [], (found) => formOf(found)?.alias ?? null),
	};
}

/** The alias of a single word of a name, null where it may mean something else, undefined where it surely does. */
function aliasOfPart({ alias, isSmall }: Form, found: string, isOrdinary: boolean, isStart: boolean): string | null | undefined {
	const isFoundSmall = isInSmallLetters(found);
	if (WORD.test(found) && isFoundSmall) return undefined;
	if (isSmall && !WORD.test(found)) return alias;
	// "AL" may be letters, not Al.
	if (isFoundSmall || (/^\p{Lu}{2,3}$/u.test(found) && !isSmall)) return null;
	return isOrdinary && (isStart || MONTH.test(found)) ? null : alias;
}

const MONTH = /^(?:april|may|june|august)$/i;
/** Names that are English words as well. */
const WORD = /^(?:april|art|august|baker|bill|black|brown|chance|chase|cook|day|dean|drew|east|faith|field|frank|gene|grace|grant|gray|green|guy|hall|hill|hope|jack|joy|june|king|lane|long|major|mark|may|miles|north|page|park|pat|penny|price|rich|rob|rose|ruby|short|stone|sue|summer|wade|ward|west|white|will|wood|young)$/i;

/** Which of these words, in small letters, stand in the texts as they are. */
function wordsAmong(words: readonly string[], texts: readonly string[]): ReadonlySet<string> {
	const found = new Set<string>();
	if (words.length === 0) return found;
	const form = new RegExp(`(?:^|[^\\p{L}\\p{M}\\p{N}_])(${words.map(literal).join('|')})(?![\\p{L}\\p{M}\\p{N}_])`, 'gu');
	for (const text of texts) for (const [, word = ''] of text.matchAll(form)) found.add(word);
	return found;
}

function isSentenceStart(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 8), at).trimEnd();
	return before === '' || /[.!?…:;"“”‘([>—–-]$/.test(before);
}

function replaceIn(text: string, pattern: RegExp, held: readonly string[], aliasOf: (found: string, at: number) => string | null | undefined): Renamed {
	let replaced = 0;
	const left = [...held];
	const renamed = text.replace(pattern, (whole: string, before: string, found: string, at: number) => {
		const alias = aliasOf(found, at + before.length);
		if (alias === undefined) return whole;
		if (alias === null) {
			left.push(found);
			return whole;
		}
		replaced++;
		return before + alias;
	});
	return { text: renamed, replaced, left };
}
