/** The DOM of rendered Markdown: the text parsed, split into root blocks, made harmless and finished. */

import MarkdownIt, { type Env, type Token } from 'markdown-it';
import { getFrontMatterInfo } from '../metadata/frontmatter';
import { sanitizeHTMLToDom } from './html';
import { setIcon } from './icons';
import { addBlockSyntax, LINE } from './markdown-blocks';
import { addInlineSyntax, footnotesOf, NATIVE_COLOURS } from './markdown-inline';

/** One root block of a note: its elements and its lines, both ends included, counted from 0. */
export interface RenderedBlock {
	readonly nodes: DocumentFragment;
	/** The tag that names the wrapper in the reading view, as in `el-p`. */
	readonly tag: string;
	readonly lineStart: number;
	readonly lineEnd: number;
}

const md = new MarkdownIt({ html: true, linkify: true, breaks: true });
md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
md.validateLink = () => true;
addInlineSyntax(md);
addBlockSyntax(md);
md.renderer.rules['fence'] = (tokens, index) => {
	const token = tokens[index];
	const language = /^\S+/.exec(token?.info.trim() ?? '')?.[0];
	const cls = language ? ` class="language-${md.utils.escapeHtml(language)}"` : '';
	return `<pre><code${cls}>${md.utils.escapeHtml(token?.content ?? '')}</code></pre>`;
};

const calloutIcons: Readonly<Record<string, string>> = {
	note: 'pencil', abstract: 'clipboard-list', summary: 'clipboard-list', tldr: 'clipboard-list', info: 'info', todo: 'check-circle-2',
	tip: 'flame', hint: 'flame', important: 'flame', success: 'check', check: 'check', done: 'check', question: 'help-circle',
	help: 'help-circle', faq: 'help-circle', warning: 'alert-triangle', caution: 'alert-triangle', attention: 'alert-triangle',
	failure: 'x', fail: 'x', missing: 'x', danger: 'zap', error: 'zap', bug: 'bug', example: 'list', quote: 'quote', cite: 'quote',
};

function finishCallout(callout: HTMLElement): void {
	const icon = callout.querySelector<HTMLElement>(':scope > .callout-title > .callout-icon');
	if (icon) setIcon(icon, `lucide-${calloutIcons[callout.dataset['callout'] ?? ''] ?? 'pencil'}`);
	const fold = callout.querySelector<HTMLElement>(':scope > .callout-title > .callout-fold');
	const content = callout.querySelector<HTMLElement>(':scope > .callout-content');
	if (!fold) return;
	setIcon(fold, 'lucide-chevron-down');
	const show = (collapsed: boolean): void => {
		callout.toggleClass('is-collapsed', collapsed);
		fold.toggleClass('is-collapsed', collapsed);
		content?.toggle(!collapsed);
	};
	show(callout.hasClass('is-collapsed'));
	fold.parentElement?.addEventListener('click', (event) => {
		if (!(event.target instanceof Element && event.target.closest('a'))) show(!callout.hasClass('is-collapsed'));
	});
}

function decoded(href: string): string {
	try {
		return decodeURI(href);
	} catch {
		return href;
	}
}

function finishLink(link: HTMLAnchorElement): void {
	if (link.hasClass('internal-link') || link.hasClass('tag') || link.hasClass('footnote-link')) return;
	const href = link.getAttr('href');
	if (href === null) return;
	link.setAttrs({ target: '_blank', rel: 'noopener nofollow' });
	if (/^[a-z][a-z0-9+.-]*:/i.test(href)) link.addClass('external-link');
	else {
		link.addClass('internal-link');
		link.setAttrs({ 'data-href': decoded(href), href: decoded(href) });
	}
}

const itemLines = new WeakMap<HTMLElement, number>();

/** The line, counted from 0, at which a list item begins in the text that it was drawn from; `null` for other elements. */
export function lineOfItem(el: HTMLElement): number | null {
	return itemLines.get(el) ?? null;
}

