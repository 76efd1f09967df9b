/** Takes the tags of a passage apart, and changes what stands in them. */

import { isCode, type Code } from '../codes';
import type { TaggedPassage } from '../note';
import type { Span } from '../passage';
import type { Change } from './edit';

/** One of our tags in a note. */
export interface OwnTag extends Span {
	/** What it begins with after the namespace, in lower case: a code, a facet, or anything that is neither. */
	readonly name: string;
	/** Where that name ends. */
	readonly nameTo: number;
	/** What stands behind the name, slashes at its ends left out: a theme or a value; "" for nothing. */
	readonly rest: string;
}

/** The tags of a passage that are ours, in order. */
export function ownTags(text: string, { tags }: Pick<TaggedPassage, 'tags'>, namespace: string): OwnTag[] {
	return tags.map(({ from, to }) => {
		const body = text.slice(from + 1 + namespace.length, to);
		const start = body.search(/[^/]|$/);
		const end = start + body.slice(start).search(/\/|$/);
		return { from, to, name: body.slice(start, end).toLowerCase(), nameTo: from + 1 + namespace.length + end, rest: body.slice(end).replace(/^\/+|\/+$/g, '') };
	});
}

/** Those of them that carry a code. */
export function codeTags(text: string, passage: TaggedPassage, namespace: string): OwnTag[] {
	return ownTags(text, passage, namespace).filter(({ name }) => isCode(name));
}

/** The text of a tag with a code. */
export function tagText(namespace: string, code: string): string {
	return `#${namespace}/${code}`;
}

/** The change that puts a code in place of the one that a tag has; its theme stays. */
export function withCode({ name, nameTo }: OwnTag, code: Code): Change {
	return { from: nameTo - name.length, to: nameTo, text: code };
}

/** The change that puts `rest` behind a tag's name, in place of what stands there; "" takes it away. */
export function withRest({ nameTo, to }: OwnTag, rest: string): Change {
	return { from: nameTo, to, text: rest === '' ? '' : `/${rest}` };
}

/** The changes that make a tag one of this code with `rest` behind it; none where it is so already. */
export function codeText(tag: OwnTag, code: Code, rest: string): Change[] {
	if (rest === tag.rest) return tag.name === code ? [] : [withCode(tag, code)];
	return tag.name === code ? [withRest(tag, rest)] : [{ from: tag.nameTo - tag.name.length, to: tag.to, text: rest === '' ? code : `${code}/${rest}` }];
}
