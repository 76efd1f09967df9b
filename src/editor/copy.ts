/** Puts text on the clipboard. */

/** Puts the text on the clipboard; false where that is closed to the app. */
export async function copied(text: string): Promise<boolean> {
	try {
		await activeWindow.navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
