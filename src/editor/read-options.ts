/** What reading a note depends on besides its text, for the note in an editor. */

import type { App, TFile } from 'obsidian';
import type { EditOptions } from '../core/edit/edit';
import { speakersNamed } from '../core/interview-facts';
import type { ReadOptions } from '../core/note';
import type { Properties } from '../core/properties';
import type { Settings } from '../core/settings';

/** What the editor's parts need of the plugin. */
export interface EditorContext {
	readonly app: App;
	/** The settings as they are now. */
	readonly settings: () => Settings;
}

/** How the note in `file` is read; an editor without a file names no people. */
export function readOptionsOf(context: EditorContext, file: TFile | null): ReadOptions {
	return { namespace: context.settings().namespace, people: speakersNamed(propertiesOf(context, file)) };
}

/** The properties of the note in `file`, as they were saved last; none without a file. */
export function propertiesOf({ app: { metadataCache } }: EditorContext, file: TFile | null): Properties {
	return (file && metadataCache.getFileCache(file)?.frontmatter) ?? {};
}

/** How the note in `file` is edited. */
export function editOptionsOf(context: EditorContext, file: TFile | null): EditOptions {
	return { ...readOptionsOf(context, file), highlightColours: context.settings().highlightColours };
}
