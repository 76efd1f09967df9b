/** Reads a filter that was stored or written by somebody. */

import { CODES } from '../codes';
import { readOutcome } from '../interview-facts';
import { nameKey } from '../names';
import { propertyKey } from '../properties';
import { stageOf } from '../read/headings';
import type { Filter } from './summary';

/** The filter that `written` holds, its keys in any spelling ("interview-type"); what isn't understood is left out. */
export function readFilter(written: unknown): Filter {
	if (typeof written !== 'object' || written === null || Array.isArray(written)) return {};
	const texts = new Map(Object.entries(written).map(([key, value]) => [propertyKey(key).replaceAll('-', ''), readText(value)]));
	const text = (facet: keyof Filter): string | undefined => texts.get(facet.toLowerCase());
	const outcome = text('outcome');
	const stage = stageOf(text('stage') ?? '');
	const code = nameKey(text('code') ?? '');
	const strength = ([1, 2, 3] as const).find((value) => String(value) === text('strength'));
	return withoutGaps({
		participant: text('participant'),
		segment: text('segment'),
		interviewType: text('interviewType'),
		outcome: outcome === undefined ? undefined : (readOutcome(outcome) ?? undefined),
		stage: stage ?? undefined,
		code: CODES.find((entry) => entry.code === code)?.code,
		strength,
		text: text('text'),
	});
}

/** The filter with another value of one facet, or without that facet where the value is undefined. */
export function changedFilter<F extends keyof Filter>(filter: Filter, facet: F, value: Filter[F]): Filter {
	return withoutGaps({ ...filter, [facet]: value });
}

type WithGaps = { readonly [F in keyof Filter]: Filter[F] | undefined };

function withoutGaps(filter: WithGaps): Filter {
	return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function readText(value: unknown): string | undefined {
	const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
	return text === '' ? undefined : text;
}
