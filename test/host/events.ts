/** Events and Component: who listens to what, and what goes away together. */

import type * as O from 'obsidian';
import * as stubs from './stubs';

type Listener = (...data: unknown[]) => unknown;

interface Ref extends O.EventRef {
	readonly source: Events;
	readonly name: string;
	readonly callback: Listener;
	readonly context: unknown;
}

/** Hands an error to the page's own error event, so that it fails a spec without stopping what runs. */
export function report(error: unknown): void {
	if (typeof reportError === 'function') reportError(error);
	else queueMicrotask(() => {
		throw error;
	});
}

/** Runs `act`; what it throws, now or later, is reported and stops nobody else. */
export function guarded(act: () => unknown): void {
	try {
		const result = act();
		if (result instanceof Promise) result.catch(report);
	} catch (error) {
		report(error);
	}
}

/** Listeners by name; a listener that throws does not stop the others. */
export class Events extends stubs.Events() {
	#refs: Ref[] = [];

	override on(name: string, callback: Listener, ctx?: unknown): O.EventRef {
		const ref: Ref = { source: this, name, callback, context: ctx };
		this.#refs.push(ref);
		return ref;
	}

	override off(name: string, callback: Listener): void {
		this.#refs = this.#refs.filter((ref) => ref.name !== name || ref.callback !== callback);
	}

	override offref(ref: O.EventRef): void {
		this.#refs = this.#refs.filter((other) => other !== ref);
	}

	override trigger(name: string, ...data: unknown[]): void {
		for (const ref of [...this.#refs]) if (ref.name === name) this.tryTrigger(ref, data);
	}

	override tryTrigger(evt: O.EventRef, args: unknown[]): void {
		const { callback, context } = evt as Ref;
		guarded(() => callback.apply(context, args));
	}
}

const loading = new WeakMap<O.Component, Promise<unknown>>();

/** Settles as the `onload` of `component` does, once it has been called. */
export async function whenLoaded(component: O.Component): Promise<void> {
	await loading.get(component);
}

/** Loads and unloads with its children; everything registered goes at unload, last first. */
export class Component extends stubs.Component() {
	#loaded = false;
	#children: O.Component[] = [];
	#undo: (() => unknown)[] = [];

	override load(): void {
		if (this.#loaded) return;
		this.#loaded = true;
		const result: unknown = this.onload();
		if (result instanceof Promise) {
			loading.set(this, result);
			result.catch(report);
		}
		for (const child of [...this.#children]) child.load();
	}

	override onload(): void {}

	override unload(): void {
		if (!this.#loaded) return;
		this.#loaded = false;
		for (let child = this.#children.pop(); child; child = this.#children.pop()) child.unload();
		for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) guarded(undo);
		this.onunload();
	}

	override onunload(): void {}

	override addChild<T extends O.Component>(component: T): T {
		this.#children.push(component);
		if (this.#loaded) component.load();
		return component;
	}

	override removeChild<T extends O.Component>(component: T): T {
		const at = this.#children.indexOf(component);
		if (at >= 0) {
			this.#children.splice(at, 1);
			component.unload();
		}
		return component;
	}

	override register(cb: () => unknown): void {
		this.#undo.push(cb);
	}

	override registerEvent(eventRef: O.EventRef): void {
		this.register(() => {
			(eventRef as Ref).source.offref(eventRef);
		});
	}

	override registerDomEvent(
		el: Window | Document | HTMLElement,
		type: string,
		callback: (this: HTMLElement, ev: never) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void {
		const listener = callback as unknown as EventListener;
		el.addEventListener(type, listener, options);
		this.register(() => {
			el.removeEventListener(type, listener, options);
		});
	}

	override registerInterval(id: number): number {
		this.register(() => {
			window.clearInterval(id);
		});
		return id;
	}
}
