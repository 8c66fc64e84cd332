import { KEY_COLUMN, type CatchUpPlan, type Days } from '../../core/history/plan/catch-up-plan.js';
import type { Scope } from '../../core/history/plan/catch-up-step.js';
import { quotedName, quotedText, tableName } from './duckdb-type.js';

const KEY = quotedName(KEY_COLUMN);
const PERIOD = 'period_reference';

/**
 * The newest row of each key in STD, as `s`, whose newest row lies in the scope's own period: a key
 * may have rows in two periods, and must not be patched from both. `keys`: a condition on `s` that
 * all rows of a key fulfil, or none. Only what ranks is sorted; the rest of a row is fetched after.
 */
export function winners(plan: CatchUpPlan, scope: Scope, keys = 'true'): string {
  const order = plan.order.map((column) => `s.${quotedName(column)} DESC NULLS LAST`);
  const std = tableOf(plan.standardized);
  const ranked = `SELECT s.rowid AS row, s.${PERIOD}, row_number() OVER (PARTITION BY s.${KEY} ORDER BY ${order.join(', ')}) AS rank FROM ${std} AS s WHERE ${taken(plan, scope)} AND ${keys}`;
  return `${std} AS s JOIN (SELECT row FROM (${ranked}) WHERE rank = 1 AND ${inPeriod('', scope.period)}) AS w ON s.rowid = w.row`;
}

/** The rows of STD that count: of the scope's periods, with a key, and taken by the pipeline. */
export function taken(plan: CatchUpPlan, scope: Scope): string {
  const sources = scope.sources.map((period) => inPeriod('s', period)).join(' OR ');
  return `(${sources}) AND s.${KEY} IS NOT NULL AND ${withinBound(plan, scope)}`;
}

function withinBound({ bound, curated }: CatchUpPlan, { period }: Scope): string {
  switch (bound.kind) {
    case 'checkpoint':
      return `s.ingestion_ts <= ${String(bound.lastIngestionTs)}`;
    case 'same-publish-time':
      return `EXISTS (SELECT 1 FROM ${tableOf(curated)} AS c WHERE c.${KEY} = s.${KEY} AND c.publish_time = s.publish_time AND ${inPeriod('c', period)})`;
  }
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
