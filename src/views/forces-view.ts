/** The forces view: the forces of the job, interview or note at hand, live. */

import { setIcon, type HoverParent, type HoverPopover, type PaneType, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { isForce, type Force } from '../core/codes';
import type { Problem } from '../core/passage';
import type { Side } from './filters/filters';
import type { ForcesActs, ForcesSource } from './forces-source';
import { offerPreview } from './hover-preview';
import { keepingFocus, rove, roveQuadrants } from './keyboard/keyboard';
import { isUndo, LISTS, pressOn } from './keyboard/panel-keys';
import { buttonAt, LiveView, type Source } from './live-view';
import type { PageLook } from './pages/page';
import { isPageKey } from './pages/page-key';
import { pageCalled } from './pages/pages';
import { drawNothing, drawPanel, drawUnread, lookOf } from './panel/forces-panel';
import { Narrowings } from './panel/narrowings';
import { drawNavigation, type Navigation } from './panel/navigation';
import { PanelActs } from './panel/panel-acts';
import { PanelFolds } from './panel/panel-folds';
import { panelOf, settledState } from './panel/panel-of';
import { areWordsInView, goToWords } from './panel/words-place';
import { PassageControls } from './passages/passage-controls';
import { chosenOption, follow, isSame, isWhole, movedKey, NO_STATE, readState, renamed, subjectKey, type ForcesState } from './view-state';

/** The type under which the view is registered, also the source of its hover previews. */
export const FORCES_VIEW = 'jtbd-forces';

/** What a leaf has though the typings don't tell; without it the title follows when the app draws it next. */
interface HeadedLeaf {
	updateHeader?(): void;
}

/** The forces view. Its state is a `ForcesState`, as `readState` reads it, and how far it is scrolled. */
export class ForcesView extends LiveView<keyof ForcesSource['evidence'], ForcesActs> implements HoverParent {
	override icon = 'lucide-arrow-left-right';
	hoverPopover: HoverPopover | null = null;
	readonly #folds = new PanelFolds();
	readonly #narrowings: Narrowings;
	#state: ForcesState = NO_STATE;
	/** The note last followed and what it meant then: only news of it moves the view. */
	#followed = '';
	/** The note that was active while the notes were still being read: a tab of this view may have taken its place since. */
	#awaited: string | null = null;
	/** What is on view; null while there is nothing. */
	#look: PageLook | null = null;
	#title = '';
	#width = 0;
	#scroll = 0;
	#isScrolled = true;
	/** True from being gone to until there is a page to go to. */
	#awaitsFocus = false;
	/** What had the focus last, of what is on the page. */
	#focused: HTMLElement | null = null;
	readonly #panelActs: PanelActs;
	#navigation: Navigation | null = null;
	#passages: PassageControls | null = null;

	constructor(leaf: WorkspaceLeaf, source: Source<keyof ForcesSource['evidence']>, acts: ForcesActs) {
		super(leaf, source, acts);
		this.#narrowings = new Narrowings(source);
		this.#panelActs = new PanelActs(this.app, {
			acts,
			evidence: () => source.evidence,
			state: () => this.#state,
			look: () => this.#look,
			active: () => this.#active(),
			go: (state) => this.#go(state),
			focusFilters: (side) => this.#focusFilters(side),
		});
	}

	override getViewType(): string {
		return FORCES_VIEW;
	}

	override getDisplayText(): string {
		const { subject } = this.#state;
		return subject === null ? 'Forces' : `Forces of ${subject.name}`;
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), ...this.#state, scroll: this.#scroll };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		await super.setState(state, result);
		this.#state = readState(state);
		const scroll = (state as { scroll?: unknown } | null)?.scroll;
		this.#scroll = typeof scroll === 'number' ? scroll : 0;
		this.#isScrolled = this.#scroll === 0;
		// A leaf gives its state after the view has opened: one that says nothing leaves the active note to be followed.
		if (this.#state.subject === null) this.#followed = '';
		this.redraw();
	}

	override onResize(): void {
		const { clientWidth } = this.contentEl;
		if (clientWidth === this.#width) return super.onResize();
		this.#width = clientWidth;
		this.schedule();
	}

	/** Gives the focus back to what had it last; else to the first quadrant, the tab of another page, or what there is to choose. */
	focusPage(): void {
		this.#awaitsFocus = !this.source.isReady;
		const last = this.#focused?.isConnected === true && this.#focused.closest('[hidden]') === null ? this.#focused : null;
		const first = last ?? this.contentEl.querySelector<HTMLElement>('.jtbd-quadrant[tabindex="0"]') ?? this.contentEl.querySelector<HTMLElement>('.jtbd-tab[aria-selected="true"], .jtbd-empty button');
		(first ?? this.containerEl.querySelector<HTMLElement>('.nav-action-button'))?.focus();
	}

	protected override async onOpen(): Promise<void> {
		const el = this.contentEl;
		el.addClass('jtbd-forces');
		this.addChild(this.#panelActs);
		const header = this.containerEl.createDiv('nav-header');
		this.containerEl.insertBefore(header, el);
		this.#navigation = drawNavigation(header, this, {
			pick: () => this.#panelActs.pick('own'),
			filter: () => this.#panelActs.filter('own'),
			pin: () => this.#go({ ...this.#state, isPinned: !this.#state.isPinned }),
		});
		const { workspace, vault } = this.app;
		this.registerEvent(workspace.on('file-open', (file) => {
			if (file !== null) this.#followed = '';
			this.schedule();
		}));
		this.registerEvent(vault.on('rename', (file, from) => {
			// The evidence learns of it after this, and then says so.
			this.#state = renamed(this.#state, from, file.path);
			this.#folds.rename((key) => movedKey(key, from, file.path));
			this.#sayTitle();
			void workspace.requestSaveLayout();
		}));
		this.registerDomEvent(el, 'change', ({ target }) => {
			if ((target as Node | null)?.instanceOf(HTMLSelectElement)) this.#panelActs.choose(target as HTMLSelectElement);
		});
		this.registerDomEvent(el, 'mouseover', (evt) => this.#hover(evt));
		this.registerDomEvent(el, 'focusin', ({ target }) => (this.#focused = (target as Node | null)?.instanceOf(HTMLElement) ? (target as HTMLElement) : null));
		this.registerDomEvent(this.containerEl, 'keydown', (evt) => {
			if (!isUndo(evt)) return;
			evt.preventDefault();
			this.acts.takeLastBack();
		});
		this.registerDomEvent(el, 'scroll', () => {
			if (this.#isScrolled && el.isShown()) this.#scroll = el.scrollTop;
		});
		this.#passages = this.addChild(new PassageControls(this.app, el, this.acts, {
			themes: (code, path) => this.source.evidence.themes(code, path),
			setOpen: (keys, isOpen) => this.#redrawAfter(() => keys.forEach((key) => this.#folds.set(key, isOpen))),
			focus: (row) => this.#focus(row),
			redraw: () => this.schedule(),
		}));
		await super.onOpen();
	}

	protected override draw(): void {
		if (!this.source.isReady) {
			this.#awaited = this.#active() ?? this.#awaited;
			drawUnread(this.contentEl);
			return;
		}
		if (this.#passages?.holds() === true) return;
		const { evidence } = this.source;
		this.#follow();
		const { subject } = this.#state;
		this.#state = settledState(this.#state, evidence);
		const now = this.#state.subject;
		if (subject && now) this.#folds.rename((key) => (key === subjectKey(subject) ? subjectKey(now) : key));
		const panel = panelOf(this.#state, this.#active(), evidence, this.#narrowings);
		const page = pageCalled(this.#state.page);
		const el = this.contentEl;
		if (panel === null) {
			this.#look = null;
			keepingFocus(el, () => drawNothing(el, evidence, this.#state, this.#active(), setIcon));
		} else {
			this.#folds.turnTo(page.key, subjectKey(panel.shown.subject));
			const look = lookOf(panel, evidence, this.#folds, this.#state.options, setIcon);
			this.#look = look;
			keepingFocus(el, () => drawPanel(el, panel, page, look));
		}
		const apart = roveQuadrants(el);
		for (const list of el.findAll(LISTS)) if (!apart.has(list)) rove(list);
		this.#passages?.drawn();
		this.#navigation?.show({ isPinned: this.#state.isPinned, isNarrowed: panel !== null && !isWhole(panel.shown.filter), canNarrow: panel !== null });
		this.#sayTitle();
		// Whoever went elsewhere meanwhile is left there.
		if (this.#awaitsFocus && this.containerEl.contains(el.doc.activeElement)) this.focusPage();
		if (!this.#isScrolled && panel !== null && el.isShown()) {
			el.scrollTop = this.#scroll;
			this.#isScrolled = true;
		}
	}

	#sayTitle(): void {
		const title = this.getDisplayText();
		if (title === this.#title) return;
		this.#title = title;
		(this.leaf as WorkspaceLeaf & HeadedLeaf).updateHeader?.();
		this.containerEl.querySelector('.view-header-title')?.setText(title);
	}

	#active(): string | null {
		return this.app.workspace.getActiveFile()?.path ?? null;
	}

	/** Follows the active note, when another one became active or it means something else now. */
	#follow(): void {
		const path = this.#active() ?? this.#awaited;
		this.#awaited = null;
		const note = path === null ? null : this.source.evidence.subjectFor(path);
		const { subject, isPinned, page, beside } = this.#state;
		// Both sides of a comparison were chosen: a quote that is opened changes neither, while there are both.
		const isCompared = page === 'compare' && beside !== null && [beside.subject, subject].every((side) => side !== null && this.source.evidence.current(side) !== null);
		if (note === null || isPinned || isCompared) return;
		const sign = JSON.stringify([path, note.subject, note.jobs]);
		if (sign === this.#followed) return;
		this.#followed = sign;
		this.#become(follow(this.#state, note));
	}

	#become(state: ForcesState): void {
		if (!isSame(state.subject, this.#state.subject)) {
			this.contentEl.scrollTop = 0;
			this.#scroll = 0;
			this.#isScrolled = true;
		}
		this.#state = state;
		void this.app.workspace.requestSaveLayout();
	}

	#go(state: ForcesState): void {
		this.#become(state);
		this.redraw();
	}

	/** Gives the focus to another filter of that side, when the one that had it is gone. */
	#focusFilters(side: Side): void {
		const { activeElement, body } = this.contentEl.doc;
		if (activeElement !== null && activeElement !== body && !activeElement.closest('[hidden]')) return;
		const others = this.contentEl.findAll(`.jtbd-filter[data-side="${side}"]`).filter((chip) => !chip.closest('[hidden]'));
		(others[0] ?? this.#navigation?.filterButton)?.focus();
	}

	protected override problems(): readonly Problem[] {
		return this.#look?.summary.problems ?? [];
	}

	protected override isLink(button: HTMLElement): boolean {
		const { act } = button.dataset;
		return act === undefined ? super.isLink(button) : act === 'open-subject';
	}

	protected override click(button: HTMLElement, pane: PaneType | boolean, isByKey = false): void {
		const { act, path, fold, more, shown, choose, option, value = '', page, code, theme } = button.dataset;
		if (act === 'show-words' && code !== undefined && isForce(code)) this.#showWords(code, isByKey);
		else if (act !== undefined) this.#panelActs.act(act, button, pane);
		else if (path !== undefined) super.click(button, pane);
		else if (fold !== undefined) this.#redrawAfter(() => this.#folds.set(fold, button.getAttribute('aria-expanded') !== 'true'));
		else if (more !== undefined) this.#redrawAfter(() => this.#folds.more(more, shown === undefined ? this.#folds.limit(more) : Number(shown)));
		else if (choose !== undefined) {
			this.#redrawAfter(() => this.#folds.choose(choose));
			if (this.#folds.isChosen(choose)) this.contentEl.querySelector('.jtbd-chosen')?.scrollIntoView({ block: 'nearest' });
		} else if (option !== undefined) this.#go(chosenOption(this.#state, option, value));
		else if (isPageKey(page)) this.#go({ ...this.#state, page });
		else if (code !== undefined && isForce(code) && button.closest('.jtbd-diagram')) this.#select(code, theme ?? null, isByKey);
	}

	/** Shows the words of a force, or of one theme of it; the same again goes back to them, or where they are in view shows everything. Who chose by a key goes on in the words. */
	#select(force: Force, theme: string | null, isByKey: boolean): void {
		const isChosen = this.#folds.force === force && this.#folds.theme === theme;
		if (!isChosen || areWordsInView(this.contentEl)) this.#redrawAfter(() => this.#folds.select(force, theme));
		if (this.#folds.force === null) return;
		const first = goToWords(this.contentEl, theme === null ? force : `${force}/${theme}`);
		if (first && isByKey) this.#focus(first);
	}

	/** Shows the words of a force, whether they were chosen before or not. */
	#showWords(force: Force, isByKey: boolean): void {
		if (this.#folds.force === force && this.#folds.theme === null) this.#folds.select(force);
		this.#select(force, null, isByKey);
	}

	#focus(row: HTMLElement): void {
		row.focus();
		const list = row.closest<HTMLElement>(LISTS);
		if (list !== null) rove(list);
	}

	#redrawAfter(change: () => void): void {
		change();
		this.redraw();
	}

	protected override press(button: HTMLElement, key: string): boolean {
		return pageCalled(this.#state.page).press?.(button, key) === true || pressOn(button, key, {
			setFold: (fold, isOpen) => this.#redrawAfter(() => this.#folds.set(fold, isOpen)),
			showPage: (page) => this.#go({ ...this.#state, page }),
		});
	}

	#hover(evt: MouseEvent): void {
		const button = buttonAt(evt);
		if (!button || !this.isLink(button)) return;
		const { relatedTarget } = evt;
		if (relatedTarget !== null && button.contains(relatedTarget as Node)) return;
		const { path = this.#state.subject?.path ?? null, from } = button.dataset;
		if (path === null) return;
		void offerPreview(this.app, path, from === undefined ? null : Number(from), { event: evt, source: FORCES_VIEW, hoverParent: this, targetEl: button });
	}
}
