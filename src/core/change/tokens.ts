import type { Column } from '../schema/column.js';
import { membersOf, tokenOf } from '../schema/column-tokens.js';
import { endOf, type JsonNode, type Span } from '../text/json-node.js';
import type { TopicSchema } from '../schema/topic-schema.js';

/** The token of a top-level value; the opening brace where the key is absent. */
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
 * Finds the tokens of changed top-level values by their keys. For a removed value it is the end of
 * the value before it, which is beside the change.
 */
export function changedTokens({ before, after }: Schemas): (...keys: readonly string[]) => Span {
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
  const first = (tokens: ReadonlyMap<string, Span>, keys: readonly string[]): Span | undefined =>
    keys.map((key) => tokens.get(key)).find((token) => token !== undefined);
  return (...keys) => first(now, keys) ?? first(gone, keys) ?? start;
}

/** Like {@link changedTokens}, for one value. */
export function changedToken(schemas: Schemas, ...keys: readonly string[]): Span {
  return changedTokens(schemas)(...keys);
}

interface ChangedCde {
  readonly before: Column;
  readonly after: Column;
  readonly cdeLists: CdeLists;
}

/**
 * The token that makes, or made, a column a critical data element: its own attribute, or its name
 * in a list.
 */
export function cdeToken({ before, after, cdeLists }: ChangedCde): Span {
  if (after.isCde) return ownCde(after) ?? cdeLists.now.get(after.name) ?? tokenOf(after);
  return ownCde(before) === undefined
    ? (cdeLists.left.get(before.name) ?? tokenOf(after, 'cde'))
    : tokenOf(after, 'cde');
}

function ownCde(column: Column): Span | undefined {
  const own = membersOf(column).find((one) => one.key === 'cde')?.value;
  return own?.kind === 'boolean' && own.value === true ? own : undefined;
}

/**
 * The tokens of critical data elements in the newer file's lists, and the spans where removed ones
 * stood.
 */
export interface CdeLists {
  readonly now: ReadonlyMap<string, Span>;
  /** The end of the last name before it that is still listed, else the beginning of the list. */
  readonly left: ReadonlyMap<string, Span>;
}

/** Walks both versions once, since thousands of columns may be removed from one list. */
export function cdeListsOf({ before, after }: Schemas): CdeLists {
  const left = new Map<string, Span>();
  const list = valueOf(after, ...CDE_LISTS);
  let last =
    list === undefined
      ? changedToken({ before, after }, ...CDE_LISTS)
      : { start: list.start, end: list.start + 1 };
  for (const name of before.listedCdes.keys()) {
    const item = after.listedCdes.get(name);
    if (item === undefined) left.set(name, last);
    else last = endOf(item);
  }
  return { now: after.listedCdes, left };
}

const CDE_LISTS = ['cde_fields', 'critical_data_elements'] as const;
