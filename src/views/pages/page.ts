/** The pages of the forces view: what each is drawn from, and what its buttons and selects may change. */

import type { Filter, Subject, Summary } from '../../core/summary/summary';
import type { Testimony } from '../../core/summary/testimony';
import type { WordsLook } from '../../draw/words';
import type { ForcesActs, ForcesSource } from '../forces-source';
import type { PanelFolds } from '../panel/panel-folds';
import type { ForcesState } from '../view-state';
import type { PageKey } from './page-key';

/** A subject as it is narrowed, with what is known of it. */
export interface Shown {
	readonly subject: Subject;
	readonly filter: Filter;
	/** With the filter. */
	readonly summary: Summary;
	/** What every note has to say of the subject, without the filter: `heard` and `isShown` narrow it. */
	readonly testimonies: readonly Testimony[];
}

/** What a page is drawn from. */
export interface PageLook extends Shown {
	/** What it is compared with; null while it is compared with nothing. */
	readonly beside: Shown | null;
	/**
	 * What was chosen on the pages, by name ("matrix-group"); a page reads its own and takes what it doesn't know for the usual.
	 * A `select` or a button with `data-option` sets the one of that name, the button to its `data-value`; "" forgets it.
	 */
	readonly options: Readonly<Record<string, string>>;
	/** What is open and shown of passages; `words.isChosen` says what a button with `data-choose` chose. */
	readonly words: WordsLook;
	readonly folds: PanelFolds;
	/** The interview at hand, whose share stands out; null for none. */
	readonly ownPath: string | null;
	readonly evidence: ForcesSource['evidence'];
}

/** One page. */
export interface Page {
	readonly key: PageKey;
	readonly label: string;
	/** The name of its Lucide icon. */
	readonly icon: string;
	/** Draws the page into `el`, or brings what stands there up to date: parts that stay are the same elements. */
	readonly draw: (el: HTMLElement, look: PageLook) => void;
	/** What a button (`data-act`) or a select of the page makes of the state of the view; null when it is not the page's. */
	readonly act?: (el: HTMLElement, state: ForcesState, look: PageLook, acts: ForcesActs) => ForcesState | null;
	/** Does what an arrow key, Home or End (as meant where lines run from left to right) is for on a button of the page; false when it is the view's. */
	readonly press?: (button: HTMLElement, key: string) => boolean;
}
