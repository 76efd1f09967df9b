/** What new interviews are called, and whom a list names. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrongNoteName } from '../../src/core/file-name';
import { interviewNames, peopleListed, type NamesAsked } from '../../src/core/interview-names';
import { runs, timeLimit } from '../laws/runs';

const NOW: Readonly<Record<string, string>> = { 'YYYY-MM-DD': '2026-11-22', 'HH:mm': '12:40', 'YYYY/MM': '2026/11', YY: '26' };
const asked = (pattern: string, more: Partial<NamesAsked> = {}): NamesAsked => ({ pattern, participants: ['Bea'], job: 'JTBD 1', type: 'Switch', formatDate: (format) => NOW[format] ?? `?${format}`, ...more });
const paths = (pattern: string, more: Partial<NamesAsked> = {}): string[] => interviewNames(asked(pattern, more)).map(({ folder, name }) => (folder === '' ? name : `${folder}/${name}`));

describe('the pattern', () => {
	test.each<[string, Partial<NamesAsked>, string]>([
		['{{date}} {{participant}}', {}, '2026-11-22 Bea'],
		['{{ Date:YY }}-{{PARTICIPANT}}', {}, '26-Bea'],
		['{{job}}, {{type}} with {{participant}} at {{time}}', {}, 'JTBD 1, Switch with Bea at 12-40'],
		['{{date}} {{participant}}', { participants: [''] }, '2026-11-22'],
		['{{participant}} ({{job}})', { job: '' }, 'Bea'],
		['{{date}} - {{job}} - {{participant}}', { job: '' }, '2026-11-22 - Bea'],
		['{{participant}} - {{date}}', { participants: [''] }, '2026-11-22'],
		['{{participant}}', { participants: [''] }, '2026-11-22'],
		['{{unknown}}', {}, '{{unknown}}'],
		['_{{date}}', {}, '_2026-11-22'],
		['???', {}, '2026-11-22 Bea'],
		['{{title}}{{cursor}}', {}, '2026-11-22 Bea'],
		['{{participant}}', { participants: ['{{date}}'] }, '{{date}}'],
		['{{participant}}', { participants: ['Ana/Joe: "both"?'] }, 'Ana-Joe both'],
		['{{job}}/{{date}} {{participant}}', {}, 'JTBD 1/2026-11-22 Bea'],
		['{{job}}/{{date}} {{participant}}', { job: '' }, '2026-11-22 Bea'],
		['{{date:YYYY/MM}}/{{participant}}', { job: 'a/b' }, '2026/11/Bea'],
		['../{{participant}}', {}, 'Bea'],
		['<% tp.date.now() %> {{participant}}', {}, '% tp.date.now() % Bea'],
	])('%s', (pattern, more, path) => {
		expect(paths(pattern, more)).toEqual([path]);
	});

	test('gives each of several a name of their own', () => {
		const participants = ['Bea', 'Joe'];
		expect(paths('{{date}} {{participant}}', { participants })).toEqual(['2026-11-22 Bea', '2026-11-22 Joe']);
		expect(paths('{{date}}', { participants })).toEqual(['2026-11-22 Bea', '2026-11-22 Joe']);
		expect(paths('{{job}}', { participants, job: '' })).toEqual(['Bea', 'Joe']);
	});

	test('always gives legal names in legal folders', () => {
		const pieces = fc.constantFrom('{{date}}', '{{date:YYYY/MM}}', '{{participant}}', '{{job}}', '{{type}}', '{{time}}', ' ', ' - ', '/', '..', '(', ')', '%%', 'x', '|', '{{');
		const value = fc.oneof(fc.constantFrom('', '..', '/', 'CON', ' Bea ', '\u202E', '{{job}}'), fc.string({ maxLength: 30 }));
		fc.assert(fc.property(fc.array(pieces, { maxLength: 8 }), value, value, value, (pattern, participant, job, type) => {
			const [path] = interviewNames(asked(pattern.join(''), { participants: [participant], job, type }));
			for (const part of [path?.name ?? '', ...(path?.folder === '' ? [] : (path?.folder ?? '').split('/'))]) expect(wrongNoteName(part)).toBeNull();
		}), runs(1000));
	}, timeLimit());
});

describe('people in a list', () => {
	test.each<[string, string[]]>([
		['', []],
		['Bea', ['Bea']],
		[' Bea , Joe;Ana\nKit\tMo ', ['Bea', 'Joe', 'Ana', 'Kit', 'Mo']],
		['- Bea\n* Joe\n1. Ana\n2) Kit\n- [x] Mo\n• Lu', ['Bea', 'Joe', 'Ana', 'Kit', 'Mo', 'Lu']],
		['Bea, bea, BEA', ['Bea']],
		['[[Bea Smith|Smith, Bea]], [[Joe]]', ['Smith, Bea', 'Joe']],
		['P03 garden centre', ['P03 garden centre']],
		['Bea and Joe', ['Bea and Joe']],
		['-', ['-']],
	])('%j', (list, names) => {
		expect(peopleListed(list).map(({ text }) => text)).toEqual(names);
	});

	test('ten thousand commas take no time', () => {
		expect(peopleListed(','.repeat(100_000))).toEqual([]);
	});
});
