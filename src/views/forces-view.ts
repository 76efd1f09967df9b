/** The forces view: the forces of the job, interview or note at hand, live. */

import { setIcon, type HoverParent, type HoverPopover, type PaneType, type ViewStateResult } from 'obsidian';
import { isForce } from '../core/codes';
import type { Problem } from '../core/passage';
import type { JobEntry, Subject } from '../core/summary';
import { scopeChoices, scopeKey } from './choices';
import { drawPanel, type Panel } from './forces-panel';
import type { ForcesActs, ForcesSource } from './forces-source';
import { offerPreview } from './hover-preview';
import { JobPicker } from './job-picker';
import { goToNeighbor, headingAbove, keepingFocus, neighborQuadrant, rove } from './keyboard';
import { buttonAt, LiveView } from './live-view';
import { PanelFolds } from './panel-folds';
import { about, follow, isSame, NO_STATE, readState, renamed, type ForcesState } from './view-state';

/** The type under which the view is registered, also the source of its hover previews. */
export const FORCES_VIEW = 'jtbd-forces';

/** The forces view. Its state is `{ subject, isPinned, interview, outcome }`, as `readState` reads it. */
export class ForcesView extends LiveView<keyof ForcesSource['evidence'], ForcesActs> implements HoverParent {
	override icon = 'lucide-arrow-left-right';
	hoverPopover: HoverPopover | null = null;
	readonly #folds = new PanelFolds();
	#state: ForcesState = NO_STATE;
	/** The note last followed and what it meant then: only news of it moves the view. */
	#followed = '';
	#pinButton: HTMLElement | null = null;
	#picker: JobPicker | null = null;

	override getViewType(): string {
		return FORCES_VIEW;
	}

