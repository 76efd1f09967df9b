/** Every number on every page, against a second count of the same notes by a small program that knows nothing of the plugin. */

import assert from 'node:assert/strict';
import type { Driver, Spec } from './driver';
import { EXAMPLE } from './example';
import { settle, untilEqual, untilSubject } from './forces';
import { untilReady } from './open-note';
import { about, ELEMENTS, FORCES, STAGES, strengthOf, talksIn, themesUnder, told, under, type Quote, type Talk, type Wanted } from './second-count';

const P01 = 'Interviews/P01 bakery owner.md';
const VIEW = '.mod-root .jtbd-forces';
const TALKS = talksIn(EXAMPLE);
const JOBS = ['JTBD 1', 'JTBD 2'];

const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const sorted = (lines: readonly string[]): string[] => [...lines].sort();
const counted = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;
const people = (count: number): string => counted(count, 'person', 'people');
const nameOf = (path: string): string => path.replace(/^.*\/|\.md$/g, '');
/** How the view names somebody whom the second program knows. */
const shown = (person: string): string => (person.startsWith('text ') ? person.slice(5).toUpperCase() : nameOf(person));
/** "2 of 8 people, 3 quotes". */
function share(quotes: readonly Quote[], all: number): string {
	const [some = '', of = ''] = told(quotes).split('/');
	return `${some} of ${people(all)}, ${counted(Number(of), 'quote')}`;
}

async function openJob(driver: Driver, job: string): Promise<void> {
	await driver.reset(EXAMPLE, { open: P01 });
	await untilReady(driver);
	await driver.command('jtbd-forces:open-forces-tab');
	await driver.until('the view', async () => (await driver.count(`${VIEW} .jtbd-tab`)) > 0);
	await driver.click('.mod-root [data-act="pick"]');
	await driver.until('the jobs', async () => (await driver.count('.prompt .suggestion-item')) > 0);
	await driver.type(job);
	await driver.press('Enter');
	await untilSubject(driver, job, VIEW);
}

async function showPage(driver: Driver, page: string): Promise<void> {
	await driver.click(`${VIEW} .jtbd-tab[data-page="${page}"]`);
	await untilEqual(driver, () => driver.attr(VIEW, 'data-page'), page);
	await settle(driver);
}

/** These attributes of everything on show that the selector finds, each as one line; `text` is what it says. */
function lines(driver: Driver, selector: string, ...names: readonly string[]): Promise<string[]> {
	return driver.exec((_, at, attributes) => [...document.querySelectorAll<HTMLElement>(at)].filter((el) => el.closest('[hidden]') === null)
		.map((el) => attributes.map((name) => (name === 'text' ? el.textContent : (el.getAttribute(name) ?? ''))).join(' | ')), `${VIEW} ${selector}`, names);
}

/** What these elements of the page are called, as they are read aloud. */
function namesOf(driver: Driver, selector: string): Promise<string[]> {
	return driver.exec((_, at) => [...document.querySelectorAll<HTMLElement>(at)].filter((el) => el.closest('[hidden]') === null)
		.map((el) => document.getElementById(el.getAttribute('aria-labelledby') ?? '')?.getAttribute('aria-label') ?? ''), `${VIEW} ${selector}`);
}

/** What the page of the forces is to tell: each force, then each theme under a force or an element. */
function ofForces(job: string, wanted: Wanted): string[] {
	const { quotes } = about(TALKS, job, wanted);
	const of = (code: string): Quote[] => (wanted.code === undefined || wanted.code === code ? under(quotes, code) : []);
	return sorted([
		...FORCES.map((code) => `${code} ${told(of(code))}`),
		...FORCES.flatMap((code) => themesUnder(of(code), code).map((theme) => `${code} “${raised(theme)}” ${told(under(of(code), code, theme))}`)),
	]);
}

async function toldForces(driver: Driver): Promise<string[]> {
	const written = (line: string): string => line.replace(/ \| (\d+) \| (\d+)$/, ' $1/$2').replace(/ \| (.*) (\S+)$/, ' “$1” $2').replace(/ \| {2}/, ' “” ');
	const quadrants = await lines(driver, '.jtbd-diagram [data-force]', 'data-force', 'data-people', 'data-quotes');
	const themes = await lines(driver, '.jtbd-words-place > .jtbd-words .jtbd-theme', 'data-force', 'data-theme', 'data-people', 'data-quotes');
	return sorted([...new Set(quadrants)].map(written).concat(themes.map((line) => {
		const [force = '', theme = '', some = '', of = ''] = line.split(' | ');
		return `${force} “${theme}” ${some}/${of}`;
	})));
}

