// Counts the rows of CURATED by period, and those with a device, in the file that is named: what any
// client of DuckDB could ask. A process of its own, so that the demonstration without rows needs no
// package.
import { DuckDBInstance } from '@duckdb/node-api';

const [file = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
const connection = await instance.connect();
const columns = await connection.run(
  "SELECT count(*) FROM duckdb_columns() WHERE schema_name = 'iceberg_curated_db' AND column_name = 'device_type'",
);
const [[found]] = await columns.getRows();
const device = found > 0n ? 'count(device_type)' : '0';
const result = await connection.run(
  `SELECT period_reference, count(*), ${device} FROM iceberg_curated_db.events GROUP BY 1 ORDER BY 1`,
);
for (const [period, rows, devices] of await result.getRows())
  console.log(
    `${period}  ${String(rows).padStart(4)} rows  ${String(devices).padStart(4)} with a device`,
  );
connection.closeSync();
instance.closeSync();
