// @vitest-environment jsdom
import type * as O from 'obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConfirmationModal } from './confirmation-modal';
import { Menu, type MenuItem } from './menu';
import { Modal } from './modal';
import { Notice } from './notice';
import { openPalette } from './palette';
import { press, standInApp, typeInto } from './stand-in-app';
import { FuzzySuggestModal } from './suggest-modal';

let app: O.App;
beforeEach(() => {
	app = standInApp().app;
});

class Fruit extends FuzzySuggestModal<string> {
	chosen: string[] = [];
	getItems(): string[] {
		return ['pear', 'apple', 'pineapple'];
	}
	getItemText(item: string): string {
		return item;
	}
	onChooseItem(item: string): void {
		this.chosen.push(item);
	}
}

describe('Modal', () => {
	it('focuses its first field, closes by Escape and gives the focus back', () => {
		const before = document.body.createEl('input');
		before.focus();
		const modal = new Modal(app);
		const closed = vi.fn();
		const field = modal.setTitle('A title').setCloseCallback(closed).contentEl.createEl('input');
		modal.open();
		expect(document.activeElement).toBe(field);
		expect(document.querySelector('.modal-title')?.textContent).toBe('A title');
		press('Escape');
		expect(document.querySelector('.modal')).toBeNull();
		expect(document.activeElement).toBe(before);
		expect(closed).toHaveBeenCalledOnce();
	});

	it('sends Tab round inside', () => {
		const modal = new Modal(app);
		const [one, two] = [modal.contentEl.createEl('input'), modal.contentEl.createEl('button')];
		modal.open();
		press('Tab');
		expect(document.activeElement).toBe(two);
		press('Tab');
		expect(document.activeElement).toBe(one);
		press('Tab', { shiftKey: true });
		expect(document.activeElement).toBe(two);
		modal.close();
	});
});

describe('ConfirmationModal', () => {
	it('stays open while a handler answers with something truthy', async () => {
		const answers = [true, undefined];
		const modal = new ConfirmationModal(app);
		modal.addButton((button) => button.setButtonText('Delete').setDestructive().onClick(() => answers.shift())).addCancelButton();
		modal.open();
		const button = document.querySelector<HTMLElement>('.mod-destructive');
		button?.click();
		await Promise.resolve();
		await Promise.resolve();
		expect(document.querySelector('.modal')).not.toBeNull();
		button?.click();
		await vi.waitFor(() => expect(document.querySelector('.modal')).toBeNull());
	});

	it('closes by its cancel button', async () => {
		const modal = new ConfirmationModal(app).addCancelButton();
		modal.open();
		document.querySelector<HTMLElement>('.mod-cancel')?.click();
		await vi.waitFor(() => expect(document.querySelector('.modal')).toBeNull());
	});
});

describe('FuzzySuggestModal', () => {
	it('finds by letters, moves by arrows and chooses by Enter', () => {
		const modal = new Fruit(app);
		modal.open();
		typeInto(modal.inputEl, 'pple');
		expect([...document.querySelectorAll('.suggestion-item')].map((el) => el.textContent)).toEqual(['apple', 'pineapple']);
		expect(document.querySelector('.suggestion-highlight')?.textContent).toBe('pple');
		press('ArrowDown');
		expect(document.querySelector('.is-selected')?.textContent).toBe('pineapple');
		press('Enter');
		expect(modal.chosen).toEqual(['pineapple']);
		expect(document.querySelector('.prompt')).toBeNull();
	});

	it('says when there is nothing', () => {
		const modal = new Fruit(app);
		modal.open();
		typeInto(modal.inputEl, 'zzz');
		expect(document.querySelector('.suggestion-empty')?.textContent).toBe('No results found.');
		modal.close();
	});
});

describe('the palette', () => {
	it('runs the command and lists it first from then on', () => {
		const run: string[] = [];
		const commands = {
			listCommands: () => [{ id: 'a', name: 'Alpha' }, { id: 'b', name: 'Beta' }] as O.Command[],
			executeCommandById: (id: string) => run.push(id) > 0,
		};
		const withCommands = Object.assign(app, { commands });
		openPalette(withCommands);
		const input = document.querySelector<HTMLInputElement>('.prompt-input');
		if (input) typeInto(input, 'bet');
		press('Enter');
		openPalette(withCommands);
		expect(run).toEqual(['b']);
		expect(document.querySelector('.suggestion-item')?.textContent).toBe('Beta');
		press('Escape');
	});
});

