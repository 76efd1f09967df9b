/** The one dialog for new interviews: their type, their participants, their job, and the notes that they will be. */

import { Notice, Setting, type ToggleComponent } from 'obsidian';
import { promptChanges, promptsPut, type Prompt, type PromptsPut } from '../../core/questions/gap-prompts';
import { hasPlaceholder } from '../../core/templates/placeholders';
import type { TemplateChoice } from '../../core/templates/template-choices';
import { counted, jobCounts } from '../../draw/wording';
import { suggestIn } from '../field-suggest';
import { FormModal } from '../form-modal';
import { openDialog } from '../open-dialog';
import { promptsTold } from '../questions/prompts-told';
import type { EditorContext } from '../read-options';
import { folderForNew, openNewNote } from './create-note';
import { NO_JOB, suggestedJobs, suggestedPeople, takePastedLists } from './new-interview-fields';
import { drawNewNotes } from './new-interview-notes';
import { makeInterviews, plannedJob, plannedNotes, type InterviewDraft, type InterviewSource } from './new-interview-plan';
import { templateDetail } from './own-templates';

/** How many notes can be made at once. */
const AT_ONCE = 100;

/** What was chosen. */
export interface Chosen {
	/** The name of the template. */
	readonly template: string;
	/** As typed. */
	readonly job: string;
}

/** What the dialog starts from. */
export interface InterviewAsked {
	readonly templates: readonly TemplateChoice[];
	/** Index of the template that is chosen at first. */
	readonly template: number;
	readonly job: string;
	/** Questions to be asked besides the template's; null when these follow from the job. */
	readonly questions: readonly Prompt[] | null;
	/** Told what was chosen, once a note was created. */
	readonly created: (chosen: Chosen) => void;
}

/** Shows the dialog. */
export function askForInterview(context: EditorContext, source: InterviewSource, asked: InterviewAsked): void {
	openDialog(new NewInterviewModal(context, source, asked));
}

class NewInterviewModal extends FormModal {
	readonly #context: EditorContext;
	readonly #source: InterviewSource;
	readonly #asked: InterviewAsked;
	readonly #type: Setting;
	readonly #who: Setting;
	readonly #job: Setting;
	readonly #note: Setting;
	readonly #gaps: Setting;
	readonly #notesEl: HTMLElement;
	#noteToggle: ToggleComponent | null = null;
	#template: number;
	#people = '';
	#jobName: string;
	/** Whether the job's note is wished for; null as long as nobody said so. */
	#wantsNote: boolean | null = null;
	#wantsGaps: boolean;
	readonly #texts = new Map<TemplateChoice, string>();
	/** The questions that were found last. */
	#more: { readonly key: string; readonly questions: readonly Prompt[]; readonly put: PromptsPut } | null = null;

