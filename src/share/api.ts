/** The plugin's interface for scripts: frozen, versioned, and plain values that a script may do with as it likes. */

import type { EvidenceIndex } from '../core/evidence-index';
import type { Passage, Problem } from '../core/passage';
import type { Filter, JobEntry, Summary } from '../core/summary/summary';

/** What scripts find at `app.plugins.plugins['jtbd-forces'].api`. */
export interface Api {
	/** Rises when something that was promised here changes. */
	readonly version: 1;
	/** Settles when every note has been read once. */
	readonly whenReady: () => Promise<void>;
	/** Every job that a note is or links to, most people first. */
	readonly jobs: () => JobEntry[];
	/** What the evidence of a job, interview or other note adds up to; null when there is nothing of that name or path. */
	readonly summary: (nameOrPath: string, filter?: Filter) => Summary | null;
	/** The passages of a note in order of place. */
	readonly passages: (path: string) => Passage[];
	/** What was not understood, by path and place. */
	readonly problems: () => Problem[];
}

/** Whoever knows the evidence. */
export interface ApiSource {
	whenReady(): Promise<void>;
	/** Asked anew each time: it may be another one after a change. */
	readonly evidence: Pick<EvidenceIndex, 'jobs' | 'subjectNamed' | 'summary' | 'passages' | 'problems'>;
}

/** The interface for scripts over this evidence; every answer is a copy. */
export function createApi(source: ApiSource): Api {
	return Object.freeze<Api>({
		version: 1,
		whenReady: () => source.whenReady(),
		jobs: () => structuredClone(source.evidence.jobs()),
		summary: (nameOrPath, filter) => {
			const subject = source.evidence.subjectNamed(nameOrPath);
			return subject && structuredClone(source.evidence.summary(subject, filter));
		},
		passages: (path) => structuredClone([...source.evidence.passages(path)]),
		problems: () => structuredClone(source.evidence.problems()),
	});
}
