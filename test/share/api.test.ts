/** The interface for scripts: frozen, plain, and copies. */
import { expect, test } from 'vitest';
import { createApi } from '../../src/share/api';
import { indexOf } from '../core/vault-of-notes';

const index = indexOf({ 'P1.md': '[[JTBD 1]]\n\n- Nobody came. #jtbd/push/late\n- Late. #jtbd/pus' });
const api = createApi({ evidence: index, whenReady: () => Promise.resolve() });

test('is frozen and has a version', () => {
	expect([Object.isFrozen(api), api.version]).toEqual([true, 1]);
});

test('is ready when its source is', async () => {
	await expect(api.whenReady()).resolves.toBeUndefined();
});

test('answers by name or path, and null for nothing', () => {
	expect(api.jobs()).toEqual([{ name: 'JTBD 1', path: null, people: 1, quotes: 1, interviews: 1 }]);
	expect(api.summary('jtbd 1')?.forces.push.people).toBe(1);
	expect(api.summary('P1.md', { text: 'late' })?.forces.push.quotes).toBe(1);
	expect(api.summary('Nothing')).toBeNull();
	expect(api.passages('P1.md')).toMatchObject([{ text: 'Nobody came.', codes: [{ code: 'push', theme: 'Late' }], jobs: ['JTBD 1'] }]);
	expect(api.problems()).toHaveLength(1);
});

test('answers with plain values that a script may spoil', () => {
	const before = JSON.stringify([api.jobs(), api.summary('JTBD 1'), api.passages('P1.md'), api.problems()]);
	for (const passage of api.passages('P1.md')) Object.assign(passage, { text: 'spoilt', codes: [] });
	for (const job of api.jobs()) Object.assign(job, { people: 99 });
	for (const { passages } of api.summary('JTBD 1')?.forces.push.themes ?? []) for (const passage of passages) Object.assign(passage, { text: 'spoilt' });
	expect(JSON.stringify([api.jobs(), api.summary('JTBD 1'), api.passages('P1.md'), api.problems()])).toBe(before);
	expect(JSON.parse(before)).toEqual([api.jobs(), api.summary('JTBD 1'), api.passages('P1.md'), api.problems()]);
});
