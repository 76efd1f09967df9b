/** The benchmark: `npm run bench`, a table of everything with its budget; `-- --json` prints one object a line, `-- throughput` one part. */

import { hostile } from './hostile';
import { hostileEdits } from './hostile-edits';
import { keystroke } from './keystroke';
import { redraw } from './redraw';
import { asJson, asLine, holds } from './rows';
import type { Row } from './rows';
import { throughput } from './throughput';
import { transcripts } from './transcripts';

const PARTS: Readonly<Record<string, { readonly title: string; readonly measure: () => Iterable<Row> | AsyncIterable<Row> }>> = {
	throughput: { title: 'Reading interviews', measure: throughput },
	hostile: { title: 'Hostile text: the time at four times the size', measure: hostile },
	edits: { title: 'Edits, and the time that they take at four times the size of hostile text', measure: hostileEdits },
	transcripts: { title: 'Transcripts, and the time that they take at four times the size of hostile text', measure: transcripts },
	keystroke: { title: 'A keystroke in a note of 200 KB with 500 passages, in Chromium', measure: keystroke },
	redraw: { title: 'A job with 5,000 passages, in Chromium', measure: redraw },
};

const asked = process.argv.slice(2);
const json = asked.includes('--json');
const wanted = asked.filter((word) => word in PARTS);

let broken = 0;
for (const [part, { title, measure }] of Object.entries(PARTS)) {
	if (wanted.length > 0 && !wanted.includes(part)) continue;
	if (!json) process.stdout.write(`\n${title}\n`);
	for await (const row of measure()) {
		process.stdout.write(`${json ? asJson(row) : asLine(row)}\n`);
		if (!holds(row)) broken++;
	}
}
if (!json) process.stdout.write(broken === 0 ? '\nEvery budget is kept.\n' : `\n${broken} over budget, marked with !\n`);
process.exitCode = broken === 0 ? 0 : 1;
