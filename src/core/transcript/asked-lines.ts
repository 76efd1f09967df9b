/** Questions and answers that no name tells apart: questions in bold with the answers below, or `●` before the one and `○` before the other. */

import type { LineOpening } from './opening';

const BOLD = /^(?:(?:[-*+•]|\d{1,3}[.)]|#{1,6})[ \t]+)?(?:\*\*|__)([^*\n]+?)(?:\*\*|__)[ \t]*(\?)?$/;

/** The openings of the lines where they surely are such questions and answers, by `Q` and `A`; null where they may be anything. */
export function askedOpenings(lines: readonly string[]): (LineOpening | null)[] | null {
	return bulletOpenings(lines) ?? boldOpenings(lines);
}

function bulletOpenings(lines: readonly string[]): (LineOpening | null)[] | null {
	const signs = lines.map((line) => /^[ \t]*([●○])[ \t\u00A0]*/.exec(line));
	const order = signs.flatMap((sign) => sign?.[1] ?? []).join('');
	if (!/^●+○/.test(order) || !/○.*●/.test(order)) return null;
	return lines.map((line, at) => {
		const sign = signs[at];
		return sign ? opening(sign[1] === '●' ? 'Q' : 'A', line.slice(sign[0].length)) : null;
	});
}

function boldOpenings(lines: readonly string[]): (LineOpening | null)[] | null {
	const bold = lines.map((line) => BOLD.exec(line.trim()));
	const questions = bold.flatMap((found) => (found ? [`${found[1]}${found[2] ?? ''}`] : []));
	if (questions.length < 2 || !questions.every((question) => /[?？؟]\s*$/.test(question))) return null;
	const openings: (LineOpening | null)[] = [];
	let isAsked = false;
	let answers = 0;
	for (const [at, line] of lines.entries()) {
		const found = bold[at];
		const isAnswer = isAsked && !found && line.trim() !== '';
		if (isAnswer) answers++;
		openings.push(found ? opening('Q', `${found[1]}${found[2] ?? ''}`) : isAnswer ? opening('A', line.trim().replace(/^[-*+•·–][ \t]+/, '')) : null);
		isAsked = Boolean(found) || (isAsked && line.trim() === '');
	}
	return answers * 2 > questions.length ? openings : null;
}

function opening(name: string, words: string): LineOpening {
	return { time: null, end: null, isBare: false, name, isSure: true, form: 'label', words, takesNext: false, unnamed: null };
}
