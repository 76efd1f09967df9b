/** Holds source files to the drawing of the layers: who may import whom, and what the core may not touch. */
import ts from 'typescript';

/** Source text by path within `src/`, such as `core/note.ts`. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
	/** `null` where the code computes it, which no reader can check. */
	readonly specifier: string | null;
	readonly line: number;
}

interface Layer {
	readonly layers: readonly string[];
	readonly packages: RegExp | null;
}

/** What the app itself gives a plugin. */
const APP = /^(?:obsidian(?:\/.+)?|@codemirror\/[\w-]+|@lezer\/(?:common|highlight|lr))$/;
const SPOKE = ['draw', 'core'];

const LAYERS: Readonly<Record<string, Layer>> = {
	core: { layers: ['core'], packages: null },
	draw: { layers: ['draw', 'core'], packages: null },
	vault: { layers: ['vault', ...SPOKE], packages: APP },
	editor: { layers: ['editor', ...SPOKE], packages: APP },
	views: { layers: ['views', ...SPOKE], packages: APP },
	share: { layers: ['share', ...SPOKE], packages: APP },
	'main.ts': { layers: ['core', 'draw', 'vault', 'editor', 'views', 'share'], packages: APP },
};

/** Every import that breaks the drawing, as `file:line: reason`. */
export function importBreaches(sources: Sources): string[] {
	const breaches: string[] = [];
	for (const [path, text] of sources) {
		const name = layerOf(path);
		const layer = LAYERS[name];
		if (layer === undefined) {
			breaches.push(`${path}:1: belongs to no layer`);
			continue;
		}
		for (const { specifier, line } of importsOf(path, text)) {
			const reason = refusal(sources, path, specifier, layer);
			if (reason !== null) breaches.push(`${path}:${line}: ${name} may not import ${reason}`);
		}
	}
	return breaches;
}

/** Every ring of files that import one another, types included, each as `a.ts → b.ts → a.ts`. */
export function importRings(sources: Sources): string[] {
	const rings: string[] = [];
	const done = new Set<string>();
	const trail: string[] = [];
	const visit = (path: string): void => {
		const start = trail.indexOf(path);
		if (start >= 0) {
			rings.push([...trail.slice(start), path].join(' → '));
			return;
		}
		if (done.has(path)) return;
		trail.push(path);
		for (const { specifier } of importsOf(path, sources.get(path) ?? '')) {
			const target = specifier === null ? null : resolve(sources, path, specifier);
			if (target !== null) visit(target);
		}
		trail.pop();
		done.add(path);
	};
	for (const path of sources.keys()) visit(path);
	return rings;
}

/** Every place where a core file reads a clock or a die, as `file:line: reason`. */
export function impurities(sources: Sources): string[] {
	const found: string[] = [];
	for (const [path, text] of sources) {
		if (layerOf(path) !== 'core') continue;
		const file = parse(path, text);
		const visit = (node: ts.Node): void => {
			const reason = ts.isIdentifier(node) ? impurity(node) : null;
			if (reason !== null) found.push(`${path}:${lineOf(file, node)}: core may not use ${reason}`);
			ts.forEachChild(node, visit);
		};
		visit(file);
	}
	return found;
}

/**
 * Every name in the core that the language alone doesn't give it, as `file:line: reason`: what the browser, Node or
 * Obsidian add is not there when these files are checked on their own.
 */
