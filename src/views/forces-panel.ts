/** The whole of the forces view: the head, the quiet lines, the diagram and the words, drawn from values. */

import { FORCES, type Force } from '../core/codes';
import type { Passage } from '../core/passage';
import { questionsFor } from '../core/questions-for';
import type { JobEntry, Subject, Summary } from '../core/summary';
import { drawForcesDiagram } from '../draw/forces-diagram';
import type { DrawIcon } from '../draw/icon';
import { attribute, part, show } from '../draw/keyed';
import { drawRemarks } from '../draw/remarks';
import { drawWords, type WordsLook } from '../draw/words';
import { outcomeChoices, type Choice } from './choices';
import { drawEmpty, hintFor } from './empty-states';
import { drawHead } from './head';
import type { PanelFolds } from './panel-folds';
import { remarksOf } from './remarks';

/** What the panel shows of a subject. */
export interface Panel {
	/** With the outcome chosen. */
	readonly shown: Summary;
	/** Without any filter. */
	readonly whole: Summary;
	/** The interview at hand, when the subject is its job. */
	readonly interview: Subject | null;
	readonly hasJob: boolean;
	readonly scopes: readonly Choice[];
	readonly scope: string;
	readonly outcome: string | null;
	readonly isStageFromHeading: (passage: Passage) => boolean;
	readonly looseJobs: (path: string) => readonly string[];
}

/** Draws the panel into `el`, or the words that stand there while there is none. */
export function drawPanel(el: HTMLElement, panel: Panel | null, jobs: readonly JobEntry[], folds: PanelFolds, icon: DrawIcon): void {
	const empty = part(el, 'div', 'jtbd-empty');
	const body = part(el, 'div', 'jtbd-panel');
	show(empty, panel === null);
	show(body, panel !== null);
	attribute(el, { 'data-subject': panel?.shown.subject.name ?? null });
	if (panel === null) {
		drawEmpty(empty, jobs);
		body.empty();
		return;
	}
	const { shown, whole, interview, isStageFromHeading } = panel;
	const ownPath = interview?.path ?? null;
	const questions = missingQuestions(shown);
	const look: WordsLook = {
		only: folds.force,
		questions,
		isOpen: (key, usual) => folds.isOpen(key, usual),
		limit: (key) => folds.limit(key),
		isStageFromHeading,
		ownPath,
		icon,
	};
	drawHead(body, { ...panel, outcomes: outcomeChoices(whole.outcomes), hint: hintFor(whole, panel.hasJob) });
	const own = interview && { name: interview.name, quotes: ownQuotes(shown, ownPath) };
	drawForcesDiagram(part(body, 'div', 'jtbd-diagram-place'), shown, { selected: folds.force, questions, own, icon });
	drawRemarks(part(body, 'div', 'jtbd-remarks-place'), remarksOf(shown, panel.looseJobs), look);
	drawWords(part(body, 'div', 'jtbd-words-place'), shown, look);
}

/** What to ask about each force without evidence. */
function missingQuestions({ forces }: Summary): Partial<Record<Force, string>> {
	const missing = FORCES.filter(({ code }) => forces[code].quotes === 0);
	return Object.fromEntries(missing.map(({ code }) => [code, questionsFor(code)[0]?.words]));
}

/** How many of each force's quotes stand in the note at `path`; a passage with two themes is one quote. */
function ownQuotes({ forces }: Summary, path: string | null): Record<Force, number> {
	const quotes: Record<Force, number> = { push: 0, pull: 0, anxiety: 0, habit: 0 };
	for (const { code } of FORCES) {
		const own = forces[code].themes.flatMap(({ passages }) => passages).filter((passage) => passage.path === path);
		quotes[code] = new Set(own.map(({ from }) => from)).size;
	}
	return quotes;
}
