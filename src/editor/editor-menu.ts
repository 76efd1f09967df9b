/** What the editor's context menu offers for passages. */

import type { Command, Editor, MarkdownFileInfo, MarkdownView, Menu } from 'obsidian';
import { FORCES } from '../core/codes';
import { selected, type Selection } from '../core/edit/edit';
import { blockAt, blocksIn } from '../core/edit/places';
import { passagesOf } from '../core/edit/passages-at';
import type { NoteText } from '../core/note';
import { readNote } from '../core/read-note';
import { holdsWords } from '../core/read/turns';
import type { NoteCommand } from './note-command';
import { readOptionsOf, type EditorContext } from './read-options';
import { editorDesk } from './tag/desk';
import { openTagPicker, type ThemeSource } from './tag/tag-picker';
import { passageAround } from './tag/tag-picker-aim';
import { selectionsOf } from './write';

/** What the menu's items need. */
export interface MenuContext {
	readonly context: EditorContext;
	readonly themes: ThemeSource;
	/** The plugin's commands, some of which it offers. */
	readonly commands: readonly (Command & Partial<NoteCommand>)[];
}

/** Adds a section for the words at the caret or in the selections; nothing where there are no words to tag. */
export function addPassageItems({ context, themes, commands }: MenuContext, menu: Menu, editor: Editor, info: MarkdownView | MarkdownFileInfo): void {
	const note = readNote(editor.getValue(), readOptionsOf(context, info.file));
	const selections = selectionsOf(editor);
	const passages = [...new Set(selections.flatMap((selection) => passagesOf(note, selection)))];
	if (passages.length === 0 && !selections.some((selection) => meetsWords(note, selection))) return;
	const add = (title: string, icon: string, act: () => void, isChecked: boolean | null = null): void => {
		menu.addItem((item) => item.setSection('jtbd-forces').setTitle(title).setIcon(icon).setChecked(isChecked).onClick(act));
	};
	const run = (id: string) => (): void => {
		const command = commands.find((one) => one.id === id);
		if (command?.inEditor) command.inEditor(editor, info);
		else command?.editorCallback?.(editor, info);
	};
	for (const { code, label, icon } of FORCES) {
		const isChecked = passages.length > 0 && passages.every(({ codes }) => codes.some((coding) => coding.code === code));
		add(`Tag as ${label.toLowerCase()}`, icon, run(`tag-${code}`), isChecked);
	}
	add('Tag as…', 'lucide-tags', run('tag-passage'));
	if (passages.length === 0) return;
	const isOne = passageAround(note, selections) !== null;
	if (isOne) add('Theme…', 'lucide-tag', () => openTagPicker(context, themes, editorDesk(context, editor, info), 'theme'));
	add(passages.length === 1 ? 'Remove tag' : 'Remove tags', 'lucide-eraser', run('remove-tag'));
	if (isOne && info.file) add('Copy link to passage', 'lucide-link', run('copy-passage-link'));
}

/** True where a mark may stand: in a block of words at the caret, or in one that the selection meets. */
function meetsWords(note: NoteText, { anchor, head }: Selection): boolean {
	const indices = anchor === head ? [blockAt(note, head)] : blocksIn(note, selected({ anchor, head }));
	return indices.some((index) => {
		const block = note.blocks[index];
		return block !== undefined && holdsWords(block.kind) && block.wordsFrom < block.wordsTo;
	});
}
