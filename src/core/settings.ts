/** The plugin's settings: their shape, their defaults, and how they are read from whatever was stored. */

import { isInFolder } from './names';
import { isTagBody } from './tag-characters';

export interface Settings {
	/** Of the shape, for later migrations. */
	readonly version: 1;
	/** First part of every tag, without `#`. */
	namespace: string;
	/** Notes in it are interviews; empty for none. */
	interviewsFolder: string;
	/** Notes in it are jobs; empty for none. */
	jobsFolder: string;
	/** Notes in it are own templates and are not read; empty for none. */
	templatesFolder: string;
	/** Folders that are not read, one a line. */
	excludedFolders: string;
	/** What a new interview note is called, with the placeholders of templates. */
	interviewNames: string;
	/** Path of the note with own questions; empty for none. */
	questionsNote: string;
	/** A note or link of such a name is a job: `#` stands for a number. */
	jobPattern: string;
	/** How a template's prompts are written. */
	prompts: 'comments' | 'bullets' | 'none';
	/** Whether a new mark gets the colour of its force as an emoji, which Obsidian 1.14 draws without a plugin. */
	highlightColours: boolean;
	/** Whether Live Preview shows tails as small pills. */
	compactTails: boolean;
}

export const DEFAULT_SETTINGS: Readonly<Settings> = {
	version: 1,
	namespace: 'jtbd',
	interviewsFolder: 'Interviews',
	jobsFolder: 'Jobs',
	templatesFolder: '',
	excludedFolders: '',
	interviewNames: '{{date}} {{participant}}',
	questionsNote: '',
	jobPattern: 'JTBD #',
	prompts: 'comments',
	highlightColours: false,
	compactTails: true,
};

/** What is wrong with `namespace` as the first part of tags, in a sentence for people; null when nothing is. */
export function wrongNamespace(namespace: string): string | null {
	if (namespace === '') return 'Tags need a first part, such as jtbd.';
	if (/^\/|\/$|\/\//.test(namespace)) return 'A slash can only stand between two parts.';
	return isTagBody(namespace) ? null : 'Use letters, digits, - or _, with at least one letter, and no #.';
}

/** Settings from whatever was stored: what is good is kept, everything else is the default. The result is a fresh object. */
export function readSettings(stored: unknown): Settings {
	const found = new Map(typeof stored === 'object' && stored !== null ? Object.entries(stored) : []);
	const text = (key: TextKey): string => {
		const value: unknown = found.get(key);
		return typeof value === 'string' ? value.trim() : DEFAULT_SETTINGS[key];
	};
	const flag = (key: FlagKey): boolean => {
		const value: unknown = found.get(key);
		return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[key];
	};
	const namespace = text('namespace');
	const prompts = PROMPTS.find((choice) => choice === found.get('prompts'));
	return {
		version: 1,
		namespace: wrongNamespace(namespace) === null ? namespace : DEFAULT_SETTINGS.namespace,
		interviewsFolder: folder(text('interviewsFolder')),
		jobsFolder: folder(text('jobsFolder')),
		templatesFolder: folder(text('templatesFolder')),
		excludedFolders: text('excludedFolders').split(/\r?\n/).map((line) => folder(line.trim())).filter((line) => line !== '').join('\n'),
		interviewNames: text('interviewNames') || DEFAULT_SETTINGS.interviewNames,
		questionsNote: folder(text('questionsNote')),
		jobPattern: text('jobPattern'),
		prompts: prompts ?? DEFAULT_SETTINGS.prompts,
		highlightColours: flag('highlightColours'),
		compactTails: flag('compactTails'),
	};
}

/** The settings once a note or folder of the vault has another path; null when none of them names it or what lies in it. */
export function movedSettings(settings: Settings, from: string, to: string): Settings | null {
	const key = from.toLowerCase();
	const moved = (path: string): string => (path.toLowerCase() === key ? to : isInFolder(path, from) ? to + path.slice(from.length) : path);
	const { interviewsFolder, jobsFolder, templatesFolder, excludedFolders, questionsNote } = settings;
	const after: Settings = {
		...settings,
		interviewsFolder: moved(interviewsFolder),
		jobsFolder: moved(jobsFolder),
		templatesFolder: moved(templatesFolder),
		excludedFolders: excludedFolders.split('\n').map(moved).join('\n'),
		// It may be written without its ending.
		questionsNote: questionsNote !== '' && `${questionsNote}.md`.toLowerCase() === key ? to : moved(questionsNote),
	};
	return JSON.stringify(after) === JSON.stringify(settings) ? null : after;
}

type FlagKey = 'highlightColours' | 'compactTails';

type TextKey = Exclude<keyof Settings, FlagKey | 'version' | 'prompts'>;

const PROMPTS: readonly Settings['prompts'][] = ['comments', 'bullets', 'none'];

/** A folder as paths have it: no slash at its ends, none twice. */
function folder(path: string): string {
	return path.split('/').filter((part) => part !== '').join('/');
}
