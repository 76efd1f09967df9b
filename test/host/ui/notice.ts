/** Notice: a message in the corner that goes away by itself. */

import * as stubs from '../stubs';

const defaultDuration = 5000;

function corner(): HTMLElement {
	return activeDocument.body.querySelector<HTMLElement>(':scope > .notice-container') ?? activeDocument.body.createDiv('notice-container');
}

/** A message; a click or its time (milliseconds, 0 for never) takes it away. */
export class Notice extends stubs.Notice() {
	override containerEl: HTMLElement;
	override messageEl: HTMLElement;
	override noticeEl: HTMLElement;
	#timer = 0;

	constructor(message: string | DocumentFragment, duration = defaultDuration) {
		super(message, duration);
		this.containerEl = corner().createDiv({ cls: 'notice', attr: { role: 'status' } });
		this.noticeEl = this.containerEl;
		this.messageEl = this.containerEl.createDiv({ cls: 'notice-message', text: message });
		this.containerEl.addEventListener('click', () => this.hide());
		if (duration > 0) this.#timer = window.setTimeout(() => this.hide(), duration);
	}

	override setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	override hide(): void {
		window.clearTimeout(this.#timer);
		const box = this.containerEl.parentElement;
		this.containerEl.remove();
		if (box && !box.hasChildNodes()) box.remove();
	}
}
