/** The command that inserts an interview template into the note that is open. */

import { Notice, type App, type Command, type Editor, type MarkdownFileInfo, type MarkdownView, type TFile } from 'obsidian';
import { applyChanges } from '../core/edit/changes';
import { insertTemplate, INSERT_REFUSALS } from '../core/templates/insert';
import { INTERVIEW_TEMPLATES, type InterviewTemplate } from '../core/templates/interview-templates';
import { fillPlaceholders } from '../core/templates/placeholders';
import { renderTemplate } from '../core/templates/render-template';
import { nameKey } from '../core/names';
import { choose } from './choose';
import { formatNow } from './now';
import type { JobSource } from './new-job';
import { readOptionsOf, type EditorContext } from './read-options';
import { mainSelectionOf, writeInEditor } from './write';

/** The command that inserts an interview template. */
export function insertTemplateCommand(context: EditorContext, source: JobSource): Command {
	return {
		id: 'insert-interview-template',
		name: 'Insert interview template',
		icon: 'lucide-message-square-plus',
		editorCallback: (editor, info) => {
			const { file } = info;
			choose(context.app, { placeholder: 'Choose a template', items: INTERVIEW_TEMPLATES, wordsOf: ({ name }) => name }, (template) => {
				withJob(context.app, source, file, (job) => insert(context, editor, info, file, template, job));
			});
		},
	};
}

/** Gives the job that the interview is for: the note's own, else the one that is chosen; "" for none yet, or when the note has several. */
function withJob(app: App, source: JobSource, file: TFile | null, next: (job: string) => void): void {
	const own = file ? source.jobsOf(file.path) : [];
	const jobs = source.jobs().map(({ name }) => name);
	// Naming one of several in a property would take the note's evidence away from the others.
	if (own.length > 0 || jobs.length === 0) next(own.length === 1 ? (own[0] ?? '') : '');
	else choose(app, { placeholder: 'Choose the job of this interview', items: [...jobs, ''], wordsOf: (name) => name || 'No job yet' }, next);
}

function insert(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo, file: TFile | null, template: InterviewTemplate, job: string): void {
	if (info.file !== file) {
		new Notice('Another note is open by now, so nothing was written.');
		return;
	}
	const text = editor.getValue();
	const selection = mainSelectionOf(editor);
	const filled = fillPlaceholders(renderTemplate(template, context.settings().prompts), {
		title: file?.basename ?? '',
		job: job === '' ? '' : `[[${job}]]`,
		selection: text.slice(Math.min(selection.anchor, selection.head), Math.max(selection.anchor, selection.head)),
		formatDate: formatNow,
	});
	const result = insertTemplate(text, selection, filled, readOptionsOf(context, file));
	if (!result.ok) {
		new Notice(INSERT_REFUSALS[result.why]);
		return;
	}
	const caret = { anchor: result.caret, head: result.caret };
	writeInEditor(editor, { ok: true, changes: result.changes, selections: [caret], said: null });
	const at = editor.offsetToPos(result.caret);
	editor.scrollIntoView({ from: at, to: at }, true);
	editor.focus();
	if (job !== '' && !namesJob(applyChanges(text, result.changes), job)) {
		new Notice(`This note doesn’t name ${job} yet. Add it to the property “jobs”.`);
	}
}

/** True when the text names the job somewhere, as a link or in its properties. */
function namesJob(text: string, job: string): boolean {
	return nameKey(text).includes(nameKey(job));
}
