/** The question bank: what to ask in an interview, in which type, at which stage, and what the answers tend to surface. */

import type { Code } from './codes';
import type { Stage } from './stages';

/** The six types of interview, as the property `interview-type` names them. */
export type InterviewType = 'switch' | 'purchase-story' | 'leaver' | 'non-buyer' | 'discovery' | 'follow-up';

/** Where in the story a question belongs: a stage, the day somebody left, or anywhere. */
export type BankStage = Stage | 'leaving' | 'any';

/** What the answers to a question tend to hold: passages of a code, the setting of the story, or a loss taken knowingly. */
export type Surface = Code | 'context' | 'trade-off';

export interface Question {
	/** Stable: `Q01` to `Q82`. */
	readonly id: string;
	readonly types: readonly InterviewType[];
	readonly stage: BankStage;
	readonly surfaces: Surface;
	/** What to bear in mind about the answers, to be shown beside the words. */
	readonly caution: string | null;
	/** Ready to be spoken. */
	readonly words: string;
}

/** The types of interview in the order in which they are offered, with the names shown for them. */
export const INTERVIEW_TYPES: readonly { readonly type: InterviewType; readonly label: string }[] = [
	{ type: 'switch', label: 'Switch' },
	{ type: 'purchase-story', label: 'Purchase story' },
	{ type: 'leaver', label: 'Leaver' },
	{ type: 'non-buyer', label: 'Non-buyer' },
	{ type: 'discovery', label: 'Discovery' },
	{ type: 'follow-up', label: 'Follow-up' },
];

/** A question as it is written below: id, types, what it surfaces, words, and a caution where there is one. */
type Row = readonly [id: string, types: string, surfaces: Surface, words: string, caution?: string];

/** The abbreviations of the types in the rows. */
const ABBREVIATIONS: Readonly<Record<string, InterviewType>> = {
	SW: 'switch',
	PS: 'purchase-story',
	LV: 'leaver',
	NB: 'non-buyer',
	DI: 'discovery',
	FU: 'follow-up',
};

function at(stage: BankStage, rows: readonly Row[]): Question[] {
	return rows.map(([id, types, surfaces, words, caution = null]) => ({ id, types: typesOf(types), stage, surfaces, words, caution }));
}

function typesOf(written: string): InterviewType[] {
	return written === 'all' ? INTERVIEW_TYPES.map(({ type }) => type) : written.split(' ').flatMap((short) => ABBREVIATIONS[short] ?? []);
}

