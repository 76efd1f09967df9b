/** A note that is read as a place where words are tagged: through its file, with a notice of what was done that offers to undo it. */

import { Notice, type MarkdownView, type TFile } from 'obsidian';
import { codeEntry } from '../../core/codes';
import { applyChanges } from '../../core/edit/changes';
import { refusal, type Edit, type EditResult, type NeedsPicker } from '../../core/edit/edit';
import { warningOfInterviewer } from '../../core/edit/interviewer-warning';
import { REFUSALS } from '../../core/edit/refusals';
import { codesOf, type Span } from '../../core/passage';
import { readNote } from '../../core/read-note';
import { propertiesOf, readOptionsOf, type EditorContext } from '../read-options';
import { sayWithOffer, tryToWrite } from '../say';
import { sayWithUndo, undoOf } from '../take-back';
import { showCaret } from '../show-caret';
import { startEditing } from '../start-editing';
import { CHANGED, type Desk } from '../tag/desk';

/** Words of a note that is read: the text of the note and the place in it. */
export interface WordsRead extends Span {
	readonly file: TFile;
	readonly text: string;
}

/** The words that are selected in a view of a note that is read. */
export function readDesk(context: EditorContext, view: MarkdownView, words: WordsRead): Desk {
	return {
		file: words.file,
		text: () => words.text,
		selections: () => [{ anchor: words.from, head: words.to }],
		goesOn: false,
		write: (edit, asks) => void write(context, view, words, edit, asks),
		doing: (act) => {
			act();
			return () => false;
		},
	};
}

async function write(context: EditorContext, view: MarkdownView, words: WordsRead, edit: (text: string) => EditResult | null, asks: (needed: NeedsPicker) => void): Promise<void> {
	const { app } = context;
	const { file } = words;
	const options = readOptionsOf(context, file);
	const tries: { readonly before: string; readonly result: EditResult | null }[] = [];
	const written = await tryToWrite(app, file, (before) => {
		const result = edit(before);
		tries.push({ before, result: result && warningOfInterviewer(before, result, options, propertiesOf(context, file)) });
		return result ?? refusal('no-passage', 0);
	});
	const last = tries.pop();
	if (!written || !last) return;
	const { before, result } = last;
	if (!result) new Notice(CHANGED);
	else if (!result.ok) {
		if (result.why === 'several-forces') asks(result);
		else sayWithOffer(app, [REFUSALS[result.why]], 'Switch to editing', () => void editWords(view, words));
	} else if (result.changes.length > 0) {
		const after = applyChanges(before, result.changes);
		sayWithUndo(app, [doneWords(result, codesIn(before), codesIn(after))], [undoOf(file, before, result.changes)]);
	} else new Notice(result.said?.message ?? 'Nothing to change: it is so already.');

	function codesIn(text: string): string[] {
		return readNote(text, options).passages.flatMap((passage) => codesOf(passage).map((code) => codeEntry(code).label));
	}
}

/** What an edit has done, which isn't seen where the words were selected once that is drawn anew. */
function doneWords({ said }: Edit, before: readonly string[], after: readonly string[]): string {
	const put = without(after, before);
	const gone = without(before, after);
	const done = put.length === 0 ? (gone.length === 0 ? 'Passage changed' : `${gone.join(', ')} removed`) : gone.length === 0 ? `Tagged as ${put.join(', ').toLowerCase()}` : `${gone.join(', ')} → ${put.join(', ')}`;
	if (!said) return done;
	return put.length > 0 && gone.length === 0 ? `${done}. ${said.message}` : said.message;
}

/** Each that the one list has more often than the other, once. */
function without(list: readonly string[], other: readonly string[]): string[] {
	const count = (all: readonly string[], sought: string): number => all.filter((one) => one === sought).length;
	return [...new Set(list)].filter((one) => count(list, one) > count(other, one));
}

/** Shows the note to be edited, the words selected as far as they are still there. */
async function editWords(view: MarkdownView, { text, from, to }: WordsRead): Promise<void> {
	await startEditing(view);
	const { editor } = view;
	if (editor.getValue() === text) editor.setSelection(editor.offsetToPos(from), editor.offsetToPos(to));
	showCaret(editor);
}
