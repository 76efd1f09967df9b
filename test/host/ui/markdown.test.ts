// @vitest-environment jsdom
import type * as O from 'obsidian';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { Component } from '../events';
import type { HostApp } from '../host-app';
import { HoverPopover, installHoverPreview } from './hover-popover';
import { getIcon, setIcon } from './icons';
import { MarkdownPreviewRenderer, MarkdownRenderer, renderReading } from './markdown-renderer';
import { standInApp } from './stand-in-app';

let app: HostApp;
let opened: string[];
let component: Component;
let el: HTMLElement;

beforeEach(() => {
	({ app, opened } = standInApp([{ path: 'JTBD 1.md', text: 'The job of **rotas**.' }]));
	component = new Component();
	component.load();
	el = document.body.createDiv();
});

async function read(text: string): Promise<string> {
	await renderReading(app, text, el, 'P01.md', component);
	return el.innerHTML.replace(/ dir="auto"/g, '').replace(/\n/g, '');
}

describe('inline syntax', () => {
	it.each([
		['==a b== c', '<mark>a b</mark> c'],
		['==🔴 a==', '<mark>🔴 a</mark>'],
		['words ^id-1', 'words'],
		['==words== ^id', '<mark>words</mark>'],
		['words #tag ^id', 'words <a href="#tag" class="tag" target="_blank" rel="noopener nofollow">#tag</a>'],
		['words\n^id', 'words'],
		['2^3 and x^id', '2^3 and x^id'],
		['==a **b**== *==c==*', '<mark>a <strong>b</strong></mark> <em><mark>c</mark></em>'],
		['a==b and == c == and ===d===', 'a==b and == c == and ===d==='],
		[String.raw`\==a== and \#no`, '==a== and #no'],
		['`==a== #b %%c%%`', '<code>==a== #b %%c%%</code>'],
		['a %%hidden #x%% b', 'a  b'],
		['50%% off', '50%% off'],
		['%%alone%%', ''],
		['%%one%%\n%%two%%\nwords', '<br><br>words'],
		['x #jtbd/push/rota-not-true. y', 'x <a href="#jtbd/push/rota-not-true" class="tag" target="_blank" rel="noopener nofollow">#jtbd/push/rota-not-true</a>. y'],
		['a#b #12 # c', 'a#b #12 # c'],
		['[[JTBD 1]]', '<a data-href="JTBD 1" href="JTBD 1" class="internal-link">JTBD 1</a>'],
		['[[JTBD 1#a|the job]]', '<a data-href="JTBD 1#a" href="JTBD 1#a" class="internal-link">the job</a>'],
		['[[None#a]]', '<a data-href="None#a" href="None#a" class="internal-link is-unresolved">None &gt; a</a>'],
		['[x](JTBD%201.md)', '<a href="JTBD 1.md" target="_blank" rel="noopener nofollow" class="internal-link" data-href="JTBD 1.md">x</a>'],
		['https://a.example/#b', '<a href="https://a.example/#b" target="_blank" rel="noopener nofollow" class="external-link">https://a.example/#b</a>'],
		['$a==b==$ costs $5', '<span class="math math-inline">a==b==</span> costs $5'],
		['a\nb', 'a<br>b'],
	])('%s', async (text, html) => {
		expect(await read(text)).toBe(`<div class="el-p"><p>${html}</p></div>`);
	});
});

test('colours of highlights are those of 1.14 when the host is told so', async () => {
	app.host.nativeHighlightColours = true;
	expect(await read('==🔴 a== ==🟣️b==')).toContain('<mark data-highlight="red">a</mark> <mark data-highlight="purple">b</mark>');
});

