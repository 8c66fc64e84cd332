import type { ColumnType } from '../../schema/column-type.js';
import type { WantedTable } from '../../schema/tables.js';
import { evolveType } from './evolve-type.js';
import type { Catalogue } from './plan-changes.js';

/**
 * The tables of the version in force, with the columns and fields that only the catalogue has, such
 * as those of a candidate that was rejected after its statements ran. Only those that the new
 * version declares and that can become its types in place: nothing can be lost by that, so they
 * don't stand in its way.
 */
export function withLeftColumns(
  before: readonly WantedTable[] | undefined,
  wanted: readonly WantedTable[],
  catalogue: Catalogue | undefined,
): readonly WantedTable[] | undefined {
  return before?.map((table) => {
    const after = wanted.find(({ layer, name }) => layer === table.layer && name === table.name);
    const existing = catalogue?.[table.layer];
    if (after === undefined || existing === undefined) return table;
    const there = new Map(existing.columns.map(({ name, type }) => [name, type]));
    const older = new Map(table.columns.map(({ name, type }) => [name, type]));
    const left = new Map<string, ColumnType>();
    for (const { name, type } of after.columns) {
      const found = there.get(name);
      if (found === undefined || typeof found === 'string') continue;
      // What a candidate left may be wider than the version in force: it goes on from there.
      const was = [withFieldsOf(found, older.get(name), type), found].find(
        (one) => evolveType(found, one, type).kind === 'in-place',
      );
      if (was !== undefined) left.set(name, was);
    }
    const kept = table.columns.map(({ name, type }) => ({ name, type: left.get(name) ?? type }));
    const added = [...left].filter(([name]) => !older.has(name));
    return { ...table, columns: [...kept, ...added.map(([name, type]) => ({ name, type }))] };
  });
}

/** The older type with the fields of the existing one that the newer one declares, too. */
function withFieldsOf(
  existing: ColumnType,
  older: ColumnType | undefined,
  newer: ColumnType,
): ColumnType {
  if (older === undefined) return existing;
  if (existing.kind === 'array' && older.kind === 'array' && newer.kind === 'array')
    return { kind: 'array', element: withFieldsOf(existing.element, older.element, newer.element) };
  if (existing.kind === 'map' && older.kind === 'map' && newer.kind === 'map')
    return { ...older, value: withFieldsOf(existing.value, older.value, newer.value) };
  if (existing.kind !== 'struct' || older.kind !== 'struct' || newer.kind !== 'struct')
    return older;
  const wanted = new Map(newer.fields.map(({ name, type }) => [name, type]));
  const had = new Map(older.fields.map(({ name, type }) => [name, type]));
  const left = existing.fields.filter(({ name }) => wanted.has(name) && !had.has(name));
  const found = new Map(existing.fields.map(({ name, type }) => [name, type]));
  const kept = older.fields.map(({ name, type }) => {
    const [is, becomes] = [found.get(name), wanted.get(name)];
    const isLeft = is !== undefined && becomes !== undefined;
    return { name, type: isLeft ? withFieldsOf(is, type, becomes) : type };
  });
  return { kind: 'struct', fields: [...kept, ...left] };
}
