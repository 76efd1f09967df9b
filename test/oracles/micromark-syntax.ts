/** Obsidian's additions as constructs for micromark, the tokenizer under mdast. */

import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { FENCED, SPANS } from './obsidian-syntax';
import type { FencedRule, SpanRule } from './obsidian-syntax';

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		noteFence: 'noteFence';
		noteFenceLine: 'noteFenceLine';
		noteSpan: 'noteSpan';
		noteSpanText: 'noteSpanText';
	}

	interface Token {
		/** Of a `noteFence` or `noteSpan`: what it is. */
		noteKind?: FencedRule['kind'] | SpanRule['kind'];
	}
}

function isEol(code: Code): boolean {
	return code !== null && code < -2;
}

function asCharacter(code: NonNullable<Code>): string {
	if (code < -2) return '\n';
	return code < 0 ? '\t' : String.fromCharCode(code);
}

const nextOwnLine: Construct = {
	partial: true,
	tokenize(this: TokenizeContext, effects, ok, nok) {
		return (code) => {
			if (code === null) return nok(code);
			effects.enter('lineEnding');
			effects.consume(code);
			effects.exit('lineEnding');
			return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
		};
	},
};

function fence(rule: FencedRule, note: string): Construct {
	return {
		name: `noteFence-${rule.kind}`,
		concrete: true,
		tokenize(this: TokenizeContext, effects, ok, nok) {
			let line = '';
			let first = true;
			let at = 0;
			const interrupting = this.interrupt === true;

			const inLine: State = (code) => {
				if (code !== null && !isEol(code)) {
					line += asCharacter(code);
					effects.consume(code);
					return inLine;
				}
				effects.exit('noteFenceLine');
				if (!first) return rule.closes(line) ? finish(code) : further(code);
				first = false;
				const opening = rule.opens(note, at);
				if (opening === 'no') return nok(code);
				if (interrupting) return ok(code);
				return opening === 'whole' ? finish(code) : further(code);
			};
			const finish: State = (code) => {
				effects.exit('noteFence');
				return ok(code);
			};
			const further: State = (code) => effects.check(nextOwnLine, enterLine, finish)(code);
			const enterLine: State = (code) => {
				effects.enter('lineEnding');
				effects.consume(code);
				effects.exit('lineEnding');
				return startLine;
			};
			const startLine: State = (code) => {
				line = '';
				if (code === null || isEol(code)) return further(code);
				effects.enter('noteFenceLine');
				return inLine(code);
			};

			return (code) => {
				at = this.now().offset;
				effects.enter('noteFence', { noteKind: rule.kind });
				effects.enter('noteFenceLine');
				return inLine(code);
			};
		},
	};
}

function span(rule: SpanRule): Construct {
	return {
		name: `noteSpan-${rule.kind}`,
		tokenize(this: TokenizeContext, effects, ok, nok) {
			let rest = '';
			const collect: Construct = {
				partial: true,
				tokenize: (inner, done) => {
					const take: State = (code) => {
						if (code === null) return done(code);
						rest += asCharacter(code);
						inner.consume(code);
						return take;
					};
					return (code) => {
						inner.enter('noteSpanText');
						return take(code);
					};
				},
			};
			return (code) =>
				effects.check(collect, (at) => {
					const length = rule.length(rest);
					if (length > 0) return consumeSpan(effects, rule, length, ok)(at);
					const plain = rule.plain(rest);
					return plain > 0 ? consumePlain(effects, plain, ok)(at) : nok(at);
				})(code);
		},
	};
}

function consumeSpan(effects: Effects, rule: SpanRule, length: number, ok: State): State {
	let left = length;
	const data: State = (code) => {
		if (left === 0) {
			effects.exit('noteSpanText');
			effects.exit('noteSpan');
			return ok(code);
		}
		if (isEol(code)) {
			effects.exit('noteSpanText');
			effects.enter('lineEnding');
			effects.consume(code);
			effects.exit('lineEnding');
			left--;
			return prefix;
		}
		effects.consume(code);
		left--;
		return data;
	};
	const prefix: State = (code) => {
		if (left === 0 || code === null || (code !== 32 && code !== -1 && code !== -2)) {
			if (left === 0) {
				effects.exit('noteSpan');
				return ok(code);
			}
			if (isEol(code)) {
				effects.enter('lineEnding');
				effects.consume(code);
				effects.exit('lineEnding');
				left--;
				return prefix;
			}
			effects.enter('noteSpanText');
			return data(code);
		}
		effects.enter('linePrefix');
		effects.consume(code);
		effects.exit('linePrefix');
		left--;
		return prefix;
	};
	return (code) => {
		effects.enter('noteSpan', { noteKind: rule.kind });
		effects.enter('noteSpanText');
		return data(code);
	};
}

function consumePlain(effects: Effects, length: number, ok: State): State {
	let left = length;
	const data: State = (code) => {
		if (left-- === 0) {
			effects.exit('data');
			return ok(code);
		}
		effects.consume(code);
		return data;
	};
	return (code) => {
		effects.enter('data');
		return data(code);
	};
}

function byCode(entries: readonly (readonly [number, Construct])[]): Record<number, Construct[]> {
	const record: Record<number, Construct[]> = {};
	for (const [code, construct] of entries) (record[code] ??= []).push(construct);
	return record;
}

/** Comments, math and wikilinks of this note for micromark. */
export function noteSyntax(note: string): Extension {
	return {
		flow: byCode(FENCED.map((rule) => [rule.sign, fence(rule, note)] as const)),
		text: byCode(SPANS.map((rule) => [rule.sign, span(rule)] as const)),
	};
}
