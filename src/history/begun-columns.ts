import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { unpatchedUnion, type Unpatched } from '../protocol/unpatched.js';

/** The columns and periods that a plan may leave half done if it dies. */
export function begunBy(plan: CatchUpPlan, reason = 'begun'): readonly Unpatched[] {
  const named = (indices: readonly number[] | null): Unpatched['periods'] =>
    indices === null
      ? null
      : plan.periods.filter((_, index) => indices.includes(index)).map(({ period }) => period);
  const patched = plan.groups.flatMap(({ columns: [from, to], periods }) =>
    plan.columns
      .slice(from, to)
      .map(({ name }): Unpatched => ({ column: name, periods: named(periods), reason })),
  );
  const rewritten = plan.rewrites.map(({ name }): Unpatched => ({
    column: name,
    periods: null,
    reason,
  }));
  return unpatchedUnion(patched, rewritten);
}

/** The columns and periods that a plan leaves on purpose. */
export function leftBy({ left }: Pick<CatchUpPlan, 'left'>): readonly Unpatched[] {
  return unpatchedUnion([], left);
}
