/** Where the caret and the selections are after a command, that one undo takes them back, and that typing on goes where a person expects. */

import assert from 'node:assert/strict';
import { openPlaced, placed, shown, typed } from './carets';
import type { Spec } from './driver';

/** A note, the command, the note afterwards. */
type Row = readonly [before: string, command: string, after: string];

const CARETS: readonly Row[] = [
	['‸They came. Nobody stayed.\n', 'tag-push', '==‸They came.== #jtbd/push Nobody stayed.\n'],
	['They c‸ame. Nobody stayed.\n', 'tag-push', '==They c‸ame.== #jtbd/push Nobody stayed.\n'],
	['They came.‸ Nobody stayed.\n', 'tag-push', '==They came.‸== #jtbd/push Nobody stayed.\n'],
	['They came. Nobody stayed.‸\n', 'tag-push', 'They came. ==Nobody stayed.== #jtbd/push‸\n'],
	['They came. Nobody ‸stayed.', 'tag-push', 'They came. ==Nobody stayed.== #jtbd/push‸'],
	['- Nobody stayed.‸', 'tag-push', '- ==Nobody stayed.== #jtbd/push‸'],
	['Nobody stayed.‸ ^id\n', 'tag-push', '==Nobody stayed.‸== #jtbd/push ^id\n'],
	['==Nobody‸ stayed.==\n', 'tag-push', '==Nobody stayed.== #jtbd/push‸\n'],
	['==Nobody stayed.== #jt‸bd/push\n', 'tag-habit', '==Nobody stayed.== #jt‸bd/habit\n'],
	['==Nobody stayed.== #jtbd/push‸\n', 'tag-habit', '==Nobody stayed.== #jtbd/habit‸\n'],
	['==Nobody stayed.== #jtbd/push‸\n', 'tag-idea', '==Nobody stayed.== #jtbd/push #jtbd/idea‸\n'],
	['==Nobody stayed.== #jtbd/push‸\n', 'remove-tag', 'Nobody stayed.‸\n'],
	['==Nobody stayed.== #jt‸bd/push They came.\n', 'remove-tag', 'Nobody stayed.‸ They came.\n'],
	['==‸Nobody stayed.== #jtbd/push\n', 'remove-tag', '‸Nobody stayed.\n'],
	['‸==Nobody stayed.== #jtbd/push\n', 'tag-push', '‸Nobody stayed.\n'],
	['- Nobody stayed. #jtbd/push‸\n', 'tag-push', '- Nobody stayed.‸\n'],
];

const SELECTIONS: readonly Row[] = [
	['They «came». Nobody stayed.\n', 'tag-push', 'They ==«came»==. #jtbd/push Nobody stayed.\n'],
	['They »came«. Nobody stayed.\n', 'tag-push', 'They ==»came«==. #jtbd/push Nobody stayed.\n'],
	['«They came. »Nobody stayed.\n', 'tag-push', '==«They came.== #jtbd/push »Nobody stayed.\n'],
	['They «came.»\n', 'tag-push', 'They ==came.== #jtbd/push‸\n'],
	['They »came.«', 'tag-push', 'They ==came.== #jtbd/push‸'],
	['==They «came».== #jtbd/push Nobody.\n', 'remove-tag', 'They «came». Nobody.\n'],
	['»==They came.== #jtbd/push« Nobody.\n', 'remove-tag', '»They came.« Nobody.\n'],
];

function walk(rows: readonly Row[], letters: string): Spec['run'] {
	return async (driver) => {
		for (const [before, command, after] of rows) {
			await openPlaced(driver, 'Ina.md', before);
			await driver.command(`jtbd-forces:${command}`);
			assert.equal(await shown(driver), after);
			await driver.type(letters);
			assert.equal(await shown(driver), typed(after, letters), before);
			for (let i = 0; i < 9 && (await driver.text()) !== placed(before).text; i++) await driver.press('Mod+z');
			assert.equal(await shown(driver), before);
		}
	};
}

export const specs: readonly Spec[] = [
	{ name: 'a caret stays on its words, or goes behind a tail that ends its line', run: walk(CARETS, ' and') },
	{ name: 'a selection stays on its words, made forwards or backwards', run: walk(SELECTIONS, 'And') },
];
