import { UserError } from '../errors.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import type { Subject } from './subject.js';

/** Stops the catch-up that has begun last, if there is one; why not, while it can't be stopped. */
export async function formerAtWork(
  { item: { catchupId } }: Subject,
  { runs }: Pick<CatchUpPorts, 'runs'>,
): Promise<string | undefined> {
  const former = catchupId ?? null;
  if (former === null || (await runs.stop(former)) === 'stopped') return undefined;
  return `The catch-up ${former} is still at work; wait until it has ended, or stop it`;
}

/** As {@link formerAtWork}; a UserError while it can't be stopped. */
export async function stopFormer(subject: Subject, ports: CatchUpPorts): Promise<void> {
  const reason = await formerAtWork(subject, ports);
  if (reason !== undefined) throw new UserError(reason);
}
