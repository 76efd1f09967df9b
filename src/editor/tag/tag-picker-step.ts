/** What the picker's prompt is told to show: steps, and the rows in them. */

import type { Instruction, SearchMatches } from 'obsidian';
import type { Code } from '../../core/codes';

/** One line of the list. */
export interface Row {
	readonly label: string;
	/** Where the search found the label. */
	readonly matches?: SearchMatches;
	/** A Lucide icon; with a code it has the code's color. */
	readonly icon?: string;
	readonly code?: Code;
	/** Other words by which it is found. */
	readonly words?: readonly string[];
	/** Said below the label. */
	readonly note?: string;
	/** Said at the end of the line. */
	readonly aside?: string;
	readonly isChecked?: boolean;
	/** The key that chooses it while nothing is typed. */
	readonly letter?: string;
	/** It isn't listed: only its key chooses it, or a search finds it. */
	readonly isHidden?: boolean;
	/** The further step that choosing it leads to; without one the prompt closes. */
	readonly next?: () => Step;
	/** What choosing it does when the prompt has closed. */
	readonly act?: () => void;
	/** What Tab, or the key with Shift, leads to instead. */
	readonly more?: () => Step;
	/** Draws more into the row. */
	readonly draw?: (content: HTMLElement) => void;
}

/** What the prompt shows at a time. */
export interface Step {
	readonly placeholder: string;
	/** True when words are typed at once; else keys choose, until a search is asked for. */
	readonly isTyped: boolean;
	/** What stands in the field at first. */
	readonly value?: string;
	/** The rows for what is typed. */
	readonly rows: (typed: string) => readonly Row[];
	/** What Shift and Enter takes: what is typed, as it is. */
	readonly asTyped?: (typed: string) => Row | null;
	readonly instructions: readonly Instruction[];
	/** What stands in place of rows where there can be none: any choice closes the prompt. */
	readonly empty?: string;
}

/** How the prompt goes about what is chosen. */
export interface Ways {
	/** The step that follows an act after which the person wants to go on; null for none. */
	readonly goOn: () => Step | null;
	/** Does an act; what it gives takes that back, and is true when it could. */
	readonly doing: (act: () => void) => () => boolean;
}
