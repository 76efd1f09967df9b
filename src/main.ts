/** JTBD Forces: assembles the parts and decides nothing. */

import { Notice, Plugin, type WorkspaceLeaf } from 'obsidian';
import { movedSettings, readSettings, type Settings } from './core/settings';
import { ClockStatus } from './editor/clock/clock-status';
import { addClockItems } from './editor/clock/insert-time';
import { InterviewClocks } from './editor/clock/interview-clocks';
import { noteCommands } from './editor/commands';
import { evidenceSource, type EvidenceSource } from './editor/evidence-source';
import { copyTemplates } from './editor/interviews/copy-templates';
import { giveJob, giveJobAtHand, settleJobs } from './editor/interviews/give-job';
import { insertTemplateAtHand } from './editor/interviews/insert-template';
import { nameParticipant } from './editor/interviews/name-participant';
import { openNewInterview } from './editor/interviews/new-interview';
import { createJobNote } from './editor/interviews/new-job';
import { redrawReadingViews } from './editor/marks/reading-marks';
import { showMarks } from './editor/marks/show-marks';
import { addToMenus } from './editor/menus';
import { allowDialogs } from './editor/open-dialog';
import { openNote, openPlace } from './editor/open-place';
import { passageChanger } from './editor/passages/change-passages';
import { chooseTheme } from './editor/passages/choose-theme';
import { copyQuotes, quotesOf } from './editor/passages/copy-quotes';
import { askAboutGaps } from './editor/questions/ask-about-gaps';
import { createQuestionsNote } from './editor/questions/create-questions-note';
import type { EditorContext } from './editor/read-options';
import { followReadSelection } from './editor/reading/read-selection';
import { rememberSection } from './editor/reading/sections';
import { hideOffers } from './editor/say';
import { forgetDeeds, takeLastBack } from './editor/take-back';
import { fixInNote } from './editor/tag/fix-problems';
import { copyPassageLink } from './editor/tag/passage-link';
import { tagAtHand } from './editor/tag/tag-at-hand';
import { renameTheme } from './editor/themes/rename-theme';
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
		const { app } = this;
		const index = this.addChild(new NoteIndex(app, this.settings));
		const context: EditorContext = { app, settings: () => this.settings };
		const source = evidenceSource(index);
		const change = (changed: Partial<Settings>): Promise<void> => this.#change({ ...this.settings, ...changed }, index);
		const copy = (): Promise<void> => copyTemplates(context, (templatesFolder) => change({ templatesFolder }));
		const createQuestions = (): Promise<void> => createQuestionsNote(context, (questionsNote) => change({ questionsNote }));
		this.api = createApi(index);

		const acts = actsOf(context, source, copy);
		this.registerView(FORCES_VIEW, (leaf: WorkspaceLeaf) => new ForcesView(leaf, index, acts));
		this.registerView(PROBLEMS_VIEW, (leaf: WorkspaceLeaf) => new ProblemsView(leaf, index, acts));
		this.registerHoverLinkSource(FORCES_VIEW, { display: 'Forces', defaultMod: true });
		this.addRibbonIcon('lucide-arrow-left-right', 'Show forces', () => void showForces(app));
		this.addSettingTab(new SettingsTab(app, this, () => this.settings, () => index.evidence.taggedNotes(), change, copy, createQuestions));
		this.registerEvent(app.vault.on('rename', ({ path }, from) => {
			const moved = movedSettings(this.settings, from, path);
			if (moved) void change(moved);
		}));

		this.register(() => hideOffers());
		this.register(() => forgetDeeds(app));
		this.register(allowDialogs());
		showMarks(this, context);
		this.registerMarkdownPostProcessor(rememberSection);
		followReadSelection(app, this);

		const clocks = new InterviewClocks();
		this.addChild(new ClockStatus(app, clocks, this.addStatusBarItem(), (menu) => addClockItems(context, clocks, menu, app.workspace.getActiveFile())));
		const commands = [...noteCommands(context, source, clocks, copy), ...viewCommands(app)];
		// The app writes full ids into the commands that it is given.
		for (const command of commands) this.addCommand({ ...command });
		addToMenus(this, context, source, clocks, commands);
	}

	override onUserEnable(): void {
		void this.#greet();
	}

	/** Shows the view once in a vault, with the first steps: afterwards there are settings, which tell that it was shown. */
	async #greet(): Promise<void> {
		const stored: unknown = await this.loadData().catch(() => undefined);
		if (stored !== null) return;
		await this.saveData(this.settings);
		const { workspace } = this.app;
		workspace.onLayoutReady(() => {
			if (workspace.getLeavesOfType(FORCES_VIEW).length === 0) void showForces(this.app);
		});
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

/** What the views hand on, done by those who can. */
function actsOf(context: EditorContext, source: EvidenceSource, copyBuiltIns: () => Promise<void>): ForcesActs {
	const changePassages = passageChanger(context);
	return {
		openPlace: ({ path, ...words }, pane) => void openPlace(context.app, path, words, pane),
		openNote: (path, pane) => void openNote(context.app, path, pane),
		fixProblems: (path, problems) => void fixInNote(context, path, problems),
		createJobNote: (name) => void createJobNote(context, name),
		askAboutGaps: (subject, only) => void askAboutGaps(context, source, subject, only),
		createInterview: (job) => void openNewInterview(context, source, { job }),
		giveJob: (paths) => (paths ? void giveJob(context, source, paths) : giveJobAtHand(context, source)),
		settleJobs: (path) => settleJobs(context, source, path),
		nameParticipant: (passages) => nameParticipant(context, source, passages),
		insertTemplate: () => void insertTemplateAtHand(context, source, copyBuiltIns),
		tagPassage: (force) => tagAtHand(context, force),
		changePassages: (changes) => void changePassages(changes),
		takeLastBack: () => void takeLastBack(context.app),
		chooseTheme: (listed, code) => chooseTheme(context.app, source, changePassages, listed, code),
		quotesText: (passages) => quotesOf(context.app, passages),
		copyQuotes: (passages) => void copyQuotes(context.app, passages),
		renameTheme: (code, theme) => renameTheme(context, source, code, theme),
		copyPassageLink: (passage) => void copyPassageLink(context, passage),
	};
}
