/** The picker of jobs, each with its counts. */

import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import type { JobEntry } from '../core/summary';
import { jobCounts } from './empty-states';

/** Lets somebody choose one of `jobs`, then hands it to `choose`. */
export class JobPicker extends FuzzySuggestModal<JobEntry> {
	readonly #jobs: readonly JobEntry[];
	readonly #choose: (job: JobEntry) => void;

	constructor(app: App, jobs: readonly JobEntry[], choose: (job: JobEntry) => void) {
		super(app);
		this.#jobs = jobs;
		this.#choose = choose;
		this.setPlaceholder('Choose a job');
		this.emptyStateText = 'No jobs yet. Link an interview to one, such as [[JTBD 1]].';
	}

	override getItems(): JobEntry[] {
		return [...this.#jobs];
	}

	override getItemText(job: JobEntry): string {
		return job.name;
	}

	override renderSuggestion(match: FuzzyMatch<JobEntry>, el: HTMLElement): void {
		super.renderSuggestion(match, el.createDiv('jtbd-suggestion-name'));
		el.createDiv({ cls: 'jtbd-suggestion-counts', text: jobCounts(match.item) });
	}

	override onChooseItem(job: JobEntry): void {
		this.#choose(job);
	}
}
