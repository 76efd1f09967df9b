// @vitest-environment jsdom
import type * as O from 'obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Setting } from './setting';
import { PluginSettingTab, SettingPage } from './setting-tab';
import { openSettings } from './settings-dialog';
import { press, standInApp, typeInto } from './stand-in-app';

let app: O.App;
const saved: unknown[] = [];
let plugin: O.Plugin;

class Tab extends PluginSettingTab {
	definitions: O.SettingDefinitionItem[] = [];
	override getSettingDefinitions(): O.SettingDefinitionItem[] {
		return this.definitions;
	}
}

function tabOf(...definitions: O.SettingDefinitionItem[]): Tab {
	const tab = new Tab(app, plugin);
	tab.definitions = definitions;
	tab.update();
	return tab;
}

function shown(...definitions: O.SettingDefinitionItem[]): Tab {
	const tab = tabOf(...definitions);
	openSettings(app, [tab]);
	return tab;
}

const row = (name: string): HTMLElement => {
	const found = document.body.findAll('.setting-item').find((el) => el.querySelector('.setting-item-name')?.textContent === name);
	if (!found) throw new Error(`No row ${name}`);
	return found;
};
const field = (name: string): HTMLInputElement => row(name).querySelector('input, textarea, select') as HTMLInputElement;

beforeEach(() => {
	app = standInApp([{ path: 'Interviews/P01.md', text: '' }]).app;
	saved.length = 0;
	plugin = {
		manifest: { id: 'p', name: 'Forces' },
		settings: { namespace: 'jtbd' },
		saveData: (data: unknown) => {
			saved.push(structuredClone(data));
			return Promise.resolve();
		},
	} as unknown as O.Plugin;
});

