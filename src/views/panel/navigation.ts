/** The buttons above the forces view: what it is about, what it is narrowed to, and whether it stays there. */

import { setIcon, type Component } from 'obsidian';

/** What they are for. */
export interface NavigationActs {
	readonly pick: () => void;
	readonly filter: () => void;
	readonly pin: () => void;
}

/** What they show. */
export interface NavigationLook {
	readonly isPinned: boolean;
	readonly isNarrowed: boolean;
	readonly canNarrow: boolean;
}

/** The buttons, once they are drawn. */
export interface Navigation {
	readonly filterButton: HTMLElement;
	readonly show: (look: NavigationLook) => void;
}

/** Draws them into `header`; they work until `owner` ends. */
export function drawNavigation(header: HTMLElement, owner: Component, acts: NavigationActs): Navigation {
	const buttons = header.createDiv('nav-buttons-container');
	const button = (act: keyof NavigationActs, icon: string, label: string): HTMLElement => {
		const el = buttons.createEl('button', { cls: 'clickable-icon nav-action-button', attr: { type: 'button', 'data-act': act, 'aria-label': label } });
		setIcon(el, icon);
		owner.registerDomEvent(el, 'click', acts[act]);
		return el;
	};
	button('pick', 'lucide-list', 'Choose what to show');
	const filterButton = button('filter', 'lucide-list-filter', 'Filter');
	const pinButton = button('pin', 'lucide-pin', 'Pin');
	const show = ({ isPinned, isNarrowed, canNarrow }: NavigationLook): void => {
		pinButton.toggleClass('is-active', isPinned);
		pinButton.setAttrs({ 'aria-pressed': String(isPinned), 'aria-label': isPinned ? 'Unpin to follow the active note' : 'Pin to stay here whatever note is active' });
		filterButton.toggleClass('is-active', isNarrowed);
		filterButton.toggleAttribute('disabled', !canNarrow);
	};
	return { filterButton, show };
}
