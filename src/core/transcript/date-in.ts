/** Finds the day in what stands above a transcript. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;

const ISO = /(?:^|\D)(20\d\d)-(\d\d)-(\d\d)(?!\d)/;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d\\d)\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+${MONTH},?\\s+(20\\d\\d)\\b`, 'i');

/** The first day in a text as `YYYY-MM-DD`; null where none is written, or only in figures whose order nobody knows. */
export function dateIn(text: string): string | null {
	const head = text.slice(0, 4000);
	const [, year, month, day] = ISO.exec(head) ?? [];
	if (year !== undefined) return dateOf(year, Number(month), Number(day));
	const [, named, dayBehind, yearBehind] = MONTH_FIRST.exec(head) ?? [];
	if (named !== undefined) return dateOf(yearBehind, monthOf(named), Number(dayBehind));
	const [, dayBefore, monthBehind, yearLast] = DAY_FIRST.exec(head) ?? [];
	return monthBehind === undefined ? null : dateOf(yearLast, monthOf(monthBehind), Number(dayBefore));
}

function monthOf(name: string): number {
	return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dateOf(year: string | undefined, month: number, day: number): string | null {
	if (year === undefined || month < 1 || month > 12 || day < 1 || day > 31) return null;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