/** Everything that the picker of filters is to offer of a job, each with what it leaves. */
function offers(job: string): (readonly [words: string, wanted: Wanted])[] {
	const { talks, quotes } = about(TALKS, job);
	const each = (label: string, of: keyof Wanted, values: readonly (string | number | null)[], worded: (value: string) => string): (readonly [string, Wanted])[] =>
		[...new Set(values)].filter((value) => value !== null).map((value) => {
			const wanted = { [of]: value };
			const left = about(TALKS, job, wanted);
			const count = ['stage', 'code', 'strength'].includes(of) ? Number(told(left.quotes).split('/')[0]) : left.people;
			return [`${value === 'missing' ? 'Outcome unknown' : `${label}: ${worded(String(value))}`}${people(count)}`, wanted] as const;
		});
	return [
		...each('Segment', 'segment', talks.flatMap(({ segments }) => segments), (value) => value),
		...each('Outcome', 'outcome', talks.map(({ outcome }) => outcome ?? 'missing'), (value) => (value === 'not-yet' ? 'not yet' : value)),
		...each('Interview type', 'type', talks.map(({ type }) => type), (value) => value),
		...each('Participant', 'participant', talks.flatMap((talk) => talk.people), shown),
		...each('Stage', 'stage', quotes.map(({ stage }) => stage), (value) => LABELS[value] ?? raised(value.replace('-', ' '))),
		...each('Tagged as', 'code', quotes.flatMap(({ codes }) => codes.map(({ code }) => code)), raised),
		...each('Strength', 'strength', quotes.map(({ strength }) => strength), (value) => `${['', 'Mild', 'Clear', 'Strong'][Number(value)] ?? ''} (${value})`),
	];
}

const LABELS: Readonly<Record<string, string>> = { 'event-1': 'Event one', 'event-2': 'Event two' };

const OFFERED = '.prompt .suggestion-item';

