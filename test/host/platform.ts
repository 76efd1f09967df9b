/** The host's Platform: a desktop of the kind that the page runs on, until a phone is emulated. */

import type * as O from 'obsidian';

const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent;
const isMacOS = /Mac OS X|Macintosh/.test(agent);
const isWin = /Windows/.test(agent);

/** What a plugin may ask of the machine; a spec may set a field for its own length. */
export const Platform: typeof O.Platform = {
	isDesktop: true,
	isMobile: false,
	isDesktopApp: true,
	isMobileApp: false,
	isIosApp: false,
	isAndroidApp: false,
	isPhone: false,
	isTablet: false,
	isMacOS,
	isWin,
	isLinux: !isMacOS && !isWin,
	isSafari: false,
	resourcePathPrefix: 'app://local/',
};
