/** Which Obsidian the host stands for. */

/** The version of the typings that the host is written against. */
export const apiVersion = '1.13.1';

/** Whether the app is at least of `version`. */
export function requireApiVersion(version: string): boolean {
	return version.localeCompare(apiVersion, undefined, { numeric: true }) <= 0;
}

/** The interface's language. */
export function getLanguage(): string {
	return 'en';
}
