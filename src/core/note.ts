/** The shapes that reading a note's text gives: its blocks, headings, links, tagged passages and problems. */

import type { Coding, Move, Span, Strength } from './passage';
import type { Container } from './read/containers';
import type { Stage } from './stages';

/**
 * What a block is. Words are read and tagged in `paragraph`, `item` (a list item's own text), `cell` (of a table) and
 * `footnote`; every other kind is only known so that an edit there can be refused with the reason.
 */
export type BlockKind =
	| 'paragraph'
	| 'item'
	| 'cell'
	| 'footnote'
	| 'heading'
	| 'callout-title'
	| 'definition'
	| 'table-delimiter'
	| 'block-id'
	| 'rule'
	| 'code'
	| 'math'
	| 'comment'
	| 'html'
	| 'properties';

/** A block: the smallest part of a note in which a passage can stand. */
export interface Block extends Span {
	readonly kind: BlockKind;
	/** The content of each of its lines, without list and quote markers, task box, indentation and line break. */
	readonly lines: readonly Span[];
	/** The heading it stands under: an index into `headings`, or -1. */
	readonly heading: number;
	/** The innermost quote, list item or footnote that it stands in; null at the note's root. */
	readonly holder: Container | null;
	/** Where the words begin: after the leading time and speaker. */
	readonly wordsFrom: number;
	/** Where the words end: before a block id and trailing white space. */
	readonly wordsTo: number;
	/** The leading time as written, without brackets. */
	readonly time: string | null;
	/** The leading speaker's name. */
	readonly speaker: string | null;
}

export interface Heading extends Span {
	readonly level: number;
	/** Its words, links shown by their display text. */
	readonly text: string;
	/** The heading whose section it stands in: an index into `headings`, or -1. */
	readonly parent: number;
	/** The stage its first words name. */
	readonly stage: Stage | null;
	/** What stands behind that stage, parted from it by a sign: the "March" of "First thought (March)"; null for nothing. */
	readonly anchor: string | null;
}

/** A link of any form: `[[x]]`, `![[x]]`, `[a](x.md)`. */
export interface Link extends Span {
	/** The target without subpath and alias, decoded ("folder/JTBD 1"). */
	readonly target: string;
	/** What stands after the target: "#heading", "#^block", or "". */
	readonly subpath: string;
	readonly embed: boolean;
	/** The block it stands in: an index into `blocks`, or -1 in a heading. */
	readonly block: number;
	/** The heading it stands in or under: an index into `headings`, or -1. */
	readonly heading: number;
}

/** A tagged passage as the text alone tells it; `from` and `to` span its words, marks outside. */
export interface TaggedPassage extends Span {
	/** The words, cleaned. */
	readonly text: string;
	/** From the opening `==` to the end of the closing one; null for an unmarked passage. */
	readonly mark: Span | null;
	/** The run of tags, other people's included. */
	readonly tail: Span;
	/** Our tags in the tail. */
	readonly tags: readonly Span[];
	readonly memo: { readonly text: string; readonly span: Span } | null;
	readonly codes: readonly Coding[];
	readonly stage: Stage | null;
	/** True when the stage comes from a heading, not from the tail. */
	readonly stageFromHeading: boolean;
	readonly strength: Strength | null;
	readonly move: Move | null;
	/** The block its words stand in: an index into `blocks`. */
	readonly block: number;
}

/** A problem as the text alone tells it. */
export interface TextProblem extends Span {
	readonly message: string;
	readonly fix: string | null;
}

/** What reading depends on besides the text. */
export interface ReadOptions {
	/** The first part of our tags, without `#`: "jtbd". */
	readonly namespace: string;
	/** Names that the properties give to people: they are speakers wherever they open a line. */
	readonly people: readonly string[];
}

/** A note's text, read. */
export interface NoteText {
	readonly text: string;
	/** The properties block, both fences included. */
	readonly properties: Span | null;
	readonly blocks: readonly Block[];
	readonly headings: readonly Heading[];
	readonly links: readonly Link[];
	/** Plain highlights: marks without a tail. */
	readonly highlights: readonly Span[];
	readonly passages: readonly TaggedPassage[];
	readonly problems: readonly TextProblem[];
	/** The tags that say of the note that it is a job. */
	readonly jobTags: readonly Span[];
}
