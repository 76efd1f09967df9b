/** The picker: words tagged by one key, and all that a tagged passage can be given, each as one step of undo. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, selected, selectWords, untilEqual, watchWrites, writes } from './forces';
import { INTERVIEW } from './notes';

const PROMPT = '.jtbd-picker';
const ROW = `${PROMPT} .suggestion-item`;
const SENTENCE = 'First thing she said.';
const HEADED = INTERVIEW.replace('# Ina', '# Ina\n\n## Deciding');

/** Another interview of the same job, with themes in use. */
const BEN = `---
type: interview
jobs: "[[JTBD 1]]"
---
- He said so. #jtbd/push/rota-not-true
- And that. #jtbd/push/rota_not_true
- And more. #jtbd/push/phone-calls
- But still. #jtbd/habit/old-way
`;

function tagged(tail: string, text = INTERVIEW): string {
	return text.replace(SENTENCE, `==${SENTENCE}== ${tail}`);
}

async function open(driver: Driver, text = INTERVIEW, more: Readonly<Record<string, string>> = {}): Promise<void> {
	await driver.reset({ 'Ina.md': text, ...more }, { open: 'Ina.md' });
	await driver.exec(async ({ plugins }) => {
		await (plugins['jtbd-forces'] as unknown as { api: { whenReady(): Promise<void> } }).api.whenReady();
	});
	await caretBefore(driver, 'thing she said');
	await pick(driver);
}

async function pick(driver: Driver): Promise<void> {
	await driver.command('jtbd-forces:tag-passage');
	await untilPrompts(driver, 1);
}

function untilPrompts(driver: Driver, count: number): Promise<void> {
	return untilEqual(driver, () => driver.count(PROMPT), count);
}

const placeholder = (driver: Driver): Promise<string | null> => driver.attr(`${PROMPT} input`, 'placeholder');
const titles = (driver: Driver): Promise<string[]> => driver.texts(`${ROW} .suggestion-title`);

/** As long as somebody waits who isn't typing a word. */
function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 400));
}

/** Opens the picker and presses keys at the pace of typing; a machine that was too slow for it tries again. */
async function pressFast(driver: Driver, prepare: () => Promise<void>, keys: readonly string[]): Promise<void> {
	for (let tries = 0; tries < 20; tries++) {
		await prepare();
		let slowest = 0;
		let last = performance.now();
		for (const key of keys) {
			await driver.press(key);
			const now = performance.now();
			slowest = Math.max(slowest, now - last);
			last = now;
		}
		if (slowest < 300) return;
	}
	throw new Error('This machine never typed fast enough.');
}

/** Presses Shift and a digit, which give `sign` on this keyboard. */
function shiftDigit(driver: Driver, digit: number, sign: string): Promise<void> {
	return driver.exec((_, code, key) => {
		document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey: true, bubbles: true, cancelable: true }));
	}, `Digit${String(digit)}`, sign);
}

/** The prompt is gone, the note says this, the editor has the focus; and so it was one step before. */
async function expectOneStep(driver: Driver, after: string, before = INTERVIEW): Promise<void> {
	await untilPrompts(driver, 0);
	assert.equal(await driver.text(), after);
	assert.equal(await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.hasFocus()), true);
	await driver.press('Mod+z');
	assert.equal(await driver.text(), before);
	await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.redo());
	assert.equal(await driver.text(), after);
}

