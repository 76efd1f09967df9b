/** The commands that go from one passage of a note to the next. */

import { Notice, type Command, type Editor, type MarkdownFileInfo, type MarkdownView } from 'obsidian';
import { nextPassage } from '../../core/edit/next-passage';
import { readNote } from '../../core/read-note';
import { readOptionsOf, type EditorContext } from '../read-options';
import { mainSelectionOf } from '../write';

/** The commands for the next passage and the previous one. */
export function goToPassageCommands(context: EditorContext): Command[] {
	const go = (direction: 'next' | 'previous', icon: string): Command => ({
		id: `${direction}-passage`,
		name: `Go to ${direction} passage`,
		icon,
		repeatable: true,
		editorCallback: (editor, info) => goTo(context, editor, info, direction),
	});
	return [go('next', 'lucide-arrow-down-to-line'), go('previous', 'lucide-arrow-up-to-line')];
}

function goTo(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo, direction: 'next' | 'previous'): void {
	const note = readNote(editor.getValue(), readOptionsOf(context, info.file));
	const { anchor, head } = mainSelectionOf(editor);
	const onward = nextPassage(note, Math.min(anchor, head), direction);
	if (!onward) {
		new Notice('This note has no tagged passages yet. Select words and choose a force for them.');
		return;
	}
	const from = editor.offsetToPos(onward.passage.from);
	const to = editor.offsetToPos(onward.passage.to);
	// Words that were selected would be lost to the next letter.
	editor.setCursor(from);
	editor.scrollIntoView({ from, to }, true);
	if (!onward.wrapped) return;
	const edge = direction === 'next' ? 'first' : 'last';
	new Notice(note.passages.length === 1 ? 'This is the only passage in the note.' : `Back at the ${edge} passage`);
}
