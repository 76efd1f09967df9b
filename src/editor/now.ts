/** The present moment, written in moment's formats, as core Templates writes it. */

import { moment } from 'obsidian';

/** Now, in local time, in a format such as `YYYY-MM-DD`. */
export function formatNow(format: string): string {
	// `moment` itself can't be called under this module setting; its members can.
	return moment.unix(Date.now() / 1000).format(format);
}
