/** Says at the top of an import's preview what was recognised, and what was not understood. */

import type { NotUnderstood, Transcript } from '../../core/transcript/transcript';
import { counted } from '../../draw/wording';
import { recognisedWords } from './import-words';

/** How many stretches that were not understood are listed, and how much of one, in characters. */
const LISTED = 100;
const MOST = 500;

/** Draws it for the transcript of this name; `remark` is what is to be told of how it was read, null for nothing. */
export function drawRecognised(el: HTMLElement, name: string, remark: string | null, transcript: Transcript): void {
	const said = el.createEl('p', 'jtbd-import-recognised');
	said.createSpan({ cls: 'jtbd-import-name', text: name, attr: { dir: 'auto' } });
	said.createSpan({ text: recognisedWords(transcript) });
	if (remark !== null) el.createEl('p', { cls: 'jtbd-import-remark', text: remark });
	if (transcript.notUnderstood.length > 0) drawOdd(el, transcript.notUnderstood);
}

/** What was not understood, folded. */
function drawOdd(el: HTMLElement, odd: readonly NotUnderstood[]): void {
	const fold = el.createEl('details', 'jtbd-import-odd');
	const isOne = odd.length === 1;
	fold.createEl('summary', { text: `${counted(odd.length, 'line')} ${isOne ? 'wasn’t understood and stays' : 'weren’t understood and stay'} in the note as written` });
	const list = fold.createEl('ul');
	for (const { line, text, why } of odd.slice(0, LISTED)) {
		const item = list.createEl('li');
		item.createSpan({ cls: 'jtbd-import-line', text: `Line ${line}` });
		item.createEl('code', { text: text.slice(0, MOST), attr: { dir: 'auto' } });
		item.createSpan({ text: why });
	}
	if (odd.length > LISTED) list.createEl('li', { text: `and ${counted(odd.length - LISTED, 'more line')}` });
}
