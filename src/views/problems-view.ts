/** The list of what was not understood in the vault's notes, live, each with its place and its fix. */

import type { PaneType } from 'obsidian';
import type { Problem } from '../core/passage';
import { attribute, button, part, say, show, write } from '../draw/keyed';
import { byNote, drawProblemNotes } from '../draw/problem-notes';
import { counted } from '../draw/wording';
import { goToNeighbor, keepingFocus, rove } from './keyboard/keyboard';
import { LiveView, type PlaceActs, type Source } from './live-view';

/** The type under which the view is registered. */
export const PROBLEMS_VIEW = 'jtbd-forces-problems';

/** How many problems are listed at first, and how many more each time. */
const AT_ONCE = 300;

/** The problems, as the view pulls them. */
export type ProblemsSource = Source<'problems'>;

/** The list of problems; it has no state. */
export class ProblemsView extends LiveView<'problems', PlaceActs> {
	override icon = 'lucide-list-checks';
	#limit = AT_ONCE;
	#wantsFocus = false;

	override getViewType(): string {
		return PROBLEMS_VIEW;
	}

	override getDisplayText(): string {
		return 'Tag problems';
	}

	/** Gives the first problem the focus, as soon as there is one. */
	focusList(): void {
		this.#wantsFocus = true;
		this.redraw();
	}

	protected override async onOpen(): Promise<void> {
		this.contentEl.addClass('jtbd-problems-view');
		await super.onOpen();
	}

	protected override draw(): void {
		const el = this.contentEl;
		const { isReady, evidence } = this.source;
		const problems = isReady ? evidence.problems() : [];
		const shown = problems.slice(0, wholeNotes(problems, this.#limit));
		const state = !isReady ? 'Still reading your notes.' : problems.length === 0 ? 'No problems. Every tag was understood.' : null;
		const inNotes = new Set(problems.map(({ path }) => path)).size;
		const status = part(el, 'div', 'jtbd-problem-status');
		attribute(status, { role: 'status' });
		say(status, 'p', 'jtbd-problem-none', state);
		say(status, 'p', 'jtbd-problem-total', state === null ? `${counted(problems.length, 'problem')} in ${counted(inNotes, 'note')}` : null);
		const list = part(el, 'div', 'jtbd-problem-list');
		keepingFocus(list, () => drawProblemNotes(part(list, 'div', 'jtbd-problem-notes'), byNote(shown)));
		const rest = problems.length - shown.length;
		const more = button(list, 'jtbd-more', {});
		show(more, rest > 0);
		write(more, `Show ${counted(Math.min(rest, AT_ONCE), 'more problem')}`);
		if (isReady && this.#wantsFocus) {
			this.#wantsFocus = false;
			// Who went on to something else in the meantime keeps the focus there.
			if (this.app.workspace.getActiveViewOfType(ProblemsView) === this) list.querySelector<HTMLElement>('.jtbd-problem')?.focus();
		}
		rove(list);
	}

	protected override problems(): readonly Problem[] {
		return this.source.evidence.problems();
	}

	protected override click(button: HTMLElement, pane: PaneType | boolean): void {
		const { path, fixAll } = button.dataset;
		if (fixAll !== undefined) this.acts.fixProblems(fixAll, this.problems().filter((problem) => problem.path === fixAll && problem.fix !== null));
		else if (path !== undefined) super.click(button, pane);
		else {
			this.#limit += AT_ONCE;
			this.redraw();
		}
	}

	protected override press(button: HTMLElement, key: string): boolean {
		return goToNeighbor(this.contentEl.find('.jtbd-problem-list'), button, key);
	}
}

/** How many of the first problems make whole notes, `limit` of them at least where there are as many. */
function wholeNotes(problems: readonly Problem[], limit: number): number {
	let end = limit;
	while (end < problems.length && problems[end]?.path === problems[end - 1]?.path) end++;
	return end;
}
