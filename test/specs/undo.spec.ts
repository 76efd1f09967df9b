/** Every command that edits is one step of undo: one undo gives back the very note and its selections, and typing before and after stays apart. */

import assert from 'node:assert/strict';
import { expectOneStep, openPlaced, placed, selectIn, shown, untilShown } from './carets';
import { untilDialog } from './dialogs';
import type { Driver, Spec } from './driver';
import { openEditorMenu } from './open-note';

const NOTE = `---
jobs: "[[JTBD 1]]"
---
# Ina

First thing she said. Then the second one, with doubts.

She ==knew it== well. ==They saw.== #jtbd/push/rota #jtbd/strength/2 %%twice%%

- a line of its own
- It hurt. #jtbd/pain
`;

/** Words of the note with the selections in them, and what becomes of them; a letter is typed at the caret before. */
interface Step {
	readonly act: string;
	readonly at: string;
	readonly gives: string;
}

const SAW = '==They s‸aw.== #jtbd/push/rota #jtbd/strength/2 %%twice%%';
const SAW_NOW = '==They sQ‸aw.== #jtbd/push/rota #jtbd/strength/2 %%twice%%';
const SAID = 'First thi‸ng she said.';
const SAID_NOW = '==First thiQ‸ng she said.==';
const ITEM = '- a line of its own‸';

const CODES = ['push', 'pull', 'anxiety', 'habit', 'struggle', 'trigger', 'alternative', 'outcome', 'aspiration', 'budget', 'idea'];

/** Acts are commands. */
const CODING: readonly Step[] = CODES.map((code) => ({ act: `tag-${code}`, at: SAID, gives: `${SAID_NOW} #jtbd/${code}` }));
const BY_COMMAND: readonly Step[] = [
	{ act: 'tag-push', at: ITEM, gives: '- ==a line of its ownQ== #jtbd/push‸' },
	{ act: 'tag-push', at: '‸Then the second one, with doubts.', gives: '==QThen the second one, with doubts.== #jtbd/push‸' },
	{ act: 'tag-push', at: '‸First thing she said.', gives: '==Q‸First thing she said.== #jtbd/push' },
	{ act: 'tag-pull', at: 'the «second one», with', gives: 'the ==«second one»==, #jtbd/pull with' },
	{ act: 'tag-pull', at: 'the »second one«, with', gives: 'the ==»second one«==, #jtbd/pull with' },
	{ act: 'tag-push', at: '==knew‸ it==', gives: '==knewQ‸ it== #jtbd/push' },
	{ act: 'tag-push', at: SAW, gives: 'They sQ‸aw.' },
	{ act: 'tag-habit', at: SAW, gives: SAW_NOW.replace('push', 'habit') },
	{ act: 'tag-idea', at: SAW, gives: SAW_NOW.replace('/rota', '/rota #jtbd/idea') },
	{ act: 'tag-push', at: '==They« saw».==', gives: 'They« ==saw»==.' },
	{ act: 'insert-time', at: SAID, gives: '[00:00] First thiQ‸ng she said.' },
	{ act: 'remove-tag', at: SAW, gives: 'They sQ‸aw.' },
	{ act: 'copy-passage-link', at: SAW, gives: `${SAW_NOW} ^i00000` },
	{ act: 'copy-passage-link', at: '%%twice‸%%', gives: '%%twiceQ‸%% ^i00000' },
];

/** Acts are keys and words that are typed in the picker. */
const BY_PICKER: readonly Step[] = [
	{ act: 'p', at: SAID, gives: `${SAID_NOW} #jtbd/push` },
	{ act: 'Shift+A, late, Enter', at: SAID, gives: `${SAID_NOW} #jtbd/anxiety/late` },
	{ act: 't', at: ITEM, gives: '- ==a line of its ownQ== #jtbd/trigger‸' },
	{ act: 'h', at: 'the «second one», with', gives: 'the ==«second one»==, #jtbd/habit with' },
	{ act: 'h', at: SAW, gives: SAW_NOW.replace('push', 'habit') },
	{ act: 'p', at: SAW, gives: 'They sQ‸aw.' },
	{ act: 'e, old ways, Enter', at: SAW, gives: SAW_NOW.replace('rota', 'old-ways') },
	{ act: 'g, 7', at: SAW, gives: SAW_NOW.replace('strength/2', 'strength/2 #jtbd/stage/purchase') },
];
const FACETS: readonly Step[] = [
	{ act: 'n, 3', at: SAW, gives: SAW_NOW.replace('strength/2', 'strength/3') },
	{ act: '1', at: SAW, gives: SAW_NOW.replace('strength/2', 'strength/1') },
	{ act: 'n, x', at: SAW, gives: SAW_NOW.replace(' #jtbd/strength/2', '') },
	{ act: 'v, b', at: SAW, gives: SAW_NOW.replace('strength/2', 'strength/2 #jtbd/move/back') },
	{ act: 'm, thrice, Enter', at: SAW, gives: SAW_NOW.replace('twice', 'thrice') },
	{ act: 'd, h', at: SAW, gives: SAW_NOW.replace('/rota', '/rota #jtbd/habit') },
	{ act: 'd, Shift+H, new, Enter', at: SAW, gives: SAW_NOW.replace('/rota', '/rota #jtbd/habit/new') },
	{ act: 'x', at: SAW, gives: 'They sQ‸aw.' },
	{ act: 'm, thrice, Enter', at: '%%twice‸%%', gives: '%%thrice%%‸' },
];

