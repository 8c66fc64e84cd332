import { isExtension } from './file-problem.js';
import { isSameJson, type JsonMember, type JsonNode } from './json-node.js';

/** Members that only people read, by their path within an object. */
export type UnreadMembers = ReadonlyMap<string, JsonNode>;

/** Of `members` those whose key is none of `read`; of those that are, the keys that owners invented further inside. */
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

/** Objects with keys of their own, between which an x- key may stand. A default or an enum is compared as a whole. */
const READ_INSIDE: ReadonlySet<string> = new Set(['deprecated', 'backfill_config', 'partitioning']);

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

/** Paths of what differs, sorted. A key that nobody may invent is a problem of the file where it comes or goes, so only its value counts. */
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
