/** The words in which a change of passages is told. */

import { codeEntry, type Code } from '../../core/codes';
import type { PassageChange } from '../../core/edit/passage-change';
import { grouped } from '../../core/group';
import { themeLabel, themeTag } from '../../core/themes';
import { moveWords, stageLabel, strengthLabel } from '../../draw/wording';

/** What changes do, for a notice: "Push → Habit", "Push, Pull → Habit". */
export function changesWords(changes: readonly PassageChange[]): string {
	const moves = changes.filter((change) => change.kind === 'move');
	const words = changes.flatMap((change) => (change.kind === 'move' ? [] : changeWords(change)));
	for (const [to, group] of grouped(moves.map((move) => [withTheme(move.code, move.theme), move] as const))) {
		const [first] = group;
		const isSame = first !== undefined && first.theme !== undefined && group.every(({ old, code }) => old === code);
		const from = group.map(({ old, oldTheme }) => (isSame ? themeWords(oldTheme) : labelOf(old)));
		const kept = keptWords(group);
		words.push(isSame ? `${labelOf(first.code)}: ${listed(from)} → ${themeWords(first.theme ?? null)}` : `${listed(from)} → ${to}${kept === '' ? '' : `, ${kept}`}`);
	}
	return listed(words);
}

/** That themes go along to another code: "theme “Too late” kept"; "" where there is none. */
function keptWords(moves: readonly Extract<PassageChange, { kind: 'move' }>[]): string {
	const themes = [...new Set(moves.flatMap(({ old, oldTheme, code, theme }) => (theme === undefined && old !== code && oldTheme !== null ? themeWords(oldTheme) : [])))];
	return themes.length === 0 ? '' : themes.length === 1 ? `theme “${themes.join()}” kept` : 'themes kept';
}

/** Each once. */
function listed(words: readonly string[]): string {
	return [...new Set(words)].join(', ');
}

function changeWords(change: Exclude<PassageChange, { kind: 'move' }>): string {
	switch (change.kind) {
		case 'remove':
			return 'Tag removed';
		case 'remove-code':
			return `${labelOf(change.code)} removed`;
		case 'add-code':
			return `${withTheme(change.code, change.theme)} added`;
		case 'replace-code':
			return `${labelOf(change.old)} → ${labelOf(change.code)}`;
		case 'theme':
			return `${labelOf(change.code)}: ${themeWords(change.theme)}`;
		case 'memo':
			return change.text.trim() === '' ? 'Memo removed' : 'Memo changed';
		case 'facet':
			return change.value === null ? `${FACET_LABELS[change.facet]} removed` : `${FACET_LABELS[change.facet]}: ${facetWords(change)}`;
	}
}

const FACET_LABELS = { stage: 'Stage', strength: 'Strength', move: 'Move' } as const;

function facetWords(change: Extract<PassageChange, { kind: 'facet' }>): string {
	if (change.value === null) return '';
	if (change.facet === 'stage') return stageLabel(change.value);
	return change.facet === 'strength' ? strengthLabel(change.value) : moveWords(change.value);
}

function labelOf(code: Code): string {
	return codeEntry(code).label;
}

function withTheme(code: Code, theme: string | null | undefined): string {
	return theme === null || theme === undefined ? labelOf(code) : `${labelOf(code)} · ${themeWords(theme)}`;
}

function themeWords(theme: string | null): string {
	const label = themeLabel(themeTag(theme ?? ''));
	return label === '' ? 'no theme' : label;
}
