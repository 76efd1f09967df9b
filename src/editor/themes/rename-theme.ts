/** The command that renames a theme in all notes that have it, or makes it one with another. */

import { MarkdownView, Notice, type Command } from 'obsidian';
import { CODES, codeEntry, type Code } from '../../core/codes';
import type { NamedTheme } from '../../core/edit/rename-theme';
import { isSameTheme } from '../../core/edit/wanted';
import type { EvidenceIndex } from '../../core/evidence-index';
import { readNote } from '../../core/read-note';
import { firstOf } from '../../draw/wording';
import { choose } from '../choose';
import { openDialog } from '../open-dialog';
import { readOptionsOf, type EditorContext } from '../read-options';
import { passageAround } from '../tag/tag-picker-aim';
import { selectionsOf } from '../write';
import { RenameModal } from './rename-modal';
import { countsOf } from './theme-words';

/** Who knows the themes and the notes that have them. */
export interface ThemesSource {
	/** False until the notes have been read once. */
	isReady(): boolean;
	evidence(): Pick<EvidenceIndex, 'paths' | 'notesWithTheme' | 'themes' | 'themesAsOne' | 'jobs' | 'testimonies'>;
}

/** The command that asks for a theme, the one at the caret first, and for its new name. */
export function renameThemeCommand(context: EditorContext, source: ThemesSource): Command {
	return {
		id: 'rename-theme',
		name: 'Rename theme',
		icon: 'lucide-replace',
		callback: () => {
			const here = themesAtCaret(context);
			const [only] = here;
			if (only && here.length === 1) renameTheme(context, source, only.code, only.theme);
			else chooseTheme(context, source, here);
		},
	};
}

/** Asks for another name of the theme and gives it that, once somebody says so. */
export function renameTheme(context: EditorContext, source: ThemesSource, code: Code, theme: string): void {
	if (!isReady(source)) return;
	const themes = source.evidence().themes(code, null);
	const known = themes.find((one) => isSameTheme(one.theme, theme));
	openDialog(new RenameModal(context, {
		named: { code, theme: known?.theme ?? theme },
		counts: known ? countsOf(known) + inJobs(source.evidence(), { code, theme: known.theme }) : NOT_COUNTED,
		others: themes.filter((one) => one !== known),
		evidence: source.evidence(),
		chooseAnother: () => chooseTheme(context, source, []),
	}));
}

const NOT_COUNTED = 'No quote that counts';
const JOBS = 4;

/** Where several jobs have the theme, which: the name changes in all of them. */
function inJobs(evidence: Pick<EvidenceIndex, 'jobs' | 'testimonies'>, { code, theme }: NamedTheme): string {
	const jobs = evidence.jobs().flatMap(({ name, path }) => {
		const voices = evidence.testimonies({ name, path, kind: 'job' }).flatMap((testimony) => testimony.voices);
		const quotes = voices.filter(({ passage }) => passage.codes.some((one) => one.code === code && one.theme !== null && isSameTheme(one.theme, theme))).length;
		return quotes === 0 ? [] : [`${quotes} in ${name}`];
	});
	return jobs.length < 2 ? '' : `, in ${jobs.length} jobs: ${firstOf(jobs, JOBS)}. The name changes in all of them.`;
}

function chooseTheme(context: EditorContext, source: ThemesSource, first: readonly NamedTheme[]): void {
	if (!isReady(source)) return;
	const all = CODES.flatMap(({ code }) => source.evidence().themes(code, null).map((theme) => ({ code, ...theme })));
	const isFirst = ({ code, theme }: NamedTheme): boolean => first.some((one) => one.code === code && isSameTheme(one.theme, theme));
	const items = [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
	if (items.length === 0) {
		new Notice('No passage has a theme yet. Tag a passage, then give it a theme.');
		return;
	}
	choose(context.app, {
		placeholder: 'Choose the theme to rename',
		items,
		wordsOf: ({ code, theme }) => `${codeEntry(code).label} · ${theme}`,
		detailOf: countsOf,
	}, ({ code, theme }) => renameTheme(context, source, code, theme));
}

function isReady(source: ThemesSource): boolean {
	if (!source.isReady()) new Notice('The notes are still being read. Try again in a moment.');
	return source.isReady();
}

/** The themes of the passage that the selections of the active editor lie in. */
function themesAtCaret(context: EditorContext): NamedTheme[] {
	const view = context.app.workspace.getActiveViewOfType(MarkdownView);
	if (view?.getMode() !== 'source') return [];
	const note = readNote(view.editor.getValue(), readOptionsOf(context, view.file));
	return passageAround(note, selectionsOf(view.editor))?.codes.flatMap(({ code, theme }) => (theme === null ? [] : { code, theme })) ?? [];
}
