/** What the buttons and selects of the forces view do: show something else, narrow it, or hand on what the view can't do itself. */

import { Component, type App, type Modal, type PaneType } from 'obsidian';
import { changedFilter } from '../../core/summary/read-filter';
import type { Filter, Subject } from '../../core/summary/summary';
import { FilterPicker } from '../filters/filter-picker';
import { isFilterFacet, type Side } from '../filters/filters';
import type { ForcesActs, ForcesSource } from '../forces-source';
import { quietAct } from '../hints/quiet-acts';
import type { PageLook } from '../pages/page';
import { pageCalled } from '../pages/pages';
import { about, chosenOption, comparedWith, filterOf, isSame, subjectKey, withFilter, type ForcesState } from '../view-state';
import { interviewAtHand, jobsOf } from './panel-of';
import { SubjectPicker, subjectsOf } from './subject-picker';

/** The view, as its buttons know and change it. */
export interface ActedView {
	readonly acts: ForcesActs;
	readonly evidence: () => ForcesSource['evidence'];
	readonly state: () => ForcesState;
	/** What is on view; null for nothing. */
	readonly look: () => PageLook | null;
	/** The path of the note at hand; null for none. */
	readonly active: () => string | null;
	readonly go: (state: ForcesState) => void;
	/** Gives the focus to another filter of that side, when the one that had it is gone. */
	readonly focusFilters: (side: Side) => void;
}

/** The acts of one view, with the dialog that they have open. */
export class PanelActs extends Component {
	readonly #app: App;
	readonly #view: ActedView;
	#dialog: Modal | null = null;

	constructor(app: App, view: ActedView) {
		super();
		this.#app = app;
		this.#view = view;
	}

	override onunload(): void {
		this.#dialog?.close();
	}

	/** Does what a button with `data-act` says that it is for. */
	act(act: string, button: HTMLElement, pane: PaneType | boolean): void {
		const { acts, evidence, look, state } = this.#view;
		const { job, facet } = button.dataset;
		const side: Side = button.dataset['side'] === 'beside' ? 'beside' : 'own';
		const { subject } = state();
		if (act === 'open-subject' && typeof subject?.path === 'string') acts.openNote(subject.path, pane);
		else if (act === 'create-note' && job !== undefined) acts.createJobNote(job);
		else if (act === 'choose-job') {
			const chosen = evidence().jobs().find((entry) => (entry.path ?? entry.name) === job);
			if (chosen) this.#show({ name: chosen.name, path: chosen.path, kind: 'job' });
		} else if (act === 'pick' || act === 'pick-beside') this.pick(act === 'pick' ? 'own' : 'beside');
		else if (act === 'filter') this.filter(side);
		else if (act === 'clear-filters') this.#narrow(side, {});
		else if (act === 'remove-filter' && isFilterFacet(facet)) this.#narrow(side, changedFilter(this.#shown(side)?.filter ?? {}, facet, undefined));
		else if (!quietAct(button, subject, look()?.summary ?? null, acts, pane)) this.#actOfPage(button);
	}

	/** Does what choosing in a select is for. */
	choose(select: HTMLSelectElement): void {
		const { active, evidence, go, state } = this.#view;
		const { value, dataset: { act, option } } = select;
		const { subject } = state();
		if (option !== undefined) go(chosenOption(state(), option, value));
		else if (act === 'outcome' && subject !== null) this.#narrow('own', changedFilter(filterOf(state(), subject), 'outcome', value || undefined));
		else if (act === 'scope' && subject !== null) {
			const interview = interviewAtHand(subject, active(), evidence());
			const chosen = interview && [...jobsOf(interview, evidence()), interview].find((each) => subjectKey(each) === value);
			if (chosen) go(about(state(), chosen, interview));
		} else this.#actOfPage(select);
	}

	/** Lets somebody choose what that side is about. */
	pick(side: Side): void {
		const { acts, evidence, go, state } = this.#view;
		const choose = (subject: Subject): void => (side === 'own' ? this.#show(subject) : go(comparedWith(state(), { subject, filter: {} })));
		this.#open(new SubjectPicker(this.#app, subjectsOf(evidence()), choose, ({ name }) => acts.createJobNote(name)));
	}

	/** Lets somebody choose what that side is narrowed to. */
	filter(side: Side): void {
		const shown = this.#shown(side);
		if (shown) this.#open(new FilterPicker(this.#app, shown.testimonies, shown.filter, (filter) => this.#narrow(side, filter)));
	}

	#open(dialog: Modal): void {
		this.#dialog?.close();
		this.#dialog = dialog;
		dialog.open();
	}

	#show(subject: Subject): void {
		const { evidence, go, state } = this.#view;
		const { interview } = state();
		const keeps = interview !== null && (isSame(subject, interview) || jobsOf(interview, evidence()).some((own) => isSame(own, subject)));
		go(about(state(), subject, keeps ? interview : null));
	}

	#shown(side: Side): Pick<PageLook, 'filter' | 'testimonies'> | null {
		const look = this.#view.look();
		return side === 'own' ? look : (look?.beside ?? null);
	}

	#narrow(side: Side, filter: Filter): void {
		const { focusFilters, go, state } = this.#view;
		const { subject, beside } = state();
		if (side === 'beside') go({ ...state(), beside: beside && { ...beside, filter } });
		else if (subject !== null) go(withFilter(state(), subject, filter));
		focusFilters(side);
	}

	#actOfPage(el: HTMLElement): void {
		const { acts, go, look, state } = this.#view;
		const shown = look();
		const changed = shown && pageCalled(state().page).act?.(el, state(), shown, acts);
		if (changed) go(changed);
	}
}
