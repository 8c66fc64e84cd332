import type { Column } from '../schema/column.js';
import type { ColumnType } from '../schema/column-type.js';
import type { Deprecation } from '../schema/read-deprecation.js';
import type { TopicSchema } from '../schema/topic-schema.js';

/** A removal that was announced, UTC, `YYYY-MM-DD`. */
export interface Announcement {
  /** The last day that the column or field stays: `remove_after`. */
  readonly last: string;
  /** Since when every version says that day or an earlier one. */
  readonly since: string;
}

/**
 * What was announced of a column or a field on the base branch or in force, by address (`address`,
 * `address.zip`). An address without an entry was not found in the history that could be read.
 */
export type Announcements = ReadonlyMap<string, readonly Announcement[]>;

/** A version, and the day on which it came. Undefined: the topic had no schema from that day on. */
export interface DatedVersion {
  readonly schema: TopicSchema | undefined;
  readonly day: string;
}

/** The deprecation at an address: of a column, or of a field inside its type. */
export function deprecationAt(column: Column, address: string): Deprecation | undefined {
  return address === column.name
    ? column.deprecation
    : column.deprecatedFields?.get(address.slice(column.name.length + 1));
}

/** The addresses that leave and say until when they stay: only their history must be known. */
export function datedRemovals(
  before: TopicSchema | undefined,
  after: TopicSchema | undefined,
): readonly string[] {
  if (before === undefined || after === undefined) return [];
  return [...before.columns.values()].flatMap((column) => {
    const { name, deprecation, deprecatedFields } = column;
    const kept = after.columns.get(name);
    if (kept === undefined) return deprecation?.removeAfter === undefined ? [] : [name];
    return [...(deprecatedFields ?? [])]
      .filter(([path, { removeAfter }]) => removeAfter !== undefined && !hasField(kept.type, path))
      .map(([path]) => `${name}.${path}`);
  });
}

/**
 * What versions announce: a removal that is put off was announced before, one that is brought
 * forward, or that had no day, was not; but the later day that it had before was. `versions`:
 * newest first; those that no longer have an address are left out, up to the last one that had it.
 */
export function announcementsIn(
  addresses: readonly string[],
  versions: readonly DatedVersion[],
): Announcements {
  const found = new Map<string, readonly Announcement[]>();
  for (const address of addresses) {
    const said: { readonly last: string; readonly day: string }[] = [];
    // What is published is the removal itself; it takes no announcement back.
    const had = versions.findIndex(({ schema }) => isThere(schema, address));
    for (const { schema, day } of had === -1 ? [] : versions.slice(had)) {
      const last = lastDay(schema, address);
      if (last === undefined) break;
      said.push({ last, day });
    }
    const lasts = [...new Set(said.map(({ last }) => last))];
    const announced = lasts.flatMap((last) => {
      const end = said.findIndex((one) => one.last > last);
      const since = said[(end === -1 ? said.length : end) - 1]?.day;
      return since === undefined ? [] : { last, since };
    });
    if (announced.length > 0) found.set(address, announced);
  }
  return found;
}

/** What was announced in either place. */
export function joined(a: Announcements, b: Announcements): Announcements {
  const all = new Map(a);
  for (const [address, more] of b) all.set(address, [...(all.get(address) ?? []), ...more]);
  return all;
}

function isThere(schema: TopicSchema | undefined, address: string): boolean {
  const [name = ''] = address.split('.', 1);
  const type = schema?.columns.get(name)?.type;
  return type !== undefined && (name === address || hasField(type, address.slice(name.length + 1)));
}

/** The day until which an address stays, as a version says it. */
function lastDay(schema: TopicSchema | undefined, address: string): string | undefined {
  const [name = ''] = address.split('.', 1);
  const column = schema?.columns.get(name);
  return column === undefined ? undefined : deprecationAt(column, address)?.removeAfter;
}

export function hasField(type: ColumnType, path: string): boolean {
  return (
    path.split('.').reduce<ColumnType | undefined>((outer, step) => {
      if (outer?.kind === 'array') return step === 'element' ? outer.element : undefined;
      if (outer?.kind === 'map')
        return step === 'key' ? outer.key : step === 'value' ? outer.value : undefined;
      return outer?.kind === 'struct'
        ? outer.fields.find(({ name }) => name === step)?.type
        : undefined;
    }, type) !== undefined
  );
}

/** The paths of all fields inside a type, as {@link hasField} takes them. */
export function fieldPaths(type: ColumnType): readonly string[] {
  const below = (name: string, inner: ColumnType): readonly string[] => [
    name,
    ...fieldPaths(inner).map((path) => `${name}.${path}`),
  ];
  if (type.kind === 'array') return below('element', type.element);
  if (type.kind === 'map') return [...below('key', type.key), ...below('value', type.value)];
  return type.kind === 'struct'
    ? type.fields.flatMap((field) => below(field.name, field.type))
    : [];
}
