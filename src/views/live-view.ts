/** What our views have in common: drawn as the evidence changes, only while they are shown, their buttons worked by mouse and keys alike. */

import { ItemView, Keymap, type PaneType, type WorkspaceLeaf } from 'obsidian';
import type { EvidenceIndex } from '../core/evidence-index';
import type { Problem, Span } from '../core/passage';
import { mirrored } from './keyboard/keyboard';

/** Who knows the evidence, as a view pulls it. */
export interface Source<Asked extends keyof EvidenceIndex> {
	/** False until the notes have been read once. */
	readonly isReady: boolean;
	/** Calls back after each change, and gives the way to stop that. */
	onChange(changed: () => void): () => void;
	/** Asked anew each time: it may be another one after a change. */
	readonly evidence: Pick<EvidenceIndex, Asked>;
}

/** A place in a note. */
export interface Place extends Span {
	readonly path: string;
}

/** What no view can do by itself; `pane` is what `Keymap.isModEvent` says. */
export interface PlaceActs {
	/** Opens the note with the place selected, in editing and in reading view. */
	openPlace(place: Place, pane: PaneType | boolean): void;
	/** Makes the fixes of problems of one note, all or none. */
	fixProblems(path: string, problems: readonly Problem[]): void;
}

/** A view of places in notes and of their problems. */
export abstract class LiveView<Asked extends keyof EvidenceIndex, Acts extends PlaceActs> extends ItemView {
	override navigation = false;
	protected readonly source: Source<Asked>;
	protected readonly acts: Acts;
	#frame = 0;
	#isStale = false;

	constructor(leaf: WorkspaceLeaf, source: Source<Asked>, acts: Acts) {
		super(leaf);
		this.source = source;
		this.acts = acts;
	}

	/** Draws what the evidence says now. */
	protected abstract draw(): void;

	/** The problems that are listed. */
	protected abstract problems(): readonly Problem[];

	/** Does what an arrow key, Home or End is for on a button; false when it is for nothing. */
	protected abstract press(button: HTMLElement, key: string): boolean;

	override onResize(): void {
		if (this.#isStale) this.schedule();
	}

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		const el = this.contentEl;
		this.registerEvent(this.app.workspace.on('layout-change', () => this.onResize()));
		this.register(this.source.onChange(() => this.schedule()));
		this.register(() => el.win.cancelAnimationFrame(this.#frame));
		this.registerDomEvent(el, 'click', (evt) => {
			const button = buttonAt(evt);
			if (button) this.click(button, Keymap.isModEvent(evt), evt.detail === 0);
		});
		this.registerDomEvent(el, 'auxclick', (evt) => {
			const button = buttonAt(evt);
			if (button && evt.button === 1 && this.isLink(button)) this.click(button, 'tab');
		});
		this.registerDomEvent(el, 'mouseup', (evt) => {
			// On Linux a middle click pastes into whatever has the focus, which by then is the note that it opened.
			if (evt.button === 1) evt.preventDefault();
		});
		this.registerDomEvent(el, 'keydown', (evt) => {
			const button = buttonAt(evt);
			if (!button || evt.ctrlKey || evt.metaKey || evt.altKey) return;
			if (this.press(button, el.getCssPropertyValue('direction') === 'rtl' ? mirrored(evt.key) : evt.key)) evt.preventDefault();
		});
		this.redraw();
	}

	/** Draws before the next frame, once for however many changes; a hidden view waits until it is shown. */
	protected schedule(): void {
		this.#isStale = true;
		if (!this.contentEl.isShown()) return;
		const { win } = this.contentEl;
		win.cancelAnimationFrame(this.#frame);
		this.#frame = win.requestAnimationFrame(() => this.redraw());
	}

	/** Draws at once. */
	protected redraw(): void {
		this.#isStale = false;
		this.draw();
	}

	/** Opens the place that a button carries, or makes its fix; `isByKey` is false where a pointer pressed the button. */
	protected click({ dataset: { path, from, to, fix } }: HTMLElement, pane: PaneType | boolean, _isByKey = false): void {
		if (path === undefined) return;
		if (fix === undefined) this.acts.openPlace({ path, from: Number(from), to: Number(to) }, pane);
		else this.acts.fixProblems(path, this.problems().filter((problem) => problem.path === path && problem.from === Number(from) && problem.fix === fix));
	}

	/** True for a button that opens a note. */
	protected isLink({ dataset: { path, fix } }: HTMLElement): boolean {
		return path !== undefined && fix === undefined;
	}
}

/** The button that an event is about, whatever part of it the event names; null for none. */
export function buttonAt({ targetNode }: UIEvent): HTMLElement | null {
	return targetNode?.instanceOf(Element) ? targetNode.closest<HTMLElement>('button') : null;
}
