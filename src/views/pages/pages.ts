/** The pages of the forces view, in the order of their tabs. */

import { comparePage } from './compare-page';
import { forcesPage } from './forces-page';
import { matrixPage } from './matrix-page';
import type { Page } from './page';
import type { PageKey } from './page-key';
import { saturationPage } from './saturation-page';
import { timelinePage } from './timeline-page';

/** All of them. */
export const PAGES: readonly Page[] = [forcesPage, timelinePage, matrixPage, saturationPage, comparePage];

/** The page of this name. */
export function pageCalled(key: PageKey): Page {
	return PAGES.find((page) => page.key === key) ?? forcesPage;
}
