/** The reader's own result in the form that the oracles give. */

import type { Block, BlockKind, NoteText } from '../../src/core/note';
import type { Span } from '../../src/core/passage';
import { contentOf } from '../../src/core/read/content';
import { lexInline } from '../../src/core/read/inline';
import { hasWords, OutlineBuilder } from './outline';
import type { Outline, OutlineKind } from './outline';

const KINDS: Readonly<Record<BlockKind, OutlineKind>> = {
	paragraph: 'paragraph',
	item: 'item',
	cell: 'cell',
	footnote: 'footnote',
	heading: 'heading',
	'callout-title': 'title',
	definition: 'definition',
	'table-delimiter': 'delimiter',
	'block-id': 'id',
	rule: 'rule',
	code: 'code',
	math: 'math',
	comment: 'comment',
	html: 'html',
	properties: 'properties',
};

/** The outline of a note as the reader has read it; what stands inside a block's words by the reader's own inline lexer. */
export function outlineOfNote(note: NoteText): Outline {
	const builder = new OutlineBuilder(note.text);
	for (const block of note.blocks) {
		const kind = KINDS[block.kind];
		if (kind === 'id') builder.words('id', block.lines);
		else if (hasWords(kind)) {
			builder.words(kind, block.lines);
			addSpans(builder, note.text, block);
		} else if (kind === 'heading') builder.opaque(kind, block.lines[0]?.from ?? block.from, block.lines.at(-1)?.to ?? block.to);
		else builder.opaque(kind, block.from, block.to);
	}
	for (const { from, to, target, subpath } of note.links) builder.span('link', from, to, target + subpath);
	return builder.finish();
}

function addSpans(builder: OutlineBuilder, text: string, block: Block): void {
	const content = contentOf(text, block);
	for (const { kind, from, to } of lexInline(content.text).inert) {
		if (kind === 'code' || kind === 'math' || kind === 'comment') builder.span(kind, content.sourceOf(from), content.sourceOf(to - 1) + 1);
	}
}

/**
 * Where the blocks begin that their opening makes blocks of their own: a leading time, speaker, field or dash of dialogue, the line
 * below a field, or the outer one of two quotes.
 */
export function turnsOf({ text, blocks }: NoteText): ReadonlySet<number> {
	const before = (at: number): string => text.slice(0, at).split(/\r\n?|\n/).pop() ?? '';
	const depth = ({ from }: Span): number => before(from).split('>').length - 1;
	const isTurn = (block: Block, i: number): boolean => {
		const above = blocks[i - 1];
		if (block.time !== null || block.speaker !== null || opensTurn.test(text.slice(block.from, block.wordsFrom))) return true;
		if (!above || !/^[ \t]*(?:\r\n?|\n)[ \t>]*$/.test(text.slice(above.to, block.from))) return false;
		return above.lines.length === 1 && opensField.test(text.slice(above.from, above.wordsFrom)) ? true : depth(block) > 0 && depth(above) > depth(block);
	};
	return new Set(blocks.filter(isTurn).map(({ from }) => from));
}

const opensField = /^[^:]+::[ \t]*$/;
const opensTurn = /^(?:[^:]+::[ \t]*|[—–][ \u00A0])$/;
