/** Shows passages in notes while the plugin is on: where they are edited and where they are read. */

import type { Plugin } from 'obsidian';
import type { EditorContext } from '../read-options';
import { livePreviewMarks } from './live-preview';
import { colourMarks, redrawReadingViews } from './reading-marks';

/** Shows them from now on, in notes that are open already too, and leaves notes as they were without the plugin. */
export function showMarks(plugin: Plugin, context: EditorContext): void {
	const { app } = context;
	plugin.registerEditorExtension(livePreviewMarks(context));
	// What was registered last is given up first: these are drawn without us.
	plugin.register(() => redrawReadingViews(app));
	plugin.registerMarkdownPostProcessor((section) => colourMarks(section, context.settings()));
	if (app.workspace.layoutReady) redrawReadingViews(app);
}
