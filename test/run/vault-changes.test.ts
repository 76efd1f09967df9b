/** How changes by other programs are noticed. */
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '../host/store';
import { differences, watchVault } from './vault-changes.mjs';

const file = (path: string, size = 1, mtime = 1): Entry => ({ path, kind: 'file', size, mtime, ctime: 1 });
const folder = (path: string, mtime = 1): Entry => ({ path, kind: 'folder', size: 0, mtime, ctime: 1 });
const set = (...entries: Entry[]): Map<string, Entry> => new Map(entries.map((entry) => [entry.path, entry]));

describe('differences', () => {
	it('tells what came, went and changed', () => {
		const before = set(folder('A'), file('A/gone.md'), file('same.md'), file('longer.md'), file('later.md'), file('now a folder'));
		const after = set(folder('A', 2), file('new.md'), file('same.md'), file('longer.md', 2), file('later.md', 1, 2), folder('now a folder'));
		expect(differences(before, after)).toEqual([
			{ path: 'A/gone.md', entry: null },
			{ path: 'new.md', entry: file('new.md') },
			{ path: 'longer.md', entry: file('longer.md', 2) },
			{ path: 'later.md', entry: file('later.md', 1, 2) },
			{ path: 'now a folder', entry: folder('now a folder') },
		]);
	});
});

describe('watchVault', () => {
	it('looks again and again until it is stopped', async () => {
		let entries = [file('a.md')];
		const onChange = vi.fn();
		const stop = await watchVault({ list: () => Promise.resolve({ entries }) }, onChange, 1);
		entries = [file('a.md', 2)];
		await vi.waitFor(() => {
			expect(onChange).toHaveBeenCalledWith([{ path: 'a.md', entry: file('a.md', 2) }]);
		});
		stop();
		entries = [];
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(onChange).toHaveBeenCalledTimes(1);
	});
});
