/** The commands that tag a passage with a code, and the one that takes its tags away. */

import type { Command, Editor, MarkdownFileInfo, MarkdownView } from 'obsidian';
import { CODES, type Code } from '../../core/codes';
import { removeTags } from '../../core/edit/remove';
import { tagPassages } from '../../core/edit/tag';
import { carryOut } from '../carry-out';
import { editOptionsOf, readOptionsOf, type EditorContext } from '../read-options';
import { selectionsOf } from '../write';
import { carryOutOrAsk } from './tag-picker';

/** A command for each code, and `remove-tag`. */
export function tagCommands(context: EditorContext): Command[] {
	return [
		...CODES.map(
			({ code, label, icon }): Command => ({
				id: `tag-${code}`,
				name: `Tag passage as ${label.toLowerCase()}`,
				icon,
				editorCallback: (editor, info) => tag(context, editor, info, code),
			}),
		),
		{
			id: 'remove-tag',
			name: 'Remove tag from passage',
			icon: 'lucide-eraser',
			editorCallback: (editor, info) => {
				const options = readOptionsOf(context, info.file);
				carryOut(context, editor, info, removeTags(editor.getValue(), selectionsOf(editor), options));
			},
		},
	];
}

function tag(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo, code: Code): void {
	const options = editOptionsOf(context, info.file);
	carryOutOrAsk(context, editor, info, code, tagPassages(editor.getValue(), selectionsOf(editor), code, options));
}
