/** The block half of the metadata cache: sections, headings, list items and block ids, from a Markdown tree. */

import type { SyntaxNode } from '@lezer/common';
import type { BlockCache, CacheItem, FootnoteCache, HeadingCache, ListItemCache, Pos, SectionCache } from 'obsidian';
import { BLOCK_ID, children, isList, readItem, withIndent } from './list-items';
import { parser } from './markdown';
import type { Locator } from './positions';

/** Offsets of a stretch of text. */
export type Span = readonly [from: number, to: number];

/** A Markdown link or image with a target of its own. */
export interface WrittenLink {
	readonly image: boolean;
	readonly url: string;
	/** What stands between the brackets, without marks. */
	readonly words: string;
	readonly span: Span;
}

/** What the blocks of a note are, and what its inline half needs to know of them. */
export interface Blocks {
	readonly sections: SectionCache[];
	readonly headings: HeadingCache[];
	readonly listItems: ListItemCache[];
	readonly footnotes: FootnoteCache[];
	readonly footnoteRefs: (CacheItem & { id: string })[];
	readonly blocks: Record<string, BlockCache>;
	/** Text of the properties and where they stand. */
	readonly properties: { readonly yaml: string; readonly position: Pos } | null;
	/** Code, HTML and properties: no link or tag is read there. */
	readonly verbatim: Span[];
	readonly links: WrittenLink[];
	/** Bare addresses: no tag is read there. */
	readonly addresses: Span[];
}

const PROPERTIES = /^\ufeff?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?=\r?\n|$)/;
const BLOCK_COMMENT = /^%%[^\n]*\n[\s\S]*?%%[^\n]*$|^%%[^\n]*%%[ \t]*$/gm;
const FOOTNOTE_REF = /\[\^([^\]\s]+)\](?!:)/g;

const SECTIONS: Readonly<Record<string, string>> = {
	Paragraph: 'paragraph',
	Task: 'paragraph',
	BulletList: 'list',
	OrderedList: 'list',
	Blockquote: 'blockquote',
	FencedCode: 'code',
	CodeBlock: 'code',
	HTMLBlock: 'html',
	CommentBlock: 'html',
	ProcessingInstructionBlock: 'html',
	HorizontalRule: 'thematicBreak',
	Table: 'table',
	Footnote: 'footnoteDefinition',
};

const VERBATIM = new Set(['FencedCode', 'CodeBlock', 'InlineCode', 'HTMLBlock', 'CommentBlock', 'ProcessingInstructionBlock', 'HTMLTag', 'Comment']);

function headingLevel(node: SyntaxNode): number {
	return Number(/^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1] ?? 0);
}

function blanked(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}

/** Reads the blocks of `text`. */
export function readBlocks(text: string, places: Locator): Blocks {
	const { pos } = places;
	const result: Blocks & { properties: Blocks['properties'] } = {
		sections: [],
		headings: [],
		listItems: [],
		footnotes: [],
		footnoteRefs: [],
		blocks: {},
		properties: null,
		verbatim: [],
		links: [],
		addresses: [],
	};
	const { sections, headings, listItems, footnotes, verbatim } = result;
	const name = (id: string, position: Pos): void => {
		result.blocks[id.toLowerCase()] = { id, position };
	};

	let readable = text.replace(/^\ufeff/, ' ');
	const front = PROPERTIES.exec(text);
	if (front) {
		const position = pos(0, front[0].length);
		result.properties = { yaml: front[1] ?? '', position };
		verbatim.push([0, front[0].length]);
		sections.push({ type: 'yaml', position });
		readable = blanked(front[0]) + text.slice(front[0].length);
	}
	readable = readable.replace(BLOCK_COMMENT, (comment: string, at: number) => {
		sections.push({ type: 'comment', position: pos(at, at + comment.length) });
		return blanked(comment);
	});

	const readLink = (node: SyntaxNode): void => {
		const [open, close] = node.getChildren('LinkMark');
		const url = node.getChildren('URL').find((one) => close && one.from >= close.to);
		if (!open || !close || !url) return;
		const words = text.slice(open.to, close.from).replace(/[*_~`]/g, '');
		const target = text.slice(url.from, url.to).replace(/^<|>$/g, '').replace(/\\(?=[!-/:-@[-`{-~])/g, '');
		result.links.push({ image: node.name === 'Image', url: target, words, span: [node.from, node.to] });
	};

	const walk = (node: SyntaxNode, parent: SyntaxNode | null, list: SyntaxNode | null): void => {
		if (VERBATIM.has(node.name)) verbatim.push([node.from, node.to]);
		const level = headingLevel(node);
		if (level > 0) {
			const source = text.slice(node.from, node.to);
			const words = /^#{1,6}[ \t]*([\s\S]*?)(?:[ \t]+#+)?[ \t]*$/.exec(source)?.[1] ?? source.split('\n')[0] ?? '';
			headings.push({ heading: words.trim(), level, position: pos(node.from, node.to) });
		}
		if (node.name === 'Link' || node.name === 'Image') readLink(node);
		if (node.name === 'URL' || node.name === 'Autolink') result.addresses.push([node.from, node.to]);
		if (node.name === 'ListItem' && list) {
			const item = readItem(node, list, parent, text, places);
			listItems.push(item);
			if (item.id) name(item.id, item.position);
		}
		const item = node.name === 'ListItem' ? node : parent;
		for (let child = node.firstChild; child; child = child.nextSibling) walk(child, item, isList(node) ? node : list);
	};

	const readSection = (node: SyntaxNode): void => {
		const source = text.slice(node.from, node.to);
		let type = headingLevel(node) > 0 ? 'heading' : SECTIONS[node.name];
		if (type === 'blockquote' && /^[ \t>]*\[![^\]\n]+\]/.test(source)) type = 'callout';
		if (type === 'paragraph' && /^\$\$[\s\S]*\$\$$/.test(source)) type = 'math';
		if (!type) return;
		const indented = isList(node) || node.name === 'Blockquote' || node.name === 'CodeBlock';
		const section: SectionCache = { type, position: pos(indented ? withIndent(node.from, null, text, places) : node.from, node.to) };
		if (type === 'footnoteDefinition') footnotes.push({ id: /^\[\^([^\]\s]+)/.exec(source)?.[1] ?? '', position: section.position });
		const id = ['paragraph', 'blockquote', 'callout'].includes(type) ? BLOCK_ID.exec(source)?.[1] : undefined;
		if (id) {
			section.id = id;
			name(id, section.position);
		}
		sections.push(section);
	};

	for (const node of children(parser.parse(readable).topNode)) {
		walk(node, null, null);
		readSection(node);
	}
	sections.sort((a, b) => a.position.start.offset - b.position.start.offset);
	sections.forEach((section, index) => {
		const above = sections[index - 1];
		const alone = /^\^([A-Za-z0-9-]+)$/.exec(text.slice(section.position.start.offset, section.position.end.offset))?.[1];
		if (!alone || !above || section.type !== 'paragraph') return;
		above.id = alone;
		delete section.id;
		name(alone, above.position);
	});
	for (const match of readable.matchAll(FOOTNOTE_REF)) {
		result.footnoteRefs.push({ id: match[1] ?? '', position: pos(match.index, match.index + match[0].length) });
	}
	return result;
}
