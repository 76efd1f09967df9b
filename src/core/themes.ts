/** Themes as they are compared, shown and written. */

import { remembering } from './remember';
import { NOT_IN_TAG } from './tag-characters';

/** What two spellings of one theme have in common: NFC, lower case, `-` and `_` read as spaces. */
export const themeKey = remembering(2000, (theme) => theme.normalize('NFC').toLowerCase().replace(/[-_\s]+/g, ' ').trim());

/** A theme as it is shown: spaces for `-` and `_`, its first letter raised ("Rota not true"). */
export function themeLabel(theme: string): string {
	const spaced = theme.normalize('NFC').replace(/[-_\s]+/g, ' ').trim();
	const [first = ''] = spaced;
	return first.toUpperCase() + spaced.slice(first.length);
}

const foreign = new RegExp(`-*[${NOT_IN_TAG}][-${NOT_IN_TAG}]*`, 'g');

/**
 * What a person typed, as the part of a tag behind its code: `-` for every run of what no tag takes, its first letter not raised
 * unless the second is, `/` kept between the parts of a nested theme. "" when nothing is left.
 */
export function themeTag(typed: string): string {
	const parts = typed.normalize('NFC').split('/').map((part) => part.replace(foreign, '-').replace(/^-+|-+$/g, ''));
	const tag = parts.filter((part) => themeKey(part) !== '').join('/');
	return /^\p{Lu}(?!\p{Lu})/u.test(tag) ? tag.charAt(0).toLowerCase() + tag.slice(1) : tag;
}
