/** The whole of the forces view: the head, the filters, the tabs and the page, drawn from values. */

import { FORCES, type Force } from '../../core/codes';
import { questionsFor } from '../../core/questions-for';
import type { Summary } from '../../core/summary/summary';
import type { DrawIcon } from '../../draw/icon';
import { attribute, drawRows, part, readAs, show } from '../../draw/keyed';
import type { WordsLook } from '../../draw/words';
import { drawFilters } from '../filters/filters';
import type { ForcesSource } from '../forces-source';
import { drawEmpty, drawReading, hintsFor } from '../hints/empty-states';
import { drawFirstSteps, firstSteps } from '../hints/first-steps';
import { drawHints } from '../hints/hints';
import type { Page, PageLook } from '../pages/page';
import { PAGES } from '../pages/pages';
import { isWhole, type ForcesState } from '../view-state';
import { outcomeChoices } from './choices';
import { drawHead } from './head';
import type { PanelFolds } from './panel-folds';
import type { Panel } from './panel-of';
import { drawTabs } from './tabs';

/** Draws what stands in the view while it has nothing to show: of its subject, which is gone, or of the note at hand, while it has none. */
export function drawNothing(el: HTMLElement, evidence: ForcesSource['evidence'], { subject, isPinned }: ForcesState, active: string | null, icon: DrawIcon): void {
	const empty = switchTo(el, 'jtbd-empty');
	attribute(el, { 'data-subject': null, 'data-page': null });
	const steps = firstSteps(false, evidence);
	drawFirstSteps(empty, steps, icon);
	const isPlain = steps === null && active !== null && evidence.subjectFor(active) === null;
	const isGone = subject !== null && (isPinned ? subject.path !== active : !isPlain);
	drawEmpty(empty, evidence.jobs(), { gone: isGone ? subject.name : null, plain: isPlain ? active : null }, icon);
}

/** Draws that the notes are still being read, in a view that shows nothing else yet. */
export function drawUnread(el: HTMLElement): void {
	drawReading(switchTo(el, 'jtbd-unread'));
}

/** Draws the panel into `el`, with the page that `look` is for. */
export function drawPanel(el: HTMLElement, panel: Panel, page: Page, look: PageLook): void {
	const body = switchTo(el, 'jtbd-panel');
	const { shown, whole, everyone } = panel;
	const { icon } = look.words;
	attribute(el, { 'data-subject': shown.subject.name, 'data-page': page.key });
	const steps = firstSteps(whole.taggedPeople + whole.unknown.length > 0, look.evidence);
	drawFirstSteps(body, steps, icon);
	drawHead(body, {
		...panel,
		shown: shown.summary,
		everyone: everyone.people,
		outcomes: outcomeChoices(everyone.outcomes),
		outcome: shown.filter.outcome ?? null,
	});
	drawHints(part(body, 'div', 'jtbd-hints'), hintsFor(panel, steps !== null), icon);
	const filters = part(body, 'div', 'jtbd-filters-place');
	drawFilters(filters, shown, 'own', icon);
	// Side by side each side says for itself what it is narrowed to.
	show(filters, page.key !== 'compare' || panel.beside === null);
	drawTabs(body, PAGES, page, icon);
	// Each page has an element of its own: nothing of another one's is left in it.
	drawRows(part(body, 'div', 'jtbd-pages'), [page], {
		tag: 'div',
		cls: 'jtbd-page',
		key: ({ key }) => key,
		fill: (place) => {
			attribute(place, { role: 'tabpanel' });
			readAs(place, page.label);
			page.draw(place, look);
		},
	});
}

/** What a page is to be drawn from. */
export function lookOf({ shown, whole, beside, interview }: Panel, evidence: ForcesSource['evidence'], folds: PanelFolds, options: PageLook['options'], icon: DrawIcon): PageLook {
	const ownPath = interview?.path ?? null;
	const words: WordsLook = {
		only: folds.force,
		questions: missingQuestions(whole),
		isNarrowed: !isWhole(shown.filter),
		isOpen: (key, usual) => folds.isOpen(key, usual),
		limit: (key, usual) => folds.limit(key, usual),
		isChosen: (key) => folds.isChosen(key),
		isStageFromHeading: evidence.isStageFromHeading,
		ownPath,
		icon,
	};
	return { ...shown, beside, options, words, folds, ownPath, evidence };
}

/** The one part of `el` that is shown now; the other one is emptied. */
function switchTo(el: HTMLElement, cls: 'jtbd-unread' | 'jtbd-empty' | 'jtbd-panel'): HTMLElement {
	for (const each of ['jtbd-unread', 'jtbd-empty', 'jtbd-panel']) {
		const place = part(el, 'div', each);
		show(place, each === cls);
		if (each !== cls) place.empty();
	}
	return part(el, 'div', cls);
}

/** What to ask about each force without evidence. */
function missingQuestions({ forces }: Summary): Partial<Record<Force, string>> {
	const missing = FORCES.filter(({ code }) => forces[code].quotes === 0);
	return Object.fromEntries(missing.map(({ code }) => [code, questionsFor(code)[0]?.words]));
}
