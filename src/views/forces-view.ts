/** The forces view: the forces of the job, interview or note at hand, live. */

import { setIcon, type HoverParent, type HoverPopover, type Modal, type PaneType, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { isForce, type Force } from '../core/codes';
import type { Problem } from '../core/passage';
import { changedFilter } from '../core/read-filter';
import type { Filter, Subject } from '../core/summary';
import { drawNothing, drawPanel, drawUnread, lookOf } from './forces-panel';
import type { ForcesActs, ForcesSource } from './forces-source';
import { FilterPicker } from './filter-picker';
import { isFilterFacet, type Side } from './filters';
import { offerPreview } from './hover-preview';
import { keepingFocus, rove } from './keyboard';
import { buttonAt, LiveView, type Source } from './live-view';
import { Narrowings } from './narrowings';
import type { PageLook } from './pages/page';
import { isPageKey } from './pages/page-key';
import { pageCalled } from './pages/pages';
import { PanelFolds } from './panel-folds';
import { LISTS, pressOn } from './panel-keys';
import { interviewAtHand, jobsOf, panelOf, settledState } from './panel-of';
import { PassageControls } from './passages/passage-controls';
import { quietAct } from './quiet-acts';
import { SubjectPicker, subjectsOf } from './subject-picker';
import { about, chosenOption, filterOf, follow, isSame, isWhole, movedKey, NO_STATE, readState, renamed, subjectKey, withFilter, type ForcesState } from './view-state';

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
	/** What is on view; null while there is nothing. */
	#look: PageLook | null = null;
	#title = '';
	#width = 0;
	#scroll = 0;
	#isScrolled = true;
	/** True from being gone to until there is a page to go to. */
	#awaitsFocus = false;
	#pinButton: HTMLElement | null = null;
	#filterButton: HTMLElement | null = null;
	#dialog: Modal | null = null;
	#passages: PassageControls | null = null;

	constructor(leaf: WorkspaceLeaf, source: Source<keyof ForcesSource['evidence']>, acts: ForcesActs) {
		super(leaf, source, acts);
		this.#narrowings = new Narrowings(source);
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

	/** Gives the focus to the page on view, or to what there is to choose. */
	focusPage(): void {
		this.#awaitsFocus = !this.source.isReady;
		const first = this.contentEl.querySelector<HTMLElement>('.jtbd-tab[aria-selected="true"], .jtbd-empty button');
		(first ?? this.containerEl.querySelector<HTMLElement>('.nav-action-button'))?.focus();
	}

	protected override async onOpen(): Promise<void> {
		this.#drawNavigation();
		const el = this.contentEl;
		el.addClass('jtbd-forces');
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
		this.register(() => this.#dialog?.close());
		this.registerDomEvent(el, 'change', (evt) => this.#choose(evt));
		this.registerDomEvent(el, 'mouseover', (evt) => this.#hover(evt));
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

	#drawNavigation(): void {
		const header = this.containerEl.createDiv('nav-header');
		this.containerEl.insertBefore(header, this.contentEl);
		const buttons = header.createDiv('nav-buttons-container');
		const button = (act: string, icon: string, label: string, onClick: () => void): HTMLElement => {
			const el = buttons.createEl('button', { cls: 'clickable-icon nav-action-button', attr: { type: 'button', 'data-act': act, 'aria-label': label } });
			setIcon(el, icon);
			this.registerDomEvent(el, 'click', onClick);
			return el;
		};
		button('pick', 'lucide-list', 'Choose what to show', () => this.#pick('own'));
		this.#filterButton = button('filter', 'lucide-list-filter', 'Filter', () => this.#openFilter('own'));
		this.#pinButton = button('pin', 'lucide-pin', 'Pin', () => this.#go({ ...this.#state, isPinned: !this.#state.isPinned }));
	}

	protected override draw(): void {
		if (!this.source.isReady) {
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
			keepingFocus(el, () => drawNothing(el, evidence, this.#active(), setIcon));
		} else {
			this.#folds.turnTo(page.key, subjectKey(panel.shown.subject));
			const look = lookOf(panel, evidence, this.#folds, this.#state.options, setIcon);
			this.#look = look;
			keepingFocus(el, () => drawPanel(el, panel, page, look));
		}
		for (const list of el.findAll(LISTS)) rove(list);
		this.#passages?.drawn();
		this.#drawNavigationState(panel !== null && !isWhole(panel.shown.filter));
		this.#sayTitle();
		// Whoever went elsewhere meanwhile is left there.
		if (this.#awaitsFocus && this.containerEl.contains(el.doc.activeElement)) this.focusPage();
		if (!this.#isScrolled && panel !== null && el.isShown()) {
			el.scrollTop = this.#scroll;
			this.#isScrolled = true;
		}
	}

	#drawNavigationState(isNarrowed: boolean): void {
		const { isPinned } = this.#state;
		this.#pinButton?.toggleClass('is-active', isPinned);
		this.#pinButton?.setAttrs({ 'aria-pressed': String(isPinned), 'aria-label': isPinned ? 'Unpin to follow the active note' : 'Pin to stay here whatever note is active' });
		this.#filterButton?.toggleClass('is-active', isNarrowed);
		this.#filterButton?.toggleAttribute('disabled', this.#look === null);
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
		const path = this.#active();
		const note = path === null ? null : this.source.evidence.subjectFor(path);
		const { isPinned, page, beside } = this.#state;
		// Both sides of a comparison were chosen: a quote that is opened changes neither.
		if (note === null || isPinned || (page === 'compare' && beside !== null)) return;
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

	#show(subject: Subject): void {
		const { interview } = this.#state;
		const keeps = interview !== null && (isSame(subject, interview) || jobsOf(interview, this.source.evidence).some((own) => isSame(own, subject)));
		this.#go(about(this.#state, subject, keeps ? interview : null));
	}

	#pick(side: Side): void {
		const choose = (subject: Subject): void => (side === 'own' ? this.#show(subject) : this.#go({ ...this.#state, beside: { subject, filter: {} } }));
		this.#open(new SubjectPicker(this.app, subjectsOf(this.source.evidence), choose, ({ name }) => this.acts.createJobNote(name)));
	}

	#openFilter(side: Side): void {
		const shown = this.#shown(side);
		if (shown) this.#open(new FilterPicker(this.app, shown.testimonies, shown.filter, (filter) => this.#narrow(side, filter)));
	}

	#open(dialog: Modal): void {
		this.#dialog?.close();
		this.#dialog = dialog;
		dialog.open();
	}

	#shown(side: Side): Pick<PageLook, 'filter' | 'testimonies'> | null {
		return side === 'own' ? this.#look : (this.#look?.beside ?? null);
	}

	#narrow(side: Side, filter: Filter): void {
		const { subject, beside } = this.#state;
		if (side === 'beside') this.#go({ ...this.#state, beside: beside && { ...beside, filter } });
		else if (subject !== null) this.#go(withFilter(this.#state, subject, filter));
		const { activeElement, body } = this.contentEl.doc;
		if (activeElement !== null && activeElement !== body && !activeElement.closest('[hidden]')) return;
		// The chip that had the focus is gone.
		const others = this.contentEl.findAll(`.jtbd-filter[data-side="${side}"]`).filter((chip) => !chip.closest('[hidden]'));
		(others[0] ?? this.#filterButton)?.focus();
	}

	protected override problems(): readonly Problem[] {
		return this.#look?.summary.problems ?? [];
	}

	protected override isLink(button: HTMLElement): boolean {
		const { act } = button.dataset;
		return act === undefined ? super.isLink(button) : act === 'open-subject';
	}

	protected override click(button: HTMLElement, pane: PaneType | boolean): void {
		const { act, path, fold, more, shown, choose, option, value = '', page, code, theme } = button.dataset;
		if (act !== undefined) this.#act(act, button, pane);
		else if (path !== undefined) super.click(button, pane);
		else if (fold !== undefined) this.#redrawAfter(() => this.#folds.set(fold, button.getAttribute('aria-expanded') !== 'true'));
		else if (more !== undefined) this.#redrawAfter(() => this.#folds.more(more, shown === undefined ? this.#folds.limit(more) : Number(shown)));
		else if (choose !== undefined) {
			this.#redrawAfter(() => this.#folds.choose(choose));
			if (this.#folds.isChosen(choose)) this.contentEl.querySelector('.jtbd-chosen')?.scrollIntoView({ block: 'nearest' });
		} else if (option !== undefined) this.#go(chosenOption(this.#state, option, value));
		else if (isPageKey(page)) this.#go({ ...this.#state, page });
		else if (code !== undefined && isForce(code) && button.closest('.jtbd-diagram')) this.#select(code, theme ?? null);
	}

	/** Shows the words of a force, or of one theme of it; the same again shows everything. */
	#select(force: Force, theme: string | null): void {
		this.#redrawAfter(() => this.#folds.select(force, theme));
		if (this.#folds.force !== null) this.contentEl.querySelector('.jtbd-words-place, .jtbd-compare-tables')?.scrollIntoView({ block: 'start' });
	}

	/** Shows the words of a force, whether they were chosen before or not. */
	#showWords(force: Force): void {
		if (this.#folds.force === force && this.#folds.theme === null) this.#folds.select(force);
		this.#select(force, null);
	}

	/** Does what a button says that it is for. */
	#act(act: string, button: HTMLElement, pane: PaneType | boolean): void {
		const { job, code = '', facet } = button.dataset;
		const side: Side = button.dataset['side'] === 'beside' ? 'beside' : 'own';
		const { subject } = this.#state;
		if (act === 'open-subject' && typeof subject?.path === 'string') this.acts.openNote(subject.path, pane);
		else if (act === 'create-note' && job !== undefined) this.acts.createJobNote(job);
		else if (act === 'choose-job') {
			const chosen = this.source.evidence.jobs().find((entry) => (entry.path ?? entry.name) === job);
			if (chosen) this.#show({ name: chosen.name, path: chosen.path, kind: 'job' });
		} else if (act === 'show-words' && isForce(code)) this.#showWords(code);
		else if (act === 'pick' || act === 'pick-beside') this.#pick(act === 'pick' ? 'own' : 'beside');
		else if (act === 'filter') this.#openFilter(side);
		else if (act === 'clear-filters') this.#narrow(side, {});
		else if (act === 'remove-filter' && isFilterFacet(facet)) this.#narrow(side, changedFilter(this.#shown(side)?.filter ?? {}, facet, undefined));
		else if (!quietAct(button, subject, this.#look?.summary ?? null, this.acts, pane)) this.#actOfPage(button);
	}

	#actOfPage(el: HTMLElement): void {
		const state = this.#look && pageCalled(this.#state.page).act?.(el, this.#state, this.#look, this.acts);
		if (state) this.#go(state);
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

	#choose(evt: Event): void {
		const select = evt.target as Node | null;
		if (!select?.instanceOf(HTMLSelectElement)) return;
		const { subject } = this.#state;
		const { evidence } = this.source;
		const { act, option } = select.dataset;
		if (option !== undefined) this.#go(chosenOption(this.#state, option, select.value));
		else if (act === 'outcome' && subject !== null) this.#narrow('own', changedFilter(filterOf(this.#state, subject), 'outcome', select.value || undefined));
		else if (act === 'scope' && subject !== null) {
			const interview = interviewAtHand(subject, this.#active(), evidence);
			const chosen = interview && [...jobsOf(interview, evidence), interview].find((each) => subjectKey(each) === select.value);
			if (chosen) this.#go(about(this.#state, chosen, interview));
		} else this.#actOfPage(select);
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
