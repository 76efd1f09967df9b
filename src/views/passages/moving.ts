/** Moving passages from where they are listed to a code or a theme. */

import type { Code } from '../../core/codes';
import type { AimedChange, Listed } from '../../core/edit/passage-change';
import { themeKey } from '../../core/themes';

/** Where passages can be moved: a code, and a theme under it; null for none, undefined for the one that each has. */
export interface Target {
	readonly code: Code;
	readonly theme: string | null | undefined;
}

/** The changes that move passages; none for those that are there already. */
export function movesTo(listed: readonly Listed[], { code, theme }: Target): AimedChange[] {
	return listed
		.filter((one) => one.code !== code || (theme !== undefined && themeKey(one.theme ?? '') !== themeKey(theme ?? '')))
		.map(({ passage, code: old, theme: oldTheme }) => ({ passage, change: { kind: 'move', old, oldTheme, code, theme } }));
}
