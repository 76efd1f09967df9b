/** Obsidian's additions to CommonMark, said once for both oracles: blocks fenced by `%%` and `$$`, and spans inside a block's words. */

/** A block that opens and closes with a doubled sign. */
export interface FencedRule {
	readonly kind: 'comment' | 'math';
	/** The character code of the sign. */
	readonly sign: number;
	/** What the sign at `at`, the first thing of a line, begins there: nothing, a block of one line, or one that goes on. */
	readonly opens: (note: string, at: number) => 'no' | 'whole' | 'open';
	/** True for the line that ends an open block. */
	readonly closes: (line: string) => boolean;
}

/** A span inside a block's words. */
export interface SpanRule {
	readonly kind: 'comment' | 'math' | 'link' | 'embed';
	/** The character code that it begins with. */
	readonly sign: number;
	/** Its length at the start of `rest`, which runs to the block's end; 0 for none. */
	readonly length: (rest: string) => number;
	/** How much at the start of `rest` is plain when no span begins there, so that none begins within it. */
	readonly plain: (rest: string) => number;
}

const EXACT_COMMENT = /(?<!%)%%(?!%)/;
const EXACT_MATH = /(?<!\$)\$\$(?!\$)/;

function nextAfter(sign: RegExp, note: string, at: number): { readonly closed: boolean; readonly sameLine: boolean; readonly after: string } {
	const rest = note.slice(at + 2);
	const found = sign.exec(rest);
	if (!found) return { closed: false, sameLine: false, after: '' };
	return {
		closed: true,
		sameLine: !/[\r\n]/.test(rest.slice(0, found.index)),
		after: /^[^\r\n]*/.exec(rest.slice(found.index + 2))?.[0] ?? '',
	};
}

/**
 * A block comment goes on to the next `%%`, or to the note's end, a block of math to the next `$$`, and only when there is
 * one; a comment that closes on its own line is no block but stands in a paragraph.
 */
export const FENCED: readonly FencedRule[] = [
	{
		kind: 'comment',
		sign: 37,
		opens: (note, at) => {
			if (!/^%%(?!%)/.test(note.slice(at, at + 3))) return 'no';
			return nextAfter(EXACT_COMMENT, note, at).sameLine ? 'no' : 'open';
		},
		closes: (line) => EXACT_COMMENT.test(line),
	},
	{
		kind: 'math',
		sign: 36,
		opens: (note, at) => {
			if (!/^\$\$(?!\$)/.test(note.slice(at, at + 3))) return 'no';
			const { closed, sameLine, after } = nextAfter(EXACT_MATH, note, at);
			if (!closed) return 'no';
			if (!sameLine) return 'open';
			return after.trim() === '' ? 'whole' : 'no';
		},
		closes: (line) => EXACT_MATH.test(line),
	},
];

function matchLength(pattern: RegExp): (rest: string) => number {
	return (rest) => pattern.exec(rest)?.[0].length ?? 0;
}

function wikilinkLength(rest: string): number {
	const close = rest.indexOf(']]', 2);
	const target = rest.slice(2, close);
	return close < 0 || target.includes('[[') || target.includes('\n') || target.trim() === '' ? 0 : close + 2;
}

/**
 * Comments by exactly two signs on both sides; math as Obsidian's help has it: `$` with no white space inside and no digit
 * after, `$$` around anything; wikilinks on one line.
 */
export const SPANS: readonly SpanRule[] = [
	{ kind: 'comment', sign: 37, length: matchLength(/^%%(?!%)[^]*?(?<!%)%%(?!%)/), plain: matchLength(/^%+/) },
	{ kind: 'math', sign: 36, length: matchLength(/^\$\$[^]*?(?<!\\)\$\$|^\$(?![\s$])[^]+?(?<![\s\\])\$(?!\d)/), plain: matchLength(/^\$+/) },
	{ kind: 'link', sign: 91, length: (rest) => (rest.startsWith('[[') ? wikilinkLength(rest) : 0), plain: () => 0 },
	{ kind: 'embed', sign: 33, length: (rest) => (rest.startsWith('![[') && wikilinkLength(rest.slice(1)) > 0 ? wikilinkLength(rest.slice(1)) + 1 : 0), plain: () => 0 },
];

/** What stands between a wikilink's brackets and before its alias. */
export function writtenInWikilink(source: string): string {
	const inner = source.slice(source.indexOf('[[') + 2, -2);
	return closeUp((/^[^|]*/.exec(inner)?.[0] ?? '').replace(/\\$/, '').trim());
}

/** The path of a Markdown link's target, from what is written: without escapes, percent signs and `.md`. */
export function pathOf(written: string): string {
	const plain = written.replace(/\\([!-/:-@[-`{-~])/g, '$1');
	let decoded = plain;
	try {
		decoded = decodeURIComponent(plain);
	} catch {
		// A percent sign that begins no code stands for itself.
	}
	return closeUp(decoded.replace(/\.md(?=#|$)/i, ''));
}

/** Without the white space between a path and its subpath. */
function closeUp(target: string): string {
	return target.replace(/^([^#]*?)\s+#/, '$1#');
}

/** True for a target that leads to another note: not out of the vault, not within the note itself. */
export function leadsToNote(target: string): boolean {
	return target !== '' && !target.startsWith('#') && !/^[a-z][a-z0-9+.-]*:/i.test(target);
}

/** True for the first line of a block quote that makes it a callout. */
export function isCalloutTitle(line: string): boolean {
	return /^\[![^\]]+\][+-]?(?:[ \t]|$)/.test(line);
}

/** The length of a task's box at the start of a list item's words, 0 without one. */
export function taskBox(line: string): number {
	return /^\[[^\]]\](?=[ \t])/.exec(line)?.[0].length ?? 0;
}

/** True when the note, without byte order mark, opens with properties that are closed. */
export function hasProperties(note: string): boolean {
	return /^---[ \t]*(?:\r\n?|\n)(?:[^]*?(?:\r\n?|\n))?---[ \t]*(?:[\r\n]|$)/.test(note);
}
