/** What a person is told when an edit can't be made: what happened, why, and what to do. */

import type { Refusal } from './edit';

/** The sentences of each refusal. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
	blank: 'There are no words here to tag. Put the cursor in a sentence, or select the words.',
	properties: 'Properties can’t be tagged. Put the cursor in the note’s text.',
	code: 'Code can’t be tagged. Tag the words above or below it.',
	math: 'Math can’t be tagged. Tag the words above or below it.',
	comment: 'A comment can’t be tagged, because it isn’t shown when reading. Move the words out of the comment first.',
	html: 'HTML can’t be tagged, because Markdown has no effect in it. Tag the words above or below it.',
	heading: 'A heading can’t be tagged. Tag the words below it.',
	'callout-title': 'A callout’s title can’t be tagged. Tag the words below it.',
	definition: 'A link’s definition can’t be tagged. Tag the words that use it.',
	'table-delimiter': 'This row only shapes the table. Tag the words in a cell.',
	rule: 'A dividing line can’t be tagged. Tag the words above or below it.',
	'block-id': 'A block’s name can’t be tagged. Tag the words above it.',
	'ends-in-url': 'The highlight would run into the web address at its end. Put < and > around the address, or select the words before it.',
	'breaks-emphasis': 'A highlight here would break the formatting around it. Select whole words, with their bold or italics.',
	'touches-passage': 'This would change another tagged passage. Select words outside it, or put the cursor in it.',
	'changes-reading': 'Without its tag or highlight, this text would turn into something else, such as a list, a heading or bold words. Put a backslash before the sign that it begins with, then try again.',
	'overlaps-highlight': 'Part of this is highlighted already. Select the whole highlight, or words outside it.',
	'unclosed-highlight': 'An equals sign in or beside these words would spoil the highlight. Put a backslash before it, then try again.',
	'begins-next': 'The next tagged passage begins where this tag ends, and would take in these words without it. Remove the next passage’s tag first.',
	memo: 'This memo would change how the words around it are read. Leave out signs such as ` and $.',
	'no-passage': 'There is no tagged passage here. Put the cursor in one.',
	unlinkable: 'Obsidian can’t link to this passage where it stands, as in a quote or table inside a list. Move it to a paragraph or a list item of its own.',
};

/** How the places that refuse are named in a list of what was left out. */
export const blockNames: Readonly<Record<Refusal, string>> = {
	blank: 'blank lines',
	properties: 'properties',
	code: 'code',
	math: 'math',
	comment: 'comments',
	html: 'HTML',
	heading: 'headings',
	'callout-title': 'callout titles',
	definition: 'link definitions',
	'table-delimiter': 'table lines',
	rule: 'dividing lines',
	'block-id': 'block names',
	'ends-in-url': 'words that end in a web address',
	'breaks-emphasis': 'words in broken formatting',
	'touches-passage': 'words of other passages',
	'changes-reading': 'words that would turn into something else',
	'overlaps-highlight': 'words that are highlighted in part',
	'unclosed-highlight': 'words with equals signs',
	'begins-next': 'words that another passage begins behind',
	memo: 'memos',
	'no-passage': 'words without a tag',
	unlinkable: 'words that can’t be linked to',
};
