/** What passages can be made: where they can go, and the values of their stage and strength. */

import { CODES, codeEntry, FORCES, isForce, type Code } from '../../core/codes';
import type { AimedChange, Listed } from '../../core/edit/passage-change';
import type { WantedFacet } from '../../core/edit/wanted';
import type { Passage } from '../../core/passage';
import { STAGES } from '../../core/stages';
import { themeKey, themeLabel, themeTag } from '../../core/themes';
import type { ThemeInUse } from '../../core/themes-in-use';
import { counted, countedPeople, strengthLabel } from '../../draw/wording';
import type { Choice } from './choice-modal';
import { movesTo, type Target } from './moving';

type Change = (changes: readonly AimedChange[]) => void;

/** The places where passages can go: every code, the themes of their own codes before those of the others, and under these what is typed as a new one. */
export function moveChoices(listed: readonly Listed[], themesOf: (code: Code) => readonly ThemeInUse[], change: Change): { readonly choices: Choice[]; readonly typed: (typed: string) => Choice[] } {
	const own = [...new Set(listed.map(({ code }) => code))];
	const codes = [...own, ...CODES.map(({ code }) => code).filter((code) => !own.includes(code))];
	const inUse = codes.map((code) => ({ code, themes: themesOf(code) }));
	const choice = (label: string, icon: string, aside: string | undefined, target: Target): Choice => {
		const changes = movesTo(listed, target);
		return { label, icon, code: target.code, ...(aside === undefined ? {} : { aside }), isChecked: changes.length === 0, act: () => change(changes) };
	};
	const codeChoices = CODES.map(({ code, label, icon }) => choice(label, icon, undefined, { code, theme: undefined }));
	const themes = inUse.flatMap(({ code, themes: known }) => [
		...known.map(({ theme, written, people, quotes }) => choice(theme, 'lucide-tag', `${labelOf(code)}, ${people > 0 ? countedPeople(people) : counted(quotes, 'quote')}`, { code, theme: written })),
		...(own.includes(code) ? [choice('No theme', 'lucide-circle-slash', labelOf(code), { code, theme: null })] : []),
	]);
	return {
		choices: [...codeChoices.slice(0, FORCES.length), ...themes, ...codeChoices.slice(FORCES.length)],
		typed: (typed) => {
			const theme = themeTag(typed);
			const isNew = ({ themes: known }: (typeof inUse)[number]): boolean => !known.some((one) => themeKey(one.theme) === themeKey(theme));
			return theme === '' ? [] : inUse.filter(({ code }) => own.includes(code) || isForce(code)).filter(isNew).map(({ code }) => ({ ...choice(`New theme: ${themeLabel(theme)}`, 'lucide-plus', labelOf(code), { code, theme }), isLikely: own.includes(code) }));
		},
	};
}

/** The stages that passages can be given. */
export function stageChoices(passages: readonly Passage[], change: Change): Choice[] {
	return facetChoices(passages, 'stage', 'lucide-milestone', STAGES.map(({ stage, label }) => ({ wanted: { kind: 'facet', facet: 'stage', value: stage }, label })), change);
}

/** How strongly they can be said to have been said. */
export function strengthChoices(passages: readonly Passage[], change: Change): Choice[] {
	return facetChoices(passages, 'strength', 'lucide-signal', ([1, 2, 3] as const).map((value) => ({ wanted: { kind: 'facet', facet: 'strength', value }, label: strengthLabel(value), aside: String(value) })), change);
}

interface Value {
	readonly wanted: WantedFacet;
	readonly label: string;
	readonly aside?: string;
}

function facetChoices(passages: readonly Passage[], facet: 'stage' | 'strength', icon: string, values: readonly Value[], change: Change): Choice[] {
	const choice = ({ wanted, ...shown }: Value): Choice => ({
		...shown,
		icon,
		isChecked: passages.every((passage) => passage[facet] === wanted.value),
		act: () => change(passages.map((passage) => ({ passage, change: wanted }))),
	});
	const isSet = passages.some((passage) => passage[facet] !== null);
	const choices = values.map(choice);
	return isSet ? [...choices, { ...choice({ wanted: { kind: 'facet', facet, value: null }, label: `No ${facet}` }), icon: 'lucide-circle-slash' }] : choices;
}

function labelOf(code: Code): string {
	return codeEntry(code).label;
}
