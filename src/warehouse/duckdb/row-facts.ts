import type { TableName } from '../../core/history/plan/catch-up-plan.js';
import type { RowFacts } from '../rows.js';
import { checkpointOf } from './checkpoints.js';
import type { Engine } from './engine.js';
import { tableOf } from './winners.js';

/**
 * Counts the periods of CURATED. DuckDB writes any number of partitions and tells no sizes by
 * period, so there are neither days nor bytes.
 */
export async function rowFacts(
  engine: Engine,
  topic: string,
  curated: TableName,
): Promise<RowFacts> {
  const counted = await engine.rows(
    `SELECT period_reference, count(*) FROM ${tableOf(curated)} GROUP BY 1 ORDER BY 1 NULLS LAST`,
  );
  const periods = counted.map(([period, rows]) => ({
    period: typeof period === 'string' ? period : null,
    rows: Number(rows),
    bytes: 0,
    days: [],
  }));
  // Rows that nothing has taken can't be in CURATED.
  const lastIngestionTs = (await checkpointOf(engine, `curated_${topic}`)) ?? 0;
  return { bound: { kind: 'checkpoint', lastIngestionTs }, periods };
}
