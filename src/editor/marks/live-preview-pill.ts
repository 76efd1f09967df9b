/** A pill in an editor, in place of the tags that it says. */

import { WidgetType } from '@codemirror/view';
import { setIcon } from 'obsidian';
import type { Code } from '../../core/codes';
import { createPill, drawPill } from '../../draw/pill';
import type { Run } from './live-preview-runs';

/** The pill of one run of a passage with these codes. */
export class PillWidget extends WidgetType {
	readonly #run: Run;
	readonly #codes: readonly Code[];

	constructor(run: Run, codes: readonly Code[]) {
		super();
		this.#run = run;
		this.#codes = codes;
	}

	override eq(other: PillWidget): boolean {
		return other.#run.source === this.#run.source && other.#codes.join() === this.#codes.join();
	}

	override toDOM(): HTMLElement {
		const pill = createPill(this.#codes);
		drawPill(pill, this.#run.tags, this.#run.memo, setIcon);
		return pill;
	}

	/** The editor takes a click as one on the tags, which puts the caret there and so opens the pill. */
	override ignoreEvent(): boolean {
		return false;
	}
}
