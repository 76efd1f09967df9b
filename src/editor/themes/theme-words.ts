/** The words in which the dialogs about themes count. */

import type { ThemeInUse } from '../../core/themes-in-use';
import { counted, countedPeople } from '../../draw/wording';
import type { ThemedNote } from './themed-notes';

/** "4 people, 9 quotes". */
export function countsOf({ people, quotes }: Pick<ThemeInUse, 'people' | 'quotes'>): string {
	return `${countedPeople(people)}, ${counted(quotes, 'quote')}`;
}

/** "9 quotes", "9 quotes and 2 other tags", "2 tags without a quote". */
export function quotesIn(notes: readonly Pick<ThemedNote, 'quotes' | 'others'>[]): string {
	const [quotes, others] = [notes.flatMap((note) => note.quotes).length, notes.flatMap((note) => note.others).length];
	if (others === 0) return counted(quotes, 'quote');
	return quotes === 0 ? `${counted(others, 'tag')} without a quote` : `${counted(quotes, 'quote')} and ${counted(others, 'other tag')}`;
}
