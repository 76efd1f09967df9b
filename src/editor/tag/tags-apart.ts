/** Whether our tags would be others if what stands between them and the words beside them were gone. */

import type { EditorState } from '@codemirror/state';
import { editorInfoField } from 'obsidian';
import type { Span } from '../../core/passage';
import { charAt } from '../../core/read/letters';
import { readNote } from '../../core/read-note';
import { tagReader } from '../../core/tag';
import { isTagCharacter, NOT_IN_TAG } from '../../core/tag-characters';
import { readOptionsOf, type EditorContext } from '../read-options';

const tagAtEnd = new RegExp(`(?:^|\\s)#([^${NOT_IN_TAG}]+)$`);
const tagAtStart = new RegExp(`^#([^${NOT_IN_TAG}]+)`);

/**
 * True when without this stretch the tag of ours that ends before it would take in the words behind it, or that which begins
 * behind it would be none any more. `isTail` says that what looks like a tag there is known to be read as one.
 */
export function changesTag(state: EditorState, context: EditorContext, { from, to }: Span, isTail: boolean): boolean {
	const { doc } = state;
	const before = doc.sliceString(doc.lineAt(from).from, from);
	const after = doc.sliceString(to, doc.lineAt(to).to);
	const options = readOptionsOf(context, state.field(editorInfoField, false)?.file ?? null);
	const reader = tagReader(options.namespace);
	const isOurs = (tag: RegExpExecArray | null): boolean => reader.read(tag?.[1] ?? '') !== null;
	const grows = isTagCharacter(charAt(after, 0)) && isOurs(tagAtEnd.exec(before));
	const ends = /\S$/.test(before) && isOurs(tagAtStart.exec(after));
	if (isTail || !(grows || ends)) return grows || ends;
	const { passages, problems, jobTags } = readNote(doc.toString(), options);
	return [...passages.flatMap(({ tags }) => tags), ...problems, ...jobTags].some((tag) => (grows && tag.to === from) || (ends && tag.from === to));
}
