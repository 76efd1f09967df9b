/** What the editor's context menu offers on a link to a job that has no note. */

import type { Editor, MarkdownFileInfo, MarkdownView, Menu } from 'obsidian';
import { nameKey, noteName } from '../../core/names';
import { readNote } from '../../core/read-note';
import { readOptionsOf, type EditorContext } from '../read-options';
import { mainSelectionOf } from '../write';
import type { JobSource } from './known-jobs';
import { createJobNote } from './new-job';

/** Offers to create the note of the job that the link at the caret leads to; nothing where it has one, or is none. */
export function addJobItem(context: EditorContext, source: JobSource, menu: Menu, editor: Editor, { file }: MarkdownView | MarkdownFileInfo): void {
	const { head } = mainSelectionOf(editor);
	const link = readNote(editor.getValue(), readOptionsOf(context, file)).links.find(({ from, to }) => from <= head && head <= to);
	if (!link || context.app.metadataCache.getFirstLinkpathDest(link.target, file?.path ?? '')) return;
	const job = source.jobs().find(({ path, name }) => path === null && nameKey(name) === nameKey(noteName(link.target)));
	if (!job) return;
	menu.addItem((item) => item.setSection('jtbd-forces').setTitle(`Create job note “${job.name}”`).setIcon('lucide-target').onClick(() => void createJobNote(context, job.name)));
}
