/** HoverPopover, and the preview of a note while a link to it is pointed at. */

import type * as O from 'obsidian';
import { Component, report } from '../events';
import { hostApp } from '../host-app';
import { Keymap } from '../keymap';
import { parseLinktext } from '../metadata/links';
import * as stubs from '../stubs';
import { partOf } from './embed';
import { renderReading } from './markdown-renderer';

const leaveTime = 300;

/** A box beside `targetEl`, shown once it has been pointed at for `waitTime` milliseconds, gone when neither is pointed at. */
export class HoverPopover extends stubs.HoverPopover(Component) {
	override hoverEl: HTMLElement;
	readonly #parent: O.HoverParent;
	readonly #targetEl: HTMLElement | null;
	readonly #staticPos: O.Point | null;
	#showing = 0;
	#leaving = 0;

	constructor(parent: O.HoverParent, targetEl: HTMLElement | null, waitTime = 300, staticPos: O.Point | null = null) {
		super(parent, targetEl, waitTime, staticPos);
		this.#parent = parent;
		this.#targetEl = targetEl;
		this.#staticPos = staticPos;
		this.hoverEl = createDiv('popover hover-popover');
		parent.hoverPopover?.unload();
		parent.hoverPopover = this;
		const stay = (): void => window.clearTimeout(this.#leaving);
		const leave = (): void => {
			stay();
			this.#leaving = window.setTimeout(() => this.unload(), leaveTime);
		};
		for (const el of targetEl ? [targetEl, this.hoverEl] : [this.hoverEl]) {
			el.addEventListener('mouseleave', leave);
			el.addEventListener('mouseenter', stay);
			this.register(() => {
				el.removeEventListener('mouseleave', leave);
				el.removeEventListener('mouseenter', stay);
			});
		}
		super.load();
		this.#showing = window.setTimeout(() => this.#show(), waitTime);
	}

	#show(): void {
		if (this.#targetEl && !this.#targetEl.isConnected) {
			this.unload();
			return;
		}
		(this.#targetEl ?? document.body).doc.body.append(this.hoverEl);
		this.#place();
	}

	#place(): void {
		const at = this.#targetEl?.getBoundingClientRect();
		const { width, height } = this.hoverEl.getBoundingClientRect();
		const { innerWidth, innerHeight } = this.hoverEl.win;
		const spot = this.#staticPos ?? { x: at?.left ?? 0, y: at?.bottom ?? 0 };
		const above = at !== undefined && spot.y + height > innerHeight && at.top > height;
		this.hoverEl.style.left = `${Math.max(8, Math.min(spot.x, innerWidth - width - 8))}px`;
		this.hoverEl.style.top = `${above ? at.top - height : Math.max(8, Math.min(spot.y, innerHeight - height - 8))}px`;
	}

	override onunload(): void {
		window.clearTimeout(this.#showing);
		window.clearTimeout(this.#leaving);
		this.hoverEl.remove();
		if ((this.#parent.hoverPopover as unknown) === this) this.#parent.hoverPopover = null;
	}
}

/** What `workspace.trigger('hover-link', …)` carries. */
export interface HoverLink {
	readonly event: MouseEvent;
	readonly source: string;
	readonly hoverParent: O.HoverParent;
	readonly targetEl: HTMLElement | null;
	readonly linktext: string;
	readonly sourcePath?: string;
}

const showing = new WeakMap<O.HoverParent, HTMLElement | null>();

function needsMod(app: O.App, { event, source }: HoverLink): boolean {
	return (hostApp(app).hoverLinkSources.get(source)?.defaultMod ?? false) && !Keymap.isModifier(event, 'Mod');
}

async function preview(app: O.App, { hoverParent, targetEl, linktext, sourcePath = '' }: HoverLink): Promise<void> {
	if (hoverParent.hoverPopover && showing.get(hoverParent) === targetEl) return;
	const { path, subpath } = parseLinktext(linktext);
	const file = path === '' ? app.vault.getFileByPath(sourcePath) : app.metadataCache.getFirstLinkpathDest(path, sourcePath);
	if (file?.extension !== 'md') return;
	const popover = new HoverPopover(hoverParent, targetEl);
	showing.set(hoverParent, targetEl);
	const embed = popover.hoverEl.createDiv('markdown-embed is-loaded');
	if (subpath === '') embed.createDiv({ cls: 'markdown-embed-title', text: file.basename });
	const view = embed.createDiv('markdown-embed-content').createDiv('markdown-preview-view markdown-rendered');
	const text = await app.vault.cachedRead(file);
	await renderReading(app, partOf(app, file, text, subpath) ?? text, view, file.path, popover);
}

/** Shows notes while links to them are pointed at, whoever triggers `hover-link`, some only once Mod is held; returns what stops it. */
export function installHoverPreview(app: O.App): () => void {
	const { workspace } = app;
	let waiting: HoverLink | null = null;
	const show = (link: HoverLink): void => {
		waiting = null;
		preview(app, link).catch(report);
	};
	const ref = (workspace as O.Events).on('hover-link', (data) => {
		const link = data as HoverLink;
		if (needsMod(app, link)) waiting = link;
		else show(link);
	});
	const pressed = (event: KeyboardEvent): void => {
		if (waiting && Keymap.isModifier(event, 'Mod')) show(waiting);
	};
	const left = (event: MouseEvent): void => {
		if (!(event.target instanceof Node && waiting?.targetEl?.contains(event.target))) waiting = null;
	};
	window.addEventListener('keydown', pressed, true);
	window.addEventListener('mouseover', left, true);
	return () => {
		workspace.offref(ref);
		window.removeEventListener('keydown', pressed, true);
		window.removeEventListener('mouseover', left, true);
	};
}
