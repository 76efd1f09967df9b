/** Studies for tests: interviews of JTBD 1, written or random, and what they come to. */
import * as fc from 'fast-check';
import type { Filter, Subject, Summary } from '../../src/core/summary/summary';
import { summarise } from '../../src/core/summary/summarise';
import type { Testimony } from '../../src/core/summary/testimony';
import { indexOf } from './vault-of-notes';

/** A subject of a study, as it is narrowed. */
export interface Study {
	readonly subject: Subject;
	readonly testimonies: readonly Testimony[];
	readonly summary: Summary;
}

/** Interviews given by name: their body, or properties and body. */
export type Interviews = Readonly<Record<string, string | readonly [properties: string, body: string]>>;

/** What interviews of JTBD 1 have to say of it. */
export function studyOf(interviews: Interviews, filter: Filter = {}): Study {
	const notes = Object.entries(interviews).map(([name, note]) => {
		const [properties, body] = typeof note === 'string' ? ['', note] : note;
		return [`Interviews/${name}.md`, `---\ntype: interview\njob: "[[JTBD 1]]"\n${properties}\n---\n\n${body}\n`];
	});
	const index = indexOf(Object.fromEntries(notes) as Record<string, string>);
	const subject = index.subjectNamed('JTBD 1');
	if (!subject) throw new Error('There is no interview of JTBD 1.');
	const testimonies = index.testimonies(subject);
	return { subject, testimonies, summary: summarise(subject, testimonies, filter) };
}

const tag = fc.constantFrom('push/late', 'push/Late_', 'push/-', 'push/rota', 'push', 'pull/late', 'pull', 'anxiety/two/rotas', 'habit/rota', 'trigger/bell', 'habit');
const facet = fc.constantFrom('', ' #jtbd/stage/deciding', ' #jtbd/strength/3');
const said = fc.tuple(fc.constantFrom('', 'Bea: ', 'Joe: '), fc.array(tag, { minLength: 1, maxLength: 3 }), facet).map(([speaker, tags, more]) => `${speaker}Words. ${tags.map((each) => `#jtbd/${each}`).join(' ')}${more}`);
const fact = fc.constantFrom('outcome: switched', 'outcome: left', 'segment: gym', 'segment: [gym, Café]', 'interview-type: switch', 'participants: [Bea, Joe]', 'participant: Bea', 'date: 2026-09-14');
const note = fc.tuple(fc.uniqueArray(fact, { maxLength: 4, selector: (each) => each.slice(0, each.indexOf(':')) }), fc.array(said, { maxLength: 4 })).map(([facts, lines]): [string, string] => [facts.join('\n'), lines.join('\n\n')]);

/** Random interviews, some of nobody known. */
export const interviews: fc.Arbitrary<Interviews> = fc.dictionary(fc.constantFrom('P1', 'P2', 'Bea', 'Joe', '2026-09-14', '2026-09-15'), note, { minKeys: 1, maxKeys: 6, noNullPrototype: true });

/** Random filters, most of them none. */
export const filters: fc.Arbitrary<Filter> = fc.constantFrom<Filter>({}, {}, {}, { outcome: 'switched' }, { segment: 'gym' }, { participant: 'Bea' }, { code: 'push' }, { stage: 'deciding' }, { text: 'late' });
