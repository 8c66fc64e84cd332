import type { PipelineRow } from '../../core/history/events/pipeline-row.js';
import { scalar, STRING_TYPE, type ColumnType } from '../../core/schema/column-type.js';
import type { TableColumn } from '../../core/schema/tables.js';
import type { CastValue } from '../../core/history/cast/cast-value.js';
import { columnWriter } from './column-writer.js';
import { duckdbType, quotedName } from './duckdb-type.js';
import { engineFault, type Engine } from './engine.js';
import { valueOf } from './staged-rows.js';

/** The events of a batch, one row each. */
export const STAGED_EVENTS = 'temp."main"."staged_events"';

/** Those of them that STD doesn't have yet. */
export const FRESH_EVENTS = 'temp."main"."fresh_events"';

/** What a row has beside the texts of STD and the values of CURATED; no column has such a name. */
const OWN = {
  time: 'own time',
  payload: 'own payload',
  period: 'own period',
  isRejected: 'own rejected',
  position: 'own position',
} as const;

/** One of these in the event `e` of a query. */
export function eventPart(part: keyof typeof OWN): string {
  return `e.${quotedName(OWN[part])}`;
}

interface Field {
  readonly name: string;
  readonly type: ColumnType;
  readonly of: (row: PipelineRow, position: number) => CastValue | null;
}

/** Values that one chunk holds at most: DuckDB reserves room for all of them. */
const MAX_VALUES = 200_000;
const MAX_ROWS = 2048;

/** Brings a batch into the connection, without changing anything that stays. */
export async function stageEvents(
  { connection, duckdb, path, run }: Engine,
  texts: readonly string[],
  columns: readonly TableColumn[],
  rows: readonly PipelineRow[],
): Promise<void> {
  const fields = fieldsOf(texts, columns);
  const list = fields.map(({ name, type }) => `${quotedName(name)} ${duckdbType(type)}`);
  await run(`CREATE OR REPLACE TEMP TABLE staged_events (${list.join(', ')})`);
  const writers = fields.map(({ type }) => columnWriter(type, duckdb));
  const types = writers.map(({ type }) => type);
  const size = Math.max(1, Math.min(MAX_ROWS, Math.floor(MAX_VALUES / fields.length)));
  try {
    const appender = await connection.createAppender('staged_events', 'main', 'temp');
    for (let start = 0; start < rows.length; start += size) {
      const some = rows.slice(start, start + size);
      const chunk = duckdb.DuckDBDataChunk.create(types, some.length);
      for (const [index, field] of fields.entries()) {
        const vector = chunk.getColumnVector(index);
        for (const [at, row] of some.entries()) {
          const value = field.of(row, start + at);
          vector.setItem(at, value === null ? null : (writers[index]?.written(value) ?? null));
        }
        vector.flush();
      }
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  } catch (error) {
    throw engineFault(path, error);
  }
}

function fieldsOf(texts: readonly string[], columns: readonly TableColumn[]): readonly Field[] {
  return [
    ...texts.map((name): Field => ({
      name,
      type: STRING_TYPE,
      of: (row) => row.texts.get(name) ?? null,
    })),
    ...columns.map(({ name, type }, index): Field => ({
      name: valueOf(name),
      type,
      of: ({ values }) => values[index] ?? null,
    })),
    { name: OWN.time, type: scalar('TIMESTAMP'), of: ({ publishTime }) => publishTime },
    { name: OWN.payload, type: STRING_TYPE, of: ({ payload }) => payload },
    { name: OWN.period, type: STRING_TYPE, of: ({ period }) => period },
    { name: OWN.isRejected, type: scalar('BOOLEAN'), of: ({ lacking }) => lacking.length > 0 },
    { name: OWN.position, type: scalar('BIGINT'), of: (_, position) => BigInt(position) },
  ];
}
