/** What one note contributes to the evidence, as far as the note itself can tell: its kind, facts, people, jobs and passages. */

import { hasInterviewProperty, interviewFacts, namedPeople, unknownOutcome, type InterviewFacts, type NamedPeople } from './interview-facts';
import { folderOf, type NoteKind } from './jobs';
import type { Block, NoteText, TaggedPassage, TextProblem } from './note';
import type { Coding, Move, Span, Strength } from './passage';
import { isInterviewer, participantHeading, participantNamed } from './people';
import { linkTargets, mentionsIn, propertyTexts, type Mention, type Properties } from './properties';
import type { Settings } from './settings';
import type { Stage } from './stages';
import { NOT_IN_TAG } from './tag-characters';

/** A note to be taken in: its text as read, null where only its properties matter, and its properties as the host gives them. */
export interface NoteSource {
	readonly path: string;
	readonly text: NoteText | null;
	readonly properties: Properties;
}

/** A passage as its own note knows it; the interviewer's words are none. */
export interface NotePassage extends Span {
	readonly text: string;
	readonly codes: readonly Coding[];
	readonly stage: Stage | null;
	/** True when the stage comes from a heading. */
	readonly stageFromHeading: boolean;
	readonly strength: Strength | null;
	readonly move: Move | null;
	readonly memo: string | null;
	readonly speaker: string | null;
	readonly time: string | null;
	/** Whom the speaker or a heading names among the note's participants. */
	readonly person: Mention | null;
	/** Link targets in its own block and its enclosing headings. */
	readonly links: readonly string[];
}

/** What one note contributes, without knowing any other note. It keeps no part of the note's text alive but the words. */
export interface NoteEvidence {
	readonly path: string;
	readonly kind: NoteKind;
	/** Other names of the note. */
	readonly aliases: readonly string[];
	readonly facts: InterviewFacts;
	readonly people: NamedPeople;
	/** What `job` or `jobs` name. */
	readonly jobs: readonly Mention[];
	/** Every link target in text and properties, once each. */
	readonly links: readonly string[];
	readonly passages: readonly NotePassage[];
	readonly problems: readonly TextProblem[];
}

/** What the note contributes. */
export function evidenceOf({ path, text, properties }: NoteSource, settings: Settings): NoteEvidence {
	const people = namedPeople(properties);
	const read = text ? readPassages(text, people) : { passages: [], problems: [] };
	const links = new Set(linkTargets(properties));
	for (const { target } of text?.links ?? []) if (target !== '') links.add(copied(target));
	return {
		path,
		kind: {
			type: propertyTexts(properties, 'type')[0]?.toLowerCase() ?? null,
			folder: folderOf(path, settings),
			hasJobTag: hasJobTag(text, properties, settings.namespace),
			hasPassage: read.passages.length > 0,
			hasInterviewProperty: hasInterviewProperty(properties),
		},
		aliases: propertyTexts(properties, 'aliases', 'alias'),
		facts: interviewFacts(properties),
		people,
		jobs: mentionsIn(propertyTexts(properties, 'jobs', 'job')),
		links: [...links],
		passages: read.passages,
		problems: [...propertyProblems(text, properties, settings.namespace), ...(text?.problems ?? []).map(copiedProblem), ...read.problems],
	};
}

/** What a note contributes that could not be read: the reason, as a problem. */
export function unreadEvidence(path: string, message: string, settings: Settings): NoteEvidence {
	const evidence = evidenceOf({ path, text: null, properties: {} }, settings);
	return { ...evidence, problems: [{ from: 0, to: 0, message, fix: null }] };
}

function readPassages(note: NoteText, people: NamedPeople): { passages: NotePassage[]; problems: TextProblem[] } {
	const places = linksByPlace(note);
	const passages: NotePassage[] = [];
	const problems: TextProblem[] = [];
	const labels = new Map<string, string>();
	const shared = (text: string | null): string | null => (text === null ? null : (labels.get(text) ?? remember(labels, copied(text))));
	for (const passage of note.passages) {
		const block = note.blocks[passage.block];
		const speaker = block?.speaker ?? null;
		if (speaker !== null && isInterviewer(speaker, people)) {
			const message = `These are the words of ${speaker}, the interviewer, so they are not counted. Tag what the participant says.`;
			problems.push({ from: passage.from, to: passage.to, message, fix: null });
			continue;
		}
		passages.push({
			from: passage.from,
			to: passage.to,
			text: copied(passage.text),
			codes: passage.codes.map(({ code, theme }) => ({ code, theme: shared(theme) })),
			stage: passage.stage,
			stageFromHeading: passage.stageFromHeading,
			strength: passage.strength,
			move: passage.move,
			memo: passage.memo && copied(passage.memo.text),
			speaker: shared(speaker),
			time: block?.time ? copied(block.time) : null,
			person: personOf(note, block, people),
			links: linksAround(note, passage, places),
		});
	}
	return { passages, problems };
}

