import type { CatchUpPlan, PlannedRewrite } from '../../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../../core/history/plan/catch-up-step.js';
import { quotedName, quotedText } from './duckdb-type.js';
import type { Engine } from './engine.js';
import { numberIn } from './patch-rows.js';
import { rewrittenValue } from './rewritten-value.js';
import { inPeriod, onDays, tableOf } from './winners.js';

type RewriteStep = Extract<CatchUpStep, { readonly kind: 'rewrite' | 'rewrite-rest' }>;

/** Fills shadows where they differ from the converted column; the number of rows. */
export function rewriteRows(
  engine: Engine,
  { curated }: CatchUpPlan,
  step: RewriteStep,
): Promise<number> {
  const scope =
    step.kind === 'rewrite'
      ? `${inPeriod('t', step.period)} AND ${onDays('t', step.days)}`
      : outside(step.except);
  const values = step.rewrites.map(
    (rewrite) => `${quotedName(rewrite.shadow)} = ${converted(rewrite)}`,
  );
  const different = step.rewrites.map(differs).join(' OR ');
  return engine.run(
    `UPDATE ${tableOf(curated)} AS t SET ${values.join(', ')} WHERE (${scope}) AND (${different})`,
  );
}

/** Rows of the whole table in which a shadow differs, for each rewrite. */
export async function countRewrites(
  engine: Engine,
  { curated }: CatchUpPlan,
  rewrites: readonly PlannedRewrite[],
): Promise<readonly { readonly name: string; readonly different: number }[]> {
  const counts = rewrites.map((rewrite) => `count_if(${differs(rewrite)})`);
  const [row = []] = await engine.rows(`SELECT ${counts.join(', ')} FROM ${tableOf(curated)} AS t`);
  return rewrites.map(({ name }, index) => ({ name, different: numberIn(row[index]) }));
}

/** Rows whose period is none of these; rows without one are among them. */
function outside(periods: readonly string[]): string {
  return periods.length === 0
    ? 'true'
    : `t.period_reference IS NULL OR t.period_reference NOT IN (${periods.map(quotedText).join(', ')})`;
}

const converted = ({ name, was, type }: PlannedRewrite): string =>
  rewrittenValue(`t.${quotedName(name)}`, was, type);

const differs = (rewrite: PlannedRewrite): string =>
  `t.${quotedName(rewrite.shadow)} IS DISTINCT FROM ${converted(rewrite)}`;
