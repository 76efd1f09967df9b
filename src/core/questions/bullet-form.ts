/** The form of a question in an empty item of a list: the place says more than how the note asks elsewhere. */

import { lineAt } from '../edit/lines';
import type { NoteText } from '../note';
import { firstIndex } from '../read/first-index';
import type { QuestionForm } from './question-form';

/** The form of a question in the empty item that the caret's line is; null for any other line, for the place of an answer, and where `model` opens the line itself. */
export function formInBullet({ text, blocks }: NoteText, caret: number, model: QuestionForm): QuestionForm | null {
	const { from, to } = lineAt(text, caret);
	const [, before, indent = ''] = /^(([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[ \])?)[ \t]*$/.exec(text.slice(from, to)) ?? [];
	if (before === undefined || model.before.startsWith(before)) return null;
	const above = blocks[firstIndex(blocks, (block) => block.to >= from) - 1];
	if (above && /[?？؟]\P{L}*$/u.test(text.slice(above.wordsFrom, above.wordsTo))) return null;
	const sign = model.kind === 'plain' ? model.after : '';
	return { kind: 'item', before: `${before} ${sign}`, after: sign, answer: `${indent}\t- `, isClose: true, isTight: true };
}
