/** Which names imports of @fluentui/react-icons ask for, and which names a module exports: read from source, nothing is run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const PACKAGE = '@fluentui/react-icons';
const SOURCE = /\.[cm]?[jt]sx?$/;

export interface IconImport {
  /** As in the package's `exports`: `.`, `./svg/check` … */
  readonly entry: string;
  readonly name: string;
  readonly isType: boolean;
  readonly file: string;
}

/** Where imports of icons are: the packages of Fluent, and the pages. */
export function importers(root: string): readonly string[] {
  return [join(root, 'node_modules', '@fluentui'), join(root, 'addin')];
}

/** Of every source file below the folders, the package's own and other packages' own packages left out. */
export function iconImportsBelow(folders: readonly string[]): readonly IconImport[] {
  return folders.flatMap(sourceFiles).flatMap((file) => iconImports(file, readFileSync(file, 'utf8')));
}

/** Throws where an import takes the package as a whole: which of it is used could not be told. */
export function iconImports(file: string, text: string): readonly IconImport[] {
  if (!text.includes(PACKAGE)) return [];
  const found: IconImport[] = [];
  const source = parsed(file, text);
  const add = (entry: string, name: string, isType = false) => found.push({ entry, name, isType, file });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) readImport(node, add, file);
    else if (ts.isExportDeclaration(node)) readReexport(node, add, file);
    else if (ts.isCallExpression(node)) readCall(node, source, add, file);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Add = (entry: string, name: string, isType?: boolean) => void;

function readImport({ moduleSpecifier, importClause }: ts.ImportDeclaration, add: Add, file: string): void {
  const entry = entryOf(moduleSpecifier);
  if (entry === undefined) return;
  const bindings = importClause?.namedBindings;
  if (importClause?.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) throw whole(file);
  const isType = importClause?.isTypeOnly === true;
  for (const one of bindings.elements) add(entry, (one.propertyName ?? one.name).text, isType || one.isTypeOnly);
}

function readReexport({ moduleSpecifier, exportClause, isTypeOnly }: ts.ExportDeclaration, add: Add, file: string) {
  const entry = entryOf(moduleSpecifier);
  if (entry === undefined) return;
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) throw whole(file);
  for (const one of exportClause.elements)
    add(entry, (one.propertyName ?? one.name).text, isTypeOnly || one.isTypeOnly);
}

/** `const icons = require('…')`, as compilers write it: then what is taken of `icons`. */
function readCall(call: ts.CallExpression, source: ts.SourceFile, add: Add, file: string): void {
  const entry = entryOf(call.arguments[0]);
  if (entry === undefined) return;
  const isRequire = ts.isIdentifier(call.expression) && call.expression.text === 'require';
  const { parent } = call;
  if (!isRequire || !ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) throw whole(file);
  const { text: variable } = parent.name;
  const visit = (node: ts.Node): void => {
    const isUse = ts.isIdentifier(node) && node.text === variable && node !== parent.name;
    if (isUse && (!ts.isPropertyAccessExpression(node.parent) || node.parent.expression !== node)) throw whole(file);
    if (isUse && ts.isPropertyAccessExpression(node.parent)) add(entry, node.parent.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function entryOf(specifier: ts.Node | undefined): string | undefined {
  if (specifier === undefined || !ts.isStringLiteral(specifier)) return undefined;
  const { text } = specifier;
  return text === PACKAGE || text.startsWith(`${PACKAGE}/`) ? `.${text.slice(PACKAGE.length)}` : undefined;
}

function whole(file: string): Error {
  return new Error(`${file} takes ${PACKAGE} as a whole; name what is taken.`);
}

/** Name → the module it is passed on from, '' where it is declared here. `export *` is under the name '*', once each. */
export function exportsOf(file: string): readonly (readonly [name: string, from: string])[] {
  return parsed(file, readFileSync(file, 'utf8')).statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const from = statement.moduleSpecifier;
      const module = from !== undefined && ts.isStringLiteral(from) ? from.text : '';
      const clause = statement.exportClause;
      if (clause === undefined || !ts.isNamedExports(clause)) return [['*', module] as const];
      return clause.elements.map(({ name }) => [name.text, module] as const);
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return isExported ? declaredBy(statement).map((name) => [name, ''] as const) : [];
  });
}

function declaredBy(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function parsed(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === 'react-icons' || entry.name === 'node_modules' ? [] : sourceFiles(path);
    return entry.isFile() && SOURCE.test(entry.name) ? [path] : [];
  });
}