describe('blocks', () => {
	it('leaves out what is nothing but an id', async () => {
		expect(await read('> said\n\n^quote\n\n- item ^one\n- ^two')).toBe('<div class="el-blockquote"><blockquote><p>said</p></blockquote></div><div class="el-ul"><ul><li>item</li><li></li></ul></div>');
	});

	it('gives each root block a wrapper and its lines, the properties hidden', async () => {
		const text = '---\njob: x\n---\n# Head\n\npara\nmore\n\n- a\n  - b\n- c\n\n%%\nhidden\n\nstill\n%%\n| a | b |\n| - | - |\n| [[JTBD 1\\|j]] | d |\n\n```js\nx\n```\n\n***\n';
		const seen: (readonly [string, number | undefined, number | undefined])[] = [];
		app.postProcessors.push((section, ctx) => {
			const info = ctx.getSectionInfo(section);
			seen.push([section.className, info?.lineStart, info?.lineEnd]);
			expect(info?.text).toBe(text);
		});
		const html = await read(text);
		expect(seen).toEqual([
			['el-h1', 3, 3],
			['el-p', 5, 6],
			['el-ul', 8, 10],
			['el-table', 17, 19],
			['el-pre', 21, 23],
			['el-hr', 25, 25],
		]);
		expect(html).not.toMatch(/job|hidden|still/);
		expect(el.querySelector('td a')?.textContent).toBe('j');
		expect(el.querySelector('code.language-js')?.textContent).toBe('x\n');
	});

	it('draws callouts, nested and folded', async () => {
		await read('> [!push|wide]- The *title* #a\n> words\n> > [!Note]\n> > inner\n\n> plain');
		const callout = el.querySelector<HTMLElement>('.callout');
		expect(callout?.dataset).toMatchObject({ callout: 'push', calloutMetadata: 'wide', calloutFold: '-' });
		expect(callout?.querySelector('.callout-title-inner')?.innerHTML).toContain('The <em>title</em> <a href="#a"');
		expect(callout?.querySelector<HTMLElement>('.callout-content')?.isShown()).toBe(false);
		callout?.querySelector<HTMLElement>('.callout-title')?.click();
		expect(callout?.querySelector<HTMLElement>('.callout-content')?.isShown()).toBe(true);
		const inner = callout?.querySelector<HTMLElement>('.callout .callout');
		expect([inner?.dataset['callout'], inner?.querySelector('.callout-title-inner')?.textContent, inner?.querySelector('p')?.textContent]).toEqual(['note', 'Note', 'inner']);
		expect(el.querySelectorAll('blockquote')).toHaveLength(1);
	});

	it('draws tasks of any mark', async () => {
		await read('- [ ] open\n- [x] done\n- [/] half\n- none');
		expect(el.findAll('li').map((li) => [li.dataset['task'], li.className, li.textContent?.trim(), li.querySelector('input')?.checked])).toEqual([
			['', 'task-list-item', 'open', false],
			['x', 'task-list-item is-checked', 'done', true],
			['/', 'task-list-item is-checked', 'half', true],
			[undefined, '', 'none', undefined],
		]);
		expect(el.querySelector('ul')?.className).toBe('contains-task-list');
	});

	it('collects footnotes, inline ones too', async () => {
		await read('a[^1] b^[in *line*] c[^none]\n\n[^1]: The first\n    goes on #tag\n');
		expect(el.findAll('.footnote-ref').map((ref) => ref.textContent)).toEqual(['[1]', '[2]']);
		expect(el.findAll('.footnotes li p').map((p) => p.textContent)).toEqual(['The first\ngoes on #tag↩︎', 'in line↩︎']);
		expect(el.querySelector('.footnotes li .tag')?.textContent).toBe('#tag');
		expect(el.querySelector('.footnotes li:last-child em')?.textContent).toBe('line');
		expect(el.querySelector('p')?.textContent).toBe('a[1] b[2] c[^none]');
	});

	it('shows formulas as text', async () => {
		await read('$$\na #b\n$$\n\nafter');
		expect(el.querySelector('.math-block')?.textContent).toBe('a #b');
		expect(el.querySelector('.tag')).toBeNull();
	});

	it('makes HTML harmless', async () => {
		const html = await read('<b onclick="x()">b</b> <script>x()</script>\n\n<div><img src="javascript:x()" onerror="x()"><a href=" JavaScript:x()">l</a></div>');
		expect(html).not.toMatch(/script|onclick|onerror/i);
		expect(html).toContain('<b>b</b>');
	});

	it('loads embedded notes', async () => {
		await read('![[JTBD 1]]\n\n![[None]]');
		expect(el.querySelector('.markdown-embed .markdown-embed-content strong')?.textContent).toBe('rotas');
		expect(el.querySelector('.mod-empty')?.textContent).toBe('None is not created yet.');
	});
});

