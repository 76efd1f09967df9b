/** The saturation page: what each interview added to what was known before it. */

import { saturationOf } from '../../core/summary/saturation';
import { part, say, show } from '../../draw/keyed';
import { drawToggle } from '../../draw/option';
import { drawSaturation } from '../../draw/saturation';
import type { Page, PageLook } from './page';

const ELEMENTS = 'saturation-elements';

/** The saturation page. */
export const saturationPage: Page = { key: 'saturation', label: 'Saturation', icon: 'lucide-chart-no-axes-column-increasing', draw };

function draw(el: HTMLElement, { testimonies, filter, summary, options, words }: PageLook): void {
	const isWithElements = options[ELEMENTS] === 'on';
	const saturation = saturationOf(testimonies, filter, isWithElements);
	const head = part(el, 'div', 'jtbd-page-head');
	const choice = part(head, 'div', 'jtbd-page-options');
	show(choice, saturation.interviews.length > 0);
	drawToggle(choice, ELEMENTS, 'Around the forces', isWithElements);
	say(head, 'p', 'jtbd-page-hint', hint(saturation.interviews.length, saturation.themes, words.isNarrowed === true));
	const body = part(el, 'div', 'jtbd-saturation');
	body.addClass('jtbd-roving');
	show(body, saturation.interviews.length > 0);
	drawSaturation(body, saturation, summary.people, words);
}

function hint(interviews: number, themes: number, isNarrowed: boolean): string {
	if (interviews === 0) return isNarrowed ? 'No interview with these filters.' : 'No interviews yet. Each one will stand here with the themes that it added.';
	if (themes === 0 && isNarrowed) return 'No themes with these filters.';
	if (themes === 0) return 'No themes yet. Give tagged passages a theme, a few words that several people’s passages can share, to see what each interview adds.';
	return 'Interviews by date, each with the themes that nobody had spoken of before. Select a theme to read its quotes.';
}
