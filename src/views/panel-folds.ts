/** What is unfolded, chosen and drawn out in one view; kept while the view is open. */

import type { Force } from '../core/codes';
import { PASSAGES_AT_ONCE } from '../draw/passage-list';

/** The folds of one view: each what somebody made it, else what is usual. */
export class PanelFolds {
	/** The force whose words alone are shown. */
	force: Force | null = null;
	readonly #touched = new Map<string, boolean>();
	readonly #limits = new Map<string, number>();

	isOpen(key: string, usual: boolean): boolean {
		return this.#touched.get(key) ?? usual;
	}

	set(key: string, isOpen: boolean): void {
		this.#touched.set(key, isOpen);
	}

	/** Shows this force alone with all its words; the same force again shows all of them. */
	select(force: Force): void {
		this.force = this.force === force ? null : force;
		// What was folded by hand would hide the words that were just asked for.
		for (const key of [...this.#touched.keys()]) {
			if (key === force || key.startsWith(`${force}/`)) this.#touched.delete(key);
		}
	}

	limit(key: string): number {
		return this.#limits.get(key) ?? PASSAGES_AT_ONCE;
	}

	more(key: string): void {
		this.#limits.set(key, this.limit(key) + PASSAGES_AT_ONCE);
	}

	/** Everything as at first: for another subject. */
	reset(): void {
		this.force = null;
		this.#touched.clear();
		this.#limits.clear();
	}
}
