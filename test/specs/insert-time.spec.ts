/** The interview's clock: a key writes the time where the words begin, the status bar shows it, and nothing is left of it in the end. */

import assert from 'node:assert/strict';
import { openPlaced, select, shown, untilShown } from './carets';
import type { Driver, Spec } from './driver';
import { caretBefore, notices, settle, untilEqual, watchWrites, writes } from './forces';
import { openEditorMenu } from './open-note';

const INSERT = 'jtbd-forces:insert-time';
const CLOCK = '.status-bar .jtbd-clock';
const NOTE = '# Ina\n\n- Nobody came\n- ‸\n';

/** Lets so much time pass at once, as it does for a machine that sleeps. */
function pass(driver: Driver, milliseconds: number): Promise<void> {
	return driver.exec((_, by: number) => {
		const told = window as Window & { specNow?: () => number; specPassed?: number };
		const now = (told.specNow ??= Date.now.bind(Date));
		const passed = (told.specPassed = (told.specPassed ?? 0) + by);
		Date.now = () => now() + passed;
	}, milliseconds);
}

function minutes(count: number, seconds = 0): number {
	return (count * 60 + seconds) * 1000;
}

/** What the status bar shows of the clock; null while it shows none. */
function clock(driver: Driver): Promise<string | null> {
	return driver.exec(() => {
		const el = document.querySelector<HTMLElement>('.status-bar .jtbd-clock');
		return el?.isShown() === true ? el.textContent : null;
	});
}

/** Waits until the status bar shows one of the seconds from a time on. */
function untilClock(driver: Driver, time: string | null): Promise<void> {
	return driver.until(`the clock at ${time ?? 'nothing'}`, async () => {
		const now = await clock(driver);
		return time === null ? now === null : now !== null && now.startsWith(time.slice(0, -1)) && now >= time;
	});
}

/** The note as it is shown, the last digit of each time written as 0: a test takes its seconds. */
async function rounded(driver: Driver): Promise<string> {
	return (await shown(driver)).replace(/(?<=\d:\d)\d\]/g, '0]');
}

const dismiss = (driver: Driver): Promise<void> => driver.exec(() => {
	for (const notice of document.querySelectorAll<HTMLElement>('.notice')) notice.click();
});

async function fromStatusBar(driver: Driver, title: string): Promise<void> {
	await driver.click(CLOCK);
	await driver.click(`.menu .menu-item:has-text("${title}")`);
}

const titles = (driver: Driver): Promise<string[]> => driver.texts('.menu .menu-item[data-section="jtbd-forces-clock"] .menu-item-title');

/** A spec after which the time of day is what it was. */
function timed(name: string, run: (driver: Driver) => Promise<void>): Spec {
	return {
		name,
		async run(driver) {
			try {
				await run(driver);
			} finally {
				await driver.exec(() => {
					const told = window as Window & { specNow?: () => number; specPassed?: number };
					if (told.specNow) Date.now = told.specNow;
					delete told.specNow;
					delete told.specPassed;
				});
			}
		},
	};
}

