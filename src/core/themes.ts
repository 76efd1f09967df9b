/** Themes as they are compared, shown and written. */

import { NOT_IN_TAG } from './tag-characters';

/** What two spellings of one theme have in common: NFC, lower case, `-` and `_` read as spaces. */
export function themeKey(theme: string): string {
	return theme.normalize('NFC').toLowerCase().replace(/[-_\s]+/g, ' ').trim();
}

/** A theme as it is shown: spaces for `-` and `_`, its first letter raised ("Rota not true"). */
export function themeLabel(theme: string): string {
	const spaced = theme.normalize('NFC').replace(/[-_\s]+/g, ' ').trim();
	const [first = ''] = spaced;
	return first.toUpperCase() + spaced.slice(first.length);
}

const illegal = new RegExp(`[${NOT_IN_TAG}]+`, 'g');

/** A theme as it is written in a tag: lower case at the start, `-` for spaces, without characters that no tag takes; "" when nothing is left. */
export function themeTag(label: string): string {
	return label
		.normalize('NFC')
		.trim()
		.toLowerCase()
		.replace(/\s+/g, '-')
		.replace(illegal, '')
		.replace(/-{2,}/g, '-')
		.replace(/^[-/]+|[-/]+$/g, '');
}