describe('Menu', () => {
	it('groups by section, skips what is disabled, acts by Enter and closes', () => {
		const acts: string[] = [];
		const menu = new Menu();
		const add = (title: string, section: string, disabled = false): void => {
			menu.addItem((item) => item.setTitle(title).setSection(section).setDisabled(disabled).setIcon('tag').onClick(() => acts.push(title)));
		};
		add('Copy', 'clip');
		add('Delete', 'danger', true);
		add('Cut', 'clip');
		add('Burn', 'danger');
		menu.showAtPosition({ x: 0, y: 0 });
		expect([...menu.dom.children].map((el) => el.textContent)).toEqual(['Copy', 'Cut', '', 'Delete', 'Burn']);
		press('ArrowDown');
		press('ArrowUp');
		expect(menu.dom.querySelector('.selected')?.textContent).toBe('Burn');
		press('Enter');
		expect(acts).toEqual(['Burn']);
		expect(document.querySelector('.menu')).toBeNull();
	});

	it('names the section of each item, and keeps announced sections in their order', () => {
		const menu = new Menu().addSections(['first', 'second']);
		for (const section of ['', 'second', 'first']) menu.addItem((item) => item.setTitle(`in ${section}`).setSection(section));
		menu.showAtPosition({ x: 0, y: 0 });
		expect(menu.dom.findAll('.menu-item').map((el) => el.dataset['section'])).toEqual(['first', 'second', '']);
		menu.hide();
	});

	it('opens a menu beside a line by key, goes back from it, and closes all once something is chosen', () => {
		const acts: string[] = [];
		const menu = new Menu();
		menu.addItem((item) => {
			(item as unknown as MenuItem).setSubmenu().addItem((inner) => inner.setTitle('Inner').onClick(() => acts.push('inner')));
			item.setTitle('Outer');
		});
		menu.addItem((item) => item.setTitle('Checked').setChecked(true));
		menu.showAtPosition({ x: 0, y: 0 });
		expect(menu.dom.querySelector('[aria-checked="true"] .lucide-check')).not.toBeNull();
		press('ArrowDown');
		press('ArrowRight');
		expect([...document.querySelectorAll('.menu .selected')].map((el) => el.textContent)).toEqual(['Outer', 'Inner']);
		press('ArrowLeft');
		expect(document.querySelectorAll('.menu')).toHaveLength(1);
		press('Enter');
		press('Enter');
		expect(acts).toEqual(['inner']);
		expect(document.querySelector('.menu')).toBeNull();
	});

	it('closes by a press outside, and tells', () => {
		const hidden = vi.fn();
		const menu = new Menu().addItem((item) => item.setTitle('One'));
		menu.onHide(hidden);
		menu.showAtPosition({ x: 0, y: 0 });
		document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
		expect(document.querySelector('.menu')).toBeNull();
		expect(hidden).toHaveBeenCalledOnce();
	});

	it('opens one menu per event', () => {
		const event = new MouseEvent('contextmenu');
		expect(Menu.forEvent(event)).toBe(Menu.forEvent(event));
	});
});

describe('Notice', () => {
	it('goes after five seconds when nothing is said', () => {
		vi.useFakeTimers();
		new Notice('Default');
		vi.advanceTimersByTime(4999);
		expect(document.querySelector('.notice')).not.toBeNull();
		vi.advanceTimersByTime(1);
		expect(document.querySelector('.notice')).toBeNull();
		vi.useRealTimers();
	});

	it('shows a fragment, changes and goes after its time', () => {
		vi.useFakeTimers();
		const notice = new Notice(createFragment((f) => f.createEl('b', { text: 'Bold' })), 1000);
		expect(document.querySelector('.notice b')?.textContent).toBe('Bold');
		notice.setMessage('Plain');
		expect(notice.messageEl.textContent).toBe('Plain');
		vi.advanceTimersByTime(1000);
		expect(document.querySelector('.notice-container')).toBeNull();
		new Notice('Stays', 0);
		vi.advanceTimersByTime(100_000);
		document.querySelector<HTMLElement>('.notice')?.click();
		expect(document.querySelector('.notice')).toBeNull();
		vi.useRealTimers();
	});
});
