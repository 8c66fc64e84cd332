import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, Fault, reasonOf } from '../errors.js';
import { changeTable, type StoredTable } from './change-table.js';
import { parseStoredTable, printStoredTable } from './stored-table-text.js';
import type { Places, Warehouse } from './warehouse.js';

/** Runs a piece of work while no other of that name runs. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;

const NAME = /^[a-z0-9_]{1,255}$/;

/**
 * The embedded catalogue: a file `schema-gate/catalogue/{database}/{table}.json` below the directory for each table, written
 * whole or not at all. Databases are there as soon as they are named. Of changes at the same time in several processes one
 * could be lost, unless `exclusively` keeps them apart, too.
 */
export function directoryWarehouse(
  directory: string,
  places: Places,
  exclusively: Exclusively = oneByOne(),
): Warehouse {
  const folder = join(directory, 'schema-gate', 'catalogue');
  const pathOf = (database: string, table: string): string => {
    for (const name of [database, table]) {
      if (!NAME.test(name))
        throw new TypeError(`Not a name of the catalogue: ${JSON.stringify(name.slice(0, 100))}`);
    }
    return join(folder, database, `${table}.json`);
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
      return exclusively(`catalogue-${table}`, async () => {
        const changed = changeTable(await readTable(path, table), change, places);
        if (changed.kind === 'refused')
          return { kind: 'refused', reason: `${table}: ${changed.reason}` };
        if (changed.kind === 'changed')
          await writeTable(path, join(folder, change.database), changed.table);
        return { kind: 'done' };
      });
    },
  };
}

async function readTable(path: string, table: string): Promise<StoredTable | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new Fault(
      `Reading the table ${table} from ${path} failed: ${reasonOf(error)}; make the file readable`,
      {
        cause: error,
        file: path,
      },
    );
  }
  const parsed = parseStoredTable(text);
  if (typeof parsed !== 'string') return parsed;
  throw new Fault(
    `Reading the table ${table} from ${path} failed: ${parsed}; mend the file, or remove it to create the table anew`,
    {
      file: path,
    },
  );
}

async function writeTable(path: string, folder: string, table: StoredTable): Promise<void> {
  const temporary = join(folder, `.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(printStoredTable(table));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new Fault(
      `Writing the table ${table.database}.${table.name} to ${path} failed: ${reasonOf(error)}; let this user write there`,
      {
        cause: error,
        file: path,
      },
    );
  }
}

/** Within this process. */
function oneByOne(): Exclusively {
  const queues = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = queues.get(name) ?? Promise.resolve();
    const turn = before.then(work, work);
    queues.set(name, turn);
    try {
      return await turn;
    } finally {
      if (queues.get(name) === turn) queues.delete(name);
    }
  };
}
