/** JTBD Forces: assembles the parts and decides nothing. */

import { Notice, Plugin, type WorkspaceLeaf } from 'obsidian';
import { readSettings, type Settings } from './core/settings';
import { addPassageItems } from './editor/editor-menu';
import { fixInNote } from './editor/fix-problems';
import { goToPassageCommands } from './editor/go-to-passage';
import { insertTemplateCommand } from './editor/insert-template';
import { livePreviewMarks } from './editor/live-preview';
import { createJobNote, newJobCommand } from './editor/new-job';
import { openNote, openPlace } from './editor/open-place';
import { passageLinkCommand } from './editor/passage-link';
import type { EditorContext } from './editor/read-options';
import { colourMarks, redrawReadingViews } from './editor/reading-marks';
import { hideOffers } from './editor/say';
import { tagCommands } from './editor/tag-commands';
import { tagPickerCommand, type ThemeSource } from './editor/tag-picker';
import { createApi, type Api } from './share/api';
import { NoteIndex } from './vault/note-index';
import type { ForcesActs } from './views/forces-source';
import { FORCES_VIEW, ForcesView } from './views/forces-view';
import { PROBLEMS_VIEW, ProblemsView } from './views/problems-view';
import { SettingsTab } from './views/settings-tab';
import { showForces, viewCommands } from './views/show-views';

export default class JtbdForcesPlugin extends Plugin {
	override settings: Settings = readSettings(null);
	/** For scripts; see `docs` and `src/share/api.ts`. */
	api: Api | null = null;

	override async onload(): Promise<void> {
		this.settings = readSettings(await this.#stored());
		const index = this.addChild(new NoteIndex(this.app, this.settings));
		const context: EditorContext = { app: this.app, settings: () => this.settings };
		const jobs = { jobs: () => index.evidence.jobs(), jobsOf: (path: string) => index.evidence.subjectFor(path)?.jobs.map(({ name }) => name) ?? [] };
		const themes: ThemeSource = { themes: (code, path) => index.evidence.themes(code, path) };
		const acts: ForcesActs = {
			openPlace: ({ path, ...words }, pane) => void openPlace(this.app, path, words, pane),
			openNote: (path, pane) => void openNote(this.app, path, pane),
			fixProblems: (path, problems) => void fixInNote(context, path, problems),
			createJobNote: (name) => void createJobNote(context, name),
		};
		this.api = createApi(index);
		this.registerView(FORCES_VIEW, (leaf: WorkspaceLeaf) => new ForcesView(leaf, index, acts));
		this.registerView(PROBLEMS_VIEW, (leaf: WorkspaceLeaf) => new ProblemsView(leaf, index, acts));
		this.registerHoverLinkSource(FORCES_VIEW, { display: 'Forces', defaultMod: true });
		this.addRibbonIcon('lucide-arrow-left-right', 'Show forces', () => void showForces(this.app));
		this.registerEditorExtension(livePreviewMarks(context));
		this.register(() => hideOffers());
		// What was registered last is given up first: these are drawn without us.
		this.register(() => redrawReadingViews(this.app));
		this.registerMarkdownPostProcessor((section) => colourMarks(section, this.settings));
		if (this.app.workspace.layoutReady) redrawReadingViews(this.app);
		this.addSettingTab(new SettingsTab(this.app, this, () => this.settings, () => index.evidence.taggedNotes(), (settings) => this.#change(settings, index)));
		const commands = [
			insertTemplateCommand(context, jobs),
			newJobCommand(context, jobs),
			...tagCommands(context),
			tagPickerCommand(context, themes),
			...goToPassageCommands(context),
			passageLinkCommand(context),
			...viewCommands(this.app),
		];
		// The app writes full ids into the commands that it is given.
		for (const command of commands) this.addCommand({ ...command });
		this.registerEvent(this.app.workspace.on('editor-menu', (menu, editor, info) => addPassageItems({ context, themes, commands }, menu, editor, info)));
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
