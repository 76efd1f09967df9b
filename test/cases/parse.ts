/** Reads the files of cases: what their fences say, checked so that nothing in them is skipped in silence. */

import { CODES, isCode } from '../../src/core/codes';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { VAULT_FACTS, type Case, type CaseHead, type CaseNote, type CaseSettings, type Command, type EditCase, type ExpectedEdit, type FactName, type ReadingCase } from './case';
import { readBlock, readLines, readPassage, readPeople, readProblem } from './expected';
import { BrokenCase, lineReader, withCharacters, withoutSelections } from './notation';

/** Facts that only the text tells, not a passage in a vault. */
const OF_TEXT_ALONE: readonly FactName[] = ['stage~', 'marked', 'unmarked'];

interface Fence {
	readonly info: string;
	readonly line: number;
	readonly content: string;
}

/** The cases of a file, in order; throws a BrokenCase that names the place when anything is not understood. */
export function parseCases(file: string, text: string): Case[] {
	const cases: Case[] = [];
	let title = '';
	let titleLine = 0;
	let fences: Fence[] = [];
	const lines = text.split('\n');
	const finish = (): void => {
		if (title !== '') cases.push(located(`${file}:${titleLine}`, title, () => caseOf({ file, line: titleLine, title }, fences)));
		else if (fences.length > 0) throw new BrokenCase(`${file}: a fence stands before the first case`);
		fences = [];
	};
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? '';
		const heading = /^## (.+)$/.exec(line);
		if (heading) {
			finish();
			title = heading[1] ?? '';
			titleLine = at + 1;
		} else if (line.startsWith('~~~~')) {
			const end = lines.indexOf('~~~~', at + 1);
			if (end < 0) throw new BrokenCase(`${file}:${at + 1}: the fence is never closed`);
			fences.push({ info: line.slice(4), line: at + 1, content: lines.slice(at + 1, end).join('\n') });
			at = end;
		} else if (/^(?:```|~~~|#{3})/.test(line)) {
			throw new BrokenCase(`${file}:${at + 1}: a case is a heading of level 2 and fences of four tildes`);
		}
	}
	finish();
	const twice = cases.find(({ title: one }, index) => cases.findIndex((other) => other.title === one) < index);
	if (twice) throw new BrokenCase(`${file}:${twice.line}: a second case of the same name: ${twice.title}`);
	return cases;
}

function located<T>(place: string, title: string, parse: () => T): T {
	try {
		return parse();
	} catch (error) {
		if (error instanceof BrokenCase) throw new BrokenCase(`${place} (${title}): ${error.message}`);
		throw error;
	}
}

function caseOf(head: Omit<CaseHead, 'settings'>, fences: readonly Fence[]): Case {
	const [first, ...rest] = fences;
	if (!first) throw new BrokenCase('a case needs fences');
	const { name, settings, inVault, path } = infoOf(first.info);
	return name === 'note'
		? readingCase({ ...head, settings }, { path: path === '' ? 'Note.md' : path, text: noteText(first.content, settings) }, inVault, rest)
		: editCase({ ...head, settings }, commandOf(name), first, rest);
}

function readingCase(head: CaseHead, note: CaseNote, inVault: boolean, fences: readonly Fence[]): ReadingCase {
	const also = fences.filter(({ info }) => info.startsWith('also '));
	const answers = byInfo(fences.filter((fence) => !also.includes(fence)), ['passages', 'problems', 'highlights', 'blocks', 'people']);
	if (answers.size === 0) throw new BrokenCase('nothing is expected');
	if (!inVault && (also.length > 0 || answers.has('people'))) throw new BrokenCase('other notes and people need `in-vault`');
	if (inVault && (answers.has('highlights') || answers.has('blocks'))) throw new BrokenCase('highlights and blocks are checked without `in-vault`');
	const passages = readLines(answers.get('passages'), readPassage);
	for (const { facts } of passages ?? []) {
		const other = [...facts.keys()].find((fact) => (inVault ? OF_TEXT_ALONE : VAULT_FACTS).some((one) => one === fact));
		if (other) throw new BrokenCase(`\`${other}\` is ${inVault ? 'not known' : 'only known'} in a vault`);
	}
	return {
		...head,
		does: 'read',
		note,
		inVault,
		also: also.map(({ info, content }) => ({ path: info.slice(5), text: noteText(content, head.settings) })),
		passages,
		problems: answers.get('problems') === 'any' ? null : (readLines(answers.get('problems'), readProblem) ?? []),
		highlights: readLines(answers.get('highlights'), (reader) => reader.takeValue()),
		blocks: readLines(answers.get('blocks'), readBlock),
		people: readLines(answers.get('people'), readPeople),
	};
}

