/** The row of key hints under a list of suggestions. */

import type * as O from 'obsidian';

/** Shows `instructions` at the end of `parent`, in place of those shown before. */
export function showInstructions(parent: HTMLElement, instructions: readonly O.Instruction[]): void {
	parent.querySelector(':scope > .prompt-instructions')?.remove();
	if (instructions.length === 0) return;
	const row = parent.createDiv('prompt-instructions');
	for (const { command, purpose } of instructions) {
		const one = row.createDiv('prompt-instruction');
		one.createSpan({ cls: 'prompt-instruction-command', text: command });
		one.createSpan({ text: purpose });
	}
}