/** Acts are titles, and what is typed in the picker that they lead to. */
const BY_MENU: readonly Step[] = [
	...CODES.slice(0, 4).map((code): Step => ({ act: `Tag as ${code}`, at: SAID, gives: `${SAID_NOW} #jtbd/${code}` })),
	{ act: 'Tag as…, p', at: SAID, gives: `${SAID_NOW} #jtbd/push` },
	{ act: 'Tag as habit', at: SAW, gives: SAW_NOW.replace('push', 'habit') },
	{ act: 'Tag as push', at: SAW, gives: 'They sQ‸aw.' },
	{ act: 'Theme…, old ways, Enter', at: SAW, gives: SAW_NOW.replace('rota', 'old-ways') },
	{ act: 'Remove tag', at: SAW, gives: 'They sQ‸aw.' },
	{ act: 'Copy link to passage', at: SAW, gives: `${SAW_NOW} ^i00000` },
];

async function pick(driver: Driver, keys: readonly string[]): Promise<void> {
	await driver.until('the picker', async () => (await driver.count('.jtbd-picker')) === 1);
	for (const key of keys) {
		if (/^(?:Shift\+)?(?:.|Enter)$/.test(key)) await driver.press(key);
		else await driver.exec((_, typing: string) => {
			const input = document.querySelector<HTMLInputElement>('.jtbd-picker input');
			if (!input) throw new Error('There is no picker.');
			input.value = typing;
			input.dispatchEvent(new Event('input'));
		}, key);
	}
	await driver.until('no picker', async () => (await driver.count('.jtbd-picker')) === 0);
}

async function chooseInMenu(driver: Driver, title: string, keys: readonly string[]): Promise<void> {
	await openEditorMenu(driver);
	await driver.click(`.menu .menu-item[data-section="jtbd-forces"]:has-text("${title}")`);
	if (keys.length > 0) await pick(driver, keys);
}

/** The note, a clipboard that takes all, and ids that are always the same. */
async function open(driver: Driver): Promise<void> {
	await openPlaced(driver, 'Ina.md', NOTE);
	await driver.exec(() => {
		Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.resolve() } });
	});
}

/** Runs `act` with the same numbers at random each time. */
async function withoutChance(driver: Driver, act: () => Promise<void>): Promise<void> {
	await driver.exec(() => {
		Object.assign(window, { specRandom: Math.random });
		Math.random = () => 0.5;
	});
	try {
		await act();
	} finally {
		await driver.exec(() => {
			Math.random = (window as unknown as { specRandom: () => number }).specRandom;
		});
	}
}

async function walk(driver: Driver, steps: readonly Step[], act: (step: Step) => Promise<void>): Promise<void> {
	await open(driver);
	await withoutChance(driver, async () => {
		for (const step of steps) {
			const { at, gives } = step;
			await selectIn(driver, at);
			const after = NOTE.replace(placed(at).text, () => gives);
			try {
				await expectOneStep(driver, () => act(step), after, at.includes('‸'));
			} catch (error) {
				if (error instanceof Error) error.message = `${step.act} at ${at}: ${error.message}`;
				throw error;
			}
		}
	});
}

const command = (driver: Driver) => ({ act }: Step): Promise<void> => driver.command(`jtbd-forces:${act}`);

const choice = (driver: Driver) => async ({ act }: Step): Promise<void> => {
	await driver.command('jtbd-forces:tag-passage');
	await pick(driver, act.split(', '));
};

