/** The timeline page: the stages of all interviews together, or the story of one. */

import { noteName } from '../../core/names';
import { questionsAt } from '../../core/questions-for';
import { heard } from '../../core/summary/narrow';
import type { Testimony } from '../../core/summary/testimony';
import { timelineOf, type Timeline } from '../../core/summary/timeline';
import { part, say, show } from '../../draw/keyed';
import { drawOption } from '../../draw/option';
import { drawTimeline } from '../../draw/timeline';
import { counted, countedPeople } from '../../draw/wording';
import { goToNeighbor } from '../keyboard/keyboard';
import type { Page, PageLook } from './page';

const INTERVIEW = 'timeline-interview';

/** The timeline page. */
export const timelinePage: Page = { key: 'timeline', label: 'Timeline', icon: 'lucide-milestone', draw, press };

function draw(el: HTMLElement, look: PageLook): void {
	const { testimonies, filter, options, words } = look;
	const interviews = heard(testimonies, filter).filter(({ isInterview }) => isInterview);
	const only = interviews.length === 1 ? interviews[0] : interviews.find(({ path }) => path === options[INTERVIEW]);
	const timeline = timelineOf(only ? testimonies.filter(({ path }) => path === only.path) : testimonies, filter);
	const isOne = timeline.people <= 1;
	const isNarrowed = words.isNarrowed === true;

	const head = part(el, 'div', 'jtbd-page-head');
	const choice = part(head, 'div', 'jtbd-page-options');
	show(choice, interviews.length > 1);
	const all = { value: '', words: `All ${counted(interviews.length, 'interview')}` };
	drawOption(choice, INTERVIEW, 'Interview', [all, ...interviews.map(({ path }) => ({ value: path, words: noteName(path) }))], only?.path ?? '');
	say(head, 'p', 'jtbd-page-hint', hint(timeline, only ?? null, isOne, isNarrowed));
	const place = part(el, 'div', 'jtbd-timeline');
	place.addClass('jtbd-roving');
	drawTimeline(place, timeline, {
		isOne,
		isStory: timeline.people === 1 || (isOne && only !== undefined),
		none: isNarrowed ? 'Nothing with these filters' : 'Nothing yet',
		ask: (stage) => (isNarrowed ? null : (questionsAt(stage)[0]?.words ?? null)),
		words,
	});
}

/** What is seen, or what to do where there is nothing to see. */
function hint({ stages, unstaged, people }: Timeline, only: Testimony | null, isOne: boolean, isNarrowed: boolean): string | null {
	const when = only?.facts.date ? `Interview of ${only.facts.date}. ` : '';
	const bought = only?.facts.outcome === 'left' && only.facts.purchased !== null ? `Bought ${only.facts.purchased}, before this story began. ` : '';
	const quotes = stages.reduce((total, stage) => total + stage.quotes, 0);
	if (quotes + unstaged.quotes === 0) return isNarrowed ? null : `${when}${bought}Nothing is tagged yet. A tagged passage stands here at its stage.`;
	if (quotes === 0) return `${when}${bought}No passage has a stage yet. Put what was said under headings such as “First thought” and “Deciding”, or choose a stage when you tag it.`;
	const numbers = isOne ? 'Each number is how many quotes there are of a force at that stage.' : `Each number is how many of ${countedPeople(people)} spoke of a force at that stage.`;
	return `${when}${bought}${numbers} Push and pull stand above the line, habit and anxiety below it.`;
}

/** Along the line of stages the keys along the line of writing go on and back as well. */
function press(button: HTMLElement, key: string): boolean {
	const list = button.closest<HTMLElement>('.jtbd-timeline');
	const isPart = button.matches('.jtbd-stage-count, .jtbd-stage-force, .jtbd-chip, .jtbd-date, .jtbd-path-words');
	if (list === null || !isPart || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
	return goToNeighbor(list, button, key === 'ArrowRight' ? 'ArrowDown' : 'ArrowUp');
}
