/** What is known of subjects as they are narrowed, worked out once while the evidence stays as it is. */

import { summarise } from '../../core/summary/summarise';
import type { Summary } from '../../core/summary/summary';
import type { Testimony } from '../../core/summary/testimony';
import type { ForcesSource } from '../forces-source';
import type { Shown } from '../pages/page';
import { subjectKey, type Narrowed } from '../view-state';

/** How many summaries are kept; a redraw asks for four at most. */
const KEPT = 16;

/** The answers of one source for one view. */
export class Narrowings {
	readonly #source: ForcesSource;
	readonly #testimonies = new Map<string, readonly Testimony[]>();
	readonly #summaries = new Map<string, Summary>();
	#evidence: ForcesSource['evidence'] | null = null;
	#revision = -1;

	constructor(source: ForcesSource) {
		this.#source = source;
	}

	/** What is known of the subject as it is narrowed: the same values while nothing has changed. */
	of({ subject, filter }: Narrowed): Shown {
		const { evidence } = this.#source;
		if (evidence !== this.#evidence || evidence.revision !== this.#revision || this.#summaries.size > KEPT) {
			this.#testimonies.clear();
			this.#summaries.clear();
		}
		this.#evidence = evidence;
		this.#revision = evidence.revision;
		const about = `${subjectKey(subject)}\n${subject.name}`;
		const testimonies = this.#testimonies.get(about) ?? evidence.testimonies(subject);
		this.#testimonies.set(about, testimonies);
		const key = `${about}\n${JSON.stringify(filter)}`;
		const summary = this.#summaries.get(key) ?? summarise(subject, testimonies, filter);
		this.#summaries.set(key, summary);
		return { subject, filter, summary, testimonies };
	}
}
