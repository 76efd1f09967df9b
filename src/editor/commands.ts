/** The commands that work on notes. */

import type { Command } from 'obsidian';
import { insertTimeCommand, pauseClockCommand } from './clock/insert-time';
import type { InterviewClocks } from './clock/interview-clocks';
import type { EvidenceSource } from './evidence-source';
import { insertTemplateCommand } from './interviews/insert-template';
import { newInterviewCommand } from './interviews/new-interview';
import { newJobCommand } from './interviews/new-job';
import { askAboutGapsCommand } from './questions/ask-about-gaps';
import { insertQuestionCommand } from './questions/insert-question';
import type { EditorContext } from './read-options';
import { goToPassageCommands } from './tag/go-to-passage';
import { passageLinkCommand } from './tag/passage-link';
import { tagCommands } from './tag/tag-commands';
import { tagPickerCommand } from './tag/tag-picker';
import { renameThemeCommand } from './themes/rename-theme';
import { importTranscriptCommand } from './transcript/import-transcript';

/** All of them; `copyTemplates` copies the built-in templates into the templates folder. */
export function noteCommands(context: EditorContext, source: EvidenceSource, clocks: InterviewClocks, copyTemplates: () => Promise<void>): Command[] {
	return [
		insertTemplateCommand(context, source, copyTemplates),
		insertQuestionCommand(context),
		newInterviewCommand(context, source),
		newJobCommand(context, source),
		importTranscriptCommand(context, source),
		...tagCommands(context),
		tagPickerCommand(context, source),
		...goToPassageCommands(context),
		passageLinkCommand(context),
		renameThemeCommand(context, source),
		askAboutGapsCommand(context, source),
		insertTimeCommand(context, clocks),
		pauseClockCommand(context, clocks),
	];
}
