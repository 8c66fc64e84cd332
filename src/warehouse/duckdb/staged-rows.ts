import { MAX_CHARACTERS } from '../../core/history/cast/trimmed-text.js';
import type { ColumnSource } from '../../core/history/plan/catch-up-plan.js';
import { isSameType } from '../../core/schema/column-type.js';
import { runtimeZones } from '../runtime-zones.js';
import { columnWriter } from './column-writer.js';
import { duckdbType, quotedName } from './duckdb-type.js';
import { engineFault, type Engine } from './engine.js';
import { packedTexts, unpackedTexts } from './packed-texts.js';
import { rememberedConversion } from './remembered-conversion.js';

/** A column to stage: as the plan has it, with the expression of its value in the query. */
export interface StagedColumn extends Pick<ColumnSource, 'name' | 'type' | 'sourceType'> {
  readonly expression: string;
}

const ROWS = 'temp."main"."staged_rows"';
const VALUES = 'staged_values';

/**
 * Keeps a query's rows beside the values of `columns`, converted as Spark does it. `kept`: further
 * expressions, with their names. The rows stay until the next call. Returns what may stand behind
 * FROM.
 */
export async function stageRows(
  engine: Engine,
  kept: readonly string[],
  columns: readonly StagedColumn[],
  from: string,
): Promise<string> {
  const converted = columns.filter((column) => takenAsItIs(column) === undefined);
  const list = [
    ...kept,
    ...columns.map((column) => {
      const { name, expression } = column;
      const value = takenAsItIs(column);
      return value === undefined
        ? `${expression} AS ${quotedName(textOf(name))}`
        : `${value} AS ${quotedName(valueOf(name))}`;
    }),
  ];
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE staged_rows AS SELECT ${list.join(', ')} FROM ${from}`,
  );
  if (converted.length === 0) return ROWS;
  const types = converted.map(
    ({ name, type }) => `${quotedName(valueOf(name))} ${duckdbType(type)}`,
  );
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${VALUES} (${types.join(', ')})`);
  await convertAll(engine, converted);
  // Both tables are read in the order in which they were filled.
  return `(SELECT * FROM ${ROWS} POSITIONAL JOIN temp."main"."${VALUES}")`;
}

/** The name of a staged value, which no other column of the query can have. */
export function valueOf(name: string): string {
  return `new ${name}`;
}

/** The name of the text that a staged value was converted from. */
export function textOf(name: string): string {
  return `text ${name}`;
}

/** The expression of a value that DuckDB has without a cast; undefined where a text is converted. */
function takenAsItIs({ type, sourceType, expression }: StagedColumn): string | undefined {
  if (isSameType(type, sourceType)) return expression;
  return type.kind === 'scalar' && type.name === 'BINARY' ? `encode(${expression})` : undefined;
}

/** Rows of a chunk, of which DuckDB takes no more. */
const CHUNK = 2048;
/** Texts that one query packs, about: they are in memory twice meanwhile. */
const MAX_TEXTS = 1_000_000;
/** More bytes are more than {@link MAX_CHARACTERS} in any case, and such a text has no value. */
const MAX_BYTES = 4 * MAX_CHARACTERS;

/** Converts the texts of {@link stageRows}, column by column and chunk by chunk. */
async function convertAll(engine: Engine, columns: readonly StagedColumn[]): Promise<void> {
  const { connection, duckdb, path } = engine;
  const zones = runtimeZones();
  const types = columns.map(({ type }) => columnWriter(type, duckdb).type);
  const packed = columns.map(({ name }) => packedTexts(quotedName(textOf(name)), MAX_BYTES));
  const size = CHUNK * Math.max(1, Math.floor(MAX_TEXTS / CHUNK / columns.length));
  const number = `rowid // ${String(CHUNK)}`;
  try {
    const appender = await connection.createAppender(VALUES, 'main', 'temp');
    for (let start = 0; ; start += size) {
      const chunks = await engine.rows(
        `SELECT ${packed.join(', ')} FROM ${ROWS} WHERE rowid >= ${String(start)} AND rowid < ${String(start + size)} GROUP BY ${number} ORDER BY ${number}`,
      );
      if (chunks.length === 0) break;
      const conversions = columns.map(({ type }) => rememberedConversion(type, zones, duckdb));
      for (const ofChunk of chunks) {
        const texts = ofChunk.map((one) => unpackedTexts(String(one)));
        const rows = texts[0]?.length ?? 0;
        const chunk = duckdb.DuckDBDataChunk.create(types, rows);
        for (const [index, ofColumn] of texts.entries()) {
          const vector = chunk.getColumnVector(index);
          const convert = conversions[index];
          for (const [row, text] of ofColumn.entries())
            vector.setItem(row, text === null ? null : (convert?.(text) ?? null));
          vector.flush();
        }
        appender.appendDataChunk(chunk);
      }
    }
    appender.closeSync();
  } catch (error) {
    throw engineFault(path, error);
  }
}
