/** What one note contributes to the evidence, as far as the note itself can tell: its kind, facts, people, jobs and passages. */

import { grouped } from './group';
import { hasInterviewProperty, interviewFacts, namedPeople, type InterviewFacts, type NamedPeople } from './interview-facts';
import { interviewerOf, interviewerWords } from './interviewer';
import { folderOf, type NoteKind } from './jobs';
import type { Block, NoteText, TaggedPassage, TextProblem } from './note';
import type { Coding, Move, Problem, Span, Strength } from './passage';
import { participantHeading, participantNamed } from './people';
import { linkTargets, mentionKey, mentionsIn, propertyTags, propertyTexts, type Mention, type Properties } from './properties';
import { propertyProblems } from './property-problems';
import { nestedItems } from './read/nested';
import type { Settings } from './settings';
import type { Stage } from './stages';
import { tagReader } from './tag';
import { themeTag } from './themes';

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
	/** As `Passage.nested`. */
	readonly nested: readonly string[];
	readonly speaker: string | null;
	readonly time: string | null;
	/** Whom the speaker or a heading names among the note's participants. */
	readonly person: Mention | null;
	/** Link targets in its own block and its enclosing headings. */
	readonly links: readonly string[];
}

/** What a stage heading says behind its stage, such as a rough date; `from` and `to` span the heading. */
export interface NoteAnchor extends Span {
	readonly stage: Stage;
	readonly words: string;
	/** Whom the heading or one around it names among the note's participants. */
	readonly person: Mention | null;
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
	/** What its stage headings say behind the stage, in order. */
	readonly anchors: readonly NoteAnchor[];
	/** How themes are written here, by how they are shown, where that is not as `themeTag` writes them. */
	readonly spellings: ReadonlyMap<string, string>;
	readonly problems: readonly NoteProblem[];
}

/** A problem with what stands at its place. */
export type NoteProblem = Omit<Problem, 'path'>;

/** What the note contributes. */
export function evidenceOf({ path, text, properties }: NoteSource, settings: Settings): NoteEvidence {
	const people = namedPeople(properties);
	const read = text ? readPassages(text, people, settings.namespace) : { passages: [], problems: [] };
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
		jobs: mentionsIn([...propertyTexts(properties, 'jobs'), ...propertyTexts(properties, 'job')]),
		links: [...links],
		passages: read.passages,
		anchors: text ? anchorsIn(text, people) : NO_ANCHORS,
		spellings: text ? spellingsIn(text, settings.namespace) : NO_SPELLINGS,
		problems: [...propertyProblems(text, properties, settings.namespace), ...(text?.problems ?? []), ...read.problems].map((problem) => copiedProblem(text, problem)),
	};
}

/** What a note contributes that could not be read: the reason, as a problem. */
export function unreadEvidence(path: string, message: string, settings: Settings): NoteEvidence {
	const evidence = evidenceOf({ path, text: null, properties: {} }, settings);
	return { ...evidence, problems: [{ from: 0, to: 0, text: '', message, fix: null }] };
}

function readPassages(note: NoteText, people: NamedPeople, namespace: string): { passages: NotePassage[]; problems: TextProblem[] } {
	const places = linksByPlace(note);
	const nestedIn = nestedItems(note, tagReader(namespace));
	const passages: NotePassage[] = [];
	const problems: TextProblem[] = [];
	const labels = new Map<string, string>();
	const shared = (text: string | null): string | null => {
		if (text !== null && !labels.has(text)) labels.set(text, copied(text));
		return text === null ? null : (labels.get(text) ?? text);
	};
	for (const passage of note.passages) {
		const block = note.blocks[passage.block];
		const speaker = block?.speaker ?? null;
		const interviewer = interviewerOf(note, passage, people);
		if (interviewer !== null) {
			problems.push({ from: passage.from, to: passage.to, message: `${interviewerWords(interviewer)} Tag what the participant says.`, fix: null });
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
			nested: nestedIn(passage.block),
			speaker: shared(speaker),
			time: block?.time ? copied(block.time) : null,
			person: personOf(note, block, people),
			links: linksAround(note, passage, places),
		});
	}
	return { passages, problems };
}

