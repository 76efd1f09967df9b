/** The app of the page, for the parts of the API that are called without it. */

import type { HostApp } from '../host-app';

/** `window.app`, or null before there is one. */
export function currentApp(): HostApp | null {
	return (window as Window & { app?: HostApp }).app ?? null;
}
