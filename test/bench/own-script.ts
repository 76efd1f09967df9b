/** How much of what a page does is one script's, key by key, by the browser's own profiler. */

import type { Page } from 'playwright-core';

/** Milliseconds of the script's own work for each key, with what it calls. */
export interface OwnScript {
	/** Within what the key set off at once. */
	readonly inKeystroke: readonly number[];
	/** In timers and messages of its own, until the next key. */
	readonly putOff: readonly number[];
}

/** Microseconds between two looks of the profiler. */
const INTERVAL = 50;
/** Functions of this name and the key's number part the keys in the profile. */
const MARKER = 'benchKeyBegins';

interface Profiled {
	readonly profile: { readonly nodes: readonly Node[]; readonly samples?: readonly number[]; readonly timeDeltas?: readonly number[] };
}

interface Node {
	readonly id: number;
	readonly callFrame: { readonly functionName: string; readonly url: string };
	readonly children?: readonly number[];
}

/** What a stack is about: the mark before the key of this number, or whose script it is. */
type Kind = number | 'inKeystroke' | 'putOff' | 'other';

/** Profiles `act`, which calls what it gets before each key and once at the end; `url` is that of the script. */
export async function ownScript(page: Page, url: string, act: (marked: () => Promise<void>) => Promise<void>): Promise<OwnScript> {
	const session = await page.context().newCDPSession(page);
	await session.send('Profiler.enable');
	await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
	await session.send('Profiler.start');
	let keys = 0;
	await act(async () => {
		const marker = `(function ${MARKER}${keys++}() { const end = performance.now() + 2; while (performance.now() < end); })()`;
		await session.send('Runtime.evaluate', { expression: marker });
	});
	const { profile }: Profiled = await session.send('Profiler.stop');
	await session.detach();
	const kinds = kindsOf(profile.nodes, url);
	const { samples = [], timeDeltas = [] } = profile;
	// Behind the last mark nothing is typed.
	const own = { inKeystroke: Array.from({ length: keys - 1 }, () => 0), putOff: Array.from({ length: keys - 1 }, () => 0) };
	let key = -1;
	for (const [i, sample] of samples.entries()) {
		const kind = kinds.get(sample) ?? 'other';
		if (typeof kind === 'number') key = kind;
		else if (kind !== 'other' && key in own[kind]) own[kind][key] = (own[kind][key] ?? 0) + (timeDeltas[i + 1] ?? 0) / 1000;
	}
	return own;
}

function kindsOf(nodes: readonly Node[], url: string): Map<number, Kind> {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const kinds = new Map<number, Kind>();
	const visit = (node: Node, above: Kind, depth: number): void => {
		const { functionName, url: at } = node.callFrame;
		const own = at !== url ? 'other' : depth === 1 ? 'putOff' : 'inKeystroke';
		const kind = above !== 'other' ? above : functionName.startsWith(MARKER) ? Number(functionName.slice(MARKER.length)) : own;
		kinds.set(node.id, kind);
		for (const id of node.children ?? []) {
			const child = byId.get(id);
			if (child) visit(child, kind, depth + 1);
		}
	};
	const [root] = nodes;
	if (root) visit(root, 'other', 0);
	return kinds;
}
