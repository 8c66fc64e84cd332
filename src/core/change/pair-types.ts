import type { Column } from '../schema/column.js';
import { isSameType, type ColumnType } from '../schema/column-type.js';
import { partFinder, type FindPart } from '../schema/type-part.js';
import type { PartitionField } from '../schema/partitioning.js';
import type { Pairing } from './pairing.js';
import { promotionOf } from './promotions.js';

/** A pairing under construction. */
export type MutablePairing = {
  -readonly [Key in keyof Pairing]: Pairing[Key] extends readonly (infer Item)[] ? Item[] : never;
};

/** A column in both versions. */
interface KeptColumn {
  readonly was: Column;
  readonly column: Column;
  /** Partition fields of the older table that read it. */
  readonly partitions: readonly PartitionField[];
  /** Whether one of the two versions has a column of this folded name. */
  readonly isTaken: (name: string) => boolean;
}

interface TypePair {
  readonly path: string;
  readonly before: ColumnType;
  readonly after: ColumnType;
  readonly isMapKey: boolean;
}

/** A column whose types are walked. */
interface WalkedColumn extends KeptColumn {
  readonly partOf: { readonly was: FindPart; readonly column: FindPart };
}

/** Adds every difference between a column's two types, each with its innermost path. */
export function walkTypes(pair: KeptColumn, walk: MutablePairing): void {
  const { was, column } = pair;
  const kept = { ...pair, partOf: { was: partFinder(was), column: partFinder(column) } };
  walkPair(
    { path: column.name, before: was.type, after: column.type, isMapKey: false },
    kept,
    walk,
  );
}

function walkPair(pair: TypePair, kept: WalkedColumn, walk: MutablePairing): void {
  const { path, before, after, isMapKey } = pair;
  if (isSameType(before, after)) return;
  const into = (name: string, older: ColumnType, newer: ColumnType, isKey = isMapKey): void =>
    walkPair(
      { path: `${path}.${name}`, before: older, after: newer, isMapKey: isKey },
      { ...kept, partitions: [] },
      walk,
    );
  if (before.kind === 'array' && after.kind === 'array') {
    into('element', before.element, after.element);
  } else if (before.kind === 'map' && after.kind === 'map') {
    into('key', before.key, after.key, true);
    into('value', before.value, after.value);
  } else if (before.kind === 'struct' && after.kind === 'struct' && !isMapKey) {
    walkFields({ path, before, after, into }, kept, walk);
  } else {
    const at = kept.partOf.column(path);
    const promotion = promotionOf(before, after);
    walk.types.push({ ...kept, ...pair, promotion, at });
  }
}

type StructType = Extract<ColumnType, { kind: 'struct' }>;

interface StructPair {
  readonly path: string;
  readonly before: StructType;
  readonly after: StructType;
  readonly into: (name: string, older: ColumnType, newer: ColumnType) => void;
}

function walkFields(
  { path, before, after, into }: StructPair,
  { column, was, partOf }: WalkedColumn,
  walk: MutablePairing,
): void {
  const older = new Map(before.fields.map((field) => [field.name, field.type]));
  const newer = new Map(after.fields.map((field) => [field.name, field.type]));
  let last: string | undefined;
  for (const [name, type] of older) {
    const now = newer.get(name);
    const address = `${path}.${name}`;
    if (now === undefined) {
      const at = partOf.was(address);
      const anchor = partOf.column(path);
      const neighbour = last ?? after.fields[0]?.name ?? '';
      const span = partOf.column(`${path}.${neighbour}`);
      const beside = { span, isBehind: last !== undefined };
      walk.removed.push({ name: address, type, column, was, at, anchor, beside, partitions: [] });
    } else {
      last = name;
      into(name, type, now);
    }
  }
  for (const [name, type] of newer) {
    if (older.has(name)) continue;
    const address = `${path}.${name}`;
    const at = partOf.column(address);
    walk.added.push({ name: address, type, column, at, isRequired: false });
  }
  const [wasOrder, isOrder] = commonOrders([...older.keys()], [...newer.keys()]);
  if (wasOrder.join() !== isOrder.join())
    walk.reordered.push({ path, before: wasOrder, after: isOrder, column });
}

/** The items that both lists have, in the order of each list. */
export function commonOrders(
  before: readonly string[],
  after: readonly string[],
): [readonly string[], readonly string[]] {
  const inBefore = new Set(before);
  const inAfter = new Set(after);
  return [before.filter((name) => inAfter.has(name)), after.filter((name) => inBefore.has(name))];
}
