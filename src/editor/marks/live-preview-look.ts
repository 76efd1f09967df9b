/** How passages look in an editor: marks, tails, pills, and bars beside the lines of those without a mark. */

import type { Range, Text } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import type { Code } from '../../core/codes';
import type { Span } from '../../core/passage';
import { openingEnd } from '../../core/read/marks';
import { remembering } from '../../core/remember';
import { codeAttributes } from '../../draw/pill';
import type { SeenNote, SeenPassage } from './live-preview-note';
import { PillWidget } from './live-preview-pill';

/** What an editor shows of its passages. */
export interface Look {
	readonly doc: Text;
	/** The stretch that is drawn at all. */
	readonly visible: Span;
	/** Where carets and selections are: pills that they touch are open. */
	readonly touched: readonly Span[];
	/** Whether tails that nothing touches are pills. */
	readonly isCompact: boolean;
	/** Whether the emoji that colours a highlight is hidden. */
	readonly hidesColour: boolean;
}

/** The decorations of the passages in view. */
export function decorationsOf(note: SeenNote, look: Look): DecorationSet {
	const ranges: Range<Decoration>[] = [];
	const bars = new Map<number, Code[]>();
	for (const seen of note.within(look.visible)) {
		const codes = seen.passage.codes.map(({ code }) => code);
		if (seen.passage.mark) addMark(ranges, seen, seen.passage.mark, codes, look, note.text);
		else addBars(bars, seen, codes, look);
		addTail(ranges, seen, codes, look);
	}
	for (const [line, codes] of bars) ranges.push(plain(codes).bar.range(line));
	return Decoration.set(ranges, true);
}

/** The decorations that depend on nothing but the codes. */
function plain(codes: readonly Code[]): Plain {
	return plainOf(codes.join(' '));
}

interface Plain {
	readonly mark: Decoration;
	readonly tail: Decoration;
	readonly bar: Decoration;
}

const plainOf = remembering(500, (codes): Plain => {
	const attributes = codeAttributes(codes.split(' ') as Code[]);
	return {
		mark: Decoration.mark({ class: 'jtbd-mark', attributes }),
		tail: Decoration.mark({ class: 'jtbd-tail', attributes }),
		bar: Decoration.line({ class: 'jtbd-bar', attributes }),
	};
});

const hidden = Decoration.replace({});

function addMark(ranges: Range<Decoration>[], { now }: SeenPassage, mark: Span, codes: readonly Code[], look: Look, read: string): void {
	const { from, to } = now(mark);
	if (from >= to) return;
	ranges.push(plain(codes).mark.range(from, to));
	if (!look.hidesColour || isTouched(look, { from, to })) return;
	const colour = { from: mark.from + 2, to: openingEnd(read, mark.from) };
	const shown = now(colour);
	if (colour.to < mark.to - 2 && isUnchanged(look.doc, shown, read.slice(colour.from, colour.to))) ranges.push(hidden.range(shown.from, shown.to));
}

/** A bar beside each line of the words; a line of several passages shows the codes of all. */
function addBars(bars: Map<number, Code[]>, { passage, now }: SeenPassage, codes: readonly Code[], { doc, visible }: Look): void {
	const { from, to } = now(passage);
	const end = Math.min(to, visible.to);
	for (let at = Math.max(from, visible.from); at <= end; ) {
		const line = doc.lineAt(at);
		bars.set(line.from, [...(bars.get(line.from) ?? []), ...codes]);
		at = line.to + 1;
	}
}

function addTail(ranges: Range<Decoration>[], { now, runs }: SeenPassage, codes: readonly Code[], look: Look): void {
	for (const run of runs()) {
		const span = now(run);
		if (span.from >= span.to) continue;
		// Nothing is hidden but what was read.
		const isPill = look.isCompact && !isTouched(look, span) && isUnchanged(look.doc, span, run.source);
		const decoration = isPill ? Decoration.replace({ widget: new PillWidget(run, codes) }) : plain(codes).tail;
		ranges.push(decoration.range(span.from, span.to));
	}
}

function isTouched({ touched }: Look, { from, to }: Span): boolean {
	return touched.some((range) => range.from <= to && range.to >= from);
}

function isUnchanged(doc: Text, { from, to }: Span, source: string): boolean {
	return to - from === source.length && source !== '' && doc.sliceString(from, to) === source;
}
