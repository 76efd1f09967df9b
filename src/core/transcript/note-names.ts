/** What speakers are called in a note: a form that its reader takes for the same name before a colon and in the properties. */

import { withoutRole } from './labels';
import type { Casting } from './transcript';

/** The longest name that a note's reader takes for a speaker's, in UTF-16 units. */
const LONGEST = 60;

/** The name as it stands in a note: without signs of Markdown, "Okafor, Mia" as "Mia Okafor"; never empty. */
export function noteNameOf(name: string): string {
	const turned = withoutRole(name).replace(/^([\p{L}\p{M}.'’ -]+), ([\p{L}\p{M}.'’ -]+)$/u, '$2 $1');
	const plain = turned.replace(/[\s*:`<>[\]{}|\\#=$^~%"“”,;&]+/g, ' ').replace(/(^|\s)_+|_+(?=\s|$)/g, '$1').replace(/ and /g, ' + ');
	return withoutRole(plain.trim().slice(0, LONGEST)).trim() || 'Unknown Speaker';
}

/** What the note calls a speaker: by their own name where none is given. */
export function castName({ speaker, name }: Casting): string {
	return noteNameOf(name.trim() === '' ? speaker : name);
}

/** True for a name that tells nobody from anybody: `A`, `Speaker 1`, `Participant`. */
export function isNobody(name: string): boolean {
	return /^(?:\p{L}|(?:unknown |unidentified )?(?:speaker|person|voice|interviewer|interviewee|participant|moderator|facilitator|researcher|respondent|customer|guest|host|user)(?: ?#?\d+)?)$/iu.test(name.trim());
}
