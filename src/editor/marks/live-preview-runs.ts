/** Which stretches of a passage's tail can be shown as a pill. */

import type { TaggedPassage } from '../../core/note';
import type { Span } from '../../core/passage';
import type { TagReader } from '../../core/tag';
import { pillRuns, type PillTag } from '../../draw/pill';

/** A stretch of one line that holds nothing but our tags, and behind the last of them the memo. */
export interface Run extends Span {
	readonly tags: readonly PillTag[];
	readonly memo: string | null;
	/** The stretch as written. */
	readonly source: string;
}

/**
 * The runs of a passage's tail in order. Other people's tags part them, and so do a line break, and tags of ours that are
 * problems: all of these have to be seen.
 */
export function runsOf({ tags, tail, memo }: TaggedPassage, text: string, reader: TagReader): Run[] {
	const read = tags.map(({ from, to }) => ({ from, to, tag: reader.read(text.slice(from + 1, to)) }));
	return pillRuns(read, (one, next) => /^[ \t,]*$/.test(text.slice(one.to, next.from))).map((run) => {
		const from = run[0]?.from ?? 0;
		const end = run[run.length - 1]?.to ?? from;
		const said = end === tail.to && memo && memo.text !== '' && !text.slice(end, memo.span.to).includes('\n') ? memo : null;
		const to = said?.span.to ?? end;
		return { from, to, tags: run.map(({ tag }) => tag), memo: said?.text ?? null, source: text.slice(from, to) };
	});
}
