/** The pills that stand for tails, and the bars beside passages without a mark, in Live Preview and in reading view. */

import assert from 'node:assert/strict';
import { openPlaced, placed, select, shown } from './carets';
import type { Driver, Spec } from './driver';
import { caretBefore, settle, untilEqual } from './forces';

const EDITOR = '.cm-content';
const READING = '.markdown-preview-view';

const NOTE = `Some words.

She said ==nobody came== #jtbd/push/rota-not-true #jtbd/stage/deciding and went on.

- ==Both== #jtbd/push/a, #jtbd/habit #jtbd/strength/2 %%said it twice%%
- ==With others== #work #jtbd/anxiety #later #jtbd/move/back
- ==With a typo== #jtbd/pus #jtbd/pull #jtbd/stage/deciding #jtbd/stage/purchase

> [!quote] Said #jtbd/push
> ==In a callout== #jtbd/idea

| who | what |
| --- | --- |
| Ben | ==in a cell== #jtbd/habit |

A tail ==of two lines== #jtbd/pull
#jtbd/stage/first-use end.

Facets alone #jtbd/stage/deciding.

End
`;

const PILLS = [
	'Push · Rota not true · Deciding',
	'Push · A, Habit · ●●○',
	'Anxiety',
	'Went back',
	'Pull · Deciding',
	'Idea',
	'Habit',
	'Pull',
	'First use',
];

/** What the pills of a view say. */
function pills(driver: Driver, within: string): Promise<string[]> {
	return driver.exec((_, root) => [...document.querySelectorAll(`${root} .jtbd-pill`)].map((pill) => {
		const shown = pill.cloneNode(true) as Element;
		for (const tag of shown.querySelectorAll('a.tag')) tag.remove();
		return (shown.textContent ?? '').replace(/\s/g, ' ').trim();
	}), within);
}

/** What is read beside the pills: the words of a view, the pills left out. */
function wordsWithoutPills(driver: Driver, within: string): Promise<string> {
	return driver.exec((_, root) => {
		const shown = document.querySelector(root)?.cloneNode(true) as Element;
		for (const pill of shown.querySelectorAll('.jtbd-pill')) pill.remove();
		return shown.textContent ?? '';
	}, within);
}

/** The forces of the bars of a view, each with the words beside it. */
function bars(driver: Driver, within: string): Promise<string[]> {
	return driver.exec((_, root) => [...document.querySelectorAll(`${root} .jtbd-bar`)].map((bar) => {
		const shown = bar.cloneNode(true) as Element;
		for (const pill of shown.querySelectorAll('.jtbd-pill')) pill.remove();
		return `${bar.getAttribute('data-force')}: ${(shown.textContent ?? '').replace(/\s+/g, ' ').trim()}`;
	}), within);
}

async function compactTails(driver: Driver): Promise<void> {
	await driver.exec(({ app }) => {
		app.setting.open();
		app.setting.openTabById('jtbd-forces');
	});
	await driver.click('.setting-item:has-text("Tags as small labels") .checkbox-container');
	await driver.exec(({ app }) => app.setting.close());
}

function caret(driver: Driver): Promise<number> {
	return driver.exec(({ app, obsidian }) => {
		const editor = app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.editor;
		return editor ? editor.posToOffset(editor.getCursor()) : -1;
	});
}

/** Fails unless the key, pressed again and again, makes a note so, and undo gives it back. */
async function expectKeys(driver: Driver, before: string, key: string, ...after: readonly string[]): Promise<void> {
	await openPlaced(driver, 'Ina.md', before);
	for (const [i, note] of after.entries()) {
		await driver.press(key);
		assert.equal(await shown(driver), note, `${key} ${String(i + 1)} times: ${before}`);
	}
	await driver.press('Mod+z');
	if (after.length === 1 && placed(before).text !== (await driver.text())) assert.fail(`One undo doesn’t give back: ${before}`);
	for (let i = 0; i < 9 && (await driver.text()) !== placed(before).text; i++) await driver.press('Mod+z');
	assert.equal(await driver.text(), placed(before).text);
}

