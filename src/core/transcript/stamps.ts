/** Times in a recording: as transcripts write them, and as notes do. */

/** A time as transcripts write it, as the source of a pattern: `0:02`, `1:02:03`, `00:00:01,500`, `0:0:5.120`. */
export const STAMP = '\\d{1,3}(?::[0-5]?\\d){1,2}(?:[.,]\\d{1,3})?';

/** The milliseconds that a time says. */
export function millisecondsOf(stamp: string): number {
	const [whole = '', fraction = ''] = stamp.split(/[.,]/);
	const seconds = whole.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
	return seconds * 1000 + Number(fraction.padEnd(3, '0'));
}

/** The time as notes write it, `02:05` or `1:02:05`; null where it is too long for one. */
export function stampOf(milliseconds: number): string | null {
	const seconds = Math.floor(milliseconds / 1000);
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const two = (part: number): string => String(part).padStart(2, '0');
	if (hours > 99) return null;
	return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}
