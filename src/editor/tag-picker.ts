/** The picker: tags the words at hand with one key, and changes what a tagged passage has. */

import { Notice, Platform, type Command, type Editor, type MarkdownFileInfo, type MarkdownView, type TFile } from 'obsidian';
import { CODES, type Code } from '../core/codes';
import { changePassage, type Wanted } from '../core/edit/change-passage';
import type { EditOptions, EditResult, Refused, Selection } from '../core/edit/edit';
import { lineAt } from '../core/edit/lines';
import { movedBy } from '../core/edit/moved';
import { passageAt, zoneOf } from '../core/edit/places';
import { passagesOf, removeTags } from '../core/edit/remove';
import { tagPassages } from '../core/edit/tag';
import { tagWithTheme } from '../core/edit/tag-with-theme';
import type { NoteText, TaggedPassage } from '../core/note';
import type { Span } from '../core/passage';
import { readNote } from '../core/read-note';
import type { ThemeInUse } from '../core/themes-in-use';
import { carryOut } from './carry-out';
import { editOptionsOf, type EditorContext } from './read-options';
import { sayResult } from './say';
import { openSteps, type Step } from './tag-picker-modal';
import { codesStep, forcesStep, passageStep, themesStep, type PassageActs } from './tag-picker-steps';
import { selectionsOf } from './write';

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

/** Opens the picker for the selections of an editor, at once at the theme of the passage when `start` says so; where nothing can be tagged, says why. */
export function openTagPicker(context: EditorContext, themes: ThemeSource, editor: Editor, info: MarkdownView | MarkdownFileInfo, start?: 'theme'): void {
	const stepNow = (first?: 'theme'): Step | Refused => firstStep(aimOf(context, editor, info), themes, first);
	const step = stepNow(start);
	if ('why' in step) sayResult(context.app, info.file, step);
	else {
		openSteps(context.app, step, () => {
			const next = stepNow();
			return 'why' in next ? null : next;
		});
	}
}

/** Carries the result of a code's key out; where the passage has several forces, asks which of them the code is meant to replace. */
export function carryOutOrAsk(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo, code: Code, result: EditResult): void {
	if (result.ok || result.why !== 'several-forces') {
		carryOut(context, editor, info, result);
		return;
	}
	const aim = aimOf(context, editor, info, result.at.from);
	if (aim.passage) openSteps(context.app, forcesStep(aim.passage, code, actsOn(aim)), () => null);
}

/** What the picker was opened on. */
interface Aim {
	readonly context: EditorContext;
	readonly editor: Editor;
	readonly info: MarkdownView | MarkdownFileInfo;
	readonly file: TFile | null;
	readonly options: EditOptions;
	readonly note: NoteText;
	readonly selections: readonly Selection[];
	/** The passage that the selections lie in, and an offset at which it is found. */
	readonly passage: TaggedPassage | null;
	readonly at: number;
	/** The lines that an act depends on. */
	readonly span: Span;
}

function aimOf(context: EditorContext, editor: Editor, info: MarkdownView | MarkdownFileInfo, place?: number): Aim {
	const { file } = info;
	const options = editOptionsOf(context, file);
	const note = readNote(editor.getValue(), options);
	const selections = place === undefined ? selectionsOf(editor) : [{ anchor: place, head: place }];
	const passage = passageAround(note, selections);
	const at = [...selections.map(({ head }) => head), ...(passage ? [passage.from, passage.tail.from] : [])].find((offset) => passageAt(note, offset) === passage);
	const ends = selections.flatMap(({ anchor, head }) => [anchor, head]);
	if (passage) ends.push(zoneOf(passage).from, passage.memo?.span.to ?? passage.tail.to);
	const span = { from: lineAt(note.text, Math.min(...ends)).from, to: lineAt(note.text, Math.max(...ends)).to };
	return { context, editor, info, file, options, note, selections, passage: at === undefined ? null : passage, at: at ?? 0, span };
}

/** The one passage that all of the selections lie in: the one that the picker changes. Null where they are in none or in several. */
export function passageAround(note: NoteText, selections: readonly Selection[]): TaggedPassage | null {
	const [passage, ...more] = new Set(selections.flatMap((selection) => passagesOf(note, selection)));
	if (!passage || more.length > 0) return null;
	const zone = zoneOf(passage);
	const isIn = ({ anchor, head }: Selection): boolean => (anchor === head ? passageAt(note, head) === passage : [anchor, head].every((end) => zone.from <= end && end <= zone.to));
	return selections.every(isIn) ? passage : null;
}

function firstStep(aim: Aim, themes: ThemeSource, start?: 'theme'): Step | Refused {
	const { passage, note, file, at } = aim;
	const inUse = (code: Code): readonly ThemeInUse[] => themes.themes(code, file?.path ?? null);
	if (passage) {
		const acts = actsOn(aim);
		return start === 'theme' ? themesStep(passage, inUse, acts) : passageStep(note, passage, inUse, acts);
	}
	if (start === 'theme') return { ok: false, why: 'no-passage', at: { from: at, to: at } };
	return refusalOf(aim) ?? codesStep(inUse, (code, theme) => write(aim, (text, selections) => tagWithTheme(text, selections, code, theme, aim.options), code));
}

/** Why these selections can't be tagged with any code; null when they can. */
function refusalOf({ note, selections, options }: Aim): Refused | null {
	let refused: Refused | null = null;
	for (const { code } of CODES) {
		const result = tagPassages(note.text, selections, code, options);
		if (result.ok || result.why === 'several-forces') return null;
		refused ??= result;
		// Where passages are in the way, their own codes may still be chosen.
		if (result.why !== 'touches-passage') break;
	}
	return refused;
}

function actsOn(aim: Aim): PassageActs {
	const { options } = aim;
	return {
		change: (wanted: Wanted) => write(aim, (text, _, at) => changePassage(text, at, wanted, options)),
		key: (code) => write(aim, (text, _, at) => unplaced(tagPassages(text, [{ anchor: at, head: at }], code, options)), code),
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
