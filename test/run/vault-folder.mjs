/** The folder that the user named on the command line: where it is, and what is wrong with it. */
import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The absolute path of a folder as the user wrote it, with `~` for the home folder, relative to where the user stands.
 * @param {string} given
 * @param {{ readonly from: string, readonly home: string }} [where]
 */
export function absoluteFolder(given, where = { from: process.env['INIT_CWD'] ?? process.cwd(), home: homedir() }) {
	if (given === '~') return where.home;
	if (/^~[/\\]/.test(given)) return join(where.home, given.slice(2));
	return resolve(where.from, given);
}

/**
 * The real path of a folder that can be read and written. Throws one sentence when there is none.
 * @param {string} folder an absolute path
 */
export function usableFolder(folder) {
	const stats = statSync(folder, { throwIfNoEntry: false });
	if (stats === undefined) throw new Error(`There is no folder ${folder}.`);
	if (!stats.isDirectory()) throw new Error(`${folder} is a file, not a folder.`);
	try {
		readdirSync(folder);
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
	} catch {
		throw new Error(`${folder} can't be read and written: check its permissions.`);
	}
	return realpathSync.native(folder);
}
