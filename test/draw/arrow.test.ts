/** The weight of an arrow: the share of people, within its strip. */

import { describe, expect, it } from 'vitest';
import { ARROW_HEIGHT, arrowWeight, ownWeight } from '../../src/draw/diagram/arrow';

describe('arrowWeight', () => {
	it('follows the share of people and fits its strip, head included', () => {
		const weights = [0, 1, 2, 4, 8].map((count) => arrowWeight(count, 8));
		expect(weights).toEqual([...weights].sort((a, b) => a - b));
		expect(new Set(weights).size).toBe(5);
		expect(weights[0]).toBe(0);
		expect(2 * ((weights[4] ?? 0) * 0.55 + 4)).toBeLessThanOrEqual(ARROW_HEIGHT);
	});

	it('is the same share whatever the number, and nothing without people', () => {
		expect(arrowWeight(301, 1204)).toBe(arrowWeight(2, 8));
		expect(arrowWeight(0, 0)).toBe(0);
		expect(arrowWeight(9, 8)).toBe(arrowWeight(8, 8));
	});
});

describe('ownWeight', () => {
	it('is the share of the people at hand, inside the arrow and never too thin to be seen', () => {
		expect(ownWeight(20, 0, 8)).toBe(0);
		expect(ownWeight(20, 1, 2)).toBeGreaterThan(ownWeight(20, 1, 4));
		expect(ownWeight(20, 8, 8)).toBe(20);
		expect(ownWeight(20, 9, 8)).toBe(20);
		expect(ownWeight(3, 1, 1204)).toBeGreaterThan(0);
		expect(ownWeight(3, 1, 1204)).toBeLessThan(3);
		expect(ownWeight(0, 0, 0)).toBe(0);
	});
});
