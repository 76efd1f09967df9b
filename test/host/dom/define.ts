/** Puts missing members on a built-in prototype the way the app does: writable, not enumerable, never over what is there. */

/** Adds every member of `members` that `target` lacks; getters stay getters. */
export function define<T>(target: T & object, members: Partial<T> & ThisType<T>): void {
	for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(members)))
		if (!(name in target)) Object.defineProperty(target, name, { ...descriptor, enumerable: false });
}
