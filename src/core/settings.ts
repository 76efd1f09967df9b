/** The plugin's settings: their shape, their defaults, and how they are read from whatever was stored. */

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
	/** A note or link of such a name is a job: `#` stands for a number. */
	jobPattern: string;
	/** How a template's prompts are written. */
	prompts: 'comments' | 'bullets' | 'none';
}

export const DEFAULT_SETTINGS: Readonly<Settings> = {
	version: 1,
	namespace: 'jtbd',
	interviewsFolder: 'Interviews',
	jobsFolder: 'Jobs',
	templatesFolder: '',
	excludedFolders: '',
	jobPattern: 'JTBD #',
	prompts: 'comments',
};
