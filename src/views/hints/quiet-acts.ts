/** What the buttons of hints, first steps and quiet lines do. */

import type { PaneType } from 'obsidian';
import { isForce } from '../../core/codes';
import { STAGES } from '../../core/stages';
import type { Subject, Summary } from '../../core/summary/summary';
import type { ForcesActs } from '../forces-source';

/** Does what a button with `data-act` is for; false when that is none of these. The summary is what is on view, null for nothing. */
export function quietAct({ dataset }: HTMLElement, subject: Subject | null, summary: Summary | null, acts: ForcesActs, pane: PaneType | boolean): boolean {
	const { act, path, force = '', stage } = dataset;
	if (act === 'ask' && subject !== null) {
		const about = STAGES.find((entry) => entry.stage === stage)?.stage ?? null;
		acts.askAboutGaps(subject, ...(isForce(force) ? [{ force, stage: null }] : about ? [{ force: null, stage: about }] : []));
	} else if (act === 'create-job' && subject !== null) acts.createJobNote(subject.name);
	else if (act === 'create-interview' && subject !== null) acts.createInterview(subject.name);
	else if (act === 'insert-template') acts.insertTemplate();
	else if (act === 'tag-passage' && isForce(force)) acts.tagPassage(force);
	else if (act === 'give-job-at-hand') acts.giveJob(null);
	else if (act === 'give-job') acts.giveJob(path === undefined ? [...new Set(summary?.unassigned.map((passage) => passage.path))] : [path]);
	else if (act === 'settle-jobs' && path !== undefined) acts.settleJobs(path);
	else if (act === 'name-participant') acts.nameParticipant(summary?.unknown.filter((passage) => passage.path === path) ?? []);
	else if (act === 'open-note' && path !== undefined) acts.openNote(path, pane);
	else return false;
	return true;
}
