/** The command that puts the time of the interview into its note, and the menu of the interview's clock. */

import { Notice, Platform, type Command, type Editor, type MarkdownFileInfo, type MarkdownView, type Menu, type TFile } from 'obsidian';
import { insertTime, lastTimeIn } from '../../core/clock/insert-time';
import { timeWords } from '../../core/clock/interview-clock';
import { readOptionsOf, type EditorContext } from '../read-options';
import { showCaret } from '../show-caret';
import { mainSelectionOf, viewsOf, writeInEditor } from '../write';
import type { InterviewClocks } from './interview-clocks';

/** The command that inserts the time of the note's clock. */
export function insertTimeCommand(context: EditorContext, clocks: InterviewClocks): Command {
	return {
		id: 'insert-time',
		name: 'Insert interview time',
		icon: 'lucide-timer',
		editorCallback: (editor, info) => insert(context, clocks, editor, info),
	};
}

/** The command that pauses the clock of the active note or lets it go on; there is none without a clock. */
export function pauseClockCommand({ app }: EditorContext, clocks: InterviewClocks): Command {
	return {
		id: 'pause-clock',
		name: 'Pause or resume interview clock',
		icon: 'lucide-pause',
		checkCallback: (isAsked) => {
			const file = app.workspace.getActiveFile();
			if (!file || !clocks.read(file)) return false;
			if (!isAsked) toggle(clocks, file);
			return true;
		},
	};
}

function toggle(clocks: InterviewClocks, file: TFile): void {
	clocks.toggle(file);
	sayWhereNoStatusBar(clocks, file);
}

/** Inserts the time; a clock that isn't there or is paused runs from then on, never from before the latest time in the note. */
function insert(context: EditorContext, clocks: InterviewClocks, editor: Editor, { file }: MarkdownView | MarkdownFileInfo): void {
	if (!file) {
		new Notice('These words belong to no note, so there is no clock for them. Open the note itself.');
		return;
	}
	const text = editor.getValue();
	const options = readOptionsOf(context, file);
	const clock = clocks.read(file);
	const at = clock?.isRunning === true ? clock.at : Math.max(clock?.at ?? 0, lastTimeIn(text, options) ?? 0);
	const result = insertTime(text, mainSelectionOf(editor), timeWords(at), options);
	if (!result.ok) {
		new Notice(result.message);
		return;
	}
	if (clock?.isRunning !== true) {
		clocks.start(file, at);
		new Notice(at > 0 ? `The interview’s clock goes on from ${timeWords(at)}.` : 'The interview’s clock is running.');
	}
	writeInEditor(editor, result);
	showCaret(editor, true);
}

/** Adds what can be done with the note's clock to a menu; nothing while it has none. */
export function addClockItems(context: EditorContext, clocks: InterviewClocks, menu: Menu, file: TFile | null): void {
	const clock = file && clocks.read(file);
	if (!clock) return;
	const add = (title: string, icon: string, act: () => void): void => {
		menu.addItem((item) => item.setSection('jtbd-forces-clock').setTitle(title).setIcon(icon).onClick(act));
	};
	const [view] = viewsOf(context.app, file);
	if (view?.getMode() === 'source') add('Insert interview time', 'lucide-timer', () => insert(context, clocks, view.editor, view));
	add(clock.isRunning ? 'Pause interview clock' : 'Continue interview clock', clock.isRunning ? 'lucide-pause' : 'lucide-play', () => toggle(clocks, file));
	const last = view ? lastTimeIn(view.getViewData(), readOptionsOf(context, file)) : null;
	if (last !== null) {
		add(`Go on from ${timeWords(last)}, the last time in the note`, 'lucide-history', () => {
			clocks.start(file, last);
			sayWhereNoStatusBar(clocks, file);
		});
	}
	add('Stop interview clock', 'lucide-timer-off', () => {
		clocks.stop(file);
		sayWhereNoStatusBar(clocks, file);
	});
}

/** Says what the clock does where no status bar shows it. */
function sayWhereNoStatusBar(clocks: InterviewClocks, file: TFile): void {
	if (!Platform.isMobile) return;
	const clock = clocks.read(file);
	if (clock) new Notice(`The interview’s clock ${clock.isRunning ? 'goes on from' : 'is paused at'} ${timeWords(clock.at)}.`);
	else new Notice('The interview’s clock has stopped.');
}
