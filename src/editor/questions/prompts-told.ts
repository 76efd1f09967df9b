/** Says what prompts about what is missing do to a note. */

import type { PromptsPut } from '../../core/questions/gap-prompts';
import { counted } from '../../draw/wording';

/** What is done: "5 prompts marked as missing so far, 2 added"; "" for nothing. */
export function promptsTold({ marked, added }: Pick<PromptsPut, 'marked' | 'added'>): string {
	if (marked === 0) return added === 0 ? '' : `${counted(added, 'prompt')} about what is missing added`;
	return `${counted(marked, 'prompt')} marked as missing so far${added === 0 ? '' : `, ${added} added`}`;
}
