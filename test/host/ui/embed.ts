/** Embedded notes and images in rendered Markdown. */

import type * as O from 'obsidian';
import { parseLinktext, resolveSubpath } from '../metadata/links';
import { setIcon } from './icons';

/** Renders a note into an element, as the reading view does. */
export type Render = (app: O.App, text: string, el: HTMLElement, sourcePath: string, component: O.Component) => Promise<void>;

const images = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'avif', 'bmp']);
const deepest = 5;

/** The part of a note's text that `subpath` names; the whole when it names nothing, null when what it names is missing. */
export function partOf(app: O.App, file: O.TFile, text: string, subpath: string): string | null {
	if (subpath === '') return text;
	const cache = app.metadataCache.getFileCache(file);
	const found = cache && resolveSubpath(cache, subpath);
	return found ? text.slice(found.start.offset, found.end?.offset ?? text.length) : null;
}

function depthOf(el: HTMLElement): number {
	let depth = 0;
	for (let at = el.parentElement?.closest('.markdown-embed'); at; at = at.parentElement?.closest('.markdown-embed')) depth++;
	return depth;
}

async function loadNote(app: O.App, el: HTMLElement, file: O.TFile, linktext: string, component: O.Component, render: Render): Promise<void> {
	const { subpath } = parseLinktext(linktext);
	const part = partOf(app, file, await app.vault.cachedRead(file), subpath);
	el.addClasses(['markdown-embed', 'inline-embed', 'is-loaded']);
	el.createDiv({ cls: 'markdown-embed-title', text: subpath === '' ? file.basename : '' });
	const content = el.createDiv('markdown-embed-content');
	const open = el.createDiv({ cls: 'markdown-embed-link', attr: { 'aria-label': 'Open link', role: 'button' } });
	setIcon(open, 'lucide-link');
	open.addEventListener('click', () => void app.workspace.openLinkText(linktext, file.path));
	if (part === null) content.setText(`Unable to find section ${subpath} in ${file.basename}`);
	else await render(app, part, content.createDiv('markdown-preview-view markdown-rendered'), file.path, component);
}

/** Fills every embed under `root` whose file exists; deep nesting stays unloaded. */
export async function loadEmbeds(app: O.App, root: HTMLElement, sourcePath: string, component: O.Component, render: Render): Promise<void> {
	const waiting = root.findAll('.internal-embed:not(.is-loaded)').map(async (el) => {
		const linktext = el.getAttr('src') ?? '';
		const file = app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
		if (!file) {
			el.addClasses(['file-embed', 'mod-empty', 'is-loaded']);
			el.setText(`${linktext} is not created yet.`);
		} else if (images.has(file.extension)) {
			const size = /^(\d+)(?:x(\d+))?$/.exec(el.getAttr('alt') ?? '');
			el.addClasses(['media-embed', 'image-embed', 'is-loaded']);
			el.createEl('img', { attr: { src: app.vault.getResourcePath(file), alt: el.getAttr('alt'), width: size?.[1] ?? null, height: size?.[2] ?? null } });
		} else if (file.extension === 'md' && depthOf(el) < deepest) await loadNote(app, el, file, linktext, component, render);
	});
	await Promise.all(waiting);
}
