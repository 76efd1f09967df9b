/** The top of the forces view: what it is about, how many people, what is chosen, and what to do next. */

import type { Subject, Summary } from '../../core/summary/summary';
import { button, part, say, show, write } from '../../draw/keyed';
import { drawSelect, type OptionChoice } from '../../draw/option';
import { counted, countedPeople, heardFrom, numeral, outcomeWords, share } from '../../draw/wording';

/** What the head shows. */
export interface HeadLook {
	/** Of the subject as it is narrowed. */
	readonly shown: Summary;
	/** Of the subject without any filter. */
	readonly whole: Summary;
	/** How many people there are whatever their outcome, with every other filter. */
	readonly everyone: number;
	readonly scopes: readonly OptionChoice[];
	readonly scope: string;
	/** The outcomes of these people; none unless they differ. */
	readonly outcomes: readonly OptionChoice[];
	readonly outcome: string | null;
}

const KINDS: Readonly<Record<Subject['kind'], string>> = { job: 'Job', interview: 'Interview', note: 'Interviews that link to' };

/** Draws the head into `el`; its buttons and selects carry `data-act`. */
export function drawHead(el: HTMLElement, { shown, whole, everyone, scopes, scope, outcomes, outcome }: HeadLook): void {
	const { kind, name, path } = whole.subject;
	const head = part(el, 'div', 'jtbd-head');
	say(head, 'div', 'jtbd-kind', KINDS[kind]);
	const title = part(head, 'h2', 'jtbd-title');
	say(title, 'span', 'jtbd-title-name', path === null ? name : null);
	const open = button(title, 'jtbd-title-button', { 'data-act': 'open-subject', 'aria-description': 'Opens the note' });
	show(open, path !== null);
	say(open, 'span', 'jtbd-title-words', path === null ? null : name);

	say(head, 'div', 'jtbd-line-counts', countsLine(shown, whole)).addClass('jtbd-line');
	drawSelect(line(head, 'scope', scopes.length > 1), { 'data-act': 'scope', 'aria-label': 'Show' }, scopes, scope);
	const unnamed = shown.people > 0 ? undefined : shown.unknown.find((passage) => kind !== 'job' || passage.path !== path);
	const nobody = line(head, 'nobody', unnamed !== undefined);
	say(nobody, 'span', 'jtbd-line-words', 'Nobody is named yet. Name the participant to count people.');
	write(button(nobody, 'jtbd-name-participant', { 'data-act': 'name-participant', 'data-path': unnamed?.path ?? null }), 'Name participant');
	const noNote = line(head, 'note', kind === 'job' && path === null);
	say(noNote, 'span', 'jtbd-line-words', 'This job has no note yet.');
	write(button(noNote, 'jtbd-create-job', { 'data-act': 'create-job' }), 'Create job note');
	const mixed = line(head, 'outcomes', outcomes.length > 0);
	say(mixed, 'span', 'jtbd-line-words', outcome === null
		? `Different outcomes together: ${outcomes.map(({ words }) => words).join(', ')}.`
		: `Only ${outcomeWords(outcome)}: ${share(shown.people, everyone)}.`);
	const all = { value: '', words: `Everyone (${countedPeople(everyone)})` };
	drawSelect(mixed, { 'data-act': 'outcome', 'aria-label': 'People shown' }, [all, ...outcomes.map(({ value, words }) => ({ value, words: `Only ${words}` }))], outcome ?? '');
}

function line(head: HTMLElement, name: string, isShown: boolean): HTMLElement {
	const el = part(head, 'div', `jtbd-line-${name}`);
	el.addClass('jtbd-line');
	show(el, isShown);
	return el;
}

/** "8 people in 7 interviews, 6 not tagged yet"; where a filter leaves fewer, "3 of 8 people in 2 of 7 interviews". */
function countsLine(shown: Summary, whole: Summary): string {
	const { people, interviews, taggedPeople } = shown;
	const untagged = people - taggedPeople;
	const isLess = people < whole.people || interviews < whole.interviews;
	const all = whole.subject.kind === 'interview' && whole.interviews > 0 ? countedPeople(whole.people) : heardFrom(whole.people, whole.interviews);
	const who = isLess ? `${numeral(people)} of ${countedPeople(whole.people)} in ${numeral(interviews)} of ${counted(whole.interviews, 'interview')}` : all;
	return untagged > 0 ? `${who}, ${numeral(untagged)} not tagged yet` : who;
}
