/** A passage as a row: the words, then who, at which stage, when. */

import { codeEntry, isForce, type Code } from '../core/codes';
import { noteName } from '../core/names';
import type { Passage } from '../core/passage';
import { attribute, button, part, say } from './keyed';
import { stageLabel, who } from './wording';

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
 * Draws a passage into `row` as a button, which carries its place (`data-path`, `data-from`, `data-to`), its forces and
 * its codes as lists parted by spaces.
 */
export function drawPassage(row: HTMLElement, passage: Passage, { under, ownPath, isStageFromHeading }: PassageLook): void {
	const { path, stage } = passage;
	const codes = [...new Set(passage.codes.map(({ code }) => code))];
	const el = button(row, 'jtbd-passage', {
		'data-path': path,
		'data-from': passage.from,
		'data-to': passage.to,
		'data-force': codes.filter(isForce).join(' '),
		'data-code': codes.join(' '),
		'data-under': under,
	});
	el.toggleClass('is-own', path === ownPath);
	attribute(say(el, 'span', 'jtbd-passage-words', passage.text), { dir: 'auto' });
	attribute(say(el, 'span', 'jtbd-passage-memo', passage.memo), { dir: 'auto' });

	const facts = part(el, 'span', 'jtbd-passage-facts');
	const isUnknown = passage.participant === null;
	say(facts, 'span', 'jtbd-passage-participant', who(passage)).toggleClass('is-unknown', isUnknown);
	say(facts, 'span', 'jtbd-passage-note', isUnknown ? noteName(path) : null);
	say(facts, 'span', 'jtbd-passage-stage', stage && stageLabel(stage)).toggleClass('is-inherited', stage !== null && isStageFromHeading(passage));
	say(facts, 'span', 'jtbd-passage-time', passage.time);
	const others = codes.filter((code) => code !== under).map((code) => codeEntry(code).label).join(', ');
	say(facts, 'span', 'jtbd-passage-codes', others === '' ? null : under === null ? others : `also ${others.toLowerCase()}`);
}
