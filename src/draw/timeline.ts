/** The timeline: the stages in order, at each the four forces as in the diagram, its moves, and when it was. */

import { codeEntry, FORCES, type Code, type ForceEntry } from '../core/codes';
import { noteName } from '../core/names';
import type { Move, Passage } from '../core/passage';
import { STAGES, type Stage } from '../core/stages';
import { wayOf, type Said, type StageNote, type StageSaid, type Step, type Timeline } from '../core/summary/timeline';
import { chooses, drawChosen, type Chosen } from './chosen';
import { drawFold } from './fold';
import { drawIcon, type DrawIcon } from './icon';
import { attribute, button, drawRows, part, readAs, say, show, styleWith } from './keyed';
import { drawMore, drawPassages } from './passage-list';
import { counted, firstWords, moveWords, numeral, share, stageLabel, who } from './wording';
import type { WordsLook } from './words';

/** What the timeline shows besides the counts. */
export interface TimelineLook {
	/** True for one person or none: the numbers are quotes. */
	readonly isOne: boolean;
	/** True where the story is one: it is told in order. */
	readonly isStory: boolean;
	/** What stands at a stage without evidence. */
	readonly none: string;
	/** What to ask about a stage without evidence; null for nothing. */
	readonly ask: (stage: Stage) => string | null;
	readonly words: WordsLook;
}

/** The icons of steps down, on the level and up. */
const WAYS = ['lucide-trending-down', 'lucide-move-right', 'lucide-trending-up'] as const;
/** How many notes of when it was a stage lists at first. */
const NOTES = 20;
/** How much of a quote a step shows, in characters. */
const GLIMPSE = 90;

/** Draws the timeline into `el`. Each stage carries `data-stage`, `data-people` and `data-quotes`, each number is a button with `data-choose`, and those of forces carry `data-force` too. */
export function drawTimeline(el: HTMLElement, timeline: Timeline, look: TimelineLook): void {
	const { people, stages, unstaged, steps } = timeline;
	/** What fills a bar: everybody, or of one person the force with most quotes. */
	const full = look.isOne ? Math.max(...[...stages, unstaged].flatMap(({ forces }) => FORCES.map(({ code }) => forces[code].quotes))) : people;
	const list = part(el, 'ol', 'jtbd-stages');
	styleWith(list, { '--jtbd-stages': stages.length });
	readAs(list, 'Stages in order');
	drawRows(list, stages, { tag: 'li', cls: 'jtbd-stage', key: ({ stage }) => stage ?? '', fill: (row, said) => drawStage(row, said, people, full, look) });

	const section = <T>(place: string, cls: string, items: readonly T[], fill: (row: HTMLElement, item: T) => void): void =>
		drawRows(part(el, 'div', place), items, { tag: 'section', cls, key: () => cls, fill });
	section('jtbd-unstaged-place', 'jtbd-unstaged', unstaged.quotes > 0 ? [unstaged] : [], (row, said) => drawStage(row, said, people, full, look));
	section('jtbd-moves-place', 'jtbd-moves', look.isStory && steps.length > 0 ? [steps] : [], (row) => drawSteps(row, steps, look.words));
	const told = look.isStory ? stages.flatMap(({ passages }) => passages) : [];
	section('jtbd-story-place', 'jtbd-story', told.length > 0 ? [told] : [], (row) => drawStory(row, told, look.words));
}

