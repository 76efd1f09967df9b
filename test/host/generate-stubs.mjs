/** Writes stubs.ts from Obsidian's typings: for each class a stub whose members name what the host lacks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const TYPINGS = join(import.meta.dirname, '../../node_modules/obsidian/obsidian.d.ts');
const TARGET = join(import.meta.dirname, 'stubs.ts');

/** @param {ts.Node} node @param {ts.SyntaxKind} kind */
const has = (node, kind) =>
	ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);

/** @param {readonly string[]} names */
const list = (names) => `[${[...new Set(names)].map((name) => `'${name}'`).join(', ')}]`;

/** @param {ts.ClassDeclaration} node */
function classStub(node) {
	const name = node.name?.text ?? '';
	/** @type {string[]} */ const methods = [];
	/** @type {string[]} */ const properties = [];
	/** @type {string[]} */ const statics = [];
	let closed = false;
	for (const member of node.members) {
		if (ts.isConstructorDeclaration(member)) closed ||= has(member, ts.SyntaxKind.PrivateKeyword);
		if (!member.name || !ts.isIdentifier(member.name) || has(member, ts.SyntaxKind.PrivateKeyword)) continue;
		const optional = 'questionToken' in member && member.questionToken !== undefined;
		if (optional) continue;
		if (has(member, ts.SyntaxKind.StaticKeyword)) statics.push(member.name.text);
		else if (ts.isMethodDeclaration(member)) methods.push(member.name.text);
		else properties.push(member.name.text);
	}
	const type = closed ? `new () => O.${name}` : `typeof O.${name}`;
	return [
		`/** Stub of ${name}, below \`base\`. */`,
		`export const ${name} = (base: Class = Object): ${type} =>`,
		`\tstub<${type}>('${name}', base, {`,
		`\t\tmethods: ${list(methods)},`,
		`\t\tproperties: ${list(properties)},`,
		`\t\tstatics: ${list(statics)},`,
		'\t});',
		'',
	].join('\n');
}

/** The text that stubs.ts has to have for the installed typings. */
export function stubsText() {
	const source = ts.createSourceFile('obsidian.d.ts', readFileSync(TYPINGS, 'utf8'), ts.ScriptTarget.ES2021, true);
	/** @type {string[]} */ const names = [];
	/** @type {string[]} */ const stubs = [];
	for (const node of source.statements) {
		if (!has(node, ts.SyntaxKind.ExportKeyword)) continue;
		if (ts.isClassDeclaration(node) && node.name) {
			names.push(node.name.text);
			stubs.push(classStub(node));
		} else if (ts.isFunctionDeclaration(node) && node.name) names.push(node.name.text);
		else if (ts.isVariableStatement(node)) names.push(...node.declarationList.declarations.map((one) => one.name.getText()));
	}
	return [
		'/** Written by generate-stubs.mjs from the typings of the package `obsidian`: run it again instead of editing. */',
		'',
		"import type * as O from 'obsidian';",
		"import { stub, type Class } from './stub';",
		'',
		'/** Every name that the package exports at run time. */',
		`export const NAMES: readonly string[] = ${list(names)};`,
		'',
		...stubs,
	].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, stubsText());
