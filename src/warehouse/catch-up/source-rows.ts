import {
  KEY_COLUMN,
  type CatchUpPlan,
  type ColumnSource,
  type PlannedColumn,
} from '../../core/history/plan/catch-up-plan.js';
import { keepsValues } from '../../core/history/plan/keeps-values.js';
import type { Scope } from '../../core/history/plan/catch-up-step.js';
import { inPeriods, valueOf, type Dialect } from './dialect.js';

/**
 * The rows of STD from which a period is patched, as a subquery with the columns `k` (key), `m`
 * (publish_time, where STD has one), `v0`, `v1` … (the columns' values), and for columns that keep
 * values `t0`, `t1` … (whether there is a text).
 *
 * The newest row of a key is looked for in the months around the period, and counts only if it lies
 * in the period: a correction that moved to the next month would else patch both. Of rows with the
 * same publish_time as in CURATED, the newest one of each time counts.
 */
export function sourceRows(
  plan: CatchUpPlan,
  scope: Scope,
  columns: readonly (ColumnSource | PlannedColumn)[],
  dialect: Dialect,
): string {
  const values = columns.flatMap((one, index) => {
    const text = `x${String(index)}`;
    return [
      `${valueOf(dialect, text, one)} AS v${String(index)}`,
      ...(keepsValues(one) ? [`${text} IS NOT NULL AS t${String(index)}`] : []),
    ];
  });
  return newestRows(plan, scope, { texts: textsOf(columns, dialect), values }, dialect);
}

/**
 * As {@link sourceRows}, with `i` (message_id) and for each column, by its number, `f0`, `f1` …:
 * whether its text is none of the column's type.
 */
export function failingRows(
  plan: CatchUpPlan,
  scope: Scope,
  columns: readonly ColumnSource[],
  dialect: Dialect,
): string {
  const id = plan.order.includes('message_id')
    ? dialect.column('message_id')
    : 'CAST(NULL AS varchar)';
  const flags = columns.map((one, index) => {
    const value = `x${String(index)}`;
    return `${value} IS NOT NULL AND (${valueOf(dialect, value, one)}) IS NULL AS f${String(index)}`;
  });
  const texts = [`${id} AS i`, ...textsOf(columns, dialect)];
  return newestRows(plan, scope, { texts, values: ['i', ...flags] }, dialect);
}

/** What is read of each row, and what is made of it for the rows that count. */
interface Selected {
  readonly texts: readonly string[];
  readonly values: readonly string[];
}

function newestRows(
  plan: CatchUpPlan,
  { period, sources }: Scope,
  { texts, values }: Selected,
  dialect: Dialect,
): string {
  const { column, table } = dialect;
  const key = column(KEY_COLUMN);
  const time = plan.order.includes('publish_time') ? [`${column('publish_time')} AS m`] : [];
  const order = plan.order.map((name) => `${column(name)} DESC NULLS LAST`).join(', ');
  const { bound } = plan;
  const [isTaken, parts] =
    bound.kind === 'checkpoint'
      ? [` AND ${column('ingestion_ts')} <= ${whole(bound.lastIngestionTs)}`, key]
      : ['', `${key}, ${column('publish_time')}`];
  const number = `row_number() OVER (PARTITION BY ${parts} ORDER BY ${order}) AS n`;
  const from = `${table(plan.standardized)} WHERE ${inPeriods(column('period_reference'), sources)}`;
  const inner = [`${key} AS k`, `${column('period_reference')} AS p`, ...time, ...texts, number];
  const outer = ['k', ...(time.length === 0 ? [] : ['m']), ...values];
  return [
    `(SELECT ${outer.join(', ')}`,
    `FROM (SELECT ${inner.join(', ')}`,
    `FROM ${from} AND ${key} IS NOT NULL${isTaken}) r`,
    `WHERE n = 1 AND ${inPeriods('p', [period])})`,
  ].join('\n');
}

/** How a row of CURATED, `c`, is matched with its row in STD, `s`. */
export function matchOf({ bound }: CatchUpPlan, { period }: Scope, { column }: Dialect): string {
  const time = column('publish_time');
  return [
    `c.${column(KEY_COLUMN)} = s.k`,
    inPeriods(`c.${column('period_reference')}`, [period]),
    ...(bound.kind === 'same-publish-time' ? [`c.${time} = s.m`] : []),
  ].join(' AND ');
}

/** The value that a row of CURATED, `c`, should have in the column with this number. */
export function wantedValue(one: PlannedColumn, index: number, { column }: Dialect): string {
  const value = `s.v${String(index)}`;
  return keepsValues(one)
    ? `COALESCE(${value}, CASE WHEN s.t${String(index)} THEN c.${column(one.name)} END)`
    : value;
}

function textsOf(columns: readonly ColumnSource[], dialect: Dialect): readonly string[] {
  return columns.map((one, index) => `${textIn(one, dialect)} AS x${String(index)}`);
}

/** The text under the column's present path, else under its former one. */
function textIn({ source, formerSource }: ColumnSource, { column }: Dialect): string {
  return formerSource === null
    ? column(source)
    : `COALESCE(${column(source)}, ${column(formerSource)})`;
}

function whole(number: number): string {
  if (!Number.isSafeInteger(number)) throw new TypeError('A checkpoint is a whole number');
  return String(number);
}
