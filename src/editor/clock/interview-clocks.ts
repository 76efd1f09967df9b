/** The clocks of the interviews that are being taken: one a note, in memory only, the same in every pane and whatever the note is called. */

import type { TFile } from 'obsidian';
import { continueClock, elapsed, lookedAt, pauseClock, startClock, type InterviewClock, type Moment } from '../../core/clock/interview-clock';

/** What the clock of a note says. */
export interface ClockReading {
	/** How far it has come, in milliseconds. */
	readonly at: number;
	readonly isRunning: boolean;
}

/** The clocks, by note. A note that is deleted takes its clock along. */
export class InterviewClocks {
	readonly #clocks = new WeakMap<TFile, InterviewClock>();
	readonly #changed = new Set<() => void>();

	/** Calls back whenever a clock starts, stops, pauses or is set, and gives the way to stop that. */
	onChange(changed: () => void): () => void {
		this.#changed.add(changed);
		return () => void this.#changed.delete(changed);
	}

	/** What the note's clock says now; null while it has none. */
	read(file: TFile): ClockReading | null {
		const clock = this.#clocks.get(file);
		if (!clock) return null;
		const now = moment();
		this.#clocks.set(file, lookedAt(clock, now));
		return { at: elapsed(clock, now), isRunning: clock.since !== null };
	}

	/** Gives the note a clock that runs from this many milliseconds, in place of one that it has. */
	start(file: TFile, at: number): void {
		this.#set(file, startClock(at, moment()));
	}

	/** Pauses the note's clock, or lets it go on from where it was paused. */
	toggle(file: TFile): void {
		const clock = this.#clocks.get(file);
		if (clock) this.#set(file, (clock.since === null ? continueClock : pauseClock)(clock, moment()));
	}

	stop(file: TFile): void {
		this.#clocks.delete(file);
		this.#tell();
	}

	#set(file: TFile, clock: InterviewClock): void {
		this.#clocks.set(file, clock);
		this.#tell();
	}

	#tell(): void {
		for (const changed of this.#changed) changed();
	}
}

function moment(): Moment {
	return { wall: Date.now(), steady: performance.now() };
}