function editCase(head: CaseHead, command: Command, first: Fence, fences: readonly Fence[]): EditCase {
	const before = withoutSelections(noteText(first.content, head.settings));
	if (before.selections.length === 0) throw new BrokenCase('the note needs a caret or a selection');
	const addsSpace = fences.some(({ info }) => info === 'gives adds-space');
	const answers = byInfo(
		fences.map((fence) => (fence.info === 'gives adds-space' ? { ...fence, info: 'gives' } : fence)),
		['gives', 'refuses', 'unchanged', 'picker', 'says', 'after-offer'],
	);
	return { ...head, does: 'edit', command, before, expected: expectedEdit(answers, addsSpace, head.settings) };
}

function expectedEdit(answers: ReadonlyMap<string, string>, addsSpace: boolean, settings: CaseSettings): ExpectedEdit {
	const kinds = (['gives', 'refuses', 'unchanged', 'picker'] as const).filter((kind) => answers.has(kind));
	const [kind] = kinds;
	if (!kind || kinds.length > 1) throw new BrokenCase('one of `gives`, `refuses`, `unchanged` and `picker` is needed');
	const content = answers.get(kind) ?? '';
	if (kind === 'gives') {
		const says = answers.get('says');
		const afterOffer = answers.get('after-offer');
		return {
			kind,
			after: withoutSelections(noteText(content, settings)),
			addsSpace,
			says: says === undefined ? null : says.split('\n'),
			afterOffer: afterOffer === undefined ? null : noteText(afterOffer, settings),
		};
	}
	if (answers.size > 1) throw new BrokenCase(`\`${kind}\` stands alone`);
	if (kind === 'refuses') {
		if (!/^[a-z-]+$/.test(content)) throw new BrokenCase(`a reason is one word: “${content}”`);
		return { kind, why: content };
	}
	if (content !== '') throw new BrokenCase(`\`${kind}\` is empty`);
	return { kind };
}

function infoOf(info: string): { name: string; settings: CaseSettings; inVault: boolean; path: string } {
	const reader = lineReader(info);
	const name = reader.take(/[a-z-]+/u)?.[0] ?? '';
	let { namespace, jobPattern }: { namespace: string; jobPattern: string } = DEFAULT_SETTINGS;
	let people: string[] = [];
	let crlf = false;
	let highlightColours = false;
	let inVault = false;
	while (!reader.done()) {
		if (reader.take(/\{CRLF\}/u)) crlf = true;
		else if (reader.take(/highlight-colours(?= |$)/u)) highlightColours = true;
		else if (reader.take(/in-vault(?= |$)/u)) inVault = true;
		else if (reader.take(/namespace=/u)) namespace = reader.takeValue();
		else if (reader.take(/job-pattern=/u)) jobPattern = reader.takeValue();
		else if (reader.take(/people=/u)) people = reader.takeValue().split(', ');
		else break;
	}
	const path = reader.rest();
	if (path !== '' && (name !== 'note' || !path.endsWith('.md'))) throw new BrokenCase(`unknown words in \`${info}\``);
	return { name, settings: { namespace, people, jobPattern, crlf, highlightColours }, inVault, path };
}

function commandOf(name: string): Command {
	if (name === 'remove-tag' || name === 'copy-passage-link') return { name, code: null };
	const code = name.replace(/^tag-/, '');
	if (!name.startsWith('tag-') || !isCode(code)) throw new BrokenCase(`unknown fence \`${name}\`; a case begins with \`note\`, \`remove-tag\`, \`copy-passage-link\` or \`tag-\` and one of ${CODES.map((entry) => entry.code).join(', ')}`);
	return { name, code };
}

function noteText(content: string, { crlf }: CaseSettings): string {
	const text = withCharacters(content);
	return crlf ? text.replace(/\n/g, '\r\n') : text;
}

function byInfo(fences: readonly Fence[], known: readonly string[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const { info, content } of fences) {
		if (!known.includes(info)) throw new BrokenCase(`unknown fence \`${info}\`; known here are ${known.join(', ')}`);
		if (found.has(info)) throw new BrokenCase(`a second \`${info}\``);
		found.set(info, content);
	}
	return found;
}
