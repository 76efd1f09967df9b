import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { INTERVIEW_TYPES, PROBES, QUESTIONS } from '../../src/core/bank';
import type { InterviewType } from '../../src/core/bank';
import { applyChanges } from '../../src/core/edit/changes';
import { tagPassages } from '../../src/core/edit/tag';
import { readNote } from '../../src/core/read-note';
import { questionOf } from '../../src/core/questions-for';
import { INTERVIEW_TEMPLATES } from '../../src/core/templates/interview-templates';
import { JOB_TEMPLATE } from '../../src/core/templates/job-template';
import type { NoteTemplate } from '../../src/core/templates/note-template';
import { fillPlaceholders } from '../../src/core/templates/placeholders';
import type { PlaceholderValues } from '../../src/core/templates/placeholders';
import { renderTemplate } from '../../src/core/templates/render-template';

const VALUES: PlaceholderValues = {
	title: 'P09 florist',
	job: '[[JTBD 1]]',
	participant: 'P09',
	selection: 'what was selected',
	formatDate: (format) => ({ 'YYYY-MM-DD': '2026-10-12', 'HH:mm': '14:05', 'D MMMM': '12 October' })[format] ?? `<${format}>`,
};

/** The research page's sections of each type: heading, the stage that it is read as, and the questions under it. */
const SECTIONS: Readonly<Record<InterviewType, string>> = {
	'switch': `
		Context | – | Q01
		Purchase day | purchase | Q02–Q07
		First thought | first-thought | Q08–Q15
		Passive looking | passive-looking | Q16–Q21
		Event one: the search begins | event-1 | Q22–Q25
		Active looking | active-looking | Q26–Q37
		Event two: it has to be settled | event-2 | Q38–Q39
		Deciding | deciding | Q40–Q50
		First use | first-use | Q51–Q54
		Ongoing use | ongoing-use | Q55–Q58, Q63
		Wrap-up | – | Q81–Q82`,
	'purchase-story': `
		Purchase day | purchase | Q02–Q07
		First thought | first-thought | Q08–Q15
		Event one: the search begins | event-1 | Q22–Q24
		Active looking | active-looking | Q26–Q32, Q34–Q36
		Event two: it has to be settled | event-2 | Q38–Q39
		Deciding | deciding | Q40–Q45, Q48–Q50
		Before and after | – | Q57, Q75`,
	'leaver': `
		Cancel day | purchase | Q64
		First doubt | first-thought | Q65–Q66
		Replacement | active-looking | Q67, Q27–Q30
		Holding on | passive-looking | Q68–Q69
		Life after | ongoing-use | Q57, Q63, Q72`,
	'non-buyer': `
		Struggle now | first-thought | Q74, Q71, Q15
		Search | active-looking | Q26–Q34, Q37
		Deciding: not this, or not now | deciding | Q70, Q73, Q41, Q43
		Money | deciding | Q45–Q46
		What comes next | – | Q72, Q79`,
	'discovery': `
		Context | – | Q01, Q75
		Last time | – | Q74, Q76
		Ways tried | active-looking | Q27–Q29, Q20, Q33
		Cost | – | Q12, Q77, Q46
		Better life | – | Q79, Q50
		Wishes and limits | – | Q78, Q80`,
	'follow-up': `
		Since then | ongoing-use | Q57, Q55–Q56, Q53–Q54, Q58
		Looking back | satisfaction |
		How it feels | satisfaction | Q59
		Results | satisfaction | Q60
		What next | satisfaction | Q61–Q62
		Doing without it | satisfaction | Q63`,
};

/** What the properties of each type hold besides those of every interview. */
const OWN_PROPERTIES: Readonly<Record<InterviewType, Readonly<Record<string, string | null>>>> = {
	'switch': { 'product': null, 'switched-from': null, 'switched-to': null, 'purchased': null, 'outcome': 'switched' },
	'purchase-story': { 'product': null, 'switched-from': null, 'switched-to': null, 'purchased': null, 'outcome': 'switched' },
	'leaver': { 'product': null, 'switched-from': null, 'switched-to': null, 'purchased': null, 'outcome': 'left' },
	'non-buyer': { 'product': null, 'switched-from': null, 'switched-to': null, 'outcome': 'not-yet' },
	'discovery': { outcome: null },
	'follow-up': { 'product': null, 'switched-from': null, 'switched-to': null, 'purchased': null, 'outcome': 'switched' },
};

