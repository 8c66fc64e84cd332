import type { FileContent } from '../directory/files.js';
import { sharedDirectory } from '../directory/shared-directory.js';
import { Fault } from '../errors.js';
import { changeTable, type StoredTable } from './change-table.js';
import { parseStoredTable, printStoredTable } from './stored-table-text.js';
import type { Warehouse } from './warehouse.js';
import type { Places } from '../core/change/tables/table-change.js';

const NAME = /^[a-z0-9_]{1,255}$/;

/** More than any table needs. */
const MAX_TABLE_BYTES = 64 * 1_048_576;

/**
 * The embedded catalogue: each table is a file `schema-gate/catalogue/{database}/{table}.json`
 * below the directory, written atomically. Every database exists. Safe for several processes.
 */
export function directoryWarehouse(directory: string, places: Places): Warehouse {
  const { files, locate, hold } = sharedDirectory(directory);
  const pathOf = (database: string, table: string): string =>
    `${catalogueFolder(database)}/${checked(table)}.json`;
  const readTable = async (path: string, table: string): Promise<StoredTable | undefined> => {
    const content = await files.read(path, MAX_TABLE_BYTES);
    return content === undefined ? undefined : storedTable(content, table, locate(path));
  };
  return {
    places,
    table: async (database, name) => {
      const stored = await readTable(pathOf(database, name), `${database}.${name}`);
      return stored === undefined ? undefined : { ...stored, database, name };
    },
    apply: async (change) => {
      const table = `${change.database}.${change.table}`;
      const path = pathOf(change.database, change.table);
      return hold(`catalogue-${table}`, async () => {
        const changed = changeTable(await readTable(path, table), change, places);
        if (changed.kind === 'refused')
          return { kind: 'refused', reason: `${table}: ${changed.reason}` };
        if (changed.kind === 'changed')
          await files.write(path, Buffer.from(printStoredTable(changed.table)));
        return { kind: 'done' };
      });
    },
  };
}

/** Where a database's tables lie below the directory. */
export function catalogueFolder(database: string): string {
  return `schema-gate/catalogue/${checked(database)}`;
}

function checked(name: string): string {
  if (!NAME.test(name))
    throw new TypeError(`Not a name of the catalogue: ${JSON.stringify(name.slice(0, 100))}`);
  return name;
}

function storedTable({ bytes, size }: FileContent, table: string, file: string): StoredTable {
  const parsed =
    size > MAX_TABLE_BYTES
      ? `it has ${String(size)} bytes; the limit is ${String(MAX_TABLE_BYTES)}`
      : parseStoredTable(Buffer.from(bytes).toString('utf8'));
  if (typeof parsed !== 'string') return parsed;
  throw new Fault(
    `Reading the table ${table} from ${file} failed: ${parsed}; correct the file, or delete it to create the table again`,
    { file },
  );
}
