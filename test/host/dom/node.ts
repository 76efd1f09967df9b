/** What the app adds to every DOM node. */
import { makeEl, makeSvg, within } from './create';
import { define } from './define';

function documentOf(node: Node): Document {
	return node.ownerDocument ?? (node as Document);
}

/** Adds the app's members to the nodes and fragments of `win`. */
export function installNode(win: Window & typeof globalThis): void {
	define(win.Node.prototype, {
		detach() {
			this.parentNode?.removeChild(this);
		},
		empty() {
			while (this.lastChild) this.removeChild(this.lastChild);
		},
		insertAfter(node, child) {
			return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
		},
		indexOf(other) {
			return [...this.childNodes].indexOf(other as ChildNode);
		},
		setChildrenInPlace(children) {
			for (const old of [...this.childNodes]) if (!children.includes(old)) old.remove();
			children.forEach((child, index) => {
				if (this.childNodes[index] !== child) this.insertBefore(child, this.childNodes[index] ?? null);
			});
		},
		appendText(text) {
			this.appendChild(documentOf(this).createTextNode(text));
		},
		instanceOf<T>(this: Node, type: new () => T): this is Node & T {
			const own = (documentOf(this).defaultView as unknown as Record<string, unknown> | null)?.[type.name];
			return this instanceof type || (typeof own === 'function' && this instanceof own);
		},
		get doc() {
			return documentOf(this);
		},
		get win() {
			return documentOf(this).defaultView ?? win;
		},
		get constructorWin() {
			return win;
		},
		createEl(tag, o, callback) {
			return makeEl(documentOf(this), tag, within(this, o), callback);
		},
		createDiv(o, callback) {
			return makeEl(documentOf(this), 'div', within(this, o), callback);
		},
		createSpan(o, callback) {
			return makeEl(documentOf(this), 'span', within(this, o), callback);
		},
		createSvg(tag, o, callback) {
			return makeSvg(documentOf(this), tag, within(this, o), callback);
		},
	});
	define(win.DocumentFragment.prototype, {
		find(selector) {
			return this.querySelector<HTMLElement>(selector) as HTMLElement;
		},
		findAll(selector) {
			return [...this.querySelectorAll<HTMLElement>(selector)];
		},
	});
}
