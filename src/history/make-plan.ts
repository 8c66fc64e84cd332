import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { SetAside } from '../core/history/set-aside.js';
import { planCatchUp } from '../core/history/plan/plan-catch-up.js';
import { printCatchUpPlan } from '../protocol/catch-up-plan.js';
import type { ItemChanges, RegistryItem } from '../protocol/registry-item.js';
import { unpatchedUnion } from '../protocol/unpatched.js';
import { begunBy, leftBy } from './begun-columns.js';
import type { CatchUp } from './begin.js';
import { gather } from './gather.js';
import { updateOwn } from './own.js';
import type { CatchUpPorts } from './catch-up-ports.js';

/** Where a plan is stored, and the digest that every step checks before it trusts it. */
export interface PlanReference {
  readonly catchupId: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

export type Made =
  | { readonly kind: 'planned'; readonly reference: PlanReference; readonly plan: CatchUpPlan }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failed'; readonly reason: string };

/** A plan that is not stored yet. */
export interface DraftedPlan {
  readonly plan: CatchUpPlan;
  readonly bytes: Uint8Array;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
}

export type Drafted =
  | { readonly kind: 'drafted'; readonly draft: DraftedPlan }
  | Extract<Made, { kind: 'nothing' | 'failed' }>;

/**
 * Plans the catch-up, stores the plan, and records in the item what the plan begins. No row has been
 * touched when it returns: whatever happens to this catch-up, the next one knows what it has begun.
 */
export async function makePlan(catchUp: CatchUp, ports: CatchUpPorts): Promise<Made> {
  const drafted = await draftPlan(catchUp, ports);
  return drafted.kind === 'drafted' ? storePlan(catchUp, drafted.draft, ports) : drafted;
}

/** Plans the catch-up, and writes nothing. */
export async function draftPlan(catchUp: CatchUp, ports: CatchUpPorts): Promise<Drafted> {
  const { subject, gate, id } = catchUp;
  const planned = planCatchUp(await gather(subject, gate, id, ports));
  if (planned.kind === 'nothing') return planned;
  if (planned.kind === 'problems') return failed(planned.problems.join('; '));
  const { plan } = planned;
  if (plan.rewrites.length > 0 && gate.during === 'READY')
    return failed(
      `The columns ${plan.rewrites.map(({ name }) => name).join(', ')} change their types by a rewrite, for which the topic must not be processed; publish the version again`,
    );
  return { kind: 'drafted', draft: draftOf(plan, ports) };
}

/** A plan as it is stored. */
export function draftOf(plan: CatchUpPlan, { digest }: Pick<CatchUpPorts, 'digest'>): DraftedPlan {
  const bytes = new TextEncoder().encode(printCatchUpPlan(plan));
  return { plan, bytes, sha256: digest(bytes) };
}

/** Stores a plan, and records in the item what it begins. Storing the same plan again is nothing. */
export async function storePlan(
  catchUp: CatchUp,
  { plan, bytes, sha256 }: DraftedPlan,
  ports: CatchUpPorts,
): Promise<Made> {
  const { subject, id } = catchUp;
  const { registry, digest } = ports;
  const { objects, layout } = registry;
  const key = layout.catchUp(id);
  if ((await objects.put(key, bytes, new Map(), { kind: 'absent' })) === 'refused') {
    const stored = await objects.get(key);
    // Another plan there is of an earlier try of this step, or of somebody who must not decide
    // what runs.
    if (stored === undefined || digest(stored.bytes) !== sha256)
      return failed(
        `${objects.locate(key)} holds another plan already; run schema-gate catch-up ${subject.topic} again`,
      );
  }
  const begun = unpatchedUnion(
    unpatchedUnion(subject.item.unpatched ?? [], leftBy(plan, subject.item.unpatched ?? [])),
    begunBy(plan),
  );
  const changes = { unpatched: begun, ...setAsideBy(plan, subject.item) };
  if ((await updateOwn(catchUp, changes, ports)) === 'refused') return { kind: 'superseded' };
  return { kind: 'planned', reference: { catchupId: id, sha256 }, plan };
}

/** The columns that the plan sets aside, beside those of earlier rewrites. */
function setAsideBy(
  { rewrites }: CatchUpPlan,
  { setAside = [] }: RegistryItem,
): Pick<ItemChanges, 'setAside'> {
  if (rewrites.length === 0) return {};
  const planned = rewrites.map(({ name, setAside: column }): SetAside => ({
    column,
    of: name,
    since: null,
  }));
  const names = new Set(planned.map(({ column }) => column));
  return { setAside: [...setAside.filter(({ column }) => !names.has(column)), ...planned] };
}

function failed(reason: string): { readonly kind: 'failed'; readonly reason: string } {
  return { kind: 'failed', reason };
}
