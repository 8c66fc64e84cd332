import { isSameType, printColumnType, type ColumnType } from '../../schema/column-type.js';
import type { CatchUpFacts } from './catch-up-facts.js';
import type { CatchUpPlan, Engine, PlannedPeriod } from './catch-up-plan.js';
import type { CatchUpStep } from './catch-up-step.js';

/** What runs a step of a plan. Spark runs what writes to the rows of one period; Athena the rest. */
export function engineOf({ periods }: Pick<CatchUpPlan, 'periods'>, step: CatchUpStep): Engine {
  if (step.kind !== 'patch' && step.kind !== 'rewrite') return 'athena';
  return periods.find(({ period }) => period === step.period)?.engine ?? 'athena';
}

/** What runs the statements that write to a period. */
export function engineFor(
  { bytes }: Pick<PlannedPeriod, 'bytes'>,
  obstacle: string | undefined,
  { sparkAboveBytes: above }: Pick<CatchUpFacts, 'sparkAboveBytes'>,
): Engine {
  const isLarge = above !== null && (above === 0 || bytes > above);
  return isLarge && obstacle === undefined ? 'spark' : 'athena';
}

/** Why Spark can't write to a period of a plan, by its index; undefined where it can. */
export function sparkObstacle(
  { inserts, rewrites }: Pick<CatchUpPlan, 'inserts' | 'rewrites'>,
  index: number,
): string | undefined {
  if (inserts !== null && (inserts.periods === null || inserts.periods.includes(index)))
    return 'rows are inserted';
  const other = rewrites.find(
    ({ was, type, isSetAside }) => !isSetAside && !isRewrittenBySpark(was, type),
  );
  return other === undefined
    ? undefined
    : `${printColumnType(other.was)} is rewritten to ${printColumnType(other.type)}`;
}

/**
 * Pairs that Spark converts to the same values as Athena. It prints DOUBLE, FLOAT and TIMESTAMP in
 * another way, so that periods which different engines rewrote would differ.
 */
const SAME_AS_ATHENA: ReadonlySet<string> = new Set([
  'INT>STRING',
  'BIGINT>STRING',
  'BOOLEAN>STRING',
  'DATE>STRING',
  'INT>DOUBLE',
]);

/** Whether Spark rewrites a column to the same values as Athena. */
export function isRewrittenBySpark(from: ColumnType, to: ColumnType): boolean {
  const isDecimal = to.kind === 'decimal' && (from.kind === 'decimal' || isInteger(from));
  return (
    isSameType(from, to) ||
    isDecimal ||
    SAME_AS_ATHENA.has(`${printColumnType(from)}>${printColumnType(to)}`)
  );
}

function isInteger(type: ColumnType): boolean {
  return type.kind === 'scalar' && (type.name === 'INT' || type.name === 'BIGINT');
}
