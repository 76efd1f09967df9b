/** Giving a note a value of a property: what is written for each way in which the property may stand there. */
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import { addValues, fillValue } from '../../src/core/templates/give-values';
import type { MergeResult } from '../../src/core/templates/merge-properties';

function after(text: string, result: MergeResult): string {
	return result.ok ? applyChanges(text, result.changes) : result.why;
}

const lines = (...all: readonly string[]): string => `---\n${all.join('\n')}\n---\nWords`;

describe('a participant', () => {
	test.each([
		['participant:', 'participant: Ann'],
		['participant: ""', 'participant: Ann'],
		["participant: '' # who?", 'participant: Ann # who?'],
		['participant: null', 'participant: Ann'],
		['participant: ~', 'participant: Ann'],
		['participant: []', 'participant: [Ann]'],
		['participant: "Ann"', 'participant: "Ann"'],
	])('%s', (written, expected) => expect(after(lines(written), fillValue(lines(written), 'participant', 'Ann'))).toBe(lines(expected)));

	// Else it would be said that Ann is the participant, and nothing written.
	test.each(['participant: Bob', 'participant: {}', 'participant: |', 'participant: |\n  Bob', 'participant: !!null'])('%s is left and refused', (written) => {
		expect(after(lines(written), fillValue(lines(written), 'participant', 'Ann'))).toBe('properties-nested');
	});
});

describe('a job', () => {
	test.each([
		['jobs: ""', 'jobs: ["[[JTBD 1]]"]'],
		['jobs: null # none yet', 'jobs: ["[[JTBD 1]]"] # none yet'],
		['jobs: Rota', 'jobs: [Rota, "[[JTBD 1]]"]'],
		['jobs:\n- Rota', 'jobs:\n- Rota\n- "[[JTBD 1]]"'],
		['job: Rota', 'job: Rota\njobs:\n  - "[[JTBD 1]]"'],
		['jobs: "[[JTBD 1|the rota]]"', 'jobs: "[[JTBD 1|the rota]]"'],
	])('%s', (written, expected) => expect(after(lines(written), addValues(lines(written), 'jobs', ['[[JTBD 1]]']))).toBe(lines(expected)));

	test.each(['jobs: [[JTBD 2]]', 'jobs: {}', 'jobs: |\n  x'])('%s is left and refused', (written) => {
		expect(after(lines(written), addValues(lines(written), 'jobs', ['[[JTBD 1]]']))).toBe('properties-nested');
	});
});
