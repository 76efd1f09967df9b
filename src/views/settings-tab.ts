/** The settings of the plugin, declared. */

import { Notice, PluginSettingTab, type App, type Plugin, type Setting, type SettingDefinitionItem } from 'obsidian';
import { readSettings, wrongNamespace, type Settings } from '../core/settings';

/** How long typing rests before the first part of tags is taken, in milliseconds. */
const REST = 600;

type Key = Exclude<keyof Settings, 'version'>;

/**
 * The settings tab. It shows what `read` gives, and hands whole, checked settings to `changed`, which keeps and applies them.
 * `taggedNotes` counts the notes with a passage, for what is said when tags get another first part; `copyTemplates` copies the
 * built-in templates into the templates folder, and sets one where there is none; `createQuestions` creates the note of own
 * questions that the settings name.
 */
export class SettingsTab extends PluginSettingTab {
	readonly #read: () => Settings;
	readonly #taggedNotes: () => number;
	#waiting: { readonly value: unknown; readonly timer: number } | null = null;
	readonly #changed: (settings: Settings) => Promise<void>;
	readonly #copyTemplates: () => Promise<void>;
	readonly #createQuestions: () => Promise<void>;
	/** The row about the note of own questions that isn't there. */
	#missing: Setting | null = null;

	constructor(app: App, plugin: Plugin, read: () => Settings, taggedNotes: () => number, changed: (settings: Settings) => Promise<void>, copyTemplates: () => Promise<void>, createQuestions: () => Promise<void>) {
		super(app, plugin);
		this.#read = read;
		this.#taggedNotes = taggedNotes;
		this.#changed = changed;
		this.#copyTemplates = copyTemplates;
		this.#createQuestions = createQuestions;
	}

	override getSettingDefinitions(): SettingDefinitionItem<Key>[] {
		return [
			{
				type: 'group',
				heading: 'Notes',
				items: [
					{ name: 'Interviews folder', desc: 'Every note in it is an interview. New interview notes go there.', control: { type: 'folder', key: 'interviewsFolder', placeholder: 'Interviews' } },
					{ name: 'Jobs folder', desc: 'Every note in it is a job. New job notes go there.', control: { type: 'folder', key: 'jobsFolder', placeholder: 'Jobs' } },
					{
						name: 'Job names',
						desc: 'A note or link of such a name is a job, even before the note exists. # stands for a number.',
						aliases: ['pattern'],
						control: { type: 'text', key: 'jobPattern', placeholder: 'JTBD #' },
					},
					{
						name: 'Names of new interviews',
						desc: 'What a new interview note is called. {{participant}}, {{date}}, {{job}} and {{type}} are filled in. A slash makes a folder, as in {{job}}/{{participant}}.',
						aliases: ['file name', 'pattern'],
						control: { type: 'text', key: 'interviewNames', placeholder: '{{date}} {{participant}}' },
					},
					{ name: 'Templates folder', desc: 'Notes in it are your own templates and are not read as interviews. One with the name of a built-in template takes its place.', control: { type: 'folder', key: 'templatesFolder' } },
					{
						name: 'Copy the built-in templates',
						desc: 'Puts them into the templates folder as notes that you can change. Without a folder, one is made. What is there stays as it is.',
						render: (setting) => {
							setting.addButton((button) => button.setButtonText('Copy').onClick(() => void this.#copyTemplates().then(() => this.update())));
						},
					},
					{
						name: 'Your own questions',
						desc: 'A note with one question on each line. They are offered with the built-in ones, under the stage that the heading above them names.',
						aliases: ['bank'],
						control: { type: 'file', key: 'questionsNote', placeholder: 'Questions.md' },
					},
					{
						name: 'There is no such note yet',
						searchable: false,
						render: (setting) => {
							this.#missing = setting.addButton((button) => button.setButtonText('Create it').onClick(() => void this.#createQuestions().then(() => this.update())));
							this.#showMissing();
						},
					},
					{ name: 'Excluded folders', desc: 'Not read at all. One folder on each line.', aliases: ['ignore', 'skip'], control: { type: 'textarea', key: 'excludedFolders', rows: 3 } },
				],
			},
			{
				type: 'group',
				heading: 'Tags and templates',
				items: [
					{
						name: 'Tags as small labels',
						desc: 'The tags behind a passage shrink to a label such as “Push · Rota not true”. While you edit, put the cursor there to see the tags.',
						aliases: ['live preview', 'pills', 'compact'],
						control: { type: 'toggle', key: 'compactTails' },
					},
					{
						name: 'Color highlights',
						desc: 'Passages get the highlight color of their force as an emoji, so that they are colored without this plugin too. Obsidian 1.14 and later.',
						aliases: ['emoji', 'native'],
						control: { type: 'toggle', key: 'highlightColours' },
					},
					{
						name: 'First part of tags',
						desc: 'Passages are tagged with it, such as #jtbd/push. Tags that are in your notes already stay as they are and are no longer counted.',
						aliases: ['namespace', 'prefix'],
						control: { type: 'text', key: 'namespace', placeholder: 'jtbd', validate: (value) => wrongNamespace(value) ?? undefined },
					},
					{
						name: 'Prompts in templates',
						desc: 'How the built-in templates write their questions. Comments show while you edit and vanish in reading view. Templates that you copied keep the prompts they have.',
						aliases: ['questions'],
						control: { type: 'dropdown', key: 'prompts', options: { comments: 'As comments', bullets: 'As bullets', none: 'None' } },
					},
				],
			},
		];
	}

	override getControlValue(key: string): unknown {
		return Object.entries(this.#read()).find(([name]) => name === key)?.[1];
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		if (key !== 'namespace') return this.#set(key, value);
		// A first part that is still being typed is none yet.
		this.#stopWaiting();
		this.#waiting = { value, timer: window.setTimeout(() => void this.#setNamespace(), REST) };
	}

	override hide(): void {
		void this.#setNamespace();
		super.hide();
	}

	/** Shows the row about the note of own questions as long as the settings name one that isn't there. */
	#showMissing(): void {
		const { questionsNote: path } = this.#read();
		const { vault } = this.app;
		this.#missing?.setDesc(`“${path}” can be created with a few examples in it.`);
		this.#missing?.settingEl.toggle(path !== '' && !vault.getFileByPath(path) && !vault.getFileByPath(`${path}.md`));
	}

	/** Applies the first part of tags that was typed, if any. */
	async #setNamespace(): Promise<void> {
		const typed = this.#stopWaiting();
		if (typed) await this.#set('namespace', typed.value);
	}

	#stopWaiting(): { readonly value: unknown } | null {
		const waiting = this.#waiting;
		this.#waiting = null;
		if (waiting) window.clearTimeout(waiting.timer);
		return waiting;
	}

	async #set(key: string, value: unknown): Promise<void> {
		const before = this.#read();
		const after = readSettings({ ...before, [key]: value });
		if (JSON.stringify(after) === JSON.stringify(before)) return;
		const left = after.namespace === before.namespace ? 0 : this.#taggedNotes();
		await this.#changed(after);
		this.#showMissing();
		if (left > 0) new Notice(`${left === 1 ? 'One note still has' : `${left} notes still have`} tags that begin with #${before.namespace}. They stay as they are and are not read.`);
	}
}
