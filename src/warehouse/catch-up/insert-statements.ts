import { KEY_COLUMN, type CatchUpPlan } from '../../core/history/plan/catch-up-plan.js';
import type { Scope } from '../../core/history/plan/catch-up-step.js';
import { inPeriods, onDays, periodLiteral, versionLiteral, type Dialect } from './dialect.js';
import type { StepOf } from './patch-statements.js';
import { sourceRows } from './source-rows.js';

/** One row with the number of rows that the insert would insert: `rows_to_insert`. */
export function countInsertsStatement(
  plan: CatchUpPlan,
  step: StepOf<'count-inserts'>,
  dialect: Dialect,
): string {
  return `SELECT count(*) AS rows_to_insert\n${lackingRows(plan, step, [], dialect)}`;
}

/**
 * Inserts rows that an older version rejected. Run again, it inserts none. Spark's INSERT must name
 * every column of an Iceberg table, also those that no version wants any more, so this is Athena's.
 */
export function insertStatement(
  plan: CatchUpPlan,
  step: StepOf<'insert'>,
  dialect: Dialect,
): string {
  const { inserts, period, days } = step;
  const { engine, column, table, now } = dialect;
  if (engine === 'spark')
    throw new TypeError('Spark inserts no rows of some columns only; run this insert with Athena');
  if (period === null) throw new TypeError('Rows without a period are not inserted');
  const own: readonly (readonly [string, string])[] = [
    [KEY_COLUMN, 's.k'],
    ...inserts.columns.map(({ name }, index) => [name, `s.v${String(index)}`] as const),
    ['first_seen_ts', now],
    ['last_updated_ts', now],
    ['_schema_version', versionLiteral(plan.schemaVersion)],
    ['period_reference', periodLiteral(period)],
  ];
  // Without a time in STD, its rows have no days, and the first part takes all of them.
  const hasTime = plan.order.includes('publish_time');
  const isPart = hasTime ? onDays('s.m', days) : days.from === null ? '' : '1 = 0';
  return [
    `INSERT INTO ${table(plan.curated)} (${own.map(([name]) => column(name)).join(', ')})`,
    `SELECT ${own.map(([, value]) => value).join(', ')}`,
    lackingRows(plan, step, isPart === '' ? [] : [isPart], dialect),
  ].join('\n');
}

/** Rows that CURATED lacks since a column was empty, and that nobody erased as far as is known. */
function lackingRows(
  plan: CatchUpPlan,
  step: Scope & Pick<StepOf<'insert'>, 'inserts'>,
  conditions: readonly string[],
  dialect: Dialect,
): string {
  const { inserts, sources } = step;
  const { column, table } = dialect;
  const key = column(KEY_COLUMN);
  const valueOf = new Map(inserts.columns.map(({ name }, index) => [name, `s.v${String(index)}`]));
  const isEmpty = inserts.relaxed.map((name) => `${known(valueOf, name)} IS NULL`);
  const isFilled = inserts.required.map((name) => `${known(valueOf, name)} IS NOT NULL`);
  const near = inPeriods(column('period_reference'), sources);
  const erased = inserts.suppression;
  return [
    `FROM ${sourceRows(plan, step, inserts.columns, dialect)} s`,
    `LEFT JOIN (SELECT DISTINCT ${key} AS k FROM ${table(plan.curated)} WHERE ${near}) o ON o.k = s.k`,
    ...(erased === null
      ? []
      : [`LEFT JOIN (SELECT DISTINCT ${key} AS k FROM ${table(erased)}) e ON e.k = s.k`]),
    `WHERE ${[
      'o.k IS NULL',
      ...(erased === null ? [] : ['e.k IS NULL']),
      `(${isEmpty.join(' OR ')})`,
      ...isFilled,
      ...conditions,
    ].join(' AND ')}`,
  ].join('\n');
}

function known(values: ReadonlyMap<string, string>, name: string): string {
  const value = values.get(name);
  if (value === undefined) throw new TypeError('An insert names a column that it does not have');
  return value;
}
