/** Speakers who would be counted otherwise than they are cast, because the note that they go into names people already. */
import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../src/core/properties';
import { clashOf, namesakesOf, peopleInTheWay } from '../../../src/core/transcript/people-in-note';
import type { Casting, Role } from '../../../src/core/transcript/transcript';

const cast = (speaker: string, role: Role, name = speaker): Casting => ({ speaker, role, name });
const ANNA = cast('Anna Weber', 'interviewer');
const MARIA = cast('Maria', 'participant');

describe('the people of a note', () => {
	it.each<[string, Properties, Casting[], RegExp]>([
		['another interviewer', { interviewer: 'Sam' }, [ANNA, MARIA], /^The interviewer of this note is “Sam”, so what Anna Weber says would count as the participant’s\. Call them “Sam” above, or make “interviewer” a list/],
		['interviewers under another key', { interviewers: ['Sam'] }, [ANNA, MARIA], /^The interviewer of this note is “Sam”/],
		['one participant, and somebody else speaks', { participant: '[[Lea]]' }, [cast('Maria', 'participant', 'Lea'), cast('Sam Obi', 'other')], /^The one participant of this note is “Lea”, so what Sam Obi says would count as theirs\./],
		['one participant, and two are cast', { Interviewee: 'Lea' }, [cast('Lea', 'participant'), MARIA], /so what Maria says/],
		['another participant', { participant: 'Lea' }, [MARIA], /so what Maria says/],
		['participants in a text', { participants: 'Lea, Bo' }, [MARIA], /^The participants of this note are “Lea” and “Bo”, and Maria can’t be added to a text\./],
	])('are in the way: %s', (_, properties, castings, why) => {
		expect(peopleInTheWay(properties, castings)).toMatch(why);
	});

	it.each<[string, Properties, Casting[]]>([
		['nobody', {}, [ANNA, MARIA, cast('Sam', 'other')]],
		['the same people', { interviewer: 'anna weber', participant: 'Maria' }, [ANNA, MARIA]],
		['lists', { interviewer: ['Sam'], participants: ['Lea'] }, [ANNA, MARIA, cast('Bo', 'other')]],
		['a participant whom the transcript doesn’t name', { participant: 'Lea' }, [ANNA, cast('Speaker 2', 'participant')]],
		['an interviewer, and the transcript says Q', { interviewer: 'Sam' }, [cast('Q', 'interviewer'), cast('A', 'participant')]],
	])('are not in the way: %s', (_, properties, castings) => {
		expect(peopleInTheWay(properties, castings)).toBeNull();
	});
});

describe('speakers of one name', () => {
	it('can’t have two roles', () => {
		expect(clashOf([cast('Anna', 'interviewer', 'P09'), cast('Maria', 'participant', 'p09')])).toEqual(['Anna', 'Maria']);
		expect(clashOf([cast('Speaker 1', 'participant', 'P09'), cast('Speaker 3', 'participant', 'P09')])).toBeNull();
	});

	it('are told of one another', () => {
		const [one, other] = [cast('Speaker 1', 'participant', 'P09'), cast('Speaker 3', 'participant', 'P09')];
		expect(namesakesOf(one, [one, other, ANNA])).toEqual(['Speaker 3']);
		expect(namesakesOf(ANNA, [one, other, ANNA])).toEqual([]);
	});
});
