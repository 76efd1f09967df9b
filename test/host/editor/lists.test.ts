// @vitest-environment jsdom
/** Lists under Enter and Tab. `|` stands for the caret. */

import { indentUnit } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, runScopeHandlers, keymap } from '@codemirror/view';
import { describe, expect, test } from 'vitest';
import { listKeys } from './lists';
import { markdownMode } from './markdown-mode';

function press(text: string, key: string, shiftKey = false): string | null {
	const anchor = text.indexOf('|');
	const extensions = [markdownMode, keymap.of([...listKeys]), indentUnit.of('\t')];
	const view = new EditorView({ state: EditorState.create({ doc: text.replace('|', ''), selection: { anchor }, extensions }) });
	const taken = runScopeHandlers(view, new KeyboardEvent('keydown', { key, shiftKey }), 'editor');
	const after = view.state.sliceDoc(0, view.state.selection.main.head) + '|' + view.state.sliceDoc(view.state.selection.main.head);
	view.destroy();
	return taken ? after : null;
}

describe('Enter', () => {
	test.each([
		['- one|', '- one\n- |'],
		['* one|', '* one\n* |'],
		['\t- one|', '\t- one\n\t- |'],
		['- on|e', '- on\n- |e'],
		['- one| two', '- one\n- |two'],
		['- [x] done|', '- [x] done\n- [ ] |'],
		['9. nine|', '9. nine\n10. |'],
		['1) a|\n2) b\n3) c', '1) a\n2) |\n3) b\n4) c'],
		['1. a|\n\t1. inner\n2. b\n\n2. other', '1. a\n2. |\n\t1. inner\n3. b\n\n2. other'],
		['1. a|\n1. b', '1. a\n2. |\n1. b'],
		['> said|', '> said\n> |'],
		['> - said|', '> - said\n> - |'],
		['> > deep|', '> > deep\n> > |'],
	])('goes on: %j', (before, after) => {
		expect(press(before, 'Enter')).toBe(after);
	});

	test.each([
		['- one\n- |', '- one\n|'],
		['- [ ] |', '|'],
		['- one\n\t- |', '- one\n- |'],
		['1. one\n\t- two\n\t1. |', '1. one\n\t- two\n2. |'],
		['> said\n> |', '> said\n|'],
		['> > |', '> |'],
		['> - |', '> |'],
	])('ends: %j', (before, after) => {
		expect(press(before, 'Enter')).toBe(after);
	});

	test.each(['plain|', '|- one', '-|', '```\n- code|\n```', '---\n- a|\n---', '$$\n- math|\n$$'])('leaves to others: %j', (before) => {
		expect(press(before, 'Enter')).toBe(null);
	});

	test('with Shift stays in the item', () => {
		expect(press('1. one|', 'Enter', true)).toBe('1. one\n   |');
		expect(press('plain|', 'Enter', true)).toBe(null);
	});
});

describe('Tab', () => {
	test.each([
		['- one\n- tw|o', false, '- one\n\t- tw|o'],
		['1. one\n2. two|', false, '1. one\n\t1. two|'],
		['1. one\n\t1. a\n2. two|', false, '1. one\n\t1. a\n\t2. two|'],
		['> - one|', false, '> \t- one|'],
		['plain|', false, 'plain\t|'],
		['1. one\n\t1. two|', true, '1. one\n2. two|'],
		['- one\n    - two|', true, '- one\n- two|'],
		['- one|', true, '- one|'],
	])('moves items: %j, Shift %j', (before, shift, after) => {
		expect(press(before, 'Tab', shift)).toBe(after);
	});
});
