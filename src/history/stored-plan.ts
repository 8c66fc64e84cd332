import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { parseCatchUpPlan } from '../protocol/catch-up-plan.js';
import type { PlanReference } from './make-plan.js';
import type { CatchUpPorts } from './catch-up-ports.js';

export type ReadPlan =
  | { readonly kind: 'plan'; readonly plan: CatchUpPlan }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Reads a stored plan each time it is called, and compares its digest: whoever can write objects
 * must not decide what runs under the catch-up's role.
 */
export function planReader(
  { catchupId, sha256 }: PlanReference,
  { registry: { objects, layout }, digest }: CatchUpPorts,
): () => Promise<ReadPlan> {
  const key = layout.catchUp(catchupId);
  const place = objects.locate(key);
  let parsed: ReadPlan | undefined;
  return async () => {
    const stored = await objects.get(key);
    if (stored === undefined || digest(stored.bytes) !== sha256)
      return failed(
        `The plan ${place} is gone or was changed; look who writes there, and run the catch-up again`,
      );
    return (parsed ??= read(new TextDecoder().decode(stored.bytes), place));
  };
}

function read(text: string, place: string): ReadPlan {
  const found = parseCatchUpPlan(text);
  return 'plan' in found
    ? { kind: 'plan', plan: found.plan }
    : failed(`${place} can't be read: ${found.problems.join('; ')}`);
}

function failed(reason: string): ReadPlan {
  return { kind: 'failed', reason };
}
