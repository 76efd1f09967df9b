/** The host's Editor where a wrong offset would hide. */

import { history } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, test } from 'vitest';
import { Editor } from './editor';
import { difference } from './state';

function editorOn(doc: string): Editor {
	const extensions = [history(), EditorState.allowMultipleSelections.of(true)];
	return new Editor(new EditorView({ state: EditorState.create({ doc, extensions }) }));
}

describe('a transaction', () => {
	test('places all its changes in the text before it, in whatever order', () => {
		const editor = editorOn('one two three');
		editor.transaction({
			changes: [
				{ from: { line: 0, ch: 8 }, to: { line: 0, ch: 13 }, text: '3' },
				{ from: { line: 0, ch: 0 }, to: { line: 0, ch: 3 }, text: 'first' },
				{ from: { line: 0, ch: 4 }, text: '~' },
			],
			selection: { from: { line: 0, ch: 6 }, to: { line: 0, ch: 10 } },
		});
		expect([editor.getValue(), editor.getSelection()]).toEqual(['first ~two 3', '~two']);
		editor.undo();
		expect(editor.getValue()).toBe('one two three');
	});
	test('replaces every selection', () => {
		const editor = editorOn('a b');
		editor.setSelections([{ anchor: { line: 0, ch: 0 }, head: { line: 0, ch: 1 } }, { anchor: { line: 0, ch: 3 }, head: { line: 0, ch: 2 } }]);
		editor.transaction({ replaceSelection: 'xx' });
		expect(editor.getValue()).toBe('xx xx');
	});
});

test('positions beyond the text are brought into it', () => {
	const editor = editorOn('ab\ncde');
	expect([editor.posToOffset({ line: 0, ch: 99 }), editor.posToOffset({ line: 9, ch: 0 }), editor.posToOffset({ line: -1, ch: 5 })]).toEqual([2, 6, 0]);
	expect([editor.offsetToPos(3), editor.offsetToPos(99)]).toEqual([{ line: 1, ch: 0 }, { line: 1, ch: 3 }]);
});

test('lines are processed in one step, empty ones only when asked for', () => {
	const editor = editorOn('a\n\nb');
	const mark = (ignoreEmpty: boolean): void => {
		editor.processLines((line) => line, (line, _text, value) => ({ from: { line, ch: 0 }, text: `${String(value)}.` }), ignoreEmpty);
	};
	mark(true);
	expect(editor.getValue()).toBe('0.a\n\n2.b');
	editor.undo();
	mark(false);
	expect(editor.getValue()).toBe('0.a\n1.\n2.b');
});

test('a word is found at either of its ends', () => {
	const editor = editorOn('two words');
	expect(editor.wordAt({ line: 0, ch: 9 })).toEqual({ from: { line: 0, ch: 4 }, to: { line: 0, ch: 9 } });
});

test('the difference of two texts is one replacement, also where they repeat', () => {
	for (const [before, after] of [['aaa', 'aa'], ['', 'x'], ['abcd', 'aXd'], ['abab', 'ababab'], ['same', 'same']] as const) {
		const { from, to, insert } = difference(before, after);
		expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
	}
});
