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
	/** Marks that nothing closes in the rest of the line. */
	unpaired: Set<string>;
	/** Tokens already found, by length. */
	queue: LengthAndNames[];
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

type LengthAndNames = readonly [length: number, names: string];

function itemTokens(text: string, state: LineState): LengthAndNames[] {
	const [marker, indent = '', bullet = ''] = /^(\s*)([-*+]|\d+[.)])\s+/.exec(text) ?? [];
	if (marker === undefined) return [];
	const level = String(1 + Math.floor(indent.replace(/\t/g, '    ').length / 4));
	state.base += ` list-${level}`;
	const task = /^\[.\](?=\s)/u.exec(text.slice(marker.length))?.[0];
	const tokens: LengthAndNames[] = [
		[indent.length, `hmd-list-indent hmd-list-indent-${level}`],
		[marker.length - indent.length, `formatting formatting-list formatting-list-${/\d/.test(bullet) ? 'ol' : 'ul'}`],
		[task?.length ?? 0, 'formatting formatting-task property'],
	];
	return tokens.filter(([length]) => length > 0);
}

/** The tokens that a line begins with; sets what they mean for the rest of it. */
function lineStart(line: string, state: LineState): LengthAndNames[] {
	const header = /^(#{1,6})(?=\s|$)/.exec(line)?.[1];
	if (header) {
		state.base = `header header-${String(header.length)}`;
		return [[header.length, `formatting formatting-header formatting-header-${String(header.length)}`]];
	}
	const quote = /^\s*(?:>\s?)+/.exec(line)?.[0];
	if (!quote) return itemTokens(line, state);
	const depth = String(quote.split('>').length - 1);
	state.base = `quote quote-${depth}`;
	return [[quote.length, `formatting formatting-quote formatting-quote-${depth}`], ...itemTokens(line.slice(quote.length), state)];
}

function token(stream: StringStream, state: LineState): string | null {
	if (stream.sol()) {
		state.base = '';
		state.unpaired.clear();
		state.queue = [];
		const whole = wholeLine(stream.string, state);
		if (whole) {
			stream.skipToEnd();
			return joined(whole);
		}
		state.queue = lineStart(stream.string, state);
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
	const found = inlineTokens(stream.string.slice(stream.pos), stream.string.charAt(stream.pos - 1) || ' ', state.unpaired);
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
	// Two marks side by side are two marks.
	mergeTokens: false,
	tokenTable: anyName,
	languageData: { commentTokens: { block: { open: '%%', close: '%%' } } },
	startState: () => ({ properties: 'possible', fence: '', math: false, comment: false, base: '', unpaired: new Set(), queue: [] }),
	copyState: (state) => ({ ...state, unpaired: new Set(state.unpaired), queue: [...state.queue] }),
	blankLine: (state) => {
		if (state.properties === 'possible') state.properties = 'over';
	},
	token,
});
