/** The present moment, written in moment's formats, as core Templates writes it. */

import { moment } from 'obsidian';

/** Now, in local time, in a format such as `YYYY-MM-DD`. */
export function formatNow(format: string): string {
	return formatTime(Date.now(), format);
}

/** A moment in milliseconds since 1970, in local time, in a format such as `YYYY-MM-DD`. */
export function formatTime(milliseconds: number, format: string): string {
	// `moment` itself can't be called under this module setting; its members can.
	return moment.unix(milliseconds / 1000).format(format);
}
