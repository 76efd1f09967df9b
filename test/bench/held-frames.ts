/** Holds back the frames that one script asks for, so that each can be run by itself. */

/** The frames of the page. */
export interface HeldFrames {
	/** From now on what the script wants done in a frame waits. */
	hold(): void;
	/** How many callbacks wait. */
	held(): number;
	/** Does what waits, at once. */
	run(): void;
	/** Does what waits and holds nothing back any more. */
	release(): void;
	/** What the page waits for, in milliseconds. */
	wait?: Promise<number>;
}

/** Takes over the frames of the page for the script of this address. It may capture nothing: it runs as text. */
export function holdFrames(url: string): HeldFrames {
	const waiting = new Map<number, FrameRequestCallback>();
	const request = window.requestAnimationFrame.bind(window);
	const cancel = window.cancelAnimationFrame.bind(window);
	let isHolding = false;
	let last = 0;
	window.requestAnimationFrame = (callback) => {
		// The caller stands in the third line, after the error and this function.
		if (!isHolding || new Error().stack?.split('\n')[2]?.includes(url) !== true) return request(callback);
		waiting.set(--last, callback);
		return last;
	};
	window.cancelAnimationFrame = (handle) => {
		if (!waiting.delete(handle)) cancel(handle);
	};
	const run = (): void => {
		const callbacks = [...waiting.values()];
		waiting.clear();
		for (const callback of callbacks) callback(performance.now());
	};
	return {
		hold: () => void (isHolding = true),
		held: () => waiting.size,
		run,
		release: () => {
			isHolding = false;
			run();
		},
	};
}
