import { sharedDirectory } from '../directory/shared-directory.js';
import type { Places } from '../core/change/tables/table-change.js';
import { directoryWarehouse } from './directory.js';
import { catalogueFolder } from './stored-tables.js';
import type { TableList } from './warehouse.js';

/** The embedded catalogue, for those who only look. A database without tables is empty. */
export function directoryTables(directory: string, places: Places): TableList {
  const { files } = sharedDirectory(directory);
  const { table } = directoryWarehouse(directory, places);
  return {
    list: async (database) => {
      const entries = await files.entries(catalogueFolder(database));
      const names = entries.flatMap(({ name }) => /^(.*)\.json$/.exec(name)?.[1] ?? []);
      const tables = await Promise.all(names.map((name) => table(database, name)));
      return tables
        .filter((one) => one !== undefined)
        .map((one) => ({
          ...one,
          description: undefined,
          comments: new Map(),
          required: new Set(),
        }));
    },
  };
}
