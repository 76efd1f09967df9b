/** What is opened in a note and never closed, and so hides the tags below it. */

import type { TextProblem } from '../note';
import type { Span } from '../passage';
import type { TagReader } from '../tag';
import { fenceStart, isFenceEnd } from './block-starts';
import { lexInline } from './inline';
import type { Leaf } from './leaves';
import { hasUnclosedProperties } from './properties-span';
import { tailsOf } from './tails';

/** A problem for the comment, the code and the properties that nothing closes and that hide a tail. */
export function unclosedProblems(text: string, leaves: readonly Leaf[], properties: Span | null, tags: TagReader): TextProblem[] {
	const problems: TextProblem[] = [];
	// What nothing closes goes on to the end of the note.
	const last = leaves[leaves.length - 1];
	const from = last?.lines[0]?.from ?? 0;
	const open = last && opening(text, last);
	if (open && hidesTail(text.slice(from + open.sign.length), tags)) {
		const message = `This ${open.what} is never closed and hides the tags below it. Put ${open.end} where it ends.`;
		problems.push({ from, to: from + open.sign.length, message, fix: null });
	}
	if (!properties && hasUnclosedProperties(text) && tags.mayBeIn(text)) {
		const at = text.indexOf('---');
		problems.push({ from: at, to: at + 3, message: 'The properties are never closed. Put a line of three dashes below the last one.', fix: null });
	}
	return problems;
}

interface Opening {
	readonly what: string;
	/** What opens it. */
	readonly sign: string;
	/** What would close it. */
	readonly end: string;
}

/** What opens a leaf that is never closed; null for any other leaf. */
function opening(text: string, { kind, lines, unclosed }: Leaf): Opening | null {
	const { from = 0, to = 0 } = lines[0] ?? {};
	if (unclosed) return { what: 'comment', sign: '%%', end: '%%' };
	if (kind === 'html') return text.startsWith('<!--', from) && !text.includes('-->', from) ? { what: 'comment', sign: '<!--', end: '-->' } : null;
	const fence = kind === 'code' ? fenceStart(text.slice(from, to)) : null;
	if (fence === null) return null;
	const last = lines[lines.length - 1];
	const isClosed = last && lines.length > 1 && isFenceEnd(fence, text.slice(last.from, last.to).trimStart());
	return isClosed ? null : { what: 'code block', sign: fence, end: fence };
}

/** True when a text has tails once its comments are opened. */
function hidesTail(text: string, tags: TagReader): boolean {
	return tags.mayBeIn(text) && tailsOf(lexInline(text.replace(/%%/g, '  ')), tags, { problems: [], jobTags: [] }).length > 0;
}
