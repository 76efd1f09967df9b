/** Which of several edits of one text may be made together. */

import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/edit/changes';
import type { Change } from '../../src/core/edit/edit';
import type { Unchecked } from '../../src/core/edit/unchecked';
import { objectionsTo, objectionTo } from '../../src/core/edit/verify';
import type { NoteText } from '../../src/core/note';
import { readNote } from '../../src/core/read-note';

const OPTIONS = { namespace: 'jtbd', people: [] };

/** A mark with a push around the first `words` in the text. */
function marking(text: string, words: string): Unchecked {
	const from = text.indexOf(words);
	const to = from + words.length;
	const changes: Change[] = [{ from, to: from, text: '==' }, { from: to, to, text: '== #jtbd/push' }];
	return { changes, aimed: [], meant: [{ words: { from, to }, codes: ['push'] }], removes: false };
}

/** An edit of the passage with these words that makes these changes and leaves nothing of it. */
function removing({ passages }: NoteText, words: string, changes: readonly Change[]): Unchecked {
	return { changes, aimed: passages.filter(({ text }) => text === words), meant: [], removes: true };
}

describe('objections to several edits', () => {
	it('are none to marks that keep apart', () => {
		const text = 'One two. Three four.\n\n- five\n';
		const edits = ['One two.', 'Three four.', 'five'].map((words) => marking(text, words));
		expect(objectionsTo(readNote(text, OPTIONS), edits, OPTIONS)).toEqual([null, null, null]);
	});

	it('name only the edit that breaks something, also in the block of a good one', () => {
		const text = 'One `two three` four.\n\nOne more **here**.\n';
		const note = readNote(text, OPTIONS);
		const edits = [marking(text, 'One'), marking(text, 'three` four'), marking(text, 'more **here**')];
		expect(objectionsTo(note, edits, OPTIONS)).toEqual([null, 'breaks-emphasis', null]);
	});

	it('let the first of two stay that get into each other’s way', () => {
		const text = 'One two three.\n';
		const edits = [marking(text, 'One two'), marking(text, 'two three')];
		const [first, second] = objectionsTo(readNote(text, OPTIONS), edits, OPTIONS);
		expect(first).toBeNull();
		expect(second).not.toBeNull();
	});

	it('keep the order of what is put in at one place, whichever edit is tried first', () => {
		const text = '没有人来。他们走了。`a b` c\n';
		const tagged = (words: string): Unchecked => {
			const edit = marking(text, words);
			return { ...edit, changes: edit.changes.map((change) => ({ ...change, text: change.text.replace(/push$/, 'push ') })) };
		};
		const edits = [tagged('没有人来。'), tagged('他们走了。'), marking(text, 'b` c')];
		expect(objectionsTo(readNote(text, OPTIONS), edits, OPTIONS)).toEqual([null, null, 'breaks-emphasis']);
	});

	it('are none to the same edit twice', () => {
		const text = 'One two.\n';
		expect(objectionsTo(readNote(text, OPTIONS), [marking(text, 'One'), marking(text, 'One')], OPTIONS)).toEqual([null, null]);
	});

	it('leave edits that are sound together, whichever are named', () => {
		const text = 'a `b c` d `e f` g. `h i` j k.\n';
		const note = readNote(text, OPTIONS);
		const edits = ['a', 'b c` d', 'd', 'd `e', 'f` g', 'g. `h', 'h i', 'j', 'k'].map((words) => marking(text, words));
		const reasons = objectionsTo(note, edits, OPTIONS);
		const sound = edits.filter((_, i) => reasons[i] === null);
		expect(sound).not.toHaveLength(edits.length);
		expect(objectionsTo(note, sound, OPTIONS)).toEqual(sound.map(() => null));
		const changes = sound.flatMap((edit) => edit.changes).sort((a, b) => a.from - b.from);
		expect(readNote(applyChanges(text, changes), OPTIONS).passages.map((passage) => passage.text)).toEqual(sound.map(({ changes: [first, last] }) => text.slice(first?.from, last?.from)));
	});
});