export const specs: readonly Spec[] = [
	...JOBS.map((job): Spec => ({
		name: `${job}: the forces, their themes, the elements, who was asked and the quiet lines`,
		async run(driver) {
			const { people: all, talks, quotes } = about(TALKS, job);
			await openJob(driver, job);
			await untilEqual(driver, () => toldForces(driver), ofForces(job, {}));
			assert.deepEqual(await namesOf(driver, '.jtbd-quadrant'), FORCES.map((code) => `${raised(code)}, ${share(under(quotes, code), all)}`));
			const untagged = all - new Set(quotes.flatMap(({ person }) => person ?? [])).size;
			assert.deepEqual(await lines(driver, '.jtbd-line-counts', 'text'), [`${people(all)} in ${counted(talks.length, 'interview')}${untagged > 0 ? `, ${untagged} not tagged yet` : ''}`]);
			assert.deepEqual(
				await lines(driver, '.jtbd-elements .jtbd-section-heading .jtbd-counts', 'text'),
				ELEMENTS.filter((code) => under(quotes, code).length > 0).map((code) => share(under(quotes, code), all).replace(', ', '')),
			);
			const strengths = FORCES.flatMap((code) => themesUnder(quotes, code).flatMap((theme) => {
				const [mean, rated] = strengthOf(under(quotes, code, theme));
				return mean === null ? [] : [`strength ${Math.round(mean * 10) / 10} (${rated} rated)`];
			}));
			assert.deepEqual(sorted(await lines(driver, '.jtbd-words-place > .jtbd-words .jtbd-theme .jtbd-counts-strength', 'text')), sorted(strengths));
			const unknown = quotes.filter(({ person }) => person === null).length;
			const loose = quotes.filter(({ talk, jobs }) => talk.isLoose && jobs.length > 1).length;
			const problems = talks.reduce((sum, talk) => sum + talk.problems, 0);
			assert.deepEqual((await lines(driver, '.jtbd-remark', 'data-remark', 'text')).filter((line) => !line.startsWith('gaps')).map((line) => line.replace(/^(\S+ \| \d+).*/, '$1')), [
				...(unknown > 0 ? [`unknown | ${unknown}`] : []), ...(loose > 0 ? [`several-jobs | ${loose}`] : []), ...(problems > 0 ? [`problems | ${problems}`] : []),
			]);
			await driver.click(`${VIEW} .jtbd-remark[data-remark="gaps"] .jtbd-fold`);
			const lacks = FORCES.flatMap((code) => talks.filter((talk) => {
				const own = quotes.filter((quote) => quote.talk.path === talk.path);
				return own.length > 0 && under(own, code).length === 0;
			}).map((talk) => `${nameOf(talk.path)} has no ${code}.`));
			await untilEqual(driver, async () => sorted(await lines(driver, '.jtbd-gap[data-code] .jtbd-gap-words', 'text')), sorted(lacks));
			const stages = STAGES.filter((stage) => quotes.every((quote) => quote.stage !== stage));
			assert.deepEqual(await lines(driver, '.jtbd-gap[data-stage]', 'data-stage'), stages);
		},
	})),
	{
		name: 'whatever can be asked for leaves what is offered, and what the notes say',
		// Half a hundred pickers take long without a browser.
		needs: 'layout',
		async run(driver) {
			const [job = ''] = JOBS;
			await openJob(driver, job);
			const open = async (): Promise<void> => {
				await driver.click('.mod-root [data-act="filter"]');
				await driver.until('the filters', async () => (await driver.count(OFFERED)) > 0);
			};
			await open();
			const all = offers(job);
			assert.deepEqual(sorted(await driver.texts(OFFERED)), sorted(all.map(([words]) => words)));
			for (const [words, wanted] of all) {
				if ((await driver.count('.prompt')) === 0) await open();
				await driver.exec((_, at, text) => [...document.querySelectorAll<HTMLElement>(at)].find((el) => el.textContent === text)?.click(), OFFERED, words);
				await untilEqual(driver, () => toldForces(driver), ofForces(job, wanted));
				const { people: left } = about(TALKS, job, wanted);
				assert.deepEqual((await lines(driver, '.jtbd-corner:not(.is-empty) .jtbd-quadrant-of', 'text')).filter((each) => each !== `of ${people(left)}`), [], words);
				await driver.click(`${VIEW} .jtbd-filter`);
			}
			for (const text of ['sheet', 'twice', 'WAGES']) {
				await open();
				await driver.type(text);
				await driver.exec((_, at) => [...document.querySelectorAll<HTMLElement>(at)].at(-1)?.click(), OFFERED);
				await untilEqual(driver, () => toldForces(driver), ofForces(job, { text }));
				await driver.click(`${VIEW} .jtbd-filter`);
			}
		},
	},
	...JOBS.map((job): Spec => ({
		name: `${job}: the timeline, the matrix and what each interview added`,
		async run(driver) {
			const { people: all, talks, quotes } = about(TALKS, job);
			await openJob(driver, job);
			await showPage(driver, 'timeline');
			const inStages = [...STAGES, ''].map((stage) => [stage, quotes.filter((quote) => (quote.stage ?? '') === stage)] as const).filter(([, here]) => here.length > 0);
			const row = (line: string): string => line.replace(/ \| (\d+) \| (\d+)$/, ' $1/$2');
			assert.deepEqual((await lines(driver, '.jtbd-stage, .jtbd-unstaged', 'data-stage', 'data-people', 'data-quotes')).map(row).filter((line) => !line.endsWith(' 0/0')), inStages.map(([stage, here]) => `${stage} ${told(here)}`));
			const codes = await lines(driver, ':is(.jtbd-stage, .jtbd-unstaged) [data-code][data-choose]', 'data-code', 'data-people', 'data-quotes');
			assert.deepEqual(codes.map(row), inStages.flatMap(([, here]) => [...FORCES, ...ELEMENTS].filter((code) => under(here, code).length > 0).map((code) => `${code} ${told(under(here, code))}`)));
			const moves = await lines(driver, ':is(.jtbd-stage, .jtbd-unstaged) [data-move][data-choose]', 'data-move', 'data-people', 'data-quotes');
			const moved = inStages.flatMap(([, here]) => [...new Set(here.map(({ move }) => move))].flatMap((move) => (move === null ? [] : [`${move} ${told(here.filter((quote) => quote.move === move))}`])));
			assert.deepEqual(sorted(moves.map(row)), sorted(moved));

			await showPage(driver, 'matrix');
			await driver.click(`${VIEW} [data-option="matrix-elements"]`);
			await driver.click(`${VIEW} [data-option="matrix-counts"]`);
			const coded = [...FORCES, ...ELEMENTS].flatMap((code) => themesUnder(quotes, code).map((theme) => ({ code, theme, words: theme === '' ? `${raised(code)}, no theme` : raised(theme) })));
			const columns = coded.map(({ code, theme, words }) => `${code} | ${words}, ${share(under(quotes, code, theme), all)}`);
			const tops = [...FORCES, ...ELEMENTS].filter((code) => under(quotes, code).length > 0).map((code) => `${code} | ${raised(code)}, ${share(under(quotes, code), all)}`);
			const inHead = (selector: string): Promise<string[]> => driver.exec((_, at) => [...document.querySelectorAll(at)].map((th) => `${th.getAttribute('data-code')} | ${th.querySelector('button > .jtbd-name')?.getAttribute('aria-label')}`), `${VIEW} ${selector}`);
			await untilEqual(driver, async () => sorted(await inHead('.jtbd-matrix-themes th')), sorted(columns));
			assert.deepEqual(await inHead('.jtbd-matrix-codes th[data-code]'), tops);
			const cells = talks.flatMap((talk: Talk) => [...talk.people, null].flatMap((person) => coded.flatMap(({ code, theme, words }) => {
				const own = under(quotes, code, theme).filter((quote) => quote.talk.path === talk.path && quote.person === person);
				return own.length === 0 ? [] : [`${code} | ${person === null ? `Person unknown in ${nameOf(talk.path)}` : shown(person)}, ${words}, ${counted(own.length, 'quote')} | ${own.length}`];
			})));
			const marks = (): Promise<string[]> => driver.exec((_, at) => [...document.querySelectorAll(at)].map((td) => `${td.getAttribute('data-code')} | ${td.querySelector('button > .jtbd-name')?.getAttribute('aria-label')} | ${td.textContent}`).filter((line) => !line.includes('undefined')), `${VIEW} .jtbd-matrix-row td[data-code]`);
			await untilEqual(driver, async () => sorted(await marks()), sorted(cells));

			await showPage(driver, 'saturation');
			const met = new Set<string>();
			const added = [...talks].sort((a, b) => ((a.date ?? '~') < (b.date ?? '~') ? -1 : 1)).map((talk) => {
				const themes = [...new Set(quotes.filter((quote) => quote.talk.path === talk.path).flatMap((quote) => quote.codes).filter(({ code, theme }) => FORCES.includes(code) && theme !== '').map(({ code, theme }) => `${code}/${theme}`))];
				const fresh = themes.filter((theme) => !met.has(theme));
				for (const theme of fresh) met.add(theme);
				return `${talk.path} | ${fresh.length} | ${themes.length - fresh.length} | ${met.size}`.normalize('NFC');
			});
			assert.deepEqual(await lines(driver, '.jtbd-added', 'data-path', 'data-new', 'data-known', 'data-total'), added);
		},
	})),
	{
		name: 'both sides of a comparison: buyers against a leaver, one job against the other',
		async run(driver) {
			await openJob(driver, 'JTBD 1');
			await showPage(driver, 'compare');
			const sides = async (left: readonly [string, Wanted], right: readonly [string, Wanted]): Promise<void> => {
				const of = [about(TALKS, ...left), about(TALKS, ...right)] as const;
				const cells = [...FORCES, ...ELEMENTS].flatMap((code) => {
					const themes = new Set(of.flatMap(({ quotes }) => themesUnder(quotes, code)));
					if (themes.size === 0) return [];
					return [null, ...themes].flatMap((theme) => of.map(({ quotes }, at) => `${code} ${theme === null ? '-' : `“${raised(theme)}”`} ${['left', 'right'][at] ?? ''} ${told(under(quotes, code, theme ?? undefined))}`));
				});
				await untilEqual(driver, async () => sorted(await driver.exec((_, at) => [...document.querySelectorAll<HTMLElement>(at)].map((td) => {
					const theme = td.closest('tr')?.getAttribute('data-theme') ?? null;
					const { code, side, people: some, quotes } = td.dataset;
					return `${code} ${theme === null ? '-' : `“${theme}”`} ${side} ${some}/${quotes}`;
				}), `${VIEW} td.jtbd-compared-cell`)), sorted(cells));
				assert.deepEqual(await namesOf(driver, '.jtbd-side .jtbd-quadrant'), of.flatMap(({ people: all, quotes }, at) =>
					FORCES.map((code) => (under(quotes, code).length === 0 ? `${raised(code)}, ${[left, right][at]?.[1].outcome === undefined ? 'no evidence yet' : 'nothing with these filters'}` : `${raised(code)}, ${share(under(quotes, code), all)}`))));
			};
			await driver.click(`${VIEW} .jtbd-offer:has-text("eft")`);
			await driver.click(`${VIEW} [data-option="compare-elements"]`);
			await sides(['JTBD 1', { outcome: 'switched' }], ['JTBD 1', { outcome: 'left' }]);
			await driver.click(`${VIEW} .jtbd-compare-end`);
			await driver.click(`${VIEW} .jtbd-compare-other`);
			await driver.until('the jobs', async () => (await driver.count(OFFERED)) > 0);
			await driver.type('JTBD 2');
			await driver.press('Enter');
			await sides(['JTBD 1', {}], ['JTBD 2', {}]);
		},
	},
];
