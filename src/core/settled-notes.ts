/** The settled notes, kept in step with the register, and found by the jobs that they mention. */

import { add, drop } from './group';
import type { NoteRegister } from './note-register';
import { settleNote, type SettledNote } from './settle-note';

/** The notes as settled; each question but `settle` settles all that changed before it answers. */
export interface SettledNotes {
	/** Settles what changed until `isTimeUp` says so; true when nothing is left. */
	readonly settle: (isTimeUp: () => boolean) => boolean;
	readonly get: (path: string) => SettledNote | undefined;
	readonly all: () => Iterable<SettledNote>;
	/** The keys of every job that a note is or mentions. */
	readonly jobKeys: () => string[];
	/** The notes that are or mention the job. */
	readonly mentioning: (key: string) => SettledNote[];
}

/** Settled notes for this register. */
export function createSettledNotes(register: NoteRegister): SettledNotes {
	const notes = new Map<string, SettledNote>();
	const byJob = new Map<string, Set<string>>();
	const waiting = new Set<string>();

	function settleAnew(path: string): void {
		for (const { key } of notes.get(path)?.jobs ?? []) drop(byJob, key, path);
		notes.delete(path);
		const evidence = register.notes.get(path);
		if (!evidence) return;
		const note = settleNote(evidence, register.jobs, register.people);
		notes.set(path, note);
		for (const { key } of note.jobs) add(byJob, key, path);
	}

	function settle(isTimeUp: () => boolean): boolean {
		for (const path of register.takeStale()) waiting.add(path);
		for (const path of waiting) {
			waiting.delete(path);
			settleAnew(path);
			if (waiting.size > 0 && isTimeUp()) return false;
		}
		return true;
	}

	function settled(): ReadonlyMap<string, SettledNote> {
		settle(() => false);
		return notes;
	}

	return {
		settle,
		get: (path) => settled().get(path),
		all: () => settled().values(),
		jobKeys: () => {
			settled();
			return [...byJob.keys()];
		},
		mentioning: (key) => {
			const now = settled();
			return [...(byJob.get(key) ?? [])].flatMap((path) => now.get(path) ?? []);
		},
	};
}
