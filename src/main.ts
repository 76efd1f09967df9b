/** JTBD Forces: assembles the parts and decides nothing. */

import { Notice, Plugin, TFile, type WorkspaceLeaf } from 'obsidian';
import { questionsForNext } from './core/questions/gap-questions';
import { movedSettings, readSettings, type Settings } from './core/settings';
import { ClockStatus } from './editor/clock/clock-status';
import { addClockItems, insertTimeCommand, pauseClockCommand } from './editor/clock/insert-time';
import { InterviewClocks } from './editor/clock/interview-clocks';
import { addPassageItems } from './editor/editor-menu';
import { copyTemplates } from './editor/interviews/copy-templates';
import { giveJob, giveJobAtHand, settleJobs } from './editor/interviews/give-job';
import { insertTemplateAtHand, insertTemplateCommand } from './editor/interviews/insert-template';
import { addJobItem } from './editor/interviews/job-menu';
import { nameParticipant } from './editor/interviews/name-participant';
import { newInterviewCommand, openNewInterview } from './editor/interviews/new-interview';
import { createJobNote, newJobCommand } from './editor/interviews/new-job';
import { livePreviewMarks } from './editor/marks/live-preview';
import { colourMarks, redrawReadingViews } from './editor/marks/reading-marks';
import { allowDialogs } from './editor/open-dialog';
import { openNote, openPlace } from './editor/open-place';
import { askAboutGaps, askAboutGapsCommand, type GapSource } from './editor/questions/ask-about-gaps';
import { createQuestionsNote } from './editor/questions/create-questions-note';
import { insertQuestionCommand } from './editor/questions/insert-question';
import { passageChanger } from './editor/passages/change-passages';
import { chooseTheme } from './editor/passages/choose-theme';
import { copyQuotes, quotesOf } from './editor/passages/copy-quotes';
import type { EditorContext } from './editor/read-options';
import { followReadSelection } from './editor/reading/read-selection';
import { rememberSection } from './editor/reading/sections';
import { hideOffers } from './editor/say';
import { fixInNote } from './editor/tag/fix-problems';
import { goToPassageCommands } from './editor/tag/go-to-passage';
import { copyPassageLink, passageLinkCommand } from './editor/tag/passage-link';
import { tagAtHand } from './editor/tag/tag-at-hand';
import { tagCommands } from './editor/tag/tag-commands';
import { tagPickerCommand, type ThemeSource } from './editor/tag/tag-picker';
import { renameTheme, renameThemeCommand, type ThemesSource } from './editor/themes/rename-theme';
import { addImportItem, importTranscriptCommand, type ImportSource } from './editor/transcript/import-transcript';
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
		const source: GapSource & ImportSource & ThemeSource & ThemesSource = {
			isReady: () => index.isReady,
			evidence: () => index.evidence,
			jobs: () => index.evidence.jobs(),
			jobsOf: (path) => index.evidence.subjectFor(path)?.jobs.map(({ name }) => name) ?? [],
			people: () => index.evidence.people(),
			paths: () => index.evidence.paths(),
			themes: (code, path) => index.evidence.themes(code, path),
			gapQuestions: (job, type) => questionsForNext(index.evidence, job, type),
		};
		const changePassages = passageChanger(context);
		const acts: ForcesActs = {
			openPlace: ({ path, ...words }, pane) => void openPlace(this.app, path, words, pane),
			openNote: (path, pane) => void openNote(this.app, path, pane),
			fixProblems: (path, problems) => void fixInNote(context, path, problems),
			createJobNote: (name) => void createJobNote(context, name),
			askAboutGaps: (subject, only) => void askAboutGaps(context, source, subject, only),
			createInterview: (job) => void openNewInterview(context, source, { job }),
			giveJob: (paths) => (paths ? void giveJob(context, source, paths) : giveJobAtHand(context, source)),
			settleJobs: (path) => settleJobs(context, source, path),
			nameParticipant: (passages) => nameParticipant(context, source, passages),
			insertTemplate: () => void insertTemplateAtHand(context, source, copy),
			tagPassage: (force) => tagAtHand(context, force),
			changePassages: (changes) => void changePassages(changes),
			chooseTheme: (listed, code) => chooseTheme(this.app, source, changePassages, listed, code),
			quotesText: (passages) => quotesOf(this.app, passages),
			copyQuotes: (passages) => void copyQuotes(this.app, passages),
			renameTheme: (code, theme) => renameTheme(context, source, code, theme),
			copyPassageLink: (passage) => void copyPassageLink(context, passage),
		};
		const copy = (): Promise<void> => copyTemplates(context, (templatesFolder) => this.#change({ ...this.settings, templatesFolder }, index));
		const createQuestions = (): Promise<void> => createQuestionsNote(context, (questionsNote) => this.#change({ ...this.settings, questionsNote }, index));
		const clocks = new InterviewClocks();
		this.api = createApi(index);
		this.registerView(FORCES_VIEW, (leaf: WorkspaceLeaf) => new ForcesView(leaf, index, acts));
		this.registerView(PROBLEMS_VIEW, (leaf: WorkspaceLeaf) => new ProblemsView(leaf, index, acts));
		this.registerHoverLinkSource(FORCES_VIEW, { display: 'Forces', defaultMod: true });
		this.addRibbonIcon('lucide-arrow-left-right', 'Show forces', () => void showForces(this.app));
		this.registerEditorExtension(livePreviewMarks(context));
		this.register(() => hideOffers());
		this.register(allowDialogs());
		// What was registered last is given up first: these are drawn without us.
		this.register(() => redrawReadingViews(this.app));
		this.registerMarkdownPostProcessor((section, drawn) => {
			rememberSection(section, drawn);
			colourMarks(section, this.settings);
		});
		followReadSelection(this.app, this);
		if (this.app.workspace.layoutReady) redrawReadingViews(this.app);
		this.registerEvent(this.app.vault.on('rename', ({ path }, from) => {
			const moved = movedSettings(this.settings, from, path);
			if (moved) void this.#change(moved, index);
		}));
		this.addSettingTab(new SettingsTab(this.app, this, () => this.settings, () => index.evidence.taggedNotes(), (settings) => this.#change(settings, index), copy, createQuestions));
		const commands = [
			insertTemplateCommand(context, source, copy),
			insertQuestionCommand(context),
			newInterviewCommand(context, source),
			newJobCommand(context, source),
			importTranscriptCommand(context, source),
			...tagCommands(context),
			tagPickerCommand(context, source),
			...goToPassageCommands(context),
			passageLinkCommand(context),
			renameThemeCommand(context, source),
			askAboutGapsCommand(context, source),
			insertTimeCommand(context, clocks),
			pauseClockCommand(context, clocks),
			...viewCommands(this.app),
		];
		// The app writes full ids into the commands that it is given.
		for (const command of commands) this.addCommand({ ...command });
		this.addChild(new ClockStatus(this.app, clocks, this.addStatusBarItem(), (menu) => addClockItems(context, clocks, menu, this.app.workspace.getActiveFile())));
		this.registerEvent(this.app.workspace.on('file-menu', (menu, file) => {
			addImportItem(context, source, menu, file);
			addClockItems(context, clocks, menu, file instanceof TFile ? file : null);
		}));
		this.registerEvent(this.app.workspace.on('editor-menu', (menu, editor, info) => {
			addClockItems(context, clocks, menu, info.file);
			addPassageItems({ context, themes: source, commands }, menu, editor, info);
			addJobItem(context, source, menu, editor, info);
		}));
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
