/** The steps of the picker that say more of a passage: theme, stage, strength, move, memo. */

import { codeEntry, type Code } from '../../core/codes';
import { stageOfHeading, type Wanted, type WantedFacet } from '../../core/edit/wanted';
import type { NoteText, TaggedPassage } from '../../core/note';
import type { Move } from '../../core/passage';
import { STAGES } from '../../core/stages';
import { themeKey, themeLabel, themeTag } from '../../core/themes';
import type { ThemeInUse } from '../../core/themes-in-use';
import { counted, countedPeople, moveWords, stageLabel, strengthLabel } from '../../draw/wording';
import type { Row, Step } from './tag-picker-step';
import { BACK, DISMISS, found, GO_ON, listed, USE } from './tag-picker-rows';

/** The themes under a code, found by what is typed; `choose` gets one as it is written, a new one as it is typed, or null for none. */
export function themeStep(code: Code, current: string | null, inUse: readonly ThemeInUse[], choose: (theme: string | null) => void): Step {
	const key = themeKey(current ?? '');
	const none: Row = { label: 'No theme', icon: 'lucide-circle-slash', act: () => choose(null) };
	const kept: readonly Row[] = current === null ? [] : [{ label: current, icon: 'lucide-tag', isChecked: true }];
	const rows = [...kept, ...inUse.filter(({ theme }) => themeKey(theme) !== key).map((theme) => themeRow(theme, choose))];
	const sameAs = (typed: string) => ({ label }: Row): boolean => themeKey(label) === themeKey(themeTag(typed));
	const created = (typed: string): Row => ({ label: `New theme: ${themeLabel(themeTag(typed))}`, icon: 'lucide-plus', act: () => choose(typed) });
	return {
		placeholder: `${rows.length === 0 ? 'Type a theme' : 'Theme'} of ${codeEntry(code).label.toLowerCase()}`,
		isTyped: true,
		asTyped: (typed) => (themeTag(typed) === '' ? none : (rows.find(sameAs(typed)) ?? created(typed))),
		rows: (typed) => {
			if (themeTag(typed) === '') return [...kept, none, ...rows.slice(kept.length)];
			const { near, far } = found(rows, typed);
			const same = near.filter(sameAs(typed));
			// Letters that only happen to occur in a theme must not keep somebody from a new one.
			return [...same, ...near.filter((row) => !same.includes(row)), ...(same.length > 0 ? [] : [created(typed)]), ...far];
		},
		instructions: [USE, GO_ON, { command: 'shift ↵', purpose: 'to use as typed' }, BACK, DISMISS],
	};
}

function themeRow({ theme, written, people, quotes }: ThemeInUse, choose: (theme: string) => void): Row {
	return { label: theme, icon: 'lucide-tag', aside: people > 0 ? countedPeople(people) : counted(quotes, 'quote'), act: () => choose(written) };
}

/** The rows of stage, strength and move, each with what the passage has. */
export function facetRows(note: NoteText, passage: TaggedPassage, change: (wanted: Wanted) => void): Row[] {
	const { stage, stageFromHeading, strength, move } = passage;
	const given = stageOfHeading(note, passage);
	const valueRow = (wanted: WantedFacet, label: string, letter: string, aside = ''): Row =>
		({ label, letter, aside, isChecked: passage[wanted.facet] === wanted.value, act: () => change(wanted) });
	const valuesStep = (title: string, rows: readonly Row[], none: WantedFacet, isSet: boolean): Step =>
		listed(title, isSet ? [...rows, { label: `No ${none.facet}`, letter: 'x', act: () => change(none) }] : rows);
	const stages = STAGES.map((entry, i) => valueRow({ kind: 'facet', facet: 'stage', value: entry.stage }, entry.label, String((i + 1) % 10), entry.stage === given ? 'from the heading' : ''));
	const strengths = ([1, 2, 3] as const).map((value) => valueRow({ kind: 'facet', facet: 'strength', value }, strengthLabel(value), String(value)));
	const moves = MOVES.map(([value, letter]) => valueRow({ kind: 'facet', facet: 'move', value }, moveWords(value), letter));
	return [
		{
			label: 'Stage…',
			icon: 'lucide-milestone',
			letter: 'g',
			aside: stage === null ? '' : `${stageLabel(stage)}${stageFromHeading ? ' (from the heading)' : ''}`,
			next: () => valuesStep('Stage', stages, { kind: 'facet', facet: 'stage', value: null }, stage !== null && given === null),
		},
		{
			label: 'Strength…',
			icon: 'lucide-signal',
			letter: 'n',
			aside: strength === null ? '' : strengthLabel(strength),
			next: () => valuesStep('Strength', strengths, { kind: 'facet', facet: 'strength', value: null }, strength !== null),
		},
		...strengths.map((row): Row => ({ ...row, icon: 'lucide-signal', aside: 'strength', isHidden: true })),
		{
			label: 'Move…',
			icon: 'lucide-trending-up',
			letter: 'v',
			aside: move === null ? '' : moveWords(move),
			next: () => valuesStep('Move', moves, { kind: 'facet', facet: 'move', value: null }, move !== null),
		},
	];
}

const MOVES: readonly (readonly [Move, string])[] = [['forward', 'f'], ['hesitate', 'h'], ['back', 'b'], ['struggle', 's'], ['back-on-track', 't']];

/** The memo, typed on one line. */
export function memoStep(memo: string, change: (wanted: Wanted) => void): Step {
	const row = (typed: string): Row => {
		const act = (): void => change({ kind: 'memo', text: typed });
		if (typed.trim() === '') return memo === '' ? { label: 'No memo', icon: 'lucide-circle-slash' } : { label: 'Remove memo', icon: 'lucide-eraser', act };
		return { label: typed, icon: 'lucide-message-square-text', note: 'Stands as a comment behind the tags', act };
	};
	return { placeholder: 'Memo: what you want to remember of this passage', isTyped: true, value: memo, rows: (typed) => [row(typed)], instructions: [USE, GO_ON, BACK, DISMISS] };
}
