/** Asks for the name of a new job, and for its story. */

import { Setting, type App, type TFile } from 'obsidian';
import { tidyNoteName, wrongNoteName } from '../core/file-name';
import { nameKey } from '../core/names';
import type { JobEntry } from '../core/summary';
import { jobCounts } from '../draw/wording';
import { FormModal } from './form-modal';

/** What the dialog shows. */
export interface JobAsked {
	/** What the field holds at first, selected. */
	readonly name: string;
	readonly jobs: readonly JobEntry[];
	/** The note of a name, if there is one. */
	readonly noteOf: (name: string) => TFile | null;
}

/** What was answered. */
export interface JobAnswer {
	/** One that a note can have. */
	readonly name: string;
	/** "" when it was left out. */
	readonly story: string;
}

const STORY = 'When …, I want to …, so I can …';

/** Asks for a job; null when it is cancelled. */
export function askForJob(app: App, asked: JobAsked): Promise<JobAnswer | null> {
	return new Promise((resolve) => new NewJobModal(app, asked, resolve).open());
}

class NewJobModal extends FormModal {
	readonly #asked: JobAsked;
	readonly #answer: (answer: JobAnswer | null) => void;
	readonly #setting: Setting;
	#name: string;
	#story = '';

	constructor(app: App, asked: JobAsked, answer: (answer: JobAnswer | null) => void) {
		super(app, 'Create job note', 'Create');
		this.#asked = asked;
		this.#answer = answer;
		this.#name = asked.name;
		this.#setting = new Setting(this.contentEl).setClass('jtbd-wide').setName('Name').addText((text) => {
			text.setValue(asked.name).onChange((value) => this.#typed(value));
			this.confirmsIn(text.inputEl);
			window.setTimeout(() => text.inputEl.select(), 0);
		});
		new Setting(this.contentEl).setClass('jtbd-wide').setName('Job story').setDesc('May be left for later.').addTextArea((area) => {
			area.setPlaceholder(STORY).onChange((value) => (this.#story = value));
			area.inputEl.rows = 3;
		});
		this.#typed(asked.name);
	}

	override onClose(): void {
		super.onClose();
		this.#answer(null);
		this.contentEl.empty();
	}

	/** Says of a name while it is typed what is wrong with it, or what is there of it already. */
	#typed(name: string): void {
		const { jobs, noteOf } = this.#asked;
		this.#name = tidyNoteName(name);
		const isEmpty = this.#name === '';
		const wrong = isEmpty ? null : wrongNoteName(this.#name);
		const there = isEmpty || wrong !== null ? null : noteOf(this.#name);
		const job = jobs.find(({ name: known }) => nameKey(known) === nameKey(this.#name));
		this.#setting.setErrorMessage(wrong);
		this.#setting.setDesc(there ? `A note of this name is there already: ${there.path}` : job && job.people + job.quotes > 0 ? jobCounts(job) : '');
		this.confirm.setButtonText(there ? 'Open' : 'Create');
	}

	protected override done(): void {
		const wrong = wrongNoteName(this.#name);
		if (wrong !== null) {
			this.#setting.setErrorMessage(wrong);
			return;
		}
		this.#answer({ name: this.#name, story: this.#story });
		this.close();
	}
}
