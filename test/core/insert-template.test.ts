import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyChanges } from '../../src/core/edit/changes';
import { INSERT_REFUSALS, insertTemplate } from '../../src/core/templates/insert';
import type { InsertResult } from '../../src/core/templates/insert';
import { INTERVIEW_TEMPLATES } from '../../src/core/templates/interview-templates';
import { fillPlaceholders } from '../../src/core/templates/placeholders';
import type { FilledTemplate } from '../../src/core/templates/placeholders';
import { renderTemplate } from '../../src/core/templates/render-template';

const OPTIONS = { namespace: 'jtbd', people: ['P09', 'Lena'] };

function fill(template: string, selection = ''): FilledTemplate {
	return fillPlaceholders(template, { title: 'Note', job: '[[JTBD 1]]', participant: 'P09', selection, formatDate: (format) => format });
}

/** Notes are written with `|` for the caret, or `«` and `»` around a selection; the result shows its caret as `|`. */
function insert(note: string, template: string): string {
	const from = note.search(/[|«]/);
	const text = note.replace(/[|«»]/g, '');
	const to = note.includes('»') ? note.indexOf('»') - 1 : from;
	const result = insertTemplate(text, { anchor: from, head: to }, fill(template, text.slice(from, to)), OPTIONS);
	if (!result.ok) return result.why;
	const after = applyChanges(text, result.changes);
	return `${after.slice(0, result.caret)}|${after.slice(result.caret)}`;
}

