import { isSameJson } from '../text/json-node.js';
import type { ParsedFile } from './topic-schema.js';

/**
 * Whether two files differ in formatting at most. The order of keys is formatting, that of columns
 * is not: check shows it, so publish must put it into force. A file that isn't JSON has no content
 * to compare.
 */
export function hasSameContent(
  one: ParsedFile | undefined,
  other: ParsedFile | undefined,
): boolean {
  if (one?.json.root === undefined || !isSameJson(one.json.root, other?.json.root)) return false;
  const names = other?.schema?.columns.keys();
  return [...(one.schema?.columns.keys() ?? [])].every((name) => name === names?.next().value);
}
