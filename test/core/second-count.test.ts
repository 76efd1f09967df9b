/** Everything that is counted, counted a second time by a small program of patterns that knows nothing of the plugin: on the example vault, and on random ones. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODES, ELEMENTS, FORCES } from '../../src/core/codes';
import { compared } from '../../src/core/summary/compare';
import { filterChoices } from '../../src/core/summary/filter-choices';
import { matrixOf } from '../../src/core/summary/matrix';
import { saturationOf } from '../../src/core/summary/saturation';
import { summarise } from '../../src/core/summary/summarise';
import type { Filter } from '../../src/core/summary/summary';
import { timelineOf } from '../../src/core/summary/timeline';
import { themeKey } from '../../src/core/themes';
import { runs, timeLimit } from '../laws/runs';
import { EXAMPLE } from '../specs/example';
import type { Files } from '../specs/notes';
import { about, FORCES as FORCE_NAMES, ELEMENTS as ELEMENT_NAMES, STAGES as STAGE_NAMES, strengthOf, talksIn, themesUnder, told, under, type Quote, type Talk, type Wanted } from '../specs/second-count';
import { indexOf } from './vault-of-notes';

const ALL = [...FORCE_NAMES, ...ELEMENT_NAMES];
const counts = ({ people, quotes }: { readonly people: number; readonly quotes: number }): string => `${people}/${quotes}`;

/** The second program's answer, in the shape of `first`. */
function second(talks: readonly Talk[], job: string, wanted: Wanted): unknown {
	const { talks: bearing, people, quotes } = about(talks, job, wanted);
	const { code } = wanted;
	// Who has said anything at all is told whatever is asked for of passages.
	const said = about(talks, job, Object.fromEntries(Object.entries(wanted).filter(([facet]) => ['participant', 'segment', 'type', 'outcome'].includes(facet)))).quotes;
	const of = (name: string, among = quotes): Quote[] => (code === undefined || code === name ? under(among, name) : []);
	const codes = ALL.map((name) => [name, told(of(name)), themesUnder(of(name), name).sort().map((theme) => {
		const [mean, rated] = strengthOf(under(of(name), name, theme));
		return [theme, told(under(of(name), name, theme)), mean, rated];
	})]);
	const at = (stage: string | null): unknown => {
		const here = quotes.filter((quote) => quote.stage === stage);
		return [stage, told(here), FORCE_NAMES.map((name) => told(of(name, here))), ELEMENT_NAMES.flatMap((name) => (of(name, here).length === 0 ? [] : [[name, told(of(name, here))]])), here.filter(({ move }) => move !== null).length];
	};
	const inOrder = [...bearing].sort((a, b) => ((a.date ?? '~') < (b.date ?? '~') ? -1 : (a.date ?? '~') > (b.date ?? '~') ? 1 : a.path < b.path ? -1 : 1));
	const met = new Set<string>();
	const saturation = inOrder.map((talk) => {
		const own = quotes.filter((quote) => quote.talk.path === talk.path && FORCE_NAMES.some((name) => of(name, [quote]).length > 0));
		const themes = new Set(FORCE_NAMES.flatMap((name) => themesUnder(of(name, own), name).filter((theme) => theme !== '').map((theme) => `${name}/${theme}`)));
		const fresh = [...themes].filter((theme) => !met.has(theme));
		for (const theme of fresh) met.add(theme);
		return [talk.path, own.length, fresh.sort(), themes.size - fresh.length, met.size];
	});
	const cells = bearing.flatMap((talk) => [...talk.people, null].flatMap((person) => ALL.flatMap((name) => {
		const own = of(name).filter((quote) => quote.talk.path === talk.path && quote.person === person);
		return themesUnder(own, name).map((theme) => `${talk.path} ${person ?? '?'} ${name}/${theme}: ${under(own, name, theme).length}`);
	})));
	const outcomes = [...new Set(bearing.map(({ outcome }) => outcome ?? 'missing'))].sort().map((outcome) => [outcome, new Set(bearing.filter((talk) => (talk.outcome ?? 'missing') === outcome).flatMap((talk) => (wanted.participant === undefined ? talk.people : [wanted.participant]))).size]);
	return {
		people, tagged: told(said).replace(/\/.*/, ''), interviews: bearing.length, codes, outcomes,
		unknown: quotes.filter(({ person }) => person === null).length,
		problems: bearing.reduce((sum, { problems }) => sum + problems, 0),
		stages: STAGE_NAMES.map(at).filter((row) => !JSON.stringify(row).includes('"0/0",["0/0","0/0","0/0","0/0"]')), unstaged: at(null),
		saturation, cells: cells.sort(),
	};
}

/** Whom the plugin's key of a person means to the second program. */
const personOf = (key: string | null): string => (key === null ? '?' : key.replace(/^(note|text):/, '$1 '));

