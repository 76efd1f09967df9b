/** The shape of a built-in template: properties, then headings with prompts under them. */

/** A heading with what stands under it. */
export interface TemplateSection {
	readonly heading: string;
	/** 2 for a section, 3 for one inside it. */
	readonly level: 2 | 3;
	/** Ids of bank questions, in the order in which they are asked. */
	readonly questions: readonly string[];
	/** Further prompts, after the questions. */
	readonly prompts: readonly string[];
}

/** A built-in template. */
export interface NoteTemplate {
	/** Stable. */
	readonly id: string;
	/** The name shown. */
	readonly name: string;
	/** What it is for, in one line: purpose, whom to talk to, how long it takes. */
	readonly description: string;
	/** Lines of YAML, placeholders included. */
	readonly properties: string;
	/** Prompts that stand before the first section. */
	readonly opening: readonly string[];
	/** Where the caret goes: right under the heading of the section with this index in `sections`, or for -1 right under the opening. */
	readonly caret: number;
	readonly sections: readonly TemplateSection[];
}
