import type { Column } from './column.js';
import { endOf, type JsonArray, type JsonNode, type Span } from './json-node.js';
import type { Kept } from './pair.js';
import type { TopicSchema } from './topic-schema.js';

/** Token of a top-level value; of the opening brace where the key is absent. */
export function tableToken(schema: TopicSchema, ...keys: readonly string[]): Span {
  return valueOf(schema, ...keys) ?? { start: schema.root.start, end: schema.root.start + 1 };
}

/** The value of the first of these top-level keys that the file has. */
export function valueOf(schema: TopicSchema, ...keys: readonly string[]): JsonNode | undefined {
  return keys.map((key) => schema.root.members.find((member) => member.key === key)?.value).find((value) => value !== undefined);
}

/** The token a finding points at: the value of the first attribute that is there, else the column's key. */
export function tokenOf(column: Column, ...attributes: readonly string[]): Span {
  const { value, keyStart, keyEnd } = column.member;
  for (const attribute of attributes) {
    if (value.kind === 'object') {
      const found = value.members.find((candidate) => candidate.key === attribute);
      if (found !== undefined) return found.value;
    } else if (attribute === 'type') return value;
  }
  return { start: keyStart, end: keyEnd };
}

interface Schemas {
  readonly before: TopicSchema;
  readonly after: TopicSchema;
}

/** Token of a top-level value that changed; where it is gone, the end of what stood before it, since that line is beside the change. */
export function changedToken({ before, after }: Schemas, ...keys: readonly string[]): Span {
  const value = valueOf(after, ...keys);
  if (value !== undefined) return value;
  const index = before.root.members.findIndex((member) => keys.includes(member.key));
  const neighbours = before.root.members.slice(0, Math.max(0, index)).map((member) => valueOf(after, member.key));
  const last = neighbours.findLast((neighbour) => neighbour !== undefined);
  return last === undefined ? tableToken(after, ...keys) : endOf(last);
}

const CDE_LISTS = ['cde_fields', 'critical_data_elements'];

/** What makes a column a critical data element, or made it one: its own attribute, or its place in a list. */
export function cdeToken({ before, after, schemas }: Kept): Span {
  if (after.isCde) return ownCde(after) ?? listed(schemas.after, after.name)?.item ?? tokenOf(after);
  const lost = listed(schemas.before, before.name);
  if (lost === undefined || ownCde(before) !== undefined) return tokenOf(after, 'cde');
  const list = valueOf(schemas.after, lost.key);
  return list?.kind === 'array' ? besideGone(lost, list) : changedToken(schemas, lost.key);
}

function ownCde({ member: { value } }: Column): Span | undefined {
  const own = value.kind === 'object' ? value.members.find((one) => one.key === 'cde')?.value : undefined;
  return own?.kind === 'boolean' && own.value === true ? own : undefined;
}

interface Listed {
  readonly key: string;
  readonly list: JsonArray;
  readonly item: JsonNode;
}

function listed(schema: TopicSchema, name: string): Listed | undefined {
  for (const key of CDE_LISTS) {
    const list = valueOf(schema, key);
    if (list?.kind !== 'array') continue;
    const item = list.items.find((one) => nameIn(one) === name);
    if (item !== undefined) return { key, list, item };
  }
  return undefined;
}

/** In the newer list, the end of the last item that stood before the lost one, else the list's beginning. */
function besideGone({ list, item }: Listed, now: JsonArray): Span {
  const earlier = new Set(list.items.slice(0, list.items.indexOf(item)).map(nameIn));
  const last = now.items.findLast((one) => earlier.has(nameIn(one)));
  return last === undefined ? { start: now.start, end: now.start + 1 } : endOf(last);
}

function nameIn(item: JsonNode): string | undefined {
  return item.kind === 'string' ? item.value.toLowerCase() : undefined;
}