function drawStage(row: HTMLElement, said: StageSaid, people: number, full: number, look: TimelineLook): void {
	const { stage, quotes, forces, elements, moves, notes } = said;
	const name = stage === null ? 'No stage yet' : stageLabel(stage);
	const counts = (of: Said): string => `${look.isOne ? '' : `${share(of.people, people)}, `}${counted(of.quotes, 'quote')}`;
	let chosen: Chosen | null = null;
	const offer = (el: HTMLElement, what: Code | Move | 'all', words: string | null, of: Said, under: Code | null): void => {
		const key = `timeline ${stage ?? 'none'} ${what}`;
		const isChosen = look.words.isChosen(key);
		chooses(el, key, isChosen, `${name}: ${words === null ? '' : `${words}, `}${counts(of)}`);
		attribute(el, { 'data-people': of.people, 'data-quotes': of.quotes });
		if (isChosen) chosen = { key, heading: words === null ? name : `${name}: ${words.toLowerCase()}`, passages: of.passages, under };
	};
	attribute(row, { 'data-stage': stage, 'data-kind': STAGES.find((entry) => entry.stage === stage)?.kind ?? null, 'data-people': said.people, 'data-quotes': quotes });
	row.toggleClass('is-empty', quotes === 0);

	const head = part(row, 'div', 'jtbd-stage-head');
	say(head, 'h3', 'jtbd-stage-name', name);
	const all = button(head, 'jtbd-stage-count', {});
	show(all, quotes > 0);
	if (quotes > 0) offer(all, 'all', null, said, null);
	say(all, 'span', 'jtbd-stage-people', look.isOne ? null : share(said.people, people));
	say(all, 'span', 'jtbd-stage-quotes', ` ${counted(quotes, 'quote')}`);
	say(head, 'span', 'jtbd-stage-none', quotes > 0 ? null : look.none);

	const mark = part(row, 'div', 'jtbd-stage-mark');
	attribute(mark, { role: 'group' });
	readAs(mark, `${name}: the four forces`);
	mark.toggleClass('is-empty', FORCES.every(({ code }) => forces[code].quotes === 0));
	for (const entry of FORCES) {
		const cell = button(mark, `jtbd-stage-${entry.code}`, { 'data-force': entry.code, 'data-code': entry.code });
		const of = forces[entry.code];
		show(cell, of.quotes > 0);
		if (of.quotes === 0) continue;
		offer(cell, entry.code, entry.label, of, entry.code);
		drawCell(cell, entry, look.isOne ? of.quotes : of.people, full, look.words.icon);
	}

	const more = part(row, 'div', 'jtbd-stage-more');
	drawNotes(more, stage, notes, look);
	const around = [
		...moves.map((of) => ({ what: of.move, words: moveWords(of.move), icon: WAYS[wayOf(of.move) + 1] ?? '', under: null, of })),
		...elements.map((of) => ({ what: of.code, words: codeEntry(of.code).label, icon: codeEntry(of.code).icon, under: of.code, of })),
	];
	const chips = part(more, 'ul', 'jtbd-chips');
	show(chips, around.length > 0);
	drawRows(chips, around, {
		tag: 'li',
		cls: 'jtbd-chip-place',
		key: ({ what, under }) => `${what} ${under === null}`,
		fill: (place, { what, words, icon, under, of }) => {
			const chip = button(place, 'jtbd-chip', { 'data-move': under === null ? what : null, 'data-code': under });
			offer(chip, what, words, of, under);
			drawIcon(chip, icon, look.words.icon);
			say(chip, 'span', 'jtbd-chip-words', words);
			say(chip, 'span', 'jtbd-chip-count', ` ${numeral(look.isOne ? of.quotes : of.people)}`);
		},
	});
	const ask = quotes > 0 || stage === null ? null : look.ask(stage);
	say(more, 'p', 'jtbd-stage-ask', ask === null ? null : `Ask: ${ask}`);
	drawChosen(part(row, 'div', 'jtbd-stage-chosen'), chosen, look.words);
}

/** A number and a bar, which grows from the middle of the mark; `full` is what fills it. */
function drawCell(cell: HTMLElement, { icon, label }: ForceEntry, count: number, full: number, draw: DrawIcon): void {
	cell.addClass('jtbd-stage-force');
	styleWith(cell, { '--jtbd-share': (count / Math.max(1, full)).toFixed(3) });
	attribute(part(cell, 'span', 'jtbd-stage-bar'), { 'aria-hidden': 'true' });
	const name = part(cell, 'span', 'jtbd-stage-label');
	drawIcon(name, icon, draw);
	say(name, 'span', 'jtbd-stage-label-words', label);
	say(name, 'span', 'jtbd-stage-number', ` ${numeral(count)}`);
}

