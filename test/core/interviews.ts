/** Interviews about one job, written in a few words or at random, and what the index makes of them. */
import fc from 'fast-check';
import type { Filter, Summary } from '../../src/core/summary/summary';
import type { Testimony } from '../../src/core/summary/testimony';
import { indexOf } from './vault-of-notes';

/** Interviews by name: their body, or properties and body. */
export type Interviews = Readonly<Record<string, string | readonly [properties: string, body: string]>>;

/** What the index knows of JTBD 1 from these interviews and other notes by path. */
export function theJob(interviews: Interviews, others: Readonly<Record<string, string>> = {}): { readonly notes: Readonly<Record<string, string>>; readonly testimonies: readonly Testimony[]; readonly summary: (filter?: Filter) => Summary } {
	const written = Object.entries(interviews).map(([name, note]): [string, string] => {
		const [properties, body] = typeof note === 'string' ? ['', note] : note;
		return [`Interviews/${name}.md`, `---\njob: "[[JTBD 1]]"\n${properties}\n---\n\n${body}\n`];
	});
	const notes = { ...Object.fromEntries(written), ...others };
	const index = indexOf(notes);
	const subject = index.subjectNamed('JTBD 1');
	if (!subject) throw new Error('no job');
	return { notes, testimonies: index.testimonies(subject), summary: (filter) => index.summary(subject, filter) };
}

const code = fc.constantFrom('push', 'pull', 'anxiety', 'habit', 'trigger', 'idea');
const theme = fc.constantFrom('', '/two-rotas', '/Two_Rotas', '/late', '/dear');
const stage = fc.constantFrom('', '', ' #jtbd/stage/first-thought', ' #jtbd/stage/event-1', ' #jtbd/stage/deciding', ' #jtbd/stage/satisfaction');
const move = fc.constantFrom('', '', ' #jtbd/move/forward', ' #jtbd/move/back', ' #jtbd/move/hesitate');
const passage = fc.tuple(fc.array(fc.tuple(code, theme), { minLength: 1, maxLength: 2 }), stage, move)
	.map(([codes, at, moved]) => `- Words ${codes.map(([one, under]) => `#jtbd/${one}${under}`).join(' ')}${at}${moved}`);
const line = fc.oneof({ weight: 8, arbitrary: passage }, { weight: 1, arbitrary: fc.constantFrom('## Deciding: in May', '## First thought', '## Notes', '- Untagged') });
const date = fc.constantFrom('', 'date: 2026-09-14', 'date: 2026-09-20', 'date: 2025-12-01', 'date: last week');

/** Up to six interviews of one person each, with passages of all kinds. */
export function interviewsOf(): fc.Arbitrary<Interviews> {
	const interview = fc.tuple(date, fc.array(line, { maxLength: 8 })).map(([properties, lines]) => [properties, lines.join('\n')] as const);
	return fc.array(interview, { minLength: 1, maxLength: 6 }).map((all) => Object.fromEntries(all.map((one, at) => [`P${at + 1}`, one])));
}
