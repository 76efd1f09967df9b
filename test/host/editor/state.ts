/** The CodeMirror state of a Markdown editor. */

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, dropCursor, EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type * as O from 'obsidian';
import { editorEditorField, editorInfoField, editorLivePreviewField, livePreviewState } from './fields';
import { flashes } from './flash';
import { openLinks } from './links';
import { listKeys } from './lists';
import { livePreview } from './live-preview';
import { markdownMode } from './markdown-mode';
import { tokenClasses } from './token-classes';

/** Where the extensions of plugins stand, so that they can change. */
export const pluginExtensions = new Compartment();

/** A state for `doc` in live preview or source mode, belonging to `info`. */
export function editorState(
	doc: string,
	info: O.MarkdownFileInfo,
	live: boolean,
	extensions: readonly Extension[],
	onUpdate: (update: ViewUpdate) => void,
): EditorState {
	return EditorState.create({
		doc,
		extensions: [
			editorInfoField.init(() => info),
			editorEditorField,
			editorLivePreviewField.init(() => live),
			livePreviewState,
			history(),
			drawSelection(),
			dropCursor(),
			openLinks,
			EditorView.lineWrapping,
			EditorState.allowMultipleSelections.of(true),
			EditorState.tabSize.of(4),
			indentUnit.of('\t'),
			EditorView.contentAttributes.of({ 'aria-label': 'Note', spellcheck: 'false' }),
			pluginExtensions.of([...extensions]),
			keymap.of([...listKeys, ...defaultKeymap, ...historyKeymap]),
			markdownMode,
			tokenClasses,
			livePreview,
			flashes,
			EditorView.updateListener.of(onUpdate),
		],
	});
}

/** The smallest single replacement that makes `before` into `after`. */
export function difference(before: string, after: string): { from: number; to: number; insert: string } {
	const least = Math.min(before.length, after.length);
	let start = 0;
	while (start < least && before.charCodeAt(start) === after.charCodeAt(start)) start++;
	let end = 0;
	while (end < least - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
	return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
