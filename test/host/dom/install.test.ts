// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { installDom } from './install';

beforeEach(() => {
	installDom(window);
	document.body.empty();
});

describe('making elements', () => {
	it('fills an element as it is described', () => {
		const el = document.body.createEl('a', { cls: 'one two', text: 'words', href: '#x', title: 'tip', attr: { 'data-n': 3, hidden: null } });
		expect(el.outerHTML).toBe('<a class="one two" data-n="3" title="tip" href="#x">words</a>');
	});

	it('takes a string for the class and hands the element on', () => {
		const seen: string[] = [];
		const el = createDiv('box', (made) => seen.push(made.className));
		expect([el.tagName, ...seen]).toEqual(['DIV', 'box']);
		expect(createSpan({ cls: ['a', 'b'], text: createFragment((f) => f.createEl('b', { text: 'x' })) }).outerHTML).toBe('<span class="a b"><b>x</b></span>');
	});

	it('prepends when asked', () => {
		document.body.createDiv('later');
		document.body.createDiv({ cls: 'first', prepend: true });
		expect([...document.body.children].map((el) => el.className)).toEqual(['first', 'later']);
	});

	it('makes SVG of the right kind', () => {
		const svg = document.body.createSvg('svg', { cls: 'chart', attr: { viewBox: '0 0 1 1' } }, (el) => el.createSvg('path', 'line'));
		expect(svg).toBeInstanceOf(SVGSVGElement);
		expect(svg.querySelector('.line')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
	});

	it('sets an input\'s value', () => {
		expect(document.body.createEl('input', { type: 'text', value: 'typed' }).value).toBe('typed');
	});
});

describe('nodes and elements', () => {
	it('keeps the children that stay when they are set in place', () => {
		const [a, b, c] = [document.body.createDiv('a'), document.body.createDiv('b'), document.body.createDiv('c')];
		const d = createDiv('d');
		document.body.setChildrenInPlace([c, d, a]);
		expect([...document.body.children]).toEqual([c, d, a]);
		expect(b.isConnected).toBe(false);
	});

	it('inserts after, counts and detaches', () => {
		const first = document.body.createDiv();
		const second = document.body.createDiv();
		const between = document.body.insertAfter(createSpan(), first);
		expect([document.body.indexOf(between), document.body.indexOf(second)]).toEqual([1, 2]);
		between.detach();
		expect(document.body.indexOf(between)).toBe(-1);
	});

	it('finds the nearest ancestor, not past the last one named', () => {
		const outer = document.body.createDiv('hit');
		const middle = outer.createDiv();
		const inner = middle.createDiv();
		expect(inner.matchParent('.hit')).toBe(outer);
		expect(inner.matchParent('.hit', middle)).toBeNull();
	});

	it('knows what is shown', () => {
		const outer = document.body.createDiv();
		const inner = outer.createDiv();
		expect([inner.isShown(), createDiv().isShown()]).toEqual([true, false]);
		outer.hide();
		expect(inner.isShown()).toBe(false);
		outer.toggle(true);
		expect(inner.isShown()).toBe(true);
	});

	it('sets custom properties and takes attributes away with null', () => {
		const el = document.body.createDiv();
		el.setCssProps({ '--x': '1px' });
		el.setAttrs({ role: 'img', title: 'x' });
		el.setAttr('title', null);
		expect(el.outerHTML).toBe('<div style="--x: 1px;" role="img"></div>');
		expect(el.instanceOf(HTMLElement) && el.doc === document).toBe(true);
	});
});

describe('listeners', () => {
	it('delegates to what the selector names, until it is taken off', () => {
		const listener = vi.fn();
		const hit = document.body.createDiv('hit');
		const icon = hit.createSvg('svg');
		document.body.on('click', '.hit', listener);
		icon.dispatchEvent(new MouseEvent('click', { bubbles: true }));
		document.body.click();
		expect(listener).toHaveBeenCalledOnce();
		expect(listener.mock.calls[0]?.[1]).toBe(hit);
		document.body.off('click', '.hit', listener);
		hit.click();
		expect(listener).toHaveBeenCalledOnce();
	});

	it('tells when an element comes into the document', async () => {
		const el = createDiv();
		const listener = vi.fn();
		el.onNodeInserted(listener, true);
		document.body.append(el);
		await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
	});
});

describe('built-ins', () => {
	it('adds what the app adds', () => {
		const list = [1, 2, 2, 3];
		expect([list.first(), list.last(), list.contains(2), list.unique()]).toEqual([1, 3, true, [1, 2, 3]]);
		list.remove(2);
		expect(list).toEqual([1, 3]);
		expect('{0} of {1}, {7}'.format('5', '8')).toBe('5 of 8, {7}');
		expect([Math.clamp(9, 0, 5), Math.square(3), Object.isEmpty({}), Array.combine([[1], [2]])]).toEqual([5, 9, true, [1, 2]]);
		expect(Object.keys([])).toEqual([]);
	});
});
