import type { CatchUpPlan, LeftReason } from '../core/history/plan/catch-up-plan.js';
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

/** The columns for which rows were rejected that a plan would insert. */
export function insertedFor(
  { inserts, periods }: CatchUpPlan,
  reason: string,
): readonly Unpatched[] {
  if (inserts === null) return [];
  const indices = inserts.periods;
  const named = indices === null ? null : indices.flatMap((index) => periods[index]?.period ?? []);
  return inserts.relaxed.map((column) => ({ column, periods: named, reason }));
}

/**
 * What stays unpatched when a plan has ended: what it leaves, and what no statement of a plan mends.
 * A column that no event has ever carried lacks nothing.
 */
export function leftBy(
  { left }: Pick<CatchUpPlan, 'left'>,
  former: readonly Unpatched[],
): readonly Unpatched[] {
  return unpatchedUnion(
    former.filter(isKept),
    left.filter(({ reason }) => reason !== 'never-sent'),
  );
}

/** Reasons that are about older rows as they are, not about values that could be read again. */
const KEPT: ReadonlySet<string> = new Set<LeftReason>([
  'mask-unknown',
  'needs-checkpoint',
  'row-too-wide',
]);

export function isKept({ reason }: Pick<Unpatched, 'reason'>): boolean {
  return KEPT.has(reason);
}
