/** The commands that tag a passage with a code, and the one that takes its tags away. */

import type { Command, Editor, MarkdownFileInfo, MarkdownView } from 'obsidian';
import { CODES, codeEntry, type Code } from '../core/codes';
import type { EditResult } from '../core/edit/edit';
import { removeTags } from '../core/edit/remove';
import { forcesAt, retagAt } from '../core/edit/retag-at';
import { tagPassages } from '../core/edit/tag';
import { choose } from './choose';
import { editOptionsOf, readOptionsOf, type EditorContext } from './read-options';
import { sayResult } from './say';
import { selectionsOf, writeInEditor } from './write';

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
	const text = editor.getValue();
	const result = tagPassages(text, selectionsOf(editor), code, options);
	if (result.ok || result.why !== 'several-forces') {
		carryOut(context, editor, info, result);
		return;
	}
	const passage = { text, at: result.at.from, code, options };
	const { label } = codeEntry(code);
	choose<Code | null>(context.app, {
		placeholder: 'This passage has several forces',
		items: [...forcesAt(passage), null],
		wordsOf: (old) => (old === null ? `Add ${label.toLowerCase()}` : `${codeEntry(old).label} → ${label}`),
	}, (old) => {
		if (editor.getValue() === text) carryOut(context, editor, info, retagAt({ ...passage, old }));
	});
}

function carryOut({ app }: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo, result: EditResult): void {
	if (result.ok) writeInEditor(editor, result);
	sayResult(app, info.file, result);
}
