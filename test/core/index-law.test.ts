/** The law of the index: after any sequence of events it answers as one built anew from the notes as they are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEvidenceIndex, type EvidenceIndex } from '../../src/core/evidence-index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { runs } from '../laws/runs';
import { evidenceOfText, resolverAmong } from './vault-of-notes';

const PATHS = ['JTBD 1.md', 'Notes/JTBD 1.md', 'Rota.md', 'P1.md', 'P2.md', 'Interviews/May.md', 'Interviews/June.md', '2026-09-14.md'];
const NAMES = ['JTBD 1', 'JTBD 2', 'Rota', 'P1', 'P2', 'Mia', 'Notes/JTBD 1', 'rota'];

const name = fc.constantFrom(...NAMES);
const mention = fc.oneof(name, name.map((it) => `"[[${it}]]"`), name.map((it) => `"[[${it}#Part|x]]"`));
const property = fc.oneof(
	fc.constantFrom('interview', 'job', 'book').map((type) => ['type', type] as const),
	mention.map((it) => ['participant', it] as const),
	fc.array(mention, { maxLength: 3 }).map((them) => ['participants', `[${them.join(', ')}]`] as const),
	mention.map((it) => ['job', it] as const),
	fc.array(mention, { maxLength: 2 }).map((them) => ['jobs', `[${them.join(', ')}]`] as const),
	fc.array(name, { maxLength: 2 }).map((them) => ['aliases', `[${them.join(', ')}]`] as const),
	mention.map((it) => ['related', it] as const),
	fc.constantFrom('switched', 'left').map((outcome) => ['outcome', outcome] as const),
);
const line = fc.oneof(
	name.map((it) => `See [[${it}]].`),
	name.map((it) => `- They left, see [[${it}]]. #jtbd/push/late`),
	name.map((it) => `**${it}:** Nobody came. #jtbd/habit`),
	name.map((it) => `## About [[${it}]]`),
	name.map((it) => `## ${it} at work`),
	fc.constantFrom('- Nobody came. #jtbd/pull', '- Nobody paid. #jtbd/push/Late_', 'Q: Why? #jtbd/push', '#jtbd/job', 'Nothing.'),
);
const text = fc.tuple(fc.array(property, { maxLength: 3 }), fc.array(line, { maxLength: 4 })).map(([properties, lines]) => {
	const yaml = [...new Map(properties)].map(([key, value]) => `${key}: ${value}\n`).join('');
	return `${yaml === '' ? '' : `---\n${yaml}---\n\n`}${lines.join('\n\n')}\n`;
});

type Event =
	| { readonly kind: 'write'; readonly path: string; readonly text: string }
	| { readonly kind: 'delete'; readonly path: string }
	| { readonly kind: 'rename'; readonly path: string; readonly to: string }
	| { readonly kind: 'other-file'; readonly path: string }
	| { readonly kind: 'settle-a-little' };

const path = fc.constantFrom(...PATHS);
const event: fc.Arbitrary<Event> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), path, text }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), path }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), path, to: path }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('other-file' as const), path: fc.constantFrom('Mia.md', 'Other/JTBD 2.md', 'Other/P1.md') }) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'settle-a-little' as const }) },
);

test('an index kept up to date equals one built anew', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(path, text), { maxLength: 8 }), fc.array(event, { maxLength: 5 }), fc.boolean(), (first, events, isReversed) => {
			const vault: Vault = { notes: new Map(), others: new Set() };
			const kept = createEvidenceIndex(DEFAULT_SETTINGS, resolverIn(vault));
			for (const [at, content] of first) happen(kept, vault, { kind: 'write', path: at, text: content });
			for (const one of events) {
				everything(kept);
				happen(kept, vault, one);
				const anew = createEvidenceIndex(DEFAULT_SETTINGS, resolverIn(vault));
				const entries = [...vault.notes];
				if (isReversed) entries.reverse();
				for (const [at, content] of entries) anew.set(evidenceOfText(at, content));
				expect(everything(kept)).toEqual(everything(anew));
			}
		}),
		{ numRuns: 150 },
	);
});

test('whatever can be chosen is counted as it is shown', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(path, text), { maxLength: 8 }), fc.boolean(), (notes, hasOther) => {
			const vault: Vault = { notes: new Map(notes), others: new Set(hasOther ? ['Mia.md', 'Other/JTBD 2.md'] : []) };
			const index = createEvidenceIndex(DEFAULT_SETTINGS, resolverIn(vault));
			for (const [at, content] of vault.notes) index.set(evidenceOfText(at, content));
			const chosen = index.others();
			for (const { people, interviews, ...subject } of chosen) {
				const summary = index.summary(subject);
				expect([index.current(subject), summary.people, summary.interviews]).toEqual([subject, people, interviews]);
			}
			for (const { name: job, path: at, people, interviews } of index.jobs()) {
				const summary = index.summary({ name: job, path: at, kind: 'job' });
				expect([job, summary.people, summary.interviews]).toEqual([job, people, interviews]);
			}
			// And whatever a note means can be chosen.
			const keys = new Set(chosen.map(({ kind, path: at }) => `${kind} ${at}`));
			for (const at of PATHS) {
				const subject = index.subjectFor(at)?.subject;
				if (subject && subject.kind !== 'job') expect(keys).toContain(`${subject.kind} ${subject.path}`);
			}
		}),
		runs(300),
	);
});

/** Notes that are taken in, and files that are only there. */
interface Vault {
	readonly notes: Map<string, string>;
	readonly others: Set<string>;
}

function resolverIn({ notes, others }: Vault): ReturnType<typeof resolverAmong> {
	return resolverAmong(() => [...notes.keys(), ...others]);
}

function happen(index: EvidenceIndex, { notes, others }: Vault, one: Event): void {
	if (one.kind === 'settle-a-little') index.settle(() => true);
	if (one.kind === 'other-file') {
		if (!others.delete(one.path)) others.add(one.path);
		index.moved([one.path]);
	}
	if (one.kind === 'write') {
		const isNew = !notes.has(one.path);
		notes.set(one.path, one.text);
		if (isNew) index.moved([one.path]);
		index.set(evidenceOfText(one.path, one.text));
	}
	if (one.kind === 'delete' && notes.delete(one.path)) {
		index.remove(one.path);
		index.moved([one.path]);
	}
	if (one.kind === 'rename' && notes.has(one.path) && !notes.has(one.to)) {
		const content = notes.get(one.path) ?? '';
		notes.delete(one.path);
		notes.set(one.to, content);
		index.remove(one.path);
		index.set(evidenceOfText(one.to, content));
		index.moved([one.path, one.to]);
	}
}

function everything(index: EvidenceIndex): unknown {
	const subjects = [...NAMES, ...PATHS].map((it) => index.subjectNamed(it));
	return {
		jobs: index.jobs(),
		others: index.others(),
		subjects,
		summaries: subjects.map((subject) => subject && index.summary(subject)),
		followed: PATHS.map((it) => index.subjectFor(it)),
		passages: PATHS.map((it) => index.passages(it)),
		loose: PATHS.map((it) => index.looseJobs(it)),
		themes: [null, ...PATHS].map((it) => index.themes('push', it)),
		renaming: ['late', 'Other'].map((theme) => [index.themesAsOne('push', [theme, 'x']), index.notesWithTheme('push', theme)]),
		problems: index.problems(),
	};
}
