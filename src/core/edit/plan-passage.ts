/** Plans what a code's key does to a passage that is there: take the code away, replace the other force, or add it. */

import { codeEntry, isForce, type Code } from '../codes';
import type { ReadOptions, TaggedPassage } from '../note';
import { readNote } from '../read-note';
import { applyChanges, type EditResult, type Refused, type Said } from './edit';
import { finish } from './outcome';
import { removedSaid } from './remove';
import { checked, planOf, refusal, type Asked, type Plan, type Stopped } from './plan';
import { addCode, codesOf, forcesOf, removeCode, replaceCode } from './retag';

/** Plans the key's effect on a passage that it is pressed in. */
export function planPassage(asked: Asked, passage: TaggedPassage): Plan | Stopped {
	const { note, code, options } = asked;
	const codes = codesOf(passage);
	if (codes.includes(code)) return planRemoval(asked, passage);
	const forces = isForce(code) ? forcesOf(passage) : [];
	const [force] = forces;
	if (forces.length > 1) return { ok: false, why: 'several-forces', at: { from: passage.from, to: passage.to } };
	if (!force) return planAddition(asked, passage);
	const changes = replaceCode(note.text, passage, force, code, options.namespace);
	const plan = planOf(changes, {
		aimed: [passage],
		meant: [{ words: null, codes: codes.map((old) => (old === force ? code : old)) }],
		said: replacedSaid(applyChanges(note.text, changes), changes[0]?.from ?? 0, force, code, options),
	});
	return checked(asked, plan, passage);
}

/** Plans the code as one more on the passage. */
export function planAddition(asked: Asked, passage: TaggedPassage): Plan | Refused {
	const codes = [...codesOf(passage), asked.code];
	const changes = addCode(asked.note.text, passage, asked.code, asked.options.namespace);
	return checked(asked, planOf(changes, { aimed: [passage], meant: [{ words: null, codes }] }), passage);
}

/** Plans the code's removal; with the last one the mark goes. */
export function planRemoval(asked: Asked, passage: TaggedPassage): Plan | Refused {
	const changes = removeCode(asked.note, passage, asked.code, asked.options.namespace);
	const left = codesOf(passage).filter((code) => code !== asked.code);
	const meant = left.length > 0 ? [{ words: null, codes: left }] : [];
	// A theme, a strength or a memo goes unseen, so the last code's removal is told.
	const said = left.length > 0 ? null : removedSaid(asked.note.text, changes, [passage]);
	return checked(asked, planOf(changes, { aimed: [passage], meant, removes: true, said }), passage);
}

function replacedSaid(after: string, place: number, old: Code, code: Code, options: ReadOptions): Said {
	const keepBoth = (now: string): EditResult => {
		const passage = now === after ? readNote(after, options).passages.find(({ tail }) => tail.from <= place && place <= tail.to) : undefined;
		if (!passage) return refusal('no-passage', place);
		const { namespace } = options;
		const both = [...replaceCode(after, passage, code, old, namespace), ...addCode(after, passage, code, namespace)];
		return finish(after, [], [planOf(both)]);
	};
	return { message: `${codeEntry(old).label} → ${codeEntry(code).label}`, offer: { label: 'Keep both', edit: keepBoth } };
}
