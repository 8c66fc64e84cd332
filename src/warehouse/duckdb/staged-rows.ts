import type { Converter } from '../../core/history/cast/cast-value.js';
import { conversionTo } from '../../core/history/cast/convert-text.js';
import type { ZoneOffsets } from '../../core/history/cast/zone-offset.js';
import type { ColumnSource } from '../../core/history/plan/catch-up-plan.js';
import { isSameType, STRING_TYPE } from '../../core/schema/column-type.js';
import { runtimeZones } from '../runtime-zones.js';
import { columnWriter } from './column-writer.js';
import { duckdbType, quotedName } from './duckdb-type.js';
import { engineFault, type Engine } from './engine.js';
import { packedTexts, unpackedTexts } from './packed-texts.js';

/** Rows with the values that columns should have; `relation` may stand behind FROM. */
export interface StagedRows {
  readonly relation: string;
  /** By column: rows whose text has no value of the column's type. */
  readonly unconvertible: ReadonlyMap<string, number>;
}

/** A column to stage: as the plan has it, with the expression of its value in the query. */
export interface StagedColumn extends Pick<ColumnSource, 'name' | 'type' | 'sourceType'> {
  readonly expression: string;
}

const ROWS = 'temp."main"."staged_rows"';
const VALUES = 'staged_values';

/**
 * Keeps a query's rows beside the values of `columns`, converted as Spark does it. `kept`: further
 * expressions, with their names. The rows stay until the next call.
 */
export async function stageRows(
  engine: Engine,
  kept: readonly string[],
  columns: readonly StagedColumn[],
  from: string,
): Promise<StagedRows> {
  const copied = columns.filter(isCopied);
  const converted = columns.filter((column) => !isCopied(column));
  const list = [
    ...kept,
    ...copied.map(({ name, expression }) => `${expression} AS ${quotedName(valueOf(name))}`),
    `${converted.length === 0 ? 'NULL' : packedTexts(converted.map(({ expression }) => expression))} AS packed`,
  ];
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE staged_rows AS SELECT ${list.join(', ')} FROM ${from}`,
  );
  if (converted.length === 0) return { relation: ROWS, unconvertible: new Map() };
  const types = converted.map(
    ({ name, type }) => `${quotedName(valueOf(name))} ${duckdbType(type)}`,
  );
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${VALUES} (${types.join(', ')})`);
  const unconvertible = await convertAll(engine, converted);
  // Both tables are read in the order in which they were filled.
  return {
    relation: `(SELECT * FROM ${ROWS} POSITIONAL JOIN temp."main"."${VALUES}")`,
    unconvertible,
  };
}

/** The name of a staged value, which no other column of the query can have. */
export function valueOf(name: string): string {
  return `new ${name}`;
}

/** Whether a value is taken as it is: then nothing has to be converted. */
function isCopied({ type, sourceType }: Pick<StagedColumn, 'type' | 'sourceType'>): boolean {
  return isSameType(type, sourceType);
}

/** Converts what {@link stageRows} has packed, chunk by chunk. */
async function convertAll(
  { connection, duckdb, path }: Engine,
  columns: readonly StagedColumn[],
): Promise<ReadonlyMap<string, number>> {
  const zones = runtimeZones();
  const writers = columns.map(({ type }) => columnWriter(type, duckdb));
  const converters = columns.map((column) => converterOf(column, zones));
  const types = writers.map(({ type }) => type);
  const failures = columns.map(() => 0);
  try {
    const texts = await connection.stream(`SELECT packed FROM ${ROWS}`);
    const appender = await connection.createAppender(VALUES, 'main', 'temp');
    for (;;) {
      const read = await texts.fetchChunk();
      if (read === null || read.rowCount === 0) break;
      const packed = read.getColumnVector(0);
      const chunk = duckdb.DuckDBDataChunk.create(types, read.rowCount);
      const vectors = types.map((_, index) => chunk.getColumnVector(index));
      for (let row = 0; row < read.rowCount; row++) {
        const ofRow = unpackedTexts(packed.getItem(row) as string);
        for (const [index, vector] of vectors.entries()) {
          const text = ofRow[index] ?? null;
          const value = text === null ? null : converters[index]?.(text).value;
          if (value === undefined || value === null) {
            if (text !== null) failures[index] = (failures[index] ?? 0) + 1;
            vector.setItem(row, null);
          } else vector.setItem(row, writers[index]?.written(value) ?? null);
        }
      }
      for (const vector of vectors) vector.flush();
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  } catch (error) {
    throw engineFault(path, error);
  }
  return new Map(columns.map(({ name }, index) => [name, failures[index] ?? 0]));
}

function converterOf({ type, sourceType }: StagedColumn, zones: ZoneOffsets): Converter {
  const converter = isSameType(sourceType, STRING_TYPE) ? conversionTo(type, zones) : undefined;
  if (converter === undefined) throw new TypeError('A planned column has no conversion');
  return converter;
}
