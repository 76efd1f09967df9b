/** The passages of the note in an editor: as they were read last, kept in place by the changes made since. */

import type { ChangeDesc } from '@codemirror/state';
import type { NoteText, TaggedPassage } from '../../core/note';
import type { Span } from '../../core/passage';
import { tagReader } from '../../core/tag';
import { runsOf, type Run } from './live-preview-runs';

/** A passage in an editor whose text may have changed since it was read. */
export interface SeenPassage {
	readonly passage: TaggedPassage;
	/** Where a place of the text that was read is now. */
	readonly now: (span: Span) => Span;
	/** The parts of its tail that can be pills, in the text that was read. */
	readonly runs: () => readonly Run[];
}

/** A note's passages, followed through changes. */
export class SeenNote {
	readonly text: string;
	readonly #passages: readonly TaggedPassage[];
	readonly #namespace: string;
	readonly #runs = new Map<TaggedPassage, Run[]>();
	#since: ChangeDesc | null = null;

	constructor({ text, passages }: NoteText, namespace: string) {
		this.text = text;
		this.#passages = passages;
		this.#namespace = namespace;
	}

	/** Takes note of a change of the editor's text. */
	changed(changes: ChangeDesc): void {
		this.#since = this.#since?.composeDesc(changes) ?? changes;
	}

	/** The passages of which anything stands in this stretch of the text as it is now. */
	within({ from, to }: Span): SeenPassage[] {
		const since = this.#since;
		const back = since?.invertedDesc;
		const readFrom = back?.mapPos(from, -1) ?? from;
		const readTo = back?.mapPos(to, 1) ?? to;
		// What is typed at an end is outside, until the note is read again.
		const now = (span: Span): Span => (since ? { from: since.mapPos(span.from, 1), to: since.mapPos(span.to, -1) } : span);
		const seen: SeenPassage[] = [];
		for (const passage of this.#passages) {
			if (startOf(passage) > readTo || endOf(passage) < readFrom) continue;
			seen.push({ passage, now, runs: () => this.#runsOf(passage) });
		}
		return seen;
	}

	#runsOf(passage: TaggedPassage): readonly Run[] {
		const known = this.#runs.get(passage) ?? runsOf(passage, this.text, tagReader(this.#namespace));
		this.#runs.set(passage, known);
		return known;
	}
}

function startOf({ from, mark }: TaggedPassage): number {
	return mark?.from ?? from;
}

function endOf({ tail, memo }: TaggedPassage): number {
	return memo?.span.to ?? tail.to;
}
