/** Asks for the name of a new job, and for its story. */

import { Setting, type App, type TFile } from 'obsidian';
import { tidyNoteName, wrongNoteName } from '../../core/file-name';
import { nameKey } from '../../core/names';
import type { JobEntry } from '../../core/summary/summary';
import { jobCounts } from '../../draw/wording';
import { FormModal, type Next } from '../form-modal';
import { openDialog } from '../open-dialog';

/** What the dialog shows. */
export interface JobAsked {
	/** What the field holds at first, selected. */
	readonly name: string;
	readonly jobs: readonly JobEntry[];
	/** The note of a name, if there is one. */
	readonly noteOf: (name: string) => TFile | null;
	/** Gets a name that a note can have, and the story, "" when it was left out. */
	readonly take: (name: string, story: string) => Promise<Next>;
}

const STORY = 'When …, I want to …, so I can …';

/** Asks for a job, until it is taken or cancelled. */
export function askForJob(app: App, asked: JobAsked): void {
	openDialog(new NewJobModal(app, asked));
}

/** Why a story can't be taken beside the name of a note that is there already. */
export function noPlaceForStory(path: string): string {
	return `The job story can’t be added to a note that is there already: ${path}. Choose another name, or leave the story out to open that note.`;
}

class NewJobModal extends FormModal {
	readonly #asked: JobAsked;
	readonly #setting: Setting;
	#name: string;
	#story = '';

	constructor(app: App, asked: JobAsked) {
		super(app, 'Create job note', 'Create');
		this.#asked = asked;
		this.#name = asked.name;
		this.#setting = new Setting(this.contentEl).setClass('jtbd-wide').setName('Name').addText((text) => {
			text.setValue(asked.name).onChange((value) => {
				this.#name = tidyNoteName(value);
				this.#show();
			});
			this.confirmsIn(text.inputEl);
			window.setTimeout(() => text.inputEl.select(), 0);
		});
		new Setting(this.contentEl).setClass('jtbd-wide').setName('Job story').setDesc('May be left for later.').addTextArea((area) => {
			area.setPlaceholder(STORY).onChange((value) => {
				this.#story = value;
				this.#show();
			});
			area.inputEl.rows = 3;
		});
		this.#show();
	}

	/** Says of what is typed what is wrong with it, or what is there of it already. */
	#show(): void {
		const { jobs, noteOf } = this.#asked;
		const isEmpty = this.#name === '';
		const wrong = this.#wrong();
		const there = isEmpty || wrong !== null ? null : noteOf(this.#name);
		const job = jobs.find(({ name: known }) => nameKey(known) === nameKey(this.#name));
		this.#setting.setErrorMessage(isEmpty ? null : wrong);
		this.#setting.setDesc(there ? `A note of this name is there already: ${there.path}` : job && job.people + job.quotes > 0 ? jobCounts(job) : '');
		this.confirm.setButtonText(there ? 'Open' : 'Create');
	}

	#wrong(): string | null {
		const wrong = wrongNoteName(this.#name);
		const there = wrong === null && this.#story.trim() !== '' ? this.#asked.noteOf(this.#name) : null;
		return there ? noPlaceForStory(there.path) : wrong;
	}

	protected override done(): void {
		const wrong = this.#wrong();
		if (wrong === null) void this.goOn(this.during(this.#asked.take(this.#name, this.#story)), this.#setting);
		else this.#setting.setErrorMessage(wrong);
	}
}
