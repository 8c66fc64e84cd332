import type { ColumnType } from '../../schema/column-type.js';
import { wantedTables, type WantedTable } from '../../schema/tables.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import { evolveType } from './evolve-type.js';

/**
 * The tables as they are assumed to be where the catalogue is not read: what the version in force
 * wants, and what former versions had, since nothing drops columns, fields or properties.
 * `history`: newest first.
 */
export function assumedTables(
  before: TopicSchema,
  history: readonly TopicSchema[],
): readonly WantedTable[] {
  const versions = [...history]
    .reverse()
    .filter(({ tableName }) => tableName === before.tableName)
    .map(wantedTables);
  return wantedTables(before).map((table, index) =>
    [...versions.flatMap((tables) => tables[index] ?? []), table].reduce(activated),
  );
}

/**
 * The version that last had the tables of a topic without a version in force: a topic that was
 * retired comes back to them, also after it had others in between. `history`: newest first.
 */
export function lastInTables(
  { tableName }: Pick<TopicSchema, 'tableName'>,
  history: readonly TopicSchema[] | undefined,
): TopicSchema | undefined {
  return history?.find((former) => former.tableName === tableName);
}

/** A table after an activation; a change that the table can't make was never activated. */
function activated(existing: WantedTable, wanted: WantedTable): WantedTable {
  const types = new Map(existing.columns.map(({ name, type }) => [name, type]));
  for (const { name, type } of wanted.columns) types.set(name, evolved(types.get(name), type));
  return {
    ...wanted,
    columns: [...types].map(([name, type]) => ({ name, type })),
    properties: new Map([...existing.properties, ...wanted.properties]),
  };
}

function evolved(existing: ColumnType | undefined, wanted: ColumnType): ColumnType {
  return existing === undefined ? wanted : (evolveType(existing, existing, wanted).type ?? wanted);
}