interface ExpectedSection {
	readonly heading: string;
	readonly stage: string | null;
	readonly questions: readonly string[];
}

/** All sections of a type: those above between what comes before the call and the debrief, which are no stages. */
function sectionsOf(type: InterviewType): ExpectedSection[] {
	const asked = SECTIONS[type].trim().split('\n').map((row) => {
		const [heading = '', stage = '', ids = ''] = row.split('|').map((cell) => cell.trim());
		return { heading, stage: stage === '–' ? null : stage, questions: idsOf(ids) };
	});
	return [{ heading: 'Before the call', stage: null, questions: [] }, ...asked, { heading: 'Debrief', stage: null, questions: [] }];
}

function idsOf(ranges: string): string[] {
	return (ranges === '' ? [] : ranges.split(', ')).flatMap((range) => {
		const [first = 0, last = first] = range.split('–').map((id) => Number(id.slice(1)));
		return QUESTIONS.slice(first - 1, last).map(({ id }) => id);
	});
}

function filled(text: string): string {
	return fillPlaceholders(text, VALUES).text;
}

function propertiesOf(text: string): unknown {
	return parse(/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '');
}

/** Every prompt of a template as it is shown. */
function promptsOf({ opening, sections }: NoteTemplate): string[] {
	const asked = (id: string): string => [questionOf(id)].map(({ words, caution }) => (caution === null ? words : `${words} (${caution})`)).join('');
	return [...opening, ...sections.flatMap(({ questions, prompts }) => [...questions.map(asked), ...prompts])];
}

function bodyOf(text: string): string {
	return text.replace(/^---\n[^]*?\n---\n/, '');
}

const read = (text: string): ReturnType<typeof readNote> => readNote(text, { namespace: 'jtbd', people: [] });

const FORMS = ['comments', 'bullets', 'none'] as const;
const ANSWER = 'Nobody came to open that day.';

/** Everywhere somebody may type an answer: the blank lines, and a new item below one that is there. */
function answered(text: string): { readonly note: string; readonly at: number }[] {
	const lines = text.split('\n');
	const top = lines.indexOf('---', 1) + 1;
	const notes = lines.flatMap((line, index) => {
		const put = (...written: readonly string[]): string => [...lines.slice(0, index), ...written, ...lines.slice(index + 1)].join('\n');
		if (index < top) return [];
		if (line === '') return [put(ANSWER), put(`- ${ANSWER}`)];
		if (line === '- ') return [put(`- ${ANSWER}`)];
		return line.startsWith('- ') ? [put(line, `- ${ANSWER}`), put(line, `\t- ${ANSWER}`)] : [];
	});
	return notes.map((note) => ({ note, at: note.indexOf(ANSWER) + 3 }));
}

