import { sharedDirectory } from '../../../src/directory/shared-directory.js';
import { bringTable } from '../../../src/warehouse/duckdb/bring-tables.js';
import { duckdbRows } from '../../../src/warehouse/duckdb/duckdb-rows.js';
import { quotedName, quotedText, tableName } from '../../../src/warehouse/duckdb/duckdb-type.js';
import type { Engine } from '../../../src/warehouse/duckdb/engine.js';
import { withEngine } from '../../../src/warehouse/duckdb/open-engine.js';
import { directoryWarehouse } from '../../../src/warehouse/directory.js';
import { storedTables } from '../../../src/warehouse/stored-tables.js';
import type { Layer, OpenRows, Row, Value } from '../../contracts/rows/row-tables.js';
import { places } from '../tables.js';

/** A directory's rows, open until `close`. */
export async function openDuckdbRows(directory: string): Promise<OpenRows & { engine: Engine }> {
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  let done: Promise<void> = Promise.resolve();
  const engine = await new Promise<Engine>((resolve, reject) => {
    done = withEngine(directory, async (opened) => {
      resolve(opened);
      await closed;
    });
    done.catch(reject);
  });
  const tables = storedTables(sharedDirectory(directory));
  const nameOf = async (layer: Layer): Promise<string> => {
    const table = await tables.read(places.databases[layer], 'events');
    if (table === undefined) throw new Error('Create the tables first');
    await bringTable(engine, table);
    return tableName(table.database, table.name);
  };
  return {
    engine,
    rows: duckdbRows(engine, directory),
    warehouse: directoryWarehouse(directory, places),
    fill: async (layer, rows) => {
      const table = await nameOf(layer);
      for (const row of rows) {
        const names = Object.keys(row).map(quotedName).join(', ');
        const values = Object.values(row).map(literal).join(', ');
        await engine.run(`INSERT INTO ${table} (${names}) VALUES (${values})`);
      }
    },
    read: async (layer, columns) => {
      const list = columns.map((name) => `CAST(${quotedName(name)} AS VARCHAR)`).join(', ');
      const rows = await engine.rows(
        `SELECT ${list} FROM ${await nameOf(layer)} ORDER BY idempotency_key, ${list}`,
      );
      return rows.map(
        (row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])) as Row,
      );
    },
    erase: async (key) => {
      await engine.run(
        `DELETE FROM ${await nameOf('curated')} WHERE idempotency_key = ${quotedText(key)}`,
      );
    },
    close: async () => {
      close();
      await done;
    },
  };
}

function literal(value: Value): string {
  return typeof value === 'string' ? quotedText(value) : String(value);
}
