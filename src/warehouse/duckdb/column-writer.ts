import type { DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { CastValue } from '../../core/history/cast/cast-value.js';
import { civilDay } from '../../core/history/cast/civil-day.js';
import type { ColumnType } from '../../core/schema/column-type.js';
import type { Engine } from './engine.js';

/** How values of one type get into DuckDB, without any cast there. */
export interface ColumnWriter {
  readonly type: DuckDBType;
  readonly written: (value: CastValue) => DuckDBValue;
}

/** The writer of a type whose texts are converted. A TypeError for any other. */
export function columnWriter(type: ColumnType, duckdb: Engine['duckdb']): ColumnWriter {
  if (type.kind === 'decimal') {
    const { precision, scale } = type;
    return {
      type: duckdb.DECIMAL(precision, scale),
      written: (value) =>
        new duckdb.DuckDBDecimalValue(BigInt(String(value).replace('.', '')), precision, scale),
    };
  }
  if (type.kind !== 'scalar') throw new TypeError(`Values of ${type.kind} are not written`);
  const same = (value: CastValue): DuckDBValue => value as DuckDBValue;
  switch (type.name) {
    case 'STRING':
      return { type: duckdb.VARCHAR, written: same };
    case 'BOOLEAN':
      return { type: duckdb.BOOLEAN, written: same };
    case 'INT':
      return { type: duckdb.INTEGER, written: Number };
    case 'BIGINT':
      return { type: duckdb.BIGINT, written: same };
    case 'FLOAT':
      return { type: duckdb.FLOAT, written: same };
    case 'DOUBLE':
      return { type: duckdb.DOUBLE, written: same };
    case 'DATE':
      return {
        type: duckdb.DATE,
        written: (value) => new duckdb.DuckDBDateValue(dayOf(String(value))),
      };
    case 'TIMESTAMP':
      return {
        type: duckdb.TIMESTAMP,
        written: (value) => new duckdb.DuckDBTimestampValue(value as bigint),
      };
    case 'BINARY':
      return {
        type: duckdb.BLOB,
        written: (value) => new duckdb.DuckDBBlobValue(value as Uint8Array),
      };
  }
}

/** Days from 1970-01-01 to `YYYY-MM-DD`, whose year may have a sign and more digits. */
function dayOf(date: string): number {
  const end = date.length;
  const day = civilDay(
    Number(date.slice(0, end - 6)),
    Number(date.slice(end - 5, end - 3)),
    Number(date.slice(end - 2)),
  );
  if (day === undefined) throw new TypeError('A converted date is no day of the calendar');
  return day;
}
