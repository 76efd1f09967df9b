/** Draws lists of notes in the dialogs about themes: bounded, and one stop of the tab key each. */

import { setIcon } from 'obsidian';
import { counted } from '../../draw/wording';

/** One note of a list. */
export interface ListedNote {
	readonly name: string;
	/** Said beside the name, muted. */
	readonly aside: string;
	/** What its button opens: these lines below it, or the note. */
	readonly opens: readonly string[] | (() => void);
	/** Said below the name; "" for nothing. */
	readonly detail?: string;
}

/** How many notes are listed at first, and how many more come each time. */
const FIRST = 50;
const MORE = 100;
/** How many lines of one note are shown. */
const LINES = 20;

let titles = 0;

/** Draws the notes as all there is in `parent`; `titleEl` says what they are. */
export function drawNotes(parent: HTMLElement, titleEl: HTMLElement, notes: readonly ListedNote[], most = FIRST): void {
	parent.empty();
	// A label of its own would be shown as a tooltip.
	titleEl.id ||= `jtbd-rename-${++titles}`;
	const list = parent.createEl('ul', { cls: 'jtbd-rename-notes', attr: { 'aria-labelledby': titleEl.id } });
	for (const note of notes.slice(0, most)) drawNote(list.createEl('li'), note);
	const rest = notes.length - most;
	if (rest > 0) {
		const more = list.createEl('li').createEl('button', { cls: 'jtbd-rename-note', text: `Show ${Math.min(MORE, rest)} more of ${counted(notes.length, 'note')}`, attr: { type: 'button' } });
		more.addEventListener('click', () => {
			drawNotes(parent, titleEl, notes, most + MORE);
			buttonsOf(parent)[most]?.focus();
		});
	}
	const stopAt = (stop: HTMLElement | undefined): void => buttonsOf(list).forEach((button) => button.setAttr('tabindex', button === stop ? 0 : -1));
	stopAt(buttonsOf(list)[0]);
	list.addEventListener('focusin', ({ target }) => stopAt(buttonsOf(list).find((button) => button === target)));
	list.addEventListener('keydown', (event) => {
		const buttons = buttonsOf(list);
		const at = buttons.findIndex((button) => button === event.target);
		const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
		const next = to === undefined ? undefined : buttons[to];
		if (!next) return;
		event.preventDefault();
		next.focus();
	});
}

function buttonsOf(el: HTMLElement): HTMLElement[] {
	return el.findAll('.jtbd-rename-note');
}

function drawNote(row: HTMLElement, { name, aside, opens, detail = '' }: ListedNote): void {
	const button = row.createEl('button', { cls: 'jtbd-rename-note', attr: { type: 'button' } });
	const icon = button.createSpan({ cls: 'jtbd-rename-icon', attr: { 'aria-hidden': 'true' } });
	button.createEl('bdi', { cls: 'jtbd-rename-name', text: name });
	button.createSpan({ cls: 'jtbd-rename-aside', text: aside });
	if (detail !== '') row.createDiv({ cls: 'jtbd-rename-detail', text: detail });
	if (typeof opens === 'function') {
		setIcon(icon, 'lucide-file-text');
		button.addEventListener('click', opens);
		return;
	}
	setIcon(icon, 'lucide-chevron-right');
	button.setAttr('aria-expanded', 'false');
	button.addEventListener('click', () => {
		const isOpen = button.getAttribute('aria-expanded') !== 'true';
		button.setAttr('aria-expanded', String(isOpen));
		row.find('ul')?.remove();
		if (isOpen) drawLines(row.createEl('ul', 'jtbd-rename-lines'), opens);
	});
}

function drawLines(list: HTMLElement, lines: readonly string[]): void {
	for (const text of lines.slice(0, LINES)) list.createEl('li').createEl('bdi', { text });
	if (lines.length > LINES) list.createEl('li', { text: `and ${lines.length - LINES} more` });
}
