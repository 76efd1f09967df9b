/** The forms in which somebody's name stands in running text, and what finds them. */

import { literal, nameKey } from '../names';
import { unspacedLetter } from '../read/letters';
import { withoutRole } from './labels';

/** What stands for a form of a name, which is known by its `nameKey`. */
export interface Form {
	/** Null where it is also somebody's who keeps it. */
	readonly alias: string | null;
	/** True for a single word, which may be an ordinary one. */
	readonly isPart: boolean;
	/** True where the transcript writes the name itself in small letters. */
	readonly isSmall: boolean;
}

const TITLES = /^(?:mr|mrs|ms|miss|dr|prof|sir)\.?$/i;

const UNSPACED = unspacedLetter.source;
/** What ends a form in a script that puts no space behind a name. */
const ENDS_FREELY = new RegExp(`(?:${UNSPACED}|\\p{sc=Hangul})$`, 'u');
const IS_UNSPACED = new RegExp(`^(?:${UNSPACED}| )+$`, 'u');

/** What finds the forms in any case, the longest first: between characters that are none of `letters`, with `space` for their spaces. Its groups are what stands before, and the form. */
export function patternOf(forms: readonly string[], space: string, letters: string): RegExp {
	const source = (isFree: boolean): string =>
		forms.filter((form) => ENDS_FREELY.test(form) === isFree).flatMap((form) => [...new Set([form, form.normalize('NFD')])]).sort((a, b) => b.length - a.length).map((form) => literal(form).replace(/ /g, space)).join('|') || '[]';
	return new RegExp(`(^|[^${letters}]|(?=${UNSPACED}))((?:${source(false)})(?![${letters}])|(?:${source(true)}))`, 'giu');
}

/** The words of a name that can stand for it alone: no titles, initials or small words amid it. */
export function partsOf(name: string): string[] {
	return withoutRole(name).split(/[\s,]+/).filter((part) => part.replace(/\P{L}/gu, '').length > 1 && !TITLES.test(part));
}

/** Adds the forms of a speaker's name for which the alias stands. */
export function addForms(forms: Map<string, Form>, speaker: string, alias: string): void {
	const full = withoutRole(speaker);
	const isSmall = isInSmallLetters(full);
	const parts = partsOf(full).filter((part, _, all) => all.length === 1 || isSmall || !/^\p{Ll}{1,3}$/u.test(part));
	const aliases = alias.split(' ');
	const isPaired = parts.length > 1 && aliases.length === parts.length;
	if (/\s/.test(full)) {
		const wholes = [full, full.replace(/^([^,]+), ([^,]+)$/, '$2 $1'), ...(IS_UNSPACED.test(full) ? [full.replace(/ /g, '')] : [])];
		for (const whole of wholes) forms.set(nameKey(whole), { alias, isPart: false, isSmall });
	}
	for (const [at, part] of parts.entries()) {
		const own = (isPaired ? aliases[at] : undefined) ?? alias;
		// Two who are both renamed and share a part: nobody knows which of them is meant.
		const known = forms.get(nameKey(part))?.alias ?? own;
		forms.set(nameKey(part), { alias: known === own ? own : `${known}/${own}`, isPart: true, isSmall });
	}
}

/** True for text that has letters of two cases and none of them capital. */
export function isInSmallLetters(text: string): boolean {
	return text === text.toLowerCase() && text !== text.toUpperCase();
}
