/** `npm run install-plugin -- <vault folder>`: builds the plugin into a vault and says what to do next. */
import { installPlugin } from './plugin-folder.mjs';
import { absoluteFolder } from './vault-folder.mjs';

try {
	const [given, ...more] = process.argv.slice(2);
	if (given === undefined) throw new Error('Say which vault: npm run install-plugin -- <vault folder>.');
	if (more.length > 0) throw new Error('Only one vault can be named: put quotation marks around a path with spaces in it.');
	const target = await installPlugin(absoluteFolder(given));
	console.log(`Installed in ${target}`);
	console.log('Now in Obsidian, under Settings → Community plugins: turn on community plugins if they are off, reload the list, and turn on JTBD Forces. If it was on already, turn it off and on again.');
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}
