/** The rows of passages on view: which one is meant, and what it stands for. */

import { isCode } from '../../core/codes';
import type { Listed } from '../../core/edit/passage-change';
import type { Passage } from '../../core/passage';
import { passageOf } from '../../draw/passage';

/** A passage of a row, and where it is listed; null where it has several codes or themes and the row stands under none of them. */
export interface Picked {
	readonly passage: Passage;
	readonly listed: Listed | null;
}

/** The rows in `el`, as they stand. */
export function rowsIn(el: Element): HTMLElement[] {
	return Array.from(el.querySelectorAll<HTMLElement>('.jtbd-passages > .jtbd-row > .jtbd-passage'));
}

/** The row that an event is about; null for none. */
export function rowAt({ targetNode }: UIEvent): HTMLElement | null {
	return targetNode?.instanceOf(Element) ? targetNode.closest<HTMLElement>('.jtbd-row > .jtbd-passage') : null;
}

/** The passage of a row as it was drawn; none for a row without one. */
export function pickedOf(row: HTMLElement): Picked[] {
	const passage = passageOf(row);
	return passage === null ? [] : [{ passage, listed: listedOf(row, passage) }];
}

/** Those of the passages that are listed somewhere. */
export function listedAmong(picked: readonly Picked[]): Listed[] {
	return picked.flatMap(({ listed }) => listed ?? []);
}

function listedOf(row: HTMLElement, passage: Passage): Listed | null {
	const { under } = row.dataset;
	const codes = new Set(passage.codes.map(({ code }) => code));
	const code = under !== undefined && isCode(under) ? under : codes.size === 1 ? [...codes][0] : undefined;
	if (code === undefined) return null;
	const theme = row.closest<HTMLElement>('[data-theme]')?.dataset['theme'];
	if (theme !== undefined) return { passage, code, theme: theme === '' ? null : theme };
	const own = passage.codes.filter((coding) => coding.code === code);
	return own.length === 1 ? { passage, code, theme: own[0]?.theme ?? null } : null;
}
