/** Shows how a transcript begins as the note will have it. */

import type { ReadTurn } from '../../core/transcript/first-turns';
import { counted, firstWords } from '../../draw/wording';

/** How much of a long turn is shown, in characters. */
const MOST = 280;

/** Fills `el` with the turns, and says how many more there are; `isAsking` tells an interviewer's name. */
export function drawFirstTurns(el: HTMLElement, turns: readonly ReadTurn[], more: number, isAsking: (speaker: string) => boolean): void {
	el.empty();
	for (const { speaker, time, words } of turns) {
		const turn = el.createDiv({ cls: 'jtbd-turn', attr: { dir: 'auto' } });
		turn.toggleClass('is-asking', speaker !== null && isAsking(speaker));
		if (time !== null) turn.createSpan({ cls: 'jtbd-turn-time', text: time });
		if (speaker !== null) turn.createSpan({ cls: 'jtbd-turn-speaker', text: speaker });
		turn.createSpan({ text: firstWords(words, MOST) });
	}
	if (more > 0) el.createDiv({ cls: 'jtbd-turns-more', text: `and ${counted(more, 'more turn')}` });
}
