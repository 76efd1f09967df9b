/** The settled notes, kept in step with the register, and found by the jobs that they mention. */

import type { NoteRegister } from './note-register';
import { settleNote, type SettledNote } from './settle-note';

/** The notes as settled when they were last brought up to date. */
export interface SettledNotes {
	/** Settles what changed until `isTimeUp` says so; true when nothing is left. */
	readonly settle: (isTimeUp: () => boolean) => boolean;
	readonly get: (path: string) => SettledNote | undefined;
	readonly all: () => Iterable<SettledNote>;
	/** The keys of every job that a note is or mentions. */
	readonly jobKeys: () => Iterable<string>;
	readonly isJobKey: (key: string) => boolean;
	/** The notes that are or mention the job. */
	readonly mentioning: (key: string) => Iterable<SettledNote>;
}

/** Settled notes for this register. */
export function createSettledNotes(register: NoteRegister): SettledNotes {
	const notes = new Map<string, SettledNote>();
	const byJob = new Map<string, Map<string, SettledNote>>();
	const waiting = new Set<string>();

	function settleAnew(path: string): void {
		for (const { key } of notes.get(path)?.jobs ?? []) {
			const there = byJob.get(key);
			there?.delete(path);
			if (there?.size === 0) byJob.delete(key);
		}
		notes.delete(path);
		const evidence = register.notes.get(path);
		if (!evidence) return;
		const note = settleNote(evidence, register.jobs, register.people);
		notes.set(path, note);
		for (const { key } of note.jobs) {
			const there = byJob.get(key);
			if (there) there.set(path, note);
			else byJob.set(key, new Map([[path, note]]));
		}
	}

	return {
		settle: (isTimeUp) => {
			for (const path of register.takeStale()) waiting.add(path);
			for (const path of waiting) {
				waiting.delete(path);
				settleAnew(path);
				if (waiting.size > 0 && isTimeUp()) return false;
			}
			return true;
		},
		get: (path) => notes.get(path),
		all: () => notes.values(),
		jobKeys: () => byJob.keys(),
		isJobKey: (key) => byJob.has(key),
		mentioning: (key) => byJob.get(key)?.values() ?? [],
	};
}
