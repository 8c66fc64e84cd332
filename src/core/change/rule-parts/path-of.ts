import type { Column } from '../../schema/column.js';
import { printJsonPath } from '../../schema/json-path.js';

/**
 * The path that a column reads, in one spelling; the column's name where the path is the name, with
 * or without a json_path. A fingerprint must not depend on how a path is spelled.
 */
export function pathOf({ name, pathSegments }: Column): string {
  const path = printJsonPath(pathSegments);
  return path.toLowerCase() === `$.${name}` ? name : path;
}
