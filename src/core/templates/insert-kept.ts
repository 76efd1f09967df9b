/** Tells what of a note is read the same once something is inserted into it. */

import { mapperOf } from '../edit/changes';
import type { Change } from '../edit/edit';
import { grouped } from '../group';
import type { Block, NoteText, ReadOptions } from '../note';
import type { Span } from '../passage';
import { participantHeading } from '../people';

/**
 * What is read as before: `all` blocks and passages; the `passages`, whoever is taken to speak around them; the passages' `words`
 * and codes alone, not what the headings above say of them; or less than that.
 */
export type Kept = 'all' | 'passages' | 'words' | 'less';

/** What of the note is read the same around what is inserted. */
export function keptOf(before: NoteText, after: NoteText, changes: readonly Change[], inserted: Span, { people }: ReadOptions): Kept {
	const map = mapperOf(changes);
	const own = toldOf(before, people, ({ from, to }) => (changes.some((change) => change.from < change.to && change.from <= from && to <= change.to) ? null : [map(from, from === to ? -1 : 1), map(to, -1)]));
	const now = toldOf(after, people, ({ from, to }) => (inserted.from <= from && to <= inserted.to ? null : [from, to]));
	if (own.words !== now.words || !isFoundAgain(before, after, changes, inserted)) return 'less';
	if (own.above !== now.above) return 'words';
	return own.blocks === now.blocks ? 'all' : 'passages';
}

function toldOf(note: NoteText, people: readonly string[], placeOf: (span: Span) => readonly number[] | null): { readonly blocks: string; readonly words: string; readonly above: string } {
	const { text, blocks, headings, passages } = note;
	const told = (rows: readonly (readonly unknown[])[]): string => JSON.stringify(rows.filter(([place]) => place !== null));
	const linked = grouped(note.links.flatMap(({ target, block, heading }) => (block < 0 || blocks[block]?.kind === 'heading' ? [[heading, target] as const] : [])));
	const mentions = people.map((name) => ({ target: null, text: name }));
	return {
		blocks: told(blocks.map(({ kind, from, to, speaker, time }) => [kind === 'properties' ? null : placeOf({ from, to: from + text.slice(from, to).trimEnd().length }), kind, speaker, time])),
		words: told(passages.map((passage) => [placeOf(passage.tail), passage.text, passage.codes])),
		above: told(passages.map(({ tail, stage, block }) => {
			const above = headingsAbove(note, blocks[block]);
			const person = above.map((heading) => participantHeading(headings[heading]?.text ?? '', mentions)).find((mention) => mention !== null);
			return [placeOf(tail), stage, person?.text, above.map((heading) => linked.get(heading) ?? []).flat()];
		})),
	};
}

/** True when the passages that were taken out are in what is inserted. */
function isFoundAgain(before: NoteText, after: NoteText, changes: readonly Change[], inserted: Span): boolean {
	const taken = before.passages.filter(({ tail }) => changes.some(({ from, to }) => from <= tail.from && tail.to <= to));
	const found = after.passages.filter(({ tail }) => inserted.from <= tail.from && tail.to <= inserted.to);
	return taken.every(({ text, codes }) => found.some((passage) => passage.text.includes(text) && JSON.stringify(passage.codes) === JSON.stringify(codes)));
}

/** The headings that the block stands under, by their index, the nearest first. */
function headingsAbove({ headings }: NoteText, block: Block | undefined): number[] {
	const above: number[] = [];
	for (let heading = block?.heading ?? -1; heading >= 0; heading = headings[heading]?.parent ?? -1) above.push(heading);
	return above;
}
