/** Takes the letters of a word that is typed where its first letter was enough. */

/** How soon a letter must follow the one before to belong to its word, in milliseconds. */
const PAUSE = 350;

/** The letter, digit or sign of a key, by its place on keyboards of other scripts. */
export function signOf({ key, code }: KeyboardEvent): string {
	return /^[!-~]$/.test(key) ? key : code.replace(/^(?:Key|Digit)/, '');
}

/**
 * Keeps the letters to itself that go on, at the pace of typing, with one of the names that begin as `first` did, and the
 * repeats of a key held down; `spelled` gets a name that is complete. Any other key ends it, and goes where it belongs.
 */
export function spellOn(win: Window, first: KeyboardEvent, names: readonly string[], spelled: (name: string) => void): void {
	let typed = signOf(first).toLowerCase();
	let last = first;
	const ended = new AbortController();
	const press = (event: KeyboardEvent): void => {
		const isHeld = event.repeat && event.code === last.code;
		const longer = typed + signOf(event).toLowerCase();
		const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.isComposing;
		const goesOn = isPlain && event.timeStamp - last.timeStamp <= PAUSE && names.some((name) => name.startsWith(longer));
		if (!isHeld && !goesOn) {
			ended.abort();
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		if (isHeld) return;
		typed = longer;
		last = event;
		if (names.includes(typed)) spelled(typed);
	};
	win.addEventListener('keydown', press, { capture: true, signal: ended.signal });
}
