/** Decides which paths of a vault may be asked for at all, before any disk is touched. */

/** Something asked of the vault server that it won't do, with the HTTP status that says so and one sentence. */
export class Refusal extends Error {
	/**
	 * @param {number} status
	 * @param {string} message
	 */
	constructor(status, message) {
		super(message);
		this.status = status;
	}
}

const LONGEST = 4096;
const CONTROL = new RegExp('[\\u0000-\\u001f\\u007f]');
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/**
 * The parts of a path within a vault. Throws a `Refusal` for whatever leads or could lead out of it, and for hidden
 * files and folders.
 * @param {string} path parted by `/`
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function partsOf(path, platform) {
	if (path === '') throw new Refusal(400, 'No path was given.');
	if (path.length > LONGEST) throw new Refusal(400, 'The path is too long.');
	if (CONTROL.test(path)) throw new Refusal(400, 'The path holds a control character.');
	if (path.includes('\\')) throw new Refusal(400, 'The path holds a backslash: folders are parted by /.');
	if (path.startsWith('/') || /^[a-z]:/i.test(path)) throw new Refusal(403, 'The path is absolute: only paths within the vault are served.');
	const parts = path.split('/');
	for (const part of parts) {
		if (part === '' || part === '.' || part === '..') throw new Refusal(403, 'The path has an empty part or dots in it: only plain paths within the vault are served.');
		if (isHidden(part)) throw new Refusal(403, 'Hidden files and folders are not served.');
		if (platform === 'win32' && (/[:*?"<>|]|[. ]$/.test(part) || WINDOWS_DEVICE.test(part))) {
			throw new Refusal(400, 'Windows gives this name another meaning.');
		}
	}
	return parts;
}

/**
 * Whether a file or folder of this name is hidden, such as `.obsidian`, `.git` and `.trash`.
 * @param {string} name
 */
export function isHidden(name) {
	return name.startsWith('.');
}
