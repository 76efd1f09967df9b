/** The codes: the four forces of progress and the elements around them, as tables that commands, views, styles and tests walk. */

/** One of the four forces of progress. */
export type Force = 'push' | 'pull' | 'anxiety' | 'habit';

/** One of the second tier of codes, outside the four forces. */
export type Element = 'struggle' | 'trigger' | 'alternative' | 'outcome' | 'aspiration' | 'budget' | 'idea';

/** A force or an element: what a passage can be tagged as. */
export type Code = Force | Element;

/** What is known of a code. */
export interface CodeEntry<C extends Code = Code> {
	readonly code: C;
	/** The word shown to people, with a raised first letter. */
	readonly label: string;
	/** The Lucide icon that stands for it beside its colour. */
	readonly icon: string;
	/** Other names that people use for it, lower case. */
	readonly synonyms: readonly string[];
	/** What belongs under it, in a few words. */
	readonly meaning: string;
	/** The key that chooses it in the picker: no two are the same. */
	readonly letter: string;
}

/** A force, with its place in the classic diagram. */
export interface ForceEntry extends CodeEntry<Force> {
	/** `promotes` stands in the top row with arrows to the right, `blocks` in the bottom row with arrows to the left. */
	readonly effect: 'promotes' | 'blocks';
	/** `present` is the left column, `new` the right one. */
	readonly side: 'present' | 'new';
	/** The force's full name in the literature. */
	readonly fullName: string;
	/** The emoji that gives a highlight of Obsidian's this force's colour, right after its first `==`. */
	readonly highlight: string;
}

/** The four forces in coding order: generators first, then blockers. */
export const FORCES: readonly ForceEntry[] = [
	{
		code: 'push',
		label: 'Push',
		icon: 'lucide-arrow-right-from-line',
		fullName: 'Push of the situation',
		highlight: '🔴',
		synonyms: ['pain', 'frustration'],
		meaning: 'What is wrong with how things are now',
		letter: 'p',
		effect: 'promotes',
		side: 'present',
	},
	{
		code: 'pull',
		label: 'Pull',
		icon: 'lucide-arrow-right-to-line',
		fullName: 'Pull of the new solution',
		highlight: '🔵',
		synonyms: ['attraction', 'appeal'],
		meaning: 'What draws them to something new',
		letter: 'l',
		effect: 'promotes',
		side: 'new',
	},
	{
		code: 'anxiety',
		label: 'Anxiety',
		icon: 'lucide-arrow-left-from-line',
		fullName: 'Anxiety of the new solution',
		highlight: '🟠',
		synonyms: ['worry', 'fear', 'objection'],
		meaning: 'What makes them doubt the new',
		letter: 'a',
		effect: 'blocks',
		side: 'new',
	},
	{
		code: 'habit',
		label: 'Habit',
		icon: 'lucide-arrow-left-to-line',
		fullName: 'Habit of the present',
		highlight: '🟢',
		synonyms: ['inertia', 'attachment', 'status quo'],
		meaning: 'What keeps them with what they have',
		letter: 'h',
		effect: 'blocks',
		side: 'present',
	},
];

/** The elements, in the order in which they are listed under the diagram. */
export const ELEMENTS: readonly CodeEntry<Element>[] = [
	{
		code: 'struggle',
		label: 'Struggle',
		icon: 'lucide-mountain',
		synonyms: ['struggling moment'],
		meaning: 'The moment when it got too much',
		letter: 's',
	},
	{
		code: 'trigger',
		label: 'Trigger',
		icon: 'lucide-zap',
		synonyms: ['event'],
		meaning: 'What happened that set things going',
		letter: 't',
	},
	{
		code: 'alternative',
		label: 'Alternative',
		icon: 'lucide-git-fork',
		synonyms: ['workaround', 'competitor', 'rival'],
		meaning: 'What they used, tried or weighed instead',
		letter: 'w',
	},
	{
		code: 'outcome',
		label: 'Outcome',
		icon: 'lucide-flag',
		synonyms: ['result'],
		meaning: 'What they wanted to come of it',
		letter: 'o',
	},
	{
		code: 'aspiration',
		label: 'Aspiration',
		icon: 'lucide-sunrise',
		synonyms: ['new me'],
		meaning: 'Who they want to become',
		letter: 'r',
	},
	{
		code: 'budget',
		label: 'Budget',
		icon: 'lucide-wallet',
		synonyms: ['money', 'price'],
		meaning: 'What it costs, and who pays',
		letter: 'b',
	},
	{
		code: 'idea',
		label: 'Idea',
		icon: 'lucide-lightbulb',
		synonyms: ['feature request', 'solution'],
		meaning: 'A wish or a solution of their own',
		letter: 'i',
	},
];

/** Every code, forces first. */
export const CODES: readonly CodeEntry[] = [...FORCES, ...ELEMENTS];

const byName: ReadonlyMap<string, CodeEntry> = new Map(CODES.map((entry) => [entry.code, entry]));

/** The entry of a code; throws when the table lacks it, which is a bug. */
export function codeEntry(code: Code): CodeEntry {
	const entry = byName.get(code);
	if (!entry) throw new Error(`No such code: ${code}`);
	return entry;
}

/** True when `name` is a code, exactly as written in the tables. */
export function isCode(name: string): name is Code {
	return byName.has(name);
}

/** The emoji of a force's highlight; "" for an element, which has none. */
export function highlightOf(code: Code): string {
	return FORCES.find((force) => force.code === code)?.highlight ?? '';
}

/** True when `code` is one of the four forces. */
export function isForce(code: string): code is Force {
	return FORCES.some((force) => force.code === code);
}
