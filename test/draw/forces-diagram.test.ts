// @vitest-environment jsdom
/** The diagram: what each quadrant says and holds, its ends, its words for whoever doesn't see it, and that it is kept when drawn again. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FORCES } from '../../src/core/codes';
import type { Summary } from '../../src/core/summary/summary';
import { drawForcesDiagram, type DiagramLook } from '../../src/draw/diagram/forces-diagram';
import { installDom } from '../host/dom/install';
import { passage, summaryOf } from './evidence';
import { nameOf } from './name-of';

installDom(window);

const LOOK: DiagramLook = { selected: null, selectedTheme: null, questions: {}, own: null, isOpen: (_, usual) => usual, icon: (el, icon) => el.setText(`<${icon}>`) };
const INTERVIEW: Partial<Summary> = { subject: { name: 'P01', path: 'Interviews/P01.md', kind: 'interview' } };
const icon = vi.fn(LOOK.icon);
let el: HTMLElement;

function draw(summary: Summary, look: Partial<DiagramLook> = {}): void {
	drawForcesDiagram(el, summary, { ...LOOK, icon, ...look });
}

function quadrant(force: string): HTMLElement {
	return el.find(`.jtbd-diagram [data-force="${force}"][data-people][data-quotes]`);
}

function corner(force: string): HTMLElement {
	return el.find(`.jtbd-corner[data-code="${force}"]`);
}

/** What somebody sees in an element: the text of all that isn't hidden. */
function seen(root: HTMLElement): string {
	const copy = root.cloneNode(true) as HTMLElement;
	copy.querySelectorAll('[hidden]').forEach((hidden) => hidden.remove());
	return copy.textContent;
}

function texts(root: HTMLElement, selector: string): string[] {
	return root.findAll(selector).map(seen);
}

beforeEach(() => {
	icon.mockClear();
	document.body.empty();
	el = document.body.createDiv();
});

const FIVE = summaryOf(
	[1, 2, 3, 4, 5].flatMap((person) => [
		passage('One', { participant: `P0${person}`, path: `P0${person}.md`, from: 10 }),
		passage('Two', { participant: `P0${person}`, path: `P0${person}.md`, from: 20, codes: [{ code: 'push', theme: `Theme ${person % 2}` }] }),
	]),
	{ people: 8 },
);

