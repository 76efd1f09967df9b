/** Asks who speaks in a note and writes that into its properties, so that the person is counted. */

import { Notice, Setting, type TFile } from 'obsidian';
import { namedPeople } from '../../core/interview-facts';
import { nameKey } from '../../core/names';
import type { Passage } from '../../core/passage';
import { addValues, fillValue } from '../../core/templates/give-values';
import { suggestIn } from '../field-suggest';
import { FormModal } from '../form-modal';
import { openDialog } from '../open-dialog';
import { openPlace } from '../open-place';
import { propertiesOf, type EditorContext } from '../read-options';
import { noteAt } from '../say';
import { giveValues } from './give-values';
import { suggestedPeople } from './new-interview-fields';
import { participantText, type InterviewSource } from './new-interview-plan';

type Unknown = Pick<Passage, 'path' | 'from' | 'to' | 'speaker'>;

/**
 * Asks for the participant of the note that the passages stand in, and adds the name to `participants` where the note has several,
 * else writes it as its `participant`. Where the note has several and nothing says which of them spoke, no property can: it opens the
 * passage and says what to type.
 */
export function nameParticipant(context: EditorContext, source: InterviewSource, passages: readonly Unknown[]): void {
	const [first] = passages;
	const file = first && noteAt(context.app, first.path);
	if (!file) return;
	const { participants } = namedPeople(propertiesOf(context, file));
	if (participants.length === 0 || passages.some(({ speaker }) => speaker !== null)) {
		openDialog(new ParticipantModal(context, source, file, passages));
		return;
	}
	void openPlace(context.app, first.path, first, false);
	const [name = ''] = participants.map(({ text }) => text);
	new Notice(`Nothing here says which of the ${participants.length} participants spoke. Begin the line with the name, such as “${name}: ”, or move it below that person’s heading. What several said at once can stay as it is.`, TO_READ);
}

/** How long what has to be done in the note stays on show, in milliseconds. */
const TO_READ = 15_000;

class ParticipantModal extends FormModal {
	readonly #context: EditorContext;
	readonly #source: InterviewSource;
	readonly #file: TFile;
	readonly #setting: Setting;
	readonly #isOneOfSeveral: boolean;
	readonly #passages: readonly Unknown[];
	#name: string;

	constructor(context: EditorContext, source: InterviewSource, file: TFile, passages: readonly Unknown[]) {
		super(context.app, 'Name the participant', 'Save');
		this.#context = context;
		this.#source = source;
		this.#file = file;
		this.#passages = passages;
		this.#isOneOfSeveral = namedPeople(propertiesOf(context, file)).participants.length > 0;
		const [speaker = ''] = passages.flatMap((passage) => passage.speaker ?? []);
		this.#name = this.#isOneOfSeveral ? speaker : '';
		this.#setting = new Setting(this.contentEl).setClass('jtbd-wide').setName(`Who speaks in “${file.basename}”?`).setDesc(
			!this.#isOneOfSeveral ? 'Goes into the property “participant”. A code such as P07 will do.'
			: `Joins the property “participants”. Write the name as the lines begin with it: ${speaker}.`,
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
		const isTheirs = ({ speaker }: Unknown): boolean => !this.#isOneOfSeveral || (speaker !== null && nameKey(speaker) === nameKey(name));
		const others = this.#passages.filter((passage) => !isTheirs(passage));
		if (others.length === this.#passages.length) {
			const speakers = [...new Set(others.flatMap(({ speaker }) => (speaker === null ? [] : `“${speaker}”`)))];
			this.#setting.setErrorMessage(`No line that counts for nobody begins with “${name}”. Type ${speakers.join(' or ')}, or write “${name}: ” in the note in its place.`);
			return;
		}
		const value = participantText(this.#context, this.#source, { target: null, text: name }, this.#file.basename);
		const merge = (text: string): ReturnType<typeof fillValue> => (this.#isOneOfSeveral ? addValues(text, 'participants', [value]) : fillValue(text, 'participant', value));
		this.close();
		void giveValues(this.#context, [{ file: this.#file, merge }], () => [
			`${name} is ${this.#isOneOfSeveral ? 'a' : 'the'} participant of “${this.#file.basename}” now.`,
			...(others.length === 0 ? [] : [`${others.length === 1 ? '1 quote' : `${others.length} quotes`} of somebody else there ${others.length === 1 ? 'has' : 'have'} no name yet.`]),
		].join(' '));
	}
}
