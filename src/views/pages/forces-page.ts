/** The page of the forces: the diagram, the quiet lines, the words. */

import { noteName } from '../../core/names';
import { waysAt, type Way } from '../../core/summary/ends';
import { heard } from '../../core/summary/narrow';
import type { Filter } from '../../core/summary/summary';
import type { Testimony } from '../../core/summary/testimony';
import { drawForcesDiagram } from '../../draw/diagram/forces-diagram';
import { drawElements } from '../../draw/elements';
import { part } from '../../draw/keyed';
import { drawRemarks } from '../../draw/remarks';
import { drawWords } from '../../draw/words';
import { remarksOf } from '../hints/remarks';
import type { Page } from './page';

/** The forces page. */
export const forcesPage: Page = {
	key: 'forces',
	label: 'Forces',
	icon: 'lucide-arrow-left-right',
	draw: (el, { summary, testimonies, filter, words, folds, ownPath, evidence }) => {
		const own = ownPath === null ? null : { name: noteName(ownPath), path: ownPath };
		drawForcesDiagram(part(el, 'div', 'jtbd-diagram-place'), summary, { ...words, selected: folds.force, selectedTheme: folds.theme, own });
		drawRemarks(part(el, 'div', 'jtbd-remarks-place'), remarksOf(summary, evidence), words);
		const place = part(el, 'div', 'jtbd-words-place');
		drawWords(place, summary, words);
		drawElements(place, summary, switchedFrom(testimonies, filter), words);
	},
};

/** What interviews were switched from; nothing while filters ask for certain words, which a property has not. */
function switchedFrom(testimonies: readonly Testimony[], filter: Filter): Way[] {
	const { code, stage, strength, text } = filter;
	const asksForWords = stage !== undefined || strength !== undefined || text !== undefined || (code !== undefined && code !== 'alternative');
	return asksForWords ? [] : waysAt('switchedFrom', heard(testimonies, filter));
}
