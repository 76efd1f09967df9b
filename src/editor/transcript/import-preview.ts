/** The one dialog of an import: what was recognised, who speaks, which note it becomes, and how that begins. */

import { Platform, Setting, type MarkdownView, type TFile } from 'obsidian';
import type { InterviewType } from '../../core/bank';
import { legalNoteName } from '../../core/file-name';
import type { NamedPeople } from '../../core/interview-facts';
import { beginsWithName } from '../../core/names';
import { firstTurns } from '../../core/transcript/first-turns';
import { noteNameOf } from '../../core/transcript/note-names';
import { clashOf, namesakesOf } from '../../core/transcript/people-in-note';
import { placesOf } from '../../core/transcript/places';
import type { Casting, Transcript } from '../../core/transcript/transcript';
import { suggestIn } from '../field-suggest';
import { FormModal } from '../form-modal';
import { chooseJob } from '../interviews/choose-job';
import type { JobSource } from '../interviews/known-jobs';
import { openDialog } from '../open-dialog';
import { readOptionsOf, type EditorContext } from '../read-options';
import { drawFirstTurns } from './import-first-turns';
import { drawInterview, type InterviewRows } from './import-interview';
import type { KnownPeople } from './import-presets';
import { drawRecognised } from './import-recognised';
import { drawSpeakers, suggestedNames, type SpeakerRows } from './import-speakers';
import { aliasWords, clashWords } from './import-words';
import { editFor, freePath, importAsNote, importIntoNote, wantedPlace, written, type ImportDraft } from './import-write';

/** What the dialog starts from. */
export interface ImportAsked {
	/** What was read: a file's name, or where the words were found. */
	readonly name: string;
	/** What the note is called after where no participant has a name. */
	readonly label: string;
	/** What is to be told of how it was read; null for nothing. */
	readonly remark: string | null;
	readonly transcript: Transcript;
	readonly castings: readonly Casting[];
	readonly known: KnownPeople;
	readonly jobs: JobSource;
	readonly job: string;
	readonly date: string;
	/** What is preset as the type of the interview; null for not sure. */
	readonly type: InterviewType | null;
	/** The template of each type, placeholders left in. */
	readonly templates: ReadonlyMap<InterviewType, string>;
	/** The one participant as the vault names them, if that is known before. */
	readonly participant: string | null;
	/** The note that it can be brought into instead of a new one, the people whom that names, and whether it waits for one. */
	readonly into: { readonly view: MarkdownView; readonly file: TFile; readonly people: NamedPeople; readonly isPrepared: boolean } | null;
	/** Told the type of an interview that became a note of its own. */
	readonly created: (type: InterviewType | null) => void;
}

/** How many turns are shown. */
const TURNS = 20;
/** Of a transcript with more characters only the beginning is written for the preview, and of one turn there only so many. */
const LONG = 200_000;
const MOST = 2000;
/** How long typing goes on before the rest follows, in milliseconds. */
const TYPING = 120;

/** Shows the dialog; nothing is written unless somebody says so. */
export function previewImport(context: EditorContext, asked: ImportAsked): void {
	openDialog(new ImportModal(context, asked));
}

class ImportModal extends FormModal {
	readonly #context: EditorContext;
	readonly #asked: ImportAsked;
	/** As much of the transcript as the preview is made from. */
	readonly #shown: Transcript;
	readonly #speakers: SpeakerRows;
	readonly #interview: InterviewRows;
	readonly #turnsEl: HTMLElement;
	#draft: ImportDraft;
	#isIntoNote: boolean;
	#isBusy = false;
	#timer = 0;

