/** The names of the pages of the forces view: in the state of a view, in `data-page` and in the styles. */

const PAGE_KEYS = ['forces', 'timeline', 'matrix', 'saturation', 'compare'] as const;

/** What names a page. */
export type PageKey = (typeof PAGE_KEYS)[number];

/** True for the name of a page. */
export function isPageKey(name: unknown): name is PageKey {
	return PAGE_KEYS.some((key) => key === name);
}
