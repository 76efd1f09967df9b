/** The picker: tags the words at hand with one key, and changes what a tagged passage has. */

import type { Code } from '../../core/codes';
import { changePassage } from '../../core/edit/change-passage';
import type { Wanted } from '../../core/edit/wanted';
import type { EditResult, Refused, Selection } from '../../core/edit/edit';
import { movedBy } from '../../core/edit/moved';
import { REFUSALS } from '../../core/edit/refusals';
import { removeTags } from '../../core/edit/remove';
import { tagPassages } from '../../core/edit/tag';
import { tagWithTheme } from '../../core/edit/tag-with-theme';
import type { ThemeInUse } from '../../core/themes-in-use';
import { noteCommand, type NoteCommand } from '../note-command';
import type { EditorContext } from '../read-options';
import type { Desk } from './desk';
import { aimOf, wordsOf, type Aim } from './tag-picker-aim';
import { openSteps } from './tag-picker-modal';
import type { Step } from './tag-picker-step';
import { codesStep, forcesStep, passageStep, refusedStep, themesStep, type PassageActs } from './tag-picker-steps';

/** Who knows the themes in use. */
export interface ThemeSource {
	/** The themes under a code, those of the jobs of the note at `path` first. */
	themes(code: Code, path: string | null): readonly ThemeInUse[];
}

/** The command that opens the picker. */
export function tagPickerCommand(context: EditorContext, themes: ThemeSource): NoteCommand {
	return noteCommand(context, { id: 'tag-passage', name: 'Tag passage', icon: 'lucide-tags' }, (desk) => openTagPicker(context, themes, desk));
}

/** Opens the picker for the selections at a desk, at once at the theme of the passage when `start` says so; where nothing can be tagged it only says why, so that the key pressed next doesn't go into the note. */
export function openTagPicker(context: EditorContext, themes: ThemeSource, desk: Desk, start?: 'theme'): void {
	const stepNow = (first?: 'theme'): Step | Refused => firstStep(aimOf(context, desk), themes, first);
	const step = stepNow(start);
	const goOn = (): Step | null => {
		const next = desk.goesOn ? stepNow() : null;
		return !next || 'why' in next ? null : next;
	};
	openSteps(context.app, 'why' in step ? refusedStep(REFUSALS[step.why]) : step, { goOn, doing: desk.doing });
}

/** Tags the words at hand as the key of a code does; where their passage has several forces, asks which of them it is meant to replace. */
export function tagAtDesk(context: EditorContext, desk: Desk, code: Code): void {
	const aim = aimOf(context, desk);
	write(aim, (text, selections) => tagPassages(text, selections, code, aim.options), code);
}

/** Takes the tags of the passages at hand away. */
export function removeAtDesk(context: EditorContext, desk: Desk): void {
	const aim = aimOf(context, desk);
	write(aim, (text, selections) => removeTags(text, selections, aim.options));
}

/** Asks which of the several forces of the passage at `place` a code is meant to replace. */
function askWhichForce(context: EditorContext, desk: Desk, code: Code, place: number): void {
	const aim = aimOf(context, desk, place);
	if (aim.passage) openSteps(context.app, forcesStep(aim.passage, code, actsOn(aim)), { goOn: () => null, doing: desk.doing });
}

function firstStep(aim: Aim, themes: ThemeSource, start?: 'theme'): Step | Refused {
	const { passage, note, file, at } = aim;
	const inUse = (code: Code): readonly ThemeInUse[] => themes.themes(code, file?.path ?? null);
	if (passage) {
		const acts = actsOn(aim);
		return start === 'theme' ? themesStep(passage, inUse, acts) : passageStep(note, passage, inUse, acts);
	}
	if (start === 'theme') return { ok: false, why: 'no-passage', at: { from: at, to: at } };
	const words = wordsOf(aim);
	return 'why' in words ? words : codesStep(words, inUse, (code, theme) => write(aim, (text, selections) => tagWithTheme(text, selections, code, theme, aim.options), code));
}

function actsOn(aim: Aim): PassageActs {
	const { options } = aim;
	return {
		change: (wanted: Wanted) => write(aim, (text, _, at) => changePassage(text, at, wanted, options)),
		key: (code, theme) => write(aim, (text, _, at) => unplaced(tagWithTheme(text, [{ anchor: at, head: at }], code, theme, options)), code),
		remove: () => write(aim, (text, _, at) => unplaced(removeTags(text, [{ anchor: at, head: at }], options))),
	};
}

/** The result without a say in where the selections go. */
function unplaced(result: EditResult): EditResult {
	return result.ok ? { ...result, selections: [] } : result;
}

/** Writes an edit of the text as it is now, unless the lines that it is about are others by now. */
function write({ context, desk, file, note, selections, at, span }: Aim, edit: (text: string, selections: readonly Selection[], at: number) => EditResult, code?: Code): void {
	desk.write(
		(text) => {
			const shift = desk.file === file ? movedBy(note.text, text, span) : null;
			return shift === null ? null : edit(text, selections.map(({ anchor, head }) => ({ anchor: anchor + shift, head: head + shift })), at + shift);
		},
		({ at: { from } }) => {
			if (code !== undefined) askWhichForce(context, desk, code, from);
		},
	);
}
