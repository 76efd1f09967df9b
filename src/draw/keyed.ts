/** Draws again without drawing anew: parts and rows that are there already are kept, so focus and scroll survive. */

/** The child of `parent` with this class, made with this tag at the end of it when it isn't there. */
export function part<K extends keyof HTMLElementTagNameMap>(parent: HTMLElement, tag: K, cls: string): HTMLElementTagNameMap[K] {
	// Faster than a selector, and every row of a long list asks for its parts.
	for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
		if (child.classList.contains(cls)) return child as HTMLElementTagNameMap[K];
	}
	return parent.createEl(tag, cls);
}

/** Gives `el` this text, touching it only when it says something else. */
export function write(el: HTMLElement, text: string): void {
	if (el.textContent !== text) el.setText(text);
}

/** The same, set apart from the text around it: a name or a sentence keeps its own direction of reading, not its place. */
export function isolate(el: HTMLElement, text: string): void {
	write(part(el, 'bdi', 'jtbd-text'), text);
}

/** Gives `el` these attributes, touching only those that differ; null takes one away. */
export function attribute(el: Element, values: Readonly<Record<string, string | number | null>>): void {
	for (const [name, value] of Object.entries(values)) {
		const text = value === null ? null : String(value);
		if (el.getAttribute(name) !== text) el.setAttr(name, text);
	}
}

/** Shows or hides `el`, from assistive technology too. */
export function show(el: HTMLElement, isShown: boolean): void {
	if (el.hidden === isShown) el.hidden = !isShown;
}

/** How a list of items becomes rows. */
export interface Rows<T> {
	/** Tells an item from its sisters, and stays the same when the item changes. */
	readonly key: (item: T, index: number) => string;
	/** Makes the empty row inside `parent`. */
	readonly make: (parent: HTMLElement, item: T) => HTMLElement;
	/** Fills a row, new or kept. */
	readonly fill: (row: HTMLElement, item: T, index: number) => void;
}

/** Makes the rows of `parent` those of `items`, in order; a row whose key stays is the same element, its focus kept. */
export function drawRows<T>(parent: HTMLElement, items: readonly T[], rows: Rows<T>): void {
	const kept = new Map<string, HTMLElement>();
	for (const row of Array.from(parent.children)) {
		const key = row.getAttribute('data-row');
		if (key !== null && row.instanceOf(HTMLElement)) kept.set(key, row);
	}
	const keys = items.map(rows.key);
	const wanted = new Set(keys);
	for (const [key, row] of kept) if (!wanted.has(key)) row.remove();
	const focused = parent.doc.activeElement;
	let next = parent.firstElementChild;
	items.forEach((item, index) => {
		const key = keys[index] ?? '';
		const row = kept.get(key) ?? rows.make(parent, item);
		row.dataset['row'] = key;
		if (row === next) next = row.nextElementSibling;
		else parent.insertBefore(row, next);
		rows.fill(row, item, index);
	});
	// Moving an element takes its focus away.
	if (focused?.instanceOf(HTMLElement) && parent.contains(focused)) focused.focus({ preventScroll: true });
}
