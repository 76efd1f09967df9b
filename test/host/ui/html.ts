/** HTML from notes: made harmless, and turned back into text. */

const dropped = 'script, style, link, meta, base, object, embed, noscript, template';
const targets = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster']);

function harmful(name: string, value: string): boolean {
	if (name.startsWith('on') || name === 'srcdoc') return true;
	return targets.has(name) && /^\s*(?:javascript|vbscript|data:text\/html)/i.test(value);
}

/** The elements of `html` without scripts, styles, listeners and links that run code. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
	const template = document.createElement('template');
	template.innerHTML = html;
	const fragment = document.importNode(template.content, true);
	for (const el of fragment.querySelectorAll(dropped)) el.remove();
	for (const el of fragment.querySelectorAll('*'))
		for (const { name, value } of [...el.attributes]) if (harmful(name.toLowerCase(), value)) el.removeAttribute(name);
	return fragment;
}
