/** What the app adds around events: delegation, clicks of any button, being inserted, the event's own window. */
import { define } from './define';

type Host = HTMLElement | Document;
type Options = boolean | AddEventListenerOptions | undefined;
type Delegate = (this: Host, event: Event, target: HTMLElement) => unknown;

interface Delegation {
	readonly type: string;
	readonly selector: string;
	readonly listener: Delegate;
	readonly callback: EventListener;
}

const delegations = new WeakMap<Host, Delegation[]>();

function elementOf(target: EventTarget | null): Element | null {
	if (!target || !('nodeType' in target)) return null;
	const node = target as Node;
	return node.nodeType === 1 ? (node as Element) : node.parentElement;
}

function on(this: Host, type: string, selector: string, listener: Delegate, options?: Options): void {
	const callback = (event: Event): void => {
		const target = elementOf(event.target)?.closest<HTMLElement>(selector);
		if (target && this.contains(target)) listener.call(this, event, target);
	};
	delegations.set(this, [...(delegations.get(this) ?? []), { type, selector, listener, callback }]);
	this.addEventListener(type, callback, options);
}

function off(this: Host, type: string, selector: string, listener: Delegate, options?: Options): void {
	const all = delegations.get(this) ?? [];
	const gone = all.filter((one) => one.type === type && one.selector === selector && one.listener === listener);
	for (const one of gone) this.removeEventListener(type, one.callback, options);
	delegations.set(this, all.filter((one) => !gone.includes(one)));
}

function whenInserted(el: HTMLElement, listener: () => unknown, once: boolean): () => void {
	let inside = el.isConnected;
	const observer = new MutationObserver(() => {
		if (el.isConnected === inside) return;
		inside = el.isConnected;
		if (!inside) return;
		if (once) observer.disconnect();
		listener();
	});
	observer.observe(el.doc, { childList: true, subtree: true });
	return () => observer.disconnect();
}

/** Who wants to know when an element comes into another window. */
const migrating = new Set<{ readonly el: HTMLElement; known: Window; readonly listener: (win: Window) => unknown }>();

/** To be called when what is in `root` may stand in another window than before. */
export function migrated(root: HTMLElement): void {
	for (const entry of [...migrating]) {
		if (!root.contains(entry.el) || entry.el.win === entry.known) continue;
		entry.known = entry.el.win;
		entry.listener(entry.known);
	}
}

/** Adds the app's listeners to the elements, documents and UI events of `win`. */
export function installListeners(win: Window & typeof globalThis): void {
	define(win.Document.prototype, { on, off } as Partial<Document>);
	define(win.HTMLElement.prototype, { on, off } as Partial<HTMLElement>);
	define(win.HTMLElement.prototype, {
		onClickEvent(listener, options) {
			this.addEventListener('click', listener, options);
			this.addEventListener('auxclick', listener, options);
		},
		onNodeInserted(listener, once) {
			return whenInserted(this, listener, once ?? false);
		},
		onWindowMigrated(listener) {
			const entry = { el: this, known: this.win, listener };
			migrating.add(entry);
			return () => void migrating.delete(entry);
		},
		trigger(type) {
			this.dispatchEvent(new win.Event(type, { bubbles: true, cancelable: true }));
		},
	});
	define(win.UIEvent.prototype, {
		get targetNode() {
			return this.target && 'nodeType' in this.target ? (this.target as Node) : null;
		},
		get win() {
			return this.targetNode?.win ?? win;
		},
		get doc() {
			return this.targetNode?.doc ?? win.document;
		},
		instanceOf(type) {
			return this instanceof type;
		},
	} as Partial<UIEvent> & ThisType<UIEvent>);
}
