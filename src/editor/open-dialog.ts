/** Opens the plugin's dialogs and knows those that are open: none outlives the plugin. */

import type { Modal } from 'obsidian';

/** A dialog that may refuse to be closed. */
interface Dialog extends Modal {
	/** Closes it all the same. */
	end?(): void;
}

let dialogs: readonly Dialog[] = [];
let areAllowed = false;

/** Opens a dialog; nothing happens once the plugin has ended. */
export function openDialog(dialog: Dialog): void {
	if (!areAllowed) return;
	dialogs = [...dialogs.filter(({ containerEl }) => containerEl.isConnected), dialog];
	dialog.open();
}

/** Lets dialogs be opened. What it gives back ends that, and closes those that are open as if somebody had cancelled them, whatever they are doing. */
export function allowDialogs(): () => void {
	areAllowed = true;
	return () => {
		areAllowed = false;
		for (const dialog of dialogs) {
			if (dialog.end) dialog.end();
			else dialog.close();
		}
	};
}
