import type { Column, Table } from '@aws-sdk/client-glue';
import type { ColumnType } from '../core/schema/column-type.js';
import { parseColumnType } from '../core/schema/read-column-type.js';
import type { ExistingTable } from '../core/change/tables/table-change.js';

/**
 * A table as Glue describes it. Iceberg keeps dropped columns with the parameter
 * `iceberg.field.current=false`. Trino removes these parameters when it alters a table, and adds
 * `trino_type_id`. Names are in lower case, as in Athena.
 */
export function existingTable(database: string, name: string, table: Table): ExistingTable {
  const columns = [...(table.StorageDescriptor?.Columns ?? []), ...(table.PartitionKeys ?? [])];
  return {
    database,
    name,
    columns: columns
      .filter((column) => column.Parameters?.['iceberg.field.current'] !== 'false')
      .map((column) => ({
        name: (column.Name ?? '').toLowerCase(),
        type: typeOf(column),
        ...idOf(column),
      })),
    location: table.StorageDescriptor?.Location?.replace(/\/+$/, '') ?? null,
    properties: new Map(Object.entries(table.Parameters ?? {})),
    partitioning: undefined,
  };
}

function idOf({ Parameters }: Column): { readonly id?: number } {
  const id = Parameters?.['iceberg.field.id'] ?? '';
  return /^[0-9]{1,9}$/.test(id) ? { id: Number(id) } : {};
}

function typeOf({ Type, Parameters }: Column): ColumnType | string {
  const spelled = Type ?? '';
  // Glue's type is timestamp or string for these; only Trino's parameter tells them apart.
  const trinos = Parameters?.['trino_type_id'];
  if (
    trinos !== undefined &&
    /with time zone|\b(?:uuid|time\([0-9]+\))/.test(trinos.replaceAll(/"[^"]*"/g, ''))
  )
    return trinos;
  const type = parseColumnType(spelled);
  return type.kind === 'problem' ? spelled : type;
}
