/** Random awkward notes: a grammar of blocks, of what stands inside them, of tags, of scripts and of line breaks. */

import * as fc from 'fast-check';

const WORDS = [
	'the', 'drawer', 'Sunday', 'won’t', 'two-week', 'a', 'I', '6', '£228', 'e.g.', 'Dr.', 'snake_case', 'x', 'naïve', 're\u0301sume\u0301',
	'六年', '誰も来なかった。', '高い', 'ร้านค้า', 'אף', 'السهل', '👩‍👩‍👧‍👦', '👍🏽', '𝒜𝒷', '1️⃣', '값이', 'Straße', '…', '—', 'at 3.14.', 'no!', 'why?', '“so”', '(well)',
	'„nein“', '5%', '$5', 'a=b', 'a==b', '3*4', 'C#', '#', '##', '!', '\u200b', 'x\u00a0y', '&amp;', '100%%', '<', '>', '|', '\\', '-', '+', '1.', ':', 'Ana:', ',', '.', ')', '](', '[', ']',
];

const TAGS = [
	'#jtbd/push', '#jtbd/pull', '#jtbd/anxiety', '#jtbd/habit', '#jtbd/push/rota-not-true', '#jtbd/trigger', '#JTBD/Pull', '#jtbd/stage/deciding',
	'#jtbd/strength/3', '#jtbd/strength/9', '#jtbd/move/forward', '#work', '#1984', '#jtbd/inertia', '#jtbd/habit/シフト', '#jtbd', '#jtbd/pull/🔥', '#jtbd/push,',
];

const TAILS = [
	'#jtbd/push', '#jtbd/pull', '#jtbd/anxiety #jtbd/strength/2', '#jtbd/habit/old-way', '#jtbd/push #jtbd/pull', '#jtbd/trigger', '#work #jtbd/habit', '#jtbd/push %%memo%%',
];

const INLINE = [
	'`code`', '``a ` b``', '`==x== #jtbd/push`', '$x = y$', '$$z$$', '%%note #jtbd/push%%', '[[JTBD 1]]', '[[JTBD 1|the rota]]', '![[pic.png]]', '[md](a.md)', '[a **b**](<x y.md> "t")',
	'https://example.org/a==b', '<https://e.org/#jtbd/push>', '<b>x</b>', '<br>', '<!-- c -->', '[^1]', '^[in line]', '\\==', '\\#jtbd/push', '\\*', '{{title}}', '<% tp.x %>', '<% "*a" %>', '(key:: v)', '[key:: v. *w]', '(k:: ==x==)', '~~gone~~',
];

const UNCLOSED = ['**', '*', '_', '__', '~~', '`', '``', '$', '$$', '%%', '==', '===', '[[', '![', '[x', '<a', '<!--', '***', '%%%'];

function inlineOf(depth: number): fc.Arbitrary<string> {
	const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
	if (depth === 0) return words;
	const inner = inlineOf(depth - 1);
	const atom = fc.oneof(
		{ weight: 10, arbitrary: words },
		{ weight: 3, arbitrary: fc.constantFrom(...INLINE) },
		{ weight: 2, arbitrary: fc.constantFrom(...TAGS) },
		{ weight: 1, arbitrary: fc.constantFrom(...UNCLOSED) },
		{ weight: 4, arbitrary: fc.tuple(inner, fc.constantFrom(...TAILS)).map(([text, tail]) => `==${text}== ${tail}`) },
		{ weight: 1, arbitrary: inner.map((text) => `==${text}==`) },
		{ weight: 1, arbitrary: fc.tuple(fc.constantFrom('🔴 ', '🟢', ''), inner, fc.constantFrom('.', '”', '**', '', ' .', '[^1]'), fc.constantFrom(...TAILS)).map(([dot, text, after, tail]) => `==${dot}${text}==${after} ${tail}`) },
		{ weight: 2, arbitrary: fc.constantFrom(...TAILS) },
		{ weight: 2, arbitrary: fc.tuple(fc.constantFrom('**', '*', '_', '__', '~~', '***'), inner).map(([sign, text]) => sign + text + sign) },
	);
	return fc
		.array(fc.tuple(atom, fc.constantFrom(' ', ' ', ' ', ' ', '', '  ', '\t', '. ', ', ')), { minLength: 1, maxLength: 4 })
		.map((parts) => parts.map(([text, glue]) => text + glue).join(''));
}

const line = inlineOf(2);

/** The words of a block over one to three lines, the later ones indented as asked. */
function text(indent = ''): fc.Arbitrary<string> {
	return fc
		.tuple(fc.array(line, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '', '', ' ^id-1', '  ', '\\', ' 🔁 every week 📅 2024-05-01', ' #work ⏫ ^id-1', ' [due:: 2024-05-01]'))
		.map(([lines, end]) => lines.join(`\n${indent}`) + end);
}