/** What the plugin counts. */
function first(notes: Files, job: string, filter: Filter): unknown {
	const index = indexOf(notes);
	const subject = index.subjectNamed(job);
	const testimonies = subject ? index.testimonies(subject) : [];
	const summary = summarise(subject ?? { name: job, path: null, kind: 'job' }, testimonies, filter);
	const timeline = timelineOf(testimonies, filter);
	const of = { ...summary.forces, ...summary.elements };
	const matrix = matrixOf(testimonies, filter, summary, CODES.map(({ code }) => code));
	const saturation = saturationOf(testimonies, filter);
	const keyed = (theme: string | null): string => (theme === null ? '' : themeKey(theme));
	// What two ways of the plugin tell must be the same, too.
	for (const { code } of FORCES) expect(timeline.stages.reduce((sum, { forces }) => sum + forces[code].quotes, timeline.unstaged.forces[code].quotes)).toBe(of[code].quotes);
	for (const { stage, ...row } of summary.stages) for (const { code } of FORCES) expect(timeline.stages.find((each) => each.stage === stage)?.forces[code].people ?? 0).toBe(row[code]);
	for (const { code, theme, people, quotes } of matrix.columns) {
		const row = of[code].themes.find((each) => each.theme === theme);
		expect([people, quotes]).toEqual([row?.people, row?.quotes]);
	}
	for (const both of compared(summary, summary)) for (const { left, right } of both.themes) expect(left).toEqual(right);
	const at = ({ stage, forces, elements, moves, ...said }: (typeof timeline)['unstaged']): unknown =>
		[stage, counts(said), FORCES.map(({ code }) => counts(forces[code])), elements.map((each) => [each.code, counts(each)]), moves.reduce((sum, { quotes }) => sum + quotes, 0)];
	expect(timeline.steps.length).toBe([...timeline.stages, timeline.unstaged].reduce((sum, { moves }) => sum + moves.reduce((all, { quotes }) => all + quotes, 0), 0));
	return {
		people: summary.people, tagged: String(summary.taggedPeople), interviews: summary.interviews,
		codes: [...FORCES, ...ELEMENTS].map(({ code }) => [code, counts(of[code]), of[code].themes.map((row) => [keyed(row.theme), counts(row), row.strength, row.rated]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))]),
		outcomes: Object.entries(summary.outcomes),
		unknown: summary.unknown.length,
		problems: summary.problems.length,
		stages: timeline.stages.filter(({ quotes }) => quotes > 0).map(at), unstaged: at(timeline.unstaged),
		saturation: saturation.interviews.map(({ path, quotes, fresh, known, total }) => [path, quotes, fresh.map(({ code, theme }) => `${code}/${themeKey(theme)}`).sort(), known.length, total + 0]),
		cells: matrix.rows.flatMap(({ path, person, cells }) => [...cells].map(([key, passages]) => `${path} ${personOf(person)} ${key.includes('/') ? key : `${key}/`}: ${passages.length}`)).sort(),
	};
}

/** The plugin's filter that asks for the same. */
function filterOf({ participant, type, ...rest }: Wanted): Filter {
	return { ...rest, ...(type === undefined ? {} : { interviewType: type }), ...(participant === undefined ? {} : { participant: participant.replace(' ', ':') }) } as Filter;
}

/** Every single thing that can be asked for of some interviews. */
function everyWish(talks: readonly Talk[]): Wanted[] {
	const each = (values: readonly (string | number | null)[], of: keyof Wanted): Wanted[] => [...new Set(values)].filter((value) => value !== null).map((value) => ({ [of]: value }));
	return [
		...each(talks.flatMap(({ people }) => people), 'participant'), ...each(talks.flatMap(({ segments }) => segments), 'segment'),
		...each(talks.map(({ type }) => type), 'type'), ...each(talks.map(({ outcome }) => outcome ?? 'missing'), 'outcome'),
		...each(STAGE_NAMES, 'stage'), ...each(ALL, 'code'), ...each([1, 2, 3], 'strength'), ...each(['rota', 'sheet', 'twice', 'nobody', 'xyz'], 'text'),
	];
}

describe('the example vault', () => {
	const talks = talksIn(EXAMPLE);

	test.each(['JTBD 1', 'JTBD 2'])('%s, whole', (job) => {
		expect(first(EXAMPLE, job, {})).toEqual(second(talks, job, {}));
	});

	test.each(everyWish(talks).map((wanted) => [JSON.stringify(wanted), wanted] as const))('under %s, and under it for buyers alone', (_, wanted) => {
		for (const each of [wanted, { ...wanted, outcome: wanted.outcome ?? 'switched' }]) {
			for (const job of ['JTBD 1', 'JTBD 2']) expect(first(EXAMPLE, job, filterOf(each))).toEqual(second(talks, job, each));
		}
	});
});

