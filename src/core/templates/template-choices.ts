/** The templates there are to choose from: the built-in ones, and own notes after them or in their place. */

import { INTERVIEW_TYPES, type InterviewType } from '../bank';
import { nameKey, noteName } from '../names';
import { propertyKey } from '../properties';
import type { Settings } from '../settings';
import { INTERVIEW_TEMPLATES } from './interview-templates';
import { JOB_TEMPLATE } from './job-template';
import type { OwnTemplate } from './own-template';
import { renderTemplate } from './render-template';
import { yamlValue } from './yaml-values';

/** A template that can be chosen. */
export interface TemplateChoice {
	readonly name: string;
	/** What it is for, in a few words; for an own template without any, the folder that it lies in. */
	readonly description: string;
	readonly kind: 'interview' | 'job';
	/** The type of interview that it is for; null when it doesn't say. */
	readonly type: InterviewType | null;
	/** True for a note in the templates folder. */
	readonly isOwn: boolean;
	/** Its Markdown with placeholders left in and line feeds; rejects when an own note can't be read. */
	readonly text: () => Promise<string>;
}

/** A built-in template as a note of its own. */
export interface BuiltIn {
	readonly name: string;
	/** Its Markdown with placeholders left in; its description is one of the properties. */
	readonly text: string;
}

/** Every built-in template in its order, prompts in this form. */
export function builtIns(prompts: Settings['prompts']): BuiltIn[] {
	return [...INTERVIEW_TEMPLATES, JOB_TEMPLATE].map((template) => {
		const { name, description, properties } = template;
		return { name, text: renderTemplate({ ...template, properties: `description: ${yamlValue(description)}\n${properties}` }, prompts) };
	});
}

/**
 * The built-in templates in their order, each replaced by the own one that has its name, then the other own ones by name. Of
 * several with one name the one that lies highest replaces.
 */
export function templateChoices(own: readonly OwnTemplate[], prompts: Settings['prompts']): TemplateChoice[] {
	const left = [...own].sort((a, b) => depthOf(a) - depthOf(b) || NAMES.compare(a.path, b.path));
	const replaced = [...INTERVIEW_TEMPLATES, JOB_TEMPLATE].map((template): TemplateChoice => {
		const { name, description } = template;
		const kind = template === JOB_TEMPLATE ? 'job' : 'interview';
		const type = INTERVIEW_TYPES.find((known) => known.type === template.id)?.type ?? null;
		const at = left.findIndex(({ path }) => nameKey(noteName(path)) === nameKey(name));
		const [note] = at < 0 ? [] : left.splice(at, 1);
		if (note) return { ...choiceOf(note), kind, type: typeOf(note) ?? type };
		return { name, description, kind, type, isOwn: false, text: () => Promise.resolve(renderTemplate(template, prompts)) };
	});
	return [...replaced, ...left.map(choiceOf).sort((a, b) => NAMES.compare(a.name, b.name))];
}

function choiceOf(note: OwnTemplate): TemplateChoice {
	const { path, description, text } = note;
	return {
		name: noteName(path),
		description: description || path.slice(0, Math.max(0, path.lastIndexOf('/'))),
		kind: said(note, 'type') === 'job' ? 'job' : 'interview',
		type: typeOf(note),
		isOwn: true,
		text,
	};
}

function typeOf(note: OwnTemplate): InterviewType | null {
	const written = propertyKey(said(note, 'interview-type'));
	return INTERVIEW_TYPES.find(({ type }) => type === written)?.type ?? null;
}

function said({ properties }: OwnTemplate, name: string): string {
	return nameKey([...properties].find(([key]) => propertyKey(key) === name)?.[1] ?? '');
}

function depthOf({ path }: OwnTemplate): number {
	return path.split('/').length;
}

const NAMES = new Intl.Collator('en', { numeric: true });
