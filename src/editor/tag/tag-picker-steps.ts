/** The steps of the picker: which rows there are, and what choosing them comes to. */

import type { Instruction } from 'obsidian';
import { CODES, codeEntry, isForce, type Code } from '../../core/codes';
import { DECISION_RULES } from '../../core/decision-rules';
import type { Wanted } from '../../core/edit/wanted';
import { codesOf, forcesOf } from '../../core/passage';
import type { NoteText, TaggedPassage } from '../../core/note';
import type { Coding } from '../../core/passage';
import type { ThemeInUse } from '../../core/themes-in-use';
import { firstWords } from '../../draw/wording';
import { facetRows, memoStep, themeStep } from './tag-picker-details';
import type { Row, Step } from './tag-picker-step';
import { BACK, CHOOSE, codeRow, DISMISS, GO_ON, listed, SEARCH } from './tag-picker-rows';

/** What can be done to the passage that the picker was opened on. */
export interface PassageActs {
	readonly change: (wanted: Wanted) => void;
	/** What the code's own command does with the caret there; what it tags gets the theme, null for none. */
	readonly key: (code: Code, theme: string | null) => void;
	readonly remove: () => void;
}

/** The themes in use under a code. */
type ThemesOf = (code: Code) => readonly ThemeInUse[];

const LETTER: Instruction = { command: 'letter', purpose: 'to tag' };
const WITH_THEME: Instruction = { command: 'shift letter', purpose: 'to add a theme' };

/** The codes for the words of these passages-to-be, which have none; `tag` gets the chosen code and its theme. */
export function codesStep(words: readonly string[], themesOf: ThemesOf, tag: (code: Code, theme: string | null) => void): Step {
	const rows = CODES.map(({ code }): Row => codeRow(code, {
		act: () => tag(code, null),
		more: () => themeStep(code, null, themesOf(code), (theme) => tag(code, theme)),
	}));
	const [only = ''] = words;
	return codesAmong(words.length === 0 ? 'Tag as…' : `Tag ${words.length === 1 ? quoted(only) : `${words.length} places`} as`, rows, [LETTER, WITH_THEME, SEARCH, DISMISS]);
}

/** What a tagged passage has, each to be changed by a letter of its own. */
export function passageStep(note: NoteText, passage: TaggedPassage, themesOf: ThemesOf, acts: PassageActs): Step {
	const codes = codesOf(passage);
	const shown = CODES.filter(({ code }) => isForce(code) || codes.includes(code));
	const rows: readonly Row[] = [
		{ label: 'Theme…', icon: 'lucide-tag', letter: 'e', aside: passage.codes.flatMap(({ theme }) => theme ?? []).join(', '), next: () => themesStep(passage, themesOf, acts) },
		...facetRows(note, passage, acts.change),
		{ label: 'Memo…', icon: 'lucide-message-square-text', letter: 'm', aside: passage.memo?.text ?? '', next: () => memoStep(passage.memo?.text ?? '', acts.change) },
		...shown.map(({ code }) => ownCodeRow(passage, code, themesOf, acts)),
		...CODES.filter((entry) => !shown.includes(entry)).map(({ code }): Row => ({ ...ownCodeRow(passage, code, themesOf, acts), isHidden: true })),
		{ label: 'Add a second code…', icon: 'lucide-plus', letter: 'd', next: () => secondCodeStep(codes, themesOf, acts) },
		{ label: 'Remove tag', icon: 'lucide-eraser', letter: 'x', act: acts.remove },
	];
	return codesAmong(`${passage.codes.map(codingWords).join(', ')}: ${quoted(passage.text)}`, rows, [CHOOSE, GO_ON, SEARCH, DISMISS]);
}

/** Nothing but the reason why nothing can be tagged. */
export function refusedStep(reason: string): Step {
	return { placeholder: 'Nothing to tag here', isTyped: false, rows: () => [], instructions: [DISMISS], empty: reason };
}

