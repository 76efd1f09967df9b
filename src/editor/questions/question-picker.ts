/** Lets somebody choose a question while they talk, and inserts it. */

import { Notice, prepareFuzzySearch, Scope, SuggestModal, type Editor, type MarkdownFileInfo, type MarkdownView, type TFile } from 'obsidian';
import { BANK, detailOf, PROBE_LIST, type Askable } from '../../core/questions/askable';
import { standingIn, type Standing } from '../../core/questions/asked';
import { caretFacts } from '../../core/questions/caret-facts';
import { findQuestions, type FoundQuestion } from '../../core/questions/find-questions';
import { askedLast, inOrderFor } from '../../core/questions/order';
import type { NoteText } from '../../core/note';
import { readNote } from '../../core/read-note';
import { drawSuggestion } from '../draw-suggestion';
import { openDialog } from '../open-dialog';
import { openPlace } from '../open-place';
import { propertiesOf, readOptionsOf, type EditorContext } from '../read-options';
import { scrollToCaret, showCaret } from '../show-caret';
import { mainSelectionOf } from '../write';
import { ownQuestions, type OwnQuestionsFound } from './own-questions';
import { writeQuestions } from './write-questions';

/** What to ask for; without a list the bank, the probes and the own questions, in the order that suits the caret. */
export interface QuestionsAsked {
	readonly placeholder?: string;
	/** These alone, as they stand, but those last that stand in the note already. */
	readonly list?: readonly Askable[];
	/** Takes the place of what is known of a question in its row, as the reason for which it is offered. */
	readonly remarkOf?: (question: Askable) => string | null;
	/** What else can be chosen, above the questions. */
	readonly acts?: readonly Act[];
}

/** Something to choose that is no question. */
export interface Act {
	readonly words: string;
	readonly detail: string;
	readonly run: () => void;
}

/** Opens the picker for the note in an editor; what is chosen is inserted below the caret in the form that the note's questions have. */
export function openQuestionPicker(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo, asked: QuestionsAsked = {}): void {
	openDialog(new QuestionPicker(context, editor, info, asked));
}

const STANDING: Readonly<Record<Standing, string>> = { asked: 'asked', waiting: 'no answer yet' };

class QuestionPicker extends SuggestModal<FoundQuestion | Act> {
	readonly #context: EditorContext;
	readonly #editor: Editor;
	readonly #info: MarkdownView | MarkdownFileInfo;
	readonly #file: TFile | null;
	readonly #asked: QuestionsAsked;
	#own: readonly Askable[] = [];
	#note: NoteText;
	#ordered: readonly Askable[] = [];
	#standing: ReadonlyMap<Askable, Standing> = new Map();
	#isOpen = false;
	/** Of the button beside what is wrong with the own questions: elsewhere Enter is the list's. */
	readonly #ofButton = new Scope(this.scope);

	constructor(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo, asked: QuestionsAsked) {
		super(context.app);
		this.#context = context;
		this.#editor = editor;
		this.#info = info;
		this.#file = info.file;
		this.#asked = asked;
		this.#note = this.#read();
		this.#arrange();
		this.limit = 1000;
		this.emptyStateText = 'No question has these words. Try a stage, such as deciding, or a force, such as habit.';
		this.modalEl.addClass('jtbd-questions');
		this.setPlaceholder(asked.placeholder ?? 'Find a question, a stage or a force…');
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to insert' },
			{ command: 'shift ↵', purpose: 'to insert and go on' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
		this.scope.register(['Shift'], 'Enter', (event) => {
			if (!event.isComposing && !event.repeat) this.selectActiveSuggestion(event);
			return false;
		});
	}

	override onOpen(): void {
		void super.onOpen();
		this.#isOpen = true;
		if (!this.#asked.list) void ownQuestions(this.#context).then((found) => this.#add(found));
	}

	override onClose(): void {
		this.#isOpen = false;
		this.app.keymap.popScope(this.#ofButton);
		super.onClose();
		if (!this.shouldRestoreSelection) this.#editor.focus();
	}

	override getSuggestions(typed: string): (FoundQuestion | Act)[] {
		const search = prepareFuzzySearch(typed);
		const acts = (this.#asked.acts ?? []).filter(({ words }) => search(words) !== null);
		return [...acts, ...findQuestions(this.#ordered, typed, search)];
	}

	override renderSuggestion(found: FoundQuestion | Act, el: HTMLElement): void {
		el.addClass('jtbd-question');
		if ('run' in found) {
			drawSuggestion(el, found);
			return;
		}
		const { question, matches } = found;
		drawSuggestion(el, { words: question.words, detail: this.#asked.remarkOf?.(question) ?? detailOf(question) }, matches);
		const standing = this.#standing.get(question);
		if (standing) el.createDiv('suggestion-aux').createSpan({ cls: 'jtbd-question-standing', text: STANDING[standing] });
		el.toggleClass('is-asked', standing !== undefined);
	}

	override selectSuggestion(found: FoundQuestion | Act, event: MouseEvent | KeyboardEvent): void {
		if (!event.shiftKey || 'run' in found) super.selectSuggestion(found, event);
		else if (this.#insert(found.question)) {
			// The caret is elsewhere now than where it stood when this was opened.
			this.shouldRestoreSelection = false;
			scrollToCaret(this.#editor);
			this.#note = this.#read();
			this.#show();
		}
	}

	override onChooseSuggestion(found: FoundQuestion | Act): void {
		if ('run' in found) found.run();
		else if (this.#insert(found.question)) showCaret(this.#editor);
	}

	#insert({ words }: Askable): boolean {
		if (this.#info.file === this.#file) return writeQuestions(this.#context, this.#editor, this.#info, [words]);
		new Notice('Another note is open by now, so nothing was written.');
		return false;
	}

	#add({ questions, trouble, place }: OwnQuestionsFound): void {
		if (!this.#isOpen) return;
		if (questions.length > 0) {
			this.#own = questions;
			this.#show();
		}
		if (trouble === null) return;
		const line = createDiv({ cls: 'jtbd-question-trouble', text: trouble });
		this.resultContainerEl.after(line);
		if (!place) return;
		const show = (): false => {
			this.close();
			void openPlace(this.app, place.path, place, 'tab');
			return false;
		};
		const { keymap } = this.app;
		const button = line.createEl('button', { text: 'Show' });
		this.#ofButton.register([], 'Enter', show);
		button.addEventListener('click', show);
		button.addEventListener('focus', () => keymap.pushScope(this.#ofButton));
		button.addEventListener('blur', () => keymap.popScope(this.#ofButton));
	}

	#read(): NoteText {
		return readNote(this.#editor.getValue(), readOptionsOf(this.#context, this.#file));
	}

	/** Puts the questions in the order that suits the note as it was read last. */
	#arrange(): void {
		const { list = [...this.#own, ...BANK, ...PROBE_LIST] } = this.#asked;
		this.#standing = standingIn(this.#note, list);
		const facts = caretFacts(this.#note, mainSelectionOf(this.#editor).head, propertiesOf(this.#context, this.#file));
		this.#ordered = this.#asked.list ? askedLast(list, this.#standing) : inOrderFor(list, facts, this.#standing);
	}

	#show(): void {
		this.#arrange();
		this.inputEl.dispatchEvent(new Event('input'));
	}
}
