/** A quadrant of the forces diagram: one force, how many people speak of it, and what they say most. */

import type { Force, ForceEntry } from '../../core/codes';
import type { CodeSummary, Summary } from '../../core/summary/summary';
import { sayCount } from '../changed';
import { drawIcon, type DrawIcon } from '../icon';
import { attribute, button, part, readAs, say, show, write } from '../keyed';
import { ownShare } from '../own-share';
import { counted, numeral, ofPeople } from '../wording';
import { arrowWeight, drawArrow, ownWeight } from './arrow';
import { noneText, quadrantText } from './diagram-text';
import { drawLeading, drawQuotes } from './quadrant-list';

/** What a quadrant shows besides its counts. */
export interface QuadrantLook {
	/** The force whose words are shown below, if any, and the one theme of it, "" for no theme yet; null for all of them. */
	readonly selected: Force | null;
	readonly selectedTheme: string | null;
	/** What to ask about a force without evidence, in the interviewer's words. */
	readonly questions: Readonly<Partial<Record<Force, string>>>;
	/** The note whose share stands out; null for none. */
	readonly own: { readonly name: string; readonly path: string | null } | null;
	/** True when a filter may be why a force has no evidence here. */
	readonly isNarrowed?: boolean;
	readonly icon: DrawIcon;
}

/** Draws the quadrant of a force into `grid`: a button that covers its corner, the list that lies on that, and the arrow. Numbers that change show it when `isSame`. */
export function drawQuadrant(grid: HTMLElement, entry: ForceEntry, { subject, forces, people }: Summary, look: QuadrantLook, isSame: boolean): void {
	const { code, effect, label, fullName } = entry;
	const of = forces[code];
	const isEmpty = of.quotes === 0;
	const isInterview = subject.kind === 'interview';
	const isSelected = look.selected === code;
	const own = look.own && !isEmpty ? { ...ownShare(of, look.own.path), name: look.own.name } : null;
	const question = look.questions[code];
	const ask = isEmpty && question !== undefined ? `Ask: ${question}` : null;
	const isNarrowed = look.isNarrowed ?? false;

	const corner = part(grid, 'div', `jtbd-corner-${code}`);
	corner.addClass('jtbd-corner');
	corner.toggleClass('is-empty', isEmpty);
	corner.toggleClass('is-selected', isSelected);
	attribute(corner, { 'role': 'group', 'data-code': code, 'data-effect': effect });
	readAs(corner, fullName);
	const head = part(corner, 'div', 'jtbd-corner-head');
	const quadrant = button(head, 'jtbd-quadrant', {
		'data-force': code,
		'data-code': code,
		'data-people': of.people,
		'data-quotes': of.quotes,
		'aria-pressed': String(isSelected && look.selectedTheme === null),
	});
	readAs(quadrant, [quadrantText(entry, of, people, isNarrowed), own ? `, ${numeral(own.quotes)} of them in ${own.name}` : '', ask ? `. ${ask}` : ''].join(''));
	// The button has a name that reads well; what it lies on is for those who see it.
	const told = part(head, 'div', 'jtbd-told');
	attribute(told, { 'aria-hidden': 'true' });
	drawName(told, entry, look.icon);
	// Of nobody, and of one person alone, there is nothing to count.
	drawCounts(told, of, people === 0 || (isInterview && people < 2) ? null : people, own && own.quotes, isSame);
	say(told, 'span', 'jtbd-quadrant-none', isEmpty ? noneText(isNarrowed) : null);
	say(told, 'span', 'jtbd-quadrant-ask', ask);

	const list = part(corner, 'ul', 'jtbd-corner-list');
	list.addClass('jtbd-roving');
	const rest = isInterview ? drawQuotes(list, code, of, people > 1) : drawLeading(list, code, of, people, isSelected ? look.selectedTheme : null);
	const more = button(corner, 'jtbd-corner-more', { 'data-act': 'show-words', 'data-code': code });
	show(more, rest > 0);
	write(more, `and ${numeral(rest)} more`);
	readAs(more, `and ${counted(rest, 'more quote')} of ${label.toLowerCase()}`);
	const weight = arrowWeight(of.people, people);
	drawArrow(corner, weight, ownWeight(weight, own?.people ?? 0, of.people));
}

function drawName(told: HTMLElement, { icon, label, fullName }: ForceEntry, draw: DrawIcon): void {
	const name = part(told, 'span', 'jtbd-quadrant-name');
	drawIcon(name, icon, draw);
	say(name, 'span', 'jtbd-quadrant-label', label);
	say(name, 'span', 'jtbd-quadrant-full', fullName.slice(label.length).trim());
}

function drawCounts(told: HTMLElement, { people: some, quotes }: CodeSummary, people: number | null, own: number | null, isSame: boolean): void {
	const counts = part(told, 'span', 'jtbd-quadrant-people');
	show(counts, quotes > 0 && people !== null);
	sayCount(counts, 'jtbd-quadrant-count', numeral(some), isSame);
	say(counts, 'span', 'jtbd-quadrant-of', ofPeople(people ?? 0));
	const said = part(told, 'span', 'jtbd-quadrant-said');
	show(said, quotes > 0);
	sayCount(said, 'jtbd-quadrant-quotes', counted(quotes, 'quote'), isSame);
	say(said, 'span', 'jtbd-quadrant-own', own === null ? null : `${numeral(own)} in this note`).toggleClass('is-none', own === 0);
}
