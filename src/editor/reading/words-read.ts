/** Finds the words that are selected where a note is read in its source, or says why that can't be done. */

import type { App, MarkdownView } from 'obsidian';
import { withPlainLineEnds } from '../../core/edit/line-ends';
import { shownOf } from '../../core/read/shown';
import { sourceOf } from '../../core/read/shown-words';
import type { EditorContext } from '../read-options';
import { sayWithOffer } from '../say';
import { startEditing } from '../start-editing';
import type { Desk } from '../tag/desk';
import { textOf as textOfNote } from '../write';
import { readDesk, type WordsRead } from './read-desk';
import { readSelection } from './read-selection';
import { lettersUnder, sectionAround, sectionsUnder, textOf } from './sections';

/** Does an act on the words that are selected where a note is read; where that can't be, says why and offers to edit the note. */
export async function withWordsRead(context: EditorContext, view: MarkdownView, act: (desk: Desk) => void): Promise<void> {
	const found = await wordsRead(context.app, view);
	if ('why' in found) sayWithOffer(context.app, [found.why], 'Switch to editing', () => void editAt(view, found.line));
	else act(readDesk(context, view, found));
}

/** Shows the note to be edited, the caret at the beginning of a line, counted from 0, where one is known. */
async function editAt(view: MarkdownView, line: number | null): Promise<void> {
	await startEditing(view);
	if (line === null) return;
	view.editor.setCursor({ line, ch: 0 });
	view.editor.scrollIntoView({ from: { line, ch: 0 }, to: { line, ch: 0 } }, true);
}

/** Why words can't be found in the source, and the line that they are near, counted from 0. */
interface NotFound {
	readonly why: string;
	readonly line: number | null;
}

async function wordsRead(app: App, view: MarkdownView): Promise<WordsRead | NotFound> {
	const { file } = view;
	const range = readSelection(view.previewMode.containerEl);
	const letters = range ? lettersUnder(range.commonAncestorContainer, range) : [];
	const [first] = letters;
	const last = letters[letters.length - 1];
	if (!file || !first || !last) return { why: 'Nothing is selected. Select the words that the tag is about, then try again.', line: null };
	const [start, end] = [sectionAround(first.node), sectionAround(last.node)];
	const isOther = [start, end].some((section) => section !== null && section.path !== file.path);
	if (isOther) return { why: 'These words are from another note, which is embedded here. Open that note to tag them.', line: null };
	if (!start || !end) return { why: 'It can’t be told where these words stand in the note. Tag them while editing.', line: null };
	const line = start.lineStart;
	const text = await textOfNote(app, file);
	if ([start, end].some((section) => withPlainLineEnds(section.text) !== withPlainLineEnds(text))) return { why: 'The note has changed since it was drawn. Select the words again, then try again.', line: null };
	const drawn = sectionsUnder(view.previewMode.containerEl).filter(({ path, lineStart, lineEnd }) => path === file.path && lineStart >= start.lineStart && lineEnd <= end.lineEnd);
	const onShow = drawn.map(({ el }) => textOf(lettersUnder(el))).join('');
	const place = sourceOf(shownOf(text, start.lineStart, end.lineEnd), textOf(letters), onShow);
	if (place === 'several') return { why: 'These words stand there more than once, so it can’t be told which are meant. Select more of them, or tag them while editing.', line };
	if (place === 'none') return { why: 'These words look different in the note’s text, so they can’t be found there. Tag them while editing.', line };
	return { file, text, ...place };
}