	constructor(context: EditorContext, source: InterviewSource, asked: InterviewAsked) {
		super(context.app, 'Create interview note', 'Create');
		this.#context = context;
		this.#source = source;
		this.#asked = asked;
		this.#template = asked.template;
		this.#jobName = asked.job;
		this.#wantsGaps = asked.questions !== null;
		const { contentEl } = this;
		this.#type = this.#drawType();
		this.#who = this.#drawPeople();
		this.#job = this.#drawJob();
		this.#note = new Setting(contentEl).setName('Create its note too').addToggle((toggle) => {
			this.#noteToggle = toggle;
			toggle.onChange((value) => {
				this.#wantsNote = value;
				this.#show();
			});
		});
		this.#gaps = new Setting(contentEl).setName('Ask about what is missing').addToggle((toggle) => {
			toggle.setValue(this.#wantsGaps).onChange((value) => (this.#wantsGaps = value));
		});
		this.#notesEl = contentEl.createDiv({ cls: 'jtbd-new-notes', attr: { 'aria-live': 'polite' } });
		this.#show();
	}

	#drawType(): Setting {
		return new Setting(this.contentEl).setClass('jtbd-form-choice').setName('Type').addDropdown((dropdown) => {
			for (const [at, { name }] of this.#asked.templates.entries()) dropdown.addOption(String(at), name);
			dropdown.setValue(String(this.#template)).onChange((value) => {
				this.#template = Number(value);
				this.#show();
			});
		});
	}

	#drawPeople(): Setting {
		const setting = new Setting(this.contentEl).setClass('jtbd-wide').setName('Participant');
		return setting.addText((text) => {
			text.setPlaceholder('Name or alias').onChange((value) => {
				this.#people = value;
				this.#show();
			});
			const { inputEl } = text;
			suggestIn(this.app, inputEl, suggestedPeople(this.#source));
			takePastedLists(inputEl);
			this.confirmsIn(inputEl);
			window.setTimeout(() => inputEl.focus(), 0);
		});
	}

	#drawJob(): Setting {
		return new Setting(this.contentEl).setClass('jtbd-wide').setName('Job').addText((text) => {
			text.setPlaceholder(NO_JOB).setValue(this.#jobName).onChange((value) => {
				this.#jobName = value;
				this.#wantsNote = null;
				this.#show();
			});
			suggestIn(this.app, text.inputEl, suggestedJobs(this.#context, this.#source));
			this.confirmsIn(text.inputEl);
		});
	}

	#draft(): InterviewDraft | null {
		const template = this.#asked.templates[this.#template];
		const { link, known, note } = plannedJob(this.#context, this.#source, this.#jobName);
		const makesJobNote = link !== '' && note === null && (this.#wantsNote ?? known === null);
		return template ? { template, people: this.#people, job: this.#jobName, makesJobNote, questions: this.#wantsGaps ? this.#gapsFor(template).questions : [] } : null;
	}

	/** The questions about what is missing, and what they do to the template's prompts. */
	#gapsFor(template: TemplateChoice): { readonly questions: readonly Prompt[]; readonly put: PromptsPut } {
		const { known } = plannedJob(this.#context, this.#source, this.#jobName);
		const text = this.#textOf(template);
		const key = JSON.stringify([known?.path ?? known?.name, template.name, text.length]);
		if (this.#more?.key === key) return this.#more;
		const questions = this.#asked.questions ?? (known ? this.#source.gapQuestions(known.path ?? known.name, template.type) : []);
		const { prompts } = this.#context.settings();
		this.#more = { key, questions, put: promptsPut(text, promptChanges(text, questions, prompts), questions) };
		return this.#more;
	}

	/** The template's text; "" until it has been read. */
	#textOf(template: TemplateChoice): string {
		const known = this.#texts.get(template);
		if (known !== undefined) return known;
		this.#texts.set(template, '');
		void template.text().then((text) => {
			this.#texts.set(template, text);
			this.#show();
		}, () => undefined);
		return '';
	}

	/** Brings everything that follows from the fields in line with them. */
	#show(): void {
		const draft = this.#draft();
		if (!draft) return;
		const { app, settings } = this.#context;
		const job = plannedJob(this.#context, this.#source, draft.job);
		this.#type.setDesc(templateDetail(draft.template));
		this.#job.setDesc(job.link === '' ? '' : job.known ? jobCounts(job.known) : job.note ? `The note ${job.note.path}` : `A new job: ${job.link}`);
		this.#note.settingEl.toggle(job.link !== '' && job.note === null);
		this.#noteToggle?.setValue(draft.makesJobNote);
		const { questions, put: { marked, added } } = this.#gapsFor(draft.template);
		this.#gaps.settingEl.toggle(questions.length > 0);
		this.#gaps.setDesc(gapWords(marked, added));
		const notes = plannedNotes(this.#context, this.#source, draft);
		const isUnnamed = draft.people.trim() === '' && hasPlaceholder(settings().interviewNames, 'participant');
		this.#who.setErrorMessage(null).setDesc('For several notes at once, separate the names with commas or paste a list.');
		this.confirm.setButtonText(notes.length > 1 ? `Create ${counted(notes.length, 'note')}` : 'Create');
		drawNewNotes(this.#notesEl, notes, isUnnamed, draft.makesJobNote ? { folder: folderForNew(app, settings().jobsFolder), name: job.link } : null);
	}

	protected override done(): void {
		const draft = this.#draft();
		if (!draft) return;
		const { length } = plannedNotes(this.#context, this.#source, draft);
		if (length === 0) this.#who.setErrorMessage('There is no name in this list. Type one, or leave it empty.');
		else if (length > AT_ONCE) this.#who.setErrorMessage(`This would be ${length} notes. Create up to ${AT_ONCE} at once.`);
		else void this.#create(draft);
	}

	async #create(draft: InterviewDraft): Promise<void> {
		const put = draft.questions.length > 0 ? promptsTold(this.#gapsFor(draft.template).put) : '';
		const made = await this.during(makeInterviews(this.#context, this.#source, draft, () => this.isOpen));
		if (!this.isOpen) return;
		if (!made?.first) {
			this.#who.setErrorMessage(made?.message ?? null);
			return;
		}
		this.#asked.created({ template: draft.template.name, job: draft.job.trim() });
		this.close();
		await openNewNote(this.app, made.first.file, made.first.caret);
		const words = [made.message ?? '', put === '' ? '' : `${put}.`].filter((each) => each !== '').join(' ');
		if (words !== '') new Notice(words);
	}
}

/** What becomes of the questions about what is missing: "6 questions about what is missing will be marked in its prompts." */
function gapWords(marked: number, added: number): string {
	if (marked === 0) return added === 0 ? 'The template has these questions, all marked already.' : `${counted(added, 'question')} about what is missing will be added to its prompts.`;
	return `${counted(marked, 'question')} about what is missing will be marked in its prompts${added === 0 ? '' : `, ${added} added`}.`;
}
