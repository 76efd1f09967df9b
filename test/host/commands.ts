/** The registry of commands: which there are, which can run now, and the keys that run them. */

import type * as O from 'obsidian';
import { report } from './events';
import { Platform } from './platform';
import { MarkdownView } from './views/markdown-view';

function reported(result: unknown): void {
	if (result instanceof Promise) result.catch(report);
}

/** `app.commands`. */
export class Commands {
	/** By full id. */
	readonly commands: Record<string, O.Command> = {};
	readonly #app: O.App;
	readonly #keys = new Map<string, O.KeymapEventHandler[]>();

	constructor(app: O.App) {
		this.#app = app;
	}

	/** Adds a command under its full id, with its keys. */
	addCommand(command: O.Command): void {
		this.commands[command.id] = command;
		const keys = (command.hotkeys ?? []).map(({ modifiers, key }) =>
			this.#app.scope.register(modifiers, key, () => (this.executeCommandById(command.id) ? false : undefined)),
		);
		this.#keys.set(command.id, keys);
	}

	/** Takes a command away, with its keys. */
	removeCommand(id: string): void {
		delete this.commands[id];
		for (const key of this.#keys.get(id) ?? []) this.#app.scope.unregister(key);
		this.#keys.delete(id);
	}

	/** The commands that can run now. */
	listCommands(): O.Command[] {
		return Object.values(this.commands).filter((command) => this.#ask(command, true));
	}

	/** Runs a command if it can run now; says whether it did. What it throws comes through. */
	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		return command !== undefined && this.#ask(command, true) && this.#ask(command, false);
	}

	/** The keys of a command as they are shown. */
	hotkeyOf(id: string): string {
		const shown = (modifier: O.Modifier): string => (modifier === 'Mod' ? (Platform.isMacOS ? '⌘' : 'Ctrl') : modifier);
		const first = this.commands[id]?.hotkeys?.[0];
		return first ? [...first.modifiers.map(shown), first.key.toUpperCase()].join(' + ') : '';
	}

	/** The check-callback protocol: asked with `checking` first, then run. */
	#ask(command: O.Command, checking: boolean): boolean {
		if (command.mobileOnly === true && !Platform.isMobile) return false;
		const view = this.#app.workspace.activeEditor;
		const editor = view?.editor;
		if (command.editorCheckCallback ?? command.editorCallback) {
			if (!view || !editor || (view instanceof MarkdownView && view.getMode() === 'preview')) return false;
			if (command.editorCheckCallback) {
				const answer = command.editorCheckCallback(checking, editor, view);
				return checking ? answer === true : answer !== false;
			}
			if (!checking) reported(command.editorCallback?.(editor, view));
			return true;
		}
		if (command.checkCallback) {
			const answer = command.checkCallback(checking);
			return checking ? answer === true : answer !== false;
		}
		if (!command.callback) return false;
		if (!checking) reported(command.callback());
		return true;
	}
}
