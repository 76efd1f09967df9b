/** The clock of an interview: by the time of day, never backwards, and written as notes have it. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { continueClock, elapsed, lookedAt, millisecondsOf, pauseClock, startClock, timeWords, untilNextSecond, type InterviewClock, type Moment } from '../../src/core/clock/interview-clock';
import { readNote } from '../../src/core/read-note';
import { runs } from '../laws/runs';

const at = (wall: number, steady = wall): Moment => ({ wall: 1_000_000 + wall, steady });

describe('the clock', () => {
	test('runs from where it is set', () => {
		const clock = startClock(12_000, at(0));
		expect([elapsed(clock, at(0)), elapsed(clock, at(2500))]).toEqual([12_000, 14_500]);
	});

	test('stands while it is paused and goes on from there', () => {
		const paused = pauseClock(startClock(0, at(0)), at(5000));
		expect(elapsed(paused, at(60_000))).toBe(5000);
		expect(elapsed(continueClock(paused, at(60_000)), at(61_000))).toBe(6000);
		expect(elapsed(pauseClock(paused, at(90_000)), at(95_000))).toBe(5000);
	});

	test('goes on while the machine sleeps', () => {
		expect(elapsed(startClock(0, at(0)), at(600_000, 2000))).toBe(600_000);
	});

	test('goes on when the time of day is set back', () => {
		expect(elapsed(startClock(7000, at(0)), at(-3_600_000, 4000))).toBe(11_000);
	});

	test('never shows less than it has shown', () => {
		const clock = lookedAt(startClock(0, at(0)), at(600_000, 2000));
		expect(elapsed(clock, at(598_000, 3000))).toBe(600_000);
		expect(elapsed(clock, at(601_000, 6000))).toBe(601_000);
	});

	test('whatever the machine’s clocks do, it never goes back', () => {
		const step = fc.record({ wall: fc.integer({ min: -5_000_000, max: 5_000_000 }), steady: fc.nat({ max: 100_000 }), act: fc.constantFrom(lookedAt, pauseClock, continueClock) });
		fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
			let now = at(0);
			let clock: InterviewClock = startClock(0, now);
			let last = 0;
			for (const { wall, steady, act } of steps) {
				now = { wall: now.wall + wall, steady: now.steady + steady };
				clock = act(clock, now);
				expect(elapsed(clock, now)).toBeGreaterThanOrEqual(last);
				last = elapsed(clock, now);
			}
		}), runs(200));
	});
});

describe('written times', () => {
	test.each([
		[0, '00:00'],
		[999, '00:00'],
		[59_999, '00:59'],
		[760_000, '12:40'],
		[3_599_000, '59:59'],
		[3_600_000, '01:00:00'],
		[45_296_000, '12:34:56'],
		[360_000_000, '99:59:59'],
		[-5, '00:00'],
	])('%i ms is %s', (milliseconds, words) => {
		expect(timeWords(milliseconds)).toBe(words);
	});

	test.each([['0:02', 2000], ['12:40', 760_000], ['1:02:03', 3_723_000], ['90:00', 5_400_000]])('%s is %i ms', (words, milliseconds) => {
		expect(millisecondsOf(words)).toBe(milliseconds);
	});

	test('every one is read as its block’s time and gives the same second again', () => {
		fc.assert(fc.property(fc.nat({ max: 359_999 }), (seconds) => {
			const words = timeWords(seconds * 1000);
			expect(readNote(`- [${words}] So it began`, { namespace: 'jtbd', people: [] }).blocks[0]?.time).toBe(words);
			expect(millisecondsOf(words)).toBe(seconds * 1000);
		}), runs(200));
	});

	test.each([[0, 1000], [1, 999], [999.9, 1], [1000, 1000], [12_345, 655]])('at %d ms the next second is %d ms away', (milliseconds, wait) => {
		expect(untilNextSecond(milliseconds)).toBe(wait);
	});
});
