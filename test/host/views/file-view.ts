/** FileView and TextFileView: views of one file, read when it is opened, saved a while after it changed. */

import type * as O from 'obsidian';
import { debounce } from '../debounce';
import { report } from '../events';
import { hostApp } from '../host-app';
import * as stubs from '../stubs';
import type { WorkspaceLeaf } from '../workspace/leaf';
import { ItemView } from './view';

/** A view of a file, which follows its renaming and goes with it. */
export abstract class FileView extends stubs.FileView(ItemView) {
	override allowNoFile = false;
	override file: O.TFile | null = null;
	override navigation = true;

	constructor(leaf: O.WorkspaceLeaf) {
		super(leaf);
		const { vault } = this.app;
		this.registerEvent(
			vault.on('rename', (file) => {
				if (this.file && file === this.file) (this as O.FileView).onRename(this.file).catch(report);
			}),
		);
		this.registerEvent(
			vault.on('delete', (file) => {
				if (file !== this.file) return;
				this.file = null;
				this.leaf.setViewState({ type: 'empty' }).catch(report);
			}),
		);
	}

	override getDisplayText(): string {
		return this.file?.basename ?? 'No file';
	}

	override onload(): void {}

	override getState(): Record<string, unknown> {
		return { file: this.file?.path ?? null };
	}

	override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
		await super.setState(state, result);
		const path = (state as { file?: unknown } | null)?.file;
		const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
		if (!file || file === this.file) return;
		if (this.file) await (this as O.FileView).onUnloadFile(this.file);
		this.file = file;
		await (this as O.FileView).onLoadFile(file);
	}

	override onLoadFile(): Promise<void> {
		return Promise.resolve();
	}

	override onUnloadFile(): Promise<void> {
		return Promise.resolve();
	}

	override onRename(): Promise<void> {
		(this.leaf as WorkspaceLeaf).updateHeader();
		return Promise.resolve();
	}

	override canAcceptExtension(): boolean {
		return false;
	}

	protected override async onClose(): Promise<void> {
		if (this.file) await (this as O.FileView).onUnloadFile(this.file);
		await super.onClose();
	}
}

/** A file view that can be edited. */
export abstract class EditableFileView extends stubs.EditableFileView(FileView) {}

/** A view of a file's text. A change of the file from elsewhere shows at once unless there is something unsaved here. */
export abstract class TextFileView extends stubs.TextFileView(EditableFileView) {
	override data = '';
	override requestSave: () => void;

	constructor(leaf: O.WorkspaceLeaf) {
		super(leaf);
		const save = debounce(() => this.save(), hostApp(this.app).saveDelay);
		this.requestSave = () => {
			save();
		};
		this.register(() => save.cancel());
		this.registerEvent(
			this.app.vault.on('modify', (file) => {
				if (this.file && file === this.file) this.#reload(this.file).catch(report);
			}),
		);
	}

	async #reload(file: O.TFile): Promise<void> {
		const text = await this.app.vault.read(file);
		if (file !== this.file) return;
		const shown = this.getViewData();
		// Saved by another view of the same note, or else not to be overwritten.
		if (shown === text.replace(/\r\n?/g, '\n')) this.data = shown;
		if (shown !== this.data) return;
		this.setViewData(text, false);
		this.data = this.getViewData();
	}

	override async onLoadFile(file: O.TFile): Promise<void> {
		for (const other of otherViews(this.app, this, file)) await other.save();
		const text = await this.app.vault.read(file);
		this.setViewData(text, true);
		this.data = this.getViewData();
	}

	override async onUnloadFile(): Promise<void> {
		await this.save(true);
	}

	override async save(clear = false): Promise<void> {
		const { file } = this;
		if (!file || this.app.vault.getFileByPath(file.path) !== file) return;
		const data = this.getViewData();
		if (data !== this.data) {
			const before = this.data;
			this.data = data;
			try {
				await this.app.vault.modify(file, data);
			} catch (error) {
				if (this.data === data) this.data = before;
				throw error;
			}
		}
		if (clear) this.clear();
	}
}

/** The open views of the text of `file` but `own`. */
export function otherViews(app: O.App, own: unknown, file: O.TFile): TextFileView[] {
	const others: TextFileView[] = [];
	app.workspace.iterateAllLeaves(({ view }) => {
		if (view instanceof TextFileView && view !== own && (view).file === file) others.push(view);
	});
	return others;
}