/** The stage that the section at an offset belongs to. */
function stageAt(sections: readonly ExpectedSection[], note: string, at: number): string | null {
	const [heading] = [...note.slice(0, at).matchAll(/^##+ (.*)$/gm)].map(([, words]) => words).reverse();
	return sections.find((section) => section.heading === heading)?.stage ?? null;
}

describe('interview templates', () => {
	test('are the six types, in the order of the bank', () => {
		expect(INTERVIEW_TEMPLATES.map(({ id, name }) => ({ type: id, label: name }))).toEqual(INTERVIEW_TYPES);
	});

	describe.each(INTERVIEW_TEMPLATES)('$name', (template) => {
		const expected = sectionsOf(template.id);

		test('asks what the research asks, in its order', () => {
			expect(template.sections.map(({ heading, questions }) => ({ heading, questions }))).toEqual(expected.map(({ heading, questions }) => ({ heading, questions })));
		});

		test('asks only questions for its type, and none twice', () => {
			const ids = template.sections.flatMap(({ questions }) => questions);
			expect(ids.filter((id) => !questionOf(id).types.includes(template.id))).toEqual([]);
			expect(new Set(ids).size).toBe(ids.length);
		});

		test('says in one line what it is for, whom to talk to and how long it takes', () => {
			expect(template.description).toMatch(/^[A-Z][^\n]{20,90}\. Somebody (?:who|to whom) [^\n.]{15,60}\. \d[05]–\d[05] minutes\.$/);
			expect(template.description).not.toMatch(/jtbd|jobs to be done/i);
		});

		test('brings screener, length, recording, consent and probes before the call', () => {
			const before = template.sections[0]?.prompts.join('\n') ?? '';
			const minutes = /(\d\d)–(\d\d) minutes/.exec(template.description);
			expect(before).toMatch(/^Talk to somebody who |^Talk to somebody from an earlier interview/);
			expect(before).toContain(`Plan ${minutes?.[1]} to ${minutes?.[2]} minutes.`);
			expect(before).toMatch(/takes notes.*record[^]*“consent”/);
			for (const probe of PROBES) expect(before).toContain(probe);
		});

		test('has properties that parse once filled', () => {
			expect(propertiesOf(filled(renderTemplate(template, 'comments')))).toEqual({
				'type': 'interview',
				'interview-type': template.id,
				'participant': 'P09',
				'date': '2026-10-12',
				'segment': null,
				'jobs': ['[[JTBD 1]]'],
				...OWN_PROPERTIES[template.id],
				'interviewer': null,
				'note-taker': null,
				'consent': null,
				'delete-after': null,
			});
		});

		test('quotes every placeholder of its properties, so that it parses as it stands', () => {
			const text = renderTemplate(template, 'comments');
			expect(propertiesOf(text)).toMatchObject({ participant: '{{participant}}', date: '{{date}}', jobs: ['{{job}}'] });
			expect(filled(text)).toContain('\nparticipant: P09\ndate: 2026-10-12\nsegment:\njobs:\n  - "[[JTBD 1]]"\n');
		});

		test('as comments, holds every prompt in a paragraph of its own and shows nothing but headings to readers', () => {
			const text = renderTemplate(template, 'comments');
			for (const words of promptsOf(template)) expect(text).toContain(`\n\n%%${words}%%\n`);
			const shown = bodyOf(text).replace(/%%.*%%/g, '').replace('{{cursor}}', '');
			expect(shown.split('\n').filter((line) => line !== '')).toEqual(template.sections.map(({ heading, level }) => `${'#'.repeat(level)} ${heading}`));
			expect(text).not.toMatch(/%%\n[^\n]/);
		});

		test('as bullets, holds every prompt as an item, and an item to type in below them', () => {
			const text = renderTemplate(template, 'bullets');
			expect(text).not.toContain('%%');
			for (const words of promptsOf(template)) expect(text).toContain(`\n- ${words}\n- `);
			expect(text.match(/^- $/gm)).toHaveLength(template.sections.filter(({ questions, prompts }) => questions.length + prompts.length > 0).length);
		});

		test('without prompts, is headings with room below them', () => {
			const headings = template.sections.map(({ heading, level }) => `${'#'.repeat(level)} ${heading}`);
			expect(bodyOf(renderTemplate(template, 'none')).replace('{{cursor}}', '').split(/\n+/).filter((line) => line !== '')).toEqual(headings);
		});

		test.each(FORMS)('with %s, keeps every heading apart and the caret on a line of its own, where what comes before the call begins', (prompts) => {
			const text = renderTemplate(template, prompts);
			expect(text.match(/\{\{cursor\}\}/g)).toHaveLength(1);
			expect(text).toMatch(/\n---\n\n## Before the call\n\n\{\{cursor\}\}\n\n(?:%%|- |## )/);
			expect(text).not.toMatch(/[^\n]\n#|\n{5}|[^-][ \t]\n/);
			expect(text).toMatch(/[^\n]\n$/);
		});

		test.each(FORMS)('with %s, is no evidence of itself', (prompts) => {
			const { passages, problems, highlights } = read(filled(renderTemplate(template, prompts)));
			expect([passages, problems, highlights]).toEqual([[], [], []]);
		});

		test.each(FORMS)('with %s, an answer anywhere in it is evidence of its section, word for word', (prompts) => {
			const text = filled(renderTemplate(template, prompts));
			const places = answered(text);
			expect(places.length).toBeGreaterThan(template.sections.length);
			for (const { note, at } of places) {
				const stage = stageAt(expected, note, at);
				const typed = note.replace(ANSWER, `${ANSWER} #jtbd/push`);
				const result = tagPassages(note, [{ anchor: at, head: at }], 'push', { namespace: 'jtbd', people: [], highlightColours: false });
				const tagged = result.ok ? applyChanges(note, result.changes) : result.why;
				expect(tagged).toBe(note.replace(ANSWER, `==${ANSWER}== #jtbd/push`));
				for (const each of [typed, tagged]) {
					const { passages, problems } = read(each);
					expect(passages.map((passage) => [passage.text, passage.stage, passage.memo])).toEqual([[ANSWER, stage, null]]);
					expect(problems).toEqual([]);
				}
			}
		});
	});
});

describe('the job template', () => {
	test('has what a job note is made of', () => {
		const text = filled(renderTemplate(JOB_TEMPLATE, 'comments'));
		expect(propertiesOf(text)).toEqual({ 'type': 'job', 'job-story': null, 'status': null });
		expect(read(text).headings.map((heading) => `${'#'.repeat(heading.level)} ${heading.text}`)).toEqual([
			'## Forces',
			'## Alternatives',
			'## Decisions',
			'### Drop',
			'### Copy',
			'### Prioritize',
			'### Influence',
		]);
	});

	test('names no stage', () => {
		expect(read(renderTemplate(JOB_TEMPLATE, 'none')).headings.filter(({ stage }) => stage !== null)).toEqual([]);
	});

	test('says where the diagram is to be seen', () => {
		expect(renderTemplate(JOB_TEMPLATE, 'comments')).toMatch(/## Forces\n\n%%.*“Show forces”.*%%\n/);
	});

	test.each(FORMS)('with %s, the caret stands apart where the job goes, above the forces', (prompts) => {
		expect(renderTemplate(JOB_TEMPLATE, prompts)).toMatch(/\n\n\{\{cursor\}\}\n\n## Forces\n/);
	});

	test.each(FORMS)('with %s, is no evidence of itself', (prompts) => {
		const { passages, problems, highlights } = read(filled(renderTemplate(JOB_TEMPLATE, prompts)));
		expect([passages, problems, highlights]).toEqual([[], [], []]);
	});
});

describe('placeholders', () => {
	test.each([
		['# {{title}}', '# P09 florist'],
		['{{date}} {{time}}', '2026-10-12 14:05'],
		['{{date:D MMMM}} at {{time:h:mm}}', '12 October at <h:mm>'],
		['{{job}}, {{participant}}: {{selection}}', '[[JTBD 1]], P09: what was selected'],
		['{{ title }} {{DATE}}', 'P09 florist 2026-10-12'],
		['{{unknown}} {{title:x}} {{date:}} {{}} {title} {{title', '{{unknown}} {{title:x}} 2026-10-12 {{}} {title} {{title'],
		['<% tp.date.now("{{date}}") %> {{date}}', '<% tp.date.now("{{date}}") %> 2026-10-12'],
		['<%* a\n{{title}}\n%>{{title}}', '<%* a\n{{title}}\n%>P09 florist'],
		['<% never closed {{title}}', '<% never closed P09 florist'],
		['%> {{title}} <% {{title}} %>', '%> P09 florist <% {{title}} %>'],
		['', ''],
	])('%j becomes %j', (template, expected) => {
		expect(fillPlaceholders(template, VALUES).text).toBe(expected);
	});

	test('the first cursor wins and the rest are taken out', () => {
		expect(fillPlaceholders('a {{title}} {{cursor}}b{{cursor}}', VALUES)).toEqual({ text: 'a P09 florist b', cursor: 14, hasSelection: false });
		expect(fillPlaceholders('nothing', VALUES).cursor).toBeNull();
		expect(fillPlaceholders('<% {{cursor}} %>', VALUES)).toMatchObject({ text: '<% {{cursor}} %>', cursor: null });
	});

	test('a value is never filled again', () => {
		const values = { ...VALUES, title: '{{cursor}}{{job}}', selection: '<% {{title}}' };
		expect(fillPlaceholders('{{title}}|{{selection}}|{{cursor}}', values)).toEqual({
			text: '{{cursor}}{{job}}|<% {{title}}|',
			cursor: 31,
			hasSelection: true,
		});
	});

	test('without selected words there is no selection to take', () => {
		expect(fillPlaceholders('{{selection}}', { ...VALUES, selection: '' }).hasSelection).toBe(false);
	});

	test.each([
		['participant: "{{participant}}"', 'participant'],
		["participant: '{{participant}}'", 'participant'],
		['participant: {{participant}}', 'participant'],
		['participant:\n  - {{participant}}', 'participant'],
		['participant: ["x", "{{participant}}"]', 'participant'],
		['participant: {{participant}} # who', 'participant'],
		['participant:\n  - {{participant}}\t# who', 'participant'],
		['participant: [{{participant}}]', 'participant'],
		['participant: [ x, {{participant}} ] # who', 'participant'],
		['"participant": [{{title}}, "[x, y", {{participant}}]', 'participant'],
	])('%j stays one value in the properties, whatever the words', (line, key) => {
		for (const participant of ['P09', '[[P09]]', 'a "b" \\c', "it's", 'Ann: the baker', '# one', '- x', 'true', '{a}', 'a, b', '@x', 'é, “ü”', '*', 'Bea: x', 'Bea # x', '1.0', '12', '1e3', '0x1F', '1_000', '.5', '+1', '~']) {
			const { text } = fillPlaceholders(`---\n${line}\n---\n{{participant}}`, { ...VALUES, participant });
			const value = (propertiesOf(`${text.slice(0, text.lastIndexOf('---'))}---\n`) as Record<string, unknown>)[key];
			expect(Array.isArray(value) ? value.at(-1) : value).toBe(participant);
			expect(text.endsWith(`---\n${participant}`)).toBe(true);
		}
	});

	test.each([
		['date: "{{date}}"', 'date: 2026-10-12'],
		['date: "{{ DATE }}" # when', 'date: 2026-10-12 # when'],
		['days: ["{{date}}", {{date}}, "{{job}}"]', 'days: [2026-10-12, 2026-10-12, "[[JTBD 1]]"]'],
		['participant:\n  - "{{participant}}"', 'participant:\n  - P09'],
		['at: "{{time}}"\nyear: "{{date:[2026]}}"', 'at: "14:05"\nyear: "2026"'],
		['job: "{{job}}"\nx: "{{cursor}}"', 'job: "[[JTBD 1]]"\nx: ""'],
		["a: '{{date}}'\nb: \"on {{date}}\"\nc: \"{{date}} \"", "a: '2026-10-12'\nb: \"on 2026-10-12\"\nc: \"2026-10-12 \""],
		["a: 'b: [\"{{date}}\", c]'", "a: 'b: [\"2026-10-12\", c]'"],
		['"{{participant}}": "{{title}}"', '"P09": P09 florist'],
	])('%j in the properties becomes %j: quotes around nothing but a value go where it needs none', (line, expected) => {
		const formatDate = (format: string): string => (format === '[2026]' ? '2026' : VALUES.formatDate(format));
		const { text } = fillPlaceholders(`---\n${line}\n---\n"{{title}}"\n`, { ...VALUES, formatDate });
		expect(text).toBe(`---\n${expected}\n---\n"P09 florist"\n`);
		expect(() => propertiesOf(text)).not.toThrow();
	});

	test('a date in the properties stays bare, an empty value stays nothing', () => {
		expect(filled('---\ndate: {{date}}\ndays: [{{date}}, {{ DATE }}] # days\n---\n')).toBe('---\ndate: 2026-10-12\ndays: [2026-10-12, 2026-10-12] # days\n---\n');
		expect(fillPlaceholders('---\nyear: {{date:YYYY}}\n---\n', { ...VALUES, formatDate: () => '2026' }).text).toBe('---\nyear: 2026\n---\n');
		expect(fillPlaceholders('---\njob: {{job}}\nx: "{{job}}"\n---\n', { ...VALUES, job: '' }).text).toBe('---\njob: \nx: ""\n---\n');
	});
});
