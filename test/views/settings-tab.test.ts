// @vitest-environment jsdom
/** The settings tab: every setting declared once, only good values kept. */

import type { Plugin, SettingControl, SettingDefinitionItem } from 'obsidian';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../src/core/settings';
import { SettingsTab } from '../../src/views/settings-tab';
import { App } from '../host/app';
import { installDom } from '../host/dom/install';
import { MemoryStore } from '../host/memory-store';

installDom(window);

let settings: Settings;
let kept: Settings[];
let tab: SettingsTab;

function controls(items: readonly SettingDefinitionItem[]): SettingControl[] {
	return items.flatMap((item) => {
		if ('items' in item) return controls(item.items ?? []);
		return 'control' in item && item.control ? [item.control] : [];
	});
}

beforeEach(() => {
	document.body.empty();
	settings = readSettings(null);
	kept = [];
	const app = new App(new MemoryStore(), document.body, 10);
	const plugin = { app, manifest: { id: 'jtbd-forces', name: 'JTBD Forces' } } as unknown as Plugin;
	tab = new SettingsTab(app, plugin, () => settings, () => 3, (changed) => {
		settings = changed;
		kept.push(changed);
		return Promise.resolve();
	}, () => Promise.resolve(), () => Promise.resolve());
});

describe('the settings tab', () => {
	it('has one control for every setting, showing its value', () => {
		const keys = controls(tab.getSettingDefinitions()).map(({ key }) => key);
		expect(keys.sort()).toEqual(Object.keys(DEFAULT_SETTINGS).filter((key) => key !== 'version').sort());
		for (const key of keys) expect(tab.getControlValue(key)).toBe(Object.entries(settings).find(([name]) => name === key)?.[1]);
	});

	it('takes folders from the vault, and prompts from the three ways', () => {
		const types = Object.fromEntries(controls(tab.getSettingDefinitions()).map((control) => [control.key, control.type]));
		expect(types).toMatchObject({ interviewsFolder: 'folder', jobsFolder: 'folder', templatesFolder: 'folder', namespace: 'text', jobPattern: 'text', prompts: 'dropdown' });
	});

	it('says what is wrong with a first part of tags', () => {
		const namespace = controls(tab.getSettingDefinitions()).find(({ key }) => key === 'namespace');
		if (namespace?.type !== 'text') throw new Error('no text control');
		expect(namespace.validate?.('two words')).toContain('letter');
		expect(namespace.validate?.('forces')).toBeUndefined();
	});

	it('hands on whole settings, as a fresh object', async () => {
		const before = settings;
		await tab.setControlValue('jobPattern', 'Job #');
		expect(kept).toEqual([{ ...DEFAULT_SETTINGS, jobPattern: 'Job #' }]);
		expect(settings).not.toBe(before);
		expect(before.jobPattern).toBe('JTBD #');
	});

	it('says how many notes keep the old tags when tags get another first part', async () => {
		await tab.setControlValue('namespace', 'f');
		await tab.setControlValue('namespace', 'forces');
		expect(kept).toEqual([]);
		tab.hide();
		await Promise.resolve();
		expect(kept).toEqual([{ ...DEFAULT_SETTINGS, namespace: 'forces' }]);
		await new Promise((resolve) => setTimeout(resolve, 0));
		expect(document.body.find('.notice').textContent).toContain('3 notes still have tags that begin with #jtbd');
	});

	it('hands on nothing when nothing changes', async () => {
		await tab.setControlValue('jobsFolder', '/Jobs/');
		expect(kept).toEqual([]);
	});
});
