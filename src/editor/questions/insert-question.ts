/** The command that inserts a question of the bank, a probe or an own question into the note that is open. */

import type { Command } from 'obsidian';
import type { EditorContext } from '../read-options';
import { openQuestionPicker } from './question-picker';

/** The command that inserts a question. */
export function insertQuestionCommand(context: EditorContext): Command {
	return {
		id: 'insert-question',
		name: 'Insert interview question',
		icon: 'lucide-message-circle-question',
		editorCallback: (editor, info) => openQuestionPicker(context, editor, info),
	};
}
