import { UserError } from '../errors.js';
import { attemptsOf } from './attempts.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import type { Subject } from './subject.js';

/**
 * Stops the catch-up that has begun last, if there is one; why not, while it can't be stopped.
 * `waiting`: an execution that was asked for and would take over from it; it is stopped first.
 */
export async function formerAtWork(
  { item: { catchupId } }: Subject,
  { runs }: Pick<CatchUpPorts, 'runs'>,
  waiting?: string,
): Promise<string | undefined> {
  for (const one of [waiting ?? null, catchupId ?? null])
    if (one !== null && (await runs.stop(one)) !== 'stopped')
      return `The catch-up ${one} is still at work; wait until it has ended, or stop it`;
  return undefined;
}

/** As {@link formerAtWork}, for a person; a UserError while it can't be stopped. */
export async function stopFormer(subject: Subject, ports: CatchUpPorts): Promise<void> {
  const { waiting } = await attemptsOf(subject, ports.machine);
  const reason = await formerAtWork(subject, ports, waiting);
  if (reason !== undefined) throw new UserError(reason);
}
