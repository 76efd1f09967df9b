/** The picker of jobs, each with its counts. */

import { FuzzySuggestModal, Keymap, Platform, type App, type FuzzyMatch } from 'obsidian';
import type { JobEntry } from '../core/summary';
import { jobCounts } from '../draw/wording';

/** Lets somebody choose one of `jobs`, then hands it to `choose`; one that has no note also to `create`, when its note is wished for. */
export class JobPicker extends FuzzySuggestModal<JobEntry> {
	readonly #jobs: readonly JobEntry[];
	readonly #choose: (job: JobEntry) => void;
	readonly #create: (job: JobEntry) => void;

	constructor(app: App, jobs: readonly JobEntry[], choose: (job: JobEntry) => void, create: (job: JobEntry) => void) {
		super(app);
		this.#jobs = jobs;
		this.#choose = choose;
		this.#create = create;
		this.setPlaceholder('Choose a job');
		this.emptyStateText = 'No jobs yet. Link an interview to one, such as [[JTBD 1]].';
		if (jobs.every(({ path }) => path !== null)) return;
		this.setInstructions([
			{ command: '↵', purpose: 'to choose' },
			{ command: `${Platform.isMacOS ? '⌘' : 'ctrl'} ↵`, purpose: 'to create its note as well' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
		this.scope.register(['Mod'], 'Enter', (event) => {
			this.selectActiveSuggestion(event);
			return false;
		});
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

	override onChooseItem(job: JobEntry, event: MouseEvent | KeyboardEvent): void {
		this.#choose(job);
		if (job.path === null && Keymap.isModEvent(event) !== false) this.#create(job);
	}
}