describe('an objection', () => {
	it('is raised where the words become a list without their highlight', () => {
		const note = readNote('==- x== #jtbd/push\n', OPTIONS);
		const bare = [{ from: 0, to: 2, text: '' }, { from: 5, to: 18, text: '' }];
		expect(objectionTo(note, removing(note, '- x', bare), OPTIONS)).toBe('changes-reading');
	});

	it('is raised where words would go that look like a list’s marker', () => {
		const note = readNote('> [\n> 7) #jtbd/push\n', OPTIONS);
		expect(note.passages).toHaveLength(1);
		expect(objectionTo(note, { changes: [{ from: 3, to: 19, text: '' }], aimed: note.passages, meant: [], removes: true }, OPTIONS)).toBe('changes-reading');
		expect(objectionTo(note, { changes: [{ from: 8, to: 19, text: '' }], aimed: note.passages, meant: [], removes: true }, OPTIONS)).toBeNull();
	});

	it('is raised where a paragraph leaves its item', () => {
		const note = readNote('- #jtbd/push\n\n  more\n', OPTIONS);
		expect(objectionTo(note, { changes: [{ from: 2, to: 12, text: '' }], aimed: note.passages, meant: [], removes: true }, OPTIONS)).toBe('changes-reading');
	});

	it('is raised where emphasis over two turns of a transcript breaks', () => {
		const text = 'Ana: I said **never\nAna: again** and left.\n';
		expect(objectionTo(readNote(text, OPTIONS), marking(text, 'I said'), OPTIONS)).toBeNull();
		expect(objectionTo(readNote(text, OPTIONS), marking(text, 'I said **never'), OPTIONS)).toBe('breaks-emphasis');
		expect(objectionTo(readNote(text, OPTIONS), marking(text, 'again*'), OPTIONS)).toBe('breaks-emphasis');
	});

	it('is raised where a link by a definition’s label loses it', () => {
		const text = '[rota]: https://example.org\n\nSee [rota] here.\n';
		const from = text.indexOf('rota] here');
		const edit = marking(text, 'rota] here');
		expect(edit.changes[0]?.from).toBe(from);
		expect(objectionTo(readNote(text, OPTIONS), edit, OPTIONS)).toBe('breaks-emphasis');
		expect(objectionTo(readNote(text, OPTIONS), marking(text, 'See [rota]'), OPTIONS)).toBeNull();
		const more = '[rota]: https://example.org\n\nSee [the rota][rota] and [rota][].\n';
		for (const words of ['the rota]', 'See [the', 'and [rota]']) expect(objectionTo(readNote(more, OPTIONS), marking(more, words), OPTIONS)).toBe('breaks-emphasis');
		expect(objectionTo(readNote(more, OPTIONS), marking(more, '[the rota][rota] and [rota][]'), OPTIONS)).toBeNull();
	});

	it('is raised where a comment would become the memo of new words', () => {
		const text = 'One two %%mine%% three.\n';
		expect(objectionTo(readNote(text, OPTIONS), marking(text, 'One two'), OPTIONS)).toBe('touches-passage');
		expect(objectionTo(readNote(text, OPTIONS), marking(text, 'One two %%mine%%'), OPTIONS)).toBeNull();
	});

	it('is raised where a plain highlight ends elsewhere', () => {
		const text = 'One ==two three== four.\n';
		expect(objectionTo(readNote(text, OPTIONS), marking(text, 'three== four'), OPTIONS)).not.toBeNull();
	});

	it('is raised where the passage has other words than before', () => {
		const text = 'one #jtbd/pull two #jtbd/push #jtbd/habit\n';
		const note = readNote(text, OPTIONS);
		const edit: Unchecked = { changes: [{ from: 3, to: 14, text: '' }], aimed: note.passages, meant: [{ words: 'same', codes: ['push', 'habit'] }], removes: true };
		expect(objectionTo(note, edit, OPTIONS)).toBe('touches-passage');
	});
});
