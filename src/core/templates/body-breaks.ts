/** Sets a template's body apart from the note around it: one blank line above and below, none twice. */

/** The line breaks between what stands above `at` and a body there; with `hasNewBlock`, properties are put right above `bodyFrom`. */
export function breaksAbove(text: string, bodyFrom: number, at: number, eol: string, hasNewBlock: boolean): string {
	const above = text.slice(bodyFrom, at);
	if (above.trim() === '') {
		if (above.includes('\n')) return '';
		if (hasNewBlock) return eol;
		const isTop = text.slice(0, bodyFrom).replace('\uFEFF', '') === '';
		if (isTop) return above === '' ? '' : eol;
		return text[bodyFrom - 1] === '\n' && above === '' ? eol : eol + eol;
	}
	const blank = /\n[ \t]*\r?\n([ \t]*)$/.exec(above);
	if (blank) return blank[1] === '' ? '' : eol;
	return above.endsWith('\n') ? eol : eol + eol;
}

/** The line breaks between a body and what stands below it from `at` on. */
export function breaksBelow(text: string, at: number, eol: string): string {
	const below = text.slice(at);
	if (/^\s*$/.test(below)) return /^\r?\n/.test(below) ? '' : eol;
	if (/^\r?\n[ \t]*\r?\n/.test(below)) return '';
	return /^[ \t]*\r?\n/.test(below) ? eol : eol + eol;
}
