/** The command that inserts an interview template into the note that is open. */

import { Notice, type Command, type Editor, type MarkdownFileInfo, type MarkdownView, type TFile } from 'obsidian';
import { applyChanges } from '../../core/edit/changes';
import { namedPeople } from '../../core/interview-facts';
import { nameKey } from '../../core/names';
import { mentionKey, mentionsIn, propertyTexts, type Properties } from '../../core/properties';
import { insertTemplate, INSERT_REFUSALS } from '../../core/templates/insert';
import { fillPlaceholders, hasPlaceholder } from '../../core/templates/placeholders';
import type { TemplateChoice } from '../../core/templates/template-choices';
import { choose } from '../choose';
import { formatNow } from '../now';
import { propertiesOf, readOptionsOf, type EditorContext } from '../read-options';
import { showCaret } from '../show-caret';
import { startEditing, viewAtHand } from '../start-editing';
import { mainSelectionOf, writeInEditor } from '../write';
import { chooseJob } from './choose-job';
import { USUAL_FOLDER } from './copy-templates';
import type { JobSource } from './known-jobs';
import { openNewInterview } from './new-interview';
import type { InterviewSource } from './new-interview-plan';
import { listTemplates, readTemplate, templateDetail } from './own-templates';

/** The command that inserts an interview template; `copy` puts the built-in ones into the templates folder. */
export function insertTemplateCommand(context: EditorContext, source: JobSource, copy: () => Promise<void>): Command {
	return {
		id: 'insert-interview-template',
		name: 'Insert interview template',
		icon: 'lucide-message-square-plus',
		editorCallback: (editor, info) => {
			const { file } = info;
			void offer(context, copy, (template) => void take(context, source, template, editor, info, file));
		},
	};
}

/** Inserts a template into the note that was active last, which is edited from then on; without a note, asks about a new one. */
export async function insertTemplateAtHand(context: EditorContext, source: InterviewSource, copy: () => Promise<void>): Promise<void> {
	const view = viewAtHand(context.app);
	if (!view) {
		await openNewInterview(context, source, {});
		return;
	}
	if (view.getMode() === 'preview') await startEditing(view);
	const { editor, file } = view;
	await offer(context, copy, (template) => void take(context, source, template, editor, view, file));
}

/** Offers the templates for interviews, and to copy the built-in ones as long as there is one left to copy. */
async function offer(context: EditorContext, copy: () => Promise<void>, chosen: (template: TemplateChoice) => void): Promise<void> {
	const templates = await listTemplates(context);
	const folder = context.settings().templatesFolder || USUAL_FOLDER;
	choose<TemplateChoice | null>(
		context.app,
		{
			placeholder: 'Choose a template',
			items: [...templates.filter(({ kind }) => kind === 'interview'), ...(templates.filter(({ isOwn }) => !isOwn).length > 0 ? [null] : [])],
			wordsOf: (template) => template?.name ?? 'Copy the built-in templates',
			detailOf: (template) => (template ? templateDetail(template) : `As notes into “${folder}”, to change them there`),
		},
		(template) => (template ? chosen(template) : void copy()),
	);
}

/** Reads the template, asks for the job where it has a place for one, and inserts it; nothing is written when that is cancelled. */
async function take(context: EditorContext, source: JobSource, template: TemplateChoice, editor: Editor, info: MarkdownView | MarkdownFileInfo, file: TFile | null): Promise<void> {
	const text = await readTemplate(template);
	if (text === null) return;
	const job = hasPlaceholder(text, 'job') ? await jobFor(context, source, file) : '';
	if (job === undefined) return;
	if (info.file !== file) new Notice('Another note is open by now, so nothing was written.');
	else insert(context, editor, file, template.name, text, job);
}

/** Gives a link to the job that the interview is for: the note's own, else the one that is chosen; "" for none yet, or when the note has several; undefined when that is cancelled. */
async function jobFor(context: EditorContext, source: JobSource, file: TFile | null): Promise<string | undefined> {
	const own = file ? source.jobsOf(file.path) : [];
	const [name = ''] = own;
	if (own.length === 1) return writtenJob(propertiesOf(context, file), name) ?? `[[${name}]]`;
	// Naming one of several in a property would take the note's evidence away from the others.
	if (own.length > 1 || source.jobs().length === 0) return '';
	const chosen = await chooseJob(context, source, 'Choose the job of this interview');
	return chosen === null ? '' : chosen && `[[${chosen}]]`;
}

/** The note's own words for its job, which would otherwise stand there twice. */
function writtenJob(properties: Properties, name: string): string | undefined {
	return propertyTexts(properties, 'jobs', 'job').find((text) => mentionsIn([text]).some((mention) => mentionKey(mention) === nameKey(name)));
}

/** The one participant as the properties write it; "" for none and for several. */
function writtenParticipant(properties: Properties): string {
	const [written = ''] = propertyTexts(properties, 'participant', 'interviewee', 'participant-id');
	return namedPeople(properties).participant ? written : '';
}

function insert(context: EditorContext, editor: Editor, file: TFile | null, name: string, template: string, job: string): void {
	const text = editor.getValue();
	const selection = mainSelectionOf(editor);
	const filled = fillPlaceholders(template, {
		title: file?.basename ?? '',
		job,
		participant: writtenParticipant(propertiesOf(context, file)),
		selection: text.slice(Math.min(selection.anchor, selection.head), Math.max(selection.anchor, selection.head)),
		formatDate: formatNow,
	});
	const result = insertTemplate(text, selection, filled, readOptionsOf(context, file));
	if (!result.ok) {
		new Notice(INSERT_REFUSALS[result.why]);
		return;
	}
	if (result.changes.length === 0) {
		new Notice(`All that the template “${name}” brings is in this note already.`);
		return;
	}
	const caret = { anchor: result.caret, head: result.caret };
	writeInEditor(editor, { ok: true, changes: result.changes, selections: [caret], said: null });
	showCaret(editor);
	const [named] = mentionsIn([job]);
	if (job !== '' && named && !nameKey(applyChanges(text, result.changes)).includes(mentionKey(named))) {
		new Notice(`This note doesn’t name ${named.text} yet. Add it to the property “jobs”.`);
	}
}
