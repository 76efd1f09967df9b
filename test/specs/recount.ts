/** What notes say of a job, counted a second way: line by line, without the plugin. */

import type { Files } from './notes';

/** One quote under one force and theme. */
export interface Recounted {
	/** As the properties name them, else the note's name; null where several people are in a note and no heading says whose words they are. */
	readonly person: string | null;
	readonly outcome: string;
	readonly force: string;
	/** In lower case with spaces; "" for none. */
	readonly theme: string;
}

/** What the notes say of a job under these codes, and who was asked about it; each run of tags in a line is a quote. */
export function recount(notes: Files, job: string, codes: readonly string[] = ['push', 'pull', 'anxiety', 'habit']): { readonly people: readonly { readonly name: string; readonly outcome: string }[]; readonly quotes: readonly Recounted[] } {
	const quotes: Recounted[] = [];
	const people: { name: string; outcome: string }[] = [];
	for (const [path, text] of Object.entries(notes)) {
		const [, properties = '', body = text] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
		const jobs: readonly string[] = properties.match(/JTBD \d/g) ?? body.match(/JTBD \d/g) ?? [];
		if (!path.startsWith('Interviews/') || !jobs.includes(job)) continue;
		const outcome = /^outcome: (.*)$/m.exec(properties)?.[1] ?? '';
		const several = /^participants: \[(.*)\]/m.exec(properties)?.[1]?.split(', ') ?? null;
		const one = /^participant: (.*)$/m.exec(properties)?.[1]?.replace(/["[\]]/g, '') ?? path.replace(/^.*\/|\.md$/g, '');
		for (const name of several ?? [one]) people.push({ name, outcome });
		const above: string[] = [];
		for (const line of body.split('\n')) {
			const heading = /^(#+) (.*)$/.exec(line);
			if (heading) above.splice((heading[1]?.length ?? 1) - 1, above.length, heading[2] ?? '');
			const named = [line, ...[...above].reverse()].map((place): readonly string[] => place.match(/JTBD \d/g) ?? []).find((links) => links.length > 0) ?? jobs;
			if (heading || !named.includes(job)) continue;
			const person = several === null ? one : (several.find((name) => above.some((title) => title.startsWith(name))) ?? null);
			for (const run of line.replace(/%%.*?%%/g, '').match(/#jtbd\/\S+(?: #jtbd\/\S+)*/g) ?? []) {
				const tags = run.split(' ').map((tag) => tag.split('/').slice(1)).filter(([force = '']) => codes.includes(force));
				const themes = new Map(tags.map(([force = '', ...theme]) => [`${force} ${theme.join('/')}`, { force, theme: theme.join('/').toLowerCase().replace(/[-_]/g, ' ') }]));
				for (const { force, theme } of themes.values()) quotes.push({ person, outcome, force, theme });
			}
		}
	}
	return { people, quotes };
}
