import type { Column } from '../schema/column.js';
import type { ColumnType } from '../schema/column-type.js';
import type { Deprecation } from '../schema/read-deprecation.js';
import type { TopicSchema } from '../schema/topic-schema.js';

/**
 * The day on which the removal of a column or a field was announced on the base branch or in force,
 * by address (`address`, `address.zip`); UTC, `YYYY-MM-DD`. An address without a day was not found
 * in the history that could be read.
 */
export type Announcements = ReadonlyMap<string, string>;

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
 * The days since when every version says that an address leaves on the day that the newest says, or
 * earlier: a removal that is put off was announced before, one that is brought forward, or that had
 * no day, was not. `versions`: newest first, beginning with the one that is compared with.
 */
export function announcedDays(
  addresses: readonly string[],
  versions: readonly DatedVersion[],
): Announcements {
  const days = new Map<string, string>();
  for (const address of addresses) {
    const last = lastDay(versions[0]?.schema, address);
    for (const { schema, day } of last === undefined ? [] : versions) {
      const said = lastDay(schema, address);
      if (said === undefined || said > (last ?? '')) break;
      days.set(address, day);
    }
  }
  return days;
}

/** The earlier day of each address. */
export function earlierDays(a: Announcements, b: Announcements): Announcements {
  const days = new Map(a);
  for (const [address, day] of b) {
    const other = days.get(address);
    if (other === undefined || day < other) days.set(address, day);
  }
  return days;
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
