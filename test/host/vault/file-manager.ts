/** The file manager: what happens to notes at a user's wish, links kept right. */

import type * as O from 'obsidian';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from '../metadata/frontmatter';
import { getLinkpath } from '../metadata/links';
import * as stubs from '../stubs';
import { TFile } from './files';

interface Rewrite {
	readonly source: O.TFile;
	readonly target: O.TFile;
	readonly refs: readonly O.Reference[];
}

/** The file manager of one app. */
export class FileManager extends stubs.FileManager() {
	readonly #app: O.App;
	readonly #beforeRename: () => Promise<void>;

	/** `beforeRename` saves what open editors hold. */
	constructor(app: O.App, beforeRename: () => Promise<void>) {
		super();
		this.#app = app;
		this.#beforeRename = beforeRename;
	}

	override getNewFileParent(): O.TFolder {
		return this.#app.vault.getRoot();
	}

	override generateMarkdownLink(file: O.TFile, sourcePath: string, subpath = '', alias = ''): string {
		const text = this.#app.metadataCache.fileToLinktext(file, sourcePath);
		return `[[${text}${subpath}${alias ? `|${alias}` : ''}]]`;
	}

	override async trashFile(file: O.TAbstractFile): Promise<void> {
		await this.#app.vault.trash(file, true);
	}

	override async renameFile(file: O.TAbstractFile, newPath: string): Promise<void> {
		await this.#beforeRename();
		const rewrites = this.#linksTo((target) => target === file || target.path.startsWith(`${file.path}/`));
		await this.#app.vault.rename(file, newPath);
		for (const rewrite of rewrites) await this.#rewrite(rewrite);
	}

	#linksTo(moves: (file: O.TFile) => boolean): Rewrite[] {
		const { vault, metadataCache } = this.#app;
		const found: Rewrite[] = [];
		for (const source of vault.getMarkdownFiles()) {
			const cache = metadataCache.getFileCache(source);
			const byTarget = new Map<O.TFile, O.Reference[]>();
			for (const ref of [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])]) {
				const path = getLinkpath(ref.link);
				const target = path ? metadataCache.getFirstLinkpathDest(path, source.path) : null;
				if (target && moves(target)) byTarget.set(target, [...(byTarget.get(target) ?? []), ref]);
			}
			for (const [target, refs] of byTarget) found.push({ source, target, refs });
		}
		return found;
	}

	async #rewrite({ source, target, refs }: Rewrite): Promise<void> {
		const { vault, metadataCache } = this.#app;
		const path = metadataCache.fileToLinktext(target, source.path);
		await vault.process(source, (text) => {
			let result = text;
			for (const ref of new Set(refs.map(({ original }) => original))) {
				const wiki = ref.includes('[[');
				const old = getLinkpath(refs.find(({ original }) => original === ref)?.link ?? '');
				const changed = wiki ? ref.replace(old, () => path) : ref.replace(/\]\(<?[^)#>]*/, () => `](${encodeURI(target.path)}`);
				result = result.replaceAll(ref, () => changed);
			}
			return result;
		});
	}

	override async processFrontMatter(file: O.TFile, fn: (frontmatter: Record<string, unknown>) => void): Promise<void> {
		await this.#app.vault.process(file, (text) => {
			const info = getFrontMatterInfo(text);
			const properties = ((info.exists ? parseYaml(info.frontmatter) : null) ?? {}) as Record<string, unknown>;
			fn(properties);
			const body = text.slice(info.contentStart);
			return Object.keys(properties).length > 0 ? `---\n${stringifyYaml(properties)}---\n${body}` : body;
		});
	}

	override getAvailablePathForAttachment(filename: string): Promise<string> {
		const { vault } = this.#app;
		const dot = filename.lastIndexOf('.');
		const [stem, extension] = dot < 0 ? [filename, ''] : [filename.slice(0, dot), filename.slice(dot)];
		let path = filename;
		for (let count = 1; vault.getAbstractFileByPath(path) instanceof TFile; count++) path = `${stem} ${count}${extension}`;
		return Promise.resolve(path);
	}
}
