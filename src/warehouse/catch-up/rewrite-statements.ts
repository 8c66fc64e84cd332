import type { CatchUpPlan, PlannedRewrite } from '../../core/history/plan/catch-up-plan.js';
import { renderStatements } from '../ddl.js';
import { databaseName, ticked } from '../sql-names.js';
import { ddlType } from '../sql-types.js';
import type { Places } from '../../core/change/tables/table-change.js';
import { inPeriods, onDays, periodLiteral, type Dialect } from './dialect.js';
import type { StepOf } from './patch-statements.js';

/**
 * Fills shadows where they differ from their converted columns. Run again, it changes no row and
 * makes no snapshot.
 */
export function rewriteStatement(
  plan: CatchUpPlan,
  { period, days, rewrites }: StepOf<'rewrite'>,
  dialect: Dialect,
): string {
  const { column } = dialect;
  const isPart = onDays(column('publish_time'), days);
  const where = [
    inPeriods(column('period_reference'), [period]),
    ...(isPart === '' ? [] : [isPart]),
  ];
  return update(plan, rewrites, where, dialect);
}

/** As {@link rewriteStatement}, for rows of no period that the plan names. */
export function rewriteRestStatement(
  plan: CatchUpPlan,
  { except, rewrites }: StepOf<'rewrite-rest'>,
  dialect: Dialect,
): string {
  const period = dialect.column('period_reference');
  const others = `${period} NOT IN (${except.map(periodLiteral).join(', ')})`;
  const where = except.length === 0 ? [] : [`(${period} IS NULL OR ${others})`];
  return update(plan, rewrites, where, dialect);
}

/** One row: for each rewrite, by its number, the rows of the whole table that differ: `different_0`. */
export function countRewriteStatement(
  plan: CatchUpPlan,
  { rewrites }: StepOf<'count-rewrite'>,
  dialect: Dialect,
): string {
  const counts = rewrites.map(
    (rewrite, index) => `count_if(${isOpen(rewrite, dialect)}) AS different_${String(index)}`,
  );
  return `SELECT ${counts.join(', ')}\nFROM ${dialect.table(plan.curated)}`;
}

/** Athena's statements that add the shadows. Which of them are there, the catalogue tells. */
export function shadowStatements(
  { curated }: CatchUpPlan,
  rewrites: readonly PlannedRewrite[],
  places: Places,
): readonly string[] {
  const columns = rewrites.map(({ shadow, type }) => ({ name: shadow, type }));
  const on = { layer: 'curated', database: curated.database, table: curated.name } as const;
  return renderStatements({ ...on, kind: 'add-columns', columns }, places).map(({ sql }) => sql);
}

/** Athena's statement for one half of a swap: the old column steps aside, or the shadow takes over. */
export function swapStatement(
  { curated }: CatchUpPlan,
  { kind, rewrite }: StepOf<'set-aside' | 'take-over'>,
): string {
  const { name, was, type, shadow, setAside } = rewrite;
  const change =
    kind === 'set-aside'
      ? `${ticked(name)} ${ticked(setAside)} ${ddlType(was)}`
      : `${ticked(shadow)} ${ticked(name)} ${ddlType(type)}`;
  return `ALTER TABLE ${databaseName(curated.database)}.${ticked(curated.name)} CHANGE COLUMN ${change}`;
}

function update(
  { curated }: CatchUpPlan,
  rewrites: readonly PlannedRewrite[],
  where: readonly string[],
  dialect: Dialect,
): string {
  const { column, table } = dialect;
  const sets = rewrites.map((one) => `${column(one.shadow)} = ${converted(one, dialect)}`);
  const open = `(${rewrites.map((one) => isOpen(one, dialect)).join(' OR ')})`;
  return [
    `UPDATE ${table(curated)} SET ${sets.join(', ')}`,
    `WHERE ${[...where, open].join(' AND ')}`,
  ].join('\n');
}

function converted({ name, was, type }: PlannedRewrite, { column, conversion }: Dialect): string {
  return conversion(column(name), was, type);
}

function isOpen(rewrite: PlannedRewrite, dialect: Dialect): string {
  return dialect.differs(dialect.column(rewrite.shadow), converted(rewrite, dialect));
}
