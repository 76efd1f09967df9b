/** The rows of an import's preview that say what becomes of the transcript: where it goes, for which job, on which day, under which name. */

import { Setting } from 'obsidian';
import { INTERVIEW_TYPES, type InterviewType } from '../../core/bank';
import { noteName } from '../../core/names';
import { firstWords } from '../../draw/wording';

/** How much of a job's name its button shows, in characters. */
const LONGEST = 32;

/** What the rows show at first, and what they do. */
export interface InterviewAsked {
	readonly job: string;
	readonly date: string;
	/** The name of the note that it can go into instead of a new one; null without one. */
	readonly into: string | null;
	/** True when it goes there unless somebody says otherwise. */
	readonly isIntoNote: boolean;
	/** Null for one that nobody is sure of. */
	readonly type: InterviewType | null;
	/** Asks for a job, as it stands in a link: "" for none yet, undefined when that is cancelled. */
	readonly chooseJob: () => Promise<string | undefined>;
	readonly changeJob: (job: string) => void;
	readonly changeDate: (date: string) => void;
	/** Gets the name as it was typed; null when the field was emptied. */
	readonly changeName: (name: string | null) => void;
	readonly changeType: (type: InterviewType | null) => void;
	readonly changeInto: (isIntoNote: boolean) => void;
}

/** The rows, as those who drew them change them. */
export interface InterviewRows {
	/** Shows the name and path of the new note; `isOther` when another note has the wanted name. */
	readonly showPlace: (name: string, path: string, isOther: boolean) => void;
	/** Says why it can't go where it is to go; null for nothing. */
	readonly refuse: (why: string | null) => void;
}

/** Draws the rows into `el`. */
export function drawInterview(el: HTMLElement, asked: InterviewAsked): InterviewRows {
	let { isIntoNote } = asked;
	new Setting(el).setName('Interview').setHeading();
	const where = new Setting(el).setName('Goes into').setClass('jtbd-import-where').addDropdown((dropdown) => {
		dropdown.addOptions({ new: 'A new note', open: `${asked.into ?? ''}, at the cursor` }).setValue(isIntoNote ? 'open' : 'new').onChange((value) => {
			isIntoNote = value === 'open';
			showNew();
			asked.changeInto(isIntoNote);
		});
	});
	where.settingEl.toggle(asked.into !== null);
	const typed = new Setting(el).setName('Type').addDropdown((dropdown) => {
		for (const { type, label } of INTERVIEW_TYPES) dropdown.addOption(type, label);
		dropdown.addOption('', 'Not sure').setValue(asked.type ?? '').onChange((value) => asked.changeType(INTERVIEW_TYPES.find(({ type }) => type === value)?.type ?? null));
	});
	new Setting(el).setName('Job').addButton((button) => {
		const show = (job: string): void => void button.setButtonText(firstWords(noteName(job), LONGEST) || 'No job yet');
		button.setClass('jtbd-import-job').onClick(async () => {
			const job = await asked.chooseJob();
			if (job === undefined) return;
			show(job);
			asked.changeJob(job);
		});
		show(asked.job);
	});
	new Setting(el).setName('Date').addText((text) => {
		text.inputEl.type = 'date';
		text.setValue(asked.date).onChange(asked.changeDate);
	});
	let field: HTMLInputElement | null = null;
	const named = new Setting(el).setName('Note').setClass('jtbd-import-note').addText((text) => {
		field = text.inputEl;
		field.setAttr('dir', 'auto');
		text.onChange((name) => asked.changeName(name.trim() === '' ? null : name));
	});
	const showNew = (): void => {
		for (const { settingEl } of [typed, named]) settingEl.toggle(!isIntoNote);
	};
	showNew();
	return {
		showPlace(name, path, isOther) {
			named.setDesc(isOther ? `A note of that name is there already, so this one will be ${path}` : path);
			// Nobody's typing is changed under their hands.
			if (field && field !== field.doc.activeElement) field.value = name;
			if (field) field.placeholder = name;
		},
		refuse(why) {
			const [row, other] = isIntoNote ? [where, named] : [named, where];
			other.setErrorMessage(null);
			row.setErrorMessage(why);
			if (why !== null) row.settingEl.scrollIntoView({ block: 'nearest' });
		},
	};
}