describe('where the body goes', () => {
	test.each([
		['an empty note', '|', '## A\n{{cursor}}\n', '## A\n|\n'],
		['an empty note with properties', '---\na: 1\n---\n|', '## A', '---\na: 1\n---\n\n## A|\n'],
		['properties without a last line break', '---\na: 1\n---|', '## A', '---\na: 1\n---\n\n## A|\n'],
		['the caret in the properties: the end of the note', '---\na: |1\n---\ntext\n', '## A', '---\na: 1\n---\ntext\n\n## A|\n'],
		['a blank line', 'one\n\n|\n\ntwo', '## A', 'one\n\n## A|\n\ntwo'],
		['the only blank line', 'one\n|\ntwo', '## A', 'one\n\n## A|\n\ntwo'],
		['a line of white space', 'one\n\n  |\ntwo', '## A', 'one\n\n## A|\n  \ntwo'],
		['a paragraph: below it', 'one |two\nthree\nfour', '## A', 'one two\nthree\nfour\n\n## A|\n'],
		['the start of a paragraph: above it', 'one\n\n|two\n', '## A', 'one\n\n## A|\n\ntwo\n'],
		['the end of a heading', '# One|\ntext\n', '## A', '# One\n\n## A|\n\ntext\n'],
		['a transcript turn: below that turn', 'Q: one\nA: tw|o\nQ: three\nA: four\n', '## A', 'Q: one\nA: two\n\n## A|\n\nQ: three\nA: four\n'],
		['a tight list: below it', '- o|ne\n\t- two\n- three\n\nfour\n', '## A', '- one\n\t- two\n- three\n\n## A|\n\nfour\n'],
		['an item with a nested one after a blank line', '- o|ne\n\n\t- two\n\nthree', '## A', '- one\n\n\t- two\n\n## A|\n\nthree'],
		['between two items that stand apart', '- one\n\n|\n\n- two\n', '## A', '- one\n\n## A|\n\n- two\n'],
		['code: below it', '```\na|\n\nb\n```\ntwo', '## A', '```\na\n\nb\n```\n\n## A|\n\ntwo'],
		['math: below it', '$$\na|\n\nb\n$$\ntwo', '## A', '$$\na\n\nb\n$$\n\n## A|\n\ntwo'],
		['a comment: below it', '%%\na|\n\nb\n%%\n\ntwo', '## A', '%%\na\n\nb\n%%\n\n## A|\n\ntwo'],
		['a callout: below it', '> [!quote] One\n> tw|o\n>\n> three\n\nfour', '## A', '> [!quote] One\n> two\n>\n> three\n\n## A|\n\nfour'],
		['a list in a callout: below the callout', '> [!note] One\n> - tw|o\n> - three\n\nfour', '## A', '> [!note] One\n> - two\n> - three\n\n## A|\n\nfour'],
		['code in a list: below the list', '- one\n\n  ```\n  a|\n\n  b\n  ```\n- two\n\nthree', '## A', '- one\n\n  ```\n  a\n\n  b\n  ```\n- two\n\n## A|\n\nthree'],
		['indented code: below it', 'one\n\n    a|\n\n    b\n\ntwo', '## A', 'one\n\n    a\n\n    b\n\n## A|\n\ntwo'],
		['HTML: below it', '<div>\na|\n</div>\ntwo\n\nthree', '## A', '<div>\na\n</div>\ntwo\n\n## A|\n\nthree'],
		['a comment of HTML: below it', '<!--\na|\n\nb\n-->\n\ntwo', '## A', '<!--\na\n\nb\n-->\n\n## A|\n\ntwo'],
		['a comment in a paragraph: below that', 'one %%tw|o\nthree%% four\nfive\n\nsix', '## A', 'one %%two\nthree%% four\nfive\n\n## A|\n\nsix'],
		['a footnote: below it', 'one[^1]\n\n[^1]: fo|ot\n    more\n\ntwo', '## A', 'one[^1]\n\n[^1]: foot\n    more\n\n## A|\n\ntwo'],
		['a heading under a line of dashes: below it', 'Tit|le\n---\none', '## A', 'Title\n---\n\n## A|\n\none'],
		['a task', '- [ ] o|ne\n- [x] two', '## A', '- [ ] one\n- [x] two\n\n## A|\n'],
		['a list whose items stand apart: below it', '1. a|\n\n2. b\n\n3. c\n\nfour', '## A', '1. a\n\n2. b\n\n3. c\n\n## A|\n\nfour'],
		['the start of one of its items as well', '- a\n\n  more\n\n|- b\n\n- c', '## A', '- a\n\n  more\n\n- b\n\n- c\n\n## A|\n'],
		['its paragraphs, code and nested items as well', '- a\n\n  mo|re\n\n  ```\n  x\n  ```\n\n- b\n\n\t1. c\n\n- d\n', '## A', '- a\n\n  more\n\n  ```\n  x\n  ```\n\n- b\n\n\t1. c\n\n- d\n\n## A|\n'],
		['between two lists of another kind', '- a|\n\n1. b\n\n2. c', '## A', '- a\n\n## A|\n\n1. b\n\n2. c'],
		['a note without a last line break', 'one|', '## A', 'one\n\n## A|\n'],
		['the blank line below the properties, which stays', '---\na: 1\n---\n\n|one', '## A', '---\na: 1\n---\n\n## A|\n\none'],
		['the caret in properties of a note that ends with them', '---\na: |1\n---', '## A', '---\na: 1\n---\n\n## A|\n'],
		['a byte order mark before properties', '\uFEFF---\na: 1\n---\n|one', '---\nb: 2\n---\n## A', '\uFEFF---\na: 1\nb: 2\n---\n\n## A|\n\none'],
		['a quote above a line that a template could part from its sign', '> quote|\nwords\nAnn  0:02\n> [!note] Title', 'words {{cursor}}\n\n- item', '> quote\nwords\nAnn  0:02\n> [!note] Title\n\nwords |\n\n- item\n'],
		['a quote behind a byte order mark: below it', '\uFEFF> [!note] O|ne\n> [!note] two\n\nthree', '1. one', '\uFEFF> [!note] One\n> [!note] two\n\n1. one|\n\nthree'],
		['tags alone at the top, which describe nothing', '|#jtbd/push\n\none', '## A\n\nwords', '#jtbd/push\n\n## A\n\nwords|\n\none'],
		['words whose tail stands alone below them', '==one== t|wo\n\n#jtbd/push\n\nthree', '## A', '==one== two\n\n#jtbd/push\n\n## A|\n\nthree'],
		['a block with its id alone below it', '> on|e\n\n^id\n\ntwo', '## A', '> one\n\n^id\n\n## A|\n\ntwo'],
		['a recorder’s line apart from its words', 'Ann  0:02|\n\nwords\n\nAnn  0:09\n\nmore', '## A', 'Ann  0:02\n\nwords\n\n## A|\n\nAnn  0:09\n\nmore'],
		['tags alone above a comment that is never closed', '|#jtbd/push\n%%\nopen', '## A\n\nwords', '#jtbd/push\n\n## A\n\nwords|\n\n%%\nopen'],
		['a selection that the template takes into a property that is there: the words stay', '---\nquote: old\n---\n«Nobody came.»', '---\nquote: "{{selection}}"\n---\n## A', '---\nquote: old\n---\nNobody came.\n\n## A|\n'],
		['or into one that is not', '«Nobody came.»', '---\nquote: "{{selection}}"\n---\n## A', '---\nquote: Nobody came.\n---\nNobody came.\n\n## A|\n'],
		['or into a list that has them', '---\ntags: [Nobody came.]\n---\n«Nobody came.»', '---\ntags: ["{{selection}}"]\n---\n## A', '---\ntags: [Nobody came.]\n---\nNobody came.\n\n## A|\n'],
		['a taken passage in a quote', '«==two== #jtbd/push»\n', '> {{selection}}\n\n## A', '> ==two== #jtbd/push\n\n## A|\n'],
		['taken words that the template hides', '«two»\n', '%%{{selection}}%%', '%%two%%|\n'],
		['a taken selection stays the words of its tags', 'one\n\n«two»\n\n#jtbd/push', '## A\n\n{{selection}}', 'one\n\n## A\n\ntwo|\n\n#jtbd/push'],
		['labels that the template and the note share', 'Why: on|e\n\ntwo', 'Why: {{cursor}}', 'Why: one\n\nWhy: |\n\ntwo'],
		['a byte order mark', '\uFEFF|one', '## A', '\uFEFF## A|\n\none'],
		['line breaks of Windows', 'one|\r\n\r\ntwo', '## A\n\n{{cursor}}\n\n## B', 'one\r\n\r\n## A\r\n\r\n|\r\n\r\n## B\r\n\r\ntwo'],
		['a rule at the top that opens no properties', '|---\n\none\n', '## A', '## A|\n\n---\n\none\n'],
		['a selection that the template does not take: below it', 'one\n\n«two»\n\nthree', '## A', 'one\n\ntwo\n\n## A|\n\nthree'],
		['a selection that the template takes', 'one\n\n«two\n\nthree»\n\nfour', '## A\n\n{{selection}}\n\n{{cursor}}', 'one\n\n## A\n\ntwo\n\nthree\n\n|\n\nfour'],
	])('%s', (_, note, template, expected) => {
		expect(insert(note, template)).toBe(expected);
	});

	test.each([
		['their stage: the section’s end', '## Deciding\n\n|\n\n==x== #jtbd/push\n\nmore\n\n## Purchase\n\n==y== #jtbd/pull\n', '## Debrief', '## Deciding\n\n\n\n==x== #jtbd/push\n\nmore\n\n## Debrief|\n\n## Purchase\n\n==y== #jtbd/pull\n'],
		['a stage that the template would give', 'one|\n\n==x== #jtbd/push\n\n## Notes\n\ntwo\n', '## Deciding', 'one\n\n==x== #jtbd/push\n\n## Deciding|\n\n## Notes\n\ntwo\n'],
		['a stage of the section around: that section’s end', '## Deciding\n\n### Who\n\none|\n\n### Why\n\n==x== #jtbd/push\n\n## Purchase\n', '## Debrief', '## Deciding\n\n### Who\n\none\n\n### Why\n\n==x== #jtbd/push\n\n## Debrief|\n\n## Purchase\n'],
		['the last section: the note’s end', '## Deciding\n\n|==x== #jtbd/push\n', '## Debrief', '## Deciding\n\n==x== #jtbd/push\n\n## Debrief|\n'],
		['a higher heading of the template: no section below it', '## Deciding\n\n|==x== #jtbd/push\n\n## Odd\n\n==y== #jtbd/pull\n\n# Two\n', '# First thought', '## Deciding\n\n==x== #jtbd/push\n\n## Odd\n\n==y== #jtbd/pull\n\n# First thought|\n\n# Two\n'],
		['a person whom the heading names', '## P09 on Monday\n\n|==x== #jtbd/push\n\n## Lena\n', '## Debrief', '## P09 on Monday\n\n==x== #jtbd/push\n\n## Debrief|\n\n## Lena\n'],
		['a person whom the template names', '|==x== #jtbd/push\n\n## Two\n', '## P09', '==x== #jtbd/push\n\n## P09|\n\n## Two\n'],
		['a job that the heading links to', '## On [[JTBD 2]]\n\n|==x== #jtbd/push\n', '## Debrief', '## On [[JTBD 2]]\n\n==x== #jtbd/push\n\n## Debrief|\n'],
		['a job that the template’s heading links to', '|==x== #jtbd/push\n', '## On {{job}}', '==x== #jtbd/push\n\n## On [[JTBD 1]]|\n'],
		['words without tags may come under another heading', '## Deciding\n\n==x== #jtbd/push\n\n|\n\ntwo\n', '## Debrief', '## Deciding\n\n==x== #jtbd/push\n\n## Debrief|\n\ntwo\n'],
		['tags that say their stage', '## Deciding\n\n|\n\n==x== #jtbd/push #jtbd/stage/event-1\n', '## Debrief', '## Deciding\n\n## Debrief|\n\n==x== #jtbd/push #jtbd/stage/event-1\n'],
	])('tagged words keep what headings say of them: %s', (_, note, template, expected) => {
		expect(insert(note, template)).toBe(expected);
	});

	test('a table: below it, not between its rows', () => {
		const text = '| a | b |\n| - | - |\n| c | d |\ntwo | x\n\nthree';
		for (let caret = 1; caret < text.indexOf('\n\n'); caret++) {
			const result = done(insertTemplate(text, { anchor: caret, head: caret }, fill('## A'), OPTIONS));
			expect(applyChanges(text, result.changes)).toBe('| a | b |\n| - | - |\n| c | d |\ntwo | x\n\n## A\n\nthree');
		}
	});

	test('a table in a quote: below the quote', () => {
		const text = '> | a | b |\n> | - | - |\n> | c | d |\n\ntwo';
		for (let caret = 1; caret < text.indexOf('\n\n'); caret++) {
			const result = done(insertTemplate(text, { anchor: caret, head: caret }, fill('## A'), OPTIONS));
			expect(applyChanges(text, result.changes)).toBe('> | a | b |\n> | - | - |\n> | c | d |\n\n## A\n\ntwo');
		}
	});

	test.each([
		['code that is never closed', '```\na|\nb\n', '## A', 'unclosed'],
		['a comment that is never closed', 'one\n\n%%\na|\nb\n', '## A', 'unclosed'],
		['a taken selection whose tags would describe other words', 'one\n\n«two»\n\n#jtbd/push', '{{selection}}\n\nmore', 'changes-passages'],
		['a quote behind a byte order mark, and a comment that is never closed', '\uFEFF> [!note] O|ne\n> [!note] two\n%%\nopen', '1. one', 'unclosed'],
		['code in the template that is never closed', 'one|\n\ntwo', '```\ncode', 'template-unclosed'],
		['a taken selection inside a paragraph', 'one «two» three', '## {{selection}}', 'selection-cuts'],
		['a taken passage that the template hides in a comment', 'one\n\n«==two== #jtbd/push»', '%%{{selection}}%%', 'changes-passages'],
		['or in code', 'one\n\n«==two== #jtbd/push\n\nthree»', '## A\n\n```\n{{selection}}\n```', 'changes-passages'],
		['a taken selection in a list', '- one\n- «two»\n- three', '{{selection}} x', 'selection-cuts'],
		['a taken selection in a passage', 'one ==two «three»== #jtbd/push', '{{selection}} x', 'selection-cuts'],
		['a taken selection whose headings would come above tagged words', '## Deciding\n\n«one»\n\n==x== #jtbd/push', '## Purchase\n\n{{selection}}', 'changes-passages'],
		['a taken selection in the properties', '---\na: «1»\n---\n', '{{selection}} x', 'selection-cuts'],
	])('%s refuses', (_, note, template, why) => {
		expect(insert(note, template)).toBe(why);
		expect(INSERT_REFUSALS).toHaveProperty(why);
	});

	test('code in the template may stay open at the end of a note', () => {
		expect(insert('one|', '```\ncode')).toBe('one\n\n```\ncode|\n');
	});

	test('an empty template and one of properties alone leave the body as it is', () => {
		expect(insert('on|e', '')).toBe('on|e');
		expect(insert('on|e', '\n\n{{cursor}}\n')).toBe('on|e');
		expect(insert('on|e', '---\na: 1\n---\n')).toBe('---\na: 1\n---\non|e');
	});
});