describe('post-processors', () => {
	it('run in order, with the note\'s path and properties', async () => {
		const order: string[] = [];
		const run = (name: string): O.MarkdownPostProcessor => (_el, ctx) => void order.push([name, ctx.sourcePath, JSON.stringify(ctx.frontmatter)].join(' '));
		MarkdownPreviewRenderer.registerPostProcessor(run('late'), 10);
		MarkdownPreviewRenderer.registerPostProcessor(run('early'), -10);
		const gone = run('gone');
		MarkdownPreviewRenderer.registerPostProcessor(gone);
		MarkdownPreviewRenderer.unregisterPostProcessor(gone);
		await read('x');
		expect(order).toEqual(['early P01.md {"type":"interview"}', 'late P01.md {"type":"interview"}']);
	});

	it('take over code blocks of their language', async () => {
		const processor = MarkdownPreviewRenderer.createCodeBlockPostProcessor('jtbd-forces', (source, block) => block.setText(`<${source}>`));
		MarkdownPreviewRenderer.registerPostProcessor(processor);
		await read('```jtbd-forces\njob: x\n```\n\n```js\ny\n```');
		expect(el.querySelector('.block-language-jtbd-forces')?.textContent).toBe('<job: x>');
		expect(el.findAll('pre')).toHaveLength(1);
	});
});

describe('MarkdownRenderer', () => {
	it('adds to what is there, without wrappers, and knows no sections', async () => {
		el.createSpan({ text: 'before' });
		const info = vi.fn();
		app.postProcessors.push((box, ctx) => void info(ctx.getSectionInfo(box)));
		await MarkdownRenderer.render(app, '**a**', el, '', component);
		expect(el.innerHTML).toBe('<span>before</span><p dir="auto"><strong>a</strong></p>\n');
		expect(info).toHaveBeenCalledWith(null);
	});
});

describe('links', () => {
	it('open when they are selected', async () => {
		await read('[[JTBD 1]]');
		el.querySelector<HTMLElement>('a')?.click();
		expect(opened).toEqual(['JTBD 1']);
	});

	it('never leave the page, and a task never shows what the note does not say', async () => {
		await MarkdownRenderer.render(app, '[[JTBD 1]] #tag\n\n- [ ] task', el, '', component);
		const kept = el.findAll('a, input').map((target) => target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
		expect(kept).toEqual([false, false, false]);
		expect(el.querySelector('input')?.checked).toBe(false);
	});

	it('preview the note on hover-link, until the pointer leaves', async () => {
		const stop = installHoverPreview(app);
		const hoverParent: O.HoverParent = { hoverPopover: null };
		const targetEl = el.createEl('a', { text: 'x' });
		app.workspace.trigger('hover-link', { event: new MouseEvent('mouseover'), source: 'jtbd-forces', hoverParent, targetEl, linktext: 'JTBD 1', sourcePath: '' });
		targetEl.trigger('mouseenter');
		await vi.waitFor(() => expect(document.querySelector('.hover-popover strong')?.textContent).toBe('rotas'));
		expect(hoverParent.hoverPopover).toBeInstanceOf(HoverPopover);
		targetEl.trigger('mouseleave');
		await vi.waitFor(() => expect(document.querySelector('.hover-popover')).toBeNull());
		expect(hoverParent.hoverPopover).toBeNull();
		stop();
	});
});

describe('icons', () => {
	it('are found with and without prefix; an unknown one changes nothing', () => {
		expect(getIcon('arrow-left')?.outerHTML).toBe(getIcon('lucide-arrow-left')?.outerHTML);
		expect(getIcon('trash-2')?.querySelectorAll('path').length).toBeGreaterThan(1);
		expect(getIcon('arrow-down-0-1')).not.toBeNull();
		expect(getIcon('no-such-icon')).toBeNull();
		setIcon(el, 'tag');
		setIcon(el, 'no-such-icon');
		expect(el.querySelector('svg')?.getAttribute('class')).toBe('svg-icon lucide-tag');
	});
});
