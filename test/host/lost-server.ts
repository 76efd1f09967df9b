/** Says on the page of `npm start` that its server is gone, so that nobody types into a page that can't save. */

import { setIcon } from './ui/icons';

const WORDS =
	'The server of this page has stopped, so nothing is saved any more. Copy what you have typed, run npm start again, then reload the page.';

/** Shows and hides the words as the server goes and comes; while they show, leaving the page asks first. */
export function serverBanner(onReturn: () => void): (isReached: boolean) => void {
	let banner: HTMLElement | null = null;
	const ask = (event: Event): void => {
		event.preventDefault();
	};
	return (isReached) => {
		if (isReached === (banner === null)) return;
		if (isReached) {
			banner?.remove();
			banner = null;
			window.removeEventListener('beforeunload', ask);
			onReturn();
			return;
		}
		banner = createDiv({ cls: 'host-banner', attr: { role: 'alert' } });
		setIcon(banner.createSpan('host-banner-icon'), 'lucide-unplug');
		banner.createSpan({ text: WORDS });
		document.body.prepend(banner);
		window.addEventListener('beforeunload', ask);
	};
}
