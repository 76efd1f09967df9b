/** The picker of what a view is about: jobs, interviews, and the other notes and names that interviews link to. */

import { FuzzySuggestModal, Keymap, Platform, type App, type FuzzyMatch } from 'obsidian';
import type { Subject, SubjectEntry } from '../../core/summary/summary';
import { subjectCounts } from '../../draw/wording';
import { drawFound } from '../draw-found';
import type { ForcesSource } from '../forces-source';

/** Everything that a view can be about, jobs first. */
export function subjectsOf(evidence: ForcesSource['evidence']): SubjectEntry[] {
	return [...evidence.jobs().map(({ name, path, people, interviews }): SubjectEntry => ({ name, path, kind: 'job', people, interviews })), ...evidence.others()];
}

/** Lets somebody choose a subject, then hands it to `choose`; a job that has no note also to `create`, when its note is wished for. */
export class SubjectPicker extends FuzzySuggestModal<SubjectEntry> {
	readonly #subjects: readonly SubjectEntry[];
	readonly #choose: (subject: Subject) => void;
	readonly #create: (job: Subject) => void;

	constructor(app: App, subjects: readonly SubjectEntry[], choose: (subject: Subject) => void, create: (job: Subject) => void) {
		super(app);
		this.#subjects = subjects;
		this.#choose = choose;
		this.#create = create;
		this.setPlaceholder('Choose a job, an interview or another note');
		this.emptyStateText = 'No jobs yet. Link an interview to one, such as [[JTBD 1]].';
		if (!subjects.some(isMissing)) return;
		this.setInstructions([
			{ command: '↵', purpose: 'to choose' },
			{ command: `${Platform.isMacOS ? '⌘' : 'ctrl'} ↵`, purpose: 'to create the note of a job as well' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
		this.scope.register(['Mod'], 'Enter', (event) => {
			this.selectActiveSuggestion(event);
			return false;
		});
	}

	override getItems(): SubjectEntry[] {
		return [...this.#subjects];
	}

	override getItemText({ name }: SubjectEntry): string {
		return name;
	}

	override renderSuggestion({ item, match }: FuzzyMatch<SubjectEntry>, el: HTMLElement): void {
		drawFound(el, { words: item.name, detail: `${KINDS[item.kind]}, ${subjectCounts(item)}` }, match.matches);
	}

	override onChooseItem({ name, path, kind, ...counts }: SubjectEntry, event: MouseEvent | KeyboardEvent): void {
		const subject: Subject = { name, path, kind };
		this.#choose(subject);
		if (isMissing({ ...subject, ...counts }) && Keymap.isModEvent(event) !== false) this.#create(subject);
	}
}

const KINDS: Readonly<Record<Subject['kind'], string>> = { job: 'Job', interview: 'Interview', note: 'Linked from interviews' };

function isMissing({ kind, path }: SubjectEntry): boolean {
	return kind === 'job' && path === null;
}
