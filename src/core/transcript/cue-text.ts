/** The text of a cue: its tags taken out, its entities read, its voices told apart. */

import { withoutRole } from './labels';
import { STAMP } from './stamps';

/** What one voice says in a cue, line by line; a name is only given by a voice tag. */
export interface Voice {
	readonly speaker: string | null;
	readonly lines: readonly string[];
}

/** The tags of both formats and nothing else in angle brackets: whatever else stands there was said. */
const TAG = new RegExp(
	[
		'<v(?:\\.[^\\s<>]{1,100})?(?:[ \\t\\u00A0]+(?<name>[^<>\\n]{0,200}))?>',
		'</?(?:v|c|i|b|u|s|em|strong|ruby|rt|lang|font)>',
		'<(?:c|i|b|u|s|em|strong|ruby|rt|lang)(?:\\.[^\\s<>]{1,100})+>',
		'<br\\s{0,9}/?>',
		'<lang(?:\\.[^\\s<>]{1,100})?\\s[\\w-]{1,40}>',
		'<font\\s[^<>=]{1,40}=[^<>]{0,200}>',
		`<${STAMP}>`,
		'\\{\\\\[^{}\\n]{1,80}\\}',
	].join('|'),
	'gi',
);

const ENTITY = /&(?:(amp|lt|gt|nbsp|quot|apos|lrm|rlm)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', quot: '"', apos: "'", lrm: '\u200E', rlm: '\u200F' };

/** The voices of a cue in order. */
export function voicesOf(payload: readonly string[]): Voice[] {
	const source = payload.join('\n');
	if (!/[<&{]/.test(source)) return [{ speaker: null, lines: payload }];
	const voices: Voice[] = [];
	let speaker: string | null = null;
	let words = '';
	let at = 0;
	const end = (): void => {
		if (words.trim() !== '') voices.push({ speaker, lines: withoutEntities(words).split('\n') });
		words = '';
	};
	for (const { index, 0: tag, groups } of source.matchAll(TAG)) {
		// The end of an arrow closes no tag.
		if (tag.endsWith('-->')) continue;
		words += source.slice(at, index);
		at = index + tag.length;
		if (/^<br/i.test(tag)) words += ' ';
		if (!/^<\/?v\b/i.test(tag)) continue;
		end();
		speaker = withoutRole(withoutEntities(groups?.['name'] ?? '')) || null;
	}
	words += source.slice(at);
	end();
	return voices;
}

function withoutEntities(text: string): string {
	return text.replace(ENTITY, (written, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
		if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? written;
		const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
		return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
	});
}