export function foreignNames(sources: Sources): string[] {
	const core = new Map([...sources].filter(([path]) => layerOf(path) === 'core').map(([path, text]) => [`/${path}`, text]));
	const settings: ts.CompilerOptions = {
		target: ts.ScriptTarget.ES2021,
		lib: ['lib.es2021.d.ts', 'lib.es2022.intl.d.ts'],
		types: [],
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		strict: true,
		noEmit: true,
		skipLibCheck: true,
	};
	const host = ts.createCompilerHost(settings);
	const fromDisk = host.getSourceFile.bind(host);
	const isLibrary = (path: string): boolean => /\/lib\.[^/]*\.d\.ts$/.test(path);
	host.fileExists = (path) => core.has(path) || (isLibrary(path) && ts.sys.fileExists(path));
	host.directoryExists = (folder) => [...core.keys()].some((path) => path.startsWith(`${folder}/`));
	host.getCurrentDirectory = () => '/';
	host.readFile = (path) => core.get(path) ?? (isLibrary(path) ? ts.sys.readFile(path) : undefined);
	host.getSourceFile = (path, target, ...rest) => {
		const text = core.get(path);
		if (text !== undefined) return ts.createSourceFile(path, text, target);
		return isLibrary(path) ? fromDisk(path, target, ...rest) : undefined;
	};
	const program = ts.createProgram([...core.keys()], settings, host);
	return program.getSourceFiles()
		.filter((file) => core.has(file.fileName))
		.flatMap((file) => program.getSemanticDiagnostics(file).map((problem) => {
			const line = file.getLineAndCharacterOfPosition(problem.start ?? 0).line + 1;
			return `${file.fileName.slice(1)}:${line}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`;
		}));
}

function layerOf(path: string): string {
	return path.split('/')[0] ?? path;
}

function refusal(sources: Sources, path: string, specifier: string | null, layer: Layer): string | null {
	if (specifier === null) return 'what is only known when it runs';
	if (!specifier.startsWith('.')) return layer.packages?.test(specifier) === true ? null : specifier;
	const target = resolve(sources, path, specifier);
	if (target === null) return `${specifier}, which is no file in src`;
	return layer.layers.includes(layerOf(target)) ? null : target;
}

function resolve(sources: Sources, from: string, specifier: string): string | null {
	if (!specifier.startsWith('.')) return null;
	const parts = from.split('/').slice(0, -1);
	for (const part of specifier.split('/')) {
		if (part === '..' && parts.length === 0) return null;
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	const path = parts.join('/');
	return [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => sources.has(candidate)) ?? null;
}

function importsOf(path: string, text: string): Import[] {
	const file = parse(path, text);
	const imports: Import[] = [];
	const add = (node: ts.Node, specifier: ts.Node | undefined): void => {
		const literal = specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : null;
		imports.push({ specifier: literal, line: lineOf(file, node) });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier);
		else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) add(node, node.moduleSpecifier);
		else if (ts.isImportTypeNode(node)) add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
		else if (ts.isExternalModuleReference(node)) add(node, node.expression);
		else if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) add(node, node.name);
		else if (ts.isCallExpression(node) && loads(node.expression)) add(node, node.arguments[0]);
		ts.forEachChild(node, visit);
	};
	visit(file);
	for (const reference of [...file.typeReferenceDirectives, ...file.referencedFiles]) {
		imports.push({ specifier: reference.fileName, line: file.getLineAndCharacterOfPosition(reference.pos).line + 1 });
	}
	return imports;
}

function loads(callee: ts.Expression): boolean {
	return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function impurity(name: ts.Identifier): string | null {
	const { parent } = name;
	const isMember = (ts.isPropertyAccessExpression(parent) && parent.name === name)
		|| ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) && parent.name === name);
	if (isMember || ts.isTypeReferenceNode(parent)) return null;
	const member = ts.isPropertyAccessExpression(parent) && parent.expression === name ? parent.name.text : null;
	if (name.text === 'globalThis') return 'globalThis';
	if (name.text === 'Math' && (member === null || member === 'random')) return 'Math.random';
	if (name.text !== 'Date' || member === 'UTC' || member === 'parse') return null;
	const isGiven = ts.isNewExpression(parent) && parent.expression === name && (parent.arguments?.length ?? 0) > 0;
	return isGiven ? null : 'the clock';
}

function parse(path: string, text: string): ts.SourceFile {
	return ts.createSourceFile(path, text, ts.ScriptTarget.ES2021, true);
}

function lineOf(file: ts.SourceFile, node: ts.Node): number {
	return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}