export const specs: readonly Spec[] = [
	timed('the first press starts at 00:00, later ones tell how long it has been, and the status bar shows it', async (driver) => {
		await openPlaced(driver, 'Ina.md', NOTE);
		assert.equal(await clock(driver), null);
		await driver.command(INSERT);
		assert.equal(await shown(driver), '# Ina\n\n- Nobody came\n- [00:00] ‸\n');
		assert.deepEqual(await notices(driver), ['The interview’s clock is running.']);
		await dismiss(driver);
		await untilClock(driver, '00:00');
		await driver.type('She waited.');
		await pass(driver, minutes(12, 40));
		await driver.command(INSERT);
		assert.equal(await rounded(driver), '# Ina\n\n- Nobody came\n- [00:00] She waited.\n- [12:40] ‸\n');
		await untilClock(driver, '12:40');
		await caretBefore(driver, 'body came');
		await pass(driver, minutes(50, 10));
		await driver.command(INSERT);
		assert.equal(await rounded(driver), '# Ina\n\n- [01:02:50] No‸body came\n- [00:00] She waited.\n- [12:40] \n');
		assert.deepEqual(await notices(driver), []);
		await driver.screenshot('interview-clock');
	}),
	timed('it ticks', async (driver) => {
		await openPlaced(driver, 'Ina.md', NOTE);
		await driver.command(INSERT);
		const first = await clock(driver);
		await driver.until('another second', async () => (await clock(driver)) !== first);
	}),
	timed('after a restart it goes on from the latest time in the note', async (driver) => {
		await openPlaced(driver, 'Ina.md', '[12:40] First.\n\n[09:00] Second.\n\n‸\n');
		await driver.restart();
		await driver.until('the note', async () => (await driver.count('.cm-content')) === 1);
		assert.equal(await clock(driver), null);
		await caretBefore(driver, '\n\n[09');
		await driver.command(INSERT);
		assert.equal(await rounded(driver), '[12:40] First.\n[12:40] ‸\n\n[09:00] Second.\n\n\n');
		assert.deepEqual(await notices(driver), ['The interview’s clock goes on from 12:40.']);
		await untilClock(driver, '12:40');
	}),
	timed('where a time has no place it says so, and no clock is started', async (driver) => {
		await openPlaced(driver, 'Ina.md', '# I‸na\n\n[00:10] She waited.\n');
		await watchWrites(driver);
		await driver.command(INSERT);
		assert.deepEqual(await notices(driver), ['A time can’t be put into headings. Put the cursor on a line of text, or on an empty one.']);
		await dismiss(driver);
		await caretBefore(driver, 'waited');
		await driver.command(INSERT);
		assert.deepEqual(await notices(driver), ['This line has its time already. Go to its end to begin a new line.']);
		assert.equal(await clock(driver), null);
		assert.deepEqual(await writes(driver), []);
	}),
	timed('each note has a clock of its own, which its panes share and which follows its name', async (driver) => {
		await openPlaced(driver, 'Ina.md', NOTE, { 'Ben.md': '\n' });
		await driver.command(INSERT);
		await untilClock(driver, '00:00');
		await driver.open('Ben.md', 'split');
		await untilClock(driver, null);
		await pass(driver, minutes(5));
		await driver.select(0);
		await driver.command(INSERT);
		assert.equal(await rounded(driver), '[00:00] ‸\n');
		await driver.exec(async ({ app }) => {
			const file = app.vault.getFileByPath('Ina.md');
			if (file) await app.fileManager.renameFile(file, 'Ina B.md');
		});
		await driver.open('Ina B.md');
		await untilClock(driver, '05:00');
		await select(driver, [{ anchor: 0, head: 0 }]);
		await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.setCursor({ line: 1, ch: 0 }));
		await driver.command(INSERT);
		assert.equal(await rounded(driver), '# Ina\n[05:00] ‸\n- Nobody came\n- [00:00] \n');
	}),
	timed('a deleted note takes its clock along', async (driver) => {
		await openPlaced(driver, 'Ina.md', NOTE);
		await driver.command(INSERT);
		await untilClock(driver, '00:00');
		await pass(driver, minutes(5));
		await driver.exec(async ({ app }) => {
			const file = app.vault.getFileByPath('Ina.md');
			if (file) await app.vault.delete(file);
		});
		await untilClock(driver, null);
		await driver.write('Ina.md', '');
		await driver.open('Ina.md');
		await driver.select(0);
		await driver.command(INSERT);
		assert.equal(await rounded(driver), '[00:00] ‸');
	}),
	timed('it is paused, goes on, is set and stopped from the status bar', async (driver) => {
		await openPlaced(driver, 'Ina.md', NOTE);
		await driver.command(INSERT);
		await dismiss(driver);
		await pass(driver, minutes(10));
		await fromStatusBar(driver, 'Pause interview clock');
		await untilClock(driver, '10:00');
		assert.match((await driver.attr(CLOCK, 'aria-label')) ?? '', /^Interview clock, paused at 10:0\d\. Click for more$/);
		await pass(driver, minutes(20));
		await driver.click(CLOCK);
		assert.deepEqual(await titles(driver), ['Insert interview time', 'Continue interview clock', 'Go on from 00:00, the last time in the note', 'Stop interview clock']);
		await driver.click('.menu .menu-item:has-text("Continue interview clock")');
		await pass(driver, minutes(1));
		await driver.type('She waited.');
		await fromStatusBar(driver, 'Insert interview time');
		assert.equal(await rounded(driver), '# Ina\n\n- Nobody came\n- [00:00] She waited.\n- [11:00] ‸\n');
		await pass(driver, minutes(30));
		await fromStatusBar(driver, 'Go on from 11:0');
		await untilClock(driver, '11:00');
		await fromStatusBar(driver, 'Stop interview clock');
		await untilClock(driver, null);
		assert.deepEqual(await notices(driver), []);
	}),
	timed('a command pauses it and lets it go on, on a phone too, and is there only with a clock', async (driver) => {
		const isOffered = (): Promise<boolean> => driver.exec(({ app }) => app.commands.commands['jtbd-forces:pause-clock']?.checkCallback?.(true) === true);
		await openPlaced(driver, 'Ina.md', NOTE, { 'Ben.md': '\n' });
		assert.equal(await isOffered(), false);
		await driver.command(INSERT);
		assert.equal(await isOffered(), true);
		await pass(driver, minutes(10));
		await driver.command('jtbd-forces:pause-clock');
		await pass(driver, minutes(20));
		await untilClock(driver, '10:00');
		await driver.exec(({ app }) => app.emulateMobile(true));
		try {
			await dismiss(driver);
			await driver.command('jtbd-forces:pause-clock');
			assert.match((await notices(driver)).join(), /^The interview’s clock goes on from 10:0\d\.$/);
		} finally {
			await driver.exec(({ app }) => app.emulateMobile(false));
		}
		await driver.open('Ben.md');
		assert.equal(await isOffered(), false);
	}),
	timed('from a prompt it goes below, and a time alone on its line is brought up to date', async (driver) => {
		await openPlaced(driver, 'Ina.md', '## Deciding\n\n%%What ha‸ppened?%%\n\n## Debrief\n');
		await driver.command(INSERT);
		assert.equal(await rounded(driver), '## Deciding\n\n%%What happened?%%\n\n[00:00] ‸\n\n## Debrief\n');
		await pass(driver, minutes(10));
		await driver.command(INSERT);
		assert.equal(await rounded(driver), '## Deciding\n\n%%What happened?%%\n\n[10:00] ‸\n\n## Debrief\n');
		await driver.press('Mod+z');
		assert.match(await rounded(driver), /\[00:00\]/);
	}),
	timed('the keyboard opens its menu, and a press of the command lets a paused clock go on', async (driver) => {
		await openPlaced(driver, 'Ina.md', NOTE);
		await driver.command(INSERT);
		await pass(driver, minutes(3));
		await driver.exec(() => document.querySelector<HTMLElement>('.status-bar .jtbd-clock')?.focus());
		await driver.press('Enter');
		await driver.click('.menu .menu-item:has-text("Pause interview clock")');
		await pass(driver, minutes(9));
		await dismiss(driver);
		await caretBefore(driver, 'body came');
		await driver.command(INSERT);
		assert.equal(await rounded(driver), '# Ina\n\n- [03:00] No‸body came\n- [00:00] \n');
		assert.match((await notices(driver)).join(), /^The interview’s clock goes on from 03:0\d\.$/);
		assert.match((await driver.attr(CLOCK, 'aria-label')) ?? '', /^Interview clock, 03:0\d\. Click for more$/);
	}),
	timed('on a phone there is no status bar: the menus of the note and of its words have it, and say what it does', async (driver) => {
		await openPlaced(driver, 'Ina.md', NOTE);
		await driver.exec(({ app }) => app.emulateMobile(true));
		try {
			await driver.click('.mobile-toolbar-option[aria-label="JTBD Forces: Insert interview time"]');
			await untilShown(driver, '# Ina\n\n- Nobody came\n- [00:00] ‸\n');
			assert.equal(await clock(driver), null);
			await dismiss(driver);
			await openEditorMenu(driver);
			assert.deepEqual(await titles(driver), ['Insert interview time', 'Pause interview clock', 'Go on from 00:00, the last time in the note', 'Stop interview clock']);
			await driver.click('.menu .menu-item:has-text("Pause interview clock")');
			assert.match((await notices(driver)).join(), /^The interview’s clock is paused at 00:0\d\.$/);
			await dismiss(driver);
			await openEditorMenu(driver);
			await driver.click('.menu .menu-item:has-text("Stop interview clock")');
			assert.deepEqual(await notices(driver), ['The interview’s clock has stopped.']);
			await openEditorMenu(driver);
			assert.deepEqual(await titles(driver), []);
		} finally {
			await driver.exec(({ app }) => app.emulateMobile(false));
		}
	}),
	timed('turned off it leaves no item in the status bar and no timer', async (driver) => {
		await openPlaced(driver, 'Ina.md', NOTE);
		await driver.exec(() => {
			const pending = new Set<number>();
			const [set, clear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
			const own = window as unknown as Record<string, unknown>;
			own['setTimeout'] = (act: () => void, wait?: number) => {
				const id = set(() => (pending.delete(id), act()), wait);
				// What the clock waits for is never longer.
				if (wait !== undefined && wait <= 1000) pending.add(id);
				return id;
			};
			own['clearTimeout'] = (id: number) => (pending.delete(id), clear(id));
			Object.assign(window, { specPending: () => pending.size, specTimers: () => Object.assign(window, { setTimeout: set, clearTimeout: clear }) });
		});
		try {
			await driver.command(INSERT);
			const first = await clock(driver);
			await driver.until('another second', async () => (await clock(driver)) !== first);
			await driver.exec(({ app }) => app.plugins.disablePlugin('jtbd-forces'));
			await settle(driver);
			assert.equal(await driver.count('.status-bar-item'), 0);
			await untilEqual(driver, () => driver.exec(() => (window as unknown as { specPending: () => number }).specPending()), 0);
			await driver.exec(({ app }) => app.plugins.enablePlugin('jtbd-forces'));
			assert.equal(await clock(driver), null);
		} finally {
			await driver.exec(() => void (window as unknown as { specTimers: () => void }).specTimers());
		}
	}),
];
