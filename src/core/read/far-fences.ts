/** Block comments and block math: their fences, which close however far below, whatever stands between. */

/** What opens and closes a block comment or block math. */
export type FarFence = '%%' | '$$';

/** True when exactly two of the fence's character stand at `at`. */
export function isFenceAt(text: string, at: number, fence: FarFence): boolean {
	const sign = fence.charCodeAt(0);
	return text.startsWith(fence, at) && text.charCodeAt(at + 2) !== sign && text.charCodeAt(at - 1) !== sign;
}

/** Finds the fences of a text without searching any stretch twice, as long as the questions go forward. */
export class FarFences {
	readonly #text: string;
	readonly #known: Record<FarFence, number> = { '%%': -1, $$: -1 };

	constructor(text: string) {
		this.#text = text;
	}

	/** The next fence from `from` on, or the text's end. */
	next(fence: FarFence, from: number): number {
		if (this.#known[fence] >= from) return this.#known[fence];
		let at = this.#text.indexOf(fence, from);
		while (at >= 0 && !isFenceAt(this.#text, at, fence)) {
			while (this.#text.charAt(at) === fence.charAt(0)) at++;
			at = this.#text.indexOf(fence, at);
		}
		return (this.#known[fence] = at < 0 ? this.#text.length : at);
	}
}
