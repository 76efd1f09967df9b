/** The element makers of the app: `createEl`, `createDiv`, `createSpan`, `createSvg` and `createFragment`. */

const svgNamespace = 'http://www.w3.org/2000/svg';

function attach(parent: Node | undefined, child: Node, prepend: boolean | undefined): void {
	if (parent) parent.insertBefore(child, prepend ? parent.firstChild : null);
}

function classesOf(cls: string | string[] | undefined): string[] {
	return (typeof cls === 'string' ? cls.split(' ') : (cls ?? [])).filter((name) => name !== '');
}

function fill(el: HTMLElement, info: DomElementInfo): void {
	el.classList.add(...classesOf(info.cls));
	if (info.text !== undefined) el.setText(info.text);
	if (info.attr) el.setAttrs(info.attr);
	if (info.title !== undefined) el.title = info.title;
	for (const name of ['type', 'placeholder', 'href'] as const) {
		const value = info[name];
		if (value !== undefined) el.setAttribute(name, value);
	}
	if (info.value !== undefined) {
		if ('value' in el) el.value = info.value;
		else el.setAttribute('value', info.value);
	}
	attach(info.parent, el, info.prepend);
}

function infoOf<T extends { cls?: string | string[] }>(o: T | string | undefined): T | { cls?: string } {
	return typeof o === 'string' ? { cls: o } : (o ?? {});
}

/** Makes an element of `doc`, filled as `o` says (a string is its class), then hands it to `callback`. */
export function makeEl<K extends keyof HTMLElementTagNameMap>(
	doc: Document,
	tag: K,
	o?: DomElementInfo | string,
	callback?: (el: HTMLElementTagNameMap[K]) => void,
): HTMLElementTagNameMap[K] {
	const el = doc.createElement(tag);
	fill(el, infoOf(o));
	callback?.(el);
	return el;
}

/** Makes an SVG element of `doc`, filled as `o` says (a string is its class), then hands it to `callback`. */
export function makeSvg<K extends keyof SVGElementTagNameMap>(
	doc: Document,
	tag: K,
	o?: SvgElementInfo | string,
	callback?: (el: SVGElementTagNameMap[K]) => void,
): SVGElementTagNameMap[K] {
	const el = doc.createElementNS(svgNamespace, tag);
	const info: SvgElementInfo = infoOf(o);
	el.classList.add(...classesOf(info.cls));
	if (info.attr) el.setAttrs(info.attr);
	attach(info.parent, el, info.prepend);
	callback?.(el);
	return el;
}

/** The same description with `parent` as the place to go. */
export function within<T extends { parent?: Node; cls?: string | string[] }>(parent: Node, o: T | string | undefined): (T | { cls?: string }) & { parent: Node } {
	return { ...infoOf(o), parent };
}
