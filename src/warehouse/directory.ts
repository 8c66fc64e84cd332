import { sharedDirectory } from '../directory/shared-directory.js';
import { changeTable } from './change-table.js';
import { storedTables } from './stored-tables.js';
import type { Warehouse } from './warehouse.js';
import type { Places } from '../core/change/tables/table-change.js';

/**
 * The embedded catalogue: each table is a file `schema-gate/catalogue/{database}/{table}.json`
 * below the directory, written atomically. Every database exists. Safe for several processes.
 */
export function directoryWarehouse(directory: string, places: Places): Warehouse {
  const tables = storedTables(sharedDirectory(directory));
  return {
    places,
    table: async (database, name) => {
      const stored = await tables.read(database, name);
      return stored === undefined ? undefined : { ...stored, database, name };
    },
    apply: async (change) => {
      const { database, table } = change;
      return tables.hold(database, table, async () => {
        const changed = changeTable(await tables.read(database, table), change, places);
        if (changed.kind === 'refused')
          return { kind: 'refused', reason: `${database}.${table}: ${changed.reason}` };
        // The file's own names are not asked: a copied file would be written to its original.
        if (changed.kind === 'changed')
          await tables.write({ ...changed.table, database, name: table });
        return { kind: 'done' };
      });
    },
  };
}
