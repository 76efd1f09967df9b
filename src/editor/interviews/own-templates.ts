/** The templates that can be chosen in this vault: the built-in ones with the notes of the templates folder over them. */

import { Notice, type App, type TFile } from 'obsidian';
import { byCodeUnits, isInFolder } from '../../core/names';
import { readTemplateNote, type OwnTemplate } from '../../core/templates/own-template';
import { templateChoices, type TemplateChoice } from '../../core/templates/template-choices';
import type { EditorContext } from '../read-options';

/** The templates in the order in which they are offered. A templates folder that isn't there is said. */
export async function listTemplates({ app, settings }: EditorContext): Promise<readonly TemplateChoice[]> {
	const { templatesFolder, prompts } = settings();
	if (templatesFolder !== '' && !hasFolder(app, templatesFolder)) {
		new Notice(`The templates folder “${templatesFolder}” is not there any more, so only the built-in templates are offered. Choose another one in the settings.`);
	}
	return templateChoices(await ownTemplates(app, templatesFolder), prompts);
}

/** The text of a template with its placeholders left in; null when it can't be read, or is empty, which is said. */
export async function readTemplate({ name, text }: TemplateChoice): Promise<string | null> {
	const written = await text().catch(() => null);
	if (written !== null && written.trim() !== '') return written;
	new Notice(written === null ? `The template “${name}” can’t be read, so nothing was written.` : `The template “${name}” is empty, so nothing was written.`);
	return null;
}

/** The line below a template's name in a picker. */
export function templateDetail({ isOwn, description }: TemplateChoice): string {
	return isOwn ? `Your own · ${description}` : description;
}

/** True when the vault has this folder, whatever the case of its name. */
function hasFolder(app: App, folder: string): boolean {
	return app.vault.getAllFolders().some(({ path }) => path.toLowerCase() === folder.toLowerCase());
}

async function ownTemplates(app: App, folder: string): Promise<OwnTemplate[]> {
	const files = app.vault.getMarkdownFiles().filter(({ path }) => isInFolder(path, folder));
	return Promise.all(files.sort((a, b) => byCodeUnits(a.path, b.path)).map((file) => ownTemplate(app, file)));
}

/** A note that can't be read is offered all the same, and said when it is chosen. */
async function ownTemplate({ vault }: App, file: TFile): Promise<OwnTemplate> {
	const read = async (): Promise<string> => vault.cachedRead(file);
	const { description, properties } = readTemplateNote(await read().catch(() => ''));
	return { path: file.path, description, properties, text: async () => readTemplateNote(await read()).text };
}
