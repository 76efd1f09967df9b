/** Icons: Lucide's, with or without the prefix `lucide-`, and those a plugin adds. */

import { icons, type IconNode } from 'lucide';

const added = new Map<string, string>();

function kebab(name: string): string {
	return name
		.replace(/([a-z])([A-Z0-9])/g, '$1-$2')
		.replace(/([A-Z0-9])([A-Z])/g, '$1-$2')
		.toLowerCase();
}

const drawings = new Map<string, IconNode>(Object.entries(icons).map(([name, node]) => [kebab(name), node]));

// Lucide writes some numbers apart (`arrow-down-0-1`), others not (`clock-10`): hyphens decide nothing.
const loose = new Map([...drawings].map(([id, node]) => [id.replaceAll('-', ''), node]));

function attribute(el: Element, values: Record<string, string | number | undefined>): void {
	for (const [name, value] of Object.entries(values)) if (value !== undefined) el.setAttribute(name, String(value));
}

/** A fresh drawing of the icon, or null when there is no icon of that name. */
export function getIcon(iconId: string): SVGSVGElement | null {
	const own = added.get(iconId);
	const svg = createSvg('svg', 'svg-icon');
	if (own !== undefined) {
		attribute(svg, { class: `svg-icon ${iconId}`, viewBox: '0 0 100 100' });
		svg.innerHTML = own;
		return svg;
	}
	const id = iconId.replace(/^lucide-/, '');
	const node = drawings.get(id) ?? loose.get(id.replaceAll('-', ''));
	if (!node) return null;
	attribute(svg, {
		width: 24,
		height: 24,
		viewBox: '0 0 24 24',
		fill: 'none',
		stroke: 'currentColor',
		'stroke-width': 2,
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
		class: `svg-icon lucide-${id}`,
	});
	for (const [tag, values] of node) attribute(svg.createSvg(tag as 'path'), values);
	return svg;
}

/** Shows the icon in `parent` in place of what is there; an unknown id leaves `parent` alone. */
export function setIcon(parent: HTMLElement, iconId: string): void {
	const icon = getIcon(iconId);
	if (icon) parent.replaceChildren(icon);
}

/** Makes `svgContent`, drawn in a box of 100 by 100, known as `iconId`. */
export function addIcon(iconId: string, svgContent: string): void {
	added.set(iconId, svgContent);
}

/** Forgets an icon that was added. */
export function removeIcon(iconId: string): void {
	added.delete(iconId);
}

/** The ids of all icons, Lucide's with their prefix. */
export function getIconIds(): string[] {
	return [...[...drawings.keys()].map((id) => `lucide-${id}`), ...added.keys()];
}
