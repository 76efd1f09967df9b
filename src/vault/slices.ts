/** Long work in short slices, so that the app stays responsive. */

/** The longest slice, in milliseconds. */
const SLICE = 8;

/** A clock for one stretch of work. */
export interface Slices {
	/** True when the slice has lasted long enough. */
	readonly isTimeUp: () => boolean;
	/** Lets the app do its own work, then begins the next slice. */
	readonly pause: () => Promise<void>;
}

/** Begins the first slice. */
export function beginSlices(): Slices {
	let began = performance.now();
	return {
		isTimeUp: () => performance.now() - began > SLICE,
		pause: async () => {
			await nextTask();
			began = performance.now();
		},
	};
}

/** A message is delivered after the tasks that wait, without the delay that nested timeouts get. */
function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
