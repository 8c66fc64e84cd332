import type { ExistingTable, Places } from '../core/change/tables/table-change.js';

/** The catalogue of an installation whose tables a check may read. */
export interface ReadableCatalogue {
  readonly places: Places;
  /** Undefined if the table doesn't exist. Throws a Fault if it can't be read. */
  readonly table: (database: string, name: string) => Promise<ExistingTable | undefined>;
}
