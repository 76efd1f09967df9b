/** Obsidian's block Markdown for markdown-it: comments, math, footnotes, callouts, tasks. */

import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { footnotesOf } from './markdown-inline';

function lineOf(state: StateBlock, line: number): string {
	return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/** A block between two fences such as `%%`: it ends at the first line that has the fence again, or at the end. */
function fenced(fence: string, type: string): (state: StateBlock, start: number, end: number, silent: boolean) => boolean {
	return (state, start, end, silent) => {
		const first = lineOf(state, start);
		if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
		if (!first.startsWith(fence) || first.startsWith(fence + fence.charAt(0))) return false;
		const closer = first.indexOf(fence, fence.length);
		// A comment that ends on its line stands in a paragraph, though it may be all that stands there.
		if (closer >= 0 && fence === '%%') return false;
		if (closer >= 0 && first.slice(closer + fence.length).trim() !== '') return false;
		let last = start;
		if (closer < 0) for (last = start + 1; last < end && !lineOf(state, last).includes(fence); last++);
		if (silent) return true;
		const token = state.push(type, 'div', 0);
		token.map = [start, Math.min(last + 1, end)];
		token.content = state.getLines(start, Math.min(last + 1, end), state.blkIndent, false).replaceAll(fence, '').trim();
		state.line = Math.min(last + 1, end);
		return true;
	};
}

function footnoteDefinition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
	if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
	const match = /^\[\^([^\]\s]+)\]:[ \t]*(.*)$/.exec(lineOf(state, start));
	if (!match) return false;
	if (silent) return true;
	const lines = [match[2] ?? ''];
	let line = start + 1;
	for (; line < end; line++) {
		const text = lineOf(state, line);
		const indented = (state.sCount[line] ?? 0) > state.blkIndent;
		const blank = state.isEmpty(line);
		if (/^\[\^[^\]\s]+\]:/.test(text) || (!blank && !indented && state.isEmpty(line - 1))) break;
		lines.push(blank ? '' : state.getLines(line, line + 1, state.blkIndent + 4, false));
	}
	footnotesOf(state.env).definitions.set((match[1] ?? '').toLowerCase(), lines.join('\n').trim());
	state.push('footnote_definition', '', 0).map = [start, line];
	state.line = line;
	return true;
}

function titleCase(type: string): string {
	return type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ');
}

function makeToken(state: StateCore, type: string, tag: string, nesting: -1 | 0 | 1, cls = ''): Token {
	const token = new state.Token(type, tag, nesting);
	token.block = true;
	if (cls) token.attrSet('class', cls);
	return token;
}

function makeInline(state: StateCore, content: string, map: Token['map']): Token {
	const token = makeToken(state, 'inline', '', 0);
	token.content = content;
	token.children = [];
	token.map = map;
	return token;
}

/** Turns quotes that begin with `[!type]` into callouts, title and content apart. */
function callouts(state: StateCore): void {
	for (let at = state.tokens.length - 1; at >= 0; at--) {
		const quote = state.tokens[at];
		const inline = state.tokens[at + 2];
		if (quote?.type !== 'blockquote_open' || state.tokens[at + 1]?.type !== 'paragraph_open' || !inline) continue;
		const match = /^\[!([^\]|]+)(?:\|([^\]]*))?\]([+-]?)(?:[ \t]+(.*))?(?:\n|$)/.exec(inline.content);
		if (!match) continue;
		const [head, type = '', metadata = '', fold = '', title = ''] = match;
		const end = state.tokens.findIndex((token, index) => index > at && token.type === 'blockquote_close' && token.level === quote.level);
		const rest = inline.content.slice(head.length);
		const body = [...(rest === '' ? [] : [...state.tokens.slice(at + 1, at + 2), makeInline(state, rest, inline.map), ...state.tokens.slice(at + 3, at + 4)]), ...state.tokens.slice(at + 4, end)];
		const open = makeToken(state, 'callout_open', 'div', 1, ['callout', fold && 'is-collapsible', fold === '-' && 'is-collapsed'].filter(Boolean).join(' '));
		open.map = quote.map;
		open.attrs = [...(open.attrs ?? []), ['data-callout-metadata', metadata.trim()], ['data-callout-fold', fold], ['data-callout', type.trim().toLowerCase()]];
		const fresh = [
			open,
			makeToken(state, 'callout_title_open', 'div', 1, 'callout-title'),
			makeToken(state, 'callout_icon_open', 'div', 1, 'callout-icon'),
			makeToken(state, 'callout_icon_close', 'div', -1),
			makeToken(state, 'callout_words_open', 'div', 1, 'callout-title-inner'),
			makeInline(state, title.trim() || titleCase(type.trim()), inline.map),
			makeToken(state, 'callout_words_close', 'div', -1),
			...(fold ? [makeToken(state, 'callout_fold_open', 'div', 1, `callout-fold${fold === '-' ? ' is-collapsed' : ''}`), makeToken(state, 'callout_fold_close', 'div', -1)] : []),
			makeToken(state, 'callout_title_close', 'div', -1),
			...(body.length > 0 ? [makeToken(state, 'callout_content_open', 'div', 1, 'callout-content'), ...body, makeToken(state, 'callout_content_close', 'div', -1)] : []),
			makeToken(state, 'callout_close', 'div', -1),
		];
		state.tokens.splice(at, end - at + 1, ...fresh);
	}
}

