/** Transcripts in every format, each with what is read of it and the note that it becomes. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read-transcript';
import type { Transcript } from '../../../src/core/transcript/transcript';
import { writeTranscript } from '../../../src/core/transcript/write-transcript';
import { readBack, shown } from './read-back';

const FOLDER = fileURLToPath(new URL('../../fixtures/transcripts/', import.meta.url));
const names = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort();

function read(name: string): Transcript {
	const result = readTranscript(readFileSync(FOLDER + name, 'utf8'), name.endsWith('.md'));
	if (!result.ok) throw new Error(result.why);
	return result.transcript;
}

function noteOf(transcript: Transcript): string {
	const castings = transcript.speakers.map(({ name, role }) => ({ speaker: name, role, name }));
	return writeTranscript(transcript, castings, { title: 'Interview', job: '[[JTBD 1]]', date: transcript.date ?? '' }).text;
}

/** What was read beside the turns, and the note, as people can check them. */
function recorded(transcript: Transcript): string {
	const { format, cues, duration, date, speakers, notUnderstood } = transcript;
	return [
		`format ${format}, ${cues} cues, duration ${duration ?? 'unknown'}, date ${date ?? 'unknown'}`,
		...speakers.map(({ name, role, turns, words, sample }) => `${role} ${name}: ${turns} turns, ${words} words, “${sample}”`),
		...notUnderstood.map(({ line, text, why }) => `line ${line}: ${JSON.stringify(text)} ${why}`),
		'',
		noteOf(transcript),
	].join('\n');
}

describe('a transcript', () => {
	it('has many formats', () => {
		expect(names.length).toBeGreaterThan(20);
	});

	it.each(names)('%s becomes the recorded note', async (name) => {
		await expect(recorded(read(name))).toMatchFileSnapshot(`${FOLDER}expected/${name}.note`);
	});

	it.each(names)('%s is read back from its note as it was read', (name) => {
		const transcript = read(name);
		const { blocks, odd } = readBack(noteOf(transcript));
		expect(odd).toEqual([]);
		expect(blocks.map(({ words }) => words)).toEqual(transcript.turns.map(({ words }) => shown(words)));
	});

	it.each(names)('%s may have any line ends, and a byte order mark', (name) => {
		const text = readFileSync(FOLDER + name, 'utf8');
		const same = read(name);
		for (const end of ['\r\n', '\r']) expect(readTranscript(text.replace(/\n/g, end), name.endsWith('.md'))).toEqual({ ok: true, transcript: same });
		expect(readTranscript(`\uFEFF${text}`, name.endsWith('.md'))).toEqual({ ok: true, transcript: same });
	});
});
