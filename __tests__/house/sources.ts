import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A name or text that stands in a source file. */
export interface Written {
  /** From the repository's root. */
  readonly file: string;
  readonly text: string;
  /**
   * `key`: a text as a member's name, in a lookup by a method or index, or first in an entry `[key,
   * value]`.
   */
  readonly as: 'text' | 'key' | 'identifier';
}

/** Files of src/ whose path passes. */
export function sourceFiles(isWanted: (file: string) => boolean): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => join('src', file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && isWanted(file))
    .sort();
}

/**
 * Every text of a file, parts of templates and names of members included; comments and imports are
 * left out.
 */
export function writtenIn(file: string, source = readFileSync(file, 'utf8')): readonly Written[] {
  const found: Written[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node))
      found.push({ file, text: node.text, as: isKey(node) ? 'key' : 'text' });
    else if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push({ file, text: node.text, as: 'text' });
    else if (ts.isIdentifier(node)) found.push({ file, text: node.text, as: 'identifier' });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.createSourceFile(file, source, ts.ScriptTarget.ES2023, true), visit);
  return found;
}

function isKey(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
  if (ts.isArrayLiteralExpression(parent))
    return parent.elements.length === 2 && parent.elements[0] === node;
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    ts.isPropertyAccessExpression(parent.expression) &&
    ['get', 'has', 'set', 'delete'].includes(parent.expression.name.text)
  );
}
