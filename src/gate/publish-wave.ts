import { plainReason, type Publication, type PublishOutcome } from '../protocol/publication.js';
import type { TopicChange } from './topic-changes.js';

export interface Wave {
  /** Uploads at most. */
  readonly max: number;
  readonly isDryRun: boolean;
}

/** After these, the next topic would probably fare no better. */
const STOPS: ReadonlySet<PublishOutcome> = new Set(['FAILED', 'TIMEOUT']);

/**
 * Publishes topics one after another until `max` of them were sent or one was not activated. All are looked at first, so that
 * those that have nothing to publish are not counted, and those left for later show what is wrong with them already.
 */
export async function publishWave(
  changes: readonly TopicChange[],
  { max, isDryRun }: Wave,
  take: (changes: readonly TopicChange[], isDryRun: boolean) => Promise<readonly Publication[]>,
): Promise<readonly Publication[]> {
  const planned = await take(changes, true);
  const publications: Publication[] = [];
  let sent = 0;
  let stopper: Publication | undefined;
  for (const [index, plan] of planned.entries()) {
    const change = changes[index];
    if (plan.outcome !== 'PLANNED' || change === undefined) publications.push(plan);
    else if (stopper !== undefined)
      publications.push(left(plan, `Left for later, since ${stopper.topic} is ${stopper.outcome}`));
    else if (sent >= max) publications.push(left(plan, `Left for a later wave of ${max}`));
    else {
      sent++;
      const [publication = plan] = isDryRun ? [plan] : await take([change], false);
      publications.push(publication);
      if (STOPS.has(publication.outcome)) stopper = publication;
    }
  }
  return publications;
}

function left(plan: Publication, message: string): Publication {
  return { ...plan, reasons: [...plan.reasons, plainReason(message)] };
}
