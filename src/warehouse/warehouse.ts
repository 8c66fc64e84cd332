import type { ExistingTable, Places, TableChange } from '../core/change/tables/table-change.js';

/** `refused`: the catalogue said that it will never do this, and why; the text begins with the table. Whatever may pass is a Fault. */
export type Applied =
  { readonly kind: 'done' } | { readonly kind: 'refused'; readonly reason: string };

/** The catalogue of tables, and the engine that changes them. */
export interface Warehouse {
  readonly places: Places;
  /** Undefined only when there is no such table; a database that is missing is a Fault. */
  readonly table: (database: string, name: string) => Promise<ExistingTable | undefined>;
  /** `attempt` makes a repeated try a new one: an engine that remembers tokens would replay a failure. Applying twice is harmless. */
  readonly apply: (change: TableChange, attempt: string) => Promise<Applied>;
}
