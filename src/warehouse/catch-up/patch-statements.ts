import type { CatchUpPlan, Stamp } from '../../core/history/plan/catch-up-plan.js';
import { KEY_COLUMN } from '../../core/history/plan/catch-up-plan.js';
import type { CatchUpStep, Scope } from '../../core/history/plan/catch-up-step.js';
import { inPeriods, onDays, versionLiteral, type Dialect } from './dialect.js';
import { matchOf, sourceRows, wantedValue } from './source-rows.js';

export type StepOf<Kind extends CatchUpStep['kind']> = Extract<CatchUpStep, { kind: Kind }>;

/**
 * Updates rows in which a value differs. It inserts nothing: a row that CURATED lacks may have been
 * erased. Run again, it changes no row, and Trino makes no snapshot of it.
 */
export function patchStatement(plan: CatchUpPlan, step: StepOf<'patch'>, dialect: Dialect): string {
  const { columns, days } = step;
  const { column, table, differs } = dialect;
  const named = columns.map((one, index) => ({
    to: column(one.name),
    from: wantedValue(one, index, dialect),
  }));
  const isPart = onDays(`c.${column('publish_time')}`, days);
  const sets = [
    ...named.map(({ to, from }) => `${to} = ${from}`),
    ...plan.stamps.map((stamp) => `${column(stamp)} = ${stampOf(plan, stamp, dialect)}`),
  ];
  return [
    `MERGE INTO ${table(plan.curated)} c USING ${sourceRows(plan, step, columns, dialect)} s`,
    `ON ${matchOf(plan, step, dialect)}${isPart === '' ? '' : ` AND ${isPart}`}`,
    `WHEN MATCHED AND (${named.map(({ to, from }) => differs(`c.${to}`, from)).join(' OR ')})`,
    `THEN UPDATE SET ${sets.join(', ')}`,
  ].join('\n');
}

/**
 * One row: `matched`, the rows that both tables have; then for each column, by its number,
 * `populated_0`, `convertible_0` and `different_0`.
 */
export function verifyStatement(
  plan: CatchUpPlan,
  step: StepOf<'verify'>,
  dialect: Dialect,
): string {
  const { columns } = step;
  const { column, table, differs } = dialect;
  const counts = columns.flatMap((one, index) => {
    const [has, wanted] = [`c.${column(one.name)}`, wantedValue(one, index, dialect)];
    return [
      `count(${has}) AS populated_${String(index)}`,
      `count(${wanted}) AS convertible_${String(index)}`,
      `count_if(${differs(has, wanted)}) AS different_${String(index)}`,
    ];
  });
  return [
    `SELECT ${['count(*) AS matched', ...counts].join(', ')}`,
    `FROM ${table(plan.curated)} c JOIN ${sourceRows(plan, step, columns, dialect)} s`,
    `ON ${matchOf(plan, step, dialect)}`,
  ].join('\n');
}

/**
 * One row: `without_source`, rows of CURATED that nothing in STD can patch; `missed_by_pipeline`,
 * keys that the pipeline has taken and CURATED lacks, which can't be known without its checkpoint.
 */
export function unmatchedStatement(plan: CatchUpPlan, scope: Scope, dialect: Dialect): string {
  const { column, table } = dialect;
  const [key, period] = [column(KEY_COLUMN), column('period_reference')];
  const near = inPeriods(period, scope.sources);
  const keysIn = (name: string): string =>
    `(SELECT DISTINCT ${key} AS k FROM ${name} WHERE ${near})`;
  const [std, curated] = [table(plan.standardized), table(plan.curated)];
  const missed = `(SELECT count(*) FROM ${sourceRows(plan, scope, [], dialect)} s LEFT JOIN ${keysIn(curated)} o ON o.k = s.k WHERE o.k IS NULL)`;
  return [
    `SELECT (SELECT count(*) FROM ${curated} c LEFT JOIN ${keysIn(std)} o ON o.k = c.${key} WHERE ${inPeriods(`c.${period}`, [scope.period])} AND o.k IS NULL) AS without_source,`,
    `${plan.bound.kind === 'checkpoint' ? missed : 'CAST(NULL AS bigint)'} AS missed_by_pipeline`,
  ].join('\n');
}

/** What a generated column gets in a changed row. */
export function stampOf({ schemaVersion }: CatchUpPlan, stamp: Stamp, { now }: Dialect): string {
  return stamp === '_schema_version' ? versionLiteral(schemaVersion) : now;
}
