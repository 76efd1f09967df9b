/** What is offered for one text, taken up in another. */

import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import type { EditOptions, EditResult } from '../../src/core/edit/edit';
import { fixProblems } from '../../src/core/edit/fix-problem';
import { removeTags } from '../../src/core/edit/remove';
import { tagPassages } from '../../src/core/edit/tag';
import { readNote } from '../../src/core/read-note';

const OPTIONS: EditOptions = { namespace: 'jtbd', people: [], highlightColours: false };
const ABOVE = '# Ina\n\n';
const BELOW = '\n\n==We left.== #jtbd/push\n';

interface Act {
	readonly before: string;
	readonly after: string;
	readonly kept: string;
	readonly edit: (text: string) => EditResult;
}

const caret = (text: string): { anchor: number; head: number }[] => [{ anchor: text.indexOf('came'), head: text.indexOf('came') }];

const ACTS: Readonly<Record<string, Act>> = {
	'Keep both': {
		before: '==They came.== #jtbd/push/rota',
		after: '==They came.== #jtbd/habit/rota',
		kept: '==They came.== #jtbd/push/rota #jtbd/habit',
		edit: (text) => tagPassages(text, caret(text), 'habit', OPTIONS),
	},
	'Keep highlight': {
		before: '==They came.== #jtbd/push',
		after: 'They came.',
		kept: '==They came.==',
		edit: (text) => removeTags(text, caret(text), OPTIONS),
	},
	Undo: {
		before: 'They came. #jtbd/pain',
		after: 'They came. #jtbd/push',
		kept: 'They came. #jtbd/pain',
		edit: (text) => fixProblems(text, readNote(text, OPTIONS).problems, OPTIONS),
	},
};

/** What taking the offer up makes of a text; null when it is refused. */
function takenUp({ before, after, edit }: Act, now: string): string | null {
	const result = edit(ABOVE + before + BELOW);
	if (!result.ok || !result.said?.offer) throw new Error('Nothing is offered.');
	expect(applyChanges(ABOVE + before + BELOW, result.changes)).toBe(ABOVE + after + BELOW);
	const taken = result.said.offer.edit(now);
	return taken.ok ? applyChanges(now, taken.changes) : null;
}

describe.each(Object.entries(ACTS))('%s', (_, act) => {
	const { after, kept } = act;

	it.each([
		['nothing', ABOVE, BELOW],
		['words above', `${ABOVE}Above.\n\n`, BELOW],
		['nothing left above', '', BELOW],
		['a line right behind', ABOVE, `\n\nThen${BELOW}`],
		['words on the same line', ABOVE, ` Then they left.${BELOW}`],
		['a tag removed below', ABOVE, '\n\nWe left.\n'],
		['another heading above', '# Deciding\n\n', BELOW],
	])('is kept after %s changed', (_what, above, below) => {
		expect(takenUp(act, above + after + below)).toBe(above + kept + below);
	});

	it.each([
		['the words are others', ABOVE + after.replace('They', 'We') + BELOW],
		['the words are gone', ABOVE + BELOW],
		['they are code by now', `${ABOVE}\`\`\`\n${after}${BELOW}`],
		['it was taken up already', ABOVE + kept + BELOW],
		['all is new', 'All new.\n'],
		['nothing is left', ''],
	])('is refused where %s', (_what, now) => {
		expect(takenUp(act, now)).toBe(null);
	});
});
