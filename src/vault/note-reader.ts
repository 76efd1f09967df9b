/** Turns a file, or the text in its editor, into what the note contributes to the evidence. */

import { parseYaml, type App, type TFile } from 'obsidian';
import { evidenceOf, unreadEvidence, type NoteEvidence } from '../core/evidence';
import { speakersNamed } from '../core/interview-facts';
import { literal } from '../core/names';
import type { Properties } from '../core/properties';
import { readNote } from '../core/read-note';
import { endOfProperties } from '../core/read/properties-span';
import type { Settings } from '../core/settings';
import type { OpenNotes } from './open-notes';
import { isExcluded, noteReach } from './which-notes';

/** Notes of more bytes or characters are not read. */
const TOO_LARGE = 10_000_000;

/** A note's text: a file's, or an editor's; null where it doesn't matter or can't be had. */
export interface GivenText {
	readonly text: string | null;
	readonly isOpen: boolean;
}

/** Reads notes under fixed settings. */
export interface NoteReader {
	/** The file's text; null where it doesn't matter, is too large or can't be opened. */
	readonly savedText: (file: TFile) => Promise<string | null>;
	/** What a note contributes, or null when it is none of ours. A note that can't be read is a problem, and the others still count. */
	readonly read: (file: TFile, given: GivenText) => NoteEvidence | null;
}

/** A reader of the vault's notes. */
export function createNoteReader({ vault, metadataCache }: App, settings: Settings, open: OpenNotes): NoteReader {
	const reach = noteReach(settings);
	const ourTag = new RegExp(`#${literal(settings.namespace)}/`, 'i');
	const unread = (path: string, why: string): NoteEvidence => unreadEvidence(path, `${why}, so nothing in it is counted.`, settings);

	return {
		savedText: async (file) => {
			const cache = metadataCache.getFileCache(file);
			if (file.stat.size > TOO_LARGE || reach(file.path, cache, cache?.frontmatter ?? {}) !== 'text') return null;
			return vault.cachedRead(file).catch(() => null);
		},
		read: (file, { text: given, isOpen }) => {
			const { path } = file;
			const cache = metadataCache.getFileCache(file);
			const saved: Properties = cache?.frontmatter ?? {};
			const text = given === null || isOpen ? given : open.textOf(path, given);
			const properties = text !== null && (isOpen || text !== given) ? propertiesIn(text, saved) : saved;
			const isTagged = text !== null && ourTag.test(text) && !isExcluded(path, settings);
			const far = isTagged ? 'text' : reach(path, cache, properties);
			if (far === 'nothing') return null;
			if (far === 'text' && Math.max(file.stat.size, text?.length ?? 0) > TOO_LARGE) return unread(path, 'This note is larger than 10 MB');
			if (far === 'text' && text === null) return unread(path, 'This note could not be opened');
			try {
				if (far === 'properties' || text === null) return evidenceOf({ path, text: null, properties }, settings);
				const note = readNote(text, { namespace: settings.namespace, people: speakersNamed(properties) });
				return evidenceOf({ path, text: note, properties }, settings);
			} catch (error) {
				console.error(`JTBD Forces could not read ${path}`, error);
				return unread(path, 'This note could not be read because of a bug');
			}
		},
	};
}

/** The properties that open text holds now; those saved last while they are malformed. */
function propertiesIn(text: string, saved: Properties): Properties {
	const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	const end = endOfProperties(text, start);
	if (end === null) return {};
	try {
		const value: unknown = parseYaml(text.slice(text.indexOf('\n', start) + 1, end - 3));
		return isProperties(value) ? value : {};
	} catch {
		return saved;
	}
}

function isProperties(value: unknown): value is Properties {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
