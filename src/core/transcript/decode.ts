/** Makes text of a file's bytes, or says in a sentence what the file seems to be instead. */

import { MOST } from './read-transcript';

/** The encodings that transcripts come in, by the names that the web gives them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of bytes in an encoding, without a byte order mark; null where they aren't of it, unless `isLenient` puts U+FFFD for what isn't. */
export type Decode = (bytes: Uint8Array, encoding: Encoding, isLenient?: boolean) => string | null;

export type DecodedTranscript =
	/** `remark` is for people to read beside the text; null as a rule. */
	| { readonly ok: true; readonly text: string; readonly remark: string | null }
	| { readonly ok: false; readonly why: string };

/** The text of a transcript's file of this name; `why` says to people what is wrong with it and what to do. */
export function decodeTranscript(file: ArrayBuffer, name: string, decode: Decode): DecodedTranscript {
	const bytes = new Uint8Array(file);
	if (bytes.length === 0) return refused(`${name} is empty.`);
	const kind = KINDS.find(({ signs }) => signs.some((sign) => hasSign(bytes, sign)));
	if (kind) return refused(`${name} seems to be ${kind.what}. ${kind.todo}`);
	if (bytes.length > MOST) return refused(`${name} is larger than 10 MB, which is more than any transcript. Bring it in in parts.`);
	const wide = wideEncoding(bytes);
	if (wide) {
		const text = decode(bytes, wide);
		return text === null ? refused(`${name} is broken: its characters can’t be read. Save it again as UTF-8 and try once more.`) : decoded(text, name);
	}
	if (bytes.includes(0)) return refused(`${name} is no text. Choose the transcript that your recorder exports as .vtt, .srt or .txt.`);
	const text = decode(bytes, 'utf-8');
	if (text !== null) return decoded(text, name);
	const isControlled = bytes.some(isControl);
	const mended = decode(bytes, 'utf-8', true) ?? '';
	const broken = mended.split('\uFFFD').length - 1;
	// In another encoding hardly any of them would be sound.
	const isNearly = (mended.match(/[\u0080-\uFFFC]|[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0) >= broken;
	if (isNearly && !isControlled) return decoded(mended, name, `${broken === 1 ? 'One character of this file is' : `${broken} characters of this file are`} broken. Where you see �, the recording tells what was said.`);
	const western = decode(bytes, 'windows-1252');
	if (western === null || isControlled) return refused(`${name} is no text that can be read. Save it as UTF-8 and try once more.`);
	return decoded(western, name, 'This file isn’t written in UTF-8. It was read as Windows-1252: check its accents and quotation marks.');
}

function refused(why: string): DecodedTranscript {
	return { ok: false, why };
}

function decoded(written: string, name: string, remark: string | null = null): DecodedTranscript {
	const text = written.replace(/^\uFEFF/, '');
	return text.trim() === '' ? refused(`${name} is empty.`) : { ok: true, text, remark };
}

/** How a file of a kind begins: bytes as Latin letters, at an offset. */
type Sign = readonly [offset: number, bytes: string];

const DOCUMENT = 'Open it, copy its text, and import from the clipboard, or save it as plain text.';
const RECORDING = 'Choose the transcript of it instead, a .vtt, .srt or .txt file.';

const KINDS: readonly { readonly what: string; readonly todo: string; readonly signs: readonly Sign[] }[] = [
	{ what: 'a Word document or another packed file', todo: DOCUMENT, signs: [[0, 'PK\x03\x04'], [0, 'PK\x05\x06'], [0, '\xD0\xCF\x11\xE0']] },
	{ what: 'a PDF', todo: DOCUMENT, signs: [[0, '%PDF-']] },
	{ what: 'a rich text document', todo: DOCUMENT, signs: [[0, '{\\rtf']] },
	{
		what: 'a recording',
		todo: RECORDING,
		signs: [[0, 'ID3'], [0, '\xFF\xFB'], [0, '\xFF\xF3'], [0, '\xFF\xF1'], [4, 'ftyp'], [0, 'RIFF'], [0, 'OggS'], [0, 'fLaC'], [0, '\x1A\x45\xDF\xA3']],
	},
	{ what: 'a picture', todo: RECORDING, signs: [[0, '\x89PNG'], [0, '\xFF\xD8\xFF'], [0, 'GIF8']] },
];

/** True for a byte that no text holds. */
function isControl(byte: number): boolean {
	return byte < 9 || (byte > 13 && byte < 27);
}

function hasSign(bytes: Uint8Array, [offset, sign]: Sign): boolean {
	return [...sign].every((char, at) => bytes[offset + at] === char.charCodeAt(0));
}

/** UTF-16 where a byte order mark says so, or where nearly every second byte is zero and no other is. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const zeros = [0, 0];
	const size = Math.min(bytes.length, 4000);
	for (let at = 0; at < size; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if (bytes.length % 2 !== 0 || bytes.length < 8 || Math.max(even, odd) < size * 0.4 || Math.min(even, odd) > 0) return null;
	return odd > 0 ? 'utf-16le' : 'utf-16be';
}
