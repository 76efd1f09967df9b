/** HTML by CommonMark 0.31: the forms of a tag (section 6.6), and how blocks of it begin and end (4.6). */

const attribute = '\\s+[a-zA-Z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';

/** An opening tag's source as a regular expression. */
export const OPEN_TAG = `<[A-Za-z][A-Za-z0-9-]*(?:${attribute})*\\s*/?>`;

/** A closing tag's source as a regular expression. */
export const CLOSE_TAG = '</[A-Za-z][A-Za-z0-9-]*\\s*>';

/** The seven kinds of HTML block, by CommonMark's numbers; 0 for none. */
export type HtmlKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

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
	new RegExp(`^(?:${OPEN_TAG}|${CLOSE_TAG})\\s*$`, 'i'),
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
