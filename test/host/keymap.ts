/** Scope and Keymap: which listener a pressed key reaches. */

import type * as O from 'obsidian';
import { Platform } from './platform';
import * as stubs from './stubs';

interface Handler extends O.KeymapEventHandler {
	readonly func: O.KeymapEventListener;
}

const ORDER = ['Alt', 'Ctrl', 'Meta', 'Shift'] as const;

function canonical(modifiers: readonly O.Modifier[]): string {
	const mod = Platform.isMacOS ? 'Meta' : 'Ctrl';
	return ORDER.filter((modifier) => modifiers.includes(modifier) || (modifier === mod && modifiers.includes('Mod'))).join(',');
}

/** The modifiers held during `event`, in the form that a Scope compares. */
export function modifiersOf(event: KeyboardEvent | MouseEvent): string {
	const held: O.Modifier[] = [];
	if (event.altKey) held.push('Alt');
	if (event.ctrlKey) held.push('Ctrl');
	if (event.metaKey) held.push('Meta');
	if (event.shiftKey) held.push('Shift');
	return canonical(held);
}

/** The physical key's name (`k` for `KeyK`), so that a shortcut works whatever Alt or Shift make of it. */
function physical(event: KeyboardEvent): string {
	return /^(?:Key|Digit)(.)$/.exec(event.code)?.[1] ?? event.key;
}

const handlers = new WeakMap<O.Scope, Handler[]>();
const parents = new WeakMap<O.Scope, O.Scope>();

/** Key listeners of one part of the interface, asked before those of its parent. */
export class Scope extends stubs.Scope() {
	constructor(parent?: O.Scope) {
		super();
		handlers.set(this, []);
		if (parent) parents.set(this, parent);
	}

	override register(modifiers: O.Modifier[] | null, key: string | null, func: O.KeymapEventListener): O.KeymapEventHandler {
		const handler: Handler = { scope: this, modifiers: modifiers && canonical(modifiers), key, func };
		handlers.get(this)?.push(handler);
		return handler;
	}

	override unregister(handler: O.KeymapEventHandler): void {
		const rest = (handlers.get(this) ?? []).filter((other) => other !== handler);
		handlers.set(this, rest);
	}
}

/** Offers `event` to `scope` and its parents; true when a listener took it. A listener that returns `false` also stops its default. */
export function offer(scope: O.Scope, event: KeyboardEvent): boolean {
	const modifiers = modifiersOf(event);
	const vkey = physical(event);
	for (const handler of [...(handlers.get(scope) ?? [])]) {
		if (handler.modifiers !== null && handler.modifiers !== modifiers) continue;
		const keys = [event.key.toLowerCase(), vkey.toLowerCase()];
		if (handler.key !== null && !keys.includes(handler.key.toLowerCase())) continue;
		const result: unknown = handler.func(event, { key: event.key, modifiers, vkey });
		if (result === false) {
			event.preventDefault();
			event.stopPropagation();
			return true;
		}
		if (handler.key !== null) return true;
	}
	const parent = parents.get(scope);
	return parent ? offer(parent, event) : false;
}

/** The stack of scopes: the one pushed last gets the keys of every window that is watched. */
export class Keymap extends stubs.Keymap() {
	#root: O.Scope;
	#stack: O.Scope[] = [];

	constructor(root: O.Scope) {
		super();
		this.#root = root;
	}

	/** Listens to the keys of `win` until the returned function is called. */
	watch(win: Window): () => void {
		const listener = (event: KeyboardEvent): void => {
			if (!event.isComposing) offer(this.#stack.at(-1) ?? this.#root, event);
		};
		win.addEventListener('keydown', listener, true);
		return () => {
			win.removeEventListener('keydown', listener, true);
		};
	}

	override pushScope(scope: O.Scope): void {
		this.popScope(scope);
		this.#stack.push(scope);
	}

	override popScope(scope: O.Scope): void {
		this.#stack = this.#stack.filter((other) => other !== scope);
	}

	static override isModifier(evt: MouseEvent | TouchEvent | KeyboardEvent, modifier: O.Modifier): boolean {
		if (modifier === 'Mod') return Platform.isMacOS ? evt.metaKey : evt.ctrlKey;
		if (modifier === 'Ctrl') return evt.ctrlKey;
		if (modifier === 'Meta') return evt.metaKey;
		return modifier === 'Alt' ? evt.altKey : evt.shiftKey;
	}

	static override isModEvent(evt?: O.UserEvent | null): O.PaneType | boolean {
		if (!evt) return false;
		if ('button' in evt && evt.button === 1) return 'tab';
		if (!Keymap.isModifier(evt, 'Mod')) return false;
		if (!evt.altKey) return 'tab';
		return evt.shiftKey ? 'window' : 'split';
	}
}
