import {
  KEY_COLUMN,
  type CatchUpPlan,
  type ColumnSource,
  type PlannedColumn,
} from '../../core/history/plan/catch-up-plan.js';
import { keepsValues } from '../../core/history/plan/keeps-values.js';
import type { CatchUpStep, Scope } from '../../core/history/plan/catch-up-step.js';
import type { VerifiedColumn } from '../../protocol/catch-up-outcome.js';
import { quotedName, quotedText } from './duckdb-type.js';
import type { Cell, Engine } from './engine.js';
import { stageRows, textOf, valueOf, type StagedColumn } from './staged-rows.js';
import { inPeriod, matchedWinners, onDays, tableOf, winners } from './winners.js';

type StepOf<Kind extends CatchUpStep['kind']> = Extract<CatchUpStep, { readonly kind: Kind }>;

const KEY = quotedName(KEY_COLUMN);

/** Updates the rows in which a value differs; the number of rows. */
export async function patchRows(
  engine: Engine,
  plan: CatchUpPlan,
  step: StepOf<'patch'>,
  now: string,
): Promise<number> {
  const { columns, days, period } = step;
  const relation = await stageMatched(engine, plan, step, onDays('t', days));
  const stamps = plan.stamps.map((stamp) => `${quotedName(stamp)} = ${stampOf(plan, stamp, now)}`);
  const values = columns.map((column) => `${quotedName(column.name)} = ${wanted(column)}`);
  return engine.run(
    `UPDATE ${tableOf(plan.curated)} AS t SET ${[...values, ...stamps].join(', ')} FROM ${relation} AS v WHERE t.rowid = v.target AND ${inPeriod('t', period)} AND (${columns.map(differs).join(' OR ')})`,
  );
}

/** Compares every row that both tables have. */
export async function verifyRows(
  engine: Engine,
  plan: CatchUpPlan,
  step: StepOf<'verify'>,
): Promise<readonly VerifiedColumn[]> {
  const { columns, period } = step;
  const relation = await stageMatched(engine, plan, step, 'true');
  const counts = columns.flatMap((column) => [
    `count(t.${quotedName(column.name)})`,
    `count(${wanted(column)})`,
    `count_if(${differs(column)})`,
  ]);
  const [row = []] = await engine.rows(
    `SELECT ${counts.join(', ')} FROM ${tableOf(plan.curated)} AS t JOIN ${relation} AS v ON t.rowid = v.target WHERE ${inPeriod('t', period)}`,
  );
  return columns.map(({ name }, index) => ({
    name,
    populated: numberIn(row[3 * index]),
    convertible: numberIn(row[3 * index + 1]),
    different: numberIn(row[3 * index + 2]),
  }));
}

/** Two numbers that are told, and never mended. */
export async function countUnmatched(
  engine: Engine,
  plan: CatchUpPlan,
  scope: Scope,
): Promise<{ readonly withoutSource: number; readonly missedByPipeline: number }> {
  const curated = tableOf(plan.curated);
  const keys = `SELECT ${KEY} FROM ${tableOf(plan.standardized)} AS s WHERE (${scope.sources.map((period) => inPeriod('s', period)).join(' OR ')})`;
  const [row = []] = await engine.rows(
    `SELECT (SELECT count(*) FROM ${curated} AS t WHERE ${inPeriod('t', scope.period)} AND NOT EXISTS (SELECT 1 FROM (${keys}) AS k WHERE k.${KEY} = t.${KEY})), (SELECT count(*) FROM ${winners(plan, scope)} AND NOT ${isInCurated(plan, scope)})`,
  );
  return { withoutSource: numberIn(row[0]), missedByPipeline: numberIn(row[1]) };
}

/** Whether CURATED has a winner's key, in any of the periods that it may have come from. */
export function isInCurated(plan: CatchUpPlan, { sources }: Scope): string {
  const near = sources.map((period) => inPeriod('c', period)).join(' OR ');
  return `EXISTS (SELECT 1 FROM ${tableOf(plan.curated)} AS c WHERE c.${KEY} = s.${KEY} AND (${near}))`;
}

/** The column's value in a row of STD. */
export function stagedColumn({ source, formerSource, ...column }: ColumnSource): StagedColumn {
  const own = `s.${quotedName(source)}`;
  const expression =
    formerSource === null ? own : `coalesce(${own}, s.${quotedName(formerSource)})`;
  return { ...column, expression };
}

/** What a stamp becomes in a changed row. */
export function stampOf(
  { schemaVersion }: CatchUpPlan,
  stamp: CatchUpPlan['stamps'][number] | 'first_seen_ts',
  now: string,
): string {
  return stamp === '_schema_version' ? quotedText(schemaVersion) : timestampOf(now);
}

/** A time in UTC, ISO 8601, as a TIMESTAMP. */
export function timestampOf(iso: string): string {
  return `TIMESTAMP ${quotedText(iso.replace('T', ' ').replace('Z', ''))}`;
}

export const numberIn = (cell: Cell | undefined): number => Number(cell ?? 0);

/** The rows of CURATED that STD has, too, with the values that they should have. */
function stageMatched(
  engine: Engine,
  plan: CatchUpPlan,
  { columns, ...scope }: Scope & { readonly columns: readonly ColumnSource[] },
  condition: string,
): Promise<string> {
  const matched = matchedWinners(plan, scope, condition);
  return stageRows(engine, ['w.target'], columns.map(stagedColumn), matched);
}

/** The value that a row of CURATED, `t`, should have. */
function wanted(column: PlannedColumn): string {
  const { name } = column;
  const value = `v.${quotedName(valueOf(name))}`;
  return keepsValues(column)
    ? `coalesce(${value}, CASE WHEN v.${quotedName(textOf(name))} IS NOT NULL THEN t.${quotedName(name)} END)`
    : value;
}

function differs(column: PlannedColumn): string {
  return `t.${quotedName(column.name)} IS DISTINCT FROM ${wanted(column)}`;
}
