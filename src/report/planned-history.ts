import type { Cost } from '../core/history/plan/bill.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { snakeKeys } from '../protocol/snake-keys.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import { leftLines, patchFacts, planLines } from './catch-up-plan.js';
import { costFacts, costLines } from './cost-table.js';
import { visible } from './escape.js';

/** What an activation would mean for a topic's older rows, beside the kinds that its schemas tell. */
export interface PlannedHistory {
  readonly topic: string;
  /** What the registry tells without any data; null where it has no item, or nobody read it. */
  readonly item: Pick<RegistryItem, 'patchedBase' | 'unpatched'> | null;
  /** The catch-up that would start; null where there is none, or no rows can be read. */
  readonly catchUp: PlannedCatchUp | null;
}

export type PlannedCatchUp =
  | { readonly kind: 'planned'; readonly plan: CatchUpPlan; readonly cost: Cost }
  | { readonly kind: 'unknown'; readonly reason: string };

/** One line each, for people. */
export function historyLines({ item, catchUp }: PlannedHistory): readonly string[] {
  const base = item?.patchedBase ?? null;
  const catchUpLines =
    catchUp === null
      ? []
      : catchUp.kind === 'unknown'
        ? costLines(catchUp)
        : [
            'the backfill, as the rows are now:',
            ...[...planLines(catchUp.plan, visible), ...costLines(catchUp.cost)].map(
              (line) => `  ${line}`,
            ),
          ];
  return [
    ...(base === null ? [] : [`older rows are patched up to ${visible(base)}`]),
    ...leftLines(item?.unpatched ?? [], visible, 'older rows lack').map(visible),
    ...catchUpLines,
  ];
}

/** The members of a topic in schemas/plan.schema.json. */
export function historyFacts({ item, catchUp }: PlannedHistory): Record<string, unknown> {
  return {
    history:
      item === null
        ? null
        : snakeKeys({
            patchedBase: item.patchedBase ?? null,
            unpatched: (item.unpatched ?? []).map(({ column, periods, reason }) => ({
              column,
              periods,
              reason,
            })),
          }),
    catch_up_plan:
      catchUp === null
        ? null
        : catchUp.kind === 'unknown'
          ? costFacts(catchUp)
          : { ...patchFacts(catchUp.plan), ...costFacts(catchUp.cost) },
  };
}
