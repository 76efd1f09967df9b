/** Puts the built-in templates into the templates folder, as notes that can be changed. */

import { Notice } from 'obsidian';
import { nameKey } from '../../core/names';
import { builtIns } from '../../core/templates/template-choices';
import type { EditorContext } from '../read-options';
import { createNote, folderForNew } from './create-note';
import { listTemplates } from './own-templates';

/** Where the templates go when no folder is set. */
export const USUAL_FOLDER = 'Templates/Interviews';

/**
 * Copies each built-in template that no note of the templates folder stands in for, and says how many; over nothing that is there. Without
 * a templates folder one is made and given to `setFolder`.
 */
export async function copyTemplates(context: EditorContext, setFolder: (folder: string) => Promise<void>): Promise<void> {
	const { app, settings } = context;
	const { templatesFolder, prompts } = settings();
	const folder = folderForNew(app, templatesFolder || USUAL_FOLDER);
	try {
		if (!app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
	} catch (error) {
		console.error(`JTBD Forces could not create the folder ${folder}`, error);
		new Notice(`The folder “${folder}” could not be created, so nothing was copied. Choose another templates folder in the settings.`);
		return;
	}
	if (templatesFolder === '') await setFolder(folder);
	const own = new Set((await listTemplates(context)).flatMap(({ isOwn, name }) => (isOwn ? nameKey(name) : [])));
	const wanted = builtIns(prompts);
	const missing = wanted.filter(({ name }) => !own.has(nameKey(name)));
	let copied = 0;
	for (const { name, text } of missing) {
		const made = await createNote(app, folder, name, text);
		if (typeof made === 'string') {
			new Notice(`${made} ${copied} of ${missing.length} templates were copied.`);
			return;
		}
		copied++;
	}
	const there = wanted.length - copied;
	const kept = there === 0 ? '' : ` ${there === 1 ? 'One was there already and stays as it is.' : `${there} were there already and stay as they are.`}`;
	new Notice(copied === 0
		? `All ${there} templates are in “${folder}” already, so nothing was copied.`
		: `Copied ${copied === 1 ? 'one template' : `${copied} templates`} into “${folder}”${templatesFolder === '' ? ', which is the templates folder now' : ''}.${kept}`);
}