describe('a quadrant', () => {
	it('says people large, quotes small, and both to a screen reader', () => {
		draw(FIVE);
		expect(corner('push').find('.jtbd-quadrant-count').textContent).toBe('5');
		expect(corner('push').find('.jtbd-quadrant-of').textContent).toBe('of 8 people');
		expect(corner('push').find('.jtbd-quadrant-quotes').textContent).toBe('10 quotes');
		expect(nameOf(quadrant('push'))).toBe('Push, 5 of 8 people, 10 quotes');
		expect(quadrant('push').dataset).toMatchObject({ force: 'push', people: '5', quotes: '10' });
		expect(nameOf(corner('push'))).toBe('Push of the situation');
	});

	it('writes large numbers as people do', () => {
		draw(summaryOf([passage('One')], { people: 1204 }));
		expect(seen(corner('push'))).toContain('1of 1,204 people');
		expect(nameOf(quadrant('push'))).toBe('Push, 1 of 1,204 people, 1 quote');
		expect(quadrant('push').dataset['people']).toBe('1');
	});

	it('without evidence says so, and what to ask', () => {
		draw(FIVE, { questions: { anxiety: 'What nearly stopped you?', push: 'Why?' } });
		expect(seen(corner('anxiety'))).toContain('No evidence yet');
		expect(seen(corner('anxiety'))).toContain('Ask: What nearly stopped you?');
		expect(seen(corner('anxiety'))).not.toContain('of 8 people');
		expect(nameOf(quadrant('anxiety'))).toBe('Anxiety, no evidence yet. Ask: What nearly stopped you?');
		expect(seen(corner('habit'))).not.toContain('Ask');
		expect(seen(corner('push'))).not.toContain('Ask');
		expect(nameOf(quadrant('habit'))).toBe('Habit, no evidence yet');
		expect(corner('habit').hasClass('is-empty')).toBe(true);
	});

	it('that a filter has emptied says that', () => {
		draw(FIVE, { isNarrowed: true });
		expect(seen(corner('habit'))).toContain('Nothing with these filters');
		expect(nameOf(quadrant('habit'))).toBe('Habit, nothing with these filters');
	});

	it('speaks of one person and one quote in the singular', () => {
		draw(summaryOf([passage('Alone')]));
		expect(nameOf(quadrant('push'))).toBe('Push, 1 of 1 person, 1 quote');
	});

	it('counts a quote of somebody unknown, but no person', () => {
		draw(summaryOf([passage('Alone', { participant: null })], { people: 3 }));
		expect(nameOf(quadrant('push'))).toBe('Push, 0 of 3 people, 1 quote');
		expect(corner('push').hasClass('is-empty')).toBe(false);
	});

	it('shows whether it is the chosen one, or one of its themes', () => {
		draw(FIVE, { selected: 'push' });
		expect(FORCES.map(({ code }) => quadrant(code).getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false', 'false']);
		draw(FIVE, { selected: 'push', selectedTheme: 'Theme 0' });
		expect(quadrant('push').getAttribute('aria-pressed')).toBe('false');
		expect(corner('push').hasClass('is-selected')).toBe(true);
		expect(corner('push').findAll('.jtbd-leading').map((theme) => theme.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
	});

	it('never tells a force by colour alone: word, icon and the way of its arrow', () => {
		draw(FIVE);
		for (const entry of FORCES) {
			expect(seen(corner(entry.code))).toContain(entry.fullName.replace(' ', ''));
			expect(seen(corner(entry.code))).toContain(`<${entry.icon}>`);
			expect(corner(entry.code).dataset['effect']).toBe(entry.effect);
			expect(corner(entry.code).querySelector('.jtbd-arrow')).not.toBeNull();
		}
	});
});

describe('the leading themes', () => {
	it('stand beside the quadrant’s button as buttons to their words, with their people', () => {
		draw(FIVE);
		const themes = corner('push').findAll('ul > li > button.jtbd-leading[type="button"]');
		expect(themes.map(seen)).toEqual(['3 of 8 people: Theme 1', '2 of 8 people: Theme 0']);
		expect(themes.map(({ dataset: { code, theme } }) => `${code}/${theme}`)).toEqual(['push/Theme 1', 'push/Theme 0']);
		expect(el.querySelector('button button')).toBeNull();
	});

	it('are never what has no theme, and at most six', () => {
		const many = Array.from({ length: 9 }, (_, at) => passage('One', { from: at, codes: [{ code: 'pull', theme: at === 8 ? null : `Theme ${at}` }] }));
		draw(summaryOf(many));
		expect(corner('pull').findAll('.jtbd-leading')).toHaveLength(6);
		expect(corner('push').find('ul').hidden).toBe(true);
	});

	it('make room for as many digits as the largest has', () => {
		draw(FIVE);
		expect(corner('push').find('ul').dataset['digits']).toBe('1');
		draw({ ...FIVE, forces: { ...FIVE.forces, push: { people: 312, quotes: 900, themes: [{ theme: 'Late', people: 312, quotes: 900, strength: null, rated: 0, passages: [] }] } } });
		expect(corner('push').find('ul').dataset['digits']).toBe('3');
	});
});

describe('the note at hand', () => {
	it('is told in words, in the arrow and to a screen reader', () => {
		draw(FIVE, { own: { name: 'P01', path: 'P01.md' } });
		expect(seen(corner('push'))).toContain('2 in this note');
		expect(nameOf(quadrant('push'))).toBe('Push, 5 of 8 people, 10 quotes, 2 of them in P01');
		expect(seen(corner('pull'))).not.toContain('in this note');
		const withOwn = corner('push').find('path.jtbd-arrow-own').getAttribute('d');
		draw(FIVE, { own: { name: 'P09', path: 'P09.md' } });
		expect(seen(corner('push'))).toContain('0 in this note');
		expect(corner('push').find('path.jtbd-arrow-own').getAttribute('d')).not.toBe(withOwn);
		draw(FIVE);
		expect(seen(corner('push'))).not.toContain('in this note');
	});

	it('counts a quote with two themes once', () => {
		draw(summaryOf([passage('One', { codes: [{ code: 'push', theme: 'A' }, { code: 'push', theme: 'B' }] })]), { own: { name: 'P01', path: 'Interviews/P01.md' } });
		expect(seen(corner('push'))).toContain('1 in this note');
	});
});

describe('one interview', () => {
	const said = [40, 10, 30, 20, 50].map((from) => passage(`Said at ${from}`, { from, to: from + 5, codes: [{ code: 'push', theme: from > 30 ? 'Late' : null }] }));

	it('shows its first words in place of a count of one, each a button that carries its place, and the way to the rest', () => {
		draw(summaryOf([...said, passage('Alone', { from: 90, to: 95, codes: [{ code: 'habit', theme: null }] })], INTERVIEW));
		expect(seen(corner('push'))).not.toContain('of 1 person');
		expect(nameOf(quadrant('push'))).toBe('Push, 1 of 1 person, 5 quotes');
		const quotes = corner('push').findAll('ul > li > button.jtbd-quote');
		expect(quotes.map(seen)).toEqual(['Said at 10', 'Said at 20', 'Said at 30']);
		expect(quotes[0]?.dataset).toMatchObject({ code: 'push', path: 'Interviews/P01.md', from: '10', to: '15' });
		expect(el.querySelector('.jtbd-leading')).toBeNull();
		const more = corner('push').find('button.jtbd-corner-more');
		expect(seen(more)).toBe('and 2 more');
		expect(more.dataset).toMatchObject({ act: 'show-words', code: 'push' });
		expect(nameOf(more)).toBe('and 2 more quotes of push');
		expect(corner('habit').find('button.jtbd-corner-more').hidden).toBe(true);
	});

	it('of several people keeps the count and says who speaks', () => {
		draw(summaryOf([passage('One', { participant: 'P05', stage: 'deciding', strength: 3 }), passage('Two', { from: 9, participant: null })], { ...INTERVIEW, people: 3 }));
		expect(seen(corner('push'))).toContain('1of 3 people');
		expect(texts(corner('push'), '.jtbd-quote-facts')).toEqual(['P05 · Deciding · Strong', 'Person unknown']);
	});

	it('gives way to themes when a job is shown next, and back', () => {
		draw(summaryOf(said, INTERVIEW));
		draw(summaryOf(said));
		expect(corner('push').querySelector('.jtbd-quote')).toBeNull();
		expect(texts(corner('push'), '.jtbd-leading')).toEqual(['1 of 1 person: Late']);
		expect(corner('push').find('.jtbd-corner-more').hidden).toBe(true);
		draw(summaryOf(said, INTERVIEW));
		expect(corner('push').findAll('.jtbd-quote')).toHaveLength(3);
	});
});

describe('the ends', () => {
	const ends = { from: ['spreadsheet', 'paper', 'nothing', 'Hexrota'], to: ['Shiftlark'] };

	it('run from business as usual to new behavior, with what people switched from and to', () => {
		draw(summaryOf([], { ends }));
		expect(seen(el.find('.jtbd-end-from'))).toBe('Business as usualspreadsheetpaperand 2 more');
		expect(seen(el.find('.jtbd-end-to'))).toBe('New behaviorShiftlark');
		draw(summaryOf([]));
		expect(seen(el.find('.jtbd-end-from'))).toBe('Business as usual');
	});

	it('open to all of a long list by a button, which says so', () => {
		draw(summaryOf([], { ends }));
		const more = el.find('.jtbd-end-from button');
		expect([more.dataset['fold'], more.getAttribute('aria-expanded'), nameOf(more)]).toEqual(['ends/from', 'false', 'and 2 more under Business as usual']);
		draw(summaryOf([], { ends }), { isOpen: (key) => key === 'ends/from' });
		expect(texts(el, '.jtbd-end-from li')).toEqual(ends.from);
		expect(seen(more)).toBe('Show fewer');
		expect(more.getAttribute('aria-expanded')).toBe('true');
	});

	it('show a third name rather than a button for one', () => {
		draw(summaryOf([], { ends: { from: ['a', 'b', 'c'], to: [] } }));
		expect(texts(el, '.jtbd-end-from li')).toEqual(['a', 'b', 'c']);
		expect(el.find('.jtbd-end-from button').hidden).toBe(true);
	});
});

describe('the diagram', () => {
	it('holds its quadrants in coding order, the axis between promoters and blockers', () => {
		draw(summaryOf([]));
		const grid = el.find('.jtbd-diagram-grid');
		expect(Array.from(grid.children, (child) => (child as HTMLElement).dataset['code'] ?? child.className)).toEqual(['push', 'pull', 'jtbd-axis', 'anxiety', 'habit']);
		expect(el.findAll('.jtbd-diagram [data-force]').map(({ tagName }) => tagName)).toEqual(['BUTTON', 'BUTTON', 'BUTTON', 'BUTTON']);
	});

	it('is a group with a name, and says in words what it shows', () => {
		draw({ ...FIVE, ends: { from: ['paper'], to: ['Shiftlark', 'Hexrota'] } });
		const diagram = el.find('.jtbd-diagram');
		expect([diagram.getAttribute('role'), nameOf(diagram)]).toEqual(['group', 'Forces of JTBD 1']);
		// Each quadrant and each end says its own: nothing is told twice.
		expect(texts(diagram, '.jtbd-diagram-text')).toEqual(['Push and pull lead from business as usual to new behavior; anxiety and habit hold back.']);
		expect(diagram.findAll('.jtbd-quadrant').map((button) => nameOf(button))).toEqual([
			'Push, 5 of 8 people, 10 quotes', 'Pull, no evidence yet', 'Anxiety, no evidence yet', 'Habit, no evidence yet',
		]);
		expect(el.findAll('svg').filter((svg) => svg.parentElement?.closest('svg') === null && !svg.closest('.jtbd-icon')).every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(true);
	});

	it('is kept element by element when drawn again, icons included', () => {
		draw(summaryOf([passage('One')]));
		const before = el.findAll('*:not(.jtbd-diagram-text *)');
		quadrant('pull').focus();
		draw(summaryOf([passage('One'), passage('Two', { participant: 'P02' })]));
		expect(el.findAll('*:not(.jtbd-diagram-text *)')).toEqual(before);
		expect(document.activeElement).toBe(quadrant('pull'));
		expect(quadrant('push').dataset['people']).toBe('2');
		expect(icon).toHaveBeenCalledTimes(4);
	});

	it('keeps the focus on a theme whose place changes', () => {
		const one = [passage('One', { codes: [{ code: 'push', theme: 'A' }] }), passage('Two', { codes: [{ code: 'push', theme: 'B' }] })];
		draw(summaryOf(one));
		const b = el.find('.jtbd-leading[data-theme="B"]');
		b.focus();
		draw(summaryOf([...one, passage('Three', { participant: 'P02', codes: [{ code: 'push', theme: 'B' }] })]));
		expect(texts(corner('push'), '.jtbd-leading')).toEqual(['2 of 2 people: B', '1 of 2 people: A']);
		expect(document.activeElement).toBe(b);
	});

	it('moves only for a change of the same subject, and marks the number that changed until that is over', () => {
		const changed = (): string[] => texts(el, '.is-changed');
		draw(summaryOf([passage('One')]));
		expect(el.find('.jtbd-diagram').hasClass('is-same')).toBe(false);
		draw(summaryOf([passage('One')]));
		expect(el.find('.jtbd-diagram').hasClass('is-same')).toBe(true);
		expect(changed()).toEqual([]);
		draw(summaryOf([passage('One'), passage('Two')]));
		expect(changed()).toEqual(['2 quotes']);
		el.find('.is-changed').dispatchEvent(new Event('animationend'));
		expect(changed()).toEqual([]);
		draw(summaryOf([passage('One')], { subject: { name: 'JTBD 2', path: null, kind: 'job' } }));
		expect(el.find('.jtbd-diagram').hasClass('is-same')).toBe(false);
		expect(changed()).toEqual([]);
	});

	it('shows a name as text, whatever it holds', () => {
		draw(summaryOf([passage('One', { codes: [{ code: 'push', theme: '<img src=x>' }] })], { ends: { from: ['<b>'], to: [] } }));
		expect(el.querySelector('img, b')).toBeNull();
		expect(seen(corner('push'))).toContain('<img src=x>');
	});
});
