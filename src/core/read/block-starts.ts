/** How code fences, HTML blocks and rules begin and end, by CommonMark 0.31 (sections 4.1, 4.5 and 4.6). */

/** The opening of fenced code. */
export interface Fence {
	readonly char: string;
	readonly length: number;
}

/** The fence that opens at the beginning of `rest`, or null. */
export function fenceStart(rest: string): Fence | null {
	const fence = /^(?:`{3,}(?!.*`)|~{3,})/.exec(rest);
	return fence ? { char: rest.charAt(0), length: fence[0].length } : null;
}

/** True when `rest` closes `fence`. */
export function isFenceEnd({ char, length }: Fence, rest: string): boolean {
	let i = 0;
	while (rest[i] === char) i++;
	return i >= length && rest.slice(i).trim() === '';
}

/** The seven kinds of HTML block, by CommonMark's numbers; 0 for none. */
export type HtmlKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

const attribute = '\\s+[a-zA-Z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
const openTag = `<[A-Za-z][A-Za-z0-9-]*(?:${attribute})*\\s*/?>`;
const closeTag = '</[A-Za-z][A-Za-z0-9-]*\\s*>';
const blockNames =
	'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
	'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
	'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

const starts: readonly RegExp[] = [
	/^<(?:script|pre|textarea|style)(?:\s|>|$)/i,
	/^<!--/,
	/^<[?]/,
	/^<![A-Za-z]/,
	/^<!\[CDATA\[/,
	new RegExp(`^</?(?:${blockNames})(?:\\s|/?>|$)`, 'i'),
	new RegExp(`^(?:${openTag}|${closeTag})\\s*$`, 'i'),
];

const ends: readonly RegExp[] = [/<\/(?:script|pre|textarea|style)>/i, /-->/, /\?>/, />/, /\]\]>/];

/** The kind of HTML block that `rest` begins; the seventh never interrupts a paragraph. */
export function htmlStart(rest: string, interrupts: boolean): HtmlKind {
	const index = starts.findIndex((start) => start.test(rest));
	if (index === 6 && interrupts) return 0;
	return (index + 1) as HtmlKind;
}

/** True when the line ends an HTML block of the kinds 1 to 5; the others end at a blank line. */
export function isHtmlEnd(kind: HtmlKind, rest: string): boolean {
	return ends[kind - 1]?.test(rest) ?? false;
}

/** True when `rest` is a thematic break. */
export function isRule(rest: string): boolean {
	return /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/.test(rest);
}
