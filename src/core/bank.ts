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

const EVERY_TYPE: readonly InterviewType[] = INTERVIEW_TYPES.map(({ type }) => type);

/** Every question, in the order of the story. */
export const QUESTIONS: readonly Question[] = [
	{ id: 'Q01', types: ['switch', 'discovery'], stage: 'any', surfaces: 'context', caution: null, words: 'What was a normal working day like, and who was counting on you?' },
	{ id: 'Q02', types: ['switch', 'purchase-story'], stage: 'purchase', surfaces: 'context', caution: null, words: 'Take me back to the day you paid. Where were you?' },
	{ id: 'Q03', types: ['switch', 'purchase-story'], stage: 'purchase', surfaces: 'trigger', caution: null, words: 'What were you in the middle of just before that?' },
	{ id: 'Q04', types: ['switch', 'purchase-story'], stage: 'purchase', surfaces: 'context', caution: null, words: 'What was going on around you? Who was there, what time was it, how was the weather?' },
	{ id: 'Q05', types: ['switch', 'purchase-story'], stage: 'purchase', surfaces: 'anxiety', caution: null, words: 'Who did you tell beforehand, and how did they react?' },
	{ id: 'Q06', types: ['switch', 'purchase-story'], stage: 'purchase', surfaces: 'trigger', caution: null, words: 'What made it that day rather than a week before?' },
	{ id: 'Q07', types: ['switch', 'purchase-story'], stage: 'purchase', surfaces: 'trade-off', caution: null, words: 'Which one exactly did you pick, and which did you leave on the shelf?' },
	{ id: 'Q08', types: ['switch', 'purchase-story'], stage: 'first-thought', surfaces: 'push', caution: null, words: 'Go back to the very first time you thought “this can\'t go on.” When was that?' },
	{ id: 'Q09', types: ['switch', 'purchase-story'], stage: 'first-thought', surfaces: 'trigger', caution: null, words: 'What had happened right before you thought so?' },
	{ id: 'Q10', types: ['switch', 'purchase-story'], stage: 'first-thought', surfaces: 'alternative', caution: null, words: 'How did you get by back then?' },
	{ id: 'Q11', types: ['switch', 'purchase-story'], stage: 'first-thought', surfaces: 'push', caution: null, words: 'When did you realize that your old way no longer did the job?' },
	{ id: 'Q12', types: ['switch', 'purchase-story', 'discovery'], stage: 'first-thought', surfaces: 'push', caution: null, words: 'That week, what did it cost you: time, money, or how people saw you?' },
	{ id: 'Q13', types: ['switch', 'purchase-story'], stage: 'first-thought', surfaces: 'push', caution: null, words: 'Who else had seen that something was wrong?' },
	{ id: 'Q14', types: ['switch', 'purchase-story'], stage: 'first-thought', surfaces: 'struggle', caution: null, words: 'How did you deal with it before the day was over?' },
	{ id: 'Q15', types: ['switch', 'purchase-story', 'non-buyer'], stage: 'first-thought', surfaces: 'trigger', caution: null, words: 'It was nothing new by then. What was different from a month or a year earlier?' },
	{ id: 'Q16', types: ['switch'], stage: 'passive-looking', surfaces: 'pull', caution: null, words: 'What began to catch your eye that you\'d always passed by?' },
	{ id: 'Q17', types: ['switch'], stage: 'passive-looking', surfaces: 'pull', caution: null, words: 'Who had it better than you, and what was it they had?' },
	{ id: 'Q18', types: ['switch'], stage: 'passive-looking', surfaces: 'habit', caution: null, words: 'What held you back all that time?' },
	{ id: 'Q19', types: ['switch'], stage: 'passive-looking', surfaces: 'habit', caution: null, words: 'When you put it off, what was your plan instead?' },
	{ id: 'Q20', types: ['switch', 'discovery'], stage: 'passive-looking', surfaces: 'alternative', caution: null, words: 'How did you make do until then?' },
	{ id: 'Q21', types: ['switch'], stage: 'passive-looking', surfaces: 'habit', caution: null, words: 'What did the old way still do well?' },
	{ id: 'Q22', types: ['switch', 'purchase-story'], stage: 'event-1', surfaces: 'trigger', caution: null, words: 'What got you from thinking about it to actually looking?' },
	{ id: 'Q23', types: ['switch', 'purchase-story'], stage: 'event-1', surfaces: 'struggle', caution: null, words: 'Tell me about the moment you\'d had enough.' },
	{ id: 'Q24', types: ['switch', 'purchase-story'], stage: 'event-1', surfaces: 'struggle', caution: null, words: 'Who was there to hear it, and what were your words?' },
	{ id: 'Q25', types: ['switch'], stage: 'event-1', surfaces: 'push', caution: null, words: 'What was about to happen if nobody did anything that month?' },
	{ id: 'Q26', types: ['switch', 'purchase-story', 'non-buyer'], stage: 'active-looking', surfaces: 'context', caution: null, words: 'Where did you turn first, and what did you search for or ask?' },
	{ id: 'Q27', types: ['switch', 'purchase-story', 'leaver', 'non-buyer', 'discovery'], stage: 'active-looking', surfaces: 'alternative', caution: null, words: 'What had you tried before that?' },
	{ id: 'Q28', types: ['switch', 'purchase-story', 'leaver', 'non-buyer', 'discovery'], stage: 'active-looking', surfaces: 'alternative', caution: null, words: 'Take them one by one: what did it get right, and where did it fail you?' },
	{ id: 'Q29', types: ['switch', 'purchase-story', 'leaver', 'non-buyer', 'discovery'], stage: 'active-looking', surfaces: 'trade-off', caution: null, words: 'How were those options alike in your eyes, and how did they differ?' },
	{ id: 'Q30', types: ['switch', 'purchase-story', 'leaver', 'non-buyer'], stage: 'active-looking', surfaces: 'pull', caution: null, words: 'What put one of them ahead of the rest?' },
	{ id: 'Q31', types: ['switch', 'purchase-story', 'non-buyer'], stage: 'active-looking', surfaces: 'pull', caution: null, words: 'What was it about the one you chose that won you over?' },
	{ id: 'Q32', types: ['switch', 'purchase-story', 'non-buyer'], stage: 'active-looking', surfaces: 'anxiety', caution: null, words: 'Which one was out first, and why?' },
	{ id: 'Q33', types: ['switch', 'non-buyer', 'discovery'], stage: 'active-looking', surfaces: 'alternative', caution: null, words: 'What did the strongest of the others do better for people in your shoes?' },
	{ id: 'Q34', types: ['switch', 'purchase-story', 'non-buyer'], stage: 'active-looking', surfaces: 'alternative', caution: null, words: 'Was leaving it alone ever an option, or just getting somebody to help?' },
	{ id: 'Q35', types: ['switch', 'purchase-story'], stage: 'active-looking', surfaces: 'habit', caution: null, words: 'Was there a time when you stopped looking? What got you going again?' },
	{ id: 'Q36', types: ['switch', 'purchase-story'], stage: 'active-looking', surfaces: 'pull', caution: null, words: 'What did you come across that felt like it was talking to you?' },
	{ id: 'Q37', types: ['switch', 'non-buyer'], stage: 'active-looking', surfaces: 'anxiety', caution: null, words: 'What confused you, or turned you away?' },
	{ id: 'Q38', types: ['switch', 'purchase-story'], stage: 'event-2', surfaces: 'trigger', caution: null, words: 'What came up that made it impossible to wait any longer?' },
	{ id: 'Q39', types: ['switch', 'purchase-story'], stage: 'event-2', surfaces: 'trigger', caution: null, words: 'Was there a deadline? Who set it, or what did?' },
	{ id: 'Q40', types: ['switch', 'purchase-story'], stage: 'deciding', surfaces: 'anxiety', caution: null, words: 'What almost made you call it off?' },
	{ id: 'Q41', types: ['switch', 'purchase-story', 'non-buyer'], stage: 'deciding', surfaces: 'anxiety', caution: null, words: 'What eased that worry, or what did you need that was missing?' },
	{ id: 'Q42', types: ['switch', 'purchase-story'], stage: 'deciding', surfaces: 'anxiety', caution: null, words: 'When you imagined having switched, what went wrong?' },
	{ id: 'Q43', types: ['switch', 'purchase-story', 'non-buyer'], stage: 'deciding', surfaces: 'habit', caution: null, words: 'What did you have to lose by letting go of the old way?' },
	{ id: 'Q44', types: ['switch', 'purchase-story'], stage: 'deciding', surfaces: 'trade-off', caution: null, words: 'What did you have to give up for it?' },
	{ id: 'Q45', types: ['switch', 'purchase-story', 'non-buyer'], stage: 'deciding', surfaces: 'budget', caution: null, words: 'Where did the money come from, and what didn\'t get bought?' },
	{ id: 'Q46', types: ['switch', 'non-buyer', 'discovery'], stage: 'deciding', surfaces: 'budget', caution: null, words: 'Who was in charge of that money, and how did the decision get made?' },
	{ id: 'Q47', types: ['switch'], stage: 'deciding', surfaces: 'anxiety', caution: null, words: 'Who had to say yes, and what did they ask about?' },
	{ id: 'Q48', types: ['switch', 'purchase-story'], stage: 'deciding', surfaces: 'alternative', caution: null, words: 'Say it wasn\'t on the market that day. What was your next move?' },
	{ id: 'Q49', types: ['switch', 'purchase-story'], stage: 'deciding', surfaces: 'outcome', caution: null, words: 'A month on, what did you hope would be different?' },
	{ id: 'Q50', types: ['switch', 'purchase-story', 'discovery'], stage: 'deciding', surfaces: 'aspiration', caution: null, words: 'What did you want people to think of you once it was done?' },
	{ id: 'Q51', types: ['switch'], stage: 'first-use', surfaces: 'context', caution: null, words: 'How did the first hour go, step by step?' },
	{ id: 'Q52', types: ['switch'], stage: 'first-use', surfaces: 'outcome', caution: null, words: 'When did you first think “good call,” or “bad call”?' },
	{ id: 'Q53', types: ['switch', 'follow-up'], stage: 'first-use', surfaces: 'habit', caution: null, words: 'What did you hold on to from before, to be safe?' },
	{ id: 'Q54', types: ['switch', 'follow-up'], stage: 'first-use', surfaces: 'anxiety', caution: null, words: 'Once you had it, what caught you off guard or made you nervous?' },
	{ id: 'Q55', types: ['switch', 'follow-up'], stage: 'ongoing-use', surfaces: 'outcome', caution: null, words: 'What have you stopped doing since?' },
	{ id: 'Q56', types: ['switch', 'follow-up'], stage: 'ongoing-use', surfaces: 'habit', caution: null, words: 'When did you last fall back on the old way?' },
	{ id: 'Q57', types: ['switch', 'purchase-story', 'leaver', 'follow-up'], stage: 'ongoing-use', surfaces: 'outcome', caution: null, words: 'What changed in your week once this was taken care of?' },
	{ id: 'Q58', types: ['switch', 'follow-up'], stage: 'ongoing-use', surfaces: 'aspiration', caution: null, words: 'What have you ended up using it for that you never planned?' },
	{ id: 'Q59', types: ['follow-up'], stage: 'satisfaction', surfaces: 'outcome', caution: null, words: 'Now that it\'s behind you, how has that felt?' },
	{ id: 'Q60', types: ['follow-up'], stage: 'satisfaction', surfaces: 'outcome', caution: null, words: 'Of all you had hoped for, what came true and what didn\'t?' },
	{ id: 'Q61', types: ['follow-up'], stage: 'satisfaction', surfaces: 'aspiration', caution: null, words: 'Since this got sorted out, what have you set your sights on?' },
	{ id: 'Q62', types: ['follow-up'], stage: 'satisfaction', surfaces: 'aspiration', caution: null, words: 'What has changed about your role, at work or at home?' },
	{ id: 'Q63', types: ['switch', 'leaver', 'follow-up'], stage: 'satisfaction', surfaces: 'alternative', caution: null, words: 'When you last had to do without it, what did you use? And if it were gone for good?' },
	{ id: 'Q64', types: ['leaver'], stage: 'leaving', surfaces: 'trigger', caution: null, words: 'Tell me about the day you canceled. What had gone on just before?' },
	{ id: 'Q65', types: ['leaver'], stage: 'leaving', surfaces: 'push', caution: null, words: 'When was your very first doubt, well before that day?' },
	{ id: 'Q66', types: ['leaver'], stage: 'leaving', surfaces: 'push', caution: null, words: 'What did you get it for in the first place, and when did it quit doing that?' },
	{ id: 'Q67', types: ['leaver'], stage: 'leaving', surfaces: 'alternative', caution: null, words: 'What does that work for you now, and when did it start?' },
	{ id: 'Q68', types: ['leaver'], stage: 'leaving', surfaces: 'habit', caution: null, words: 'What nearly kept you from leaving?' },
	{ id: 'Q69', types: ['leaver'], stage: 'leaving', surfaces: 'habit', caution: null, words: 'Which part of getting out was the hardest?' },
	{ id: 'Q70', types: ['non-buyer'], stage: 'active-looking', surfaces: 'trigger', caution: null, words: 'What got you looking at this at all, and where did you stop?' },
	{ id: 'Q71', types: ['non-buyer'], stage: 'any', surfaces: 'habit', caution: null, words: 'How have you been managing up to now, and how has that held up?' },
	{ id: 'Q72', types: ['non-buyer', 'leaver'], stage: 'any', surfaces: 'trigger', caution: null, words: 'When did you last almost give it another try, and what set that off?' },
	{ id: 'Q73', types: ['non-buyer'], stage: 'deciding', surfaces: 'anxiety', caution: null, words: 'Last time you looked at our product, what got in the way?' },
	{ id: 'Q74', types: ['discovery', 'non-buyer'], stage: 'any', surfaces: 'struggle', caution: null, words: 'When did this last happen? Start at the beginning.' },
	{ id: 'Q75', types: ['discovery', 'purchase-story'], stage: 'any', surfaces: 'outcome', caution: null, words: 'Leave the tools aside. What did you need to get done, and who was it for?' },
	{ id: 'Q76', types: ['discovery'], stage: 'any', surfaces: 'struggle', caution: null, words: 'Where did most of the sweat or the worry go?' },
	{ id: 'Q77', types: ['discovery'], stage: 'any', surfaces: 'budget', caution: null, words: 'How much money and time have you put into this so far?' },
	{ id: 'Q78', types: ['discovery'], stage: 'any', surfaces: 'struggle', caution: null, words: 'You brought up a feature. Think of the day it was missing: what did you get stuck on?' },
	{ id: 'Q79', types: ['discovery', 'non-buyer'], stage: 'any', surfaces: 'aspiration', caution: 'aspiration, not evidence', words: 'If this were settled once and for all, how would your day go?' },
	{ id: 'Q80', types: ['discovery'], stage: 'any', surfaces: 'context', caution: null, words: 'What taught you that it has to work that way?' },
	{ id: 'Q81', types: EVERY_TYPE, stage: 'any', surfaces: 'context', caution: null, words: 'Let me tell you your story as I understood it. Where did I go wrong?' },
	{ id: 'Q82', types: EVERY_TYPE, stage: 'any', surfaces: 'context', caution: null, words: 'What didn\'t I ask that I should have?' },
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
