import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, Fault, reasonOf, UserError } from '../../errors.js';
import { sharedDirectory } from '../../directory/shared-directory.js';
import { engineFault, engineOn, type Engine } from './engine.js';
import { registerTexts } from './rewritten-value.js';

/** The file with the rows, below the registry's directory. */
export const ROWS_FILE = 'schema-gate/warehouse.duckdb';
/** The package's version that the tests run with. */
export const DUCKDB_VERSION = '1.5.6-r.1';

/**
 * Statements are made here alone, so nothing else of the machine is open to them. What they change
 * is safe in the log beside the file, and is brought into the file when that is large or the work
 * ends: after each statement it would take longer than the statement.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  enable_external_access: 'false',
  checkpoint_threshold: '1GB',
};

/** Loads the package, which is installed beside schema-gate by those who want rows. */
export type LoadDuckdb = () => Promise<Engine['duckdb']>;

/**
 * The bundler is told to leave the import as it is: it would move that of an external package to the
 * top of the bundle, which then could not start without it.
 */
const fromPackages: LoadDuckdb = () => import(/* webpackIgnore: true */ '@duckdb/node-api');

/**
 * Opens the rows of a directory for one piece of work, alone among all processes. Throws a
 * UserError where the package is missing, and a Fault where the file can't be opened.
 */
export async function withEngine<T>(
  directory: string,
  work: (engine: Engine) => Promise<T>,
  load: LoadDuckdb = fromPackages,
): Promise<T> {
  const duckdb = await loaded(load);
  const { files, locate, hold } = sharedDirectory(directory);
  const path = locate(ROWS_FILE);
  return hold('rows', async () => {
    await files.makeFolder(dirname(ROWS_FILE));
    refuseOddFile(path);
    let instance;
    try {
      instance = await duckdb.DuckDBInstance.create(path, SETTINGS);
    } catch (error) {
      throw engineFault(path, error);
    }
    try {
      const connection = await instance.connect();
      try {
        registerTexts({ connection, duckdb });
        return await work(engineOn(connection, duckdb, path));
      } finally {
        connection.closeSync();
      }
    } finally {
      instance.closeSync();
    }
  });
}

/** Whether the directory has rows. */
export function hasRows(directory: string): boolean {
  return statOf(sharedDirectory(directory).locate(ROWS_FILE)) !== undefined;
}

async function loaded(load: LoadDuckdb): Promise<Engine['duckdb']> {
  try {
    return await load();
  } catch (error) {
    const install = `npm install @duckdb/node-api@${DUCKDB_VERSION}`;
    if (codeOf(error) === 'ERR_MODULE_NOT_FOUND' || codeOf(error) === 'MODULE_NOT_FOUND')
      throw new UserError(
        `Rows need the package @duckdb/node-api, which is not installed beside schema-gate; run ${install} there (with --global where schema-gate is installed so)`,
      );
    throw new UserError(
      `Rows need the package @duckdb/node-api, and it can't be loaded (${reasonOf(error).slice(0, 200)}); run ${install} on this machine`,
    );
  }
}

/** DuckDB follows links; the registry's directory has none. */
function refuseOddFile(path: string): void {
  for (const file of [path, `${path}.wal`]) {
    const stat = statOf(file);
    if (stat !== undefined && !stat.isFile())
      throw new Fault(`${file} isn't a regular file; move it away`, { file });
  }
}

function statOf(path: string): ReturnType<typeof lstatSync> {
  return lstatSync(path, { throwIfNoEntry: false });
}
