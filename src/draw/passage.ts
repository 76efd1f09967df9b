/** A passage as a row: the words, what stands nested below them and the memo, then who, at which stage, when. */

import { codeEntry, isForce, type Code } from '../core/codes';
import { noteName } from '../core/names';
import type { Passage } from '../core/passage';
import { attribute, button, drawRows, part, say, show, write } from './keyed';
import { moveWords, stageLabel, who } from './wording';

/** What a row shows of a passage besides the passage. */
export interface PassageLook {
	/** The code under which it is listed; the others are named. */
	readonly under: Code | null;
	/** True when the stage comes from a heading: it is shown paler. */
	readonly isStageFromHeading: (passage: Passage) => boolean;
	/** The note at hand, whose passages stand out; null for none. */
	readonly ownPath: string | null;
	/** Whether the fold of this key is open; `usual` when nobody has touched it. A long quote is one. */
	readonly isOpen: (key: string, usual: boolean) => boolean;
}

/** Beyond so many UTF-16 units the words, and beyond so many items what is nested, are cut short until somebody wants all. */
const LONG = 600;
const NESTED = 4;

/** What the button of a row shows: a passage, and how. */
const drawn = new WeakMap<Element, { readonly passage: Passage; readonly how: string }>();

/** The passage that the button of a row shows; null for any other element. */
export function passageOf(el: Element): Passage | null {
	return drawn.get(el)?.passage ?? null;
}

/**
 * Draws a passage into `row` as a button, which carries its place (`data-path`, `data-from`, `data-to`), its forces and
 * its codes as lists parted by spaces; beside a long one a button shows all of it.
 */
export function drawPassage(row: HTMLElement, passage: Passage, { under, ownPath, isOpen, isStageFromHeading }: PassageLook): void {
	const { path, stage, strength, move, nested } = passage;
	const key = `whole:${path}:${passage.text.slice(0, 40)}`;
	const isLong = passage.text.length > LONG || nested.length > NESTED;
	const isCut = isLong && !isOpen(key, false);
	const isInherited = stage !== null && isStageFromHeading(passage);
	const how = [under, path === ownPath, isCut, isInherited].join(' ');
	const before = row.firstElementChild && drawn.get(row.firstElementChild);
	// A passage stays the same value until its note changes, and few of thousands do at a time.
	if (before?.passage === passage && before.how === how) return;
	const codes = [...new Set(passage.codes.map(({ code }) => code))];
	const el = button(row, 'jtbd-passage', {
		'data-path': path,
		'data-from': passage.from,
		'data-to': passage.to,
		'data-force': codes.filter(isForce).join(' '),
		'data-code': codes.join(' '),
		'data-under': under,
	});
	drawn.set(el, { passage, how });
	el.toggleClass('is-own', path === ownPath);
	const words = say(el, 'span', 'jtbd-passage-words', passage.text);
	attribute(words, { dir: 'auto' });
	words.toggleClass('is-cut', isCut && passage.text.length > LONG);
	if (nested.length > 0 || el.querySelector('.jtbd-passage-nested')) drawNested(part(el, 'span', 'jtbd-passage-nested'), isCut ? nested.slice(0, NESTED) : nested);
	attribute(say(el, 'span', 'jtbd-passage-memo', passage.memo), { dir: 'auto' });

	const facts = part(el, 'span', 'jtbd-passage-facts');
	const isUnknown = passage.participant === null;
	say(facts, 'span', 'jtbd-passage-participant', who(passage)).toggleClass('is-unknown', isUnknown);
	say(facts, 'span', 'jtbd-passage-note', isUnknown ? noteName(path) : null);
	const at = say(facts, 'span', 'jtbd-passage-stage', stage && stageLabel(stage));
	at.toggleClass('is-inherited', isInherited);
	attribute(at, { title: isInherited ? 'From the heading' : null });
	if (isInherited || facts.querySelector('.jtbd-passage-inherited')) say(facts, 'span', 'jtbd-passage-inherited', isInherited ? 'from the heading' : null);
	say(facts, 'span', 'jtbd-passage-time', passage.time);
	say(facts, 'span', 'jtbd-passage-strength', strength && `strength ${strength}`);
	say(facts, 'span', 'jtbd-passage-move', move && moveWords(move).toLowerCase());
	const others = codes.filter((code) => code !== under).map((code) => codeEntry(code).label).join(', ');
	say(facts, 'span', 'jtbd-passage-codes', others === '' ? null : under === null ? others : `also ${others.toLowerCase()}`);

	if (!isLong && !row.querySelector('.jtbd-whole')) return;
	const whole = button(row, 'jtbd-whole', { 'data-fold': key, 'aria-expanded': String(!isCut) });
	write(whole, isCut ? 'Show all' : 'Show less');
	show(whole, isLong);
}

/** Rows of their own, in a button: no list may stand there. */
function drawNested(el: HTMLElement, items: readonly string[]): void {
	show(el, items.length > 0);
	drawRows(el, items.map((words, at) => ({ words, at })), {
		tag: 'span',
		cls: 'jtbd-passage-item',
		key: ({ at }) => String(at),
		fill: (row, { words }) => attribute(say(row, 'span', 'jtbd-passage-item-words', words), { dir: 'auto' }),
	});
}