/** Every question, in the order of the story. */
export const QUESTIONS: readonly Question[] = [
	...at('any', [
		['Q01', 'SW DI', 'context', 'What was a normal working day like, and who was counting on you?'],
	]),
	...at('purchase', [
		['Q02', 'SW PS', 'context', 'Take me back to the day you paid. Where were you?'],
		['Q03', 'SW PS', 'trigger', 'What were you in the middle of just before that?'],
		['Q04', 'SW PS', 'context', 'What was going on around you? Who was there, what time was it, how was the weather?'],
		['Q05', 'SW PS', 'anxiety', 'Who did you tell beforehand, and how did they react?'],
		['Q06', 'SW PS', 'trigger', 'What made it that day rather than a week before?'],
		['Q07', 'SW PS', 'trade-off', 'Which one exactly did you pick, and which did you leave on the shelf?'],
	]),
	...at('first-thought', [
		['Q08', 'SW PS', 'push', 'Go back to the very first time you thought “this can’t go on.” When was that?'],
		['Q09', 'SW PS', 'trigger', 'What had happened right before you thought so?'],
		['Q10', 'SW PS', 'alternative', 'How did you get by back then?'],
		['Q11', 'SW PS', 'push', 'When did you realize that your old way no longer did the job?'],
		['Q12', 'SW PS DI', 'push', 'That week, what did it cost you: time, money, or how people saw you?'],
		['Q13', 'SW PS', 'push', 'Who else had seen that something was wrong?'],
		['Q14', 'SW PS', 'struggle', 'How did you deal with it before the day was over?'],
		['Q15', 'SW PS NB', 'trigger', 'It was nothing new by then. What was different from a month or a year earlier?'],
	]),
	...at('passive-looking', [
		['Q16', 'SW', 'pull', 'What began to catch your eye that you’d always passed by?'],
		['Q17', 'SW', 'pull', 'Who had it better than you, and what was it they had?'],
		['Q18', 'SW', 'habit', 'What held you back all that time?'],
		['Q19', 'SW', 'habit', 'When you put it off, what was your plan instead?'],
		['Q20', 'SW DI', 'alternative', 'How did you make do until then?'],
		['Q21', 'SW', 'habit', 'What did the old way still do well?'],
	]),
	...at('event-1', [
		['Q22', 'SW PS', 'trigger', 'What got you from thinking about it to actually looking?'],
		['Q23', 'SW PS', 'struggle', 'Tell me about the moment you’d had enough.'],
		['Q24', 'SW PS', 'struggle', 'Who was there to hear it, and what were your words?'],
		['Q25', 'SW', 'push', 'At that point, where was it all heading by the end of the month?'],
	]),
	...at('active-looking', [
		['Q26', 'SW PS NB', 'context', 'Where did you turn first, and what did you search for or ask?'],
		['Q27', 'SW PS LV NB DI', 'alternative', 'What had you tried before that?'],
		['Q28', 'SW PS LV NB DI', 'alternative', 'Take them one by one: what did it get right, and where did it fail you?'],
		['Q29', 'SW PS LV NB DI', 'trade-off', 'How were those options alike in your eyes, and how did they differ?'],
		['Q30', 'SW PS LV NB', 'pull', 'What put one of them ahead of the rest?'],
		['Q31', 'SW PS NB', 'pull', 'Which one drew you the most, and what did it have that the rest lacked?'],
		['Q32', 'SW PS NB', 'anxiety', 'Which one was out first, and why?'],
		['Q33', 'SW NB DI', 'alternative', 'What did the strongest of the others do better for people in your shoes?'],
		['Q34', 'SW PS NB', 'alternative', 'Was leaving it alone ever an option, or just getting somebody to help?'],
		['Q35', 'SW PS', 'habit', 'Was there a time when you stopped looking? What got you going again?'],
		['Q36', 'SW PS', 'pull', 'What did you come across that felt like it was talking to you?'],
		['Q37', 'SW NB', 'anxiety', 'What confused you, or turned you away?'],
	]),
	...at('event-2', [
		['Q38', 'SW PS', 'trigger', 'What came up that made it impossible to wait any longer?'],
		['Q39', 'SW PS', 'trigger', 'Was there a deadline? Who set it, or what did?'],
	]),
	...at('deciding', [
		['Q40', 'SW PS', 'anxiety', 'What almost made you call it off?'],
		['Q41', 'SW PS NB', 'anxiety', 'What eased that worry, or what did you need that was missing?'],
		['Q42', 'SW PS', 'anxiety', 'When you imagined having switched, what went wrong?'],
		['Q43', 'SW PS NB', 'habit', 'What did you have to lose by letting go of the old way?'],
		['Q44', 'SW PS', 'trade-off', 'What did you have to give up for it?'],
		['Q45', 'SW PS NB', 'budget', 'What money was this to come from, and what else was it meant for?'],
		['Q46', 'SW NB DI', 'budget', 'Who was in charge of that money, and how did the decision get made?'],
		['Q47', 'SW', 'anxiety', 'Who had to say yes, and what did they ask about?'],
		['Q48', 'SW PS', 'alternative', 'What was your plan for that day in case you couldn’t get it?'],
		['Q49', 'SW PS', 'outcome', 'Looking a month ahead, what were you hoping for?'],
		['Q50', 'SW PS DI', 'aspiration', 'What did you want people to think of you once it was done?'],
	]),
	...at('first-use', [
		['Q51', 'SW', 'context', 'How did the first hour go, step by step?'],
		['Q52', 'SW', 'outcome', 'When did you first think “good call,” or “bad call”?'],
		['Q53', 'SW FU', 'habit', 'What did you hold on to from before, to be safe?'],
		['Q54', 'SW FU', 'anxiety', 'Once you had it, what caught you off guard or made you nervous?'],
	]),
	...at('ongoing-use', [
		['Q55', 'SW FU', 'outcome', 'What have you stopped doing since?'],
		['Q56', 'SW FU', 'habit', 'When did you last fall back on the old way?'],
		['Q57', 'SW PS LV FU', 'outcome', 'What changed in your week once this was taken care of?'],
		['Q58', 'SW FU', 'aspiration', 'What have you ended up using it for that you never planned?'],
	]),
	...at('satisfaction', [
		['Q59', 'FU', 'outcome', 'Now that it’s behind you, how has that felt?'],
		['Q60', 'FU', 'outcome', 'Of all you had hoped for, what came true and what didn’t?'],
		['Q61', 'FU', 'aspiration', 'Since this got sorted out, what have you set your sights on?'],
		['Q62', 'FU', 'aspiration', 'What has changed about your role, at work or at home?'],
		['Q63', 'SW LV FU', 'alternative', 'When did you last have to do without it, and what did you turn to?'],
	]),
	...at('leaving', [
		['Q64', 'LV', 'trigger', 'Tell me about the day you canceled. What had gone on just before?'],
		['Q65', 'LV', 'push', 'When was your very first doubt, well before that day?'],
		['Q66', 'LV', 'push', 'What did you get it for in the first place, and when did it quit doing that?'],
		['Q67', 'LV', 'alternative', 'What took its place, and when was that?'],
		['Q68', 'LV', 'habit', 'What nearly kept you from leaving?'],
		['Q69', 'LV', 'habit', 'Which part of getting out was the hardest?'],
	]),
	...at('active-looking', [
		['Q70', 'NB', 'trigger', 'What got you looking at this at all, and where did you stop?'],
	]),
	...at('any', [
		['Q71', 'NB', 'habit', 'How have you been managing up to now, and how has that held up?'],
		['Q72', 'NB LV', 'trigger', 'When did you last almost give it another try, and what set that off?'],
	]),
	...at('deciding', [
		['Q73', 'NB', 'anxiety', 'Last time you looked at our product, what got in the way?'],
	]),
	...at('any', [
		['Q74', 'DI NB', 'struggle', 'When did this last happen? Start at the beginning.'],
		['Q75', 'DI PS', 'outcome', 'Leave the tools aside. What did you need to get done, and who was it for?'],
		['Q76', 'DI', 'struggle', 'Where did most of the sweat or the worry go?'],
		['Q77', 'DI', 'budget', 'How much money and time have you put into this so far?'],
		['Q78', 'DI', 'struggle', 'You brought up a feature. Think of the day it was missing: what did you get stuck on?'],
		['Q79', 'DI NB', 'aspiration', 'If this were settled once and for all, how would your day go?', 'aspiration, not evidence'],
		['Q80', 'DI', 'context', 'What taught you that it has to work that way?'],
		['Q81', 'all', 'context', 'Let me tell you your story as I understood it. Where did I go wrong?'],
		['Q82', 'all', 'context', 'What did I forget to ask you about?'],
	]),
];

/** Short follow-ups that fit any answer. */
export const PROBES: readonly string[] = [
	'What came before that?',
	'Better compared with what?',
	'When did that happen last?',
	'Was it closer to this, or closer to that?',
	'You used a word there. What did you mean by it?',
	'Was anybody else around?',
];
