/** A vault for tests: notes by path, their properties parsed as the app would, and links resolved as the app resolves them. */
import { parse } from 'yaml';
import { createEvidenceIndex, type EvidenceIndex } from '../../src/core/evidence-index';
import { evidenceOf, type NoteEvidence } from '../../src/core/evidence';
import { speakersNamed } from '../../src/core/interview-facts';
import { byCodeUnits } from '../../src/core/names';
import type { Properties } from '../../src/core/properties';
import { readNote } from '../../src/core/read-note';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';

/** The properties of a note's text; none where they are malformed. */
export function propertiesOf(text: string): Properties {
	const yaml = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text)?.[1];
	try {
		const value: unknown = parse(yaml ?? '');
		return isProperties(value) ? value : {};
	} catch {
		return {};
	}
}

/** What a note of this text contributes. */
export function evidenceOfText(path: string, text: string, settings: Settings = DEFAULT_SETTINGS): NoteEvidence {
	const properties = propertiesOf(text);
	const read = readNote(text, { namespace: settings.namespace, people: speakersNamed(properties) });
	return evidenceOf({ path, text: read, properties }, settings);
}

/** Resolves links among these paths: by path, else by its end, beside the source first, then the shortest path. */
export function resolverAmong(paths: () => Iterable<string>): (linkpath: string, sourcePath: string) => string | null {
	return (linkpath, sourcePath) => {
		const wanted = linkpath.toLowerCase().replace(/\.md$/, '').replace(/^\/|^\.\//, '');
		if (wanted === '') return null;
		const folder = sourcePath.slice(0, sourcePath.lastIndexOf('/') + 1);
		const bare = (path: string): string => path.toLowerCase().replace(/\.md$/, '');
		const found = [...paths()].filter((path) => bare(path) === wanted || bare(path).endsWith(`/${wanted}`));
		const rank = (path: string): number => (bare(path) === wanted ? 0 : path.slice(0, path.lastIndexOf('/') + 1) === folder ? 1 : 2);
		return found.sort((a, b) => rank(a) - rank(b) || a.length - b.length || byCodeUnits(a, b))[0] ?? null;
	};
}

/** An index over these notes. */
export function indexOf(notes: Readonly<Record<string, string>>, settings: Settings = DEFAULT_SETTINGS): EvidenceIndex {
	const index = createEvidenceIndex(settings, resolverAmong(() => Object.keys(notes)));
	for (const [path, text] of Object.entries(notes)) index.set(evidenceOfText(path, text, settings));
	return index;
}

function isProperties(value: unknown): value is Properties {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
