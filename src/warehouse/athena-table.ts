import type { Column, Table } from '@aws-sdk/client-glue';
import type { ColumnType } from '../core/schema/column-type.js';
import { parseColumnType } from '../core/schema/read-column-type.js';
import type { ExistingTable } from '../core/change/tables/table-change.js';

/**
 * A table as Glue describes it. Iceberg keeps columns that were dropped, marked `iceberg.field.current=false`; a table that Trino
 * has altered has none of these marks, but its own name for each type. Names are folded, as Athena folds them.
 */
export function existingTable(database: string, name: string, table: Table): ExistingTable {
  const columns = [...(table.StorageDescriptor?.Columns ?? []), ...(table.PartitionKeys ?? [])];
  return {
    database,
    name,
    columns: columns
      .filter((column) => column.Parameters?.['iceberg.field.current'] !== 'false')
      .map((column) => ({ name: (column.Name ?? '').toLowerCase(), type: typeOf(column) })),
    location: table.StorageDescriptor?.Location?.replace(/\/+$/, '') ?? null,
    properties: new Map(Object.entries(table.Parameters ?? {})),
  };
}

function typeOf({ Type, Parameters }: Column): ColumnType | string {
  const spelled = Type ?? '';
  // Glue's text can't tell these from timestamp and string; Trino's can.
  const trinos = Parameters?.['trino_type_id'];
  if (
    trinos !== undefined &&
    /with time zone|\b(?:uuid|time\([0-9]+\))/.test(trinos.replaceAll(/"[^"]*"/g, ''))
  )
    return trinos;
  const type = parseColumnType(spelled);
  return type.kind === 'problem' ? spelled : type;
}
