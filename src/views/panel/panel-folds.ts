/** What is unfolded, chosen and drawn out in one view, for each of its pages and subjects; kept while the view is open. */

import type { Force } from '../../core/codes';
import { PASSAGES_AT_ONCE } from '../../draw/passage-list';

interface Folds {
	force: Force | null;
	theme: string | null;
	chosen: string | null;
	readonly touched: Map<string, boolean>;
	readonly limits: Map<string, number>;
}

/** The folds of one view: each what somebody made it, else what is usual. */
export class PanelFolds {
	readonly #all = new Map<string, Folds>();
	#now: Folds = newFolds();

	/** From now on those of this page and subject: as they were left, or everything as at first. */
	turnTo(page: string, subject: string): void {
		const key = keyOf(page, subject);
		this.#now = this.#all.get(key) ?? newFolds();
		this.#all.set(key, this.#now);
	}

	/** Gives every subject the key that `keyNow` makes of its own. */
	rename(keyNow: (subject: string) => string): void {
		for (const [key, folds] of [...this.#all]) {
			const [page = '', subject = ''] = key.split(BREAK);
			const now = keyOf(page, keyNow(subject));
			if (now === key) continue;
			this.#all.delete(key);
			this.#all.set(now, folds);
		}
	}

	/** The force whose words alone are shown. */
	get force(): Force | null {
		return this.#now.force;
	}

	/** The one open theme of that force, "" for no theme yet; null when none was chosen. */
	get theme(): string | null {
		return this.#now.theme;
	}

	isOpen(key: string, usual: boolean): boolean {
		const { force, theme, touched } = this.#now;
		const isHidden = theme !== null && key.startsWith(`${force}/`) && key !== `${force}/${theme}`;
		return touched.get(key) ?? (usual && !isHidden);
	}

	set(key: string, isOpen: boolean): void {
		this.#now.touched.set(key, isOpen);
	}

	/** Shows this force alone with all its words, or with those of one theme; the same again shows everything. */
	select(force: Force, theme: string | null = null): void {
		const now = this.#now;
		const isAgain = now.force === force && now.theme === theme;
		now.force = isAgain ? null : force;
		now.theme = isAgain ? null : theme;
		// What was folded by hand would hide the words that were just asked for.
		for (const key of [...now.touched.keys()]) {
			if (key === force || key.startsWith(`${force}/`)) now.touched.delete(key);
		}
	}

	/** Chooses the one thing of this key, or nothing when it was that. */
	choose(key: string): void {
		this.#now.chosen = this.#now.chosen === key ? null : key;
	}

	isChosen(key: string): boolean {
		return this.#now.chosen === key;
	}

	/** How many passages the list of this key shows: as many as somebody asked for, else what is usual. */
	limit(key: string, usual: number = PASSAGES_AT_ONCE): number {
		return this.#now.limits.get(key) ?? usual;
	}

	/** Shows more of a list that shows so many. */
	more(key: string, shown: number): void {
		this.#now.limits.set(key, shown + PASSAGES_AT_ONCE);
	}
}

/** Stands in no key of a page or a subject. */
const BREAK = '\n';

function keyOf(page: string, subject: string): string {
	return page + BREAK + subject;
}

function newFolds(): Folds {
	return { force: null, theme: null, chosen: null, touched: new Map(), limits: new Map() };
}
