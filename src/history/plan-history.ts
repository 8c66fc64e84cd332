import type { Planned } from '../core/history/plan/catch-up-facts.js';
import { planCatchUp } from '../core/history/plan/plan-catch-up.js';
import { catchUpName } from '../protocol/catch-up-name.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import { gather } from './gather.js';
import { gateOf, OPEN, readSubject } from './subject.js';

/** What the topic's next catch-up would do; writes nothing. */
export async function planHistory(topic: string, ports: CatchUpPorts): Promise<Planned> {
  const subject = await readSubject(topic, ports);
  const { facts, item } = subject;
  const attempt = (item.catchupAttempt ?? 0) + 1;
  const id = catchUpName(topic, facts.sha256, { seq: facts.seq, attempt });
  return planCatchUp(await gather(subject, gateOf(subject) ?? OPEN, id, ports));
}
