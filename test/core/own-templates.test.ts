import { describe, expect, test } from 'vitest';
import { readTemplateNote, type OwnTemplate } from '../../src/core/templates/own-template';
import { fillPlaceholders, hasPlaceholder } from '../../src/core/templates/placeholders';
import { builtIns, templateChoices, type TemplateChoice } from '../../src/core/templates/template-choices';

function own(path: string, text: string): OwnTemplate {
	const { description, properties, text: inserted } = readTemplateNote(text);
	return { path, description, properties, text: () => Promise.resolve(inserted) };
}

const told = ({ name, kind, type, isOwn }: TemplateChoice): string => `${name}: ${kind}${type === null ? '' : ` ${type}`}${isOwn ? ', own' : ''}`;

const BUILT_IN = ['Switch: interview switch', 'Purchase story: interview purchase-story', 'Leaver: interview leaver', 'Non-buyer: interview non-buyer', 'Discovery: interview discovery', 'Follow-up: interview follow-up', 'Job: job'];

describe('the templates to choose from', () => {
	test('are the built-in ones in their order, each with what it is for', () => {
		const choices = templateChoices([], 'none');
		expect(choices.map(told)).toEqual(BUILT_IN);
		for (const { description } of choices) expect(description).toMatch(/\w/);
		expect(choices.map(({ name }) => name)).toEqual(builtIns('none').map(({ name }) => name));
	});

	test('copied, they say what they are for, and go into notes as the built-in ones do', async () => {
		const builtIn = templateChoices([], 'bullets');
		const copies = templateChoices(builtIns('bullets').map(({ name, text }) => own(`T/${name}.md`, text)), 'bullets');
		expect(copies.map(({ name, kind, type, description, isOwn }) => ({ name, kind, type, description, isOwn }))).toEqual(builtIn.map(({ name, kind, type, description }) => ({ name, kind, type, description, isOwn: true })));
		expect(await Promise.all(copies.map(({ text }) => text()))).toEqual(await Promise.all(builtIn.map(({ text }) => text())));
	});

	test('then the own ones by name, whatever their folder', () => {
		const choices = templateChoices([own('T/Deep/er/Zoo.md', ''), own('T/10 Last.md', ''), own('T/Sub/2 First.md', '')], 'none');
		expect(choices.map(told)).toEqual([...BUILT_IN, '2 First: interview, own', '10 Last: interview, own', 'Zoo: interview, own']);
	});

	test('an own one takes the place of the built-in one of its name, in any case', async () => {
		const choices = templateChoices([own('T/LEAVER.md', '---\ntype: note\n---\nMine'), own('T/job.md', 'My job')], 'none');
		expect(choices.map(told)).toEqual([...BUILT_IN.slice(0, 2), 'LEAVER: interview leaver, own', ...BUILT_IN.slice(3, 6), 'job: job, own']);
		expect(await choices[2]?.text()).toBe('---\ntype: note\n---\nMine');
	});

	test('of several with its name, the one that lies highest', async () => {
		const choices = templateChoices([own('T/A/Switch.md', 'deep'), own('T/Switch.md', 'high')], 'none');
		expect(choices.map(told)).toEqual(['Switch: interview switch, own', ...BUILT_IN.slice(1), 'Switch: interview, own']);
		expect([await choices[0]?.text(), await choices.at(-1)?.text()]).toEqual(['high', 'deep']);
		expect(choices.map(({ description }) => description).filter((words) => /^T(?:\/|$)/.test(words))).toEqual(['T', 'T/A']);
	});

	test.each([
		['type: job\n', 'Mine: job, own'],
		['type: Job # of a job\n', 'Mine: job, own'],
		['type: interview\ninterview-type: leaver\n', 'Mine: interview leaver, own'],
		['Interview Type: "Purchase story"\n', 'Mine: interview purchase-story, own'],
		['interview-type: mine\n', 'Mine: interview, own'],
		['date: {{date}}\ninterview-type: switch\n', 'Mine: interview switch, own'],
		['created: <% tp.file.creation_date() %>\ntype: job\n', 'Mine: job, own'],
		['type: [job\n', 'Mine: interview, own'],
		['', 'Mine: interview, own'],
	])('%j tells what it is for', (properties, expected) => {
		expect(templateChoices([own('T/Mine.md', `---\n${properties}---\n`)], 'none').map(told)).toEqual([...BUILT_IN, expected]);
	});
});

describe('a note as a template', () => {
	test.each([
		['its description is about the template and stays out', '---\n# of it\ndescription: For my shop\ntype: interview\n---\nHm\n', 'For my shop', '---\ntype: interview\n---\nHm\n'],
		['alone in the properties, it takes them along', '---\ndescription: "For: my shop"\n---\n\nHm\n', 'For: my shop', 'Hm\n'],
		['empty, it is meant for the notes', '---\ndescription:\n---\nHm\n', '', '---\ndescription:\n---\nHm\n'],
		['so it is with placeholders', '---\ndescription: Talk with {{participant}}\n---\n', '', '---\ndescription: Talk with {{participant}}\n---\n'],
		['and with those of Templater', '---\ndescription: <% tp.file.title %>\n---\n', '', '---\ndescription: <% tp.file.title %>\n---\n'],
		['line ends and a byte order mark are none of its words', '\uFEFF---\r\ndescription: Mine\r\na: 1\r\n---\r\nHm\r\n', 'Mine', '---\na: 1\n---\nHm\n'],
		['properties that can’t be read stay as they are', '---\ndescription: [\n---\nHm\n', '', '---\ndescription: [\n---\nHm\n'],
		['without properties', 'description: words\n', '', 'description: words\n'],
		['an empty note', '', '', ''],
	])('%s', (_, written, description, text) => {
		expect(readTemplateNote(written)).toMatchObject({ description, text });
	});
});

describe('placeholders of others', () => {
	const values = { title: 'Note', job: '[[JTBD 1]]', participant: '', formatDate: (format: string) => `<${format}>` };

	test.each([
		['core Templates means the same by these', '{{title}}, {{date}} {{time}}, {{date:DD.MM.}} {{time:HH}}', 'Note, <YYYY-MM-DD> <HH:mm>, <DD.MM.> <HH>'],
		['QuickAdd', '{{VALUE}} {{VALUE:one,two}} {{NAME}} {{VDATE:x,YYYY}} {{FIELD:jobs}} {{MACRO:m}} {{LINKCURRENT}} {{selected}}', null],
		['QuickAdd’s days from now', '{{DATE+3}} {{DATE:YYYY-MM-DD+3}} {{date:gggg-[W]ww-1 }}', null],
		['QuickAdd’s date is ours', '{{DATE}} {{DATE:YYYY-MM-DD}}', '<YYYY-MM-DD> <YYYY-MM-DD>'],
		['Templater', '<% tp.date.now("YYYY-MM-DD") %> <%* await tp.system.prompt("{{title}}") -%> <% tp.file.cursor(1) %>', null],
		['Handlebars and Nunjucks', '{{#if title}}{{/if}} {{{title}}}'.replace('{{{title}}}', '{% x %} {{ x | y }}'), null],
	])('%s', (_, template, expected) => {
		expect(fillPlaceholders(template, values).text).toBe(expected ?? template);
	});

	test('a placeholder is looked for as it is filled', () => {
		expect([hasPlaceholder('a {{ JOB }}', 'job'), hasPlaceholder('{{jobs}} {job}', 'job')]).toEqual([true, false]);
	});
});
