import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { QUESTIONS } from '../../src/core/bank';
import { readNote } from '../../src/core/read-note';
import { questionOf } from '../../src/core/questions-for';
import { STAGES } from '../../src/core/stages';
import { INTERVIEW_TEMPLATES } from '../../src/core/templates/interview-templates';
import { JOB_TEMPLATE } from '../../src/core/templates/job-template';
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

/** The rows for switch and purchase story of the research page: each section with the questions in it. */
const ROWS: Readonly<Record<string, string>> = {
	'switch':
		'Context Q01 · Purchase day Q02–Q07 · First thought Q08–Q15 · Passive looking Q16–Q21 · Event one Q22–Q25 · Active looking Q26–Q37 · Event two Q38–Q39 · Deciding Q40–Q50 · First use Q51–Q54 · Ongoing use Q55–Q58, Q63 · Wrap-up Q81–Q82 · Debrief',
	'purchase-story':
		'Purchase day Q02–Q07 · First thought Q08–Q15 · Event one Q22–Q24 · Active looking Q26–Q32, Q34–Q36 · Event two Q38–Q39 · Deciding Q40–Q45, Q48–Q50 · Before and after Q57, Q75 · Debrief',
};

function sectionsOf(row: string): { heading: string; questions: string[] }[] {
	return row.split(' · ').map((part) => {
		const heading = part.split(/ Q\d/)[0] ?? '';
		const ranges = part.slice(heading.length).trim();
		const questions = ranges === '' ? [] : ranges.split(', ').flatMap((range) => {
			const [first = 0, last = first] = range.split('–').map((id) => Number(id.slice(1)));
			return QUESTIONS.slice(first - 1, last).map(({ id }) => id);
		});
		return { heading, questions };
	});
}

function filled(text: string): string {
	return fillPlaceholders(text, VALUES).text;
}

function propertiesOf(text: string): unknown {
	return parse(/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '');
}

const read = (text: string): ReturnType<typeof readNote> => readNote(text, { namespace: 'jtbd', people: [] });

describe('interview templates', () => {
	test('are switch and purchase story', () => {
		expect(INTERVIEW_TEMPLATES.map(({ id, name }) => [id, name])).toEqual([
			['switch', 'Switch'],
			['purchase-story', 'Purchase story'],
		]);
	});

	describe.each(INTERVIEW_TEMPLATES)('$name', (template) => {
		test('asks what the research asks, in its order', () => {
			const sections = template.sections.map(({ heading, questions }) => ({ heading, questions }));
			expect(sections).toEqual(sectionsOf(ROWS[template.id] ?? ''));
		});

		test('asks only questions for its type, and none twice', () => {
			const ids = template.sections.flatMap(({ questions }) => questions);
			expect(ids.filter((id) => !questionOf(id).types.includes(template.id))).toEqual([]);
			expect(new Set(ids).size).toBe(ids.length);
		});

		test('puts each question of a stage under a heading that is read as that stage', () => {
			const { headings } = read(renderTemplate(template, 'comments'));
			const stageOf = new Map(headings.map(({ text, stage }) => [text, stage]));
			const known = new Set<string>(STAGES.map(({ stage }) => stage));
			for (const { heading, questions } of template.sections) {
				const stages = new Set(questions.map((id) => questionOf(id).stage).filter((stage) => known.has(stage)));
				if (heading === 'Before and after') expect(stageOf.get(heading)).toBeNull();
				else if (stages.size > 0) expect([...stages]).toContain(stageOf.get(heading));
				else expect(stageOf.get(heading)).toBeNull();
			}
		});

		test('has properties that parse once filled', () => {
			expect(propertiesOf(filled(renderTemplate(template, 'comments')))).toMatchObject({
				type: 'interview',
				'interview-type': template.id,
				participant: 'P09',
				date: '2026-10-12',
				jobs: ['[[JTBD 1]]'],
				outcome: 'switched',
				consent: null,
			});
		});

		test('as comments, holds every question and shows nothing but headings to readers', () => {
			const text = renderTemplate(template, 'comments');
			for (const { questions } of template.sections) for (const id of questions) expect(text).toContain(`\n%%${questionOf(id).words}%%\n`);
			const shown = text.replace(/^---\n[^]*?\n---\n/, '').replace(/%%.*%%/g, '').replace('{{cursor}}', '');
			expect(shown.split('\n').filter((line) => line !== '')).toEqual(template.sections.map(({ heading }) => `## ${heading}`));
		});

		test('as bullets, holds every question as an item', () => {
			const text = renderTemplate(template, 'bullets');
			expect(text).not.toContain('%%');
			for (const { questions } of template.sections) for (const id of questions) expect(text).toContain(`\n- ${questionOf(id).words}\n`);
		});

		test('without prompts, is headings alone', () => {
			const body = renderTemplate(template, 'none').replace(/^---\n[^]*?\n---\n/, '');
			expect(body.replace('{{cursor}}\n\n', '')).toBe(`\n${template.sections.map(({ heading }) => `## ${heading}\n`).join('\n')}`);
		});

		test.each(['comments', 'bullets', 'none'] as const)('with %s, keeps every heading apart and the caret on a line of its own', (prompts) => {
			const text = renderTemplate(template, prompts);
			expect(text.match(/\n\{\{cursor\}\}\n/g)).toHaveLength(1);
			expect(text).not.toMatch(/[^\n]\n#|\n{3}|[ \t]\n/);
			expect(text.endsWith('\n')).toBe(true);
		});

		test('is no evidence of itself', () => {
			for (const prompts of ['comments', 'bullets', 'none'] as const) {
				const { passages, problems, highlights } = read(filled(renderTemplate(template, prompts)));
				expect([passages, problems, highlights]).toEqual([[], [], []]);
			}
		});
	});
});

describe('the job template', () => {
	test('has what a job note is made of', () => {
		const text = filled(renderTemplate(JOB_TEMPLATE, 'comments'));
		expect(propertiesOf(text)).toEqual({ type: 'job', 'job-story': null, status: null });
		expect(read(text).headings.map((heading) => `${'#'.repeat(heading.level)} ${heading.text}`)).toEqual([
			'# P09 florist',
			'## Forces',
			'## Alternatives',
			'## Decisions',
			'### Drop',
			'### Copy',
			'### Prioritize',
			'### Influence',
		]);
	});

	test('puts the caret right under its title and opening', () => {
		expect(renderTemplate(JOB_TEMPLATE, 'none')).toContain('# {{title}}\n\n{{cursor}}\n\n## Forces\n');
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
	])('%j stays one value in the properties, whatever the words', (line, key) => {
		for (const participant of ['P09', '[[P09]]', 'a "b" \\c', "it's", 'Ann: the baker', '# one', '- x', 'true', '{a}', 'a, b', '@x', 'é, “ü”', '*']) {
			const { text } = fillPlaceholders(`---\n${line}\n---\n{{participant}}`, { ...VALUES, participant });
			const value = (propertiesOf(`${text.slice(0, text.lastIndexOf('---'))}---\n`) as Record<string, unknown>)[key];
			expect(Array.isArray(value) ? value.at(-1) : value).toBe(participant);
			expect(text.endsWith(`---\n${participant}`)).toBe(true);
		}
	});

	test('a date in the properties stays bare, an empty value stays nothing', () => {
		expect(filled('---\ndate: {{date}}\n---\n')).toBe('---\ndate: 2026-10-12\n---\n');
		expect(fillPlaceholders('---\njob: {{job}}\nx: "{{job}}"\n---\n', { ...VALUES, job: '' }).text).toBe('---\njob: \nx: ""\n---\n');
	});
});
