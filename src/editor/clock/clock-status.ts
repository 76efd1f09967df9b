/** Shows the clock of the active note's interview in the status bar. */

import { Component, Menu, Platform, setIcon, type App } from 'obsidian';
import { timeWords, untilNextSecond } from '../../core/clock/interview-clock';
import type { InterviewClocks } from './interview-clocks';

/** Fills a menu with what can be done with the active note's clock. */
export type FillMenu = (menu: Menu) => void;

/** An item of the status bar that is there only while the active note has a clock; nothing ticks while it shows no running one. */
export class ClockStatus extends Component {
	readonly #app: App;
	readonly #clocks: InterviewClocks;
	readonly #el: HTMLElement;
	readonly #iconEl: HTMLElement;
	readonly #timeEl: HTMLElement;
	readonly #fill: FillMenu;
	#timer = 0;
	#isRunning: boolean | null = null;

	constructor(app: App, clocks: InterviewClocks, el: HTMLElement, fill: FillMenu) {
		super();
		this.#app = app;
		this.#clocks = clocks;
		this.#el = el;
		this.#fill = fill;
		el.addClasses(['jtbd-clock', 'mod-clickable']);
		el.setAttrs({ role: 'button', tabindex: 0, 'aria-haspopup': 'menu', 'data-tooltip-position': 'top' });
		this.#iconEl = el.createSpan('status-bar-item-icon');
		this.#timeEl = el.createSpan('jtbd-clock-time');
	}

	override onload(): void {
		const { workspace, vault } = this.#app;
		const draw = (): void => this.#draw();
		this.registerEvent(workspace.on('active-leaf-change', draw));
		this.registerEvent(workspace.on('file-open', draw));
		this.registerEvent(vault.on('delete', draw));
		this.register(this.#clocks.onChange(draw));
		this.registerDomEvent(this.#el.doc, 'visibilitychange', draw);
		// Who opens the menu goes on writing where they are.
		this.registerDomEvent(this.#el, 'mousedown', (evt) => evt.preventDefault());
		this.registerDomEvent(this.#el, 'click', (evt) => this.#menu().showAtMouseEvent(evt));
		this.registerDomEvent(this.#el, 'keydown', (evt) => {
			if (evt.key !== 'Enter' && evt.key !== ' ') return;
			evt.preventDefault();
			const { left, top } = this.#el.getBoundingClientRect();
			this.#menu().showAtPosition({ x: left, y: top }, this.#el.doc);
		});
		this.register(() => this.#el.win.clearTimeout(this.#timer));
		this.#draw();
	}

	#menu(): Menu {
		const menu = new Menu();
		this.#fill(menu);
		return menu;
	}

	#draw(): void {
		const { win, doc } = this.#el;
		win.clearTimeout(this.#timer);
		const file = this.#app.workspace.getActiveFile();
		const clock = Platform.isMobile ? null : file && this.#clocks.read(file);
		this.#el.toggle(clock !== null);
		if (!clock) return;
		const { at, isRunning } = clock;
		const words = timeWords(at);
		if (this.#timeEl.textContent !== words) this.#timeEl.setText(words);
		if (this.#isRunning !== isRunning) {
			this.#isRunning = isRunning;
			setIcon(this.#iconEl, isRunning ? 'lucide-timer' : 'lucide-pause');
		}
		this.#el.setAttr('aria-label', `Interview clock, ${isRunning ? '' : 'paused at '}${words}. Click for more`);
		if (isRunning && !doc.hidden && this.#el.isShown()) this.#timer = win.setTimeout(() => this.#draw(), untilNextSecond(at));
	}
}
