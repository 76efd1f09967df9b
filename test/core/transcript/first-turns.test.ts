/** What the preview of an import shows is what the reader of notes finds in the note. */
import { expect, it } from 'vitest';
import { firstTurns } from '../../../src/core/transcript/first-turns';

const NOTE = '---\ntype: interview\n---\n\n# Call\n\n[00:01] **Ana:** Who \\*came\\*?\n\n[00:03] **Bea:** ==Nobody== came, %%aside%% said `she`.\n\n- An item, [[Notes|of hers]]\n\n```\ncode\n```\n\n[00:08] **Bea:** I waited.\n';
const OPTIONS = { namespace: 'jtbd', people: ['Ana', 'Bea'] };

it('gives time, speaker and words of the first paragraphs, as people read them', () => {
	expect(firstTurns(NOTE, OPTIONS, 3)).toEqual([
		{ speaker: 'Ana', time: '00:01', words: 'Who *came*?' },
		{ speaker: 'Bea', time: '00:03', words: 'Nobody came, said she.' },
		{ speaker: null, time: null, words: 'An item, of hers' },
	]);
	expect(firstTurns(NOTE, OPTIONS, 20)).toHaveLength(4);
	expect(firstTurns('', OPTIONS, 20)).toEqual([]);
});
