import type { DescribedTable } from '../core/change/tables/schema-from-tables.js';
import type { ExistingTable, Places, TableChange } from '../core/change/tables/table-change.js';

/**
 * `refused`: this change can never succeed; `reason` begins with the table's name. A failure that
 * may pass is a Fault.
 */
export type Applied =
  { readonly kind: 'done' } | { readonly kind: 'refused'; readonly reason: string };

/** The catalogue of tables, and the engine that changes them. */
export interface Warehouse {
  readonly places: Places;
  /** Undefined only if the table doesn't exist; a missing database is a Fault. */
  readonly table: (database: string, name: string) => Promise<ExistingTable | undefined>;
  /**
   * A new `attempt` runs the statements again: an engine that remembers tokens would return an
   * earlier failure. Idempotent.
   */
  readonly apply: (change: TableChange, attempt: string) => Promise<Applied>;
}

/** The tables of the catalogue, for those who only look. */
export interface TableList {
  /** All tables of a database, also those that are no Iceberg tables. A missing one is a Fault. */
  readonly list: (database: string) => Promise<readonly DescribedTable[]>;
}
