/** What a new note for a person's own questions begins with. */

/** A few lines that show how such a note is written: a heading of a stage, two questions, a tag behind one of them. */
export function exampleQuestions(namespace: string): string {
	return `%%One question on each line. The heading above it is the stage for which it is offered. A tag behind it says what it brings out.%%

## Deciding

- Who had to agree before you could say yes?
- What did you lie awake over? #${namespace}/anxiety
`;
}
