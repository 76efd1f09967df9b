/** Reads the lines of a case's answers: passages with their facts, problems, highlights, blocks, people. */

import { isCode } from '../../src/core/codes';
import { TEXT_FACTS, VAULT_FACTS, type ExpectedBlock, type ExpectedPassage, type ExpectedProblem, type FactName } from './case';
import { BrokenCase, lineReader, withCharacters, type LineReader } from './notation';

/** The lines of an answer, read one by one; none for `none`, null where nothing is expected. */
export function readLines<T>(content: string | undefined, read: (reader: LineReader) => T): T[] | null {
	if (content === undefined) return null;
	if (content.trim() === '') throw new BrokenCase('an empty answer; write `none`');
	return content === 'none' ? [] : content.split('\n').map((line) => wholeLine(line, read));
}

function wholeLine<T>(line: string, read: (reader: LineReader) => T): T {
	const reader = lineReader(line);
	const value = read(reader);
	if (!reader.done()) throw reader.broken('Not understood');
	return value;
}

/** `push/rota-not-true, habit "Words" fact=value …` */
export function readPassage(reader: LineReader): ExpectedPassage {
	const codes: { code: string; theme: string | null }[] = [];
	do {
		const code = reader.take(/ *([a-z]+)/u)?.[1] ?? '';
		if (!isCode(code)) throw reader.broken(`“${code}” is no code`);
		codes.push({ code, theme: reader.take(/\//u) ? (reader.takeQuoted() ?? shownTheme(reader.takeValue())) : null });
	} while (reader.take(/,/u));
	const words = reader.done() ? null : reader.takeQuoted();
	const facts = new Map<FactName, string | null>();
	while (!reader.done()) {
		const [name, value] = fact(reader);
		if (facts.has(name)) throw reader.broken(`\`${name}\` twice`);
		facts.set(name, value);
	}
	return { codes, words, facts };
}

/** The facts that may have several values, parted by commas. */
export const SEVERAL: ReadonlySet<FactName> = new Set(['jobs', 'nested']);

function fact(reader: LineReader): [FactName, string | null] {
	const flag = reader.take(/(?:un)?marked(?= |$)/u)?.[0];
	if (flag === 'marked' || flag === 'unmarked') return [flag, ''];
	if (reader.take(/stage~/u)) return ['stage~', reader.takeValue()];
	const name = reader.take(/([a-z]+)=/u)?.[1];
	const known = [...TEXT_FACTS, ...VAULT_FACTS].find((one) => one === name);
	if (!known) throw reader.broken('Unknown fact');
	if (reader.take(/(?:none|\?)(?= |$)/u)) return [known, null];
	if (!SEVERAL.has(known)) return [known, reader.takeValue()];
	const values = [reader.takeValue()];
	while (reader.take(/,/u)) values.push(reader.takeValue());
	return [known, (known === 'jobs' ? values.sort() : values).join('\n')];
}

/** `` `span` words of the message → fix `` */
export function readProblem(reader: LineReader): ExpectedProblem {
	const span = reader.take(/`([^`]*)`/u)?.[1];
	const says = reader.done() ? undefined : reader.take(/[^→]+/u)?.[0].trim();
	const fix = reader.take(/→ (.+)/u)?.[1];
	return { span: span === undefined ? null : withCharacters(span), says: says ?? null, fix: fix ?? null };
}

/** `paragraph "First line" "second line"` */
export function readBlock(reader: LineReader): ExpectedBlock {
	const kind = reader.take(/[a-z-]+/u)?.[0];
	if (kind === undefined) throw reader.broken('A kind of block is missing');
	const lines: string[] = [];
	while (!reader.done()) lines.push(reader.takeValue());
	return { kind, lines };
}

/** `JTBD 1: 2` */
export function readPeople(reader: LineReader): readonly [string, number] {
	const [, job, number] = reader.take(/(.+): (\d+)/u) ?? [];
	if (job === undefined) throw reader.broken('A job and a number are needed');
	return [job, Number(number)];
}

/** A theme as it is shown, from how a tag writes it. */
function shownTheme(written: string): string {
	const spaced = written.replace(/[-_]/g, ' ');
	const [first = ''] = spaced;
	return first.toUpperCase() + spaced.slice(first.length);
}
