/** Asks for a theme for passages that are listed elsewhere than in their notes. */

import type { App } from 'obsidian';
import type { Code } from '../../core/codes';
import type { Listed } from '../../core/edit/passage-change';
import type { ThemeSource } from '../tag/tag-picker';
import { themeStep } from '../tag/tag-picker-details';
import { openSteps } from '../tag/tag-picker-modal';
import type { ChangePassages } from './change-passages';

/** Offers the themes of a code, those of the first passage's jobs first, and moves the passages to the one that is chosen or typed; nothing happens when that is cancelled. */
export function chooseTheme(app: App, themes: ThemeSource, change: ChangePassages, listed: readonly Listed[], code: Code): void {
	const [first] = listed;
	if (!first) return;
	const areThere = listed.every((one) => one.code === code && one.theme === first.theme);
	const choose = (theme: string | null): void => void change(listed.map(({ passage, code: old, theme: oldTheme }) => ({ passage, change: { kind: 'move', old, oldTheme, code, theme } })));
	openSteps(app, themeStep(code, areThere ? first.theme : null, themes.themes(code, first.passage.path), choose), {
		goOn: () => null,
		doing: (act) => {
			act();
			return () => false;
		},
	});
}
