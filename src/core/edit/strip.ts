/** Takes away all that makes words a passage: its tags, its memo, its mark. */

import { isCode } from '../codes';
import type { NoteText, TaggedPassage } from '../note';
import type { Span } from '../passage';
import { firstIndex } from '../read/first-index';
import { openingEnd } from '../read/marks';
import { merged } from './changes';
import type { Change } from './edit';
import { passagesAt } from './passages-at';
import { ownTags } from './tag-parts';
import { runsOf, withoutMemo, withoutTag, withoutTags } from './without-tag';

/**
 * Takes our tags, the memo and the mark of a passage away; other people's tags stay where they are, and so do those of ours
 * that stood there before its first code. `going` are all passages whose tags go.
 */
export function stripPassage(note: NoteText, passage: TaggedPassage, namespace: string, going: ReadonlySet<TaggedPassage>): Change[] {
	const { text } = note;
	const { mark, memo, tail } = passage;
	const changes = mark ? unmark(text, mark) : markNext(note, passage, going);
	const tags = describing(text, passage, namespace);
	if (isOneRun(text, tags, tail)) return merged([...changes, withoutTag(text, passage, { from: tail.from, to: memo?.span.to ?? tail.to })]);
	return merged([...changes, ...withoutTags(text, passage, tags), ...(memo ? [withoutMemo(text, memo.span)] : [])]);
}

/** The tags that describe a passage: its codes, and what of ours stands behind the first of them; `#jtbd/job` says something of the note. */
function describing(text: string, passage: TaggedPassage, namespace: string): Span[] {
	const tags = ownTags(text, passage, namespace);
	const first = tags.find(({ name }) => isCode(name))?.from ?? passage.tail.from;
	return tags.filter(({ from, name, rest }) => from >= first && (name !== 'job' || rest !== ''));
}

/** True when nothing but these tags stands in the tail. */
function isOneRun(text: string, tags: readonly Span[], tail: Span): boolean {
	const [run] = runsOf(text, tags);
	return run?.from === tail.from && run.to === tail.to;
}

/** All that describes a passage, as one line: its tail and memo as they stand, without tags of other people between them. */
export function tailText(text: string, passage: TaggedPassage, namespace: string): string {
	const { tail, memo } = passage;
	const tags = describing(text, passage, namespace);
	const whole = text.slice(tail.from, memo?.span.to ?? tail.to);
	if (isOneRun(text, tags, tail) && !/[\r\n]/.test(whole)) return whole;
	return [...tags, ...(memo ? [memo.span] : [])].map(({ from, to }) => text.slice(from, to)).join(' ');
}

/** Takes the `==` of a mark away, with its colour. */
export function unmark(text: string, { from, to }: Span): readonly [Change, Change] {
	const opened = openingEnd(text, from);
	return [
		// An emoji with nothing behind it is no colour but the words.
		{ from, to: opened < to - 2 ? opened : from + 2, text: '' },
		{ from: to - 2, to, text: '' },
	];
}

/** The words of an unmarked passage begin at the unmarked tail before; when that goes, a mark keeps them as they are. */
export function markNext(note: NoteText, passage: TaggedPassage, going: ReadonlySet<TaggedPassage>): readonly Change[] {
	const next = nextUnmarked(note, passage);
	if (!next || going.has(next)) return [];
	return [
		{ from: next.from, to: next.from, text: '==' },
		{ from: next.to, to: next.to, text: '==' },
	];
}

/** The unmarked passage whose words begin at this one's unmarked tail. */
export function nextUnmarked(note: NoteText, { block, mark, tail }: TaggedPassage): TaggedPassage | null {
	if (mark) return null;
	const there = passagesAt(note, block);
	for (let i = firstIndex(there, (other) => other.tail.from >= tail.to); i < there.length; i++) {
		const other = there[i];
		if (other?.mark === null && other.block === block && other.from >= tail.to && other.tail.from >= other.to) return other;
	}
	return null;
}
