/** Where the tests look for a browser. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserPlaces, findBrowser } from './find-browser.mjs';

describe('browserPlaces', () => {
	it('knows the usual places on Linux, and PATH after them', () => {
		const places = browserPlaces({ platform: 'linux', env: { PATH: '/opt/tools:/usr/local/bin' }, home: '/home/ada' });
		expect(places[0]).toBe('/usr/bin/chromium');
		expect(places).toContain('/opt/google/chrome/chrome');
		expect(places.indexOf('/opt/tools/chromium')).toBeGreaterThan(places.indexOf('/opt/microsoft/msedge/msedge'));
		expect(places.indexOf('/opt/tools/google-chrome')).toBeGreaterThan(places.indexOf('/usr/local/bin/chromium'));
	});

	it('knows the applications of a Mac, everyone’s and one’s own', () => {
		const places = browserPlaces({ platform: 'darwin', env: {}, home: '/Users/ada' });
		expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
		expect(places).toContain('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium');
	});

	it('knows the program folders of Windows', () => {
		const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local', Path: 'D:\\tools' };
		const places = browserPlaces({ platform: 'win32', env, home: 'C:\\Users\\ada' });
		expect(places).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
		expect(places).toContain('C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
		expect(places).toContain('D:\\tools\\chrome.exe');
	});
});

describe('findBrowser', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'browser-'));
	});
	afterEach(() => {
		vi.unstubAllEnvs();
		rmSync(folder, { recursive: true });
	});

	it('takes the one that CHROMIUM names', async () => {
		const browser = join(folder, 'browser');
		writeFileSync(browser, '#!/bin/sh\n');
		chmodSync(browser, 0o755);
		vi.stubEnv('CHROMIUM', browser);
		expect(await findBrowser()).toBe(browser);
	});

	it('says so when CHROMIUM names none', async () => {
		vi.stubEnv('CHROMIUM', folder);
		await expect(findBrowser()).rejects.toThrow(`CHROMIUM names ${folder}, which is no program that can be run`);
	});
});
