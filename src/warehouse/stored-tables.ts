import type { FileContent } from '../directory/files.js';
import type { SharedDirectory } from '../directory/shared-directory.js';
import { Fault } from '../errors.js';
import type { StoredTable } from './change-table.js';
import { parseStoredTable, printStoredTable } from './stored-table-text.js';

const NAME = /^[a-z0-9_]{1,255}$/;

/** More than any table needs. */
const MAX_TABLE_BYTES = 64 * 1_048_576;

/** The files of the embedded catalogue: `schema-gate/catalogue/{database}/{table}.json`. */
export interface StoredTables {
  readonly read: (database: string, table: string) => Promise<StoredTable | undefined>;
  /** Replaces the file; the caller holds the table's lock. */
  readonly write: (table: StoredTable) => Promise<void>;
  /** Runs the work while nobody else changes the table. */
  readonly hold: <T>(database: string, table: string, work: () => Promise<T>) => Promise<T>;
}

export function storedTables({ files, locate, hold }: SharedDirectory): StoredTables {
  const pathOf = (database: string, table: string): string =>
    `${catalogueFolder(database)}/${checked(table)}.json`;
  return {
    read: async (database, table) => {
      const path = pathOf(database, table);
      const content = await files.read(path, MAX_TABLE_BYTES);
      return content === undefined
        ? undefined
        : storedTable(content, `${database}.${table}`, locate(path));
    },
    write: (table) =>
      files.write(pathOf(table.database, table.name), Buffer.from(printStoredTable(table))),
    hold: (database, table, work) => hold(`catalogue-${database}.${table}`, work),
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
