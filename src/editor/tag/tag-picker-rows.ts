/** Rows of the picker, and finding them by what is typed. */

import { prepareFuzzySearch, type Instruction } from 'obsidian';
import { codeEntry, type Code } from '../../core/codes';
import { themeKey } from '../../core/themes';
import type { Row, Step } from './tag-picker-step';

export const DISMISS: Instruction = { command: 'esc', purpose: 'to dismiss' };
export const SEARCH: Instruction = { command: '/', purpose: 'to search' };
export const CHOOSE: Instruction = { command: 'key', purpose: 'to choose' };
export const USE: Instruction = { command: '↵', purpose: 'to use' };
export const GO_ON: Instruction = { command: 'tab', purpose: 'to use and go on' };
export const BACK: Instruction = { command: '⌫', purpose: 'to go back' };

/** The row of a code, with what belongs under it. */
export function codeRow(code: Code, acts: Pick<Row, 'act' | 'more'>): Row {
	const { label, icon, letter, meaning, synonyms } = codeEntry(code);
	return { label, icon, code, letter, note: meaning, words: synonyms, ...acts };
}

/** A step of rows that are chosen by their letters, or found by their words. */
export function listed(placeholder: string, rows: readonly Row[], instructions: readonly Instruction[] = [CHOOSE, GO_ON, BACK, DISMISS]): Step {
	return {
		placeholder,
		isTyped: false,
		rows: (typed) => {
			if (typed === '') return rows;
			const { near, far } = found(rows.map((row) => ({ ...row, isHidden: false })), typed);
			return [...near, ...far];
		},
		instructions,
	};
}

/** The rows in which every typed word begins a word, and those whose label has the typed letters in their order. */
export function found(rows: readonly Row[], typed: string): { readonly near: Row[]; readonly far: Row[] } {
	const near: Row[] = [];
	const far: Row[] = [];
	const search = prepareFuzzySearch(typed);
	for (const row of rows) {
		const result = search(row.label);
		const shown = result ? { ...row, matches: result.matches } : row;
		if (beginsWords(typed, [row.label, ...(row.words ?? []), row.note ?? ''].join(' '))) near.push(shown);
		else if (result) far.push(shown);
	}
	return { near, far };
}

function beginsWords(typed: string, text: string): boolean {
	const words = wordsOf(text);
	return wordsOf(typed).every((start) => words.some((word) => word.startsWith(start)));
}

function wordsOf(text: string): string[] {
	return themeKey(text).split(/[\s/]+/).filter((word) => word !== '');
}
