/** The rows of the benchmark: what was measured, beside its budget, as a table or as one object a line. */

/** One measured value. */
export interface Row {
	readonly name: string;
	readonly value: number;
	/** Of the value: "×", "MB/s", "ms", "KB", "bytes". */
	readonly unit: string;
	/** What the value must keep to; null where it is only told. */
	readonly budget: { readonly is: 'at most' | 'at least'; readonly value: number } | null;
}

/** True when the value keeps its budget, or has none. */
export function holds({ value, budget }: Row): boolean {
	if (!budget) return true;
	return budget.is === 'at most' ? value <= budget.value : value >= budget.value;
}

/** A row as one line of JSON: `{name, value, unit, budget, holds}`. */
export function asJson(row: Row): string {
	return JSON.stringify({ ...row, holds: holds(row) });
}

/** A row as a line of a table. */
export function asLine(row: Row): string {
	const { name, value, unit, budget } = row;
	const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
	const bound = budget ? `${budget.is} ${budget.value} ${unit}` : '';
	return `${holds(row) ? ' ' : '!'} ${name.padEnd(58)}${value.toFixed(digits).padStart(9)} ${unit.padEnd(6)} ${bound}`.trimEnd();
}
