/** A small plugin that uses what a plugin can use: what the host's own specs are about. */

import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import {
	editorInfoField,
	editorLivePreviewField,
	FuzzySuggestModal,
	ItemView,
	Modal,
	Notice,
	Plugin,
	PluginSettingTab,
	type SettingDefinitionItem,
	type TFile,
	type WorkspaceLeaf,
} from 'obsidian';

const TOY_VIEW = 'toy-view';

class ToyView extends ItemView {
	override icon = 'heart';
	#clicks = 0;

	override getViewType(): string {
		return TOY_VIEW;
	}

	override getDisplayText(): string {
		return 'Toy';
	}

	override getState(): Record<string, unknown> {
		return { clicks: this.#clicks };
	}

	override async setState(state: unknown, result: { history: boolean }): Promise<void> {
		const { clicks } = state as { clicks?: unknown };
		if (typeof clicks === 'number') this.#clicks = clicks;
		this.#draw();
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		this.addAction('refresh-cw', 'Refresh', () => {
			this.#draw();
		});
		for (const event of ['changed', 'resolved', 'deleted'] as const) {
			this.registerEvent(this.app.metadataCache.on(event as 'resolved', () => {
				this.#draw();
			}));
		}
		this.#draw();
	}

	#draw(): void {
		this.contentEl.empty();
		const button = this.contentEl.createEl('button', { cls: 'toy-clicks', text: `Clicked ${String(this.#clicks)}` });
		button.addEventListener('click', () => {
			this.#clicks += 1;
			this.app.workspace.requestSaveLayout();
			this.#draw();
		});
		button.addEventListener('dragover', (event) => {
			event.preventDefault();
		});
		button.addEventListener('drop', (event) => {
			event.preventDefault();
			button.setText(`Dropped ${event.dataTransfer?.getData('text/plain') ?? ''}`);
		});
		for (const [path, links] of Object.entries(this.app.metadataCache.resolvedLinks)) {
			const row = this.contentEl.createDiv({ cls: 'toy-note', text: `${path}: ${Object.keys(links).join(', ')}`, attr: { draggable: true } });
			row.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/plain', path));
			row.addEventListener('mouseover', (event) => {
				this.app.workspace.trigger('hover-link', { event, source: TOY_VIEW, hoverParent: this.leaf, targetEl: row, linktext: path, sourcePath: path });
			});
		}
	}
}

class NotePicker extends FuzzySuggestModal<TFile> {
	override getItems(): TFile[] {
		return this.app.vault.getMarkdownFiles();
	}

	override getItemText(file: TFile): string {
		return file.path;
	}

	override onChooseItem(file: TFile): void {
		void this.app.workspace.getLeaf(false).openFile(file);
	}
}

class ToySettings extends PluginSettingTab {
	override getSettingDefinitions(): SettingDefinitionItem[] {
		return [{ name: 'Loud', desc: 'Shout', control: { type: 'toggle', key: 'loud' } }];
	}
}

const claims = ViewPlugin.define(
	(view) => ({
		decorations: claimsIn(view),
		update(this: { decorations: DecorationSet }, update: ViewUpdate) {
			this.decorations = claimsIn(update.view);
		},
	}),
	{ decorations: (value) => value.decorations },
);

function claimsIn(view: EditorView): DecorationSet {
	const builder = new RangeSetBuilder<Decoration>();
	const live = view.state.field(editorLivePreviewField);
	const path = view.state.field(editorInfoField).file?.path ?? '';
	for (const { from, to } of view.visibleRanges) {
		for (const match of view.state.sliceDoc(from, to).matchAll(/claim::/g)) {
			const attributes = { 'data-live': String(live), 'data-path': path };
			builder.add(from + match.index, from + match.index + 7, Decoration.mark({ class: 'toy-claim', attributes }));
		}
	}
	return builder.finish();
}

