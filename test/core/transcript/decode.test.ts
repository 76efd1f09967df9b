/** Bytes of a file become text, or a sentence that says what the file seems to be. */
import { describe, expect, it } from 'vitest';
import { decodeTranscript, type Decode, type DecodedTranscript } from '../../../src/core/transcript/decode';

const decode: Decode = (bytes, encoding, isLenient = false) => {
	try {
		return new TextDecoder(encoding, { fatal: !isLenient }).decode(bytes);
	} catch {
		return null;
	}
};

function decoded(bytes: readonly number[] | Uint8Array): DecodedTranscript {
	return decodeTranscript(Uint8Array.from(bytes).buffer, 'call.vtt', decode);
}

function latin(text: string): number[] {
	return [...text].map((char) => char.charCodeAt(0));
}

function utf16(text: string, isBig: boolean): number[] {
	return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]));
}

const text = 'WEBVTT\r\n\n00:01.000 --> 00:02.000\nZoë: naïve “yes” 🙂\n';

describe('the bytes of a transcript', () => {
	it.each([
		['UTF-8', [...Buffer.from(text)]],
		['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...Buffer.from(text)]],
		['UTF-16 with a byte order mark', [0xff, 0xfe, ...utf16(text, false)]],
		['UTF-16, the other way round', [0xfe, 0xff, ...utf16(text, true)]],
		['UTF-16 without a byte order mark', utf16(text, false)],
		['UTF-16 without a byte order mark, the other way round', utf16(text, true)],
	])('are read as %s', (_, bytes) => {
		expect(decoded(bytes)).toEqual({ ok: true, text, remark: null });
	});

	it('are read as Windows-1252 where they are no UTF-8, and that is said', () => {
		expect(decoded(latin('Zo\xEB: na\xEFve, \xA320\n'))).toEqual({
			ok: true,
			text: 'Zoë: naïve, £20\n',
			remark: 'This file isn’t written in UTF-8. It was read as Windows-1252: check its accents and quotation marks.',
		});
	});

	it.each([
		['one', [...Buffer.from('Zoë: naïve '), 0xff, ...Buffer.from('yes\n')], 'Zoë: naïve \uFFFDyes\n', 'One character of this file is broken. Where you see �, the recording tells what was said.'],
		['one that is cut at the end', [...Buffer.from('Zoë: yes'), 0xe2, 0x80], 'Zoë: yes\uFFFD', 'One character of this file is broken. Where you see �, the recording tells what was said.'],
		['two', [...Buffer.from('“Zoë” '), 0xc3, ...Buffer.from('a '), 0xe2, 0x80, 10], '“Zoë” \uFFFDa \uFFFD\n', '2 characters of this file are broken. Where you see �, the recording tells what was said.'],
	])('are read as UTF-8 though %s of its characters is broken', (_, bytes, expected, remark) => {
		expect(decoded(bytes)).toEqual({ ok: true, text: expected, remark });
	});

	it.each([
		['nothing', [], 'call.vtt is empty.'],
		['white space', latin(' \n\t'), 'call.vtt is empty.'],
		['a byte order mark', [0xef, 0xbb, 0xbf], 'call.vtt is empty.'],
		['a packed document', latin('PK\x03\x04word/document.xml'), 'call.vtt seems to be a Word document or another packed file. Open it, copy its text, and import from the clipboard, or save it as plain text.'],
		['a PDF', latin('%PDF-1.7 \x00'), 'call.vtt seems to be a PDF. Open it, copy its text, and import from the clipboard, or save it as plain text.'],
		['rich text', latin('{\\rtf1 Hello'), 'call.vtt seems to be a rich text document. Open it, copy its text, and import from the clipboard, or save it as plain text.'],
		['a recording', latin('ID3\x04\x00'), 'call.vtt seems to be a recording. Choose the transcript of it instead, a .vtt, .srt or .txt file.'],
		['a film', latin('\x00\x00\x00 ftypisom'), 'call.vtt seems to be a recording. Choose the transcript of it instead, a .vtt, .srt or .txt file.'],
		['a picture', latin('\x89PNG\r\n'), 'call.vtt seems to be a picture. Choose the transcript of it instead, a .vtt, .srt or .txt file.'],
		['zeros', latin('Ana: yes\x00no'), 'call.vtt is no text. Choose the transcript that your recorder exports as .vtt, .srt or .txt.'],
		['controls', latin('\xFEabc\x01\x02'), 'call.vtt is no text that can be read. Save it as UTF-8 and try once more.'],
		['half a character of UTF-16', [0xff, 0xfe, 0x41, 0xd8, 0x41, 0x00, 0x41], 'call.vtt is broken: its characters can’t be read. Save it again as UTF-8 and try once more.'],
	])('that are %s are refused', (_, bytes, why) => {
		expect(decoded(bytes)).toEqual({ ok: false, why });
	});

	it('are refused above 10 MB, and not below', () => {
		const most = new Uint8Array(10 * 1024 * 1024).fill(97);
		expect(decoded(most).ok).toBe(true);
		expect(decoded(new Uint8Array(most.length + 1).fill(97))).toEqual({ ok: false, why: 'call.vtt is larger than 10 MB, which is more than any transcript. Bring it in in parts.' });
	});
});
