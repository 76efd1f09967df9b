/** Transcripts brought in: from wherever they are, through one dialog, into a new note or the open one. */

import assert from 'node:assert/strict';
import { expectOneStep, openPlaced, shown } from './carets';
import type { Driver, Spec } from './driver';
import { caretBefore, forces, notices, selectWords, showForces, untilEqual, untilForces, watchWrites, writes } from './forces';
import { behindCaret, CAPTIONS, cast, chooseSource, described, DIALOG, files, fill, FORMATS, IMPORT, importNow, previewClipboard, previewFile, rename, untilPath } from './import';
import { propertiesOf, untilReady } from './open-note';

const JOB_NOTE = '---\ntype: job\n---\n';

/** The text of the new note below its properties. */
async function body(driver: Driver, path: string): Promise<string> {
	return (await driver.read(path)).replace(/^---\n[^]*?\n---\n+/, '');
}

const cannotImport = (driver: Driver): Promise<boolean> => driver.exec(() => document.querySelector<HTMLButtonElement>('.jtbd-import .mod-cta')?.disabled === true);

const recognised = async (driver: Driver): Promise<string> => (await driver.texts('.jtbd-import-recognised')).join('');

export const specs: readonly Spec[] = [
	{
		name: 'the clipboard: recognised, shown, and an interview note with the caret at its first turn',
		async run(driver) {
			await driver.reset({ 'Ina.md': 'Hm.\n' }, { open: 'Ina.md' });
			await previewClipboard(driver, CAPTIONS);
			assert.match(await recognised(driver), /^ClipboardWebVTT captions.*: 5 captions became 4 turns, 41 seconds\.$/);
			assert.deepEqual(await driver.texts(`${DIALOG} .jtbd-speaker .setting-item-name`), ['Anna Weber', 'Maria Lopez']);
			assert.match(await described(driver, 'Maria Lopez'), /^2 turns, 18 words.*Nobody came/);
			assert.deepEqual(await driver.exec(() => [...document.querySelectorAll<HTMLSelectElement>('.jtbd-speaker select')].map(({ value }) => value)), ['interviewer', 'participant']);
			assert.match((await driver.texts('.jtbd-turn')).join('|'), /00:01Anna WeberWhat happened on the day you bought it\?\|.*Maria LopezNobody came\. Two people/);
			await fill(driver, 'Date', '2026-02-14');
			await untilPath(driver, 'Interviews/2026-02-14 Maria Lopez.md');
			const path = await importNow(driver);
			assert.equal(path, 'Interviews/2026-02-14 Maria Lopez.md');
			const properties = await propertiesOf(driver, path);
			assert.deepEqual([properties['type'], properties['participant'], properties['interviewer'], properties['date']], ['interview', 'Maria Lopez', 'Anna Weber', '2026-02-14']);
			assert.match(await behindCaret(driver), /What happened on the day you bought it\?$/);
			assert.equal(await driver.exec(({ app, obsidian }) => app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.getMode()), 'source');
			assert.deepEqual(await notices(driver), []);
		},
	},
	{
		name: 'Enter in a field brings it in, and the focus is where the participant is named',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, CAPTIONS);
			await untilEqual(driver, () => driver.exec(() => document.activeElement?.getAttribute('aria-label')), 'What the note calls Maria Lopez');
			await driver.type('P09');
			await driver.press('Enter');
			await driver.until('the note', async () => (await files(driver)).some((path) => path.endsWith(' P09.md')));
			assert.equal(await driver.count(DIALOG), 0);
		},
	},
	{
		name: 'a clipboard that is closed or empty says so and has a field to paste into',
		async run(driver) {
			await driver.reset({});
			await driver.setClipboard(null);
			await chooseSource(driver, 'Clipboard');
			await driver.until('the field', async () => (await driver.count('.modal textarea')) === 1);
			assert.match((await driver.texts('.modal .setting-item-description')).join(''), /^The clipboard is closed to the app\. Paste/);
			await driver.click('.modal .mod-cta');
			await driver.until('what is wrong', async () => (await driver.texts('.setting-item-error')).join('') === 'Paste the transcript first.');
			await fill(driver, 'Transcript', '1\n00:00:01,000 --> 00:00:02,000\n\n');
			await driver.click('.modal .mod-cta');
			await driver.until('what is wrong', async () => /no words/.test((await driver.texts('.setting-item-error')).join('')));
			await fill(driver, 'Transcript', CAPTIONS);
			await driver.click('.modal .mod-cta');
			await driver.until('the preview', async () => (await driver.count(DIALOG)) === 1);
			assert.equal(await driver.count('.modal'), 1);
			assert.match(await recognised(driver), /^Pasted textWebVTT/);
			await driver.press('Escape');
			await driver.setClipboard(' \n');
			await chooseSource(driver, 'Clipboard');
			await driver.until('the field', async () => /holds no words/.test((await driver.texts('.modal .setting-item-description')).join('')));
			await driver.press('Escape');
			assert.equal(await driver.count('.modal'), 0);
			assert.deepEqual(await files(driver), []);
		},
	},
	{
		name: 'files of the vault: captions and text first, the newest on top, found by letters',
		async run(driver) {
			await driver.reset({ 'raw/old.vtt': CAPTIONS, 'Note.md': 'Q: Why?\nA: Nobody came.\n', 'raw/new call.srt': '1\n00:00:01,000 --> 00:00:02,000\nNobody came.\n', 'a.png': { base64: 'iVBORw0KGgo=' }, 'b.TXT': 'Hm.\n' }, { open: 'Note.md' });
			await driver.command(IMPORT);
			const titles = (): Promise<string[]> => driver.texts('.prompt .suggestion-title');
			await untilEqual(driver, titles, ['Clipboard', 'The text of this note: Note', 'File on this device…', 'b.TXT', 'new call.srt', 'old.vtt']);
			await driver.type('old');
			await untilEqual(driver, async () => (await titles())[0], 'old.vtt');
			await driver.press('Enter');
			await driver.until('the preview', async () => (await driver.count(DIALOG)) === 1);
			assert.match(await recognised(driver), /^old\.vttWebVTT/);
			await importNow(driver);
			assert.equal(await driver.read('raw/old.vtt'), CAPTIONS);
		},
	},
	{
		name: 'a file from the device, and a dialog for files that is cancelled',
		async run(driver) {
			await driver.reset({});
			await driver.pickFile({ name: 'GMT20260214-090000_Recording.vtt', data: CAPTIONS });
			await chooseSource(driver, 'File on this device');
			await driver.until('the preview', async () => (await driver.count(DIALOG)) === 1);
			assert.match(await recognised(driver), /^GMT20260214-090000_Recording\.vttWebVTT/);
			assert.equal(await importNow(driver), 'Interviews/2026-02-14 Maria Lopez.md');
			await driver.pickFile(null);
			await chooseSource(driver, 'File on this device');
			await driver.until('no prompt', async () => (await driver.count('.prompt')) === 0);
			assert.equal(await driver.count('.modal'), 0);
		},
	},
	{
		name: 'the menu of a file offers it for captions and text alone',
		async run(driver) {
			await driver.reset({ 'call.vtt': CAPTIONS, 'Note.md': '', 'a.png': { base64: 'iVBORw0KGgo=' } });
			const offered = async (path: string): Promise<string[]> => {
				await driver.click(`.nav-file-title[data-path="${path}"]`, { button: 'right' });
				await driver.until('the menu', async () => (await driver.count('.menu')) === 1);
				const titles = await driver.texts('.menu .menu-item-title');
				await driver.press('Escape');
				return titles.filter((title) => title === 'Import transcript');
			};
			assert.deepEqual(await offered('Note.md'), []);
			assert.deepEqual(await offered('a.png'), []);
			assert.deepEqual(await offered('call.vtt'), ['Import transcript']);
			await driver.click('.nav-file-title[data-path="call.vtt"]', { button: 'right' });
			await driver.click('.menu .menu-item:has-text("Import transcript")');
			await driver.until('the preview', async () => (await driver.count(DIALOG)) === 1);
			assert.match(await recognised(driver), /^call\.vttWebVTT/);
		},
	},
	{
		name: 'the open note as a source: a clean note with its job and participant, and the raw one stays',
		async run(driver) {
			const raw = '---\nparticipant: P09\njobs: "[[JTBD 1]]"\ndate: 2026-01-09\n---\n\nAnna: What happened?\nMaria: Nobody came.\nAnna: And then?\nMaria: I searched.\n';
			await driver.reset({ 'Raw.md': raw, 'Jobs/JTBD 1.md': JOB_NOTE }, { open: 'Raw.md' });
			await untilReady(driver);
			await previewFile(driver, 'The text of this note: Raw');
			assert.equal(await driver.count(`${DIALOG} .setting-item:not([style*="none"]):has-text("Goes into")`), 0);
			await untilPath(driver, 'Interviews/2026-01-09 P09.md');
			const path = await importNow(driver);
			const properties = await propertiesOf(driver, path);
			assert.deepEqual([properties['participant'], properties['jobs']], ['P09', ['[[JTBD 1]]']]);
			assert.doesNotMatch(await driver.read(path), /Maria/);
			assert.equal(await driver.read('Raw.md'), raw);
		},
	},
	{
		name: 'a real name gives way to an alias wherever it stands, and the dialog says in how many places',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, CAPTIONS);
			await rename(driver, 'Maria Lopez', 'P09');
			await driver.until('the places', async () => /Changed in \d+ places/.test(await described(driver, 'Maria Lopez')));
			await driver.until('the alias in the first turns', async () => (await driver.texts('.jtbd-turn')).join('').includes('And then, P09?'));
			await rename(driver, 'Maria Lopez', '');
			await driver.until('no places', async () => !/Changed/.test(await described(driver, 'Maria Lopez')));
			await rename(driver, 'Maria Lopez', 'P09');
			const path = await importNow(driver);
			assert.match(path, / P09\.md$/);
			assert.doesNotMatch(await driver.read(path), /Maria|Lopez/);
			assert.match(await body(driver, path), /Two people each thought the other had swapped\./);
		},
	},
	{
		name: 'where labels tell nobody from anybody, a real name that is said aloud can be given, once there is an alias for it',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, 'Speaker 1  0:02\nThanks for making time, Priya. What happened?\n\nSpeaker 2  0:05\nNobody came.\n\nSpeaker 1  0:09\nAnd then, Priya?\n\nSpeaker 2  0:12\nI searched.\n');
			const shownFields = (): Promise<number> => driver.exec(() => [...document.querySelectorAll<HTMLElement>('.jtbd-speaker-aloud')].filter(({ style }) => style.display !== 'none').length);
			assert.equal(await shownFields(), 0);
			await rename(driver, 'Speaker 2', 'Bert');
			await untilEqual(driver, shownFields, 1);
			await untilEqual(driver, async () => (await driver.texts('.jtbd-speaker-places')).join(''), 'Changed in 2 places.');
			await fill(driver, 'What Speaker 2 is called aloud', 'Priya');
			await untilEqual(driver, async () => (await driver.texts('.jtbd-speaker-places')).join(''), 'Changed in 4 places.');
			await rename(driver, 'Speaker 2', '');
			await untilEqual(driver, shownFields, 0);
			await untilEqual(driver, async () => (await driver.texts('.jtbd-speaker-places')).join(''), '');
			await rename(driver, 'Speaker 2', 'Bert');
			const path = await importNow(driver);
			assert.doesNotMatch(await driver.read(path), /Priya/);
			assert.match(await body(driver, path), /making time, Bert\.[^]*And then, Bert\?/);
		},
	},
	{
		name: 'a new note has the properties of its type’s template, an own one’s too, and the type that was chosen last comes first',
		async run(driver) {
			await driver.reset({ 'Templates/Leaver.md': '---\ntype: interview\ninterview-type: leaver\nteam: Till\noutcome: left\nconsent:\n---\n' });
			await driver.exec(async ({ app }) => {
				const tab = app.setting.openTabById('jtbd-forces');
				await (tab as unknown as { setControlValue(key: string, value: unknown): Promise<void> }).setControlValue('templatesFolder', 'Templates');
				app.setting.close();
			});
			await previewClipboard(driver, CAPTIONS);
			await fill(driver, 'Type', 'switch');
			const properties = await propertiesOf(driver, await importNow(driver));
			assert.deepEqual([properties['interview-type'], properties['outcome'], properties['consent'], properties['delete-after'], properties['interviewer']], ['switch', 'switched', null, null, 'Anna Weber']);
			await previewClipboard(driver, CAPTIONS);
			await fill(driver, 'Type', 'leaver');
			const own = await propertiesOf(driver, await importNow(driver));
			assert.deepEqual([own['interview-type'], own['outcome'], own['team'], own['consent'], own['delete-after']], ['leaver', 'left', 'Till', null, undefined]);
			await previewClipboard(driver, CAPTIONS);
			const type = (): Promise<string | undefined> => driver.exec(() => [...document.querySelectorAll<HTMLSelectElement>('.jtbd-import select')].find(({ options }) => [...options].some(({ text }) => text === 'Not sure'))?.value);
			assert.equal(await type(), 'leaver');
			await fill(driver, 'Type', '');
			const unsure = await propertiesOf(driver, await importNow(driver));
			assert.deepEqual(['interview-type' in unsure, 'outcome' in unsure, unsure['consent']], [false, false, null]);
			await previewClipboard(driver, CAPTIONS);
			assert.equal(await type(), '');
			await fill(driver, 'Type', 'switch');
			await importNow(driver);
		},
	},
	{
		name: 'an open interview that waits for its transcript is where it goes, at the cursor, unless somebody says otherwise',
		async run(driver) {
			const goesInto = (): Promise<string[]> => driver.exec(() => [...document.querySelectorAll<HTMLSelectElement>('.jtbd-import-where select')].flatMap(({ value, selectedOptions }) => [value, selectedOptions[0]?.text ?? '']));
			const untilProperties = (): Promise<void> => driver.until('the properties', () => driver.exec(({ app }) => app.metadataCache.getCache('Ina.md')?.frontmatter?.['type'] === 'interview'));
			const note = '---\ntype: interview\nparticipant: P09\ninterview-type: leaver\n---\n\n## Context\n\n‸\n\n## Debrief\n';
			await openPlaced(driver, 'Ina.md', note);
			await untilProperties();
			await previewClipboard(driver, CAPTIONS);
			assert.deepEqual(await goesInto(), ['open', 'Ina, at the cursor']);
			assert.equal(await driver.exec(() => [...document.querySelectorAll<HTMLElement>('.jtbd-import .setting-item')].filter(({ style, textContent }) => style.display !== 'none' && /^(?:Type|Note)/.test(textContent ?? '')).length), 0);
			await driver.until('the note’s participant', async () => (await driver.texts('.jtbd-turn')).join('').includes('P09'));
			await importNow(driver);
			assert.deepEqual(await files(driver), ['Ina.md']);
			assert.match(await shown(driver), /interview-type: leaver\n[^]*## Context\n\n[^]*\*\*P09:\*\* Nobody came\.[^]*## Debrief\n$/);
			await driver.press('Escape');
			await untilProperties();
			await previewClipboard(driver, CAPTIONS);
			assert.deepEqual((await goesInto())[0], 'new');
			await driver.press('Escape');
		},
	},
	{
		name: 'how it begins is in sight, with some lines, wherever the dialog is scrolled to',
		needs: 'layout',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, CAPTIONS);
			await driver.until('the turns', async () => (await driver.count('.jtbd-turn')) > 2);
			for (const top of [0, 9999]) {
				const lines = await driver.exec((_, to) => {
					const content = document.querySelector('.jtbd-import > .modal-content');
					const turns = document.querySelector('.jtbd-turns');
					if (!content || !turns) return 0;
					content.scrollTop = to;
					const [around, own] = [content.getBoundingClientRect(), turns.getBoundingClientRect()];
					return (Math.min(around.bottom, own.bottom) - Math.max(around.top, own.top)) / parseFloat(getComputedStyle(turns).lineHeight);
				}, top);
				assert.ok(lines > 4, `${lines} lines are in sight`);
			}
		},
	},
	{
		name: 'several participants: each is named in the properties and counted',
		async run(driver) {
			await driver.reset({ 'Jobs/JTBD 1.md': JOB_NOTE }, { open: 'Jobs/JTBD 1.md' });
			await untilReady(driver);
			await previewClipboard(driver, `${CAPTIONS}\n00:00:50.000 --> 00:00:55.000\nBen Ochs: We closed late.\n`);
			await cast(driver, 'Ben Ochs', 'participant');
			const path = await importNow(driver);
			assert.match(path, /Maria Lopez, Ben Ochs\.md$/);
			const properties = await propertiesOf(driver, path);
			assert.deepEqual([properties['participants'], properties['jobs']], [['Maria Lopez', 'Ben Ochs'], ['[[JTBD 1]]']]);
			for (const words of ['Nobody came.', 'We closed late.']) {
				await selectWords(driver, words);
				await driver.command('jtbd-forces:tag-push');
			}
			await showForces(driver);
			await untilForces(driver, 'push 2/2, pull 0/0, anxiety 0/0, habit 0/0');
		},
	},
	{
		name: 'a passage tagged in the note knows who said it and when',
		async run(driver) {
			await driver.reset({ 'Jobs/JTBD 1.md': JOB_NOTE }, { open: 'Jobs/JTBD 1.md' });
			await untilReady(driver);
			await previewClipboard(driver, CAPTIONS);
			await rename(driver, 'Maria Lopez', 'P09');
			const path = await importNow(driver);
			await caretBefore(driver, 'searched');
			await driver.command('jtbd-forces:tag-habit');
			const passages = (): Promise<unknown> => driver.exec(({ plugins }, of) => {
				const { api } = plugins['jtbd-forces'] as unknown as { api: { passages(path: string): { text: string; participant: string; speaker: string; time: string; jobs: string[] }[] } };
				return api.passages(of).map(({ text, participant, speaker, time, jobs }) => [text, participant, speaker, time, jobs]);
			}, path);
			await untilEqual(driver, passages, [['I searched on the bus for an hour.', 'P09', 'P09', '00:25', ['JTBD 1']]]);
			await showForces(driver);
			await untilForces(driver, 'push 0/0, pull 0/0, anxiety 0/0, habit 1/1');
			assert.match(await forces(driver), /habit 1\/1/);
			assert.match((await driver.texts('.mod-right-split .jtbd-passage-facts')).join(''), /P09.*00:25/);
		},
	},
	{
		name: 'who interviews is known from other notes, and names of participants are suggested',
		async run(driver) {
			await driver.reset({ 'Interviews/P01.md': '---\nparticipant: P01\ninterviewer: Maria Lopez\n---\n', 'Interviews/P02.md': '---\nparticipant: Ina\n---\n' });
			await untilReady(driver);
			await previewClipboard(driver, CAPTIONS);
			assert.deepEqual(await driver.exec(() => [...document.querySelectorAll<HTMLSelectElement>('.jtbd-speaker select')].map(({ value }) => value)), ['participant', 'interviewer']);
			await untilEqual(driver, () => driver.exec(() => document.activeElement?.getAttribute('aria-label')), 'What the note calls Anna Weber');
			assert.equal(await driver.count('.suggestion-container .suggestion-item'), 0);
			await driver.type('p0');
			await untilEqual(driver, () => driver.texts('.suggestion-container .suggestion-item'), ['p0New participant', 'P01']);
			await driver.press('ArrowDown');
			await driver.press('Enter');
			await driver.until('the name', async () => /P01\.md$/.test((await driver.texts('.jtbd-import-note .setting-item-description')).join('')));
			assert.equal(await driver.count(DIALOG), 1);
			await driver.press('Enter');
			await driver.until('no dialog', async () => (await driver.count(DIALOG)) === 0);
			await driver.until('the note', async () => (await files(driver)).some((path) => / P01\.md$/.test(path)));
		},
	},
	{
		name: 'speakers without a name make no participant: the note is called after its file, or simply an interview',
		async run(driver) {
			await driver.reset({ 'Raw/bakery owner.txt': 'Speaker 1  0:02\nWhat happened?\n\nSpeaker 2  0:05\nNobody came.\n\nSpeaker 1  0:09\nAnd then?\n\nSpeaker 2  0:12\nI searched.\n' });
			await previewFile(driver, 'bakery owner');
			await fill(driver, 'Date', '2026-02-14');
			await untilPath(driver, 'Interviews/2026-02-14 bakery owner.md');
			const path = await importNow(driver);
			assert.equal((await propertiesOf(driver, path))['participant'], null);
			await previewClipboard(driver, 'Nobody came that morning.\n\nI searched on the bus.\n');
			await fill(driver, 'Date', '2026-02-14');
			await untilPath(driver, 'Interviews/2026-02-14 Interview.md');
			await fill(driver, 'Participant', 'P09');
			await untilPath(driver, 'Interviews/2026-02-14 P09.md');
			assert.equal((await propertiesOf(driver, await importNow(driver)))['participant'], 'P09');
		},
	},
	{
		name: 'every format that recorders and people write becomes the note that it should',
		async run(driver) {
			await driver.reset(Object.fromEntries(Object.entries(FORMATS).map(([name, { written }]) => [`Raw/${name}`, written])));
			for (const [name, { noted }] of Object.entries(FORMATS)) {
				await previewFile(driver, name);
				assert.equal(await body(driver, await importNow(driver)), noted, name);
			}
		},
	},
	{
		name: 'given up at any step, it leaves nothing behind',
		async run(driver) {
			await driver.reset({ 'Ina.md': 'Hm.\n' }, { open: 'Ina.md' });
			await watchWrites(driver);
			await driver.command(IMPORT);
			await driver.press('Escape');
			await previewClipboard(driver, CAPTIONS);
			await rename(driver, 'Maria Lopez', 'P09');
			await driver.click(`${DIALOG} .mod-cancel`);
			await driver.until('no dialog', async () => (await driver.count(DIALOG)) === 0);
			await previewClipboard(driver, CAPTIONS);
			await driver.click(`${DIALOG} .jtbd-import-job`);
			await driver.until('the jobs', async () => (await driver.count('.prompt')) === 1);
			await driver.press('Escape');
			await driver.until('the dialog alone', async () => (await driver.count('.prompt')) === 0);
			await driver.press('Escape');
			await driver.until('no dialog', async () => (await driver.count('.modal')) === 0);
			assert.deepEqual(await writes(driver), []);
			assert.deepEqual(await files(driver), ['Ina.md']);
			assert.equal(await driver.text(), 'Hm.\n');
		},
	},
	{
		name: 'into the open note: properties merged, the body at the caret, one step of undo',
		async run(driver) {
			const note = '---\n# mine\nparticipant: P09\noutcome: left\n---\nBefore.\n\n‸\n\nAfter.\n';
			await openPlaced(driver, 'Ina.md', note);
			const bring = async (): Promise<void> => {
				await previewClipboard(driver, CAPTIONS);
				await fill(driver, 'Goes into', 'open');
				await driver.until('the note’s participant', async () => (await driver.texts('.jtbd-turn')).join('').includes('P09'));
				await importNow(driver);
			};
			await bring();
			const after = await shown(driver);
			assert.match(after, /^---\n# mine\nparticipant: P09\noutcome: left\n[^]*type: interview\n[^]*---\nBefore\.\n\n[^]*Nobody came\.[^]*\n\nAfter\.\n$/);
			assert.doesNotMatch(after, /Maria/);
			assert.match(await behindCaret(driver), /What happened on the day/);
			await driver.press('Mod+z');
			assert.equal(await shown(driver), note);
			await expectOneStep(driver, bring, after, false);
		},
	},
	{
		name: 'into a note with another interviewer: the dialog says whose words would count wrongly, and a name mends it',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', '---\nparticipant: Lea\ninterviewer: Sam\n---\nBefore.\n\n‸\n');
			await driver.until('the properties', () => driver.exec(({ app }) => app.metadataCache.getCache('Ina.md')?.frontmatter?.['interviewer'] === 'Sam'));
			await previewClipboard(driver, CAPTIONS);
			await fill(driver, 'Goes into', 'open');
			await driver.until('the reason', async () => /^The interviewer of this note is “Sam”, so what Anna Weber says/.test((await driver.texts(`${DIALOG} .setting-item-error`)).join('')));
			assert.equal(await cannotImport(driver), true);
			await rename(driver, 'Anna Weber', 'Sam');
			await driver.until('no reason', async () => !(await cannotImport(driver)));
			await cast(driver, 'Anna Weber', 'other');
			await driver.until('the other reason', async () => /^The one participant of this note is “Lea”, so what Sam says/.test((await driver.texts(`${DIALOG} .setting-item-error`)).join('')));
			await cast(driver, 'Anna Weber', 'interviewer');
			await driver.until('no reason', async () => !(await cannotImport(driver)));
			await importNow(driver);
			assert.match(await shown(driver), /\*\*Sam:\*\* What happened[^]*\*\*Lea:\*\* Nobody came/);
		},
	},
	{
		name: 'into a note that names the interviewer shorter, the note’s name is used',
		async run(driver) {
			await openPlaced(driver, 'Ina.md', '---\ninterviewer: Anna\n---\n‸\n');
			await driver.until('the properties', () => driver.exec(({ app }) => app.metadataCache.getCache('Ina.md')?.frontmatter?.['interviewer'] === 'Anna'));
			await previewClipboard(driver, CAPTIONS);
			await fill(driver, 'Goes into', 'open');
			await driver.until('the name', async () => (await driver.texts('.jtbd-turn')).join('').includes('00:01AnnaWhat'));
			assert.equal(await cannotImport(driver), false);
		},
	},
	{
		name: 'two speakers of one name: with two roles refused, with one told',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, CAPTIONS);
			await rename(driver, 'Maria Lopez', 'anna weber');
			await driver.until('the reason', async () => (await driver.texts(`${DIALOG} .jtbd-speaker .setting-item-error`)).some((text) => text.startsWith('Anna Weber and Maria Lopez have one name here but two roles')));
			await driver.until('no import', () => cannotImport(driver));
			await cast(driver, 'Anna Weber', 'participant');
			await driver.until('an import', async () => !(await cannotImport(driver)));
			assert.match(await described(driver, 'Maria Lopez'), /One speaker with Anna Weber in the note\./);
			assert.deepEqual(await driver.texts(`${DIALOG} .setting-item-error`), []);
		},
	},
	{
		name: 'what was typed a moment ago counts when it is brought in, and a reason stays',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, CAPTIONS);
			await driver.exec(() => {
				const field = document.querySelector<HTMLInputElement>('.jtbd-import [aria-label="What the note calls Maria Lopez"]');
				if (!field) return;
				field.value = 'anna weber';
				field.dispatchEvent(new Event('input', { bubbles: true }));
				document.querySelector<HTMLButtonElement>('.jtbd-import .mod-cta')?.click();
			});
			await new Promise((resolve) => setTimeout(resolve, 300));
			assert.equal(await driver.count(DIALOG), 1);
			assert.equal(await cannotImport(driver), true);
			assert.deepEqual(await files(driver), []);
		},
	},
	{
		name: 'what still holds a part of a real name is listed beside the alias',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, CAPTIONS.replace('And then, Maria?', 'And then, maria lopez? I wrote to maria.lopez@x.org.'));
			await rename(driver, 'Maria Lopez', 'P09');
			await untilEqual(driver, async () => (await driver.texts('.jtbd-speaker-places')).join(''), 'Changed in 3 places. 1 place still holds a part of the name: “maria.lopez@x.org”.');
			const path = await importNow(driver);
			assert.match(await body(driver, path), /And then, P09\? I wrote to maria\.lopez@x\.org\./);
		},
	},
	{
		name: 'words between two rules are no properties',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, '---\nQ: What happened on the day?\nA: Nobody came, so I drove there.\n---\nQ: And then?\nA: I bought it.\n');
			assert.match((await driver.texts('.jtbd-turn')).join('|'), /What happened on the day\?\|.*Nobody came.*\|.*And then/);
		},
	},
	{
		name: 'Esc while the note is being created changes nothing',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, CAPTIONS);
			await driver.exec(({ app }) => {
				const { vault } = app;
				const create = vault.create.bind(vault);
				vault.create = async (...given) => {
					vault.create = create;
					await new Promise((resolve) => window.setTimeout(resolve, 300));
					return create(...given);
				};
			});
			await driver.click(`${DIALOG} .mod-cta`);
			await new Promise((resolve) => setTimeout(resolve, 100));
			await driver.press('Escape');
			assert.equal(await driver.count(DIALOG), 1);
			await driver.until('no dialog', async () => (await driver.count(DIALOG)) === 0);
			await driver.until('the note', async () => (await files(driver)).length === 1);
		},
	},
	{
		name: 'a note whose properties can’t be read refuses with the reason, and nothing is written',
		async run(driver) {
			const note = '---\ntype: [\n---\nHm.\n';
			await driver.reset({ 'Ina.md': note }, { open: 'Ina.md' });
			await driver.select(note.length);
			await watchWrites(driver);
			await previewClipboard(driver, CAPTIONS);
			await fill(driver, 'Goes into', 'open');
			await driver.until('the reason', async () => /^The properties of this note can’t be read\..*transcript\.$/.test((await driver.texts(`${DIALOG} .setting-item-error`)).join('')));
			assert.equal(await cannotImport(driver), true);
			await driver.press('Escape');
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'files that are no transcript get their sentence, and nothing is written',
		async run(driver) {
			await driver.reset({ 'empty.vtt': '', 'picture.txt': { base64: 'iVBORw0KGgoAAAAN' }, 'cues.srt': '1\n00:00:01,000 --> 00:00:02,000\n\n', 'huge.txt': 'Hm.' });
			await watchWrites(driver);
			const refused = async (file: string, why: RegExp): Promise<void> => {
				await chooseSource(driver, file);
				await driver.until(`the reason for ${file}`, async () => (await notices(driver)).some((notice) => why.test(notice)));
				assert.equal(await driver.count(DIALOG), 0);
			};
			await refused('empty.vtt', /^empty\.vtt is empty\.$/);
			await refused('picture.txt', /^picture\.txt seems to be a picture\. /);
			await refused('cues.srt', /no words/);
			await driver.pickFile({ name: 'call.docx', data: { base64: 'UEsDBBQABgAI' } });
			await refused('File on this device', /^call\.docx seems to be a Word document/);
			await driver.exec(({ app }) => {
				const huge = app.vault.getFileByPath('huge.txt');
				if (huge) huge.stat.size = 11_000_000;
				Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { readText: () => Promise.resolve('Hm, well. '.repeat(1_100_000)) } });
			});
			await refused('huge.txt', /^huge\.txt is larger than 10 MB/);
			await refused('Clipboard', /longer than 10 MB/);
			assert.deepEqual(await writes(driver), []);
		},
	},
	{
		name: 'a file in another encoding is read, with a word about it',
		async run(driver) {
			await driver.reset({ 'latin.txt': { base64: Buffer.from('Q: Where?\nA: At the café.\nQ: When?\nA: Late.\n', 'latin1').toString('base64') } });
			await previewFile(driver, 'latin.txt');
			assert.match((await driver.texts('.jtbd-import-remark')).join(''), /Windows-1252/);
			const path = await importNow(driver);
			assert.match(await driver.read(path), /At the café\./);
		},
	},
	{
		name: 'the same transcript twice makes a second note and says so',
		async run(driver) {
			await driver.reset({});
			for (const path of ['Interviews/Call.md', 'Interviews/Call 2.md']) {
				await previewClipboard(driver, CAPTIONS);
				await fill(driver, 'Note', 'Call');
				if (path.endsWith(' 2.md')) await untilPath(driver, 'A note of that name is there already, so this one will be Interviews/Call 2.md');
				assert.equal(await importNow(driver), path);
			}
			assert.deepEqual(await notices(driver), ['A note named “Call” was there already, so this one is “Call 2”.']);
			assert.deepEqual(await files(driver), ['Interviews/Call 2.md', 'Interviews/Call.md']);
		},
	},
	{
		name: 'a note that can’t be created: the dialog says so and stays, with all that was said in it',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, CAPTIONS);
			await rename(driver, 'Maria Lopez', 'P09');
			await driver.exec(({ app }) => {
				const { vault } = app;
				const create = vault.create.bind(vault);
				console.error = () => undefined;
				vault.create = (...given) => {
					vault.create = create;
					return Promise.reject(new Error(`EACCES: ${given[0]}`));
				};
			});
			await driver.click(`${DIALOG} .mod-cta`);
			await driver.until('the reason', async () => /could not be created/.test((await driver.texts(`${DIALOG} .setting-item-error`)).join('')));
			assert.deepEqual(await files(driver), []);
			assert.match(await importNow(driver), / P09\.md$/);
		},
	},
	{
		name: 'what wasn’t understood is listed by its line and stays in the note',
		async run(driver) {
			await driver.reset({});
			await previewClipboard(driver, CAPTIONS.replace('00:00:05.000 --> 00:00:09.000', '00:00:05.000 -> nonsense'));
			await driver.until('the list', async () => (await driver.count('.jtbd-import-odd li')) > 0);
			assert.match((await driver.texts('.jtbd-import-odd')).join(''), /^1 line wasn’t understood.*Line [78]/);
			assert.match(await driver.read(await importNow(driver)), /nonsense/);
		},
	},
	{
		name: 'the job is chosen in the dialog, a new one too',
		async run(driver) {
			await driver.reset({ 'Jobs/JTBD 1.md': JOB_NOTE });
			await previewClipboard(driver, CAPTIONS);
			assert.deepEqual(await driver.texts('.jtbd-import-job'), ['No job yet']);
			await driver.click('.jtbd-import-job');
			await driver.until('the jobs', async () => (await driver.count('.prompt')) === 1);
			await driver.type('JTBD 7');
			await driver.click('.prompt .suggestion-item:has-text("New job")');
			await untilEqual(driver, () => driver.texts('.jtbd-import-job'), ['JTBD 7']);
			assert.deepEqual((await propertiesOf(driver, await importNow(driver)))['jobs'], ['[[JTBD 7]]']);
		},
	},
	{
		name: 'on a phone twelve speakers scroll, and the buttons stay in sight',
		needs: 'layout',
		async run(driver) {
			await driver.reset({});
			await driver.exec(({ app }) => app.emulateMobile(true));
			try {
				const names = Array.from({ length: 12 }, (_, i) => `Participant with a rather long name ${i + 1}`);
				await previewClipboard(driver, `WEBVTT\n\n${[...names, ...names].map((name, i) => `00:00:${i + 10}.000 --> 00:00:${i + 11}.000\n<v ${name}>Well, number ${i} it was.</v>\n`).join('\n')}`);
				assert.equal(await driver.count('.jtbd-speaker'), 12);
				const window = await driver.exec(() => ({ width: innerWidth, height: innerHeight }));
				for (const button of ['.mod-cta', '.mod-cancel']) {
					const box = await driver.box(`${DIALOG} ${button}`);
					assert.ok(box && box.y >= 0 && box.y + box.height <= window.height && box.x + box.width <= window.width);
				}
				assert.equal(await driver.exec(() => {
					const content = document.querySelector('.jtbd-import .modal-content');
					return content !== null && content.scrollHeight > content.clientHeight && content.scrollWidth <= content.clientWidth;
				}), true);
				assert.notEqual(await driver.exec(() => document.activeElement?.tagName), 'INPUT');
			} finally {
				await driver.exec(({ app }) => app.emulateMobile(false));
			}
		},
	},
];
