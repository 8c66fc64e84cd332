import { isExtension } from '../../schema/file-problem.js';
import { isSameJson, type JsonMember, type JsonNode } from '../../text/json-node.js';

/** Members that the engine ignores, by their path within an object. */
export type UnreadMembers = ReadonlyMap<string, JsonNode>;

/** The members whose key is not in `read`, and the `x-` keys inside the members whose key is. */
export function unreadMembers(
  members: readonly JsonMember[],
  read: ReadonlySet<string>,
): UnreadMembers {
  const found = new Map<string, JsonNode>();
  for (const { key, value } of members) {
    if (!read.has(key)) {
      if (!found.has(key)) found.set(key, value);
    } else if (READ_INSIDE.has(key)) collectExtensions(key, value, found);
  }
  return found;
}

/** Keys whose objects may contain `x-` keys. A default or an enum is compared as a whole. */
const READ_INSIDE: ReadonlySet<string> = new Set([
  'deprecated',
  'x-deprecated-fields',
  'backfill_config',
  'partitioning',
]);

function collectExtensions(path: string, node: JsonNode, found: Map<string, JsonNode>): void {
  if (node.kind === 'array')
    for (const [index, item] of node.items.entries())
      collectExtensions(`${path}[${index}]`, item, found);
  if (node.kind !== 'object') return;
  for (const { key, value } of node.members) {
    const inner = `${path}.${key}`;
    if (!isExtension(key)) collectExtensions(inner, value, found);
    else if (!found.has(inner)) found.set(inner, value);
  }
}

/**
 * Sorted paths of changed members. An unknown key that is added or removed is a file problem
 * already, so only its changed value counts.
 */
export function changedMembers(
  before: UnreadMembers,
  after: UnreadMembers,
  known: ReadonlySet<string>,
): readonly string[] {
  if (before.size === 0 && after.size === 0) return [];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .filter((key) => !isSameJson(before.get(key), after.get(key)))
    .filter(
      (key) => known.has(key) || /(?:^|\.)x-/.test(key) || (before.has(key) && after.has(key)),
    )
    .sort();
}
