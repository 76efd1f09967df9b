/** The top of the forces view: what it is about, how many people, what is chosen, and what to do next. */

import type { Subject, Summary } from '../core/summary';
import { attribute, button, drawRows, part, say, show, write } from '../draw/keyed';
import { counted, countedPeople } from '../draw/wording';
import type { Choice } from './choices';

/** What the head shows. */
export interface HeadLook {
	/** Of the subject without any filter. */
	readonly whole: Summary;
	readonly scopes: readonly Choice[];
	readonly scope: string;
	readonly outcomes: readonly Choice[];
	readonly outcome: string | null;
	/** What to do next, where something is missing. */
	readonly hint: string | null;
}

const KINDS: Readonly<Record<Subject['kind'], string>> = { job: 'Job', interview: 'Interview', note: 'Interviews that link to' };

/** Draws the head into `el`; its buttons and selects carry `data-act`. */
export function drawHead(el: HTMLElement, { whole, scopes, scope, outcomes, outcome, hint }: HeadLook): void {
	const { subject: { kind, name, path }, people } = whole;
	const head = part(el, 'header', 'jtbd-head');
	say(head, 'div', 'jtbd-kind', KINDS[kind]);
	const title = part(head, 'h2', 'jtbd-title');
	say(title, 'span', 'jtbd-title-name', path === null ? name : null);
	const open = button(title, 'jtbd-title-button', { 'data-act': 'open-subject', 'aria-label': `Open ${name}` });
	show(open, path !== null);
	say(open, 'span', 'jtbd-title-words', path === null ? null : name);

	say(head, 'div', 'jtbd-line-counts', countsLine(whole)).addClass('jtbd-line');
	drawSelect(line(head, 'scope', scopes.length > 1), 'scope', 'Show', scopes, scope);
	const noNote = line(head, 'note', kind === 'job' && path === null);
	say(noNote, 'span', 'jtbd-line-words', 'This job has no note yet.');
	write(button(noNote, 'jtbd-create-job', { 'data-act': 'create-job' }), 'Create job note');
	const mixed = line(head, 'outcomes', outcomes.length > 0);
	say(mixed, 'span', 'jtbd-line-words', `Different outcomes together: ${outcomes.map(({ words }) => words).join(', ')}.`);
	const everyone = { key: '', words: `Everyone (${countedPeople(people)})` };
	drawSelect(mixed, 'outcome', 'People shown', [everyone, ...outcomes.map(({ key, words }) => ({ key, words: `Only ${words}` }))], outcome ?? '');
	say(head, 'div', 'jtbd-line-hint', hint).addClass('jtbd-line');
}

function line(head: HTMLElement, name: string, isShown: boolean): HTMLElement {
	const el = part(head, 'div', `jtbd-line-${name}`);
	el.addClass('jtbd-line');
	show(el, isShown);
	return el;
}

/** "8 people in 7 interviews, 6 not tagged yet". */
function countsLine({ people, interviews, taggedPeople, subject }: Summary): string {
	if (interviews === 0) return 'No interviews yet';
	const who = countedPeople(people) + (subject.kind === 'interview' ? '' : ` in ${counted(interviews, 'interview')}`);
	const untagged = people - taggedPeople;
	return untagged > 0 ? `${who}, ${untagged} not tagged yet` : who;
}

function drawSelect(el: HTMLElement, act: string, label: string, choices: readonly Choice[], chosen: string): void {
	const select = part(el, 'select', 'dropdown');
	attribute(select, { 'data-act': act, 'aria-label': label });
	drawRows(select, choices, {
		tag: 'option',
		cls: 'jtbd-option',
		key: ({ key }) => key,
		fill: (option, { key, words }) => {
			attribute(option, { value: key });
			write(option, words);
		},
	});
	if (select.value !== chosen) select.value = chosen;
}
