/** The name under which an element is read aloud, for the tests of drawing and views. */

/** Its own `aria-label`, or that of the element by which it is labelled within the same drawing; null without either. */
export function nameOf(el: Element): string | null {
	const id = el.getAttribute('aria-labelledby');
	const root = el.getRootNode() as Element;
	return (id === null ? el : root.querySelector(`#${id}`))?.getAttribute('aria-label') ?? null;
}
