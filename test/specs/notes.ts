/** Notes that several specs use: the two interviews and the job note of the example vault, and the notes that the project grew from. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const VAULT = join(import.meta.dirname, '../vault');
const FIXTURES = join(import.meta.dirname, '../fixtures');

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

export const P01 = 'Interviews/P01 bakery owner.md';
export const P02 = 'Interviews/P02 climbing gym.md';
export const JOB = 'Jobs/JTBD 1.md';

/** Two interviews for `JTBD 1`, which has no note. */
export const INTERVIEWS: Files = Object.fromEntries([P01, P02].map((path) => [path, readFileSync(join(VAULT, path), 'utf8')]));

/** The same, and the note of the job. */
export const STUDY: Files = { ...INTERVIEWS, [JOB]: readFileSync(join(VAULT, JOB), 'utf8') };

/** What the two interviews add up to, as `forces` tells it. */
export const STUDY_FORCES = 'push 2/7, pull 2/5, anxiety 2/6, habit 2/6';

/** Somebody's notes on the method, which link to `JTBD 1` and hold no evidence. */
export const METHOD_NOTES = readFileSync(join(FIXTURES, 'jtbd-notes.md'), 'utf8');

/** An interview of `JTBD 1` with one sentence to tag after another. */
export const INTERVIEW = `---
jobs: "[[JTBD 1]]"
---
# Ina

First thing she said. Then the second one, with doubts.

- a line of its own

Nothing here.
`;
