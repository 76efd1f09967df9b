/** Reads the command line of `npm start`. */

/** The port that the page is served at unless another is asked for. */
export const DEFAULT_PORT = 4187;

/**
 * What the user asked for. Throws one sentence when it can't be told.
 * @param {readonly string[]} words
 * @returns {{ readonly folder: string | null, readonly port: number }} no folder for the example vault
 */
export function startArguments(words) {
	/** @type {string | null} */
	let folder = null;
	let port = DEFAULT_PORT;
	for (let index = 0; index < words.length; index += 1) {
		const word = words[index] ?? '';
		const [name, given] = word.split('=', 2);
		if (name === '--port') {
			if (given === undefined) index += 1;
			port = portOf(given ?? words[index]);
		} else if (word.startsWith('-')) {
			throw new Error(`${word} is no option: write npm start -- <vault folder> --port <number>.`);
		} else if (folder === null) {
			folder = word;
		} else {
			throw new Error(`Only one vault folder can be opened: put quotation marks around a path with spaces in it.`);
		}
	}
	return { folder, port };
}

/** @param {string | undefined} word */
function portOf(word) {
	const port = Number(word);
	if (word === undefined || !/^\d+$/.test(word) || port > 65_535) throw new Error('--port wants a number from 0 to 65535, such as --port 5000.');
	return port;
}