function personOf(note: NoteText, block: Block | undefined, { participants, interviewers }: NamedPeople): Mention | null {
	if (!block || participants.length === 0) return null;
	const bySpeaker = block.speaker === null ? null : participantNamed(block.speaker, participants);
	if (bySpeaker) return bySpeaker;
	for (const heading of enclosing(note, block.heading)) {
		const byHeading = participantHeading(note.headings[heading]?.text ?? '', participants);
		if (byHeading && !interviewers.includes(byHeading)) return byHeading;
	}
	return null;
}

interface LinksByPlace {
	readonly blocks: ReadonlyMap<number, readonly string[]>;
	readonly headings: ReadonlyMap<number, readonly string[]>;
}

function linksByPlace(note: NoteText): LinksByPlace {
	const blocks = new Map<number, string[]>();
	const headings = new Map<number, string[]>();
	for (const { target, block, heading } of note.links) {
		if (target === '') continue;
		const isHeading = block < 0 || note.blocks[block]?.kind === 'heading';
		const [map, place] = isHeading ? [headings, heading] : [blocks, block];
		const there = map.get(place);
		if (there) there.push(copied(target));
		else map.set(place, [copied(target)]);
	}
	return { blocks, headings };
}

const NO_LINKS: readonly string[] = [];

function linksAround(note: NoteText, passage: TaggedPassage, places: LinksByPlace): readonly string[] {
	let around = places.blocks.get(passage.block) ?? NO_LINKS;
	for (const heading of enclosing(note, note.blocks[passage.block]?.heading ?? -1)) {
		const there = places.headings.get(heading) ?? NO_LINKS;
		if (there.length > 0) around = around.length > 0 ? [...around, ...there] : there;
	}
	return around;
}

function* enclosing(note: NoteText, heading: number): Generator<number> {
	for (let at = heading; at >= 0; at = note.headings[at]?.parent ?? -1) yield at;
}

function hasJobTag(text: NoteText | null, properties: Properties, namespace: string): boolean {
	const job = `${namespace}/job`.toLowerCase();
	if (tagsOf(properties).some((tag) => tag.toLowerCase() === job)) return true;
	if (!text) return false;
	const tag = new RegExp(`(?:^|\\s)#${namespace.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}/job(?=$|[${NOT_IN_TAG}])`, 'gi');
	for (const { index } of text.text.matchAll(tag)) {
		const at = text.text.indexOf('#', index);
		const block = text.blocks.find(({ from, to }) => from <= at && at < to);
		if (block && TAGGABLE.has(block.kind)) return true;
	}
	return false;
}

const TAGGABLE: ReadonlySet<string> = new Set(['paragraph', 'item', 'cell', 'footnote', 'heading', 'callout-title']);

function tagsOf(properties: Properties): string[] {
	return propertyTexts(properties, 'tags', 'tag').flatMap((text) => text.split(/[\s,]+/)).map((tag) => tag.replace(/^#/, ''));
}

function propertyProblems(text: NoteText | null, properties: Properties, namespace: string): TextProblem[] {
	const problems: TextProblem[] = [];
	const own = `${namespace}/`.toLowerCase();
	for (const tag of tagsOf(properties)) {
		const key = tag.toLowerCase();
		if (!key.startsWith(own) || key === `${own}job`) continue;
		const message = `#${tag} in the properties belongs to no passage, so it is not counted. Put it after the words that it describes.`;
		problems.push({ ...placeInProperties(text, tag), message, fix: null });
	}
	const outcome = unknownOutcome(properties);
	if (outcome !== null) {
		const message = `“${outcome}” is an unknown outcome. Use switched, left or not-yet.`;
		problems.push({ ...placeInProperties(text, outcome), message, fix: null });
	}
	return problems;
}

function placeInProperties(text: NoteText | null, words: string): Span {
	if (!text?.properties) return { from: 0, to: 0 };
	const { from, to } = text.properties;
	const at = text.text.slice(from, to).indexOf(words);
	return at < 0 ? { from, to } : { from: from + at, to: from + at + words.length };
}

function copiedProblem({ from, to, message, fix }: TextProblem): TextProblem {
	return { from, to, message: copied(message), fix: fix && copied(fix) };
}

function remember(labels: Map<string, string>, label: string): string {
	labels.set(label, label);
	return label;
}

/** The same words in memory of their own: a slice would keep the whole note alive. */
function copied(words: string): string {
	return ` ${words}`.slice(1);
}
