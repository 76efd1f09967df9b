/** Tooltips: the accessible label of an element, shown beside it while it is pointed at. */

import type * as O from 'obsidian';

const defaultDelay = 500;

let shown: { readonly el: HTMLElement; readonly target: HTMLElement } | null = null;

function hide(): void {
	shown?.el.remove();
	shown = null;
}

function place(el: HTMLElement, target: HTMLElement, placement: O.TooltipPlacement, gap: number): void {
	const at = target.getBoundingClientRect();
	const own = el.getBoundingClientRect();
	const middle = { x: at.left + at.width / 2 - own.width / 2, y: at.top + at.height / 2 - own.height / 2 };
	const spots: Record<O.TooltipPlacement, { x: number; y: number }> = {
		bottom: { x: middle.x, y: at.bottom + gap },
		top: { x: middle.x, y: at.top - gap - own.height },
		left: { x: at.left - gap - own.width, y: middle.y },
		right: { x: at.right + gap, y: middle.y },
	};
	const spot = spots[placement];
	el.style.left = `${Math.max(4, Math.min(spot.x, el.win.innerWidth - own.width - 4))}px`;
	el.style.top = `${Math.max(4, Math.min(spot.y, el.win.innerHeight - own.height - 4))}px`;
}

/** Shows `content` beside `newTargetEl` at once, until the pointer leaves it. */
export function displayTooltip(newTargetEl: HTMLElement, content: string | DocumentFragment, options: O.TooltipOptions = {}): void {
	hide();
	const placement = options.placement ?? 'bottom';
	const el = newTargetEl.doc.body.createDiv({ cls: ['tooltip', `mod-${placement}`, ...(options.classes ?? [])], text: content, attr: { role: 'tooltip' } });
	el.createDiv('tooltip-arrow');
	shown = { el, target: newTargetEl };
	place(el, newTargetEl, placement, options.gap ?? 8);
	newTargetEl.addEventListener('mouseleave', hide, { once: true });
}

/** Gives `el` a label that is read aloud, and shown while it is pointed at; an empty one takes it away. */
export function setTooltip(el: HTMLElement, tooltip: string, options: O.TooltipOptions = {}): void {
	el.setAttrs({
		'aria-label': tooltip === '' ? null : tooltip,
		'data-tooltip-position': options.placement ?? null,
		'data-tooltip-delay': options.delay ?? null,
		'data-tooltip-gap': options.gap ?? null,
		'data-tooltip-classes': options.classes?.join(' ') ?? null,
	});
}

function optionsOf(el: HTMLElement): O.TooltipOptions {
	const { tooltipPosition, tooltipGap, tooltipClasses } = el.dataset as Record<string, string | undefined>;
	return {
		placement: (tooltipPosition as O.TooltipPlacement | undefined) ?? 'bottom',
		...(tooltipGap === undefined ? {} : { gap: Number(tooltipGap) }),
		...(tooltipClasses ? { classes: tooltipClasses.split(' ') } : {}),
	};
}

/** Shows the labels of `doc`'s elements while they are pointed at; returns what stops it. */
export function installTooltips(doc: Document): () => void {
	let timer = 0;
	const over = (event: Event): void => {
		const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[aria-label]') : null;
		if (!target || shown?.target === target) return;
		doc.win.clearTimeout(timer);
		const delay = Number(target.getAttr('data-tooltip-delay') ?? defaultDelay);
		timer = doc.win.setTimeout(() => {
			const label = target.getAttr('aria-label');
			if (label && target.isConnected && target.matches(':hover') && !target.hasClass('cm-content')) displayTooltip(target, label, optionsOf(target));
		}, delay);
	};
	const away = (): void => {
		doc.win.clearTimeout(timer);
		hide();
	};
	const gone = (event: Event): void => {
		if (event.target instanceof Element && event.target.closest('[aria-label]')) doc.win.clearTimeout(timer);
		if (shown && !shown.target.isConnected) hide();
	};
	doc.addEventListener('mouseover', over);
	doc.addEventListener('mouseout', gone);
	doc.addEventListener('mousedown', away, true);
	doc.addEventListener('keydown', away, true);
	return () => {
		away();
		doc.removeEventListener('mouseover', over);
		doc.removeEventListener('mouseout', gone);
		doc.removeEventListener('mousedown', away, true);
		doc.removeEventListener('keydown', away, true);
	};
}
