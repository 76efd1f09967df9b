/** Plans what a code's key does to a passage that is there: take the code away, replace the other force, or add it. */

import { isForce, type Code } from '../codes';
import type { TaggedPassage } from '../note';
import { codesOf, forcesOf } from '../passage';
import { refusal, type Refused } from './edit';
import { objectionToMark } from './mark';
import { passableOf } from './passable';
import { passagesAt } from './passages-at';
import { planOf, type Asked, type Edited, type Plan, type Stopped } from './plan';
import { addCode, removeCode, replaceCode } from './retag';
import { nextUnmarked, stripPassage } from './strip';

/** Plans the key's effect on the one passage that it is pressed in; not yet checked. */
export function planPassage(asked: Asked, passage: TaggedPassage): Plan | Stopped {
	const { code } = asked;
	if (codesOf(passage).includes(code)) return removalOf(asked, passage, new Set([passage]));
	if (isForce(code) && forcesOf(passage).length > 1) return { ok: false, why: 'several-forces', at: { from: passage.from, to: passage.to } };
	return planSetting(asked, passage);
}

/** Plans the code for a passage that lacks it, in place of its force when it has just one; not yet checked. */
export function planSetting(asked: Asked, passage: TaggedPassage): Plan {
	const { note, code, options } = asked;
	const forces = isForce(code) ? forcesOf(passage) : [];
	const [old] = forces;
	if (!old || forces.length > 1) return planAddition(asked, passage);
	return planOf(replaceCode(note.text, passage, old, code, options), {
		aimed: [passage],
		meant: [{ words: 'same', codes: codesOf(passage).map((other) => (other === old ? code : other)) }],
		replaced: { passage, old, code, options },
	});
}

/** Plans the code as one more on the passage; not yet checked. */
export function planAddition({ note, code, options }: Asked, passage: TaggedPassage): Plan {
	const changes = addCode(note.text, passage, code, options.namespace);
	return planOf(changes, { aimed: [passage], meant: [{ words: 'same', codes: [...codesOf(passage), code] }] });
}

/** Plans the code's removal; with the last one the mark goes. `going` are all passages that lose their tags; not yet checked. */
export function removalOf(asked: Edited & { readonly code: Code }, passage: TaggedPassage, going: ReadonlySet<TaggedPassage>): Plan | Refused {
	const { note, code, options } = asked;
	const left = codesOf(passage).filter((other) => other !== code);
	if (left.length === 0) return strippingOf(asked, passage, going);
	return planOf(removeCode(note, passage, code, options.namespace), { aimed: [passage], meant: [{ words: 'same', codes: left }], removes: true });
}

/** Plans the removal of all that makes the passage one; not yet checked. */
export function strippingOf({ note, options }: Edited, passage: TaggedPassage, going: ReadonlySet<TaggedPassage>): Plan | Refused {
	const next = nextUnmarked(note, passage);
	if (next && !going.has(next)) {
		const passable = passableOf(note, next.block);
		if (objectionToMark(passable, passable.content.stretchOf(next))) return refusal('begins-next', passage);
	}
	return planOf(stripPassage(note, passage, options.namespace, going), { aimed: [passage], removes: true, stripped: { passage, options, isAlone: passagesAt(note, passage.block).length === 1 } });
}
