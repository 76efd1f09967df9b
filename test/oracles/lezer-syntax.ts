/** Obsidian's additions, properties and footnotes as extensions for @lezer/markdown. */

import type { BlockContext, BlockParser, InlineParser, Line, MarkdownConfig } from '@lezer/markdown';
import { FENCED, hasProperties, SPANS } from './obsidian-syntax';
import type { FencedRule, SpanRule } from './obsidian-syntax';

const FENCE_NAMES: Readonly<Record<FencedRule['kind'], string>> = { comment: 'NoteCommentBlock', math: 'NoteMathBlock' };
const SPAN_NAMES: Readonly<Record<SpanRule['kind'], string>> = { comment: 'NoteComment', math: 'NoteMath', link: 'NoteLink', embed: 'NoteLink' };

/** How many containers a line continues; lezer's own blocks use it, its typings leave it out. */
function continued(line: Line): number {
	const depth: unknown = Reflect.get(line, 'depth');
	if (typeof depth !== 'number') throw new Error('@lezer/markdown has changed: a line has no depth');
	return depth;
}

function fence(rule: FencedRule, note: string): BlockParser {
	const opening = (context: BlockContext, line: Line): ReturnType<FencedRule['opens']> => {
		if (line.next !== rule.sign || line.indent - line.baseIndent >= 4) return 'no';
		return rule.opens(note, context.lineStart + line.pos);
	};
	return {
		name: FENCE_NAMES[rule.kind],
		before: 'IndentedCode',
		parse(context: BlockContext, line: Line) {
			const how = opening(context, line);
			if (how === 'no') return false;
			const from = context.lineStart + line.pos;
			const depth = context.depth;
			let more = context.nextLine();
			while (how === 'open' && more && continued(line) >= depth) {
				const closes = rule.closes(line.text.slice(line.basePos));
				more = context.nextLine();
				if (closes) break;
			}
			context.addElement(context.elt(FENCE_NAMES[rule.kind], from, context.prevLineEnd()));
			return true;
		},
		endLeaf: (context, line) => opening(context, line) !== 'no',
	};
}

function span(rule: SpanRule): InlineParser {
	return {
		name: `Note${rule.kind}`,
		before: 'Escape',
		parse(context, next, pos) {
			if (next !== rule.sign) return -1;
			const rest = context.slice(pos, context.end);
			const length = rule.length(rest);
			if (length > 0) return context.addElement(context.elt(SPAN_NAMES[rule.kind], pos, pos + length));
			const plain = rule.plain(rest);
			return plain > 0 ? pos + plain : -1;
		},
	};
}

const properties: BlockParser = {
	name: 'NoteProperties',
	before: 'IndentedCode',
	parse(context, line) {
		if (context.lineStart !== 0 || !/^---[ \t\r]*$/.test(line.text)) return false;
		const from = context.lineStart;
		while (context.nextLine()) {
			if (/^---[ \t\r]*$/.test(line.text)) {
				context.nextLine();
				break;
			}
		}
		context.addElement(context.elt('NoteProperties', from, context.prevLineEnd()));
		return true;
	},
};

const FOOTNOTE = /^\[\^[^\]\s]+\]:[ \t]*/;

const footnotes: BlockParser = {
	name: 'NoteFootnote',
	before: 'IndentedCode',
	parse(context, line) {
		const length = line.indent - line.baseIndent < 4 ? (FOOTNOTE.exec(line.text.slice(line.pos))?.[0].length ?? 0) : 0;
		if (length === 0) return false;
		const at = line.pos;
		context.startComposite('NoteFootnote', at, line.baseIndent + 4);
		line.moveBase(at + length);
		return null;
	},
	endLeaf: (_context, line) => line.indent - line.baseIndent < 4 && FOOTNOTE.test(line.text.slice(line.pos)),
};

/** Comments, math, wikilinks, footnotes and (when the note closes them) properties of this note for @lezer/markdown. */
export function noteSyntax(note: string): MarkdownConfig {
	return {
		defineNodes: [
			...[...new Set(Object.values(FENCE_NAMES)), 'NoteProperties'].map((name) => ({ name, block: true })),
			...new Set(Object.values(SPAN_NAMES)),
			{
				name: 'NoteFootnote',
				block: true,
				composite(_context, line, value) {
					if (line.next < 0) return true;
					if (line.indent < value) return false;
					line.moveBaseColumn(value);
					return true;
				},
			},
		],
		parseBlock: [...(hasProperties(note) ? [properties] : []), ...FENCED.map((rule) => fence(rule, note)), footnotes],
		parseInline: SPANS.map(span),
	};
}
