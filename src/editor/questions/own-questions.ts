/** Gets a person's own questions from the note that the settings name. */

import { readOwnQuestions } from '../../core/questions/own-questions';
import type { Askable } from '../../core/questions/askable';
import type { Span } from '../../core/passage';
import { propertiesOf, type EditorContext } from '../read-options';

/** What the note of own questions gives. */
export interface OwnQuestionsFound {
	readonly questions: readonly Askable[];
	/** What is wrong with it, in a sentence for people; null when nothing is. */
	readonly trouble: string | null;
	/** Where in a note that is; null where there is no such note. */
	readonly place: (Span & { readonly path: string }) | null;
}

/** A note of more bytes is no list of questions. */
const TOO_LARGE = 1_000_000;

/** The own questions as their note stands in the vault now; none, and nothing wrong, where the settings name no note. */
export async function ownQuestions(context: EditorContext): Promise<OwnQuestionsFound> {
	const { app: { vault }, settings } = context;
	const { questionsNote: path, namespace } = settings();
	const failed = (trouble: string | null): OwnQuestionsFound => ({ questions: [], trouble, place: null });
	if (path === '') return failed(null);
	const file = vault.getFileByPath(path) ?? vault.getFileByPath(`${path}.md`);
	if (!file) return failed(`Your own questions are left out: there is no note “${path}”. Choose it again in the settings.`);
	if (file.stat.size > TOO_LARGE) return failed(`Your own questions are left out: “${file.basename}” is larger than 1 MB.`);
	const text = await vault.cachedRead(file).catch(() => null);
	if (text === null) return failed(`Your own questions are left out: “${file.basename}” can’t be read.`);
	const { questions, problems } = readOwnQuestions(text, propertiesOf(context, file), namespace);
	const [first, ...others] = problems;
	if (!first) return { questions, trouble: null, place: null };
	const more = others.length === 0 ? '' : ` (${others.length} more)`;
	return { questions, trouble: `${file.basename}, line ${first.line}: ${first.message}${more}`, place: { path: file.path, from: first.from, to: first.to } };
}
