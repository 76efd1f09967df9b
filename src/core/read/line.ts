/** A cursor over one line of a note, in offsets and in columns, with tabs to every fourth column as CommonMark counts them. */

const TAB = 9;
const SPACE = 32;

export class LineCursor {
	readonly text: string;
	/** Where its content ends, before `\n` or `\r\n`. */
	to = 0;
	/** Where the next line begins, or past the text's end. */
	next = 0;
	/** Where the unread part of the line begins. */
	at = 0;
	/** The first character of the unread part that is no space or tab, or the line's end. */
	content = 0;
	/** That character's code; NaN at the line's end. */
	code = NaN;
	/** The columns between `at` and `content`. */
	indent = 0;
	#column = 0;
	/** Set in the rare text where a lone `\r` ends lines, as it does for CommonMark and CodeMirror. */
	readonly #lineEnd: RegExp | null;

	constructor(text: string) {
		this.text = text;
		this.#lineEnd = text.includes('\r') && /\r(?!\n)/.test(text) ? /\r\n?|\n/g : null;
	}

	/** Goes to the line that goes on at `from`, as if it began there. */
	enter(from: number): void {
		if (this.#lineEnd) {
			this.#lineEnd.lastIndex = from;
			const end = this.#lineEnd.exec(this.text);
			this.to = end ? end.index : this.text.length;
			this.next = end ? end.index + end[0].length : this.text.length + 1;
		} else {
			const end = this.text.indexOf('\n', from);
			this.to = end < 0 ? this.text.length : end;
			this.next = this.to + 1;
			if (this.to > from && this.text.charCodeAt(this.to - 1) === 13) this.to--;
		}
		this.at = from;
		this.#column = 0;
		this.#measure();
	}

	/** True when nothing but white space is unread. */
	get blank(): boolean {
		return this.content >= this.to;
	}

	/** The unread part from its first character that is no space or tab. */
	get rest(): string {
		return this.text.slice(this.content, this.to);
	}

	/** Reads that many columns of white space, as far as there are; a tab may be read in part. */
	skipColumns(columns: number): void {
		const end = this.#column + Math.min(columns, this.indent);
		this.indent -= end - this.#column;
		while (this.#column < end) {
			const width = this.text.charCodeAt(this.at) === TAB ? 4 - (this.#column % 4) : 1;
			if (this.#column + width <= end) this.at++;
			this.#column = Math.min(this.#column + width, end);
		}
	}

	/** Reads the white space and then that many characters. */
	skipContent(characters: number): void {
		this.#column += this.indent + characters;
		this.at = this.content + characters;
		this.#measure();
	}

	#measure(): void {
		const { text, to } = this;
		let column = this.#column;
		let i = this.at;
		let code = NaN;
		for (; i < to; i++) {
			code = text.charCodeAt(i);
			if (code === SPACE) column++;
			else if (code === TAB) column += 4 - (column % 4);
			else break;
		}
		this.content = i;
		this.code = i < to ? code : NaN;
		this.indent = column - this.#column;
	}
}
