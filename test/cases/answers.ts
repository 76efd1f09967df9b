/** What the reader gave, written as the cases write it, so that the two can be laid side by side. */

import type { Block, NoteText, TaggedPassage } from '../../src/core/note';
import type { Passage } from '../../src/core/passage';
import type { ExpectedBlock, ExpectedPassage, ExpectedProblem, FactName } from './case';
import { SEVERAL } from './expected';
import { quoted } from './notation';

/** What was expected and what came, as lines. */
export interface Compared {
	readonly expected: string;
	readonly actual: string;
}

/** A passage with the facts that a case may name, as the cases write their values; null for none. */
export interface KnownPassage {
	readonly from: number;
	readonly to: number;
	readonly codes: ExpectedPassage['codes'];
	readonly text: string;
	readonly facts: ReadonlyMap<FactName, string | null>;
}

/** A problem of a note or of a vault. */
export interface KnownProblem {
	readonly from: number;
	readonly to: number;
	readonly message: string;
	readonly fix: string | null;
}

/** The passage as the text alone tells it. */
export function passageOfText(note: NoteText, passage: TaggedPassage): KnownPassage {
	const block = note.blocks[passage.block];
	const written = passage.stageFromHeading ? null : passage.stage;
	return {
		...passage,
		facts: new Map<FactName, string | null>([
			['stage', passage.stageFromHeading ? `~${passage.stage ?? ''}` : written],
			['stage~', passage.stageFromHeading ? passage.stage : `=${written ?? 'none'}`],
			['strength', passage.strength?.toString() ?? null],
			['move', passage.move],
			['memo', passage.memo?.text ?? null],
			['speaker', block?.speaker ?? null],
			['time', block?.time ?? null],
			['span', note.text.slice(passage.from, passage.to).replace(/\r\n/g, '\n')],
			[passage.mark ? 'marked' : 'unmarked', ''],
		]),
	};
}

/** The passage as a vault knows it. */
export function passageOfVault(text: string, passage: Passage): KnownPassage {
	return {
		...passage,
		facts: new Map<FactName, string | null>([
			['stage', passage.stage],
			['strength', passage.strength?.toString() ?? null],
			['move', passage.move],
			['memo', passage.memo],
			['speaker', passage.speaker],
			['time', passage.time],
			['span', text.slice(passage.from, passage.to).replace(/\r\n/g, '\n')],
			['participant', passage.participant],
			['jobs', passage.jobs.length > 0 ? [...passage.jobs].sort().join('\n') : null],
			['nested', passage.nested.length > 0 ? passage.nested.join('\n') : null],
		]),
	};
}

/** The passages by where their words begin, the longer first; of the actual ones only what is expected is shown. */
export function comparePassages(expected: readonly ExpectedPassage[], passages: readonly KnownPassage[]): Compared {
	const actual = [...passages].sort((a, b) => a.from - b.from || b.to - a.to);
	return {
		expected: linesOrNone(expected.map((one) => passageLine(one.codes, one.words, one.facts))),
		actual: linesOrNone(
			actual.map((one, index) => {
				const asked = expected[index];
				const words = asked && asked.words === null ? null : one.text;
				const facts = [...(asked?.facts.keys() ?? [])].filter((name) => one.facts.has(name) || (name !== 'marked' && name !== 'unmarked'));
				return passageLine(one.codes, words, new Map(facts.map((name) => [name, one.facts.get(name) ?? null])));
			}),
		),
	};
}

function passageLine(codes: ExpectedPassage['codes'], words: string | null, facts: ExpectedPassage['facts']): string {
	const coding = codes.map(({ code, theme }) => (theme === null ? code : `${code}/${quoted(theme)}`)).join(', ');
	return [coding, ...(words === null ? [] : [quoted(words)]), ...[...facts].map(([name, value]) => factText(name, value))].join(' ');
}

function factText(name: FactName, value: string | null): string {
	if (name === 'marked' || name === 'unmarked') return name;
	const sign = name === 'stage~' ? name : `${name}=`;
	if (value === null) return `${sign}none`;
	return sign + (SEVERAL.has(name) ? value.split('\n') : [value]).map((one) => (/^[\w:~=-]+$/.test(one) ? one : quoted(one))).join(',');
}

/** The problems by place; of the actual ones only what is expected is shown. */
export function compareProblems(text: string, expected: readonly ExpectedProblem[], problems: readonly KnownProblem[]): Compared {
	return {
		expected: linesOrNone(expected.map(({ span, says, fix }) => problemLine(span, says, fix))),
		actual: linesOrNone(
			[...problems]
				.sort((a, b) => a.from - b.from)
				.map(({ from, to, message, fix }, index) => {
					const asked = expected[index] ?? { span: '', says: message, fix: '' };
					const said = asked.says !== null && message.toLowerCase().includes(asked.says.toLowerCase()) ? asked.says : `“${message}”`;
					return problemLine(asked.span === null ? null : text.slice(from, to), asked.says === null ? null : said, asked.fix === null ? null : (fix ?? 'nothing'));
				}),
		),
	};
}

function problemLine(span: string | null, says: string | null, fix: string | null): string {
	return [...(span === null ? [] : [`\`${span}\``]), ...(says === null ? [] : [says]), ...(fix === null ? [] : [`→ ${fix}`])].join(' ');
}

/** The plain highlights by their words. */
export function compareHighlights(expected: readonly string[], note: NoteText): Compared {
	const actual = note.highlights.map(({ from, to }) => note.text.slice(from, to).replace(/^==(?:[🔴🟠🟢🔵🟣]\ufe0f? *)?|==$/gu, ''));
	return { expected: linesOrNone(expected.map(quoted)), actual: linesOrNone(actual.map(quoted)) };
}

/** The blocks with their lines, where a case names these. */
export function compareBlocks(expected: readonly ExpectedBlock[], note: NoteText): Compared {
	const linesOf = (block: Block): string[] => block.lines.map(({ from, to }) => note.text.slice(from, to));
	return {
		expected: linesOrNone(expected.map(blockLine)),
		actual: linesOrNone(note.blocks.map((block, index) => blockLine({ kind: block.kind, lines: expected[index]?.lines.length === 0 ? [] : linesOf(block) }))),
	};
}

function blockLine({ kind, lines }: ExpectedBlock): string {
	return [kind, ...lines.map(quoted)].join(' ');
}

/** The number of people of each job. */
export function comparePeople(expected: readonly (readonly [string, number])[], peopleOf: (job: string) => number): Compared {
	const lines = (people: (job: string, number: number) => number): string => expected.map(([job, number]) => `${job}: ${people(job, number)}`).join('\n');
	return { expected: lines((_, number) => number), actual: lines(peopleOf) };
}

function linesOrNone(lines: readonly string[]): string {
	return lines.length > 0 ? lines.join('\n') : 'none';
}