function finish(fragment: DocumentFragment): DocumentFragment {
	for (const item of fragment.findAll(`[${LINE}]`)) {
		itemLines.set(item, Number(item.getAttr(LINE)));
		item.removeAttribute(LINE);
	}
	for (const el of fragment.findAll('p, h1, h2, h3, h4, h5, h6, li, blockquote, table')) if (!el.hasAttribute('dir')) el.setAttr('dir', 'auto');
	for (const heading of fragment.findAll('h1, h2, h3, h4, h5, h6')) heading.setAttr('data-heading', heading.getText());
	for (const link of fragment.querySelectorAll('a')) finishLink(link);
	// A page must not be left by them, nor a box show what the note doesn't say: the app's window keeps them from it as well.
	for (const el of fragment.findAll('a.internal-link, a.tag, .task-list-item-checkbox')) el.onClickEvent((event) => event.preventDefault());
	for (const callout of fragment.findAll('.callout')) finishCallout(callout);
	return fragment;
}

function draw(tokens: Token[], env: Env): DocumentFragment {
	return finish(sanitizeHTMLToDom(md.renderer.render(tokens, { ...md.options }, env)));
}

/** Root blocks of a token stream, each with its tokens. */
function roots(tokens: readonly Token[]): Token[][] {
	const result: Token[][] = [];
	let depth = 0;
	let current: Token[] = [];
	for (const token of tokens) {
		current.push(token);
		depth += token.nesting;
		if (depth > 0) continue;
		result.push(current);
		current = [];
	}
	return result;
}

function wrapperTag(first: Token): string {
	if (first.type === 'fence' || first.type === 'code_block') return 'pre';
	return first.type === 'html_block' || first.tag === '' ? 'div' : first.tag;
}

function drawFootnotes(env: Env): DocumentFragment | null {
	const { definitions, order } = footnotesOf(env);
	if (order.length === 0) return null;
	const fragment = createFragment();
	const section = fragment.createEl('section', 'footnotes');
	section.createEl('hr');
	const list = section.createEl('ol');
	// A footnote may mention another one, so the order can grow while it is walked.
	for (let at = 0; at < order.length; at++) {
		const id = `fn-${at + 1}`;
		const item = list.createEl('li', { attr: { id, 'data-footnote-id': id } });
		item.append(draw(md.parse(definitions.get(order[at] ?? '') ?? '', env), env));
		const last = item.querySelector('p:last-child') ?? item;
		last.createEl('a', { cls: 'footnote-backref footnote-link', text: '↩︎', href: `#fnref-${at + 1}` });
	}
	return fragment;
}

/** The root blocks of a note in order, its properties and comments left out, its footnotes last; with `nativeColours` highlights are coloured as by Obsidian 1.14. */
export function renderBlocks(text: string, nativeColours = false): RenderedBlock[] {
	const { contentStart } = getFrontMatterInfo(text);
	const hidden = text.slice(0, contentStart).replace(/[^\n]/g, '');
	const lines = text.split('\n');
	const env: Env = { [NATIVE_COLOURS]: nativeColours };
	const blocks: RenderedBlock[] = [];
	for (const tokens of roots(md.parse(hidden + text.slice(contentStart), env))) {
		const first = tokens[0];
		if (!first || first.type === 'comment_block' || first.type === 'footnote_definition') continue;
		const [from, to] = first.map ?? [0, 1];
		let last = to - 1;
		while (last > from && lines[last]?.trim() === '') last--;
		blocks.push({ nodes: draw(tokens, env), tag: wrapperTag(first), lineStart: from, lineEnd: Math.max(from, last) });
	}
	const footnotes = drawFootnotes(env);
	if (footnotes) blocks.push({ nodes: footnotes, tag: 'section', lineStart: lines.length - 1, lineEnd: lines.length - 1 });
	return blocks;
}
