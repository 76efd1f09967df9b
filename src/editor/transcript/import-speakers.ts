/** The rows of a transcript's speakers: who they are in the interview, and what the note calls them. */

import { Setting, type App } from 'obsidian';
import { nameKey } from '../../core/names';
import { isNobody } from '../../core/transcript/note-names';
import type { Casting, Role, Speaker } from '../../core/transcript/transcript';
import { counted } from '../../draw/wording';
import { suggestIn, typedFirst, type Suggestions } from '../field-suggest';
import type { KnownPeople } from './import-presets';
import { saidWords } from './import-words';

const ROLES: Readonly<Record<Role, string>> = { participant: 'Participant', interviewer: 'Interviewer', other: 'Somebody else' };

/** How many speakers get a row; more are a misunderstanding, and keep their names. */
const MOST_ROWS = 40;

/** The rows, as those who drew them change them. */
export interface SpeakerRows {
	/** Shows what the note calls a speaker, unless somebody has typed a name for them. */
	readonly suggest: (speaker: string, name: string) => void;
	/** Says what a name does, "" for nothing, and what is wrong with it, null for nothing. */
	readonly tell: (speaker: string, does: string, wrong: string | null) => void;
	/** Puts the focus where one types the name of this speaker. */
	readonly focus: (speaker: string) => void;
}

/** Draws a row for each speaker; `change` gets their casting whenever somebody changes it. */
export function drawSpeakers(app: App, el: HTMLElement, speakers: readonly Speaker[], castings: readonly Casting[], known: KnownPeople, change: (casting: Casting) => void): SpeakerRows {
	const rows = new Map(speakers.slice(0, MOST_ROWS).map((speaker, i) => [speaker.name, drawSpeaker(app, el, speaker, castings[i]?.role ?? speaker.role, known, change)]));
	if (speakers.length > MOST_ROWS) el.createEl('p', { cls: 'setting-item-description', text: `${counted(speakers.length - MOST_ROWS, 'more speaker')} keep their names.` });
	return {
		suggest: (speaker, name) => rows.get(speaker)?.suggest(name),
		tell: (speaker, does, wrong) => rows.get(speaker)?.tell(does, wrong),
		focus: (speaker) => rows.get(speaker)?.focus(),
	};
}

interface SpeakerRow {
	readonly suggest: (name: string) => void;
	readonly tell: (does: string, wrong: string | null) => void;
	readonly focus: () => void;
}

function drawSpeaker(app: App, el: HTMLElement, speaker: Speaker, preset: Role, known: KnownPeople, change: (casting: Casting) => void): SpeakerRow {
	let role = preset;
	let suggested = speaker.name;
	let typed: string | null = null;
	let realName = '';
	const setting = new Setting(el).setClass('jtbd-speaker');
	const changed = (): void => {
		const name = typed ?? suggested;
		const isAloud = isNobody(speaker.name) && !isNobody(name);
		aloud.settingEl.toggle(isAloud);
		change({ speaker: speaker.name, role, name, realName: isAloud ? realName : '' });
	};
	setting.nameEl.createSpan({ text: speaker.name, attr: { dir: 'auto' } });
	setting.descEl.createDiv({ text: saidWords(speaker) });
	if (speaker.sample !== '') setting.descEl.createDiv({ cls: 'jtbd-speaker-sample', text: speaker.sample, attr: { dir: 'auto' } });
	const told = setting.descEl.createDiv({ cls: 'jtbd-speaker-places', attr: { 'aria-live': 'polite' } });
	setting.addDropdown((dropdown) => {
		dropdown.addOptions(ROLES).setValue(preset).onChange((value) => {
			role = (Object.keys(ROLES) as Role[]).find((key) => key === value) ?? role;
			changed();
		});
		dropdown.selectEl.setAttr('aria-label', `Who ${speaker.name} is`);
	});
	let input: HTMLInputElement | null = null;
	setting.addText((text) => {
		input = text.inputEl;
		text.setValue(speaker.name).setPlaceholder(speaker.name).onChange((value) => {
			typed = value.trim() === '' ? null : value.trim();
			changed();
		});
		text.inputEl.setAttrs({ 'aria-label': `What the note calls ${speaker.name}`, dir: 'auto' });
		suggestIn(app, text.inputEl, suggestedNames(known, speaker.name, () => role === 'participant'));
	});
	const aloud = new Setting(el).setClass('jtbd-speaker-aloud').setName('Real name, if it is said aloud').addText((text) => {
		text.onChange((value) => {
			realName = value;
			changed();
		});
		text.inputEl.setAttrs({ 'aria-label': `What ${speaker.name} is called aloud`, dir: 'auto' });
	});
	aloud.settingEl.hide();
	return {
		suggest(name) {
			if (typed !== null || name === suggested) return;
			suggested = name;
			if (input) input.value = name;
			changed();
		},
		tell(does, wrong) {
			told.setText(does);
			setting.setErrorMessage(wrong);
		},
		focus() {
			input?.focus();
			input?.select();
		},
	};
}

/** What is typed, and the names of participants that hold it; none while the field holds what it held at first, or `isWanted` says so. */
export function suggestedNames(known: KnownPeople, first: string, isWanted: () => boolean = () => true): Suggestions {
	return {
		fitting: (typed) => {
			const key = nameKey(typed);
			if (key === '' || typed === first || !isWanted()) return [];
			return typedFirst(typed.trim(), 'New participant', known.participants.filter((name) => nameKey(name).includes(key)).map((words) => ({ words, detail: '' })));
		},
		chosen: (name) => ({ text: name, caret: name.length }),
	};
}