describe('random vaults', () => {
	const theme = fc.constantFrom('', '', '/rota-not-true', '/Rota_not_true', '/pay-is-wrong', '/two/levels', '/ünder');
	const code = fc.tuple(fc.constantFrom(...FORCE_NAMES, ...FORCE_NAMES, 'trigger', 'outcome'), theme).map(([name, of]) => `#jtbd/${name}${of}`);
	const facets = fc.tuple(
		fc.constantFrom('', '', '', ' #jtbd/stage/deciding', ' #jtbd/stage/event-1', ' #jtbd/stage/nowhere'),
		fc.constantFrom('', '', ' #jtbd/strength/1', ' #jtbd/strength/3', ' #jtbd/strength/9'),
		fc.constantFrom('', '', ' #jtbd/move/back', ' #jtbd/move/forward'),
		fc.constantFrom('', ' #mine', ' %%said twice%%'),
	).map((each) => each.join(''));
	const tail = fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }) }, { weight: 1, arbitrary: fc.constant(['#jtbd/pus']) }), facets).map(([codes, more]) => codes.join(' ') + more);
	const words = fc.constantFrom('Nobody came.', 'The rota lied', 'It was the sheet, twice', '“I rang round.”');
	const passage = fc.tuple(words, fc.boolean(), tail).map(([said, isMarked, tags]) => `${isMarked ? `==${said}==` : said} ${tags}`);
	const job = fc.constantFrom('', '', '', '', ' [[JTBD 2]]', ' [[JTBD 1|the job]]', ' [[JTBD 3#Forces]]');
	const line = fc.oneof(
		{ weight: 5, arbitrary: fc.tuple(fc.constantFrom('- ', '- ', '', 'Bea: ', 'Joe: ', '> '), fc.array(passage, { minLength: 1, maxLength: 2 }), job).map(([start, said, link]) => `${start}${said.join(' ')}${link}`) },
		{ weight: 1, arbitrary: fc.tuple(passage, passage).map(([one, other]) => `| Way | Why |\n| --- | --- |\n| ${one} | ${other} |`) },
		{ weight: 2, arbitrary: fc.tuple(fc.constantFrom('## ', '### '), fc.constantFrom('Deciding', 'First thought', 'Bea, at last', 'Joe', 'Notes', 'Search: online'), job).map((each) => each.join('')) },
		{ weight: 1, arbitrary: words },
	);
	const property = fc.constantFrom(
		'type: interview', 'outcome: switched', 'outcome: left', 'segment: gym', 'segment: [gym, Café]', 'interview-type: switch', 'date: 2026-09-14', 'date: 2026-10-01',
		'participants: [Bea, Joe]', 'participant: Bea', 'participant: "[[P1]]"', 'participant: p2', 'jobs: ["[[JTBD 1]]", JTBD 2]', 'jobs: "[[JTBD 2]]"', 'job: JTBD 1',
	);
	const note = fc.tuple(fc.uniqueArray(property, { maxLength: 6, selector: (each) => each.replace(/^jobs?:.*/, 'job').replace(/:.*/, '') }), fc.array(line, { maxLength: 8 }))
		.map(([properties, lines]) => `---\n${['interviewer: Ana', ...properties].join('\n')}\n---\n\n# Talk\n\n${lines.join('\n\n')}\n`);
	const vault = fc.dictionary(fc.constantFrom('P1', 'P2', 'Bea', 'Joe', '2026-09-14', 'Sam'), note, { minKeys: 1, maxKeys: 6, noNullPrototype: true })
		.map((notes): Files => Object.fromEntries(Object.entries(notes).map(([name, text]) => [`Interviews/${name}.md`, text])));

	test('count the same both ways, whole and under whatever can be asked for', { timeout: timeLimit() }, () => {
		fc.assert(fc.property(vault, fc.constantFrom('JTBD 1', 'JTBD 2', 'JTBD 3'), fc.nat(), (notes, name, pick) => {
			const talks = talksIn(notes);
			const wishes = everyWish(talks);
			for (const wanted of [{}, wishes[pick % wishes.length] ?? {}, { ...wishes[pick % 7], ...wishes[pick % wishes.length] }]) {
				expect(first(notes, name, filterOf(wanted)), JSON.stringify(wanted)).toEqual(second(talks, name, wanted));
			}
		}), runs(60));
	});

	test('what can be asked for is offered with the people whom asking for it leaves', { timeout: timeLimit() }, () => {
		fc.assert(fc.property(vault, (notes) => {
			const talks = talksIn(notes);
			const index = indexOf(notes);
			const subject = index.subjectNamed('JTBD 1');
			const offered = subject ? filterChoices(index.testimonies(subject), {}) : [];
			for (const wanted of everyWish(talks)) {
				const [[facet, value]] = Object.entries(filterOf(wanted)) as [[string, unknown]];
				// That nobody's outcome is known is no choice.
				if (facet === 'text' || (value === 'missing' && about(talks, 'JTBD 1').talks.every(({ outcome }) => outcome === null))) continue;
				const { people, quotes } = about(talks, 'JTBD 1', wanted);
				const isFact = ['participant', 'segment', 'interviewType', 'outcome'].includes(facet);
				const expected = isFact ? people : new Set(quotes.flatMap(({ person }) => person ?? [])).size;
				const found = offered.find((each) => each.facet === facet && String(each.value).toLowerCase() === String(value).toLowerCase());
				expect([facet, value, found?.people ?? 0]).toEqual([facet, value, expected]);
			}
		}), runs(30));
	});
});
