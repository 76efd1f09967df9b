/** The tags of a passage as a pill: what they say in words, each code with its icon. */

import { codeEntry, isForce, type Code } from '../core/codes';
import type { Tag } from '../core/tag';
import { drawIcon, type DrawIcon } from './icon';
import { moveWords, stageLabel } from './wording';

/** A tag that a pill can say: a code or a facet. */
export type PillTag = Extract<Tag, { readonly kind: 'code' | 'facet' }>;

/**
 * The runs of a tail's tags that one pill can say. They are parted by tags that have to be seen as written, somebody else's or a
 * problem, and between neighbours that `areTogether` is false of.
 */
export function pillRuns<T extends { readonly tag: Tag | null }>(tags: readonly T[], areTogether: (one: T, next: T) => boolean): (T & { readonly tag: PillTag })[][] {
	const runs: (T & { readonly tag: PillTag })[][] = [];
	const facets = new Map<string, unknown>();
	let before: T | null = null;
	for (const one of tags) {
		const { tag } = one;
		// Of two values of a facet the second is a problem.
		if (tag?.kind === 'facet' && !facets.has(tag.value.facet)) facets.set(tag.value.facet, tag.value.value);
		if (tag?.kind === 'code' || (tag?.kind === 'facet' && facets.get(tag.value.facet) === tag.value.value)) {
			const said = { ...one, tag };
			if (before && areTogether(before, one)) runs[runs.length - 1]?.push(said);
			else runs.push([said]);
			before = one;
		} else before = null;
	}
	return runs;
}

/** The attributes by which styles know a passage's codes: its forces, and all of its codes, each a space-separated list. */
export function codeAttributes(codes: readonly Code[]): { 'data-force': string; 'data-code': string } {
	const distinct = [...new Set(codes)];
	return { 'data-force': distinct.filter(isForce).join(' '), 'data-code': distinct.join(' ') };
}

/** An empty pill for tags of a passage with these codes; its words are the interface's and run as these do, whatever stands around it. */
export function createPill(codes: readonly Code[]): HTMLElement {
	return createSpan({ cls: 'jtbd-pill', attr: { ...codeAttributes(codes), dir: 'ltr' } });
}

/**
 * Fills `pill`: the codes with their themes, then the facets, then a sign for the memo, whose words are its tooltip. Gives the
 * part of each tag, in the order of `tags`.
 */
export function drawPill(pill: HTMLElement, tags: readonly PillTag[], memo: string | null, icon: DrawIcon): HTMLElement[] {
	const parts = new Map<PillTag, HTMLElement>();
	const [codes, facets] = [tags.filter(({ kind }) => kind === 'code'), tags.filter(({ kind }) => kind === 'facet')];
	for (const tag of [...codes, ...facets]) {
		if (parts.size > 0) pill.createSpan({ cls: 'jtbd-pill-gap', text: tag.kind === 'code' ? ', ' : '\u00a0· ' });
		parts.set(tag, drawPart(pill, tag, icon));
	}
	if (memo !== null) drawIcon(pill.createSpan({ cls: 'jtbd-pill-memo', attr: { role: 'img', 'aria-label': memo } }), 'lucide-message-square', icon);
	return tags.flatMap((tag) => parts.get(tag) ?? []);
}

function drawPart(pill: HTMLElement, tag: PillTag, icon: DrawIcon): HTMLElement {
	if (tag.kind === 'facet') return drawFacet(pill, tag);
	const { code, label, icon: name } = codeEntry(tag.code);
	const part = pill.createSpan({ cls: 'jtbd-pill-part', attr: { 'data-code': code, 'data-force': isForce(code) ? code : null } });
	const words = part.createSpan('jtbd-pill-words');
	// An icon never stands alone at the end of a line.
	const head = words.createSpan('jtbd-pill-code');
	drawIcon(head, name, icon);
	head.appendText(label);
	if (tag.theme !== null) {
		words.appendText('\u00a0· ');
		words.createEl('bdi', { text: tag.theme });
	}
	return part;
}

function drawFacet(pill: HTMLElement, { value: facet }: Extract<PillTag, { readonly kind: 'facet' }>): HTMLElement {
	const part = pill.createSpan({ cls: 'jtbd-pill-part', attr: { 'data-facet': facet.facet } });
	const words = part.createSpan('jtbd-pill-words');
	if (facet.facet === 'strength') {
		words.setText('●'.repeat(facet.value) + '○'.repeat(3 - facet.value));
		words.setAttrs({ role: 'img', 'aria-label': `Strength ${facet.value} of 3` });
	} else words.setText(facet.facet === 'stage' ? stageLabel(facet.value) : moveWords(facet.value));
	return part;
}
