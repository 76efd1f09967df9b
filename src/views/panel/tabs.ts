/** The tabs of the pages, a quiet row under the head. */

import { drawIcon, type DrawIcon } from '../../draw/icon';
import { attribute, button, drawRows, part, readAs, say } from '../../draw/keyed';
import type { Page } from '../pages/page';

/** Draws the tabs into `el`, each a button with `data-page`. */
export function drawTabs(el: HTMLElement, pages: readonly Page[], shown: Page, icon: DrawIcon): void {
	const tabs = part(el, 'div', 'jtbd-tabs');
	tabs.addClasses(['jtbd-roving', 'is-row']);
	attribute(tabs, { role: 'tablist' });
	readAs(tabs, 'Pages');
	drawRows(tabs, pages, {
		tag: 'div',
		cls: 'jtbd-tab-row',
		key: ({ key }) => key,
		fill: (row, page) => {
			attribute(row, { role: 'presentation' });
			const isShown = page === shown;
			const tab = button(row, 'jtbd-tab', { 'role': 'tab', 'data-page': page.key, 'aria-selected': String(isShown), 'data-stop': isShown ? 'true' : null });
			drawIcon(tab, page.icon, icon);
			// Where there is no room for the words, the sign says them.
			attribute(part(tab, 'span', 'jtbd-icon'), { 'role': 'img', 'aria-label': page.label, 'aria-hidden': null });
			say(tab, 'span', 'jtbd-tab-label', page.label);
			readAs(tab, page.label);
		},
	});
}