const transcript = fc
	.array(
		fc.tuple(fc.constantFrom('Ana: ', 'P01: ', 'Q: ', 'A: ', '**Lena:** ', '[12:40] ', '[1:02:03] Ana: ', '(00:12) ', 'a: ', 'b: ', '<v Lena>', 'Speaker 1  0:02  \n', '— ', '– ', 'mood:: ', '**Lena**   0:02\n', '00:02 Ana: ', 'Ana (00:02): ', '0:02\n', '7\n00:02.000 --> 00:05.000\n', '00:02 - Bea Rae\n', ''), line),
		{ minLength: 1, maxLength: 4 },
	)
	.map((turns) => turns.map(([who, words]) => who + words).join('\n'));

const cell = inlineOf(1).map((words) => words.replace(/\n/g, ' ').replace(/\|/g, '\\|'));
const table = fc
	.tuple(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }), fc.constantFrom('| --- | --- |', '|:-:|--|', '-|-'))
	.map(([rows, delimiter]) => {
		const [head, ...body] = rows.map(([a, b]) => `| ${a} | ${b} |`);
		return [head, delimiter, ...body].join('\n');
	});

const OPAQUE = [
	'```\n==x== #jtbd/push\n```', '~~~md\n#jtbd/push\n~~~', '```', '    code ==x== #jtbd/push', '%%\n==x== #jtbd/push\n%%', '%%\nopen', '$$\nx #jtbd/push\n$$', '$$\nopen',
	'<div>\n==x== #jtbd/push\n</div>', '<!-- a\n#jtbd/push\n-->', '[ref]: /url "t"', '[ref]:\n  /url', '---', '***', '^lone-id', '<details>', '```dataview\nLIST\n```', '', '\u200b', '===', '%% one line %%',
];

const list = fc
	.array(fc.tuple(fc.constantFrom('- ', '- ', '* ', '+ ', '1. ', '7) ', '- [ ] ', '- [x] ', '  - ', '    - ', '\t- ', '   1. ', '-     ', '● ', '·  '), text('  ')), { minLength: 1, maxLength: 4 })
	.chain((items) => fc.constantFrom('\n', '\n', '\n\n').map((glue) => items.map(([marker, words]) => marker + words).join(glue)));

function block(depth: number): fc.Arbitrary<string> {
	const leaf = fc.oneof(
		{ weight: 6, arbitrary: text() },
		{ weight: 5, arbitrary: list },
		{ weight: 3, arbitrary: transcript },
		{ weight: 2, arbitrary: table },
		{ weight: 3, arbitrary: fc.constantFrom(...OPAQUE) },
		{ weight: 2, arbitrary: fc.tuple(fc.constantFrom('# ', '## ', '### Deciding ', '#', '###### '), inlineOf(1)).map(([marks, words]) => marks + words) },
		{ weight: 1, arbitrary: fc.tuple(inlineOf(1), fc.constantFrom('===', '---', '= ')).map(([words, under]) => `${words}\n${under}`) },
		{ weight: 1, arbitrary: text('    ').map((words) => `[^1]: ${words}`) },
	);
	if (depth === 0) return leaf;
	const inner = fc.array(block(depth - 1), { minLength: 1, maxLength: 2 }).map((blocks) => blocks.join('\n'));
	const quoted = fc
		.tuple(inner, fc.constantFrom('', '[!quote] Title\n', '[!note]-\n'), fc.constantFrom('> ', '>', '> '))
		.map(([words, title, sign]) => (title + words).replace(/^/gm, sign));
	const nested = fc.tuple(line, inner, fc.constantFrom('  ', '\t', '    ')).map(([own, words, indent]) => `- ${own}\n${words.replace(/^/gm, indent)}`);
	return fc.oneof({ weight: 6, arbitrary: leaf }, { weight: 1, arbitrary: quoted }, { weight: 1, arbitrary: nested });
}

const PROPERTIES = ['', '', '', '', '---\ntype: interview\nparticipant: Lea\n---\n', '---\n---\n', '---\nunclosed: yes\n', '\ufeff', '\ufeff---\na: b\n---\n', '\n'];

/** Random notes. */
export function notes(): fc.Arbitrary<string> {
	return fc
		.tuple(
			fc.constantFrom(...PROPERTIES),
			fc.array(fc.tuple(block(2), fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\n \t\n')), { minLength: 1, maxLength: 4 }),
			fc.constantFrom('\n', '\n', '\n', '\r\n', 'mixed'),
			fc.boolean(),
		)
		.map(([properties, blocks, ending, ends]) => {
			const body = blocks.map(([words, glue]) => words + glue).join('');
			const whole = properties + (ends ? body : body.trimEnd());
			let breaks = 0;
			return whole.replace(/\n/g, () => (ending === 'mixed' ? (breaks++ % 2 ? '\r\n' : '\n') : ending));
		});
}