describe('properties', () => {
	test.each([
		['a note without any gets a block', 'one', 'a: 1\n# why\nb:\n', '---\na: 1\n# why\nb:\n---\none'],
		['the byte order mark stays first', '\uFEFFone', 'a: 1\n', '\uFEFF---\na: 1\n---\none'],
		['an empty block is filled', '---\n---\none', 'a: 1\n', '---\na: 1\n---\none'],
		['existing values win', '---\na: 2 # mine\n---\n', 'a: 1\n', '---\na: 2 # mine\n---\n'],
		['missing keys are added at the end, with their comments', '---\nb: 2\n# end\n---\n', 'a: 1\n# of c\nc: 3\n', '---\nb: 2\n# end\na: 1\n# of c\nc: 3\n---\n'],
		['keys count in any case', '---\nJobs: [x]\n---\n', 'jobs: [y]\n', '---\nJobs: [x, y]\n---\n'],
		['quoted keys are the same', '---\n"a": 1\n---\n', "'a': 2\n", '---\n"a": 1\n---\n'],
		['block list and block list', '---\nj:\n  - a\n  - "b" # two\n---\n', 'j:\n  - b\n  - c\n', '---\nj:\n  - a\n  - "b" # two\n  - c\n---\n'],
		['a list whose dashes aren’t indented', '---\nj:\n- a\nk: 1\n---\n', 'j: [b, "c"]\n', '---\nj:\n- a\n- b\n- "c"\nk: 1\n---\n'],
		['flow list and block list', "---\nj: [a, 'b']\n---\n", 'j:\n  - b\n  - "[[c]]"\n', "---\nj: [a, 'b', \"[[c]]\"]\n---\n"],
		['values are the same by what they say', '---\nj: ["\\u0041 \\"b\\"", \'it\'\'s\']\n---\n', 'j: [\'A "b"\', "it\'s", " x "]\n', '---\nj: ["\\u0041 \\"b\\"", \'it\'\'s\', " x "]\n---\n'],
		['pairs in brackets are refused', '---\nj: [a: b, {c: d}]\n---\n', 'j: [x]\n', 'properties-nested'],
		['an item below a wider one is refused', '---\nj:\n  - a\n - b\n---\n', 'x: 1\n', 'properties-malformed'],
		['text over lines is not joined', '---\nj:\n  one\n  two\nk: |\n  three\n---\n', 'k: [x]\n', '---\nj:\n  one\n  two\nk: |\n  three\n---\n'],
		['an empty flow list', '---\nj: [] # none yet\n---\n', 'j: [a, b]\n', '---\nj: [a, b] # none yet\n---\n'],
		['a flow list with a comma at its end', '---\nj: [a, ]\n---\n', 'j: [b]\n', '---\nj: [a, b ]\n---\n'],
		['a flow list over lines', '---\nj: [\n  a,\n  b\n  ]\n---\n', 'j: [c]\n', '---\nj: [\n  a,\n  b, c\n  ]\n---\n'],
		['what brackets can’t hold gets quotes', '---\nj: [a]\n---\n', 'j:\n  - b, c\n', '---\nj: [a, "b, c"]\n---\n'],
		['a single value joins a list', '---\ntags: [a]\n---\n', 'tags: b\n', '---\ntags: [a, b]\n---\n'],
		['a list doesn’t join a single value', '---\nj: a\n---\n', 'j: [b]\n', '---\nj: a\n---\n'],
		['a key without a value takes one', '---\nj:\nk: 1\n---\n', 'j: a\n', '---\nj: a\nk: 1\n---\n'],
		['a key without a value takes a list, its comment stays', '---\nj: # jobs\nk: 1\n---\n', 'j:\n  - a\n', '---\nj: # jobs\n  - a\nk: 1\n---\n'],
		['a comment without a value stays alone', '---\nj: # mine\n---\n', 'j: # of the template\n', '---\nj: # mine\n---\n'],
		['a value goes before the comment that is there, without its own', '---\nj: # mine\n---\n', 'j: a # of the template\n', '---\nj: a # mine\n---\n'],
		['a list in brackets as well', '---\nj: # mine\n---\n', 'j: [a, b] # [x]\n', '---\nj: [a, b] # mine\n---\n'],
		['text under a bar takes no comment in', '---\nj:\n  # mine\n---\n', 'j: |\n  one\n', '---\nj:\n  # mine\n---\n'],
		['a comment that is indented is not taken into the text above', '---\na: |\n  one\n---\n', 'b: 1\n  # of c\nc: 2\n', '---\na: |\n  one\nb: 1\n# of c\nc: 2\n---\n'],
		['an anchor of the note and what points at it', '---\na: &x 1\nb: *x\n---\n', 'c: 2\n', '---\na: &x 1\nb: *x\nc: 2\n---\n'],
		['what points at another value of the template is refused', 'one', 'a: &x 1\nb: *x\n', 'template-properties'],
		['also inside brackets', 'one', 'a:\n  k: &x 1\nb: [{k: *x}]\n', 'template-properties'],
		['stars in text are no such thing', 'one', 'a: |\n  *one*\nb: "*two*"\n', '---\na: |\n  *one*\nb: "*two*"\n---\none'],
		['dashes inside a text', '---\na: |\n  ---\n  one\n---\n', 'b: 1\n', '---\na: |\n  ---\n  one\nb: 1\n---\n'],
		['a list of the template joins no single value, which stays', '---\njobs: "[[JTBD 1]]"\n---\n', 'jobs:\n  - "[[JTBD 2]]"\n', '---\njobs: "[[JTBD 1]]"\n---\n'],
		['nothing known, nothing written', '---\na: 1\n---\n', 'a:\nb: ""\nc:\n  - ""\n', '---\na: 1\nb:\nc:\n---\n'],
		['an empty value joins no list', '---\nj: [a]\n---\n', 'j:\n  - ""\n', '---\nj: [a]\n---\n'],
		['text over lines stays', '---\na: |\n  # no comment\n\n  x: y\nb: >-\n  z\n---\n', 'a: 1\nc: 2\n', '---\na: |\n  # no comment\n\n  x: y\nb: >-\n  z\nc: 2\n---\n'],
		['nested properties that are in nobody’s way', '---\na:\n  b: 1\n---\n', 'a: 1\nc: 2\n', '---\na:\n  b: 1\nc: 2\n---\n'],
		['line breaks of Windows', '---\r\nj:\r\n  - a\r\n---\r\n', 'j: [b]\nk: 1\n', '---\r\nj:\r\n  - a\r\n  - b\r\nk: 1\r\n---\r\n'],
		['links without quotes in the note are refused', '---\njobs: [[JTBD 1]]\n---\n', 'jobs: ["[[JTBD 1]]"]\n', 'properties-nested'],
		['a map in the way is refused', '---\njobs:\n  a: 1\n---\n', 'jobs: [x]\n', 'properties-nested'],
		['a list of maps in the way is refused', '---\njobs:\n  - a: 1\n---\n', 'jobs: [x]\n', 'properties-nested'],
		['properties that are never closed are refused', '---\na: 1\n', 'b: 1\n', 'properties-unclosed'],
		['a line that is none is refused', '---\na: 1\nwhat\n---\n', 'b: 1\n', 'properties-malformed'],
		['a key twice is refused', '---\na: 1\na: 2\n---\n', 'b: 1\n', 'properties-malformed'],
		['a value with a colon is refused', '---\na: b: c\n---\n', 'b: 1\n', 'properties-malformed'],
		['a quote that is never closed is refused', '---\na: "b\nc: 1\n---\n', 'b: 1\n', 'properties-malformed'],
		['a bracket that is never closed is refused', '---\na: [b\nc: 1\n---\n', 'b: 1\n', 'properties-malformed'],
		['a tab before a key is refused', '---\na:\n\tb: 1\n---\n', 'b: 1\n', 'properties-malformed'],
		['a malformed template is refused', 'one', 'a: b: c\n', 'template-properties'],
	])('%s', (_, note, properties, expected) => {
		const result = insertTemplate(note, { anchor: note.length, head: note.length }, fill(`---\n${properties}---\n`), OPTIONS);
		expect(result.ok ? applyChanges(note, result.changes) : result.why).toBe(expected);
	});

	test('both parts go in one list of changes, in order', () => {
		const text = '---\njobs: [a]\n---\none\n';
		const result = done(insertTemplate(text, { anchor: 18, head: 18 }, fill('---\njobs: [b]\nx: 1\n---\n## A\n'), OPTIONS));
		expect(result.changes).toEqual([
			{ from: 12, to: 12, text: ', b' },
			{ from: 14, to: 14, text: 'x: 1\n' },
			{ from: 18, to: 18, text: '\n## A\n\n' },
		]);
		expect(applyChanges(text, result.changes)).toBe('---\njobs: [a, b]\nx: 1\n---\n\n## A\n\none\n');
	});

	test('a malformed block is in nobody’s way when the template has no properties', () => {
		expect(insert('---\nwhat\n---\n|', '## A')).toBe('---\nwhat\n---\n\n## A|\n');
	});

	test('the built-in templates go in twice without a property twice', () => {
		for (const template of INTERVIEW_TEMPLATES) {
			const filled = fill(renderTemplate(template, 'comments'));
			const once = applyChanges('', done(insertTemplate('', { anchor: 0, head: 0 }, filled, OPTIONS)).changes);
			expect(once).toBe(filled.text);
			const again = done(insertTemplate(once, { anchor: 0, head: 0 }, filled, OPTIONS));
			expect(again.changes).toHaveLength(1);
			expect(parse(propertiesIn(applyChanges(once, again.changes)))).toEqual(parse(propertiesIn(once)));
		}
	});
});

function done(result: InsertResult): Extract<InsertResult, { ok: true }> {
	if (!result.ok) throw new Error(result.why);
	return result;
}

function propertiesIn(text: string): string {
	return /^\uFEFF?---\r?\n([^]*?)^---/m.exec(text)?.[1] ?? '';
}
