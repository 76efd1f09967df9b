/** Finds the Chromium-like browser that the tests run in, and installs one where that can be done without asking. */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, posix, win32 } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];

const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const LINUX = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/usr/bin/microsoft-edge', '/opt/microsoft/msedge/msedge'];
const WINDOWS = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} home
 */

/**
 * Where a browser may stand on such a machine, Chromium first, then Chrome, then Edge, in the usual places before `PATH`.
 * @param {Machine} machine
 * @returns {string[]}
 */
export function browserPlaces({ platform, env, home }) {
	/** @type {string[]} */
	let usual = LINUX;
	if (platform === 'darwin') {
		usual = MAC.flatMap((name) => ['/Applications', posix.join(home, 'Applications')]
			.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
	}
	if (platform === 'win32') {
		const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
		usual = WINDOWS.flatMap((tail) => folders.map((folder) => win32.join(folder, tail)));
	}
	const system = platform === 'win32' ? win32 : posix;
	const ending = platform === 'win32' ? '.exe' : '';
	const folders = (env['PATH'] ?? env['Path'] ?? '').split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
	return [...usual, ...COMMANDS.flatMap((name) => folders.map((folder) => system.join(folder, name + ending)))];
}

/**
 * The path of a browser that the tests can drive: `CHROMIUM` when that is set, else the first one found. On Debian as
 * root it installs one. Throws one sentence that says what to install.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
	const named = process.env['CHROMIUM'];
	if (named !== undefined && named !== '') {
		if (runs(named)) return named;
		throw new Error(`CHROMIUM names ${named}, which is no program that can be run: set it to the path of Chromium, Chrome or Edge, or unset it.`);
	}
	const found = firstBrowser() ?? (await installed());
	if (found !== null) return found;
	throw new Error('No browser was found for the tests: install Chromium, Google Chrome or Microsoft Edge, or set CHROMIUM to the path of one.');
}

/** @returns {string | null} */
function firstBrowser() {
	const machine = { platform: process.platform, env: process.env, home: homedir() };
	return browserPlaces(machine).find(runs) ?? null;
}

/** @returns {Promise<string | null>} */
async function installed() {
	const hasApt = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(posix.join(folder, 'apt-get')));
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || !hasApt) return null;
	console.log('No browser was found: installing chromium with apt-get …');
	const isInstalled = await apt(['update']) && await apt(['install', '-y', '--no-install-recommends', 'chromium']);
	return isInstalled ? firstBrowser() : null;
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<boolean>} whether it did what it was told
 */
function apt(words) {
	return new Promise((resolve) => {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		spawn('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] })
			.on('error', () => resolve(false))
			.on('close', (code) => resolve(code === 0));
	});
}

/** @param {string} path */
function runs(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
