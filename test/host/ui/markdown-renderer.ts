/** MarkdownRenderer and the reading view: notes as elements, with the post-processors of the plugins. */

import type * as O from 'obsidian';
import { Component, report } from '../events';
import { hostApp } from '../host-app';
import { Keymap } from '../keymap';
import { getLinkpath } from '../metadata/links';
import * as stubs from '../stubs';
import { currentApp } from './current-app';
import { loadEmbeds } from './embed';
import { renderBlocks } from './markdown-dom';

/** A component that lives as long as the element it stands in. */
export class MarkdownRenderChild extends stubs.MarkdownRenderChild(Component) {
	override containerEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		super(containerEl);
		this.containerEl = containerEl;
	}
}

let documents = 0;

interface Place {
	readonly sourcePath: string;
	readonly component: O.Component;
	readonly docId: string;
	readonly sectionOf: (el: HTMLElement) => O.MarkdownSectionInformation | null;
}

function contextOf(app: O.App, { sourcePath, component, docId, sectionOf }: Place): O.MarkdownPostProcessorContext {
	return {
		docId,
		sourcePath,
		frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
		addChild: (child) => {
			component.addChild(child);
		},
		getSectionInfo: sectionOf,
	};
}

/** Runs every post-processor on `el`, each started before the one before it has finished, as in the app. */
async function process(app: O.App, el: HTMLElement, context: O.MarkdownPostProcessorContext): Promise<void> {
	await Promise.all(
		[...hostApp(app).postProcessors].map(async (processor) => {
			try {
				await processor(el, context);
			} catch (error) {
				report(error);
			}
		}),
	);
}

function markUnresolved(app: O.App, el: HTMLElement, sourcePath: string): void {
	for (const link of el.findAll('a.internal-link')) {
		const path = getLinkpath(link.dataset['href'] ?? '');
		link.toggleClass('is-unresolved', path !== '' && !app.metadataCache.getFirstLinkpathDest(path, sourcePath));
	}
}

const sources = new WeakMap<HTMLElement, string>();

/** Lets the links under `el` open, and preview while pointed at; `sourcePath` is the note that `el` shows now. */
function wireLinks(app: O.App, el: HTMLElement, sourcePath: string): void {
	const known = sources.has(el);
	sources.set(el, sourcePath);
	if (known) return;
	const source = (): string => sources.get(el) ?? '';
	const hoverParent: O.HoverParent = { hoverPopover: null };
	const linkOf = (event: Event): HTMLElement | null =>
		event.target instanceof Element && event.target.closest('.markdown-embed') === el.closest('.markdown-embed') ? event.target.closest<HTMLElement>('a.internal-link') : null;
	el.onClickEvent((event) => {
		const link = linkOf(event);
		if (!link || event.button > 1) return;
		event.preventDefault();
		void app.workspace.openLinkText(link.dataset['href'] ?? '', source(), Keymap.isModEvent(event)).catch(report);
	});
	el.addEventListener('mouseover', (event) => {
		const targetEl = linkOf(event);
		if (targetEl) app.workspace.trigger('hover-link', { event, source: 'preview', hoverParent, targetEl, linktext: targetEl.dataset['href'] ?? '', sourcePath: source() });
	});
}

/** Shows the note `text` in `el`, in place of what is there, as the reading view does: a wrapper for each root block, post-processors block by block. */
export async function renderReading(app: O.App, text: string, el: HTMLElement, sourcePath: string, component: O.Component): Promise<void> {
	el.empty();
	const docId = String(++documents);
	const sections = renderBlocks(text, hostApp(app).host.nativeHighlightColours).map((block) => {
		const sectionEl = el.createDiv(`el-${block.tag}`);
		sectionEl.append(block.nodes);
		return { sectionEl, lineStart: block.lineStart, lineEnd: block.lineEnd };
	});
	const sectionOf = (inside: HTMLElement): O.MarkdownSectionInformation | null => {
		const section = sections.find(({ sectionEl }) => sectionEl.contains(inside));
		return section ? { text, lineStart: section.lineStart, lineEnd: section.lineEnd } : null;
	};
	const context = contextOf(app, { sourcePath, component, docId, sectionOf });
	markUnresolved(app, el, sourcePath);
	wireLinks(app, el, sourcePath);
	await Promise.all([
		...sections.map(({ sectionEl }) => process(app, sectionEl, context)),
		loadEmbeds(app, el, sourcePath, component, renderReading),
	]);
}

/** Renders Markdown for plugins: static calls only, as in the typings. */
export abstract class MarkdownRenderer extends stubs.MarkdownRenderer(MarkdownRenderChild) {
	static override async render(app: O.App, markdown: string, el: HTMLElement, sourcePath: string, component: O.Component): Promise<void> {
		const box = createDiv();
		for (const block of renderBlocks(markdown, hostApp(app).host.nativeHighlightColours)) box.append(block.nodes);
		const context = contextOf(app, { sourcePath, component, docId: String(++documents), sectionOf: () => null });
		markUnresolved(app, box, sourcePath);
		await Promise.all([process(app, box, context), loadEmbeds(app, box, sourcePath, component, renderReading)]);
		el.append(...box.childNodes);
	}

	static override async renderMarkdown(markdown: string, el: HTMLElement, sourcePath: string, component: O.Component): Promise<void> {
		const app = currentApp();
		if (!app) throw new Error('There is no app to render Markdown with');
		await MarkdownRenderer.render(app, markdown, el, sourcePath, component);
	}
}

/** Keeps the app's post-processors, in the order in which they run. */
export class MarkdownPreviewRenderer extends stubs.MarkdownPreviewRenderer() {
	static override registerPostProcessor(postProcessor: O.MarkdownPostProcessor, sortOrder?: number): void {
		const list = currentApp()?.postProcessors;
		if (!list) throw new Error('There is no app to register a post-processor with');
		if (sortOrder !== undefined) postProcessor.sortOrder = sortOrder;
		list.push(postProcessor);
		list.sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
	}

	static override unregisterPostProcessor(postProcessor: O.MarkdownPostProcessor): void {
		currentApp()?.postProcessors.remove(postProcessor);
	}

	static override createCodeBlockPostProcessor(
		language: string,
		handler: (source: string, el: HTMLElement, ctx: O.MarkdownPostProcessorContext) => Promise<unknown> | void,
	): (el: HTMLElement, ctx: O.MarkdownPostProcessorContext) => Promise<void> {
		return async (el, ctx) => {
			const blocks = el.findAll('pre > code').filter((code) => code.classList.contains(`language-${language}`));
			await Promise.all(
				blocks.map(async (code) => {
					const own = createDiv(`block-language-${language}`);
					code.parentElement?.replaceWith(own);
					await handler(code.getText().replace(/\n$/, ''), own, ctx);
				}),
			);
		};
	}
}

/** An element that shows the source of a formula; the host has no typesetter. */
export function renderMath(source: string, display: boolean): HTMLElement {
	return createSpan({ cls: display ? 'math math-block is-loaded' : 'math is-loaded', text: source });
}

/** Resolves at once: formulas are shown as text. */
export function finishRenderMath(): Promise<void> {
	return Promise.resolve();
}
