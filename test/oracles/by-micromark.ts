/** The first oracle: a note's outline by micromark, the tokenizer under mdast, with GFM and Obsidian's additions. */

import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Event, Token } from 'micromark-util-types';
import { noteSyntax } from './micromark-syntax';
import { hasProperties, isCalloutTitle, leadsToNote, pathOf, taskBox, writtenInWikilink } from './obsidian-syntax';
import { OutlineBuilder } from './outline';
import type { Outline, OutlineKind } from './outline';

const GFM = gfm();
const PROPERTIES = frontmatter(['yaml']);

/** Tokens that stand before a line's content, or around it. */
const AROUND: ReadonlySet<string> = new Set<string>([
	'content',
	'paragraph',
	'lineEnding',
	'linePrefix',
	'lineSuffix',
	'hardBreakTrailing',
	'space',
	'blockQuotePrefix',
	'blockQuoteMarker',
	'blockQuotePrefixWhitespace',
	'listItemIndent',
	'gfmFootnoteDefinitionWhitespace',
]);

const OPAQUE: Readonly<Partial<Record<string, OutlineKind>>> = {
	atxHeading: 'heading',
	setextHeadingText: 'heading',
	thematicBreak: 'rule',
	codeFenced: 'code',
	codeIndented: 'code',
	htmlFlow: 'html',
	definition: 'definition',
	tableDelimiterRow: 'delimiter',
	yaml: 'properties',
};

interface Container {
	readonly type: 'quote' | 'list' | 'footnote';
	/** True until its first block has been seen; definitions right above a paragraph belong to it. */
	fresh: boolean;
	/** True after a definition, until a blank line. */
	defined?: boolean;
}

function eventsOf(source: string): Event[] {
	// The extension for properties upsets what follows when nothing closes them, so it only comes in where they are closed.
	const extensions = [GFM, noteSyntax(source), ...(hasProperties(source) ? [PROPERTIES] : [])];
	return postprocess(parse({ extensions }).document().write(preprocess()(source, undefined, true)));
}

const INLINE: ReadonlySet<string> = new Set<string>([
	'emphasis',
	'strong',
	'strikethrough',
	'link',
	'image',
	'autolink',
	'literalAutolink',
	'htmlText',
	'codeText',
	'noteSpan',
	'gfmFootnoteCall',
]);

/** GFM makes links of bare addresses without a scheme, too; Obsidian doesn't. */
function isBareAddress(type: string, source: string): boolean {
	return type === 'literalAutolink' && !/^https?:/i.test(source);
}

/** Something that micromark sees: what it is, and where. */
interface Seen {
	readonly kind: string;
	readonly from: number;
	readonly to: number;
}

const CONTAINERS: ReadonlySet<string> = new Set<string>(['blockQuote', 'listItemPrefix', 'gfmFootnoteDefinition']);

/**
 * All that micromark makes of a note: its outline, what the blocks stand in (quotes, items, footnotes), and emphasis,
 * links, code, HTML and all else inside words.
 */
export function structureByMicromark(text: string): { readonly outline: Outline; readonly containers: readonly Seen[]; readonly inline: readonly Seen[] } {
	const shift = text.startsWith('\ufeff') ? 1 : 0;
	const events = eventsOf(text.slice(shift));
	const seen = (types: ReadonlySet<string>): Seen[] =>
		events
			.filter(([step, token]) => step === 'enter' && types.has(token.type))
			.map(([, token]) => ({ kind: token.type, from: token.start.offset + shift, to: token.end.offset + shift }));
	return {
		outline: outlineOf(text, events, shift),
		containers: seen(CONTAINERS),
		inline: seen(INLINE).filter(({ kind, from, to }) => !isBareAddress(kind, text.slice(from, to))),
	};
}

/** The outline of a note by micromark. */
export function outlineByMicromark(text: string): Outline {
	const shift = text.startsWith('\ufeff') ? 1 : 0;
	return outlineOf(text, eventsOf(text.slice(shift)), shift);
}

