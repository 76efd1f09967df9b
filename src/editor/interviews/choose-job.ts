/** Asks which job something is for: one that is known, one that is new, or none yet. */

import { FuzzySuggestModal, Keymap, Platform, type FuzzyMatch } from 'obsidian';
import { legalNoteName } from '../../core/file-name';
import type { JobEntry } from '../../core/summary/summary';
import { jobCounts } from '../../draw/wording';
import { drawSuggestion } from '../draw-suggestion';
import { openDialog } from '../open-dialog';
import type { EditorContext } from '../read-options';
import { jobNamed, linkTextOf, type JobSource } from './known-jobs';
import { makeJobNote } from './new-job';

/** What can be chosen: a job that is known, one of a new name, or none. */
type Choice = JobEntry | { readonly newName: string } | null;

/**
 * Asks for a job. Gives what stands in a link to it, a new name as it was typed included; null for none yet, where that can be chosen;
 * undefined when it is cancelled, so that nothing more happens.
 */
export function chooseJob(context: EditorContext, source: JobSource, placeholder: string, mayBeNone = true): Promise<string | null | undefined> {
	return new Promise((resolve) => openDialog(new JobChoice(context, [...source.jobs(), ...(mayBeNone ? [null] : [])], placeholder, resolve)));
}

class JobChoice extends FuzzySuggestModal<Choice> {
	readonly #context: EditorContext;
	readonly #items: readonly (JobEntry | null)[];
	readonly #answer: (job: string | null | undefined) => void;
	#isChosen = false;
	#wantsNote = false;

	constructor(context: EditorContext, items: readonly (JobEntry | null)[], placeholder: string, answer: (job: string | null | undefined) => void) {
		super(context.app);
		this.#context = context;
		this.#items = items;
		this.#answer = answer;
		this.modalEl.addClass('jtbd-jobs');
		this.setPlaceholder(placeholder);
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

	override getItems(): Choice[] {
		return [...this.#items];
	}

	override getItemText(choice: Choice): string {
		if (choice === null) return 'No job yet';
		return 'newName' in choice ? `New job “${choice.newName}”` : choice.name;
	}

	override getSuggestions(query: string): FuzzyMatch<Choice>[] {
		const found = super.getSuggestions(query);
		if (query.trim() === '' || jobNamed(this.#context, this.#items.flatMap((job) => job ?? []), query)) return found;
		return [...found, { item: { newName: legalNoteName(query) }, match: { score: 0, matches: [] } }];
	}

	override renderSuggestion({ item, match: { matches } }: FuzzyMatch<Choice>, el: HTMLElement): void {
		drawSuggestion(el, { words: this.getItemText(item), detail: item && 'quotes' in item ? jobCounts(item) : '' }, matches);
		if (!Platform.isMobile || !isWithoutNote(item)) return;
		// There is no key for it under a finger; that the row is chosen follows from the click.
		el.createDiv('suggestion-aux').createEl('button', { text: 'Create note' }).addEventListener('click', () => (this.#wantsNote = true));
	}

	override onChooseItem(choice: Choice, event: MouseEvent | KeyboardEvent): void {
		this.#isChosen = true;
		const job = choice && ('newName' in choice ? choice.newName : linkTextOf(this.#context, choice));
		const isWanted = isWithoutNote(choice) && (this.#wantsNote || Keymap.isModEvent(event) !== false);
		if (job === null || !isWanted) this.#answer(job);
		else void makeJobNote(this.#context, job).then(() => this.#answer(job));
	}

	override onClose(): void {
		super.onClose();
		// What is chosen comes after the dialog has closed.
		window.setTimeout(() => {
			if (!this.#isChosen) this.#answer(undefined);
		}, 0);
	}
}

function isWithoutNote(choice: Choice): boolean {
	return choice !== null && ('newName' in choice || choice.path === null);
}
