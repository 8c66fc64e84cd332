import { UserError } from '../errors.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import type { Subject } from './subject.js';

/** Stops the catch-up that has begun last, if there is one; a UserError while it can't be stopped. */
export async function stopFormer(
  { item: { catchupId } }: Subject,
  { runs }: CatchUpPorts,
): Promise<void> {
  const former = catchupId ?? null;
  if (former !== null && (await runs.stop(former)) === 'running')
    throw new UserError(
      `The catch-up ${former} is still at work; wait until it has ended, or stop it`,
    );
}