/** The toy. */
export default class ToyPlugin extends Plugin {
	override settings: { loud: boolean } = { loud: false };
	readonly log: string[] = [];

	override async onload(): Promise<void> {
		this.settings = { ...this.settings, ...((await this.loadData()) as object | null) };
		this.addSettingTab(new ToySettings(this.app, this));
		this.registerView(TOY_VIEW, (leaf: WorkspaceLeaf) => new ToyView(leaf));
		this.registerHoverLinkSource(TOY_VIEW, { display: 'Toy', defaultMod: false });
		this.addRibbonIcon('heart', 'Show toy', () => this.#show());
		this.addStatusBarItem().setText('toy');
		this.registerEditorExtension(claims);
		this.registerMarkdownPostProcessor((el, ctx) => {
			const section = ctx.getSectionInfo(el);
			for (const mark of el.findAll('mark')) mark.setAttr('data-line', section?.lineStart ?? -1);
		});
		this.registerMarkdownCodeBlockProcessor('toy', (source, el) => {
			el.createDiv({ cls: 'toy-block', text: source.toUpperCase() });
		});
		this.#addCommands();
		this.#listen();
	}

	override onExternalSettingsChange(): void {
		this.log.push('external settings');
	}

	override onUserEnable(): void {
		this.log.push('enabled by user');
	}

	async #show(): Promise<void> {
		await this.app.workspace.ensureSideLeaf(TOY_VIEW, 'right');
	}

	#addCommands(): void {
		this.addCommand({ id: 'show', name: 'Show', callback: () => this.#show() });
		this.addCommand({ id: 'pick', name: 'Pick note', callback: () => {
			new NotePicker(this.app).open();
		} });
		this.addCommand({ id: 'ask', name: 'Ask', callback: () => {
			const modal = new Modal(this.app);
			modal.setTitle('Asked').open();
		} });
		this.addCommand({
			id: 'bold',
			name: 'Make bold',
			icon: 'bold',
			hotkeys: [{ modifiers: ['Mod', 'Shift'], key: 'k' }],
			editorCallback: (editor) => {
				const changes = editor.listSelections().flatMap(({ anchor, head }) => {
					const [from, to] = [anchor, head].sort((a, b) => a.line - b.line || a.ch - b.ch);
					return from && to ? [{ from, text: '**' }, { from: to, text: '**' }] : [];
				});
				editor.transaction({ changes }, 'toy');
				new Notice('Bold now');
			},
		});
		this.addCommand({
			id: 'long',
			name: 'Only in long notes',
			editorCheckCallback: (checking, editor) => {
				if (editor.lineCount() < 5) return false;
				if (!checking) editor.replaceSelection('long');
				return true;
			},
		});
	}

	#listen(): void {
		const { workspace, vault, metadataCache } = this.app;
		this.registerEvent(workspace.on('editor-menu', (menu) => {
			menu.addItem((item) => item.setTitle('Toy item').onClick(() => new Notice('toy item')));
		}));
		this.registerEvent(workspace.on('file-open', (file) => this.log.push(`open ${file?.path ?? 'nothing'}`)));
		this.registerEvent(workspace.on('editor-change', (editor) => this.log.push(`editor ${String(editor.getValue().length)}`)));
		this.registerEvent(workspace.on('css-change', () => this.log.push('css')));
		this.registerEvent(vault.on('modify', (file) => this.log.push(`modify ${file.path}`)));
		this.registerEvent(vault.on('rename', (file, from) => this.log.push(`rename ${from} ${file.path}`)));
		this.registerEvent(metadataCache.on('changed', (file, data) => this.log.push(`changed ${file.path} ${String(data.length)}`)));
		workspace.onLayoutReady(() => {
			this.registerEvent(vault.on('create', (file) => this.log.push(`create ${file.path}`)));
			this.registerEvent(vault.on('delete', (file) => this.log.push(`delete ${file.path}`)));
		});
	}
}
