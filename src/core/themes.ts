/** Themes as they are compared and shown. */

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
