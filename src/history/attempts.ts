import { catchUpName } from '../protocol/catch-up-name.js';
import { quoted } from '../core/text/quoted.js';
import type { Machine } from '../backfill/machine.js';
import { Fault } from '../errors.js';
import type { ActiveTopic } from './active-topic.js';

/** What was asked for since the topic's last catch-up began. */
export interface Attempts {
  /** The execution that runs and has not begun: it is queued, or about to begin. */
  readonly waiting: string | undefined;
  /** The first name that no execution has. */
  readonly next: string;
}

/** An execution that found nothing to do has used up its name for 90 days. */
const MAX_NAMES = 1_000;

/**
 * Looks which names of the activation's next attempts are taken: an execution has one before it
 * begins, which is when the item counts it. Without a machine none is.
 */
export async function attemptsOf(
  { topic, facts: { seq, sha256 }, item }: ActiveTopic,
  machine: Machine | undefined,
): Promise<Attempts> {
  const last = item.catchupAttempt ?? 0;
  let waiting: string | undefined;
  for (let attempt = last + 1; attempt <= last + MAX_NAMES; attempt++) {
    const name = catchUpName(topic, sha256, { seq, attempt });
    const found = await machine?.find(name);
    if (found === undefined) return { waiting, next: name };
    if (found.status === 'running') waiting = name;
  }
  throw new Fault(
    `The last ${MAX_NAMES} executions of topic ${quoted(topic)} have ended without beginning a catch-up; look at them in Step Functions`,
  );
}
