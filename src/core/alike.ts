/** Compares plain values by what they hold. */

/** True when two plain values, their arrays and maps in order, hold the same. */
export function isAlike(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
	if (one instanceof Map) return other instanceof Map && isAlike([...one], [...other]);
	if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((value, at) => isAlike(value, other[at]));
	const [entries, others] = [Object.entries(one), Object.entries(other)];
	return !Array.isArray(other) && entries.length === others.length && entries.every(([key, value]) => isAlike(value, (other as Readonly<Record<string, unknown>>)[key]));
}
