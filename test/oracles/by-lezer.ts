/** The second oracle: a note's outline by @lezer/markdown with GFM and Obsidian's additions. */

import type { SyntaxNode } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { noteSyntax } from './lezer-syntax';
import { isCalloutTitle, leadsToNote, pathOf, taskBox, writtenInWikilink } from './obsidian-syntax';
import { OutlineBuilder } from './outline';
import type { Outline, OutlineKind, OutlineSpan } from './outline';

const WITH_GFM = parser.configure(GFM);

const OPAQUE: Readonly<Partial<Record<string, OutlineKind>>> = {
	...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, 'heading' as const])),
	SetextHeading1: 'heading',
	SetextHeading2: 'heading',
	HorizontalRule: 'rule',
	FencedCode: 'code',
	CodeBlock: 'code',
	HTMLBlock: 'html',
	CommentBlock: 'html',
	ProcessingInstructionBlock: 'html',
	LinkReference: 'definition',
	NoteCommentBlock: 'comment',
	NoteMathBlock: 'math',
	NoteProperties: 'properties',
};

const SPAN_KINDS: Readonly<Partial<Record<string, OutlineSpan['kind']>>> = {
	InlineCode: 'code',
	NoteComment: 'comment',
	NoteMath: 'math',
	NoteLink: 'link',
	Link: 'link',
	Image: 'link',
};

/** The outline of a note by @lezer/markdown. */
export function outlineByLezer(text: string): Outline {
	const builder = new OutlineBuilder(text);
	const { source, at } = withPlainBreaks(text);
	const tree = WITH_GFM.configure(noteSyntax(source)).parse(source);
	tree.iterate({
		enter({ node }) {
			const from = at(node.from);
			const to = at(node.to);
			const opaque = OPAQUE[node.name];
			const kind = SPAN_KINDS[node.name];
			if (node.name.startsWith('Setext')) builder.opaque('heading', from, builder.lineSpan(builder.lineAt(to) - 1).to);
			else if (opaque) builder.opaque(opaque, from, to);
			else if (node.name === 'Paragraph' || node.name === 'Task') addParagraph(text, builder, node, at);
			else if (node.name === 'TableCell') builder.words('cell', [{ from, to }]);
			else if (node.name === 'TableDelimiter' && node.parent?.name === 'Table') builder.opaque('delimiter', from, to);
			else if (node.name === 'NoteLink') {
				const target = writtenInWikilink(text.slice(from, to));
				if (!target.startsWith('#')) builder.span('link', from, to, target);
			}
			else if (node.name === 'Link' || node.name === 'Image') addLink(text, builder, node, at);
			else if (kind) builder.span(kind, from, to);
			return opaque === undefined || opaque === 'heading';
		},
	});
	return builder.finish();
}

/** Emphasis, strong emphasis and strikethrough by @lezer/markdown: where each stands. */
export function emphasisByLezer(text: string): { readonly kind: string; readonly from: number; readonly to: number }[] {
	const { source, at } = withPlainBreaks(text);
	const found: { kind: string; from: number; to: number }[] = [];
	WITH_GFM.configure(noteSyntax(source))
		.parse(source)
		.iterate({
			enter({ name, from, to }) {
				if (name === 'Emphasis' || name === 'StrongEmphasis' || name === 'Strikethrough') found.push({ kind: name, from: at(from), to: at(to) });
			},
		});
	return found;
}

/** The note as lezer takes it, without byte order mark and with `\n` alone; `at` leads back to offsets in the note. */
function withPlainBreaks(text: string): { readonly source: string; readonly at: (offset: number) => number } {
	const offsets: number[] = [];
	let source = '';
	for (let i = text.startsWith('\ufeff') ? 1 : 0; i < text.length; i++) {
		if (text[i] === '\r' && text[i + 1] === '\n') continue;
		source += text[i] === '\r' ? '\n' : (text[i] ?? '');
		offsets.push(i);
	}
	return { source, at: (offset) => offsets[offset] ?? text.length };
}

function addLink(text: string, builder: OutlineBuilder, node: SyntaxNode, at: (offset: number) => number): void {
	const inline = node.getChildren('LinkMark').some((mark) => text.startsWith('(', at(mark.from)));
	if (!inline) return;
	const url = node.getChild('URL');
	const target = url ? text.slice(at(url.from), at(url.to)).replace(/^<([^]*)>$/, '$1') : '';
	if (leadsToNote(target)) builder.span('link', at(node.from), at(node.to), pathOf(target));
}

function addParagraph(text: string, builder: OutlineBuilder, node: SyntaxNode, at: (offset: number) => number): void {
	const lines: { from: number; to: number }[] = [];
	const marks: { from: number; to: number }[] = [];
	node.cursor().iterate((inner) => {
		if (inner.name === 'QuoteMark') marks.push({ from: at(inner.from), to: at(inner.to) });
	});
	for (let line = builder.lineAt(at(node.from)); line <= builder.lineAt(at(node.to)); line++) {
		const span = builder.lineSpan(line);
		let from = Math.max(span.from, at(node.from));
		for (const mark of marks) if (mark.from >= span.from && mark.to <= span.to) from = Math.max(from, mark.to);
		lines.push({ from, to: Math.min(span.to, at(node.to)) });
	}
	const [first] = lines;
	if (!first) return;
	const opening = text.slice(first.from, first.to);
	const container = node.parent;
	const fresh = container !== null && !precedingBlock(node, (sibling) => !/\n[ \t>]*\r?\n/.test(text.slice(at(sibling.to), at(node.from))));
	if (container?.name === 'Blockquote' && fresh && isCalloutTitle(opening)) {
		builder.opaque('title', first.from, first.to);
		builder.paragraph('paragraph', lines.slice(1));
	} else if (container?.name === 'ListItem' && fresh) {
		builder.paragraph('item', [{ from: first.from + taskBox(opening), to: first.to }, ...lines.slice(1)]);
	} else builder.paragraph(isInFootnote(node) ? 'footnote' : 'paragraph', lines);
}

/** True when a block stands before this one in the same container; definitions right above a paragraph belong to it. */
function precedingBlock(node: SyntaxNode, isRightAbove: (sibling: SyntaxNode) => boolean): boolean {
	for (let sibling = node.prevSibling; sibling; sibling = sibling.prevSibling) {
		if (sibling.name === 'QuoteMark' || sibling.name === 'ListMark' || sibling.name === 'TaskMarker') continue;
		if (sibling.name !== 'LinkReference' || !isRightAbove(sibling)) return true;
	}
	return false;
}

function isInFootnote(node: SyntaxNode): boolean {
	for (let parent = node.parent; parent; parent = parent.parent) if (parent.name === 'NoteFootnote') return true;
	return false;
}
