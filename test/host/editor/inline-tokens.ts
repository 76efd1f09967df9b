/** Names of the tokens inside a line of Markdown, as plugins see them in the app's editor. */

/** A stretch of the line and the names that it has. */
export type Token = readonly [text: string, names: string];

interface Rule {
	readonly pattern: RegExp;
	readonly tokens: (match: readonly string[]) => Token[];
}

function paired(mark: string, inner: string, name: string): Rule {
	return {
		pattern: new RegExp(`^(${mark})(?=\\S)(${inner})(${mark})`),
		tokens: ([, open = '', words = '', close = '']) => [
			[open, `formatting formatting-${name} ${name}`],
			[words, name],
			[close, `formatting formatting-${name} ${name}`],
		],
	};
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
	paired('\\*\\*|__', '.+?', 'strong'),
	paired('[*_]', '[^*_]+?', 'em'),
	paired('==', '.+?', 'highlight'),
	paired('~~', '.+?', 'strikethrough'),
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

/** The tokens at the start of `rest`, before which `previous` stands; `null` when plain words begin there. */
export function inlineTokens(rest: string, previous: string): Token[] | null {
	for (const { pattern, tokens } of RULES) {
		const match = pattern.exec(rest);
		if (!match || (rest.startsWith('#') && /[\p{L}\p{N}_/#&]/u.test(previous))) continue;
		return tokens(match.map((part) => part ?? '')).filter(([text]) => text !== '');
	}
	return null;
}
