/** Asks who speaks in a note and writes that into its properties, so that the person is counted. */

import { Setting, type TFile } from 'obsidian';
import { namedPeople } from '../../core/interview-facts';
import type { Passage } from '../../core/passage';
import { addValues, fillValue } from '../../core/templates/give-values';
import { suggestIn } from '../field-suggest';
import { FormModal } from '../form-modal';
import { openDialog } from '../open-dialog';
import { propertiesOf, type EditorContext } from '../read-options';
import { noteAt } from '../say';
import { giveValues } from './give-values';
import { suggestedPeople } from './new-interview-fields';
import { participantText, type InterviewSource } from './new-interview-plan';

/** Asks for the participant of the note that the passages stand in, and adds the name to `participants` where the note has several, else writes it as its `participant`. */
export function nameParticipant(context: EditorContext, source: InterviewSource, passages: readonly Pick<Passage, 'path' | 'speaker'>[]): void {
	const [first] = passages;
	const file = first && noteAt(context.app, first.path);
	if (file) openDialog(new ParticipantModal(context, source, file, [...new Set(passages.flatMap(({ speaker }) => speaker ?? []))]));
}

class ParticipantModal extends FormModal {
	readonly #context: EditorContext;
	readonly #source: InterviewSource;
	readonly #file: TFile;
	readonly #setting: Setting;
	readonly #isOneOfSeveral: boolean;
	#name: string;

	constructor(context: EditorContext, source: InterviewSource, file: TFile, speakers: readonly string[]) {
		super(context.app, 'Name the participant', 'Save');
		this.#context = context;
		this.#source = source;
		this.#file = file;
		this.#isOneOfSeveral = namedPeople(propertiesOf(context, file)).participants.length > 0;
		const [speaker = ''] = speakers;
		this.#name = this.#isOneOfSeveral ? speaker : '';
		this.#setting = new Setting(this.contentEl).setClass('jtbd-wide').setName(`Who speaks in “${file.basename}”?`).setDesc(
			!this.#isOneOfSeveral ? 'Goes into the property “participant”. A code such as P07 will do.'
			: `Joins the property “participants”. Write the name as ${speaker === '' ? 'it begins the lines or the heading' : `the lines begin with it: ${speaker}`}.`,
		).addText((text) => {
			text.setPlaceholder('Name or alias').setValue(this.#name).onChange((value) => {
				this.#name = value;
				this.#setting.setErrorMessage(null);
			});
			suggestIn(this.app, text.inputEl, suggestedPeople(source));
			this.confirmsIn(text.inputEl);
			window.setTimeout(() => text.inputEl.select(), 0);
		});
	}

	protected override done(): void {
		const name = this.#name.replace(/\s+/g, ' ').trim();
		if (name === '') {
			this.#setting.setErrorMessage('Type a name or an alias.');
			return;
		}
		const value = participantText(this.#context, this.#source, { target: null, text: name }, this.#file.basename);
		const merge = (text: string): ReturnType<typeof fillValue> => (this.#isOneOfSeveral ? addValues(text, 'participants', [value]) : fillValue(text, 'participant', value));
		this.close();
		void giveValues(this.#context, [{ file: this.#file, merge }], () => (this.#isOneOfSeveral ? `${name} is a participant of “${this.#file.basename}” now.` : `${name} is the participant of “${this.#file.basename}” now.`));
	}
}