function spellingsIn({ text, passages }: NoteText, namespace: string): ReadonlyMap<string, string> {
	const met = new Set<string>();
	let spellings: Map<string, string> | null = null;
	for (const { codes, tags } of passages) {
		if (codes.every(({ theme }) => theme === null || met.has(theme))) continue;
		for (const { from, to } of tags) {
			const tag = tagReader(namespace).read(text.slice(from + 1, to));
			if (tag?.kind !== 'code' || tag.theme === null || met.has(tag.theme)) continue;
			met.add(tag.theme);
			const written = text.slice(from + namespace.length + 2, to).split('/').filter((part) => part !== '').slice(1).join('/');
			if (written !== themeTag(tag.theme)) (spellings ??= new Map()).set(copied(tag.theme), copied(written));
		}
	}
	return spellings ?? NO_SPELLINGS;
}

function anchorsIn(note: NoteText, people: NamedPeople): readonly NoteAnchor[] {
	const anchors = note.headings.flatMap(({ from, to, stage, anchor }, at): NoteAnchor[] =>
		stage !== null && anchor !== null ? [{ from, to, stage, words: copied(anchor), person: personAt(note, at, people) }] : []);
	return anchors.length > 0 ? anchors : NO_ANCHORS;
}

const NO_ANCHORS: readonly NoteAnchor[] = [];

const NO_SPELLINGS: ReadonlyMap<string, string> = new Map();

function personOf(note: NoteText, block: Block | undefined, people: NamedPeople): Mention | null {
	if (!block || people.participants.length === 0) return null;
	return (block.speaker === null ? null : participantNamed(block.speaker, people.participants)) ?? personAt(note, block.heading, people);
}

/** Whom the heading of this index or the nearest around it names. */
function personAt(note: NoteText, index: number, { participants, interviewers }: NamedPeople): Mention | null {
	for (const heading of enclosing(note, index)) {
		const byHeading = participantHeading(note.headings[heading]?.text ?? '', participants);
		if (byHeading && !interviewers.some((one) => mentionKey(one) === mentionKey(byHeading))) return byHeading;
	}
	return null;
}

/** The targets of links by the index of their block; those of headings under the complement of theirs. */
function linksByPlace({ links, blocks }: NoteText): ReadonlyMap<number, readonly string[]> {
	return grouped(links.filter(({ target }) => target !== '').map(({ target, block, heading }) =>
		[block < 0 || blocks[block]?.kind === 'heading' ? ~heading : block, copied(target)] as const));
}

function linksAround(note: NoteText, { block }: TaggedPassage, places: ReadonlyMap<number, readonly string[]>): readonly string[] {
	const headings = enclosing(note, note.blocks[block]?.heading ?? -1);
	const [first = NO_LINKS, ...more] = [block, ...[...headings].map((heading) => ~heading)].map((place) => places.get(place)).filter((links) => links !== undefined);
	return more.length > 0 ? [first, ...more].flat() : first;
}

const NO_LINKS: readonly string[] = [];

function* enclosing(note: NoteText, heading: number): Generator<number> {
	for (let at = heading; at >= 0; at = note.headings[at]?.parent ?? -1) yield at;
}

function hasJobTag(text: NoteText | null, properties: Properties, namespace: string): boolean {
	const job = `${namespace}/job`.toLowerCase();
	return (text?.jobTags.length ?? 0) > 0 || propertyTags(properties).some((tag) => tag.toLowerCase() === job);
}

function copiedProblem(note: NoteText | null, { from, to, message, fix }: TextProblem): NoteProblem {
	const text = note?.text.slice(from, Math.min(to, from + SHOWN)) ?? '';
	return { from, to, text: copied(text), message: copied(message), fix: fix && copied(fix) };
}

/** How many characters are shown of what stands at a problem's place. */
const SHOWN = 200;

/** The same words in memory of their own: a slice would keep the whole note alive. */
function copied(words: string): string {
	return ` ${words}`.slice(1);
}