describe('controls', () => {
	it('read and save each kind of value under its key', () => {
		shown(
			{ name: 'Text', control: { type: 'text', key: 'namespace', placeholder: 'tag' } },
			{ name: 'Area', control: { type: 'textarea', key: 'area', rows: 3, defaultValue: 'x' } },
			{ name: 'Toggle', control: { type: 'toggle', key: 'on', defaultValue: true } },
			{ name: 'Drop', control: { type: 'dropdown', key: 'drop', options: { a: 'A', b: 'B' }, defaultValue: 'b' } },
			{ name: 'Slide', control: { type: 'slider', key: 'slide', min: 0, max: 10, step: 1, defaultValue: 4 } },
			{ name: 'Color', control: { type: 'color', key: 'color', defaultValue: '#ff0000' } },
		);
		expect([field('Text').value, field('Area').value, field('Drop').value, field('Slide').value, field('Color').value]).toEqual(['jtbd', 'x', 'b', '4', '#ff0000']);
		expect(row('Toggle').querySelector('.is-enabled')).not.toBeNull();
		expect(saved).toEqual([]);
		typeInto(field('Text'), 'job');
		row('Toggle').find('.checkbox-container').click();
		field('Drop').value = 'a';
		field('Drop').trigger('change');
		field('Slide').value = '7';
		field('Slide').trigger('change');
		expect(saved.at(-1)).toEqual({ namespace: 'job', on: false, drop: 'a', slide: 7 });
		row('Slide').find('.extra-setting-button').click();
		expect(saved.at(-1)).toMatchObject({ slide: 4 });
	});

	it('keep a number until it is done, within its limits', () => {
		shown({ name: 'N', control: { type: 'number', key: 'n', min: 1, max: 5, defaultValue: 2 } });
		typeInto(field('N'), '4');
		expect(saved).toEqual([]);
		press('Enter');
		expect(saved).toEqual([{ namespace: 'jtbd', n: 4 }]);
		typeInto(field('N'), '9');
		field('N').blur();
		expect(field('N').value).toBe('4');
		expect(saved).toHaveLength(1);
	});

	it('suggest folders and files, and store the one that is chosen', async () => {
		shown({ name: 'Folder', control: { type: 'folder', key: 'folder' } });
		typeInto(field('Folder'), 'int');
		await vi.waitFor(() => expect(document.querySelector('.suggestion-item')?.textContent).toBe('Interviews'));
		press('Enter');
		expect(field('Folder').value).toBe('Interviews');
		expect(saved.at(-1)).toMatchObject({ folder: 'Interviews' });
		await vi.waitFor(() => expect(document.querySelector('.suggestion-item')).toBeNull());
	});

	it('refuse what is not valid, say why, and show it at once for what is stored', () => {
		shown({ name: 'Text', control: { type: 'text', key: 'namespace', validate: (value) => (value === 'jtbd' || value === '' ? 'Not this' : undefined) } });
		expect(row('Text').querySelector('.setting-item-error')?.textContent).toBe('Not this');
		typeInto(field('Text'), 'job');
		expect(row('Text').querySelector('.setting-item-error')).toBeNull();
		typeInto(field('Text'), '');
		expect(row('Text').querySelector('.setting-item-error')?.textContent).toBe('Not this');
		expect(saved).toEqual([{ namespace: 'job' }]);
	});

	it('wait for a slow check; the latest value wins', async () => {
		const verdicts: ((message: string | void) => void)[] = [];
		shown({ name: 'Text', control: { type: 'text', key: 'slow', validate: () => new Promise<string | void>((resolve) => verdicts.push(resolve)) } });
		typeInto(field('Text'), 'a');
		typeInto(field('Text'), 'b');
		verdicts[1]?.();
		verdicts[2]?.();
		await vi.waitFor(() => expect(saved).toEqual([{ namespace: 'jtbd', slow: 'b' }]));
	});

	it('go through the tab\'s own reading and writing', () => {
		const tab = tabOf({ name: 'Text', control: { type: 'text', key: 'k' } });
		const written: unknown[] = [];
		Object.assign(tab, { getControlValue: (key: string) => `<${key}>`, setControlValue: (key: string, value: unknown) => void written.push([key, value]) });
		openSettings(app, [tab]);
		expect(field('Text').value).toBe('<k>');
		typeInto(field('Text'), 'v');
		expect(written).toEqual([['k', 'v']]);
		expect(saved).toEqual([]);
	});
});

