/** Which rows of passages are selected, as files are in the file explorer; kept while the view is drawn again. */

import { part, show, write } from '../../draw/keyed';
import { passageOf } from '../../draw/passage';
import { pickedOf, rowsIn, type Picked } from './rows';

/** By what a row is found again after the view was drawn. */
interface Sign {
	/** Its list, its note, its words, and which of those with the same words it is. */
	readonly words: string;
	/** How many have these words. */
	readonly alike: number;
	/** Its list, its note, and which of the note's rows it is. */
	readonly place: string;
	/** How many rows of its list are of its note. */
	readonly sisters: number;
}

/** The selected rows of one view. */
export class Selection {
	readonly #el: HTMLElement;
	#rows = new Map<HTMLElement, Sign>();
	/** Where a range begins. */
	#start: HTMLElement | null = null;

	constructor(el: HTMLElement) {
		this.#el = el;
	}

	get size(): number {
		return this.#rows.size;
	}

	has(row: HTMLElement): boolean {
		return this.#rows.has(row);
	}

	/** What is selected, in the order in which it stands. */
	picked(): Picked[] {
		return rowsIn(this.#el).filter((row) => this.has(row)).flatMap(pickedOf);
	}

	/** Selects a row besides the others, or no more. */
	toggle(row: HTMLElement): void {
		this.#start = row;
		const rows = [...this.#rows.keys()];
		this.#take(this.has(row) ? rows.filter((one) => one !== row) : [...rows, row]);
	}

	/** Selects all rows from where the range began to this one, and no others; `from` is where it begins when none did. */
	extend(row: HTMLElement, from: HTMLElement): void {
		const rows = rowsIn(this.#el);
		if (this.#start === null || !rows.includes(this.#start)) this.#start = from;
		const [first = 0, last = 0] = [rows.indexOf(this.#start), rows.indexOf(row)].sort((a, b) => a - b);
		this.#take(rows.slice(first, last + 1));
	}

	/** Selects these and no others. */
	set(rows: readonly HTMLElement[]): void {
		this.#start = rows[0] ?? null;
		this.#take(rows);
	}

	clear(): void {
		this.set([]);
	}

	/** Finds the selected rows again; one whose passage is gone from its list is not selected any more. */
	drawn(): void {
		if (this.size === 0) return;
		const signs = signsOf(this.#el);
		const byWords = new Map([...signs].map(([row, sign]) => [sign.words, row]));
		const byPlace = new Map([...signs].map(([row, sign]) => [sign.place, row]));
		this.#take([...this.#rows.values()].flatMap((was): HTMLElement[] => {
			const same = byWords.get(was.words);
			if (same) return signs.get(same)?.alike === was.alike ? [same] : [];
			// Its words are being changed.
			const row = byPlace.get(was.place);
			return row && signs.get(row)?.sisters === was.sisters ? [row] : [];
		}), signs);
	}

	#take(rows: readonly HTMLElement[], signs = signsOf(this.#el)): void {
		const before = this.#rows;
		this.#rows = new Map(rows.flatMap((row) => {
			const sign = signs.get(row);
			return sign ? [[row, sign]] : [];
		}));
		for (const row of before.keys()) if (!this.has(row)) mark(row, false);
		for (const row of this.#rows.keys()) mark(row, true);
	}
}

/** Shows whether a row is selected, and says it as the last of its words. */
function mark(row: HTMLElement, isSelected: boolean): void {
	row.toggleClass('is-selected', isSelected);
	const said = part(row, 'span', 'jtbd-passage-selected');
	write(said, 'Selected');
	show(said, isSelected);
}

function signsOf(el: HTMLElement): Map<HTMLElement, Sign> {
	const counts = new Map<string, number>();
	const count = (key: string): number => {
		const number = (counts.get(key) ?? 0) + 1;
		counts.set(key, number);
		return number;
	};
	const known = rowsIn(el).map((row) => {
		const { path = '' } = row.dataset;
		const note = `${row.closest<HTMLElement>('.jtbd-passages')?.dataset['list'] ?? ''}\n${path}`;
		const words = `${note}\n${passageOf(row)?.text ?? ''}`;
		return { row, note, words, nth: count(words), place: count(note) };
	});
	return new Map(known.map(({ row, note, words, nth, place }) => [row, { words: `${words}\n${nth}`, alike: counts.get(words) ?? 0, place: `${note}\n${place}`, sisters: counts.get(note) ?? 0 }]));
}
