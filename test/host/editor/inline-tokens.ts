/** Names of the tokens inside a line of Markdown, as plugins see them in the app's editor. */

/** A stretch of the line and the names that it has. */
export type Token = readonly [text: string, names: string];

interface Rule {
	readonly pattern: RegExp;
	readonly tokens: (match: readonly string[]) => Token[];
}

/** What formats the words between two of it, the longer ones first. */
const PAIRS: readonly (readonly [mark: string, name: string])[] = [
	['**', 'strong'],
	['__', 'strong'],
	['==', 'highlight'],
	['~~', 'strikethrough'],
	['*', 'em'],
	['_', 'em'],
];

/** Formatting inside formatting is named down to this depth. */
const DEEPEST = 6;

function isWord(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}

function runAt(text: string, at: number): number {
	let end = at;
	while (text[end] === text[at] && end < text.length) end++;
	return end - at;
}

/** The end of what stands at `at` and is never formatting: an escaped character, code, a link. */
function solidEnd(text: string, at: number): number {
	if (text[at] === '\\') return at + 2;
	if (text[at] === '`') {
		const run = runAt(text, at);
		const close = text.indexOf('`'.repeat(run), at + run);
		return close < 0 ? at + run : close + run;
	}
	const close = text.startsWith('[[', at) ? text.indexOf(']]', at) : -1;
	return close < 0 ? at : close + 2;
}

/** Where in a run of marks that begins at `at` the mark closes; -1 when it doesn't. */
function closeInRun(mark: string, at: number, run: number): number {
	if (mark.length === 1) return run === 2 ? -1 : at + run - 1;
	if (run === 3) return mark === '**' || mark === '__' ? at + 1 : -1;
	return run === 1 ? -1 : at;
}

function closingMark(text: string, from: number, mark: string): number {
	for (let at = from; at < text.length; ) {
		const solid = solidEnd(text, at);
		if (solid > at) at = solid;
		else if (text[at] !== mark[0]) at++;
		else {
			const run = runAt(text, at);
			const close = /\s/.test(text[at - 1] ?? ' ') ? -1 : closeInRun(mark, at, run);
			if (close > from && !(mark.startsWith('_') && isWord(text[close + mark.length]))) return close;
			at += run;
		}
	}
	return -1;
}

function formatted(rest: string, previous: string, depth: number, unpaired: Set<string>): Token[] | null {
	for (const [mark, name] of depth < DEEPEST ? PAIRS : []) {
		if (unpaired.has(mark) || !rest.startsWith(mark) || /^\s|^$/.test(rest.slice(mark.length, mark.length + 1))) continue;
		const run = runAt(rest, 0);
		const isTooLong = mark.length === 1 ? run === 2 : run > 2 && (mark === '==' || mark === '~~');
		if (isTooLong || (mark.startsWith('_') && isWord(previous))) continue;
		const close = closingMark(rest, mark.length, mark);
		if (close < 0) {
			unpaired.add(mark);
			continue;
		}
		const own: Token = [mark, `formatting formatting-${name} ${name}`];
		const inside = tokensIn(rest.slice(mark.length, close), depth + 1).map(([text, names]): Token => [text, `${names} ${name}`]);
		return [own, ...inside, own];
	}
	return null;
}

function tokensIn(text: string, depth: number): Token[] {
	const tokens: Token[] = [];
	const unpaired = new Set<string>();
	let plain = '';
	for (let at = 0; at < text.length; ) {
		const isEscape = text[at] === '\\';
		const found = isEscape ? null : tokensAt(text.slice(at), text.charAt(at - 1) || ' ', depth, unpaired);
		if (found) {
			if (plain !== '') tokens.push([plain, '']);
			plain = '';
			tokens.push(...found);
			at += found.reduce((length, [part]) => length + part.length, 0);
		} else {
			const length = isEscape ? 2 : 1 + (/^[^`![*_=~%$#^\\]*/.exec(text.slice(at + 1))?.[0].length ?? 0);
			plain += text.slice(at, at + length);
			at += length;
		}
	}
	return plain === '' ? tokens : [...tokens, [plain, '']];
}

const RULES: readonly Rule[] = [
	{
		pattern: /^(`+)([^`]+)(\1)(?!`)/,
		tokens: ([, open = '', code = '', close = '']) => [
			[open, 'formatting formatting-code inline-code'],
			[code, 'inline-code'],
			[close, 'formatting formatting-code inline-code'],
		],
	},
	{
		pattern: /^(!?\[\[)([^[\]|]*)(?:(\|)([^[\]]*))?(\]\])/,
		tokens: ([, open = '', target = '', pipe = '', alias = '', close = '']) => {
			const embed = open.startsWith('!') ? 'hmd-embed ' : '';
			return [
				[open, `${embed && 'formatting-embed '}formatting-link formatting-link-start`],
				[target, `${embed}hmd-internal-link${pipe && ' link-has-alias'}`],
				[pipe, `${embed}hmd-internal-link link-alias-pipe`],
				[alias, `${embed}hmd-internal-link link-alias`],
				[close, 'formatting-link formatting-link-end'],
			];
		},
	},
	{
		pattern: /^(\[)([^[\]]+)(\])(\()([^()\s]*)(\))/,
		tokens: ([, open = '', words = '', close = '', begin = '', url = '', end = '']) => [
			[open, 'formatting formatting-link link'],
			[words, 'link'],
			[close, 'formatting formatting-link link'],
			[begin, 'formatting formatting-link-string string url'],
			[url, 'string url'],
			[end, 'formatting formatting-link-string string url'],
		],
	},
	{
		pattern: /^(%%)(.*?)(%%)/,
		tokens: ([, open = '', words = '', close = '']) => [
			[open, 'comment formatting'],
			[words, 'comment'],
			[close, 'comment formatting'],
		],
	},
	{
		pattern: /^(\$)(?=\S)([^$\n]+?)(\$)/,
		tokens: ([, open = '', words = '', close = '']) => [
			[open, 'formatting formatting-math formatting-math-begin keyword math'],
			[words, 'math'],
			[close, 'formatting formatting-math formatting-math-end keyword math'],
		],
	},
	{
		pattern: /^(#)([\p{L}\p{N}\p{Extended_Pictographic}_/-]*[\p{L}\p{Extended_Pictographic}_/-][\p{L}\p{N}\p{Extended_Pictographic}_/-]*)/u,
		tokens: ([, hash = '', body = '']) => [
			[hash, 'formatting formatting-hashtag hashtag hashtag-begin'],
			[body, 'hashtag hashtag-end'],
		],
	},
	{ pattern: /^(\^[A-Za-z0-9-]+)\s*$/, tokens: ([, id = '']) => [[id, 'blockid']] },
];

function tokensAt(rest: string, previous: string, depth: number, unpaired: Set<string>): Token[] | null {
	for (const { pattern, tokens } of RULES) {
		const match = pattern.exec(rest);
		if (!match || (rest.startsWith('#') && /[\p{L}\p{N}_/#&]/u.test(previous))) continue;
		return tokens(match.map((part) => part ?? '')).filter(([text]) => text !== '');
	}
	return formatted(rest, previous, depth, unpaired);
}

/** The tokens at the start of `rest`, before which `previous` stands; `null` when plain words begin there. `unpaired` keeps, for one line, the marks that nothing closes any more. */
export function inlineTokens(rest: string, previous: string, unpaired = new Set<string>()): Token[] | null {
	return tokensAt(rest, previous, 0, unpaired);
}