/** When it was, as the notes say it: of one interview right here, of several behind a fold. */
function drawNotes(el: HTMLElement, stage: Stage | null, notes: readonly StageNote[], look: TimelineLook): void {
	const key = `timeline when ${stage ?? 'none'}`;
	const isOpen = look.isOne || look.words.isOpen(key, false);
	const fold = drawFold(el, key, isOpen);
	show(fold, !look.isOne && notes.length > 0);
	say(fold, 'span', 'jtbd-stage-when', `When: ${counted(notes.length, 'note')}`);
	const body = part(el, 'div', 'jtbd-stage-dates');
	show(body, isOpen && notes.length > 0);
	const shown = isOpen ? notes.slice(0, look.words.limit(key, NOTES)) : [];
	drawRows(part(body, 'ul', 'jtbd-dates'), shown.map((note, at) => ({ ...note, at })), {
		tag: 'li',
		cls: 'jtbd-date-place',
		key: ({ path, at }) => `${at} ${path}`,
		fill: (row, { path, from, to, words, who: person }) => {
			const el = button(row, 'jtbd-date', { 'data-path': path, 'data-from': from, 'data-to': to });
			attribute(say(el, 'span', 'jtbd-date-words', words), { dir: 'auto' });
			say(el, 'span', 'jtbd-date-who', look.isOne ? null : ` ${person ?? noteName(path)}`);
		},
	});
	drawMore(body, key, shown.length, isOpen ? notes.length : 0, 'line');
}

/** The quotes in the order in which their story happened. */
function drawStory(el: HTMLElement, passages: readonly Passage[], look: WordsLook): void {
	const key = 'timeline story';
	const isOpen = look.isOpen(key, true);
	const fold = drawFold(part(el, 'h3', 'jtbd-story-heading'), key, isOpen);
	say(fold, 'span', 'jtbd-story-name', 'The story in order');
	say(fold, 'span', 'jtbd-story-count', counted(passages.length, 'quote'));
	const body = part(el, 'div', 'jtbd-story-body');
	show(body, isOpen);
	drawPassages(body, key, isOpen ? passages : [], look.limit(key), { ...look, under: null });
}

function drawSteps(el: HTMLElement, steps: readonly Step[], { limit, icon }: WordsLook): void {
	const key = 'timeline steps';
	say(el, 'h3', 'jtbd-moves-heading', 'How the story moved');
	const shown = steps.slice(0, limit(key));
	const levels = [0, ...shown.map(({ level }) => level)];
	const lowest = Math.min(...levels);
	const list = part(el, 'ol', 'jtbd-path');
	styleWith(list, { '--jtbd-levels': Math.max(...levels) - lowest });
	drawRows(list, shown.map((step, at) => ({ ...step, at, before: levels[at] ?? 0 })), {
		tag: 'li',
		cls: 'jtbd-path-step',
		key: ({ at, passage }) => `${at} ${passage.path}`,
		fill: (row, { passage, move, level, before }) => {
			const { path, from, to, text, stage } = passage;
			styleWith(row, { '--jtbd-level': level - lowest, '--jtbd-before': before - lowest });
			attribute(row, { 'data-move': move, 'data-way': wayOf(move) });
			attribute(part(row, 'span', 'jtbd-path-riser'), { 'aria-hidden': 'true' });
			attribute(part(row, 'span', 'jtbd-path-tread'), { 'aria-hidden': 'true' });
			const step = button(row, 'jtbd-path-words', { 'data-path': path, 'data-from': from, 'data-to': to });
			const name = part(step, 'span', 'jtbd-path-move');
			drawIcon(name, WAYS[wayOf(move) + 1] ?? '', icon);
			say(name, 'span', 'jtbd-path-name', moveWords(move));
			attribute(say(step, 'span', 'jtbd-path-quote', firstWords(text, GLIMPSE)), { dir: 'auto' });
			say(step, 'span', 'jtbd-path-facts', [who(passage), stage === null ? 'no stage yet' : stageLabel(stage)].join(' · '));
		},
	});
	drawMore(el, key, shown.length, steps.length, 'step');
}
