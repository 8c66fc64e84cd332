import { isSameJson } from '../text/json-node.js';
import type { ParsedFile } from './topic-schema.js';

/**
 * Whether two files hold the same JSON. Formatting and the order of keys don't count; a file that
 * isn't JSON has no content to compare.
 */
export function hasSameContent(
  one: ParsedFile | undefined,
  other: ParsedFile | undefined,
): boolean {
  return one?.json.root !== undefined && isSameJson(one.json.root, other?.json.root);
}
