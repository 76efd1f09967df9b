/** The API's debounce. */

import type * as O from 'obsidian';

/** Runs `cb` once, `timeout` milliseconds after the first call; with `resetTimer`, after the last. */
export function debounce<T extends unknown[], V>(cb: (...args: [...T]) => V, timeout = 0, resetTimer = false): O.Debouncer<T, V> {
	// A page's own, because a test may take its page away while one is still to fire.
	const page = window;
	let timer: number | null = null;
	let last: [...T] | null = null;
	const stop = (): void => {
		if (timer !== null) page.clearTimeout(timer);
		timer = null;
	};
	const fire = (): V | void => {
		stop();
		const args = last;
		last = null;
		if (args) return cb(...args);
	};
	const debounced = (...args: [...T]): O.Debouncer<T, V> => {
		last = args;
		if (resetTimer) stop();
		timer ??= page.setTimeout(fire, timeout);
		return result;
	};
	const result: O.Debouncer<T, V> = Object.assign(debounced, {
		cancel: () => {
			stop();
			last = null;
			return result;
		},
		run: () => fire(),
	});
	return result;
}
