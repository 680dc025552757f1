import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** File that imports, relative to the repository. */
  from: string;
  /** Imported file relative to the repository, or the package name. */
  to: string;
  isPackage: boolean;
  isTypeOnly: boolean;
}

export const root = resolve(__dirname, '../..');

/** All TypeScript files below a folder, relative to the repository. */
export function sourceFiles(folder: string): string[] {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const candidates = (base: string) => [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, base];

function resolveImport(from: string, specifier: string): string {
  const base = resolve(root, dirname(from), specifier);
  const found = candidates(base).find((path) => existsSync(path) && statSync(path).isFile());
  return relative(root, found ?? base);
}

/** Imports of a file, static and dynamic, as the TypeScript parser sees them. */
export function importsOf(from: string): Import[] {
  const source = ts.createSourceFile(from, readFileSync(join(root, from), 'utf8'), ts.ScriptTarget.ESNext, true);
  const found: Import[] = [];
  const add = (specifier: string, isTypeOnly: boolean) => {
    const isPackage = !specifier.startsWith('.');
    found.push({ from, to: isPackage ? specifier : resolveImport(from, specifier), isPackage, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
