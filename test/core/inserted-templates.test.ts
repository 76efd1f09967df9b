/** Each built-in template as it stands in a note once it is inserted, recorded in files that anybody can read. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import { insertTemplate } from '../../src/core/templates/insert';
import { INTERVIEW_TEMPLATES } from '../../src/core/templates/interview-templates';
import { JOB_TEMPLATE } from '../../src/core/templates/job-template';
import { fillPlaceholders } from '../../src/core/templates/placeholders';
import { renderTemplate } from '../../src/core/templates/render-template';
import type { Settings } from '../../src/core/settings';

/** Notes as people have them, `‸` where the caret is; each takes the prompts in another form, so that every form is recorded. */
const NOTES: readonly { readonly name: string; readonly prompts: Settings['prompts']; readonly note: string }[] = [
	{ name: 'empty', prompts: 'comments', note: '‸' },
	{
		name: 'properties',
		prompts: 'bullets',
		note: '---\n# from the booking form\ntags: [research, spring]\nparticipant: "[[Ina Vogel|Ina]]"\njobs: ["[[JTBD 2]]"]\noutcome: left\naliases:\n  - P09\n---\n‸',
	},
	{
		name: 'text',
		prompts: 'none',
		note: '# Call with Ina\n\nShe runs two shops.\nBooked through [[Ben]].‸\n\n- ==Nobody came.== #jtbd/push\n\n## Later\n\nSend the voucher.\n',
	},
];

const TEMPLATES = [...INTERVIEW_TEMPLATES, JOB_TEMPLATE];
const RECORDED = fileURLToPath(new URL('expected/templates', import.meta.url));

const fileOf = (id: string, note: string, prompts: string): string => `${id}-${note}-${prompts}.md`;

describe.each(TEMPLATES)('$name', (template) => {
	test.each(NOTES)('in a note: $name, prompts: $prompts', async ({ name, prompts, note }) => {
		const caret = note.indexOf('‸');
		const text = note.replace('‸', '');
		const filled = fillPlaceholders(renderTemplate(template, prompts), {
			title: 'Florist',
			job: '[[JTBD 1]]',
			participant: 'P09',
			formatDate: () => '2026-10-12',
		});
		const result = insertTemplate(text, { anchor: caret, head: caret }, filled, { namespace: 'jtbd', people: [] });
		const after = result.ok ? applyChanges(text, result.changes) : result.why;
		const at = result.ok ? result.caret : 0;
		await expect(`${after.slice(0, at)}‸${after.slice(at)}`).toMatchFileSnapshot(`expected/templates/${fileOf(template.id, name, prompts)}`);
	});
});

test('nothing else is recorded', () => {
	const files = TEMPLATES.flatMap(({ id }) => NOTES.map(({ name, prompts }) => fileOf(id, name, prompts)));
	expect(readdirSync(RECORDED).sort()).toEqual(files.sort());
});
