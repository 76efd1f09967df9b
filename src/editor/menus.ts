/** What the context menus of notes and of their text offer. */

import { TFile, type Command, type Plugin } from 'obsidian';
import { addClockItems } from './clock/insert-time';
import type { InterviewClocks } from './clock/interview-clocks';
import { addPassageItems } from './editor-menu';
import type { EvidenceSource } from './evidence-source';
import { addJobItem } from './interviews/job-menu';
import type { EditorContext } from './read-options';
import { addImportItem } from './transcript/import-transcript';

/** Adds to the menus for as long as the plugin is on; `commands` are those of it that do what the items say. */
export function addToMenus(plugin: Plugin, context: EditorContext, source: EvidenceSource, clocks: InterviewClocks, commands: readonly Command[]): void {
	const { workspace } = context.app;
	plugin.registerEvent(workspace.on('file-menu', (menu, file) => {
		addImportItem(context, source, menu, file);
		addClockItems(context, clocks, menu, file instanceof TFile ? file : null);
	}));
	plugin.registerEvent(workspace.on('editor-menu', (menu, editor, info) => {
		addClockItems(context, clocks, menu, info.file);
		addPassageItems({ context, themes: source, commands }, menu, editor, info);
		addJobItem(context, source, menu, editor, info);
	}));
}
