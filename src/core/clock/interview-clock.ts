/** The clock of an interview: how far its recording has come, in milliseconds, by what is read off the machine's two clocks. */

/** A moment, in milliseconds: by the time of day, which a person may set, and by a clock that only ever goes on, but may rest while the machine sleeps. */
export interface Moment {
	readonly wall: number;
	readonly steady: number;
}

export interface InterviewClock {
	/** How far it had come when it was set, in milliseconds. */
	readonly at: number;
	/** The moment it runs from; null while it is paused. */
	readonly since: Moment | null;
	/** The most that it has shown, in milliseconds. */
	readonly shown: number;
}

/** A clock that runs from a moment on, from this many milliseconds. */
export function startClock(at: number, now: Moment): InterviewClock {
	return { at, since: now, shown: at };
}

/** How far the clock has come, in milliseconds: a recording goes on while the machine sleeps, and never back when the time of day is set. */
export function elapsed({ at, since, shown }: InterviewClock, now: Moment): number {
	return since === null ? at : Math.max(shown, at + now.wall - since.wall, at + now.steady - since.steady);
}

/** The clock as it is once it has been looked at: it never shows less than it has shown. */
export function lookedAt(clock: InterviewClock, now: Moment): InterviewClock {
	return { ...clock, shown: elapsed(clock, now) };
}

/** The clock, paused where it is. */
export function pauseClock(clock: InterviewClock, now: Moment): InterviewClock {
	const at = elapsed(clock, now);
	return { at, since: null, shown: at };
}

/** The clock, running on from where it is. */
export function continueClock(clock: InterviewClock, now: Moment): InterviewClock {
	return startClock(elapsed(clock, now), now);
}

/** Milliseconds until the clock shows the next second. */
export function untilNextSecond(milliseconds: number): number {
	return 1000 - (Math.floor(milliseconds) % 1000);
}

/** A time as it is written in notes: `12:40`, from an hour on `01:02:03`, and nothing above `99:59:59`. */
export function timeWords(milliseconds: number): string {
	const seconds = Math.min(Math.max(0, Math.floor(milliseconds / 1000)), LAST);
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
	return hours === '00' ? `${minutes}:${rest}` : `${hours}:${minutes}:${rest}`;
}

const LAST = 99 * 3600 + 59 * 60 + 59;

/** The milliseconds that a written time stands for: minutes and seconds, with hours before them where there are three parts. */
export function millisecondsOf(time: string): number {
	return time.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0) * 1000;
}