export const specs: readonly Spec[] = [
	{
		name: 'every code has a letter of its own that tags at once',
		async run(driver) {
			await open(driver);
			const letters = await driver.texts(`${ROW} .suggestion-hotkey`);
			assert.equal(new Set(letters).size, letters.length);
			assert.deepEqual((await titles(driver)).slice(0, 4), ['Push', 'Pull', 'Anxiety', 'Habit']);
			const codes = (await titles(driver)).slice(0, -1).map((title) => title.toLowerCase());
			assert.equal(codes.length, 11);
			await driver.press('Escape');
			for (const [i, code] of codes.entries()) {
				await caretBefore(driver, 'thing she said');
				await pick(driver);
				await driver.press((letters[i] ?? '').toLowerCase());
				await untilPrompts(driver, 0);
				assert.equal(await driver.text(), tagged(`#jtbd/${code}`));
				await driver.press('Mod+z');
				assert.equal(await driver.text(), INTERVIEW);
			}
		},
	},
	{
		name: 'a letter tags in one step of undo, the caret where it was',
		async run(driver) {
			await open(driver);
			await driver.press('p');
			await expectOneStep(driver, tagged('#jtbd/push'));
			await driver.press('Mod+z');
			await pick(driver);
			await driver.press('p');
			await untilPrompts(driver, 0);
			await driver.type('X');
			assert.equal(await driver.text(), tagged('#jtbd/push').replace('thing', 'Xthing'));
		},
	},
	{
		name: 'a selection is tagged as it is selected',
		async run(driver) {
			await open(driver);
			await driver.press('Escape');
			await selectWords(driver, 'the second one');
			await pick(driver);
			await driver.press('h');
			await untilPrompts(driver, 0);
			assert.equal(await driver.text(), INTERVIEW.replace('the second one,', '==the second one==, #jtbd/habit'));
			assert.equal(await selected(driver), 'Ina.md: the second one');
		},
	},
	{
		name: 'a row tags when it is clicked',
		async run(driver) {
			await open(driver);
			await driver.click(`${ROW}:has-text("Anxiety")`);
			await expectOneStep(driver, tagged('#jtbd/anxiety'));
		},
	},
	...([
		['inertia', 'Habit', '#jtbd/habit'],
		['frustration', 'Push', '#jtbd/push'],
		['feature', 'Idea', '#jtbd/idea'],
	] as const).map(([words, title, tail]): Spec => ({
		name: `after a slash “${words}” finds ${title.toLowerCase()}`,
		async run(driver) {
			await open(driver);
			await driver.press('/');
			await driver.type(words);
			await untilEqual(driver, () => titles(driver), [title]);
			await driver.press('Enter');
			await expectOneStep(driver, tagged(tail));
		},
	})),
	{
		name: 'a letter with Shift goes on to the theme, and both are one step of undo',
		async run(driver) {
			await open(driver, INTERVIEW, { 'Ben.md': BEN });
			await driver.press('Shift+P');
			await untilEqual(driver, () => titles(driver), ['No theme', 'Rota not true', 'Phone calls']);
			assert.deepEqual(await driver.texts(`${ROW} .jtbd-choice-aside`), ['1 person', '1 person']);
			await driver.type('call');
			await untilEqual(driver, () => titles(driver), ['Phone calls', 'New theme: Call']);
			await driver.press('Enter');
			await expectOneStep(driver, tagged('#jtbd/push/phone-calls'));
		},
	},
	...([
		['that it has', 'A', '#jtbd/anxiety', '#jtbd/anxiety/rota-not-true'],
		['whose theme it has', 'A', '#jtbd/anxiety/price', '#jtbd/anxiety/rota-not-true'],
		['in whose place another stands', 'P', '#jtbd/anxiety', '#jtbd/push/rota-not-true'],
		['that it hasn’t', 'T', '#jtbd/anxiety', '#jtbd/anxiety #jtbd/trigger/rota-not-true'],
	] as const).map(([what, letter, tail, after]): Spec => ({
		name: `on a tagged passage Shift and the letter of a code ${what} go on to the theme, into which goes what is typed`,
		async run(driver) {
			await open(driver, tagged(tail));
			await driver.press(`Shift+${letter}`);
			assert.match((await placeholder(driver)) ?? '', /heme of /);
			assert.equal(await driver.text(), tagged(tail));
			await driver.type('rota not true');
			assert.equal(await driver.text(), tagged(tail));
			await driver.press('Enter');
			await expectOneStep(driver, tagged(after), tagged(tail));
		},
	})),
	{
		name: 'Tab on a code goes on to its theme as well; Enter on nothing typed is no theme',
		async run(driver) {
			await open(driver, INTERVIEW, { 'Ben.md': BEN });
			await driver.press('ArrowDown');
			await driver.press('Tab');
			await untilEqual(driver, () => titles(driver), ['No theme']);
			await driver.press('Enter');
			await expectOneStep(driver, tagged('#jtbd/pull'));
		},
	},
	{
		name: 'words that are no theme yet make one, letters that only happen to occur in another don’t keep them from it',
		async run(driver) {
			await open(driver, INTERVIEW, { 'Ben.md': BEN });
			await driver.press('Shift+P');
			await driver.type('Roe');
			await untilEqual(driver, () => titles(driver), ['New theme: Roe', 'Rota not true']);
			await driver.press('Enter');
			await expectOneStep(driver, tagged('#jtbd/push/roe'));
		},
	},
	{
		name: 'Shift and Enter takes what is typed as it is, in the spelling that is in use',
		async run(driver) {
			await open(driver, INTERVIEW, { 'Ben.md': BEN.replace('rota-not-true', 'rota_not_true') });
			await driver.press('Shift+P');
			await driver.type('phone');
			await driver.press('Shift+Enter');
			await expectOneStep(driver, tagged('#jtbd/push/phone'));
			await pick(driver);
			await driver.press('e');
			await driver.type('rota NOT true');
			await driver.press('Enter');
			await expectOneStep(driver, tagged('#jtbd/push/rota_not_true'), tagged('#jtbd/push/phone'));
		},
	},
	{
		name: 'on a tagged passage the picker shows what it has, and each is changed by its letter',
		async run(driver) {
			await open(driver, tagged('#jtbd/push/rota #jtbd/strength/2 %%twice%%', HEADED));
			assert.equal(await placeholder(driver), 'Push · Rota: “First thing she said.”');
			assert.deepEqual(await titles(driver), ['Theme…', 'Stage…', 'Strength…', 'Move…', 'Memo…', 'Push', 'Pull', 'Anxiety', 'Habit', 'Add a second code…', 'Remove tag', 'Which one is it?']);
			assert.deepEqual(await driver.texts(`${ROW} .jtbd-choice-aside`), ['Rota', 'Deciding (from the heading)', 'Clear', '', 'twice', 'remove', 'instead of push', 'instead of push', 'instead of push']);
		},
	},
	...([
		['theme', ['e'], 'old ways', '#jtbd/push/old-ways'],
		['stage', ['g', '7'], '', '#jtbd/push #jtbd/stage/purchase'],
		['strength', ['n', '3'], '', '#jtbd/push #jtbd/strength/3'],
		['strength by its number alone', ['1'], '', '#jtbd/push #jtbd/strength/1'],
		['move', ['v', 'b'], '', '#jtbd/push #jtbd/move/back'],
		['memo', ['m'], 'said it %% twice', '#jtbd/push %%said it % % twice%%'],
		['second code', ['d', 'h'], '', '#jtbd/push #jtbd/habit'],
		['element', ['t'], '', '#jtbd/push #jtbd/trigger'],
	] as const).map(([what, keys, words, tail]): Spec => ({
		name: `a passage gets its ${what} in one step of undo`,
		async run(driver) {
			const before = tagged('#jtbd/push', HEADED);
			await open(driver, before);
			for (const key of keys) await driver.press(key);
			if (words !== '') {
				await driver.type(words);
				await driver.press('Enter');
			}
			await expectOneStep(driver, tagged(tail, HEADED), before);
			await untilEqual(driver, () => selected(driver), 'Ina.md: ');
		},
	})),
	{
		name: 'a second code comes with its theme in one step',
		async run(driver) {
			await open(driver, tagged('#jtbd/push'), { 'Ben.md': BEN });
			await driver.press('d');
			await driver.press('Shift+H');
			await untilEqual(driver, () => titles(driver), ['No theme', 'Old way']);
			await driver.type('old');
			await driver.press('Enter');
			await expectOneStep(driver, tagged('#jtbd/push #jtbd/habit/old-way'), tagged('#jtbd/push'));
		},
	},
	{
		name: 'the theme of one of several codes is asked for by its number',
		async run(driver) {
			const before = tagged('#jtbd/push/rota #jtbd/anxiety');
			await open(driver, before);
			await driver.press('e');
			await untilEqual(driver, () => titles(driver), ['Push · Rota', 'Anxiety']);
			await driver.press('2');
			await driver.type('late');
			await driver.press('Enter');
			await expectOneStep(driver, tagged('#jtbd/push/rota #jtbd/anxiety/late'), before);
		},
	},
	{
		name: 'the stage that the heading gives is marked, and choosing it writes nothing',
		async run(driver) {
			await open(driver, tagged('#jtbd/push', HEADED));
			await watchWrites(driver);
			await driver.press('g');
			assert.deepEqual((await driver.texts(ROW)).filter((words) => words.includes('from the heading')), ['Decidingfrom the heading6']);
			assert.equal(await driver.count(ROW), 10);
			await driver.press('6');
			await untilPrompts(driver, 0);
			assert.equal(await driver.text(), tagged('#jtbd/push', HEADED));
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'another force takes the old one’s place, the same one goes, and the tag goes',
		async run(driver) {
			const before = tagged('#jtbd/push/rota');
			await open(driver, before);
			await driver.press('h');
			await expectOneStep(driver, tagged('#jtbd/habit/rota'), before);
			assert.deepEqual(await driver.texts('.notice-message span'), ['Push → Habit']);
			await pick(driver);
			await driver.press('h');
			await expectOneStep(driver, INTERVIEW, tagged('#jtbd/habit/rota'));
			await driver.press('Mod+z');
			await caretBefore(driver, 'thing she said');
			await pick(driver);
			await driver.press('x');
			await expectOneStep(driver, INTERVIEW, tagged('#jtbd/habit/rota'));
		},
	},
	...(['tag-habit', 'tag-passage'] as const).map((command): Spec => ({
		name: `${command} on a passage with several forces asks which one is meant`,
		async run(driver) {
			const before = tagged('#jtbd/push/rota #jtbd/anxiety');
			await open(driver, before);
			const ask = async (): Promise<void> => {
				await caretBefore(driver, 'thing she said');
				await driver.command(`jtbd-forces:${command}`);
				if (command === 'tag-passage') await driver.press('h');
				await untilEqual(driver, () => titles(driver), ['Push → Habit', 'Anxiety → Habit', 'Add habit']);
				await pause();
			};
			await driver.press('Escape');
			for (const [key, tail] of [['p', '#jtbd/habit/rota #jtbd/anxiety'], ['a', '#jtbd/push/rota #jtbd/habit'], ['h', '#jtbd/push/rota #jtbd/anxiety #jtbd/habit']] as const) {
				await ask();
				await driver.press(key);
				await expectOneStep(driver, tagged(tail), before);
				await driver.press('Mod+z');
			}
			await ask();
			await driver.press('Escape');
			assert.equal(await driver.text(), before);
		},
	})),
	{
		name: 'Tab goes on: code, theme and memo one after another, each a step of undo, and the picker opens the same way again',
		async run(driver) {
			await open(driver);
			await driver.press('Shift+P');
			await driver.type('rota');
			await driver.press('Tab');
			await untilEqual(driver, () => placeholder(driver), 'Push · Rota: “First thing she said.”');
			assert.equal(await driver.text(), tagged('#jtbd/push/rota'));
			await driver.press('m');
			await driver.type('twice');
			await driver.press('Tab');
			await untilEqual(driver, async () => (await driver.texts(`${ROW} .jtbd-choice-aside`)).includes('twice'), true);
			await driver.press('Escape');
			await expectOneStep(driver, tagged('#jtbd/push/rota %%twice%%'), tagged('#jtbd/push/rota'));
			await caretBefore(driver, 'line of its own');
			await pick(driver);
			assert.equal((await titles(driver))[0], 'Push');
			assert.equal(await driver.attr(ROW, 'class').then((names) => names?.includes('is-selected')), true);
		},
	},
	{
		name: 'the rules stand one key away, and the letters work there too',
		async run(driver) {
			await open(driver);
			await driver.press('?');
			await untilEqual(driver, () => driver.count(ROW), 8);
			await driver.press('Backspace');
			await untilEqual(driver, () => driver.count(ROW), 12);
			await driver.press('?');
			await driver.press('a');
			await expectOneStep(driver, tagged('#jtbd/anxiety'));
		},
	},
	{
		name: 'Escape at any step writes nothing, and keys without a meaning do nothing',
		async run(driver) {
			await open(driver);
			await watchWrites(driver);
			for (const keys of [[], ['Shift+P'], ['?'], ['/'], ['z', 'q', ';']]) {
				for (const key of keys) await driver.press(key);
				assert.equal(await driver.count(PROMPT), 1);
				await driver.press('Escape');
				await untilPrompts(driver, 0);
				assert.equal(await driver.text(), INTERVIEW);
				await pick(driver);
			}
			await driver.press('Escape');
			assert.deepEqual(await writes(driver), []);
			assert.deepEqual(await notices(driver), []);
		},
	},
	...([
		['Ina\n', 'A heading can’t be tagged. Tag the words below it.'],
		['jobs:', 'Properties can’t be tagged. Put the cursor in the note’s text.'],
		['\n- a line', 'There are no words here to tag. Put the cursor in a sentence, or select the words.'],
	] as const).map(([at, words]): Spec => ({
		name: `before ${JSON.stringify(at)} the picker only says: ${words}`,
		async run(driver) {
			await open(driver);
			await driver.press('Escape');
			await watchWrites(driver);
			for (const key of ['Escape', 'Enter', 'Backspace']) {
				await caretBefore(driver, at);
				await pick(driver);
				assert.deepEqual(await driver.texts(`${PROMPT} .suggestion-empty`), [words]);
				for (const letter of ['p', 'P', '/', ' ', '1']) await driver.press(letter);
				assert.deepEqual(await driver.texts(`${PROMPT} .suggestion-empty`), [words]);
				assert.equal(await driver.count(ROW), 0);
				await driver.press(key);
				await untilPrompts(driver, 0);
				assert.equal(await driver.text(), INTERVIEW);
			}
			assert.deepEqual(await writes(driver), []);
			assert.deepEqual(await notices(driver), []);
		},
	})),
	...([
		['', 'push', '#jtbd/push'],
		['', 'pull', '#jtbd/pull'],
		['', 'habit', '#jtbd/habit'],
		['', 'struggle', '#jtbd/struggle'],
		['', 'alternative', '#jtbd/alternative'],
		['', 'aspiration', '#jtbd/aspiration'],
		['', 'pu', '#jtbd/push'],
		['#jtbd/anxiety', 'pull', '#jtbd/pull'],
		['#jtbd/push/rota', 'pull', '#jtbd/pull/rota'],
		['#jtbd/push', 'push', ''],
		['#jtbd/push', 'alternative', '#jtbd/push #jtbd/alternative'],
		['#jtbd/push', 'dpull', '#jtbd/push #jtbd/pull'],
	] as const).map(([tail, keys, after]): Spec => ({
		name: `“${keys}” typed ${tail === '' ? '' : `on ${tail} `}instead of a letter gives ${after === '' ? 'no tag' : after}, as one step of undo, and nothing goes into the note`,
		async run(driver) {
			const before = tail === '' ? INTERVIEW : tagged(tail);
			await pressFast(driver, () => open(driver, before), [...keys]);
			await expectOneStep(driver, after === '' ? INTERVIEW : tagged(after), before);
			assert.ok((await notices(driver)).length <= 1);
		},
	})),
	{
		name: 'words typed instead of letters go where they lead: to the question about several forces, and to the strengths',
		async run(driver) {
			const both = tagged('#jtbd/push #jtbd/anxiety');
			await pressFast(driver, () => open(driver, both), [...'habit']);
			await untilEqual(driver, () => titles(driver), ['Push → Habit', 'Anxiety → Habit', 'Add habit']);
			assert.equal(await driver.text(), both);
			await pressFast(driver, () => open(driver, both), [...'strength']);
			await untilEqual(driver, () => titles(driver), ['Mild', 'Clear', 'Strong']);
			assert.equal(await driver.text(), both);
			await driver.press('3');
			await expectOneStep(driver, tagged('#jtbd/push #jtbd/anxiety #jtbd/strength/3'), both);
		},
	},
	...([
		['what spells no name', ['p', 'a'], 'a'],
		['what goes on otherwise', ['p', 'u', 't'], 't'],
		['a space', ['h', ' '], ' '],
		['a capital', ['a', 'Shift+N'], 'N'],
		['what follows the name', ['p', 'u', 'l', 'l', 's'], 's'],
	] as const).map(([what, keys, typed]): Spec => ({
		name: `${what} goes into the note, right after a tag`,
		async run(driver) {
			await pressFast(driver, () => open(driver), keys);
			await untilPrompts(driver, 0);
			assert.ok((await driver.text()).includes(`First ${typed}thing`), await driver.text());
		},
	})),
	{
		name: 'what is typed after a pause goes into the note',
		async run(driver) {
			await open(driver);
			await driver.press('p');
			await untilPrompts(driver, 0);
			await pause();
			await driver.press('u');
			assert.equal(await driver.text(), tagged('#jtbd/push').replace('thing', 'uthing'));
		},
	},
	{
		name: 'the key that chose may be held down for long',
		async run(driver) {
			await open(driver);
			await driver.press('p');
			await untilPrompts(driver, 0);
			await pause();
			const isFree = await driver.exec(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', code: 'KeyP', repeat: true, bubbles: true, cancelable: true })));
			assert.equal(isFree, false);
		},
	},
	{
		name: 'a word that takes the place of another tag leaves one notice, whose offer works',
		async run(driver) {
			const before = tagged('#jtbd/habit');
			await pressFast(driver, () => open(driver, before), [...'pull']);
			assert.deepEqual(await driver.texts('.notice-message span'), ['Habit → Pull']);
			await driver.click('.notice button:has-text("Keep both")');
			await untilEqual(driver, () => driver.text(), tagged('#jtbd/habit #jtbd/pull'));
		},
	},
	{
		name: 'a search on a tagged passage finds what isn’t listed',
		async run(driver) {
			const before = tagged('#jtbd/push', HEADED);
			for (const [words, title, tail] of [['stru', 'Struggle', '#jtbd/push #jtbd/struggle'], ['inertia', 'Habit', '#jtbd/habit'], ['mild', 'Mild', '#jtbd/push #jtbd/strength/1']] as const) {
				await open(driver, before);
				await driver.press('/');
				await driver.type(words);
				await untilEqual(driver, () => titles(driver), [title]);
				await driver.press('Enter');
				await expectOneStep(driver, tagged(tail, HEADED), before);
			}
		},
	},
	{
		name: 'a digit with Shift goes on as a letter does',
		async run(driver) {
			await open(driver, tagged('#jtbd/push'));
			await driver.press('n');
			await shiftDigit(driver, 2, '"');
			await untilEqual(driver, async () => (await driver.texts(`${ROW} .jtbd-choice-aside`)).includes('Clear'), true);
			assert.equal(await driver.text(), tagged('#jtbd/push #jtbd/strength/2'));
			await driver.press('g');
			await shiftDigit(driver, 3, '#');
			await untilEqual(driver, async () => (await titles(driver))[0], 'Theme…');
			await driver.press('Escape');
			await untilPrompts(driver, 0);
			assert.match(await driver.text(), /#jtbd\/strength\/2 #jtbd\/stage\//);
		},
	},
	{
		name: 'the prompt says which words it is about',
		async run(driver) {
			const long = `${SENTENCE} Nobody came, because two people each thought that the other had swapped.`;
			await open(driver, INTERVIEW.replace(SENTENCE, long));
			assert.equal(await placeholder(driver), 'Tag “First thing she said.” as');
			await driver.press('Escape');
			await selectWords(driver, 'obody came, because two people each thought that the other');
			await pick(driver);
			assert.equal(await placeholder(driver), 'Tag “Nobody came, because two people each thought that …” as');
			await driver.press('Escape');
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.setSelections([{ anchor: { line: 5, ch: 3 } }, { anchor: { line: 7, ch: 6 } }]));
			await pick(driver);
			assert.equal(await placeholder(driver), 'Tag 2 places as');
			await driver.press('p');
			await untilPrompts(driver, 0);
			await pick(driver);
			assert.equal(await placeholder(driver), 'Tag 2 places as');
		},
	},
	{
		name: 'where no themes are in use yet the prompt says that one may be typed',
		async run(driver) {
			await open(driver);
			await driver.press('Shift+P');
			await untilEqual(driver, () => placeholder(driver), 'Type a theme of push');
			await open(driver, INTERVIEW, { 'Ben.md': BEN });
			await driver.press('Shift+P');
			await untilEqual(driver, () => placeholder(driver), 'Theme of push');
		},
	},
	{
		name: 'on a phone the prompt says nothing of keys',
		needs: 'layout',
		async run(driver) {
			await open(driver);
			assert.notEqual(await driver.box(`${PROMPT} .prompt-instructions`), null);
			await driver.exec(({ app }) => app.emulateMobile(true));
			assert.equal(await driver.box(`${PROMPT} .prompt-instructions`), null);
			assert.equal(await driver.box(`${PROMPT} .suggestion-hotkey`), null);
			await driver.exec(({ app }) => app.emulateMobile(false));
		},
	},
	{
		name: 'a memo that can’t stand there is refused, and nothing is written',
		async run(driver) {
			const before = tagged('#jtbd/push').replace('==First', 'One ` here. ==First');
			await open(driver, before);
			await driver.press('m');
			await driver.type('another ` here');
			await driver.press('Enter');
			await untilEqual(driver, () => notices(driver), ['This memo would change how the words around it are read. Leave out signs such as ` and $.']);
			assert.equal(await driver.text(), before);
		},
	},
	{
		name: 'a note that changed elsewhere meanwhile is written in at the right place, one that changed there not at all',
		async run(driver) {
			const change = (line: number, text: string): Promise<void> => driver.exec(({ app }, at, put) => {
				app.workspace.activeEditor?.editor?.replaceRange(put, { line: at, ch: 0 });
			}, line, text);
			await open(driver);
			await change(3, 'Above.\n\n');
			await driver.press('p');
			await untilPrompts(driver, 0);
			assert.equal(await driver.text(), tagged('#jtbd/push').replace('# Ina', 'Above.\n\n# Ina'));
			await caretBefore(driver, 'line of its own');
			await pick(driver);
			await change(9, 'X');
			const now = await driver.text();
			await driver.press('p');
			await untilPrompts(driver, 0);
			assert.equal(await driver.text(), now);
			assert.deepEqual(await notices(driver), ['The note has changed in the meantime, so nothing was written.']);
		},
	},
];