/** The theme of a passage; where it has several codes, of which one is asked first. */
export function themesStep({ codes }: Pick<TaggedPassage, 'codes'>, themesOf: ThemesOf, acts: PassageActs): Step {
	const rows = codes.map((coding, i) => {
		const { code, theme } = coding;
		const next = (): Step => themeStep(code, theme, themesOf(code), (other) => acts.change({ kind: 'theme', code, theme: other, old: theme ?? '' }));
		return { label: codingWords(coding), icon: codeEntry(code).icon, code, letter: String(i + 1), next };
	});
	const [only] = rows;
	return only && rows.length === 1 ? only.next() : listed('Theme of…', rows);
}

/** What a code is to do on a passage with several forces. */
export function forcesStep(passage: TaggedPassage, code: Code, acts: PassageActs): Step {
	const { label, letter, icon } = codeEntry(code);
	return listed('This passage has several forces', [
		...forcesOf(passage).map((old): Row => ({
			label: `${codeEntry(old).label} → ${label}`,
			icon: codeEntry(old).icon,
			code: old,
			letter: codeEntry(old).letter,
			act: () => acts.change({ kind: 'replace-code', old, code }),
		})),
		{ label: `Add ${label.toLowerCase()}`, icon, code, letter, act: () => acts.change({ kind: 'add-code', code, theme: null }) },
	]);
}

function secondCodeStep(codes: readonly Code[], themesOf: ThemesOf, acts: PassageActs): Step {
	const rows = CODES.filter(({ code }) => !codes.includes(code)).map(({ code }): Row => codeRow(code, {
		act: () => acts.change({ kind: 'add-code', code, theme: null }),
		more: () => themeStep(code, null, themesOf(code), (theme) => acts.change({ kind: 'add-code', code, theme })),
	}));
	return codesAmong('Add a second code', rows, [LETTER, WITH_THEME, SEARCH, BACK, DISMISS]);
}

/** A list of codes, with the rules that tell them apart at its end. */
function codesAmong(placeholder: string, rows: readonly Row[], instructions: readonly Instruction[]): Step {
	const help: Row = { label: 'Which one is it?', icon: 'lucide-circle-help', letter: '?', next: () => rulesStep(rows, step) };
	const step = listed(placeholder, [...rows, help], instructions);
	return step;
}

/** The rules; the letters work as in the step that they were asked for in. */
function rulesStep(rows: readonly Row[], back: Step): Step {
	const rules = DECISION_RULES.map(({ question, answers }): Row => ({
		label: question,
		next: () => back,
		draw: (content) => {
			const line = content.createDiv('suggestion-note jtbd-answers');
			for (const { words, code } of answers) {
				const answer = line.createSpan('jtbd-answer');
				answer.createSpan({ text: words });
				if (code !== null) answer.createSpan({ cls: 'jtbd-answer-code', text: `→ ${codeEntry(code).label}`, attr: { 'data-code': code } });
			}
		},
	}));
	return {
		placeholder: 'Which one is it?',
		isTyped: false,
		rows: (typed) => (typed === '' ? [...rules, ...rows.map((row): Row => ({ ...row, isHidden: true }))] : back.rows(typed)),
		instructions: [CHOOSE, BACK, DISMISS],
	};
}

function ownCodeRow(passage: TaggedPassage, code: Code, themesOf: ThemesOf, acts: PassageActs): Row {
	const { label, icon, letter, synonyms } = codeEntry(code);
	const forces = forcesOf(passage);
	const codes = passage.codes.filter((coding) => coding.code === code);
	const row = { label, icon, code, letter, words: synonyms };
	if (codes.length > 0) return { ...row, isChecked: true, aside: 'remove', act: () => acts.key(code, null), more: () => themesStep({ codes }, themesOf, acts) };
	if (isForce(code) && forces.length > 1) return { ...row, aside: 'change or add…', next: () => forcesStep(passage, code, acts) };
	const [old] = isForce(code) ? forces : [];
	return {
		...row,
		aside: old === undefined ? 'add' : `instead of ${codeEntry(old).label.toLowerCase()}`,
		act: () => acts.key(code, null),
		more: () => themeStep(code, null, themesOf(code), (theme) => acts.key(code, theme)),
	};
}

function quoted(words: string): string {
	return `“${firstWords(words, 50)}”`;
}

function codingWords({ code, theme }: Coding): string {
	const { label } = codeEntry(code);
	return theme === null ? label : `${label} · ${theme}`;
}