/** Turns list items that begin with `[ ]` into tasks. */
function tasks(state: StateCore): void {
	for (let at = state.tokens.length - 1; at >= 0; at--) {
		const item = state.tokens[at];
		const inline = state.tokens[at + 2];
		if (item?.type !== 'list_item_open' || state.tokens[at + 1]?.type !== 'paragraph_open' || !inline) continue;
		const match = /^\[([^\n])\][ \t]/u.exec(inline.content);
		if (!match) continue;
		const mark = match[1] ?? ' ';
		inline.content = inline.content.slice(match[0].length);
		item.attrJoin('class', mark === ' ' ? 'task-list-item' : 'task-list-item is-checked');
		item.attrSet('data-task', mark.trim());
		const box = makeToken(state, 'task_checkbox', 'input', 0);
		box.attrs = [['type', 'checkbox'], ['class', 'task-list-item-checkbox'], ...(mark === ' ' ? [] : ([['checked', '']] as [string, string][]))];
		state.tokens.splice(at + 1, 0, box);
		const list = state.tokens.slice(0, at).reverse().find((token) => /^(?:bullet|ordered)_list_open$/.test(token.type) && token.level === item.level - 1);
		if (list && !String(list.attrGet('class') ?? '').includes('contains-task-list')) list.attrJoin('class', 'contains-task-list');
	}
}

/** Takes the ids of blocks off the words that they stand behind; a paragraph of nothing but an id goes. */
function blockIds(state: StateCore): void {
	for (let at = state.tokens.length - 1; at >= 0; at--) {
		const children = state.tokens[at]?.type === 'inline' ? (state.tokens[at]?.children ?? []) : [];
		const last = children.at(-1);
		const id = last?.type === 'text' ? /(?:^|\s+)\^[A-Za-z0-9-]+\s*$/.exec(last.content) : null;
		const before = children.at(-2);
		if (!last || !id || (id.index === 0 && !/^\s/.test(last.content) && before && before.type !== 'softbreak')) continue;
		last.content = last.content.slice(0, id.index);
		if (last.content === '') children.splice(before?.type === 'softbreak' ? -2 : -1);
		const isAlone = children.length === 0 && state.tokens[at - 1]?.type === 'paragraph_open' && state.tokens[at - 2]?.type !== 'list_item_open';
		if (isAlone) state.tokens.splice(at - 1, 3);
	}
}

/** Lets each list item say at which line it begins. */
function itemLines(state: StateCore): void {
	for (const token of state.tokens) if (token.type === 'list_item_open' && token.map) token.attrSet(LINE, String(token.map[0]));
}

/** The attribute that says at which line a list item begins, until its element is finished. */
export const LINE = 'data-host-line';

/** Teaches `md` Obsidian's block syntax. */
export function addBlockSyntax(md: MarkdownIt): void {
	const alt = ['paragraph', 'reference', 'blockquote', 'list'];
	md.block.ruler.before('fence', 'comment_block', fenced('%%', 'comment_block'), { alt });
	md.block.ruler.before('fence', 'math_block', fenced('$$', 'math_block'), { alt });
	md.block.ruler.before('reference', 'footnote_definition', footnoteDefinition, { alt });
	md.core.ruler.after('block', 'callouts', callouts);
	md.core.ruler.after('callouts', 'tasks', tasks);
	md.core.ruler.after('tasks', 'item_lines', itemLines);
	md.core.ruler.after('inline', 'block_ids', blockIds);
	md.renderer.rules['comment_block'] = () => '';
	md.renderer.rules['footnote_definition'] = () => '';
	md.renderer.rules['math_block'] = (tokens, index) => `<div class="math math-block">${md.utils.escapeHtml(tokens[index]?.content ?? '')}</div>`;
}
