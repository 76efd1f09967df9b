/** Dragging passages onto a force, a theme or "New theme", and out of the view as text. */

import { Component } from 'obsidian';
import { isCode } from '../../core/codes';
import type { Listed } from '../../core/edit/passage-change';
import { counted, firstWords } from '../../draw/wording';
import type { ForcesActs } from '../forces-source';
import { drawDropStrip, removeDropStrip } from './drop-strip';
import { movesTo, type Target } from './moving';
import { listedAmong, rowAt, type Picked } from './rows';

/** What is being dragged, from whichever of our views; what a drag carries can't be looked at before it is dropped. */
let dragged: readonly Listed[] = [];

/** How near to an edge it scrolls, and how far each time, in pixels. */
const EDGE = 40;
const STEP = 16;

/** In whichever view a drag ends, it ends for all. */
const views = new Set<PassageDragging>();

type Acts = Pick<ForcesActs, 'changePassages' | 'chooseTheme' | 'quotesText'>;

/** Something that passages can be dropped on. */
interface Drop {
	readonly el: HTMLElement;
	readonly target: Target;
	/** True where the theme is asked for. */
	readonly isNew: boolean;
}

/** Lets the rows in `el` be dragged, and be dropped on what is in it. */
export class PassageDragging extends Component {
	readonly #el: HTMLElement;
	readonly #acts: Acts;
	/** What is meant by a row: itself, or all that are selected. */
	readonly #pickedAt: (row: HTMLElement) => readonly Picked[];
	/** What is lit. */
	#over: Drop | null = null;
	readonly #redraw: () => void;
	#isHeld = false;

	constructor(el: HTMLElement, acts: Acts, pickedAt: (row: HTMLElement) => readonly Picked[], redraw: () => void) {
		super();
		this.#el = el;
		this.#acts = acts;
		this.#pickedAt = pickedAt;
		this.#redraw = redraw;
	}

	override onload(): void {
		const el = this.#el;
		views.add(this);
		this.registerDomEvent(el, 'dragstart', (evt) => this.#start(evt));
		this.registerDomEvent(el, 'dragover', (evt) => this.#move(evt));
		this.registerDomEvent(el, 'dragenter', (evt) => this.#move(evt));
		this.registerDomEvent(el, 'dragleave', ({ relatedTarget }) => {
			if (!(relatedTarget as Node | null)?.instanceOf(Node) || !el.contains(relatedTarget as Node)) this.#light(null);
		});
		this.registerDomEvent(el, 'drop', (evt) => this.#drop(evt));
		this.registerDomEvent(el, 'dragend', () => this.#end());
		// Of a drag that was lost no end is told, and no such event comes while something is dragged.
		this.registerDomEvent(el, 'pointermove', () => this.#end());
		this.register(() => {
			views.delete(this);
			this.#end();
		});
	}

	/** True while something is dragged: were the view drawn now, what is meant would move away. It is drawn afterwards. */
	holds(): boolean {
		this.#isHeld = dragged.length > 0;
		return this.#isHeld;
	}

	#start(evt: DragEvent): void {
		const row = rowAt(evt);
		const { dataTransfer } = evt;
		if (!row || !dataTransfer) return;
		const picked = this.#pickedAt(row);
		const passages = [...new Set(picked.map(({ passage }) => passage))];
		const [first] = passages;
		if (!first) return;
		dragged = listedAmong(picked);
		dataTransfer.effectAllowed = 'copyMove';
		dataTransfer.setData('text/plain', this.#acts.quotesText(passages));
		const ghost = this.#el.doc.body.createDiv({ cls: 'jtbd-ghost', text: passages.length === 1 ? firstWords(first.text, 40) : counted(passages.length, 'quote') });
		dataTransfer.setDragImage(ghost, 0, 0);
		// The picture has been taken by then; and a page that changes at once can end the drag.
		this.#el.win.setTimeout(() => {
			ghost.remove();
			if (dragged.length > 0) this.#show();
		}, 0);
	}

	#move(evt: DragEvent): void {
		this.#scroll(evt);
		const drop = dropAt(evt);
		this.#light(drop);
		if (!drop) return;
		evt.preventDefault();
		if (evt.dataTransfer) evt.dataTransfer.dropEffect = 'move';
	}

	/** Scrolls on near an edge; such events come all the time, moved or not. On the forces at the upper edge it rests. */
	#scroll({ clientY: y, targetNode }: DragEvent): void {
		if (dragged.length === 0) return;
		const height = this.#show();
		if (targetNode?.instanceOf(Element) && targetNode.closest('.jtbd-drop-forces')) return;
		const { top, bottom } = this.#el.getBoundingClientRect();
		const by = y < top + height + EDGE ? -STEP : y > bottom - EDGE ? STEP : 0;
		if (by !== 0) this.#el.scrollTop += by;
	}

	/** Shows what can be dropped on; gives how much of the upper edge that takes, in pixels. */
	#show(): number {
		this.#el.addClass('is-dragging');
		return drawDropStrip(this.#el);
	}

	#drop(evt: DragEvent): void {
		// A redraw may have moved something else under the pointer: what was lit is what was meant.
		const drop = this.#over;
		const listed = dragged;
		const isThere = drop?.el.isConnected === true;
		this.#end();
		if (!drop || !isThere) return;
		evt.preventDefault();
		evt.stopPropagation();
		if (drop.isNew) this.#acts.chooseTheme(listed, drop.target.code);
		else this.#acts.changePassages(movesTo(listed, drop.target));
	}

	#light(over: Drop | null): void {
		if (over?.el !== this.#over?.el) this.#over?.el.removeClass('is-drop');
		this.#over = over;
		over?.el.addClass('is-drop');
	}

	#end(): void {
		if (dragged.length === 0) return;
		dragged = [];
		for (const view of views) view.#ended();
	}

	#ended(): void {
		this.#light(null);
		this.#el.removeClass('is-dragging');
		removeDropStrip(this.#el);
		if (!this.#isHeld) return;
		this.#isHeld = false;
		this.#redraw();
	}
}

/** What an event of a drag would drop on; null where that would change nothing. */
function dropAt({ targetNode }: DragEvent): Drop | null {
	if (dragged.length === 0 || !targetNode?.instanceOf(Element)) return null;
	const el = targetNode.closest<HTMLElement>('.jtbd-theme, .jtbd-section, .jtbd-leading, .jtbd-corner, .jtbd-drop-force');
	const code = el?.dataset['code'];
	if (!el || code === undefined || !isCode(code)) return null;
	const button = targetNode.closest<HTMLElement>('.jtbd-new-theme');
	if (button) return { el: button, target: { code, theme: undefined }, isNew: true };
	const { theme } = el.dataset;
	// Passages without a theme that stand right under their code have no heading of their own.
	const isPlain = theme === '' && el.querySelector<HTMLElement>(':scope > .jtbd-fold')?.hidden === true;
	const target: Target = { code, theme: theme === undefined || isPlain ? undefined : theme === '' ? null : theme };
	return movesTo(dragged, target).length > 0 ? { el, target, isNew: false } : null;
}
