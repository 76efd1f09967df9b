/** List items as the app caches them: whose they are, where they start and end. */

import type { SyntaxNode } from '@lezer/common';
import type { ListItemCache } from 'obsidian';
import type { Locator } from './positions';

/** A block id at the end of a block. */
export const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

/** The nodes right below `node`. */
export function children(node: SyntaxNode): SyntaxNode[] {
	const found: SyntaxNode[] = [];
	for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
	return found;
}

/** Whether the node is a list of either kind. */
export function isList(node: SyntaxNode): boolean {
	return node.name === 'BulletList' || node.name === 'OrderedList';
}

/** Where a block at `offset` starts for the app, which counts indentation that the enclosing item did not consume as part of it. */
export function withIndent(offset: number, parent: SyntaxNode | null, text: string, { loc, lineStart }: Locator): number {
	let least = lineStart(offset);
	if (parent) least += loc(parent.from).col + (/^[-*+] {1,4}/.exec(text.slice(parent.from, parent.from + 8))?.[0].length ?? 99);
	let at = offset;
	while (at > least && /[ \t]/.test(text.charAt(at - 1))) at--;
	return at < offset && text.charAt(at - 1) === '>' ? at + 1 : at;
}

function endOf(item: SyntaxNode, list: SyntaxNode, inside: readonly SyntaxNode[], text: string): number {
	const nested = inside.findIndex(isList);
	if (nested >= 0) return inside[nested - 1]?.to ?? item.from + 1;
	const end = item.from + text.slice(item.from, item.to).replace(/(?:\n[ \t>]*)+$/, '').length;
	const isLoose = list.lastChild?.from !== item.from && /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(end, end + 400));
	return isLoose ? text.indexOf('\n', end) + 1 : end;
}

/** The cache entry of `item` in `list`, inside the item `parent` when it is nested. */
export function readItem(item: SyntaxNode, list: SyntaxNode, parent: SyntaxNode | null, text: string, places: Locator): ListItemCache {
	const { loc, pos } = places;
	const inside = children(item).filter(({ name }) => name !== 'ListMark' && name !== 'QuoteMark');
	const end = endOf(item, list, inside, text);
	const marker = item.firstChild?.to ?? item.from;
	const task = /^[ \t]*\[(.)\](?=\s|$)/u.exec(text.slice(marker, end))?.[1];
	const first = inside[0];
	const words = first && (first.name === 'Paragraph' || first.name === 'Task') ? text.slice(first.from, first.to) : '';
	const id = BLOCK_ID.exec(words)?.[1];
	return {
		parent: parent ? loc(parent.from).line : -Math.max(1, loc(list.from).line),
		position: pos(withIndent(item.from, parent, text, places), end),
		...(task === undefined ? {} : { task }),
		...(id ? { id } : {}),
	};
}
