/** What the app adds to elements: text, classes, attributes, look-ups, being shown. */
import { define } from './define';

function padded(el: HTMLElement, size: number, before: string, after: string): number {
	const style = el.win.getComputedStyle(el);
	const pixels = (property: string): number => Number.parseFloat(style.getPropertyValue(property)) || 0;
	return size - pixels(before) - pixels(after);
}

function matching(from: Element, selector: string, lastParent?: Element): Element | null {
	for (let el: Element | null = from; el; el = el.parentElement) {
		if (el.matches(selector)) return el;
		if (el === lastParent) return null;
	}
	return null;
}

function hidden(from: Element): boolean {
	for (let el: Element | null = from; el; el = el.parentElement) if (el.win.getComputedStyle(el).display === 'none') return true;
	return false;
}

/** Adds the app's members to the HTML and SVG elements of `win`. */
export function installElement(win: Window & typeof globalThis): void {
	define(win.Element.prototype, {
		getText() {
			return this.textContent ?? '';
		},
		setText(text) {
			if (typeof text === 'string') this.textContent = text;
			else this.replaceChildren(text);
		},
		addClass(...classes) {
			this.classList.add(...classes);
		},
		addClasses(classes) {
			this.classList.add(...classes);
		},
		removeClass(...classes) {
			this.classList.remove(...classes);
		},
		removeClasses(classes) {
			this.classList.remove(...classes);
		},
		toggleClass(classes, value) {
			for (const name of typeof classes === 'string' ? [classes] : classes) this.classList.toggle(name, Boolean(value));
		},
		hasClass(name) {
			return this.classList.contains(name);
		},
		setAttr(name, value) {
			if (value === null) this.removeAttribute(name);
			else this.setAttribute(name, String(value));
		},
		setAttrs(values) {
			for (const [name, value] of Object.entries(values)) this.setAttr(name, value);
		},
		getAttr(name) {
			return this.getAttribute(name);
		},
		matchParent(selector, lastParent) {
			return matching(this, selector, lastParent);
		},
		getCssPropertyValue(property, pseudoElement) {
			return this.win.getComputedStyle(this, pseudoElement).getPropertyValue(property).trim();
		},
		isActiveElement() {
			return this.doc.activeElement === this;
		},
		find(selector: string) {
			return this.querySelector<HTMLElement>(selector);
		},
		findAll(selector) {
			return [...this.querySelectorAll<HTMLElement>(selector)];
		},
		findAllSelf(selector) {
			const inside = this.findAll(selector);
			return this.matches(selector) ? [this as HTMLElement, ...inside] : inside;
		},
	});
	const styles: Pick<HTMLElement, 'setCssStyles' | 'setCssProps'> & ThisType<HTMLElement> = {
		setCssStyles(values) {
			Object.assign(this.style, values);
		},
		setCssProps(values) {
			for (const [name, value] of Object.entries(values)) this.style.setProperty(name, value);
		},
	};
	define<HTMLElement | SVGElement>(win.SVGElement.prototype, styles);
	define(win.HTMLElement.prototype, {
		...styles,
		show() {
			this.style.display = '';
		},
		hide() {
			this.style.display = 'none';
		},
		toggle(show) {
			if (show) this.show();
			else this.hide();
		},
		toggleVisibility(visible) {
			this.style.visibility = visible ? '' : 'hidden';
		},
		isShown() {
			if (!this.isConnected) return false;
			return !hidden(this);
		},
		get innerWidth() {
			return padded(this, this.clientWidth, 'padding-left', 'padding-right');
		},
		get innerHeight() {
			return padded(this, this.clientHeight, 'padding-top', 'padding-bottom');
		},
	});
}
