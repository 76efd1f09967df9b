/** The top of the forces view: what it is about, how many people, what is chosen. */

import type { Subject, Summary } from '../core/summary';
import { attribute, drawRows, isolate, part, show, write } from '../draw/keyed';
import { counted } from '../draw/wording';
import { everyone, mixedWords, type OutcomeChoice } from './outcomes';
import type { ScopeChoice } from './scope';

/** What the head shows. */
export interface HeadLook {
	/** Of the subject without any filter. */
	readonly whole: Summary;
	readonly scopes: readonly ScopeChoice[];
	readonly scope: string;
	readonly outcomes: readonly OutcomeChoice[];
	readonly outcome: string | null;
	/** What to do next, where something is missing. */
	readonly hint: string | null;
}

const KINDS: Readonly<Record<Subject['kind'], string>> = { job: 'Job', interview: 'Interview', note: 'Interviews that link to' };

/** Draws the head into `el`; its buttons and selects carry `data-act`. */
export function drawHead(el: HTMLElement, look: HeadLook): void {
	const { subject } = look.whole;
	const head = part(el, 'header', 'jtbd-head');
	write(part(head, 'div', 'jtbd-kind'), KINDS[subject.kind]);
	const title = part(head, 'h2', 'jtbd-title');
	const name = part(title, 'span', 'jtbd-title-name');
	const button = part(title, 'button', 'jtbd-title-button');
	attribute(button, { type: 'button', 'data-act': 'open-subject', 'aria-label': `Open ${subject.name}` });
	show(name, subject.path === null);
	show(button, subject.path !== null);
	isolate(name, subject.path === null ? subject.name : '');
	isolate(button, subject.path === null ? '' : subject.name);
	isolate(linePart(head, 'counts'), countsLine(look.whole));
	drawScope(linePart(head, 'scope'), look);
	drawNoNote(linePart(head, 'note'), subject);
	drawOutcomes(linePart(head, 'outcomes'), look);
	const hint = linePart(head, 'hint');
	show(hint, look.hint !== null);
	isolate(hint, look.hint ?? '');
}

function linePart(head: HTMLElement, name: string): HTMLElement {
	const line = part(head, 'div', `jtbd-line-${name}`);
	line.addClass('jtbd-line');
	return line;
}

/** "8 people in 7 interviews, 6 not tagged yet". */
export function countsLine({ people, interviews, taggedPeople, subject }: Summary): string {
	if (interviews === 0) return 'No interviews yet';
	const who = subject.kind === 'interview' ? counted(people, 'person', 'people') : `${counted(people, 'person', 'people')} in ${counted(interviews, 'interview')}`;
	const untagged = people - taggedPeople;
	return untagged > 0 ? `${who}, ${untagged} not tagged yet` : who;
}

function drawScope(line: HTMLElement, look: HeadLook): void {
	show(line, look.scopes.length > 1);
	drawSelect(line, 'scope', 'Show', look.scopes, look.scope);
}

function drawNoNote(line: HTMLElement, subject: Subject): void {
	show(line, subject.kind === 'job' && subject.path === null);
	isolate(part(line, 'span', 'jtbd-line-words'), 'This job has no note yet.');
	const create = part(line, 'button', 'jtbd-create-job');
	attribute(create, { type: 'button', 'data-act': 'create-job' });
	write(create, 'Create job note');
}

function drawOutcomes(line: HTMLElement, look: HeadLook): void {
	show(line, look.outcomes.length > 0);
	isolate(part(line, 'span', 'jtbd-line-words'), look.outcomes.length > 0 ? mixedWords(look.outcomes) : '');
	const choices = look.outcomes.map(({ outcome, words }) => ({ key: `only ${outcome}`, words: `Only ${words}` }));
	drawSelect(line, 'outcome', 'People shown', [{ key: '', words: everyone(look.whole.people) }, ...choices], look.outcome === null ? '' : `only ${look.outcome}`);
}

function drawSelect(line: HTMLElement, act: string, label: string, choices: readonly ScopeChoice[], chosen: string): void {
	const select = part(line, 'select', 'dropdown');
	attribute(select, { 'data-act': act, 'aria-label': label });
	drawRows(select, choices, {
		key: ({ key }) => key,
		make: (parent) => parent.createEl('option'),
		fill: (option, { key, words }) => {
			attribute(option, { value: key });
			write(option, words);
		},
	});
	if (select.value !== chosen) select.value = chosen;
}