/** Selects from the first line to the last with the mouse, after `before`; the pills between them stay until it is let go. */
async function selectOverPills(driver: Driver, before: () => Promise<void>): Promise<void> {
	await driver.reset({ 'Ina.md': 'First\n\nOne ==two== #jtbd/push/a and ==three== #jtbd/pull\n\nLast\n' }, { open: 'Ina.md' });
	await before();
	await untilEqual(driver, () => pills(driver, EDITOR), ['Push · A', 'Pull']);
	await driver.exec(() => {
		const seen: number[] = [];
		Object.assign(window, { specSeen: seen });
		document.addEventListener('mousemove', ({ buttons }) => {
			if (buttons === 1) window.requestAnimationFrame(() => void seen.push(document.querySelectorAll('.cm-content .jtbd-pill').length));
		});
	});
	await driver.drag('.cm-line:has-text("First")', '.cm-line:has-text("Last")');
	await untilEqual(driver, () => pills(driver, EDITOR), []);
	const seen = await driver.exec(() => (window as unknown as { specSeen: number[] }).specSeen);
	assert.ok(seen.length > 0);
	assert.deepEqual(new Set(seen), new Set([2]));
}

export const specs: readonly Spec[] = [
	{
		name: 'tails are pills in Live Preview, what isn’t ours or not understood stays, and source mode shows all',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			await driver.select(0);
			await untilEqual(driver, () => pills(driver, EDITOR), PILLS);
			const words = await wordsWithoutPills(driver, EDITOR);
			for (const seen of ['#work', '#later', '#jtbd/pus', '#jtbd/stage/purchase', 'Facets alone #jtbd/stage/deciding']) assert.ok(words.includes(seen), seen);
			assert.equal(await driver.attr(`${EDITOR} .jtbd-pill-memo`, 'aria-label'), 'said it twice');
			assert.equal(await driver.attr(`${EDITOR} .jtbd-pill [role="img"]`, 'aria-label'), 'Strength 2 of 3');
			assert.equal(await driver.attr(`${EDITOR} .jtbd-pill`, 'data-force'), 'push');
			assert.equal(await driver.count(`${EDITOR} .jtbd-pill .jtbd-icon svg`), 8 + 1);
			await driver.screenshot('pills-live');
			await driver.mode('source');
			await untilEqual(driver, () => pills(driver, EDITOR), []);
			assert.equal(await driver.text(), NOTE);
		},
	},
	{
		name: 'the setting shows the tags, in both views',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			await untilEqual(driver, () => pills(driver, EDITOR), PILLS);
			await compactTails(driver);
			await untilEqual(driver, () => pills(driver, EDITOR), []);
			assert.ok((await wordsWithoutPills(driver, EDITOR)).includes('#jtbd/push/rota-not-true #jtbd/stage/deciding and'));
			await driver.mode('reading');
			await driver.until('the tags', async () => (await driver.count(`${READING} a.tag.jtbd-tail`)) > 0);
			assert.deepEqual(await pills(driver, READING), []);
			await compactTails(driver);
			await untilEqual(driver, () => pills(driver, READING), PILLS);
		},
	},
	{
		name: 'a pill opens where the caret or a selection touches it, and closes behind it and without focus',
		async run(driver) {
			const text = 'One ==two== #jtbd/push/a %%b%% three ==four== #jtbd/pull five.\n';
			await driver.reset({ 'Ina.md': text }, { open: 'Ina.md' });
			const [from, to] = [text.indexOf('#jtbd/push'), text.indexOf(' three')];
			const both = ['Push · A', 'Pull'];
			for (const [at, closed] of [[from - 1, both], [from, ['Pull']], [from + 3, ['Pull']], [to, ['Pull']], [to + 1, both]] as const) {
				await driver.select(at);
				await untilEqual(driver, () => pills(driver, EDITOR), [...closed]);
			}
			await driver.select(0, text.length);
			await untilEqual(driver, () => pills(driver, EDITOR), []);
			assert.ok((await wordsWithoutPills(driver, EDITOR)).includes('#jtbd/push/a %%b%% three'));
			await driver.exec(() => (document.activeElement as HTMLElement).blur());
			await untilEqual(driver, () => pills(driver, EDITOR), both);
			assert.equal(await driver.text(), text);
		},
	},
	{
		name: 'keys go through a pill character by character, and Backspace behind one opens it first',
		needs: 'layout',
		async run(driver) {
			const text = 'One ==two== #jtbd/push/a three\n\nnext\n';
			await driver.reset({ 'Ina.md': text }, { open: 'Ina.md' });
			const from = text.indexOf('#jtbd');
			await driver.select(from - 1);
			for (let at = from; at <= from + 12; at++) {
				await driver.press('ArrowRight');
				assert.equal(await caret(driver), at);
			}
			await driver.select(text.indexOf('three'));
			await untilEqual(driver, () => pills(driver, EDITOR), ['Push · A']);
			await driver.press('Backspace');
			await untilEqual(driver, () => pills(driver, EDITOR), []);
			assert.equal(await driver.text(), text);
			await driver.press('Backspace');
			assert.equal(await driver.text(), text.replace('a three', ' three'));
		},
	},
	{
		name: 'a click on a pill puts the caret behind its tags and opens it',
		needs: 'layout',
		async run(driver) {
			for (const clicked of ['One ==two== #jtbd/push/a‸ and more\n', '==two== #jtbd/push/a #jtbd/strength/2 %%said twice%%‸\n\nmore\n']) {
				for (const part of [0.05, 0.5, 0.95]) {
					for (const clicks of [1, 2, 3]) {
						await openPlaced(driver, 'Ina.md', clicked);
						await driver.select(placed(clicked).text.length);
						await untilEqual(driver, async () => (await pills(driver, EDITOR)).length, 1);
						await driver.click(`${EDITOR} .jtbd-pill`, { at: part, clicks });
						await untilEqual(driver, () => pills(driver, EDITOR), []);
						assert.equal(await shown(driver), clicked, `${String(clicks)} clicks at ${String(part)}`);
					}
				}
			}
		},
	},
	{
		name: 'a click on a pill with Shift takes it into the selection, one with Alt adds a caret behind it',
		needs: 'layout',
		async run(driver) {
			const click = async (before: string, modifier: 'Shift' | 'Alt', after: string): Promise<void> => {
				await openPlaced(driver, 'Ina.md', before);
				await untilEqual(driver, () => pills(driver, EDITOR), ['Push · A']);
				await driver.click(`${EDITOR} .jtbd-pill`, { modifiers: [modifier] });
				assert.equal(await shown(driver), after);
			};
			await click('‸One ==two== #jtbd/push/a and more\n', 'Shift', '«One ==two== #jtbd/push/a» and more\n');
			await click('One ==two== #jtbd/push/a and ‸more\n', 'Shift', 'One ==two== »#jtbd/push/a and «more\n');
			await click('‸One ==two== #jtbd/push/a and more\n', 'Alt', '‸One ==two== #jtbd/push/a‸ and more\n');
		},
	},
	{
		name: 'what is typed where a caret has just opened a pill begins a word; the signs `/`, `-` and `_` go on with the tag',
		async run(driver) {
			const text = '==two== #jtbd/push/a\n\nmore\n';
			const end = text.indexOf('\n');
			const type = async (letters: string, after: string): Promise<void> => {
				await driver.reset({ 'Ina.md': text }, { open: 'Ina.md' });
				await driver.select(text.length);
				await untilEqual(driver, () => pills(driver, EDITOR), ['Push · A']);
				await driver.select(end);
				await untilEqual(driver, () => pills(driver, EDITOR), []);
				await driver.type(letters);
				assert.equal(await shown(driver), `==two== #jtbd/push/${after}‸\n\nmore\n`);
			};
			await type('bc', 'a bc');
			await type('é', 'a é');
			await type('.b', 'a.b');
			await type(' b', 'a b');
			for (const sign of ['/', '-', '_']) await type(`${sign}b`, `a${sign}b`);
			// In a pill that is open already nothing is added.
			await select(driver, placed('==two== #jtbd/push‸').ranges);
			await driver.select('==two== #jtbd/push/a_b'.length);
			await driver.type('c');
			assert.equal(await shown(driver), '==two== #jtbd/push/a_bc‸\n\nmore\n');
		},
	},
	{
		name: 'words typed after a click at the line’s end or the key End stay out of the tag that they have opened',
		needs: 'layout',
		async run(driver) {
			const text = '==two== #jtbd/push/a\n\nmore\n';
			for (const go of [() => driver.click(`${EDITOR} .cm-line`, { at: 0.9 }), () => driver.press('End')]) {
				await driver.reset({ 'Ina.md': text }, { open: 'Ina.md' });
				await driver.select(0);
				await untilEqual(driver, () => pills(driver, EDITOR), ['Push · A']);
				await go();
				await untilEqual(driver, () => pills(driver, EDITOR), []);
				await driver.type('Then');
				assert.equal(await driver.text(), text.replace('push/a', 'push/a Then'));
			}
		},
	},
	{
		name: 'a deletion by key stops at a pill, and opens it when nothing is left to delete',
		async run(driver) {
			const memo = '==a b== #jtbd/push %%said twice%%';
			const keys = 'Mod+Backspace';
			await expectKeys(driver, `${memo} ‸They`, keys, `${memo}‸They`);
			await expectKeys(driver, '==a== #jtbd/push/rota They‸ left', keys, '==a== #jtbd/push/rota ‸ left', '==a== #jtbd/push/rota‸ left', '==a== #jtbd/push/‸ left');
			await expectKeys(driver, '==a== #jtbd/push/rota ‸They', keys, '==a== #jtbd/push/rota‸ They', '==a== #jtbd/push/‸ They');
			await expectKeys(driver, '==a== #jtbd/push/rota  ‸They', keys, '==a== #jtbd/push/rota ‸They', '==a== #jtbd/push/rota‸ They');
			await expectKeys(driver, '==a== #jtbd/push/rota.‸They', 'Backspace', '==a== #jtbd/push/rota ‸They', '==a== #jtbd/push/rota‸ They', '==a== #jtbd/push/rot‸ They');
			await expectKeys(driver, '==a== #jtbd/push/rota ‸', 'Backspace', '==a== #jtbd/push/rota‸', '==a== #jtbd/push/rot‸');
			await expectKeys(driver, 'Said‸ #jtbd/push then', 'Delete', 'Said ‸#jtbd/push then', 'Said ‸jtbd/push then');
			await expectKeys(driver, 'Said‸ #jtbd/push then', 'Mod+Delete', 'Said ‸#jtbd/push then');
			await expectKeys(driver, 'Said ‸it #jtbd/push then', 'Mod+Delete', 'Said ‸ #jtbd/push then', 'Said ‸#jtbd/push then');
		},
	},
	{
		name: 'a line that is deleted goes with its pills',
		async run(driver) {
			for (const line of ['One ‸==a== #jtbd/push end', '==a== #jtbd/push end‸']) {
				await openPlaced(driver, 'Ina.md', `First\n${line}`);
				await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.exec('deleteLine'));
				assert.equal(await driver.text(), 'First');
			}
		},
	},
	{
		name: 'so do several carets together, in one step of undo',
		async run(driver) {
			const before = '==a== #jtbd/push/rota They‸ left\n\n==b== #jtbd/pull ‸Then ‸so\n\nmore‸';
			await openPlaced(driver, 'Ina.md', before);
			await driver.press('Mod+Backspace');
			assert.equal(await shown(driver), '==a== #jtbd/push/rota ‸ left\n\n==b== #jtbd/pull‸ ‸so\n\n‸');
			await driver.press('Mod+z');
			assert.equal(await shown(driver), before);
		},
	},
	{
		name: 'a deletion of what is selected or open takes what is seen',
		async run(driver) {
			await expectKeys(driver, '==a== #jtbd/push/rota« »They', 'Backspace', '==a== #jtbd/push/rota‸They');
			await expectKeys(driver, '==a== «#jtbd/push/rota They» left', 'Mod+Backspace', '==a== ‸ left');
			await expectKeys(driver, '==a== #jtbd/push/rota‸ They', 'Delete', '==a== #jtbd/push/rota‸They');
			await openPlaced(driver, 'Ina.md', '==a== #jtbd/push/rota ‸They');
			await driver.mode('source');
			await untilEqual(driver, () => pills(driver, EDITOR), []);
			await select(driver, placed('==a== #jtbd/push/rota ‸They').ranges);
			await driver.press('Mod+Backspace');
			assert.equal(await shown(driver), '==a== #jtbd/push/‸They');
			await driver.mode('live');
			await compactTails(driver);
			await openPlaced(driver, 'Ina.md', '==a== #jtbd/push/rota ‸They');
			await compactTails(driver);
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.focus());
			await driver.press('Mod+Backspace');
			assert.equal(await shown(driver), '==a== #jtbd/push/‸They');
			await compactTails(driver);
		},
	},
	{
		name: 'lines that are joined at a tail keep a space between it and the words, in source mode as well',
		async run(driver) {
			for (const mode of ['live', 'source'] as const) {
				await driver.reset({ 'Ina.md': '' }, { open: 'Ina.md' });
				await driver.mode(mode);
				const tail = '==a b== #jtbd/push/rota';
				await expectKeys(driver, `${tail}\n‸Next`, 'Backspace', `${tail} ‸Next`);
				await expectKeys(driver, `${tail}‸\nNext`, 'Delete', `${tail}‸ Next`);
				await expectKeys(driver, `${tail}«\nMore »Next`, 'Backspace', `${tail} ‸Next`);
				await expectKeys(driver, 'Words\n‸#jtbd/push', 'Backspace', 'Words ‸#jtbd/push');
				for (const as of [`${tail} ‸\nNext`, `${tail}‸\n(Next)`, `${tail}‸\n\nNext`, '==a b== #work‸\nNext', '`\`\`\n#jtbd/push‸\nNext\n\`\`\`', 'Words‸\nNext', 'Words‸\n#work']) {
					await expectKeys(driver, as, 'Delete', as.replace('‸\n', '‸'));
				}
			}
			await driver.mode('live');
		},
	},
	{
		name: 'nothing opens or moves while the mouse selects over pills',
		needs: 'layout',
		run: (driver) => selectOverPills(driver, () => driver.select(0)),
	},
	{
		name: 'nor when something else had the focus before',
		needs: 'layout',
		async run(driver) {
			await selectOverPills(driver, () => driver.exec(() => document.body.createEl('input', 'spec-field').focus()));
			await driver.exec(() => document.querySelector('.spec-field')?.remove());
		},
	},
	{
		name: 'a large note shows what was typed once typing rests, and until then hides only what it has read',
		async run(driver) {
			const filler = 'Nothing in this line is tagged at all.\n\n'.repeat(600);
			await driver.reset({ 'Ina.md': `==one== #jtbd/push then\n\n${filler}==last== #jtbd/habit\n` }, { open: 'Ina.md' });
			await driver.select('==one== #jtbd/push then'.length);
			await untilEqual(driver, async () => (await pills(driver, EDITOR))[0], 'Push');
			await driver.type(' ==two== #jtbd/pull/x ');
			await untilEqual(driver, async () => (await pills(driver, EDITOR)).slice(0, 2), ['Push', 'Pull · X']);
			assert.ok((await driver.text()).startsWith('==one== #jtbd/push then ==two== #jtbd/pull/x \n'));
			const shown = await driver.exec(({ app, obsidian }) => {
				const editor = app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.editor;
				const at = (ch: number): { line: number; ch: number } => ({ line: 0, ch });
				// Two changes in a row are too many to read the note after each, and yet nothing is hidden that a pill doesn't say.
				editor?.replaceRange('habit', at(14), at(18));
				editor?.replaceRange('anxiety', at(14), at(19));
				return document.querySelector('.cm-content .cm-line')?.textContent ?? '';
			});
			assert.ok(shown.includes('#jtbd/anxiety'), shown);
			await untilEqual(driver, async () => (await pills(driver, EDITOR)).slice(0, 2), ['Anxiety', 'Pull · X']);
		},
	},
	{
		name: 'reading view shows the same pills, and the tags are still there to be clicked',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE, 'All.md': '![[Ina]]\n' }, { open: 'Ina.md' });
			await driver.mode('reading');
			await untilEqual(driver, () => pills(driver, READING), PILLS);
			const hrefs = await driver.exec((_, root) => [...document.querySelectorAll(`${root} a.tag`)].map((tag) => `${tag.getAttribute('href')} ${tag.textContent}`), READING);
			const written = NOTE.match(/#[a-z][\w/-]*/g)?.map((tag) => `${tag} ${tag}`);
			assert.deepEqual(hrefs.sort(), written?.sort());
			assert.equal(await driver.count(`${READING} .callout-title .jtbd-pill`), 0);
			await driver.screenshot('pills-reading');
			await driver.open('All.md');
			await untilEqual(driver, () => pills(driver, `${READING} .markdown-embed`), PILLS);
		},
	},
	{
		name: 'in reading view each word of a pill is a click on its own tag',
		needs: 'layout',
		async run(driver) {
			await driver.reset({ 'Ina.md': '==two== #jtbd/push/a-theme #jtbd/stage/deciding\n' }, { open: 'Ina.md' });
			await driver.mode('reading');
			await untilEqual(driver, () => pills(driver, READING), ['Push · A theme · Deciding']);
			const under = await driver.exec((_, root) => [...document.querySelectorAll(`${root} .jtbd-pill-words`)].map((words) => {
				const { x, y, width, height } = words.getBoundingClientRect();
				return [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(x + width * part, y + height / 2)?.getAttribute('href'));
			}), READING);
			assert.deepEqual(under, [Array(3).fill('#jtbd/push/a-theme'), Array(3).fill('#jtbd/stage/deciding')]);
		},
	},
	{
		name: 'unmarked passages have a bar beside their words',
		async run(driver) {
			const note = [
				'Words alone #jtbd/push',
				'- an item #jtbd/pull\n\t- its child\n- [ ] a task, **bold #jtbd/trigger**',
				'First #jtbd/push then second #jtbd/habit end',
				'Ana: What then?\nIna: Nobody came.\nAna: And?\nIna: I rang my sister. #jtbd/pull\nAna: So.',
				'Two lines\nof one passage #jtbd/anxiety\nand another #jtbd/push',
				'==Marked== #jtbd/push',
				'',
			].join('\n\n');
			await driver.reset({ 'Ina.md': note }, { open: 'Ina.md' });
			await driver.select(note.length);
			await untilEqual(driver, async () => (await bars(driver, EDITOR)).map((bar) => bar.replace(/[-*[\]]|: $/g, '').replace(/: +/, ': ').trim()), [
				'push: Words alone',
				'pull: an item',
				': a task, bold',
				'push habit: First then second end',
				'pull: Ina: I rang my sister.',
				'anxiety: Two lines',
				'anxiety: of one passage',
				'push: and another',
			]);
			await driver.screenshot('bars-live');
			await driver.mode('reading');
			await untilEqual(driver, () => bars(driver, READING), [
				'push: Words alone',
				'pull: an item',
				': a task, bold',
				'push habit: First then second',
				'pull: Ina: I rang my sister.',
				'anxiety: Two lines of one passage',
				'push: and another',
			]);
			await driver.screenshot('bars-reading');
		},
	},
	{
		name: 'the emoji of a highlight’s colour is hidden in our marks alone, and comes back with the caret',
		async run(driver) {
			const note = '==🔵 ours== #jtbd/push\n\n==🔵 plain==\n\nend\n';
			await driver.reset({ 'Ina.md': note }, { open: 'Ina.md' });
			await driver.select(note.length);
			await driver.until('our emoji to go', async () => (await driver.texts(`${EDITOR} .cm-line`)).join('\n').split('🔵').length === 2);
			await driver.select(5);
			await driver.until('our emoji to come back', async () => (await driver.texts(`${EDITOR} .cm-line`)).join('\n').split('🔵').length === 3);
			assert.equal(await driver.text(), note);
		},
	},
	{
		name: 'a note that is being read shows its tags as soon as the plugin is turned off, and its pills when it is turned on',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			await driver.mode('reading');
			await untilEqual(driver, () => pills(driver, READING), PILLS);
			await driver.exec(({ app }) => app.plugins.disablePlugin('jtbd-forces'));
			await driver.until('the tags alone', async () => (await driver.count(`${READING} .jtbd-pill`)) === 0 && (await driver.count(`${READING} a.tag`)) > 10);
			assert.equal(await driver.count(`${READING} .jtbd-mark`), 0);
			await driver.exec(async ({ app }) => void (await app.plugins.enablePlugin('jtbd-forces')));
			await untilEqual(driver, () => pills(driver, READING), PILLS);
		},
	},
	{
		name: 'an emoji that reading view leaves in a highlight is set apart in our marks alone',
		async run(driver) {
			await driver.reset({ 'Ina.md': '==ours== #jtbd/push\n\n==plain==\n' }, { open: 'Ina.md' });
			// As the app does up to 1.13.
			await driver.exec(({ plugins }) => {
				plugins['jtbd-forces']?.registerMarkdownPostProcessor((el) => {
					for (const mark of el.findAll('mark')) mark.setText(`🔵 ${mark.getText()}`);
				}, -1);
			});
			await driver.mode('reading');
			await untilEqual(driver, () => driver.texts(`${READING} .jtbd-mark`), ['🔵 ours']);
			assert.deepEqual(await driver.texts(`${READING} .jtbd-mark-colour`), ['🔵 ']);
			assert.equal(await driver.count(`${READING} mark`), 2);
		},
	},
	{
		name: 'undo after work among pills gives the note back',
		async run(driver) {
			await driver.reset({ 'Ina.md': NOTE }, { open: 'Ina.md' });
			await caretBefore(driver, 'Some words');
			await driver.press('Delete');
			await driver.type('X');
			await settle(driver);
			await driver.press('Mod+z');
			await driver.until('the note as it was', async () => {
				if ((await driver.text()) === NOTE) return true;
				await driver.press('Mod+z');
				return false;
			});
			await untilEqual(driver, () => pills(driver, EDITOR), PILLS);
		},
	},
];