	override getDisplayText(): string {
		return 'Forces';
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), ...this.#state };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		await super.setState(state, result);
		this.#state = readState(state);
		// A leaf gives its state after the view has opened: one that says nothing leaves the active note to be followed.
		if (this.#state.subject === null) this.#followed = '';
		this.redraw();
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
			void workspace.requestSaveLayout();
		}));
		this.register(() => this.#picker?.close());
		this.registerDomEvent(el, 'change', (evt) => this.#choose(evt));
		this.registerDomEvent(el, 'mouseover', (evt) => this.#hover(evt));
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
		button('pick', 'lucide-list', 'Choose job', () => this.#openPicker());
		this.#pinButton = button('pin', 'lucide-pin', 'Pin', () => this.#go({ ...this.#state, isPinned: !this.#state.isPinned }));
	}

	#openPicker(): void {
		this.#picker = new JobPicker(this.app, this.source.evidence.jobs(), (job) => this.#pick(job), ({ name }) => this.acts.createJobNote(name));
		this.#picker.open();
	}

	protected override draw(): void {
		if (!this.source.isReady) return;
		this.#follow();
		const el = this.contentEl;
		keepingFocus(el, () => drawPanel(el, this.#panel(), this.source.evidence.jobs(), this.#folds, setIcon));
		for (const list of el.findAll('.jtbd-remarks-place, .jtbd-words-place')) rove(list);
		const { isPinned } = this.#state;
		this.#pinButton?.toggleClass('is-active', isPinned);
		this.#pinButton?.setAttrs({ 'aria-pressed': String(isPinned), 'aria-label': isPinned ? 'Unpin to follow the active note' : 'Pin to stay here whatever note is active' });
	}

	/** Follows the active note, when another one became active or it means something else now. */
	#follow(): void {
		const path = this.app.workspace.getActiveFile()?.path ?? null;
		const note = path === null ? null : this.source.evidence.subjectFor(path);
		if (note === null || this.#state.isPinned) return;
		const sign = JSON.stringify([path, note.subject, note.jobs]);
		if (sign === this.#followed) return;
		this.#followed = sign;
		this.#become(follow(this.#state, note));
	}

	/** What to show of the subject; null while there is none. */
	#panel(): Panel | null {
		const { evidence } = this.source;
		const subject = this.#state.subject && evidence.current(this.#state.subject);
		if (subject === null) return null;
		const interview = this.#interviewAtHand(subject);
		const jobs = this.#interviewJobs(interview ?? subject);
		const whole = evidence.summary(subject);
		const outcome = (whole.outcomes[this.#state.outcome ?? ''] ?? 0) > 0 ? this.#state.outcome : null;
		this.#state = { ...this.#state, subject, interview: this.#state.interview && evidence.current(this.#state.interview), outcome };
		return {
			whole,
			shown: outcome === null ? whole : evidence.summary(subject, { outcome }),
			interview: subject.kind === 'job' ? interview : null,
			hasJob: subject.kind !== 'interview' || jobs.length > 0,
			scopes: interview === null ? [] : scopeChoices(interview, jobs),
			scope: scopeKey(subject),
			outcome,
			isStageFromHeading: evidence.isStageFromHeading,
			looseJobs: evidence.looseJobs,
		};
	}

	/** The interview that is open now, when it bears on the job on view; the interview on view itself. */
	#interviewAtHand(subject: Subject): Subject | null {
		if (subject.kind === 'interview') return subject;
		const path = this.app.workspace.getActiveFile()?.path;
		const note = path === undefined ? null : this.source.evidence.subjectFor(path);
		return note?.subject.kind === 'interview' && note.jobs.some((job) => isSame(job, subject)) ? note.subject : null;
	}

	#interviewJobs(interview: Subject): readonly Subject[] {
		return interview.kind === 'interview' && interview.path !== null ? (this.source.evidence.subjectFor(interview.path)?.jobs ?? []) : [];
	}

	#become(state: ForcesState): void {
		if (!isSame(state.subject, this.#state.subject)) {
			this.#folds.reset();
			this.contentEl.scrollTop = 0;
		}
		this.#state = state;
		void this.app.workspace.requestSaveLayout();
	}

	#go(state: ForcesState): void {
		this.#become(state);
		this.redraw();
	}

	#pick({ name, path }: JobEntry): void {
		const job: Subject = { name, path, kind: 'job' };
		const { interview } = this.#state;
		const keeps = interview !== null && this.#interviewJobs(interview).some((own) => isSame(own, job));
		this.#go(about(this.#state, job, keeps ? interview : null));
	}

	protected override problems(): readonly Problem[] {
		return this.#panel()?.shown.problems ?? [];
	}

	protected override isLink(button: HTMLElement): boolean {
		return super.isLink(button) || button.dataset['act'] === 'open-subject';
	}

	protected override click(button: HTMLElement, pane: PaneType | boolean): void {
		const { fold, more, force, act, job } = button.dataset;
		const { subject } = this.#state;
		if (button.dataset['path'] !== undefined) super.click(button, pane);
		else if (fold !== undefined) this.#redrawAfter(() => this.#folds.set(fold, button.getAttribute('aria-expanded') !== 'true'));
		else if (more !== undefined) this.#redrawAfter(() => this.#folds.more(more));
		else if (force !== undefined && isForce(force)) {
			this.#redrawAfter(() => this.#folds.select(force));
			if (this.#folds.force !== null) this.contentEl.find('.jtbd-words-place').scrollIntoView({ block: 'start' });
		}
		else if (act === 'open-subject' && typeof subject?.path === 'string') this.acts.openNote(subject.path, pane);
		else if (act === 'ask' && subject !== null) this.acts.askAboutGaps(subject);
		else if (act === 'create-job' && subject !== null) this.acts.createJobNote(subject.name);
		else if (act === 'create-note' && job !== undefined) this.acts.createJobNote(job);
		else if (act === 'choose-job') {
			const chosen = this.source.evidence.jobs().find((entry) => (entry.path ?? entry.name) === job);
			if (chosen) this.#pick(chosen);
		}
	}

	#redrawAfter(change: () => void): void {
		change();
		this.redraw();
	}

	#choose(evt: Event): void {
		const select = evt.target as Node | null;
		const interview = this.#state.subject && this.#interviewAtHand(this.#state.subject);
		if (!select?.instanceOf(HTMLSelectElement)) return;
		if (select.dataset['act'] === 'outcome') {
			this.#go({ ...this.#state, outcome: select.value || null });
		} else if (select.dataset['act'] === 'scope' && interview !== null) {
			const subject = [...this.#interviewJobs(interview), interview].find((each) => scopeKey(each) === select.value);
			if (subject) this.#go(about(this.#state, subject, interview));
		}
	}

	protected override press(button: HTMLElement, key: string): boolean {
		const list = button.closest<HTMLElement>('.jtbd-remarks-place, .jtbd-words-place');
		if (list === null) {
			const quadrant = button.hasClass('jtbd-quadrant') ? neighborQuadrant(button, key) : null;
			quadrant?.focus();
			return quadrant !== null;
		}
		if (!this.#foldBy(button, key)) return goToNeighbor(list, button, key);
		rove(list);
		return true;
	}

	/** Opens or closes a fold by the arrow keys along the line, as in a tree; from a passage back to its heading. */
	#foldBy(button: HTMLElement, key: string): boolean {
		if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
		const opens = key === 'ArrowRight';
		const { fold } = button.dataset;
		if (fold !== undefined && (button.getAttribute('aria-expanded') === 'true') !== opens) {
			this.#redrawAfter(() => this.#folds.set(fold, opens));
			return true;
		}
		if (opens) return false;
		const heading = headingAbove(button);
		heading?.focus();
		return heading !== null;
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
