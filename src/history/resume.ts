import { Fault } from '../errors.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { CatchUp } from './begin.js';
import type { MachinePorts, Execution, PlannedExecution } from './machine-ports.js';
import { planReader } from './stored-plan.js';
import { gateOf, readSubject } from './subject.js';

/**
 * A catch-up that an earlier action has begun; undefined once it has ended or failed, or where the
 * topic is another's.
 */
export async function resume(
  { id, topic, activationSeq }: Execution,
  ports: MachinePorts,
): Promise<CatchUp | undefined> {
  const subject = await readSubject(topic, ports);
  const gate = gateOf(subject);
  const { facts, item } = subject;
  if (facts.seq !== activationSeq || item.catchupId !== id) return undefined;
  if (gate === undefined || gate.during !== item.status) return undefined;
  return { id, subject, gate, since: ports.now().toISOString() };
}

/** The plan of an execution. A Fault where it is gone, or not the one that was made. */
export async function planOf(
  { id, planSha256 }: PlannedExecution,
  ports: MachinePorts,
): Promise<CatchUpPlan> {
  const read = await planReader({ catchupId: id, sha256: planSha256 }, ports)();
  if (read.kind === 'failed') throw new Fault(read.reason);
  return read.plan;
}