function outlineOf(text: string, events: readonly Event[], shift: number): Outline {
	const builder = new OutlineBuilder(text);
	const containers: Container[] = [];
	const start = (token: Token): number => token.start.offset + shift;
	const end = (token: Token): number => token.end.offset + shift;
	const links: { target: string | null }[] = [];
	let inDelimiter = false;

	events.forEach(([step, token], index) => {
		// The typings of the extensions name none of their tokens.
		const type: string = token.type;
		if (step === 'exit') {
			if (isContainer(type)) containers.pop();
			if (type === 'link' || type === 'image') {
				const target = links.pop()?.target ?? null;
				if (target !== null && leadsToNote(target)) builder.span('link', start(token), end(token), pathOf(target));
			}
			if (type === 'tableDelimiterRow') inDelimiter = false;
			return;
		}
		const opaque = OPAQUE[type];
		if (type === 'blockQuote') containers.push({ type: 'quote', fresh: true });
		else if (type === 'listOrdered' || type === 'listUnordered') containers.push({ type: 'list', fresh: true });
		else if (type === 'gfmFootnoteDefinition') containers.push({ type: 'footnote', fresh: true });
		else if (type === 'listItemPrefix') {
			const list = containers.at(-1);
			if (list) list.fresh = true;
		} else if (type === 'lineEndingBlank') {
			if (containers.at(-1)?.defined) touch(containers);
		} else if (opaque) {
			if (opaque !== 'definition') touch(containers);
			else for (const container of containers) container.defined = true;
			builder.opaque(opaque, start(token), end(token));
			inDelimiter = opaque === 'delimiter';
		} else if (type === 'noteFence') {
			touch(containers);
			builder.opaque(token.noteKind === 'math' ? 'math' : 'comment', start(token), end(token));
		} else if (type === 'paragraph') {
			addParagraph(text, builder, containers, contentLines(events, index, builder, shift));
			touch(containers);
		} else if (type === 'tableContent' && !inDelimiter) {
			touch(containers);
			builder.words('cell', [{ from: start(token), to: end(token) }]);
		} else if (type === 'codeText') builder.span('code', start(token), end(token));
		else if (type === 'noteSpan') {
			if (token.noteKind === 'link' || token.noteKind === 'embed') {
				const target = writtenInWikilink(text.slice(start(token), end(token)));
				if (!target.startsWith('#')) builder.span('link', start(token), end(token), target);
			} else if (token.noteKind) builder.span(token.noteKind, start(token), end(token));
		} else if (type === 'link' || type === 'image') links.push({ target: null });
		else if (type === 'resource') {
			const open = links.at(-1);
			if (open) open.target = '';
		} else if (type === 'resourceDestinationString') {
			const open = links.at(-1);
			if (open) open.target = text.slice(start(token), end(token));
		}
	});
	return builder.finish();
}

function isContainer(type: string): boolean {
	return type === 'blockQuote' || type === 'listOrdered' || type === 'listUnordered' || type === 'gfmFootnoteDefinition';
}

function touch(containers: readonly Container[]): void {
	for (const container of containers) {
		container.fresh = false;
		container.defined = false;
	}
}

function contentLines(events: readonly Event[], at: number, builder: OutlineBuilder, shift: number): { from: number; to: number }[] {
	const starts = new Map<number, number>();
	const paragraph = events[at]?.[1];
	let last = 0;
	for (let index = at; index < events.length; index++) {
		const event = events[index];
		if (!event) break;
		const [step, token] = event;
		if (step === 'exit' && token === paragraph) break;
		if (step === 'exit' || AROUND.has(token.type) || token.end.offset === token.start.offset) continue;
		const offset = token.start.offset + shift;
		const line = builder.lineAt(offset);
		starts.set(line, Math.min(offset, starts.get(line) ?? offset));
		last = Math.max(last, token.end.offset + shift);
	}
	return [...starts].map(([line, from]) => ({ from, to: Math.min(last, builder.lineSpan(line).to) }));
}

function addParagraph(text: string, builder: OutlineBuilder, containers: readonly Container[], lines: { from: number; to: number }[]): void {
	const container = containers.at(-1);
	const [first] = lines;
	if (!first) return;
	if (container?.type === 'quote' && container.fresh && isCalloutTitle(text.slice(first.from, first.to))) {
		builder.opaque('title', first.from, first.to);
		builder.paragraph('paragraph', lines.slice(1));
		return;
	}
	if (container?.type === 'list' && container.fresh) {
		const box = taskBox(text.slice(first.from, first.to));
		builder.paragraph('item', [{ from: first.from + box, to: first.to }, ...lines.slice(1)]);
		return;
	}
	builder.paragraph(containers.some(({ type }) => type === 'footnote') ? 'footnote' : 'paragraph', lines);
}
