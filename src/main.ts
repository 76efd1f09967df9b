/** JTBD Forces: assembles the parts and decides nothing. */

import { Notice, Plugin, type WorkspaceLeaf } from 'obsidian';
import { readSettings, type Settings } from './core/settings';
import { insertTemplateCommand } from './editor/insert-template';
import { livePreviewMarks } from './editor/live-preview';
import { createJobNote, newJobCommand } from './editor/new-job';
import { openNote, openPlace } from './editor/open-place';
import type { EditorContext } from './editor/read-options';
import { colourMarks, redrawReadingViews } from './editor/reading-marks';
import { tagCommands } from './editor/tag-commands';
import { createApi, type Api } from './share/api';
import { NoteIndex } from './vault/note-index';
import type { ForcesActs } from './views/forces-source';
import { FORCES_VIEW, ForcesView } from './views/forces-view';
import { SettingsTab } from './views/settings-tab';
import { showForces, showForcesCommands } from './views/show-forces';

export default class JtbdForcesPlugin extends Plugin {
	override settings: Settings = readSettings(null);
	/** For scripts; see `docs` and `src/share/api.ts`. */
	api: Api | null = null;

	override async onload(): Promise<void> {
		this.settings = readSettings(await this.#stored());
		const index = this.addChild(new NoteIndex(this.app, this.settings));
		const context: EditorContext = { app: this.app, settings: () => this.settings };
		const jobs = { jobs: () => index.evidence.jobs(), jobsOf: (path: string) => index.evidence.subjectFor(path)?.jobs.map(({ name }) => name) ?? [] };
		const acts: ForcesActs = {
			openPlace: ({ path, ...words }, pane) => void openPlace(this.app, path, words, pane),
			openNote: (path, pane) => void openNote(this.app, path, pane),
			createJobNote: (name) => void createJobNote(context, name),
		};
		this.api = createApi(index);
		this.registerView(FORCES_VIEW, (leaf: WorkspaceLeaf) => new ForcesView(leaf, index, acts));
		this.registerHoverLinkSource(FORCES_VIEW, { display: 'Forces', defaultMod: true });
		this.addRibbonIcon('lucide-arrow-left-right', 'Show forces', () => void showForces(this.app));
		this.registerEditorExtension(livePreviewMarks(context));
		this.registerMarkdownPostProcessor((section) => colourMarks(section, this.settings.namespace));
		this.addSettingTab(new SettingsTab(this.app, this, () => this.settings, () => index.evidence.taggedNotes(), (settings) => this.#change(settings, index)));
		const commands = [insertTemplateCommand(context, jobs), newJobCommand(context, jobs), ...tagCommands(context), ...showForcesCommands(this.app)];
		for (const command of commands) this.addCommand(command);
	}

	/** What `data.json` holds; null when it was cut short, as by a sync, so that the plugin still starts. */
	async #stored(): Promise<unknown> {
		try {
			return await this.loadData();
		} catch {
			new Notice(`The settings of ${this.manifest.name} can’t be read, so the usual ones are used.`);
			return null;
		}
	}

	async #change(settings: Settings, index: NoteIndex): Promise<void> {
		this.settings = settings;
		await this.saveData(settings);
		index.changeSettings(settings);
		this.app.workspace.updateOptions();
		redrawReadingViews(this.app);
	}
}