	constructor(context: EditorContext, asked: ImportAsked) {
		super(context.app, 'Import transcript', 'Import');
		this.#context = context;
		this.#asked = asked;
		const { transcript, castings, job, date, type, participant, into } = asked;
		this.#isIntoNote = into?.isPrepared === true;
		this.#draft = { castings, participant: participant ?? '', job, date, type, source: asked.label, name: null };
		this.#shown = startOf(transcript);
		this.modalEl.addClass('jtbd-import');
		drawRecognised(this.contentEl, asked.name, asked.remark, transcript);
		this.#speakers = this.#drawSpeakers();
		this.#interview = this.#drawInterview();
		const begins = this.contentEl.createDiv('jtbd-import-begins');
		new Setting(begins).setName('How it begins').setHeading();
		this.#turnsEl = begins.createDiv('jtbd-turns');
		this.scope.register([], 'Enter', (event) => this.#enter(event));
		this.#suggestName();
		this.#show();
	}

	override onOpen(): void {
		void super.onOpen();
		const participant = this.#draft.castings.find(({ role }) => role === 'participant');
		// On a phone the keyboard would cover what there is to see.
		if (participant && !Platform.isPhone) window.setTimeout(() => this.#speakers.focus(participant.speaker), 0);
	}

	override onClose(): void {
		super.onClose();
		window.clearTimeout(this.#timer);
	}

	protected override done(): void {
		if (this.#isBusy) return;
		// What was typed a moment ago counts, and must not take a reason away later.
		this.#show();
		if (!this.confirm.disabled) void this.#import();
	}

	#enter(event: KeyboardEvent): false | undefined {
		const isAnswer = event.target instanceof HTMLElement && event.target.matches('button, select, summary, [role="button"]');
		if (isAnswer || event.isComposing || event.repeat) return undefined;
		this.done();
		return false;
	}

	async #import(): Promise<void> {
		const { into, transcript, templates, created } = this.#asked;
		const draft = this.#draft;
		this.#isBusy = true;
		this.confirm.setDisabled(true).setButtonText('Importing…');
		// Gives the button time to be drawn; who gives up meanwhile means it.
		await new Promise((resolve) => window.setTimeout(resolve, 20));
		if (!this.isOpen) return;
		const note = this.#isIntoNote ? into : null;
		const open = note
			? importIntoNote(this.#context, note.view, note.file, transcript, draft)
			: await this.during(importAsNote(this.#context, transcript, draft, (draft.type && templates.get(draft.type)) ?? ''));
		if (!this.isOpen) return;
		if (typeof open === 'string') {
			this.#isBusy = false;
			this.confirm.setDisabled(false).setButtonText('Import');
			this.#interview.refuse(open);
			return;
		}
		if (!note) created(draft.type);
		this.close();
		open();
	}

	#change(changed: Partial<ImportDraft>): void {
		this.#draft = { ...this.#draft, ...changed };
		window.clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => this.#show(), TYPING);
	}

	#drawSpeakers(): SpeakerRows {
		const { transcript: { speakers }, castings, known } = this.#asked;
		new Setting(this.contentEl).setName('Who speaks').setHeading();
		if (speakers.length === 0) {
			new Setting(this.contentEl).setName('Participant').setDesc('The transcript names nobody. Who is interviewed?').addText((text) => {
				text.setValue(this.#draft.participant).onChange((participant) => this.#change({ participant: participant.trim() }));
				suggestIn(this.app, text.inputEl, suggestedNames(known, this.#draft.participant));
			});
		}
		return drawSpeakers(this.app, this.contentEl, speakers, castings, known, (casting) => {
			this.#change({ castings: this.#draft.castings.map((other) => (other.speaker === casting.speaker ? casting : other)) });
			this.#suggestName();
		});
	}

	/** Calls the only participant as the vault does, and an interviewer as the note does that this goes into. */
	#suggestName(): void {
		const { participant, into } = this.#asked;
		const people = this.#isIntoNote ? into?.people : undefined;
		const name = people ? people.participant?.text : participant;
		const [only, ...others] = this.#draft.castings.filter(({ role }) => role === 'participant');
		for (const { speaker, role } of this.#draft.castings) {
			const alike = role === 'interviewer' ? people?.interviewers.find(({ text }) => beginsWithName(speaker, text) || beginsWithName(text, speaker))?.text : undefined;
			this.#speakers.suggest(speaker, (speaker === only?.speaker && others.length === 0 ? name : alike) || speaker);
		}
	}

	#drawInterview(): InterviewRows {
		const { jobs, job, date, type, into } = this.#asked;
		return drawInterview(this.contentEl, {
			job,
			date,
			type,
			into: into?.file.basename ?? null,
			isIntoNote: this.#isIntoNote,
			chooseJob: async () => {
				const chosen = await chooseJob(this.#context, jobs, 'Choose the job of this interview');
				return chosen === null ? '' : chosen;
			},
			changeJob: (chosen) => this.#change({ job: chosen }),
			changeDate: (day) => this.#change({ date: day }),
			changeName: (name) => this.#change({ name }),
			changeType: (changed) => this.#change({ type: changed }),
			changeInto: (isIntoNote) => {
				this.#isIntoNote = isIntoNote;
				this.#suggestName();
				this.#show();
			},
		});
	}

	/** Brings everything that follows from the draft up to date. */
	#show(): void {
		window.clearTimeout(this.#timer);
		const { into, transcript } = this.#asked;
		const draft = this.#draft;
		const place = wantedPlace(this.#context, draft);
		const { text, title } = written(this.#shown, draft, place.name);
		const name = legalNoteName(title);
		const { path, isOther } = freePath(this.app, { ...place, name });
		this.#interview.showPlace(draft.name ?? name, path, isOther);
		const edit = into && this.#isIntoNote ? editFor(this.#context, into.view, this.#shown, draft) : null;
		const refused = typeof edit === 'string' ? edit : null;
		this.#interview.refuse(refused);
		const clash = clashOf(draft.castings);
		this.confirm.setDisabled(refused !== null || clash !== null);
		for (const casting of draft.castings) {
			const isClash = clash?.includes(casting.speaker) === true;
			this.#speakers.tell(casting.speaker, aliasWords(placesOf(transcript, casting), isClash ? [] : namesakesOf(casting, draft.castings)), isClash ? clashWords(clash) : null);
		}
		const asking = draft.castings.filter(({ role }) => role === 'interviewer').map((casting) => noteNameOf(casting.name));
		const options = { ...readOptionsOf(this.#context, null), people: draft.castings.map((casting) => noteNameOf(casting.name)) };
		drawFirstTurns(this.#turnsEl, firstTurns(text, options, TURNS), Math.max(0, transcript.turns.length - TURNS), (speaker) => asking.includes(speaker));
	}
}

function startOf(transcript: Transcript): Transcript {
	if (transcript.turns.reduce((sum, { words }) => sum + words.length, 0) <= LONG) return transcript;
	return { ...transcript, turns: transcript.turns.slice(0, TURNS).map((turn) => ({ ...turn, words: turn.words.slice(0, MOST) })) };
}
