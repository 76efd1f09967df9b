/** How a line of a transcript opens: with a time, with a name, with both, or with its words. */

import { headerAt, isProper, labelAt, nameIn } from '../read/labels';
import { withoutRole } from './labels';
import { STAMP, millisecondsOf } from './stamps';

/** What stands before the words of a line, by its form alone. */
export interface LineOpening {
	/** Milliseconds; null without a time. */
	readonly time: number | null;
	readonly end: number | null;
	/** True for a time without brackets: it is one only where the lines around it tell so. */
	readonly isBare: boolean;
	readonly name: string | null;
	/** True when the form alone makes the name a speaker's. */
	readonly isSure: boolean;
	/** The form, as far as it tells one kind of transcript from another. */
	readonly form: 'label' | 'header' | 'tabs' | 'time';
	readonly words: string;
	/** True where the time stands on the next line that isn't blank. */
	readonly takesNext: boolean;
	/** What are the words where the name is no speaker's; null where that leaves nothing but words. */
	readonly unnamed: string | null;
}

const PREFIX = /^(?:(?:[-*+•·–>]|#{1,6})[ \t]+)+/;
const RANGE = `(${STAMP})(?:[ \\t]*(?:-->|->|[-–—]|to)[ \\t]*(${STAMP}))?`;
const BRACKETED = new RegExp(`^[([][ \\t]*${RANGE}[ \\t]*[)\\]](?:\\([^()\\s]{0,300}\\))?[ \\t\\u00A0]*(?:[-–—:|][ \\t\\u00A0]+)?`);
const BARE = new RegExp(`^${RANGE}(?=\\s|$)[ \\t\\u00A0]*(?:[-–—|][ \\t\\u00A0]+)?`);
const ONLY_STAMP = new RegExp(`^${STAMP}$`);
const NAME_TIME = new RegExp(`^(\\S.{0,59}?)[ \\t\\u00A0]+(?:[-–—|·•,@][ \\t\\u00A0]*)?[([]?(${STAMP})[)\\]]?:?[ \\t\\u00A0]*$`);
const CHAT = new RegExp(`^[ \\t]*(?:\\d{4}-\\d\\d-\\d\\d[ T])?(${STAMP})[ \\t]+From[ \\t]+(\\S.{0,59}?)[ \\t]+[Tt]o[ \\t]+(\\S[^:]{0,59}):[ \\t]*(.*)$`);

/** The opening of a line, or null for one that begins with its words; `next` gives the lines below it that aren't blank, from 1 on. */
export function openingOfLine(line: string, next: (offset: number) => string): LineOpening | null {
	const head = line.slice(0, 400);
	const chat = CHAT.exec(head.startsWith('\uFEFF') ? head.slice(1) : head);
	if (chat) return opening({ time: millisecondsOf(chat[1] ?? ''), name: withoutRole(chat[2] ?? ''), isSure: true, form: 'tabs', words: (chat[4] ?? '') + line.slice(400) });
	const written = line.trim();
	return openingOf(written, next) ?? openingOf(written.replace(PREFIX, ''), next, written);
}

function openingOf(line: string, next: (offset: number) => string, whole = line): LineOpening | null {
	if (whole !== line && (line === '' || !/^(?:[[(\d<*_]|Speaker|[QA]:)/.test(line))) return null;
	const head = line.slice(0, 400);
	const stamped = BRACKETED.exec(head) ?? BARE.exec(head);
	if (stamped) return stampedOpening(line, stamped, next);
	const label = labelIn(line);
	if (label) {
		const rest = line.slice(label.to);
		const behind = BRACKETED.exec(rest.slice(0, 400));
		const time = behind?.[1] ?? label.time;
		return opening({ time: time === null ? null : millisecondsOf(time), name: label.name, isSure: label.sure, form: label.time !== null ? 'header' : 'label', words: rest.slice(behind?.[0].length ?? 0) });
	}
	const tabbed = /^([^\t]{1,60})\t+([^\t]{1,20})\t+/.exec(head);
	const tabbedTime = stampIn(tabbed?.[2] ?? '');
	if (tabbed && tabbedTime !== null) return opening({ time: tabbedTime, name: withoutRole(tabbed[1] ?? ''), isSure: false, form: 'tabs', words: line.slice(tabbed[0].length) });
	if (line.length > 300) return null;
	const header = headerAt(line, { from: 0, to: line.length }, true);
	if (header) return opening({ time: millisecondsOf(header.time ?? '0'), name: header.name, isSure: header.sure, form: 'header', words: '' });
	const [, name = '', time] = NAME_TIME.exec(line) ?? [];
	const named = time === undefined ? null : nameIn(name.replace(/[*_]{2}/g, ''));
	if (named && time !== undefined && (named.sure || (isProper(named.name) && !isWording(named.name))) && next(1) !== '') return opening({ time: millisecondsOf(time), name: named.name, isSure: named.sure, form: 'header', words: '' });
	return nameAlone(line, next);
}

/** True for what one space before a time tells to be words: too many of them, or a last one that leads to the time. */
function isWording(name: string): boolean {
	return name.split(' ').length > 4 || /\s(?:about|after|around|at|before|by|from|since|till?|to|until)$/i.test(name);
}

/** The name with a colon, or the voice tag, that opens the words; the end of an arrow closes no tag. */
function labelIn(words: string): ReturnType<typeof labelAt> {
	const label = labelAt(words, 0, words.length);
	return label?.name.endsWith('--') === true ? null : label;
}

/** A name alone on its line, above a line that is only a time; where words stand below their times, what is above one is no name. */
function nameAlone(line: string, next: (offset: number) => string): LineOpening | null {
	const named = line.length <= 60 ? nameIn(line.replace(/^\*\*(.*)\*\*$/, '$1')) : null;
	if (!named || !(named.sure || isProper(named.name))) return null;
	const time = stampIn(next(1));
	if (time !== null && next(2) !== '' && stampIn(next(2)) === null && stampIn(next(3)) === null) return opening({ time, name: named.name, isSure: named.sure, form: 'header', words: '', takesNext: true });
	return named.sure && named.name.length > 1 ? opening({ time: null, name: named.name, isSure: true, form: 'label', words: '' }) : null;
}

function stampedOpening(line: string, [stamp, from = '', to]: RegExpExecArray, next: (offset: number) => string): LineOpening {
	const rest = line.slice(stamp.length);
	const times = { time: millisecondsOf(from), end: to === undefined ? null : millisecondsOf(to), isBare: /^\d/.test(stamp) };
	const tabbed = stamp.endsWith('\t') ? /^([^\t]{1,60})\t+/.exec(rest) : null;
	if (tabbed) return opening({ ...times, name: withoutRole(tabbed[1] ?? ''), isSure: false, form: 'tabs', words: rest.slice(tabbed[0].length), unnamed: rest });
	const label = labelIn(rest);
	if (label) return opening({ ...times, name: label.name, isSure: label.sure, form: 'label', words: rest.slice(label.to), unnamed: rest });
	const alone = rest.length <= 60 && next(1) !== '' && !/^[\d([]/.test(next(1).trim()) ? nameIn(rest.replace(/^\*\*(.*)\*\*$/, '$1')) : null;
	if (alone && isProper(alone.name)) return opening({ ...times, name: alone.name, isSure: alone.sure, form: 'header', words: '', unnamed: rest });
	return opening({ ...times, form: 'time', words: rest, unnamed: rest });
}

function opening(known: Partial<LineOpening> & Pick<LineOpening, 'form' | 'words'>): LineOpening {
	return { time: null, end: null, isBare: false, name: null, isSure: false, takesNext: false, unnamed: null, ...known };
}

/** The milliseconds of a line that is nothing but a time; null for any other. */
function stampIn(line: string): number | null {
	const written = line.trim();
	const [, time] = written.length > 40 ? [] : (/^[([]?([\d:.,]+)[)\]]?$/.exec(written) ?? []);
	return time !== undefined && ONLY_STAMP.test(time) ? millisecondsOf(time) : null;
}
