import { KEY_COLUMN, type CatchUpPlan, type Days } from '../../core/history/plan/catch-up-plan.js';
import type { Scope } from '../../core/history/plan/catch-up-step.js';
import { quotedName, quotedText, tableName } from './duckdb-type.js';

const KEY = quotedName(KEY_COLUMN);
const PERIOD = 'period_reference';

/**
 * The newest row of each key in STD, as `s`, whose newest row lies in the scope's own period: a key
 * may have rows in two periods, and must not be patched from both. Only what ranks is sorted; the
 * rest of a row is fetched after.
 */
export function winners(plan: CatchUpPlan, scope: Scope): string {
  const { bound, curated } = plan;
  const isTaken =
    bound.kind === 'checkpoint'
      ? upTo(bound.lastIngestionTs)
      : `EXISTS (SELECT 1 FROM ${tableOf(curated)} AS t WHERE t.${KEY} = s.${KEY} AND ${SAME_TIME} AND ${inPeriod('t', scope.period)})`;
  return newest(plan, scope, {
    columns: 's.rowid AS source',
    of: `s.${KEY}`,
    rows: `${inSources(scope)} AND s.${KEY} IS NOT NULL AND ${isTaken}`,
  });
}

/**
 * As {@link winners}, each with the row of CURATED that it patches: `w.target` is that row's rowid.
 * `condition`: on the row of CURATED, `t`. In CURATED's order, in which it is written fastest.
 */
export function matchedWinners(plan: CatchUpPlan, scope: Scope, condition: string): string {
  const { bound, curated } = plan;
  const isTaken = bound.kind === 'checkpoint' ? upTo(bound.lastIngestionTs) : SAME_TIME;
  const matched = newest(plan, scope, {
    columns: 's.rowid AS source, t.rowid AS target',
    of: 't.rowid',
    join: `JOIN ${tableOf(curated)} AS t ON t.${KEY} = s.${KEY}`,
    rows: `${inPeriod('t', scope.period)} AND ${condition} AND ${inSources(scope)} AND ${isTaken}`,
  });
  return `${matched} ORDER BY w.target`;
}

interface Ranked {
  readonly columns: string;
  /** Rows of STD with an equal value of it are ranked among themselves. */
  readonly of: string;
  readonly join?: string;
  readonly rows: string;
}

function newest(
  { standardized, order }: CatchUpPlan,
  { period }: Scope,
  { columns, of, join = '', rows }: Ranked,
): string {
  const std = tableOf(standardized);
  const by = order.map((column) => `s.${quotedName(column)} DESC NULLS LAST`).join(', ');
  const ranked = `SELECT ${columns}, s.${PERIOD}, row_number() OVER (PARTITION BY ${of} ORDER BY ${by}) AS rank FROM ${std} AS s ${join} WHERE ${rows}`;
  // The period is asked twice, so that nothing of the other ones is fetched.
  return `${std} AS s JOIN (SELECT * FROM (${ranked}) WHERE rank = 1 AND ${inPeriod('', period)}) AS w ON s.rowid = w.source WHERE ${inPeriod('s', period)}`;
}

/** Whether the pipeline has taken a row of STD: by its checkpoint, or by its row in CURATED. */
const upTo = (lastIngestionTs: number): string => `s.ingestion_ts <= ${String(lastIngestionTs)}`;
const SAME_TIME = 't.publish_time = s.publish_time';

function inSources({ sources }: Scope): string {
  return `(${sources.map((period) => inPeriod('s', period)).join(' OR ')})`;
}

/** Whether a row belongs to a period; null: to none. */
export function inPeriod(alias: string, period: string | null): string {
  const column = `${alias === '' ? '' : `${alias}.`}${PERIOD}`;
  return period === null ? `${column} IS NULL` : `${column} = ${quotedText(period)}`;
}

/** Whether a row's publish_time is one of these days. */
export function onDays(alias: string, { from, before }: Days): string {
  const time = `${alias}.publish_time`;
  const isLater = from === null ? undefined : `${time} >= ${timestamp(from)}`;
  const isEarlier = before === null ? undefined : `${time} < ${timestamp(before)}`;
  const inDays = [isLater, isEarlier].filter((one) => one !== undefined).join(' AND ');
  if (inDays === '') return 'true';
  return from === null ? `(${inDays} OR ${time} IS NULL)` : inDays;
}

const timestamp = (day: string): string => `TIMESTAMP ${quotedText(`${day} 00:00:00`)}`;

export function tableOf({ database, name }: CatchUpPlan['curated']): string {
  return tableName(database, name);
}