export const specs: readonly Spec[] = [
	{ name: 'the command of each code is one step', run: (driver) => walk(driver, CODING, command(driver)) },
	{ name: 'each command is one step wherever it is used', run: (driver) => walk(driver, BY_COMMAND, command(driver)) },
	{ name: 'each code and theme of the picker is one step', run: (driver) => walk(driver, BY_PICKER, choice(driver)) },
	{ name: 'each detail that the picker gives a passage is one step', run: (driver) => walk(driver, FACETS, choice(driver)) },
	{
		name: 'each item of the context menu is one step',
		async run(driver) {
			await walk(driver, BY_MENU, ({ act }) => {
				const [title = '', ...keys] = act.split(', ');
				return chooseInMenu(driver, title, keys);
			});
		},
	},
	{
		name: 'a fix, all fixes of a note and their undoing are a step each',
		async run(driver) {
			const note = '- It hurt. #jtbd/pain‸\n- They came. #jtbd/pull #jtbd/stage/onboarding\n';
			await openPlaced(driver, 'Ina.md', note);
			await driver.command('jtbd-forces:check-tags');
			const press = (button: string) => async (): Promise<void> => {
				await driver.click(button);
			};
			const fixed = note.replace('pain', 'push');
			await expectOneStep(driver, press('.jtbd-problem-row .jtbd-fix:has-text("Change to push")'), fixed, false);
			const allFixed = fixed.replace('onboarding', 'first-use');
			await expectOneStep(driver, press('.jtbd-problem-heading .jtbd-fix:has-text("Fix all 2")'), allFixed, false);
			await press('.jtbd-problem-heading .jtbd-fix:has-text("Fix all 2")')();
			await untilShown(driver, allFixed);
			await expectOneStep(driver, press('.notice button:has-text("Undo")'), note, false);
		},
	},
	{
		name: 'what a notice offers is a step of its own',
		async run(driver) {
			const rows = [
				['==Nobody came.== #jtbd/push‸\n', 'tag-habit', '==Nobody came.== #jtbd/habit‸\n', 'Keep both', '==Nobody came.== #jtbd/push #jtbd/habit‸\n'],
				['==Nobody‸ came.== #jtbd/push\n', 'tag-habit', '==Nobody‸ came.== #jtbd/habit\n', 'Keep both', '==Nobody‸ came.== #jtbd/push #jtbd/habit\n'],
				['==Nobody came.== #jtbd/push‸\n', 'remove-tag', 'Nobody came.‸\n', 'Keep highlight', '==Nobody came.==‸\n'],
				['==‸Nobody came.== #jtbd/push\n', 'remove-tag', '‸Nobody came.\n', 'Keep highlight', '==‸Nobody came.==\n'],
			] as const;
			for (const [note, command, done, offer, kept] of rows) {
				await openPlaced(driver, 'Ina.md', note);
				await driver.command(`jtbd-forces:${command}`);
				assert.equal(await shown(driver), done);
				await expectOneStep(driver, () => driver.click(`.notice button:has-text("${offer}")`), kept, false);
				await driver.press('Mod+z');
				assert.equal(await shown(driver), note);
			}
		},
	},
	{
		name: 'a theme renamed in all notes is one step in each that is open',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', NOTE.replace(SAW.replace('‸', ''), SAW));
			const rename = async (): Promise<void> => {
				await driver.command('jtbd-forces:rename-theme');
				await untilDialog(driver, 'Rename theme');
				await driver.type('Other');
				await driver.press('Enter');
				await driver.until('the report', async () => (await driver.texts('.modal .modal-title')).join() === 'Theme renamed');
				await driver.press('Escape');
			};
			await expectOneStep(driver, rename, NOTE.replace(SAW.replace('‸', ''), SAW_NOW.replace('rota', 'other')));
		},
	},
	{
		name: 'a template is one step',
		async run(driver) {
			const note = '---\noutcome: left\njobs: "[[JTBD 1]]"\n---\nShe came ‸late.\n';
			await openPlaced(driver, 'Ina.md', note);
			const insert = async (): Promise<void> => {
				await driver.command('jtbd-forces:insert-interview-template');
				await driver.click('.prompt .suggestion-item:has-text("Switch")');
				await driver.until('the template', async () => (await driver.text()).includes('## '));
			};
			await insert();
			const after = await shown(driver);
			await driver.press('Mod+z');
			assert.equal(await shown(driver), note);
			await expectOneStep(driver, insert, after.replace('came ', 'came Q'));
		},
	},
	{
		name: 'a question is one step',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', '## Deciding\n\n- Who paid?\n\t- My ‸sister.\n');
			const insert = async (): Promise<void> => {
				await driver.command('jtbd-forces:insert-question');
				await driver.click('.jtbd-questions .suggestion-item:has-text("What almost made you")');
			};
			await expectOneStep(driver, insert, '## Deciding\n\n- Who paid?\n\t- My Qsister.\n- What almost made you call it off?\n\t- ‸\n');
		},
	},
	{
		name: 'no command is missing here',
		async run(driver) {
			await open(driver);
			const commands = await driver.exec(({ app }) => Object.values(app.commands.commands).flatMap(({ id, editorCallback }) => (id.startsWith('jtbd-forces:') && editorCallback ? [id.slice('jtbd-forces:'.length)] : [])));
			const covered = new Set([...[...CODING, ...BY_COMMAND].map(({ act }) => act), 'tag-passage', 'insert-interview-template', 'insert-question']);
			assert.deepEqual(commands.filter((id) => !covered.has(id)).sort(), ['next-passage', 'previous-passage']);
		},
	},
];
