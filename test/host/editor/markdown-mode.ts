/** A Markdown mode that names its tokens as the app's does; it knows lines, not blocks. */

import { StreamLanguage, type StringStream } from '@codemirror/language';
import { tags, type Tag } from '@lezer/highlight';
import { inlineTokens } from './inline-tokens';

interface LineState {
	properties: 'possible' | 'open' | 'over';
	fence: string;
	math: boolean;
	comment: boolean;
	/** Names that every token of the line has. */
	base: string;
	/** Tokens already found, by length. */
	queue: (readonly [length: number, names: string])[];
}

const FENCE = /^\s*(?:[-*+]\s+|>\s*)*(`{3,}|~{3,})[^`]*$/;

/** Every name is known to the table and means nothing to a highlighter: classes come from the names themselves. */
const anyName = new Proxy<Record<string, Tag>>({}, { get: () => tags.content });

function joined(...names: string[]): string | null {
	return [...new Set(names.join(' ').split(' ').filter(Boolean))].sort().join(' ') || null;
}

/** The name of a line that is of one kind from end to end. */
function wholeLine(line: string, state: LineState): string | null {
	if (state.properties === 'possible' && line === '---') {
		state.properties = 'open';
		return 'def hmd-frontmatter';
	}
	if (state.properties === 'open') {
		if (line !== '---') return 'hmd-frontmatter';
		state.properties = 'over';
		return 'def hmd-frontmatter';
	}
	state.properties = 'over';
	if (state.fence) {
		const ends = line.trim().startsWith(state.fence) && /^\s*[`~]+\s*$/.test(line);
		if (ends) state.fence = '';
		return ends ? 'HyperMD-codeblock HyperMD-codeblock-end hmd-codeblock' : 'HyperMD-codeblock hmd-codeblock';
	}
	const fence = FENCE.exec(line)?.[1];
	if (fence) {
		state.fence = fence;
		return 'HyperMD-codeblock HyperMD-codeblock-begin hmd-codeblock';
	}
	if (state.comment || (line.startsWith('%%') && !line.slice(2).includes('%%'))) {
		state.comment = !(state.comment && line.includes('%%'));
		return 'comment';
	}
	if (state.math || /^\s*\$\$/.test(line)) {
		const closed = state.math ? line.includes('$$') : /^\s*\$\$.+\$\$/.test(line);
		state.math = !closed;
		return 'math math-block';
	}
	return /^ {0,3}([-*_])(\s*\1){2,}\s*$/.test(line) ? 'hr' : null;
}

/** Sets what the start of a line means for the rest of it; gives its length and names, or `null` for a plain line. */
function lineStart(line: string, state: LineState): readonly [number, string] | null {
	const header = /^(#{1,6})(?=\s|$)/.exec(line)?.[1];
	if (header) {
		state.base = `header header-${String(header.length)}`;
		return [header.length, `formatting formatting-header formatting-header-${String(header.length)}`];
	}
	const quote = /^\s*(?:>\s?)+/.exec(line)?.[0];
	if (quote) {
		const depth = String(quote.split('>').length - 1);
		state.base = `quote quote-${depth}`;
		return [quote.length, `formatting formatting-quote formatting-quote-${depth}`];
	}
	const item = /^(\s*)([-*+]|\d+[.)])\s+/.exec(line);
	if (!item) return null;
	const [marker, indent = '', bullet = ''] = item;
	state.base = `list-${String(1 + Math.floor(indent.replace(/\t/g, '    ').length / 4))}`;
	const task = /^\[.\](?=\s)/.exec(line.slice(marker.length))?.[0];
	if (task) state.queue = [[task.length, 'formatting formatting-task property']];
	return [marker.length, `formatting formatting-list formatting-list-${/\d/.test(bullet) ? 'ol' : 'ul'}`];
}

function token(stream: StringStream, state: LineState): string | null {
	if (stream.sol()) {
		state.base = '';
		state.queue = [];
		const whole = wholeLine(stream.string, state);
		if (whole) {
			stream.skipToEnd();
			return joined(whole);
		}
		const start = lineStart(stream.string, state);
		if (start) {
			stream.pos = start[0];
			return joined(start[1], state.base);
		}
	}
	const queued = state.queue.shift();
	if (queued) {
		stream.pos += queued[0];
		return joined(queued[1], state.base);
	}
	if (stream.peek() === '\\') {
		stream.next();
		stream.next();
		return joined(state.base);
	}
	const found = inlineTokens(stream.string.slice(stream.pos), stream.string.charAt(stream.pos - 1) || ' ');
	const first = found?.shift();
	if (found && first) {
		state.queue = found.map(([text, names]) => [text.length, names]);
		stream.pos += first[0].length;
		return joined(first[1], state.base);
	}
	stream.next();
	stream.eatWhile(/[^`![*_=~%$#^\\]/);
	return joined(state.base);
}

/** The language of every Markdown editor in the host. */
export const markdownMode = StreamLanguage.define<LineState>({
	name: 'markdown',
	tokenTable: anyName,
	languageData: { commentTokens: { block: { open: '%%', close: '%%' } } },
	startState: () => ({ properties: 'possible', fence: '', math: false, comment: false, base: '', queue: [] }),
	copyState: (state) => ({ ...state, queue: [...state.queue] }),
	blankLine: (state) => {
		if (state.properties === 'possible') state.properties = 'over';
	},
	token,
});
