/** MarkdownView: a note in an editor, in live preview or source mode, or as it reads. */

import { Annotation, Transaction } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type * as O from 'obsidian';
import { debounce } from '../debounce';
import { showEditorMenu } from '../editor/context-menu';
import { Editor } from '../editor/editor';
import { setEditorView, setLivePreview } from '../editor/fields';
import { flash } from '../editor/flash';
import { difference, editorState, pluginExtensions } from '../editor/state';
import { hostApp } from '../host-app';
import { resolveSubpath } from '../metadata/links';
import * as stubs from '../stubs';
import { setIcon } from '../ui/icons';
import { otherViews, TextFileView } from './file-view';
import { inlineTitle, type InlineTitle } from './inline-title';
import { MarkdownPreviewView } from './preview';

interface Ephemeral {
	readonly line?: number;
	readonly cursor?: { readonly from: O.EditorPosition; readonly to?: O.EditorPosition };
	readonly subpath?: string;
	readonly focus?: boolean;
	readonly scroll?: number;
}

/** Milliseconds until a reading pane shows what is typed in another pane. */
const REDRAW_DELAY = 50;

const fromOtherPane = Annotation.define<boolean>();

/** The view of a note. */
export class MarkdownView extends stubs.MarkdownView(TextFileView) {
	override icon = 'file';
	override editor: Editor;
	override previewMode: MarkdownPreviewView;
	override currentMode: O.MarkdownSubView;
	override hoverPopover: O.HoverPopover | null = null;
	readonly #sourceEl: HTMLElement;
	readonly #editMode: O.MarkdownSubView;
	readonly #switchEl: HTMLElement;
	readonly #title: InlineTitle;
	readonly #redrawSoon = debounce(() => {
		if (this.#mode === 'preview') this.previewMode.rerender();
	}, REDRAW_DELAY);
	#mode: O.MarkdownViewModeType = 'source';
	#live = true;

	constructor(leaf: O.WorkspaceLeaf) {
		super(leaf);
		this.#sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6 is-live-preview');
		this.previewMode = this.addChild(new MarkdownPreviewView(this, this.contentEl));
		this.previewMode.containerEl.hide();
		const cm = new EditorView({ parent: this.#sourceEl, state: this.#newState('') });
		this.editor = new Editor(cm);
		this.register(this.containerEl.onWindowMigrated((win) => cm.setRoot(win.document)));
		this.#title = inlineTitle(this.app, () => this.file, () => {
			this.editor.focus();
			this.editor.setCursor(0, 0);
		});
		cm.scrollDOM.prepend(this.#title.el);
		cm.dispatch({ effects: setEditorView.of(cm) });
		this.#editMode = {
			get: () => this.getViewData(),
			set: (data, clear) => {
				this.setViewData(data, clear);
			},
			getScroll: () => cm.scrollDOM.scrollTop,
			applyScroll: (scroll) => {
				cm.scrollDOM.scrollTop = scroll;
			},
		};
		this.currentMode = this.#editMode;
		this.#switchEl = this.addAction('book-open', 'Current view: editing\nClick to read', () => {
			this.#set({ mode: this.#mode === 'source' ? 'preview' : 'source' });
		});
		cm.contentDOM.addEventListener('contextmenu', (event) => {
			showEditorMenu(this.app, this.editor, this, event);
		});
		cm.dom.addEventListener('paste', (event) => this.app.workspace.trigger('editor-paste', event, this.editor, this), true);
		cm.dom.addEventListener('drop', (event) => this.app.workspace.trigger('editor-drop', event, this.editor, this), true);
		this.register(() => {
			this.#redrawSoon.cancel();
			cm.destroy();
		});
	}

	#newState(doc: string) {
		const { editorExtensions } = hostApp(this.app);
		return editorState(doc, this, this.#live, editorExtensions, (update) => {
			this.#updated(update);
		});
	}

	#updated(update: ViewUpdate): void {
		const { workspace } = this.app;
		if (update.docChanged) {
			const isMirrored = update.transactions.some((transaction) => transaction.annotation(fromOtherPane) === true);
			if (!isMirrored) {
				this.requestSave();
				this.#tellOtherPanes(update);
			}
			workspace.trigger('editor-change', this.editor, this);
			if (this.file && !isMirrored) workspace.trigger('quick-preview', this.file, this.getViewData());
		}
		if (!update.docChanged && !update.selectionSet) return;
		queueMicrotask(() => {
			for (const suggest of hostApp(this.app).editorSuggests) {
				if (suggest.trigger(this.editor, this.file, update.docChanged)) break;
			}
		});
	}

	#tellOtherPanes(update: ViewUpdate): void {
		if (!this.file) return;
		for (const other of otherViews(this.app, this, this.file)) if (other instanceof MarkdownView) other.#mirror(update);
	}

	/** Makes the change that another pane of the same note has made. */
	#mirror({ startState, state, changes, transactions }: ViewUpdate): void {
		const { cm } = this.editor;
		const own = cm.state.doc;
		const userEvent = transactions[0]?.annotation(Transaction.userEvent);
		cm.dispatch({
			changes: own.eq(startState.doc) ? changes : difference(own.toString(), state.doc.toString()),
			annotations: [fromOtherPane.of(true), ...(userEvent === undefined ? [] : [Transaction.userEvent.of(userEvent)])],
		});
		if (this.#mode === 'preview') this.#redrawSoon();
	}

	/** Gives the editor the extensions that plugins have registered now. */
	reconfigure(): void {
		const { editorExtensions } = hostApp(this.app);
		this.editor.cm.dispatch({ effects: pluginExtensions.reconfigure([...editorExtensions]) });
	}

	override getViewType(): string {
		return 'markdown';
	}

	/** Lets the user type over the note's name. */
	editTitle(): void {
		this.#title.edit();
	}

	override async onLoadFile(file: O.TFile): Promise<void> {
		await super.onLoadFile(file);
		this.#title.refresh();
	}

	override async onRename(file: O.TFile): Promise<void> {
		await super.onRename(file);
		this.#title.refresh();
		if (this.#mode === 'preview') this.previewMode.rerender();
	}

	override getMode(): O.MarkdownViewModeType {
		return this.#mode;
	}

	override canAcceptExtension(extension: string): boolean {
		return extension === 'md';
	}

	override getViewData(): string {
		return this.editor.getValue();
	}

	override setViewData(data: string, clear: boolean): void {
		const { cm } = this.editor;
		if (clear) {
			cm.setState(this.#newState(data));
			cm.dispatch({ effects: setEditorView.of(cm) });
		} else {
			const before = this.getViewData();
			const after = data.replace(/\r\n?/g, '\n');
			if (after !== before) cm.dispatch({ changes: difference(before, after) });
		}
		if (this.#mode === 'preview') this.previewMode.rerender();
	}

	override clear(): void {}

	override showSearch(): void {
		throw new Error('not in the host: MarkdownView.showSearch');
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.#mode, source: !this.#live };
	}

	override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
		await super.setState(state, result);
		const { mode, source } = state as { mode?: unknown; source?: unknown };
		if (typeof source === 'boolean' && source === this.#live) this.#setLive(!source);
		if ((mode === 'source' || mode === 'preview') && mode !== this.#mode) this.#setMode(mode);
		await this.previewMode.drawn();
	}

	#set(state: Record<string, unknown>): void {
		void this.setState({ ...this.getState(), ...state }, { history: false }).then(() => {
			this.app.workspace.trigger('layout-change');
		});
	}

	#setLive(live: boolean): void {
		this.#live = live;
		this.#sourceEl.toggleClass('is-live-preview', live);
		this.editor.cm.dispatch({ effects: setLivePreview.of(live) });
	}

	#setMode(mode: O.MarkdownViewModeType): void {
		const reading = mode === 'preview';
		this.#mode = mode;
		this.currentMode = reading ? this.previewMode : this.#editMode;
		this.#sourceEl.toggle(!reading);
		this.previewMode.containerEl.toggle(reading);
		setIcon(this.#switchEl, reading ? 'pencil' : 'book-open');
		this.#switchEl.setAttr('aria-label', reading ? 'Current view: reading\nClick to edit' : 'Current view: editing\nClick to read');
		if (reading) this.previewMode.rerender();
		else this.previewMode.clear();
	}

	override getEphemeralState(): Record<string, unknown> {
		const from = this.editor.getCursor('from');
		return { cursor: { from, to: this.editor.getCursor('to') }, scroll: this.currentMode.getScroll() };
	}

	override setEphemeralState(state: unknown): void {
		const { line, cursor, subpath, focus, scroll } = (state ?? {}) as Ephemeral;
		if (subpath && this.file) {
			const found = resolveSubpath(this.app.metadataCache.getFileCache(this.file) ?? {}, subpath);
			if (found) this.#goToPart(found);
		}
		if (line !== undefined) this.#goTo({ line, ch: 0 });
		if (cursor) this.#goTo(cursor.from, cursor.to);
		if (scroll !== undefined) this.currentMode.applyScroll(scroll);
		if (focus && this.#mode === 'source') this.editor.focus();
	}

	/** Goes to what a link names in the note and lights it up: a heading's own line, or the whole of a block. */
	#goToPart(found: NonNullable<ReturnType<typeof resolveSubpath>>): void {
		const { start, end } = found.type === 'heading' ? found.current.position : found;
		this.#goTo({ line: start.line, ch: 0 }, undefined, true);
		if (this.#mode === 'source') flash(this.editor.cm, this.editor.posToOffset({ line: start.line, ch: 0 }), this.editor.posToOffset({ line: end?.line ?? start.line, ch: 0 }));
	}

	#goTo(from: O.EditorPosition, to = from, isLit = false): void {
		this.editor.setSelection(from, to);
		if (this.#mode === 'preview') void this.previewMode.drawn().then(() => this.previewMode.showLine(from.line, isLit));
		else this.editor.scrollIntoView({ from, to }, true);
	}
}
