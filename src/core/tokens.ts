import type { Column } from './column.js';
import { membersOf, tokenOf } from './column-tokens.js';
import { endOf, type JsonNode, type Span } from './json-node.js';
import type { Kept } from './pair.js';
import type { TopicSchema } from './topic-schema.js';

/** Token of a top-level value; of the opening brace where the key is absent. */
export function tableToken(schema: TopicSchema, ...keys: readonly string[]): Span {
  return valueOf(schema, ...keys) ?? { start: schema.root.start, end: schema.root.start + 1 };
}

/** The value of the first of these top-level keys that the file has. */
export function valueOf(schema: TopicSchema, ...keys: readonly string[]): JsonNode | undefined {
  return keys
    .map((key) => schema.root.members.find((member) => member.key === key)?.value)
    .find((value) => value !== undefined);
}

interface Schemas {
  readonly before: TopicSchema;
  readonly after: TopicSchema;
}

/**
 * Tokens of top-level values that changed, by any of their keys; where a value is gone, the end of what stood before it, since that line
 * is beside the change.
 */
export function changedPlaces({ before, after }: Schemas): (...keys: readonly string[]) => Span {
  const now = new Map<string, JsonNode>();
  for (const { key, value } of after.root.members) if (!now.has(key)) now.set(key, value);
  const gone = new Map<string, Span>();
  let last: JsonNode | undefined;
  for (const { key } of before.root.members) {
    const value = now.get(key);
    if (value !== undefined) last = value;
    else if (last !== undefined) gone.set(key, endOf(last));
  }
  const start = { start: after.root.start, end: after.root.start + 1 };
  const first = (places: ReadonlyMap<string, Span>, keys: readonly string[]): Span | undefined =>
    keys.map((key) => places.get(key)).find((place) => place !== undefined);
  return (...keys) => first(now, keys) ?? first(gone, keys) ?? start;
}

/** As {@link changedPlaces}, for one value. */
export function changedToken(schemas: Schemas, ...keys: readonly string[]): Span {
  return changedPlaces(schemas)(...keys);
}

/** What makes a column a critical data element, or made it one: its own attribute, or its place in a list. */
export function cdeToken({ before, after, schemas }: Kept): Span {
  if (after.isCde)
    return ownCde(after) ?? schemas.after.listedCdes.get(after.name) ?? tokenOf(after);
  return ownCde(before) === undefined
    ? (lostPlaces(schemas).get(before.name) ?? tokenOf(after, 'cde'))
    : tokenOf(after, 'cde');
}

function ownCde(column: Column): Span | undefined {
  const own = membersOf(column).find((one) => one.key === 'cde')?.value;
  return own?.kind === 'boolean' && own.value === true ? own : undefined;
}

/** Thousands of columns may leave one list; their places are found in one walk, once for two versions. */
const LOST = new WeakMap<Schemas, ReadonlyMap<string, Span>>();

/** Beside a name that left a list: the end of the one before it that is still there, else the list's beginning. */
function lostPlaces(schemas: Schemas): ReadonlyMap<string, Span> {
  const known = LOST.get(schemas);
  if (known !== undefined) return known;
  const { before, after } = schemas;
  const list = valueOf(after, 'cde_fields', 'critical_data_elements');
  let last =
    list === undefined
      ? changedToken(schemas, 'cde_fields', 'critical_data_elements')
      : { start: list.start, end: list.start + 1 };
  const places = new Map<string, Span>();
  for (const name of before.listedCdes.keys()) {
    const item = after.listedCdes.get(name);
    if (item === undefined) places.set(name, last);
    else last = endOf(item);
  }
  LOST.set(schemas, places);
  return places;
}
