import { Fault } from '../../errors.js';
import type { StoredTable } from '../change-table.js';
import { quotedText, schemaName, tableName } from './duckdb-type.js';
import type { Engine } from './engine.js';
import { heldColumns, tableSteps, type HeldColumn } from './table-steps.js';

/** Holds what is not a table of the lakehouse; no database can have this name. */
const OWN = 'schema-gate';
const HELD = tableName(OWN, 'columns');

/**
 * Brings a table with rows to what the catalogue says: the catalogue is the truth, and a run that
 * died between the two is finished here. All or nothing. Where nothing changed it only reads.
 */
export async function bringTable(engine: Engine, table: StoredTable): Promise<void> {
  await prepare(engine);
  const held = await heldIn(engine, table);
  const steps = tableSteps(table, held);
  const name = `${table.database}.${table.name}`;
  if (steps.kind === 'refused')
    throw new Fault(
      `The rows of ${name} in ${engine.path} don't fit the catalogue: ${steps.reason}; correct the catalogue, or move the file away and load the events again`,
      { file: engine.path },
    );
  if (steps.statements.length === 0) return;
  await engine.transaction(async () => {
    await engine.run(`CREATE SCHEMA IF NOT EXISTS ${schemaName(table.database)}`);
    for (const statement of steps.statements) await engine.run(statement);
    const key = `database_name = ${quotedText(table.database)} AND table_name = ${quotedText(table.name)}`;
    await engine.run(`DELETE FROM ${HELD} WHERE ${key}`);
    const rows = heldColumns(table).map(({ id, name: column, type }) =>
      [
        quotedText(table.database),
        quotedText(table.name),
        String(id),
        quotedText(column),
        quotedText(type),
      ].join(', '),
    );
    await engine.run(`INSERT INTO ${HELD} VALUES ${rows.map((row) => `(${row})`).join(', ')}`);
  });
}

/** Whether a table has rows here, even if none. */
export async function isHeld(
  engine: Engine,
  { database, name }: Pick<StoredTable, 'database' | 'name'>,
): Promise<boolean> {
  return (await shownColumns(engine, database, name)).length > 0;
}

async function prepare(engine: Engine): Promise<void> {
  const [found] = await engine.rows(
    `SELECT count(*) FROM duckdb_tables() WHERE schema_name = ${quotedText(OWN)} AND table_name = 'columns'`,
  );
  if (Number(found?.[0]) > 0) return;
  await engine.transaction(async () => {
    await engine.run(`CREATE SCHEMA IF NOT EXISTS ${schemaName(OWN)}`);
    await engine.run(
      `CREATE TABLE IF NOT EXISTS ${HELD} (database_name VARCHAR, table_name VARCHAR, column_id BIGINT, column_name VARCHAR, column_type VARCHAR)`,
    );
  });
}

/** What is recorded of a table, which must be what the file has: others may write to it, too. */
async function heldIn(
  engine: Engine,
  { database, name }: StoredTable,
): Promise<readonly HeldColumn[] | undefined> {
  const shown = await shownColumns(engine, database, name);
  const recorded = await engine.rows(
    `SELECT column_id, column_name, column_type FROM ${HELD} WHERE database_name = ${quotedText(database)} AND table_name = ${quotedText(name)}`,
  );
  const held = recorded.map(([id, column, type]) => ({
    id: Number(id),
    name: String(column),
    type: String(type),
  }));
  if (shown.length === 0) return undefined;
  const missing = held.filter((column) => !shown.includes(column.name));
  if (held.length > 0 && missing.length === 0) return held;
  const what =
    held.length === 0
      ? 'was made by another program'
      : `lacks the column ${missing[0]?.name ?? ''}, which another program has dropped or renamed`;
  throw new Fault(
    `The table ${database}.${name} in ${engine.path} ${what}; drop that table, and load its events again`,
    { file: engine.path },
  );
}

async function shownColumns(
  engine: Engine,
  database: string,
  name: string,
): Promise<readonly string[]> {
  const rows = await engine.rows(
    `SELECT column_name FROM duckdb_columns() WHERE database_name = current_database() AND schema_name = ${quotedText(database)} AND table_name = ${quotedText(name)}`,
  );
  return rows.map(([column]) => String(column));
}
