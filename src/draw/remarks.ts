/** The quiet lines about what isn't counted as it stands, and what is missing, each opening the list behind it. */

import { codeEntry, type Force } from '../core/codes';
import { noteName } from '../core/names';
import type { Passage, Problem } from '../core/passage';
import type { Stage } from '../core/stages';
import { drawFold } from './fold';
import { drawIcon } from './icon';
import { attribute, button, drawRows, part, readAs, say, show, write } from './keyed';
import { drawMore, drawPassages } from './passage-list';
import { drawProblems } from './problems';
import { counted, stageLabel } from './wording';
import type { WordsLook } from './words';

/** What can be done about something, by a button of these words that carries the act as `data-act`. */
export interface RemarkAct {
	readonly act: string;
	readonly label: string;
}

/** What a quiet line has to say of one note. */
export interface RemarkNote {
	readonly path: string;
	readonly passages: readonly Passage[];
	/** What is known of it that helps to decide; null for nothing. */
	readonly detail: string | null;
	/** What can be done about it; the button carries the path as `data-path`. */
	readonly act: RemarkAct | null;
}

/** Something that is missing: a force, or a stage. */
export interface RemarkGap {
	readonly force: Force | null;
	readonly stage: Stage | null;
	/** Plain sentences. */
	readonly messages: readonly string[];
}

/** One quiet line, and what stands behind it. */
export interface Remark {
	readonly kind: 'gaps' | 'unknown' | 'unassigned' | 'several-jobs' | 'problems';
	/** A plain sentence with its number. */
	readonly words: string;
	/** What it means and what to do, in a sentence or two; null where the list says it. */
	readonly hint: string | null;
	readonly notes: readonly RemarkNote[];
	readonly problems: readonly Problem[];
	readonly gaps: readonly RemarkGap[];
	/** What can be done about all of it at once. */
	readonly act: RemarkAct | null;
}

/** Up to so many quotes, those of every note are shown at once. */
const FEW = 12;

/** Draws the quiet lines into `el`; none of them, and nothing is shown. */
export function drawRemarks(el: HTMLElement, remarks: readonly Remark[], look: WordsLook): void {
	const list = part(el, 'ul', 'jtbd-remarks');
	show(list, remarks.length > 0);
	drawRows(list, remarks, {
		tag: 'li',
		cls: 'jtbd-remark',
		key: ({ kind }) => kind,
		fill: (row, remark) => {
			const { kind, words, hint, problems, gaps, act } = remark;
			const key = `remark:${kind}`;
			const isOpen = look.isOpen(key, false);
			attribute(row, { 'data-remark': kind });
			say(drawFold(row, key, isOpen), 'span', 'jtbd-remark-words', words);
			const body = part(row, 'div', 'jtbd-remark-body');
			show(body, isOpen);
			say(body, 'p', 'jtbd-remark-hint', hint);
			drawNotes(body, key, isOpen ? remark.notes : [], look);
			drawProblems(part(body, 'ul', 'jtbd-problems'), isOpen ? problems : [], true);
			drawGaps(part(body, 'ul', 'jtbd-gaps'), isOpen ? gaps : [], look);
			drawAct(body, act, {});
		},
	});
}

function drawNotes(body: HTMLElement, key: string, notes: readonly RemarkNote[], look: WordsLook): void {
	const areFew = notes.reduce((sum, { passages }) => sum + passages.length, 0) <= FEW;
	const shown = notes.slice(0, look.limit(key));
	const list = part(body, 'ul', 'jtbd-remark-notes');
	show(list, notes.length > 0);
	drawRows(list, shown, {
		tag: 'li',
		cls: 'jtbd-remark-note',
		key: ({ path }) => path,
		fill: (row, { path, passages, detail, act }) => {
			const own = `${key}/${path}`;
			const isOpen = look.isOpen(own, areFew);
			const head = part(row, 'div', 'jtbd-remark-head');
			const fold = drawFold(head, own, isOpen);
			say(fold, 'span', 'jtbd-remark-name', noteName(path));
			say(fold, 'span', 'jtbd-remark-count', counted(passages.length, 'quote'));
			drawAct(head, act, { 'data-path': path }, noteName(path));
			say(row, 'p', 'jtbd-remark-detail', detail);
			const quotes = part(row, 'div', 'jtbd-remark-quotes');
			show(quotes, isOpen);
			drawPassages(quotes, own, isOpen ? passages : [], look.limit(own), { ...look, under: null });
		},
	});
	drawMore(body, key, shown.length, notes.length, 'note');
}

function drawGaps(list: HTMLElement, gaps: readonly RemarkGap[], look: WordsLook): void {
	show(list, gaps.length > 0);
	drawRows(list, gaps, {
		tag: 'li',
		cls: 'jtbd-gap',
		key: ({ force, stage }) => force ?? stage ?? '',
		fill: (row, { force, stage, messages }) => {
			const entry = force && codeEntry(force);
			const name = entry ? entry.label : stage ? stageLabel(stage) : '';
			attribute(row, { 'data-code': force, 'data-stage': stage });
			const head = part(row, 'div', 'jtbd-remark-head');
			const title = part(head, 'span', 'jtbd-gap-name');
			drawIcon(title, entry ? entry.icon : 'lucide-milestone', look.icon);
			say(title, 'span', 'jtbd-gap-label', name);
			drawAct(head, { act: 'ask', label: 'Ask about this' }, { 'data-force': force, 'data-stage': stage }, name);
			drawRows(part(row, 'div', 'jtbd-gap-messages'), messages, { tag: 'p', cls: 'jtbd-gap-words', key: (message) => message, fill: (line, message) => say(line, 'span', 'jtbd-gap-message', message) });
		},
	});
}

function drawAct(parent: HTMLElement, act: RemarkAct | null, values: Readonly<Record<string, string | null>>, about: string | null = null): void {
	if (act === null && !parent.querySelector(':scope > .jtbd-do')) return;
	const el = button(parent, 'jtbd-do', { 'data-act': act?.act ?? null, ...values });
	show(el, act !== null);
	write(el, act?.label ?? '');
	if (act !== null && about !== null) readAs(el, `${act.label}: ${about}`);
}
