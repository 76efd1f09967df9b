/** Files and folders of the vault, and the form that paths have. */

import type * as O from 'obsidian';
import { Platform } from '../platform';
import * as stubs from '../stubs';

/** A file or a folder. */
export abstract class TAbstractFile extends stubs.TAbstractFile() {
	override path = '';
	override name = '';
	override parent: O.TFolder | null = null;
}

/** A file. `basename` is its name without the extension. */
export class TFile extends stubs.TFile(TAbstractFile) {
	override basename = '';
	override extension = '';
	override stat: O.FileStats = { ctime: 0, mtime: 0, size: 0 };
}

/** A folder; the root's path is `/`. */
export class TFolder extends stubs.TFolder(TAbstractFile) {
	override children: O.TAbstractFile[] = [];

	override isRoot(): boolean {
		return this.path === '/';
	}
}

/** The path as the vault writes it: no slash at the ends, none doubled, spaces plain, NFC; `/` for the root. */
export function normalizePath(path: string): string {
	const slashed = path.replace(/[\\/]+/g, '/').replace(/^\/+|\/+$/g, '');
	return slashed.replace(/\u00a0|\u202f/g, ' ').normalize('NFC') || '/';
}

/** Throws when a part of `path` holds what no file's name can hold here. */
export function checkName(path: string): void {
	const [refused, shown] = Platform.isWin || Platform.isAndroidApp ? [/[*"<>:|?]/, '* " \\ / < > : | ?'] : [/:/, '\\ / :'];
	if (path.split('/').some((part) => refused.test(part))) throw new Error(`File name cannot contain any of the following characters: ${shown}`);
}

/** The path of the folder that `path` is in, `/` for the root. */
export function folderOf(path: string): string {
	const at = path.lastIndexOf('/');
	return at < 0 ? '/' : path.slice(0, at);
}

/** Sets every field that follows from the path. */
export function setPath(file: O.TAbstractFile, path: string): void {
	file.path = path;
	file.name = path.slice(path.lastIndexOf('/') + 1);
	if (!(file instanceof TFile)) return;
	const dot = file.name.lastIndexOf('.');
	file.extension = dot < 0 ? '' : file.name.slice(dot + 1).toLowerCase();
	file.basename = dot < 0 ? file.name : file.name.slice(0, dot);
}
