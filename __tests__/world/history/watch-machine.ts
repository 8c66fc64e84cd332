import { stepCount } from '../../../src/core/history/plan/step-at.js';
import { parseCatchUpPlan } from '../../../src/protocol/catch-up-plan.js';
import { textFor, type Actor } from '../world.js';
import type { HistoryLife } from './life.js';
import { aheadOf } from './machine-party.js';

type Violated = (invariant: string, what: string) => void;

/** The number of a catch-up; NaN for anybody else. */
export function numberOf(actor: Actor): number {
  return Number(actor.replace('catch-up ', ''));
}

/** An execution begins only when it is its turn. */
export function queueKept(at: HistoryLife, id: string, violated: Violated): void {
  if (!at.machine.executions.has(id)) return;
  if (aheadOf(id, at) >= at.maxTopics) violated('queue', `${id} began out of turn`);
}

/** An execution ends a topic's catch-up only if the outcome of every step is kept. */
export function outcomesKept({ life, machine }: HistoryLife, id: string, violated: Violated): void {
  if (!machine.executions.has(id)) return;
  const { held, registry } = life.world;
  const stored = held.get(registry.layout.catchUp(id));
  if (stored === undefined) return;
  const read = parseCatchUpPlan(textFor(stored.bytes));
  if (!('plan' in read)) return;
  for (let index = 0; index < stepCount(read.plan); index++)
    if (!held.has(registry.layout.catchUpOutcome(id, index)))
      violated('every outcome is kept', `READY, and nothing tells of step ${index}`);
}
