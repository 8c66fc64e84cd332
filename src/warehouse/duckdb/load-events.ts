import type { PipelineRow } from '../../core/history/events/pipeline-row.js';
import { KEY_COLUMN } from '../../core/history/plan/catch-up-plan.js';
import { compareTexts } from '../../core/text/compare-texts.js';
import type { StoredTable } from '../change-table.js';
import type { LoadCounts, LoadTarget } from '../loader.js';
import { raiseCheckpoint } from './checkpoints.js';
import { quotedName } from './duckdb-type.js';
import type { Engine } from './engine.js';
import { mergeCurated } from './merge-curated.js';
import { eventPart, FRESH_EVENTS, STAGED_EVENTS, stageEvents } from './stage-events.js';
import { tableOf } from './winners.js';

/** Takes a batch into both tables, all or nothing. */
export async function loadEvents(
  engine: Engine,
  target: LoadTarget,
  tables: { readonly standardized: StoredTable; readonly curated: StoredTable },
  rows: readonly PipelineRow[],
): Promise<LoadCounts> {
  const texts = [...new Set(rows.flatMap((row) => [...row.texts.keys()]))].sort(compareTexts);
  await stageEvents(engine, texts, target.columns, rows);
  return engine.transaction(async () => {
    const loaded = await intoStandardized(engine, target, tables.standardized, texts);
    const counts = await mergeCurated(engine, target, tables.curated);
    if (loaded > 0)
      await raiseCheckpoint(engine, `curated_${target.topic}`, Date.parse(target.now));
    return { loaded, known: rows.length - loaded, ...counts };
  });
}

/** The columns by which a row of STD is known again. The payload nearly always decides alone. */
const IDENTITY = [
  'json_payload',
  'period_reference',
  'publish_time',
  'message_id',
  KEY_COLUMN,
] as const;

/** Appends the events that STD doesn't have, and keeps them as {@link FRESH_EVENTS}. */
async function intoStandardized(
  engine: Engine,
  { standardized, now }: LoadTarget,
  table: StoredTable,
  texts: readonly string[],
): Promise<number> {
  const given = new Map<string, string>([
    ...texts.map((name) => [name, `e.${quotedName(name)}`] as const),
    ['publish_time', eventPart('time')],
    ['json_payload', eventPart('payload')],
    ['ingestion_ts', String(Date.parse(now))],
    ['period_reference', eventPart('period')],
  ]);
  const filled = table.columns.flatMap(({ name }) => {
    const value = given.get(name);
    return value === undefined ? [] : [{ name, value }];
  });
  const identity = filled.filter(({ name }) => IDENTITY.some((one) => one === name));
  const isSame = identity.map(({ name, value }) => {
    const own = `s.${quotedName(name)}`;
    return name === 'json_payload' ? `${own} = ${value}` : `${own} IS NOT DISTINCT FROM ${value}`;
  });
  const copies = identity.map(({ value }) => value).join(', ');
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE fresh_events AS SELECT * FROM ${STAGED_EVENTS} AS e WHERE NOT EXISTS (SELECT 1 FROM ${tableOf(standardized)} AS s WHERE ${isSame.join(' AND ')}) QUALIFY row_number() OVER (PARTITION BY ${copies} ORDER BY ${eventPart('position')}) = 1`,
  );
  const names = filled.map(({ name }) => quotedName(name)).join(', ');
  const values = filled.map(({ value }) => value).join(', ');
  return engine.run(
    `INSERT INTO ${tableOf(standardized)} (${names}) SELECT ${values} FROM ${FRESH_EVENTS} AS e ORDER BY ${eventPart('position')}`,
  );
}
