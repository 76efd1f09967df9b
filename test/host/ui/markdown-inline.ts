/** Obsidian's inline Markdown for markdown-it: links, embeds, tags, highlights, comments, math, footnotes. */

import type { Env, MarkdownIt, StateInline } from 'markdown-it';
import { displayOf } from '../metadata/inline';

/** The footnotes of one text while it is read. */
export interface Footnotes {
	readonly definitions: Map<string, string>;
	/** The ids of those referred to, in order of first mention. */
	readonly order: string[];
}

/** The footnotes that go with `env`, empty at first. */
export function footnotesOf(env: Env): Footnotes {
	const known = env['footnotes'] as Footnotes | undefined;
	if (known) return known;
	const made: Footnotes = { definitions: new Map(), order: [] };
	env['footnotes'] = made;
	return made;
}

type Rule = (state: StateInline, silent: boolean) => boolean;

/** A rule that takes what `pattern` (sticky) matches at the position, unless `emit` refuses. */
function matching(pattern: RegExp, emit: (state: StateInline, match: RegExpExecArray, silent: boolean) => boolean): Rule {
	return (state, silent) => {
		pattern.lastIndex = state.pos;
		const match = pattern.exec(state.src);
		if (!match || pattern.lastIndex > state.posMax) return false;
		const end = pattern.lastIndex;
		if (!emit(state, match, silent)) return false;
		state.pos = end;
		return true;
	};
}

const wikilink = matching(/(!?)\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]*))?\]\]/y, (state, match, silent) => {
	const [, bang, target = '', alias] = match;
	if (silent) return true;
	if (bang) {
		const token = state.push('embed', 'span', 0);
		token.meta = { target: target.trim(), alias: alias ?? target };
		return true;
	}
	const open = state.push('link_open', 'a', 1);
	open.attrs = [
		['data-href', target.trim()],
		['href', target.trim()],
		['class', 'internal-link'],
	];
	state.push('text', '', 0).content = alias || displayOf(target.trim());
	state.push('link_close', 'a', -1);
	return true;
});

const tagBody = String.raw`[^\s\u2000-\u206f\u2e00-\u2e7f!-,.:-@\[-^` + '`' + String.raw`{-~]`;

const tag = matching(new RegExp(`#(${tagBody}+)`, 'y'), (state, match, silent) => {
	const before = state.src[state.pos - 1];
	if ((before !== undefined && !/\s/.test(before)) || /^[\d]+$/.test(match[1] ?? '')) return false;
	if (silent) return true;
	state.push('link_open', 'a', 1).attrs = [
		['href', match[0]],
		['class', 'tag'],
		['target', '_blank'],
		['rel', 'noopener nofollow'],
	];
	state.push('text', '', 0).content = match[0];
	state.push('link_close', 'a', -1);
	return true;
});

const comment = matching(/%%(?!%)[^]*?%%/y, (state) => state.src[state.pos - 1] !== '%');

const math = matching(/\$\$([^$]+)\$\$|\$(?!\s)((?:\\.|[^$\\\n])*?[^\s\\$])\$(?!\d)/y, (state, match, silent) => {
	if (silent) return true;
	const token = state.push('math', 'span', 0);
	token.content = match[1] ?? match[2] ?? '';
	token.meta = { block: match[1] !== undefined };
	return true;
});

function pushReference(state: StateInline, id: string): void {
	const { order } = footnotesOf(state.env);
	if (!order.includes(id)) order.push(id);
	state.push('footnote_ref', 'sup', 0).meta = { number: order.indexOf(id) + 1 };
}

const footnoteReference = matching(/\[\^([^\]\s]+)\]/y, (state, match, silent) => {
	const id = (match[1] ?? '').toLowerCase();
	if (!footnotesOf(state.env).definitions.has(id)) return false;
	if (!silent) pushReference(state, id);
	return true;
});

const inlineFootnote = matching(/\^\[((?:[^\[\]]|\[[^\[\]]*\])+)\]/y, (state, match, silent) => {
	if (silent) return true;
	const { definitions } = footnotesOf(state.env);
	const id = `[inline${definitions.size}]`;
	definitions.set(id, match[1] ?? '');
	pushReference(state, id);
	return true;
});

/** Set in an `Env` to draw highlight colours as Obsidian 1.14 does; before it, the emoji is part of the words. */
export const NATIVE_COLOURS = 'nativeHighlightColours';

const equals = 0x3d;

/** Takes a run of exactly two `=` as something that may open or close a highlight. */
const highlightMark: Rule = (state, silent) => {
	if (silent || state.src.charCodeAt(state.pos) !== equals) return false;
	const scanned = state.scanDelims(state.pos, false);
	const run = state.push('text', '', 0);
	run.content = state.src.slice(state.pos, state.pos + scanned.length);
	if (scanned.length === 2)
		state.delimiters.push({ marker: equals, length: 0, token: state.tokens.length - 1, end: -1, open: scanned.can_open, close: scanned.can_close });
	state.pos += scanned.length;
	return true;
};

const colors: Readonly<Record<string, string>> = { '🔴': 'red', '🟠': 'orange', '🟢': 'green', '🔵': 'blue', '🟣': 'purple' };

function resolveHighlights(state: StateInline): void {
	for (const delimiters of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters ?? [])])
		for (const opener of delimiters) {
			const closer = opener.marker === equals ? delimiters[opener.end] : undefined;
			const open = state.tokens[opener.token];
			const close = closer && state.tokens[closer.token];
			if (!open || !close) continue;
			Object.assign(open, { type: 'mark_open', tag: 'mark', nesting: 1, content: '' });
			Object.assign(close, { type: 'mark_close', tag: 'mark', nesting: -1, content: '' });
			const words = state.env[NATIVE_COLOURS] === true ? state.tokens[opener.token + 1] : undefined;
			const color = /^(🔴|🟠|🟢|🔵|🟣)\ufe0f?\s*/u.exec(words?.content ?? '');
			if (!words || !color) continue;
			open.attrSet('data-highlight', colors[color[1] ?? ''] ?? '');
			words.content = words.content.slice(color[0].length);
		}
}

/** Teaches `md` Obsidian's inline syntax. */
export function addInlineSyntax(md: MarkdownIt): void {
	const { ruler, ruler2 } = md.inline;
	ruler.before('escape', 'comment', comment);
	ruler.before('link', 'wikilink', wikilink);
	ruler.before('link', 'footnote_reference', footnoteReference);
	ruler.before('link', 'inline_footnote', inlineFootnote);
	ruler.before('link', 'tag', tag);
	ruler.before('link', 'math', math);
	ruler.before('emphasis', 'highlight', highlightMark);
	ruler2.after('balance_pairs', 'highlight', resolveHighlights);
	const escape = md.utils.escapeHtml;
	const { rules } = md.renderer;
	rules['embed'] = (tokens, index) => {
		const { target, alias } = tokens[index]?.meta as { target: string; alias: string };
		return `<span class="internal-embed" src="${escape(target)}" alt="${escape(alias)}"></span>`;
	};
	rules['math'] = (tokens, index) => {
		const token = tokens[index];
		return `<span class="math ${token?.meta?.['block'] ? 'math-block' : 'math-inline'}">${escape(token?.content ?? '')}</span>`;
	};
	rules['footnote_ref'] = (tokens, index) => {
		const number = String(tokens[index]?.meta?.['number']);
		return `<sup class="footnote-ref" data-footnote-id="fnref-${number}"><a href="#fn-${number}" class="footnote-link">[${number}]</a></sup>`;
	};
}
