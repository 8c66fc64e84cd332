import { parseCatchUpName } from '../protocol/catch-up-name.js';
import type { CatchUpFailure } from '../protocol/catch-up-record.js';
import { type ItemChanges } from '../protocol/registry-item.js';
import type { EndedExecution } from './end-execution.js';
import { failureChanges } from './end.js';
import type { Execution, MachinePorts } from './machine-ports.js';
import { gateOf, readSubject } from './subject.js';

/**
 * Records why an execution ended that has not become the topic's catch-up, if nobody has since:
 * nothing else would tell of it, and its name can't be started again. Undefined where the topic is
 * another's, or has nothing left. `catchup_id` stays: whom it names may be at work.
 */
export async function failUnbegun(
  { id, topic, activationSeq }: Execution,
  failure: CatchUpFailure,
  ports: MachinePorts,
): Promise<EndedExecution | undefined> {
  const subject = await readSubject(topic, ports);
  const gate = gateOf(subject);
  const { facts, item, version } = subject;
  const own = parseCatchUpName(id)?.attempt ?? 0;
  const attempt = item.catchupAttempt ?? null;
  if (gate === undefined || facts.seq !== activationSeq || own <= (attempt ?? 0)) return undefined;
  const at = ports.now().toISOString();
  const changes: ItemChanges = {
    ...failureChanges(gate, failure),
    catchupAttempt: own,
    updatedAt: at,
  };
  const written = await ports.registry.items.update(topic, changes, {
    kind: 'no-catch-up-since',
    seq: facts.seq,
    statuses: gate.from,
    attempt,
  });
  if (written === 'refused') return undefined;
  await ports.tracking.begin({
    catchupId: id,
    topic,
    schemaVersion: version.schema.version ?? 'unknown',
    activationSeq,
    startedAt: at,
  });
  await ports.tracking.ended(id, 'FAILED', at);
  return { kind: 'ended', status: 'BACKFILL_FAILED' };
}
