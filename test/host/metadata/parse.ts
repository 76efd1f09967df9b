/** A note's cached metadata from its text. */

import type { CachedMetadata } from 'obsidian';
import { readBlocks } from './blocks';
import { propertyLinks, readProperties } from './frontmatter';
import { readInline } from './inline';
import { locator } from './positions';

/** The metadata of `text` as Obsidian caches it; what a note doesn't have is left out. */
export function parseMetadata(text: string): CachedMetadata {
	const places = locator(text);
	const blocks = readBlocks(text, places);
	const inline = readInline(text, blocks, places);
	const cache: CachedMetadata = {};
	const properties = blocks.properties && readProperties(blocks.properties.yaml);
	if (properties && blocks.properties) {
		cache.frontmatter = properties;
		cache.frontmatterPosition = blocks.properties.position;
		cache.frontmatterLinks = propertyLinks(properties);
	}
	const { sections, headings, listItems, footnotes, footnoteRefs } = blocks;
	for (const [key, list] of Object.entries({ ...inline, headings, sections, listItems, footnotes, footnoteRefs })) {
		if (list.length > 0) Object.assign(cache, { [key]: list });
	}
	if (Object.keys(blocks.blocks).length > 0) cache.blocks = blocks.blocks;
	return cache;
}