describe('structure', () => {
	it('follows what is visible and disabled after each change', () => {
		const on = (): boolean => (plugin.settings as { on?: boolean }).on === true;
		shown(
			{ name: 'On', control: { type: 'toggle', key: 'on' } },
			{ name: 'Extra', visible: on, control: { type: 'text', key: 'extra' } },
			{ name: 'Other', control: { type: 'text', key: 'other', disabled: on } },
		);
		expect([row('Extra').isShown(), field('Other').disabled]).toEqual([false, false]);
		row('On').find('.checkbox-container').click();
		expect([row('Extra').isShown(), field('Other').disabled]).toEqual([true, true]);
	});

	it('draws groups with heading, search and buttons', () => {
		const pressed = vi.fn();
		shown({
			type: 'group',
			heading: 'Codes',
			cls: 'mine',
			extraButtons: [(button) => button.setTooltip('More').onClick(pressed)],
			search: { match: (definition, query) => definition.name.includes(query) },
			items: [{ name: 'push' }, { name: 'pull' }],
		});
		expect(document.querySelector('.setting-group.mine .setting-item-heading .setting-item-name')?.textContent).toBe('Codes');
		document.querySelector<HTMLElement>('[aria-label="More"]')?.click();
		expect(pressed).toHaveBeenCalledOnce();
		const search = document.querySelector<HTMLInputElement>('.setting-group input[type="search"]');
		if (search) typeInto(search, 'pull');
		expect([row('push').hasClass('is-filtered-out'), row('pull').hasClass('is-filtered-out')]).toEqual([true, false]);
	});

	it('adds and deletes in lists, and shows what is there after update', () => {
		const names = ['One', 'Two'];
		const tab = tabOf();
		Object.assign(tab, {
			getSettingDefinitions: (): O.SettingDefinitionItem[] => [
				{
					type: 'list',
					heading: 'Templates',
					emptyState: 'None yet',
					items: names.map((name) => ({ name })),
					onDelete: (index) => {
						names.splice(index, 1);
						tab.update();
					},
					addItem: { name: 'Add template', action: () => (names.push('New'), tab.update()) },
				},
			],
		});
		openSettings(app, [tab]);
		row('One').find('[aria-label="Delete"]').click();
		expect(names).toEqual(['Two']);
		row('Two').focus();
		press('Delete');
		expect(document.querySelector('.setting-list-empty')?.textContent).toBe('None yet');
		document.querySelector<HTMLElement>('[aria-label="Add template"]')?.click();
		expect(row('New').isShown()).toBe(true);
	});

	it('lets a row draw itself and clean up, and act', () => {
		const cleaned = vi.fn();
		const acted = vi.fn();
		const tab = shown(
			{ name: 'Own', render: (setting) => (setting.addButton((button) => button.setButtonText('Go')), cleaned) },
			{ name: 'Act', action: (_el, index) => void acted(index) },
		);
		expect(row('Own').querySelector('button')?.textContent).toBe('Go');
		row('Act').focus();
		press('Enter');
		expect(acted).toHaveBeenCalledWith(1);
		tab.update();
		expect(cleaned).toHaveBeenCalledOnce();
		press('Escape');
		expect(cleaned).toHaveBeenCalledTimes(2);
	});

	it('opens pages, declared or drawn, and comes back', () => {
		const hidden = vi.fn();
		class Drawn extends SettingPage {
			override title = 'By hand';
			display(): void {
				this.containerEl.createEl('p', { text: 'drawn' });
			}
			override hide(): void {
				hidden();
				super.hide();
			}
		}
		const tab = shown(
			{ type: 'page', name: 'Folders', desc: 'Where', displayValue: () => '3', items: [{ name: 'Inside', control: { type: 'text', key: 'namespace' } }] },
			{ type: 'page', name: 'Hand', page: () => new Drawn() },
		);
		expect(row('Folders').querySelector('.setting-item-display-value')?.textContent).toBe('3');
		row('Folders').click();
		expect(field('Inside').value).toBe('jtbd');
		tab.update();
		expect(field('Inside').value).toBe('jtbd');
		document.querySelector<HTMLElement>('.setting-page-back')?.click();
		row('Hand').click();
		expect(document.querySelector('.setting-page-title')?.textContent).toBe('By hand');
		expect(document.querySelector('.setting-page-content')?.textContent).toBe('drawn');
		press('Escape');
		expect(hidden).toHaveBeenCalled();
	});

	it('is found by name, description and alias', () => {
		shown({ type: 'page', name: 'Advanced', items: [{ name: 'Namespace', desc: 'First part', aliases: ['prefix'], control: { type: 'text', key: 'namespace' } }] });
		const search = document.querySelector<HTMLInputElement>('.setting-search input');
		if (search) typeInto(search, 'prefix');
		document.querySelector<HTMLElement>('.setting-search-result')?.click();
		expect(field('Namespace').value).toBe('jtbd');
	});
});

describe('Setting', () => {
	it('shows, changes and takes back an error', () => {
		const setting = new Setting(document.body).setName('Name').addText((text) => text.setValue('v'));
		setting.setErrorMessage('Wrong').setErrorMessage('Still wrong');
		expect(document.body.findAll('.setting-item-error').map((el) => el.textContent)).toEqual(['Still wrong']);
		setting.setErrorMessage(null).setDisabled(true);
		expect(setting.errorEl).toBeNull();
		expect(document.querySelector('input')?.disabled).toBe(true);
	});
});
