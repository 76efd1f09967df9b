/** Gives jsdom the few members that CodeMirror and the host need of a page. */

if (typeof Range !== 'undefined') {
	Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
	Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 0, 0);
	Element.prototype.scrollIntoView = () => undefined;
}
