/** Questions become prompts of a template, under the headings of their stages. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INTERVIEW_TYPES, QUESTIONS, type BankStage, type Question } from '../../src/core/bank';
import { applyChanges } from '../../src/core/edit/changes';
import { promptChanges, promptsPut, withPrompts } from '../../src/core/questions/gap-prompts';
import { BANK } from '../../src/core/questions/askable';
import { standingIn } from '../../src/core/questions/asked';
import { readNote } from '../../src/core/read-note';
import type { Settings } from '../../src/core/settings';
import { INTERVIEW_TEMPLATES } from '../../src/core/templates/interview-templates';
import { renderTemplate } from '../../src/core/templates/render-template';
import { runs, timeLimit } from '../laws/runs';

const asked = (stage: BankStage, words: string, caution: string | null = null): Question => ({ id: words, types: INTERVIEW_TYPES.map(({ type }) => type), stage, surfaces: 'push', caution, words });
const DECIDING = asked('deciding', 'What eased it?');
const ANY = asked('any', 'What else?');

test('only what is put in counts', () => {
	const note = '---\ntype: interview\n---\n- #jtbd/push \n  [^1]: ====the== #jtbd/push == #jtbd/push \n  | **  | ==the== #jtbd/push  |\n  | --- | --- |\n```\nthe';
	const put = (text: string): unknown => {
		const changes = promptChanges(text, [DECIDING, ANY], 'bullets');
		const { marked, added, end } = promptsPut(text, changes, [DECIDING, ANY]);
		return [marked, added, end === null ? null : applyChanges(text, changes).slice(0, end)];
	};
	expect([put(note), put('## Deciding\n\n- What eased it?\n'), put('')]).toEqual([[0, 0, null], [1, 1, '## Deciding\n\n- Missing so far – What eased it?'], [0, 2, '## Also ask\n\n- Missing so far – What eased it?']]);
});

describe('where a question goes', () => {
	test.each<[name: string, template: string, questions: readonly Question[], comments: string]>([
		['under the heading of its stage', '## Purchase\n\n## Deciding\n\n## Debrief\n', [DECIDING], '## Purchase\n\n## Deciding\n\n%%Missing so far: What eased it?%%\n\n## Debrief\n'],
		['behind the prompts that are there', '## Deciding\n\n%%One?%%\n%%Two?%%\n\n{{cursor}}\n', [DECIDING], '## Deciding\n\n%%One?%%\n%%Two?%%\n\n%%Missing so far: What eased it?%%\n\n{{cursor}}\n'],
		['behind comments of several prompts each', '## Deciding\n\n%%One? · Two?%%\n\n%%Three?%%\n\nShe said.\n\n%%Not mine%%\n', [DECIDING], '## Deciding\n\n%%One? · Two?%%\n\n%%Three?%%\n\n%%Missing so far: What eased it?%%\n\nShe said.\n\n%%Not mine%%\n'],
		['behind a comment of several lines', '## Deciding\n\n%%\nOne?\n\nTwo?\n%%\n\nShe said.\n', [DECIDING], '## Deciding\n\n%%\nOne?\n\nTwo?\n%%\n\n%%Missing so far: What eased it?%%\n\nShe said.\n'],
		['under a synonym, of any level, underlined too', 'Money talk\n---\n{{job}}\n', [DECIDING], 'Money talk\n---\n\n%%Missing so far: What eased it?%%\n\n{{job}}\n'],
		['under the first of several', '### Deciding\n## Deciding\n', [DECIDING], '### Deciding\n\n%%Missing so far: What eased it?%%\n\n## Deciding\n'],
		['not under what only looks like a heading', '```\n## Deciding\n```\n%%\n## Deciding\n%%\n## Debrief\n', [DECIDING], '```\n## Deciding\n```\n%%\n## Deciding\n%%\n\n## Also ask\n\n%%Missing so far: What eased it?%%\n\n## Debrief\n'],
		['several in the order given', '## Deciding\n', [asked('deciding', 'B?'), asked('deciding', 'A?')], '## Deciding\n\n%%Missing so far: B?%%\n\n%%Missing so far: A?%%'],
		['of no stage, above the debrief', '## Deciding\ntext\n# Debrief\n', [ANY, DECIDING], '## Deciding\n\n%%Missing so far: What eased it?%%\n\ntext\n\n# Also ask\n\n%%Missing so far: What else?%%\n\n# Debrief\n'],
		['of no stage, at the end', '# Ina\n\n### First thought', [ANY], '# Ina\n\n### First thought\n\n### Also ask\n\n%%Missing so far: What else?%%\n'],
		['into a section that is there', '## Also ask\n\n%%One?%%\n\n## Debrief\n', [ANY], '## Also ask\n\n%%One?%%\n\n%%Missing so far: What else?%%\n\n## Debrief\n'],
		['in an empty template', '', [ANY], '## Also ask\n\n%%Missing so far: What else?%%\n'],
		['in one of properties', '---\ntype: interview\n---\n', [ANY], '---\ntype: interview\n---\n\n## Also ask\n\n%%Missing so far: What else?%%\n'],
		['above a comment that is never closed', '---\na: 1\n---\n%%never\n', [ANY], '---\na: 1\n---\n\n## Also ask\n\n%%Missing so far: What else?%%\n\n%%never\n'],
		['of the day of leaving, under that day', '## Bought\n\n## Canceled\n', [asked('leaving', 'Why then?')], '## Bought\n\n## Canceled\n\n%%Missing so far: Why then?%%'],
		['of the day of leaving, where nobody left', '## Bought\n', [asked('leaving', 'Why then?')], '## Bought\n\n## Also ask\n\n%%Missing so far: Why then?%%\n'],
		['both at the end of all', '## Deciding', [DECIDING, ANY], '## Deciding\n\n%%Missing so far: What eased it?%%\n\n## Also ask\n\n%%Missing so far: What else?%%\n'],
		['with the line breaks that are there', '## Deciding\r\n\r\nx\r\n', [DECIDING, ANY], '## Deciding\r\n\r\n%%Missing so far: What eased it?%%\r\n\r\nx\r\n\r\n## Also ask\r\n\r\n%%Missing so far: What else?%%\r\n'],
	])('%s', (_, template, questions, expected) => {
		const written = withPrompts(template, questions, 'comments');
		expect(written.trimEnd()).toBe(expected.trimEnd());
	});

	test('never where tags would be about a prompt', () => {
		expect(withPrompts('## Deciding\n\n#jtbd/push\n\n## Debrief\n', [DECIDING], 'bullets')).toBe('## Deciding\n\n#jtbd/push\n\n## Also ask\n\n- Missing so far – What eased it?\n\n## Debrief\n');
	});

	test('bullets join the list of prompts', () => {
		expect(withPrompts('## Deciding\n\n- One?\n- Two?\n\n{{cursor}}\n', [DECIDING], 'bullets')).toBe('## Deciding\n\n- One?\n- Two?\n- Missing so far – What eased it?\n\n{{cursor}}\n');
		expect(withPrompts('## Deciding\n\n- One?\n- {{cursor}}\n', [DECIDING], 'bullets')).toBe('## Deciding\n\n- One?\n- Missing so far – What eased it?\n- {{cursor}}\n');
		expect(withPrompts('## Deciding\n\n- One?\ngoes on\n', [DECIDING], 'bullets')).toBe('## Deciding\n\n- Missing so far – What eased it?\n\n- One?\ngoes on\n');
	});

	test('they are comments where templates have no prompts', () => {
		expect(withPrompts('## Deciding\n\n{{cursor}}\n', [DECIDING], 'none')).toBe('## Deciding\n\n%%Missing so far: What eased it?%%\n\n{{cursor}}\n');
	});

	test('nobody is taken for a speaker by a mark, however many there are', () => {
		for (const prompts of ['comments', 'bullets'] as const) {
			const { blocks } = readNote(withPrompts('## Deciding\n\nA: x\n', [DECIDING, ANY, asked('deciding', 'What held you back?')], prompts), { namespace: 'jtbd', people: [] });
			expect(blocks.flatMap(({ speaker }) => speaker ?? [])).toEqual(['A']);
		}
	});
});

describe('a prompt that is there is marked', () => {
	test.each<[name: string, template: string, expected: string]>([
		['in a comment', '## Deciding\n\n%%What eased it?%%\n\n{{cursor}}\n', '## Deciding\n\n%%Missing so far: What eased it?%%\n\n{{cursor}}\n'],
		['under any heading', '%% what  eased it? (hypothetical) %%', '%% Missing so far: what  eased it? (hypothetical) %%'],
		['in a comment of several', '%%One? · What eased it? · Two?%%\n', '%%One? · Missing so far: What eased it? · Two?%%\n'],
		['in a comment of several lines', '%%\nOne?\n- What eased it?\n%%\n', '%%\nOne?\n- Missing so far: What eased it?\n%%\n'],
		['in one of several comments', '%%One?%%\n%%What eased it?%%\n', '%%One?%%\n%%Missing so far: What eased it?%%\n'],
		['as a bullet', '- One?\n- What eased it?\n- \n', '- One?\n- Missing so far – What eased it?\n- \n'],
		['as a task in bold', '- [ ] **What eased it?**\n', '- [ ] Missing so far – **What eased it?**\n'],
		['in a note with line breaks of Windows', 'a\r\n\r\n%%What eased it?%%\r\n', 'a\r\n\r\n%%Missing so far: What eased it?%%\r\n'],
		['and not once it is asked', '%%What eased it?%%\n\n**What eased it?**\n\nThe price.\n', ''],
		['nor in a bullet with an answer', '- What eased it?\n\t- The price.\n', ''],
		['nor where somebody says it', '- Ana: What eased it?\n- Ana: Hm?\n', ''],
		['nor where it is tagged', '- What eased it? #jtbd/push\n', ''],
		['nor in code', '`%%What eased it?%%`\n\n```\n%%What eased it?%%\n```\n', ''],
	])('%s', (_, template, expected) => {
		for (const prompts of ['comments', 'bullets', 'none'] as const) {
			const after = withPrompts(template, [DECIDING, DECIDING], prompts);
			expect(after).toBe(expected || template);
			expect(withPrompts(after, [DECIDING], prompts)).toBe(after);
		}
	});

	test('in the built-in templates, of which every byte stays', () => {
		for (const template of INTERVIEW_TEMPLATES) {
			for (const [prompts, mark] of [['comments', 'Missing so far: '], ['bullets', 'Missing so far – ']] as const) {
				const text = renderTemplate(template, prompts);
				const there = QUESTIONS.filter(({ words }) => text.includes(words));
				const after = withPrompts(text, there, prompts);
				expect(after.replaceAll(mark, '')).toBe(text);
				expect(promptsPut(text, promptChanges(text, there, prompts), there)).toMatchObject({ marked: there.length, added: 0 });
				expect(standingIn(readNote(after, { namespace: 'jtbd', people: [] }), BANK)).toEqual(standingIn(readNote(text, { namespace: 'jtbd', people: [] }), BANK));
			}
		}
	});
});

describe('what is written', () => {
	test.each([
		['a question that stands there is not asked again', '## Deciding\n\n- what  EASED\n  it?\n', [DECIDING]],
		['nor one that is asked for twice', '', []],
	] as const)('%s', (_, template, questions) => {
		expect(withPrompts(template, questions, 'comments').replace('Missing so far – ', '')).toBe(template);
		expect(withPrompts('## Deciding\n', [DECIDING, DECIDING], 'comments').match(/eased/g)).toHaveLength(1);
	});

	test('a caution stands behind its words', () => {
		expect(withPrompts('## Deciding\n', [asked('deciding', 'And then?', 'not evidence')], 'comments')).toContain('%%Missing so far: And then? (not evidence)%%');
	});

	test.each(['%', '50%', '%%', 'a %% b', 'two\nlines', '%50'])('%j can’t break out of its prompt', (words) => {
		for (const prompts of ['comments', 'bullets'] as const) {
			const after = withPrompts('## Deciding\n\n==x== #jtbd/push\n\n## Debrief\n', [asked('deciding', words)], prompts);
			const { headings, passages } = readNote(after, { namespace: 'jtbd', people: [] });
			expect([headings.length, passages.map(({ text }) => text)]).toEqual([2, ['x']]);
		}
	});

	test('every question of the bank has a place in each built-in template', () => {
		for (const template of INTERVIEW_TEMPLATES) {
			const text = renderTemplate(template, 'comments');
			const after = withPrompts(text, QUESTIONS, 'comments');
			for (const { words } of QUESTIONS) expect(after.split(words)).toHaveLength(2);
			expect(withPrompts(after, QUESTIONS, 'comments')).toBe(after);
		}
	});
});

describe('whatever the template', () => {
	const line = fc.constantFrom('## Deciding', '## First thought', '# Debrief', 'Buying\n===', '%%prompt?%%', '- item', '- said #jtbd/push', '  nested', '    code', 'words {{cursor}}', '{{job}}', '==said== #jtbd/habit', '#jtbd/pull', '', '', '```', '%%', '> quote', '| a |\n| - |', '^id', '<div>');
	const template = fc.tuple(fc.constantFrom('', '---\ntype: interview\njobs:\n  - "{{job}}"\n---\n'), fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
		.map(([properties, lines, breaks, ends]) => `${properties}${lines.join('\n')}${ends ? '\n' : ''}`.replace(/\n/g, breaks));
	const questions = fc.subarray([...QUESTIONS.filter(({ stage }) => ['deciding', 'first-thought', 'any', 'leaving'].includes(stage)), asked('purchase', 'prompt?')], { maxLength: 6 });
	const prompts = fc.constantFrom<Settings['prompts']>('comments', 'bullets', 'none');

	test('nothing but prompts is added, once, and the passages and the headings stay', () => {
		fc.assert(fc.property(template, questions, prompts, (text, wanted, form) => {
			const changes = promptChanges(text, wanted, form);
			let last = -1;
			for (const { from, to } of changes) {
				expect(from).toBe(to);
				expect(from).toBeGreaterThan(last);
				last = from;
			}
			const after = applyChanges(text, changes);
			const read = (source: string): unknown => {
				const { passages, headings, properties } = readNote(source, { namespace: 'jtbd', people: [] });
				return [passages.map(({ text: words, codes, stage, memo }) => [words, codes, stage, memo?.text]), headings.map((heading) => heading.text).filter((words) => words !== 'Also ask'), properties];
			};
			expect(read(after)).toEqual(read(text));
			expect(withPrompts(after, wanted, form)).toBe(after);
		}), runs(600));
	}, timeLimit());
});
