/** What the commands and dialogs of the editor know of all notes. */

import type { EvidenceIndex } from '../core/evidence-index';
import { questionsForNext } from '../core/questions/gap-questions';
import type { GapSource } from './questions/ask-about-gaps';
import type { ThemeSource } from './tag/tag-picker';
import type { ThemesSource } from './themes/rename-theme';
import type { ImportSource } from './transcript/import-transcript';

/** All that one of them asks for. */
export type EvidenceSource = GapSource & ImportSource & ThemeSource & ThemesSource;

/** Answers from the index as it is when it is asked. */
export function evidenceSource(index: { readonly isReady: boolean; readonly evidence: EvidenceIndex }): EvidenceSource {
	return {
		isReady: () => index.isReady,
		evidence: () => index.evidence,
		jobs: () => index.evidence.jobs(),
		jobsOf: (path) => index.evidence.subjectFor(path)?.jobs.map(({ name }) => name) ?? [],
		people: () => index.evidence.people(),
		paths: () => index.evidence.paths(),
		themes: (code, path) => index.evidence.themes(code, path),
		gapQuestions: (job, type) => questionsForNext(index.evidence, job, type),
	};
}
