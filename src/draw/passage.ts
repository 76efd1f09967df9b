/** A passage as a row: the words, then who, at which stage, when. */

import { codeEntry, isForce, type Code } from '../core/codes';
import type { Passage } from '../core/passage';
import { attribute, isolate, part, show, write } from './keyed';
import { noteName, stageLabel, who } from './wording';

/** What a row shows of a passage besides the passage. */
export interface PassageLook {
	/** The code under which it is listed; the others are named. */
	readonly under: Code | null;
	/** True when the stage comes from a heading: it is shown paler. */
	readonly isStageFromHeading: (passage: Passage) => boolean;
	/** The note at hand, whose passages stand out; null for none. */
	readonly ownPath: string | null;
}

/**
 * Draws a passage into the button `row`, which carries its place (`data-path`, `data-from`, `data-to`), its forces and
 * its codes as lists parted by spaces.
 */
export function drawPassage(row: HTMLElement, passage: Passage, look: PassageLook): void {
	const codes = [...new Set(passage.codes.map((coding) => coding.code))];
	row.addClass('jtbd-passage');
	attribute(row, {
		type: 'button',
		'data-path': passage.path,
		'data-from': passage.from,
		'data-to': passage.to,
		'data-force': codes.filter(isForce).join(' '),
		'data-code': codes.join(' '),
		'data-under': look.under,
	});
	row.toggleClass('is-own', passage.path === look.ownPath);

	const words = part(row, 'span', 'jtbd-passage-words');
	attribute(words, { dir: 'auto' });
	write(words, passage.text);
	const memo = part(row, 'span', 'jtbd-passage-memo');
	show(memo, passage.memo !== null);
	attribute(memo, { dir: 'auto' });
	write(memo, passage.memo ?? '');

	const facts = part(row, 'span', 'jtbd-passage-facts');
	const person = part(facts, 'span', 'jtbd-passage-participant');
	person.toggleClass('is-unknown', passage.participant === null);
	isolate(person, who(passage));
	const note = part(facts, 'span', 'jtbd-passage-note');
	show(note, passage.participant === null);
	isolate(note, noteName(passage.path));
	const stage = part(facts, 'span', 'jtbd-passage-stage');
	show(stage, passage.stage !== null);
	stage.toggleClass('is-inherited', passage.stage !== null && look.isStageFromHeading(passage));
	isolate(stage, passage.stage === null ? '' : stageLabel(passage.stage));
	const time = part(facts, 'span', 'jtbd-passage-time');
	show(time, passage.time !== null);
	isolate(time, passage.time ?? '');
	const others = look.under === null ? codes : codes.filter((code) => code !== look.under);
	const also = part(facts, 'span', 'jtbd-passage-codes');
	show(also, others.length > 0);
	const names = others.map((code) => codeEntry(code).label).join(', ');
	isolate(also, look.under === null ? names : `also ${names.toLowerCase()}`);
}
