/** The Markdown grammar of the metadata cache: CommonMark with GFM and footnotes. */

import { GFM, parser as commonMark, type MarkdownConfig } from '@lezer/markdown';

const OPENING = /^\[\^[^\]\s]+\]:[ \t]*/;
const INDENT = 4;

const footnotes: MarkdownConfig = {
	defineNodes: [
		{
			name: 'Footnote',
			block: true,
			composite(_context, line) {
				if (line.indent < line.baseIndent + INDENT && line.next > -1) return false;
				line.moveBaseColumn(line.baseIndent + INDENT);
				return true;
			},
		},
		'FootnoteMark',
	],
	parseBlock: [
		{
			name: 'Footnote',
			before: 'LinkReference',
			parse(context, line) {
				const opening = OPENING.exec(line.text.slice(line.pos))?.[0];
				if (opening === undefined) return false;
				context.startComposite('Footnote', line.pos, INDENT);
				context.addElement(context.elt('FootnoteMark', context.lineStart + line.pos, context.lineStart + line.pos + opening.trimEnd().length));
				line.moveBase(line.pos + opening.length);
				return null;
			},
			endLeaf: (_context, line) => OPENING.test(line.text.slice(line.pos)),
		},
	],
};

/** Parses a whole note into a tree with offsets. */
export const parser = commonMark.configure([GFM, footnotes]);
