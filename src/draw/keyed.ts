/** Draws again without drawing anew: parts and rows that are there already are kept, so focus and scroll survive. */

type Tag = keyof HTMLElementTagNameMap;

type Attributes = Readonly<Record<string, string | number | null>>;

/** The child of `parent` with this class, made with this tag at the end of it when it isn't there. */
export function part<K extends Tag>(parent: Element, tag: K, cls: string): HTMLElementTagNameMap[K] {
	return (childOf(parent, cls) ?? parent.createEl(tag, cls)) as HTMLElementTagNameMap[K];
}

/** The same for a part of a drawing, with these attributes. */
export function svgPart(parent: Element, tag: keyof SVGElementTagNameMap, cls: string, values: Attributes): Element {
	const el = childOf(parent, cls) ?? parent.createSvg(tag, cls);
	attribute(el, values);
	return el;
}

/** A part that is a real button, with these attributes. */
export function button(parent: HTMLElement, cls: string, values: Attributes): HTMLButtonElement {
	const el = part(parent, 'button', cls);
	attribute(el, { type: 'button', ...values });
	return el;
}

/**
 * A part that says `text`, hidden while that is null. The words are set apart from the text around them: a name or a sentence
 * keeps its own direction of reading, not its place.
 */
export function say(parent: HTMLElement, tag: Tag, cls: string, text: string | null): HTMLElement {
	const el = part(parent, tag, cls);
	show(el, text !== null);
	write(part(el, 'bdi', 'jtbd-text'), text ?? '');
	return el;
}

function childOf(parent: Element, cls: string): Element | null {
	// Faster than a selector, and every row of a long list asks for its parts.
	for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
		if (child.classList.contains(cls)) return child;
	}
	return null;
}

/** Gives `el` this text, touching it only when it says something else. */
export function write(el: HTMLElement, text: string): void {
	if (el.textContent !== text) el.setText(text);
}

/** Gives `el` these attributes, touching only those that differ; null takes one away. */
export function attribute(el: Element, values: Attributes): void {
	for (const [name, value] of Object.entries(values)) {
		const text = value === null ? null : String(value);
		if (el.getAttribute(name) !== text) el.setAttr(name, text);
	}
}

const names = new WeakMap<Element, HTMLElement>();
let namesGiven = 0;

/** Gives `el` a name that is read aloud and never seen; an `aria-label` of its own would show as a tooltip over it. */
export function readAs(el: HTMLElement, name: string): void {
	const isList = el.matches('ul, ol');
	const place = (isList ? el.parentElement : null) ?? el;
	let words = names.get(el);
	// Text that was set anew has taken it away.
	if (words?.parentElement !== place) {
		words = place.createSpan({ cls: 'jtbd-name', attr: { id: `jtbd-name-${++namesGiven}`, hidden: true } });
		names.set(el, words);
		attribute(el, { 'aria-labelledby': words.id });
	}
	attribute(words, { 'aria-label': name });
}

/** Gives `el` these custom properties of style, touching only those that differ. */
export function styleWith(el: HTMLElement, values: Readonly<Record<string, string | number>>): void {
	const changed = Object.entries(values).filter(([name, value]) => el.style.getPropertyValue(name) !== String(value));
	if (changed.length > 0) el.setCssProps(Object.fromEntries(changed.map(([name, value]) => [name, String(value)])));
}

/** Shows or hides `el`, from assistive technology too. */
export function show(el: HTMLElement, isShown: boolean): void {
	if (el.hidden === isShown) el.hidden = !isShown;
}

const drawnFrom = new WeakMap<Element, string>();

/** Draws into `el`, unless what stands there was drawn from the same; `from` says all that it is drawn from. */
export function drawFrom(el: Element, from: string, draw: () => void): void {
	if (drawnFrom.get(el) === from) return;
	draw();
	drawnFrom.set(el, from);
}

/** How a list of items becomes rows. */
export interface Rows<T> {
	readonly tag: Tag;
	readonly cls: string;
	/** Tells an item from its sisters, and stays the same when the item changes. */
	readonly key: (item: T) => string;
	/** Fills a row, new or kept. */
	readonly fill: (row: HTMLElement, item: T) => void;
}

/** Makes the rows of `parent` those of `items`, in order, after the parts that stand there already; a row whose key stays is the same element, its focus kept. */
export function drawRows<T>(parent: HTMLElement, items: readonly T[], { tag, cls, key, fill }: Rows<T>): void {
	const kept = new Map<string, HTMLElement>();
	for (const row of Array.from(parent.children)) {
		if (row.instanceOf(HTMLElement) && row.dataset['row'] !== undefined) kept.set(row.dataset['row'], row);
	}
	const wanted = new Map(items.map((item) => [key(item), item]));
	for (const [each, row] of kept) if (!wanted.has(each)) row.remove();
	const focused = parent.doc.activeElement;
	let next = parent.firstElementChild;
	while (next?.instanceOf(HTMLElement) && next.dataset['row'] === undefined) next = next.nextElementSibling;
	for (const [each, item] of wanted) {
		const row = kept.get(each) ?? parent.createEl(tag, { cls, attr: { 'data-row': each } });
		if (row === next) next = row.nextElementSibling;
		else parent.insertBefore(row, next);
		fill(row, item);
	}
	// Moving an element takes its focus away.
	if (focused?.instanceOf(HTMLElement) && parent.contains(focused)) focused.focus({ preventScroll: true });
}
