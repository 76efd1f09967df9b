/** The picker: tags the words at hand with one key, and changes what a tagged passage has. */

import { Notice, Platform, type Command, type Editor, type MarkdownFileInfo, type MarkdownView } from 'obsidian';
import type { Code } from '../../core/codes';
import { changePassage } from '../../core/edit/change-passage';
import type { Wanted } from '../../core/edit/wanted';
import type { EditResult, Refused, Selection } from '../../core/edit/edit';
import { movedBy } from '../../core/edit/moved';
import { REFUSALS } from '../../core/edit/refusals';
import { removeTags } from '../../core/edit/remove';
import { tagWithTheme } from '../../core/edit/tag-with-theme';
import type { ThemeInUse } from '../../core/themes-in-use';
import { carryOut } from '../carry-out';
import type { EditorContext } from '../read-options';
import { hideOffers, offersOnShow } from '../say';
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
export function tagPickerCommand(context: EditorContext, themes: ThemeSource): Command {
	return {
		id: 'tag-passage',
		name: 'Tag passage',
		icon: 'lucide-tags',
		editorCallback: (editor, info) => openTagPicker(context, themes, editor, info),
	};
}

/** Opens the picker for the selections of an editor, at once at the theme of the passage when `start` says so; where nothing can be tagged it only says why, so that the key pressed next doesn't go into the note. */
export function openTagPicker(context: EditorContext, themes: ThemeSource, editor: Editor, info: MarkdownView | MarkdownFileInfo, start?: 'theme'): void {
	const stepNow = (first?: 'theme'): Step | Refused => firstStep(aimOf(context, editor, info), themes, first);
	const step = stepNow(start);
	const goOn = (): Step | null => {
		const next = stepNow();
		return 'why' in next ? null : next;
	};
	openSteps(context.app, 'why' in step ? refusedStep(REFUSALS[step.why]) : step, { goOn, doing: (act) => doing(editor, act) });
}

/** Carries the result of a code's key out; where the passage has several forces, asks which of them the code is meant to replace. */
export function carryOutOrAsk(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo, code: Code, result: EditResult): void {
	if (result.ok || result.why !== 'several-forces') {
		carryOut(context, editor, info, result);
		return;
	}
	const aim = aimOf(context, editor, info, result.at.from);
	if (aim.passage) openSteps(context.app, forcesStep(aim.passage, code, actsOn(aim)), { goOn: () => null, doing: (act) => doing(editor, act) });
}

/** Does an act on the text of an editor; what it gives takes that back, as long as nothing else has been changed. */
function doing(editor: Editor, act: () => void): () => boolean {
	const before = editor.getValue();
	const offers = offersOnShow();
	act();
	const after = editor.getValue();
	return () => {
		if (editor.getValue() !== after) return false;
		if (after !== before) editor.undo();
		const isBack = editor.getValue() === before;
		if (isBack) hideOffers(offers);
		else editor.redo();
		return isBack;
	};
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
function write({ context, editor, info, file, note, selections, at, span }: Aim, edit: (text: string, selections: readonly Selection[], at: number) => EditResult, code?: Code): void {
	const text = editor.getValue();
	const shift = info.file === file ? movedBy(note.text, text, span) : null;
	if (shift === null) {
		new Notice('The note has changed in the meantime, so nothing was written.');
		return;
	}
	const result = edit(text, selections.map(({ anchor, head }) => ({ anchor: anchor + shift, head: head + shift })), at + shift);
	if (code === undefined) carryOut(context, editor, info, result);
	else carryOutOrAsk(context, editor, info, code, result);
	// On a phone that would bring the keyboard up.
	if (!Platform.isMobile && !editor.hasFocus()) editor.focus();
}
