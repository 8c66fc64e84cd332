import { Fault } from '../errors.js';
import type { ExistingTable } from '../core/change/tables/table-change.js';
import type { CatchUpPlan, PlannedRewrite } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import type { StepResult } from '../protocol/catch-up-outcome.js';
import type { CatchUpPorts } from './catch-up-ports.js';

export type SwapStep = Extract<CatchUpStep, { kind: 'set-aside' | 'take-over' }>;

/** How far the swap of a column is, as the catalogue tells it. */
export type SwapStage =
  /** The column and its shadow: nothing was renamed. */
  | 'filled'
  /** The old column is set aside, and its name is free. */
  | 'half'
  /** The shadow has the column's name. */
  | 'done'
  /** The column has no shadow, or there is neither of them. */
  | 'none';

export function stageOf(
  table: Pick<ExistingTable, 'columns'>,
  { name, shadow, setAside }: Pick<PlannedRewrite, 'name' | 'shadow' | 'setAside'>,
): SwapStage {
  const has = (column: string): boolean => table.columns.some((one) => one.name === column);
  if (has(name) && has(shadow)) return 'filled';
  if (has(setAside) && has(shadow)) return 'half';
  return has(name) && has(setAside) ? 'done' : 'none';
}

/**
 * Runs a step of the swap, or skips it where the catalogue shows that it was done. Memory tells
 * nothing here: a rename whose answer was lost may have been applied.
 */
export async function swapStep(
  step: SwapStep,
  plan: CatchUpPlan,
  ports: CatchUpPorts,
): Promise<StepResult> {
  const { database, name } = plan.curated;
  const { rewrite } = step;
  const table = await ports.warehouse.table(database, name);
  const stage = table === undefined ? 'none' : stageOf(table, rewrite);
  const nothing: StepResult = { kind: 'changed', rows: 0 };
  switch (stage) {
    case 'none':
      throw new Fault(
        `${database}.${name} has neither '${rewrite.name}' nor '${rewrite.shadow}' as the rewrite left them; look who has changed its columns`,
      );
    case 'done':
      return nothing;
    case 'half':
      return step.kind === 'set-aside'
        ? nothing
        : ports.rows.run(plan, step, ports.now().toISOString());
    case 'filled':
      if (step.kind === 'take-over')
        throw new Fault(
          `${database}.${name} still has '${rewrite.name}', so '${rewrite.shadow}' can't take over its name; run it again`,
        );
      return ports.rows.run(plan, step, ports.now().toISOString());
  }
}
