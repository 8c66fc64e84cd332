import { plainReason, type Publication, type PublishOutcome } from '../protocol/publication.js';
import type { TopicChange } from './topic-changes.js';

export interface Wave {
  /** The largest number of uploads. */
  readonly max: number;
  readonly isDryRun: boolean;
}

/** Outcomes after which the wave stops, because the next topic would probably fail too. */
const STOPS: ReadonlySet<PublishOutcome> = new Set(['FAILED', 'TIMEOUT']);

/**
 * Publishes topics one by one until `max` of them are uploaded or one is not activated. A dry run
 * of all topics comes first: topics without changes don't count, and topics left for later already
 * show their findings.
 */
export async function publishWave(
  changes: readonly TopicChange[],
  { max, isDryRun }: Wave,
  publish: (changes: readonly TopicChange[], isDryRun: boolean) => Promise<readonly Publication[]>,
): Promise<readonly Publication[]> {
  const planned = await publish(changes, true);
  const publications: Publication[] = [];
  let uploads = 0;
  let stopper: Publication | undefined;
  for (const [index, plan] of planned.entries()) {
    const change = changes[index];
    if (plan.outcome !== 'PLANNED' || change === undefined) publications.push(plan);
    else if (stopper !== undefined)
      publications.push(
        leftForLater(plan, `Left for later, since ${stopper.topic} is ${stopper.outcome}`),
      );
    else if (uploads >= max)
      publications.push(leftForLater(plan, `Left for a later wave of ${max}`));
    else {
      uploads++;
      const [publication = plan] = isDryRun ? [plan] : await publish([change], false);
      publications.push(publication);
      if (STOPS.has(publication.outcome)) stopper = publication;
    }
  }
  return publications;
}

function leftForLater(plan: Publication, message: string): Publication {
  return { ...plan, reasons: [...plan.reasons, plainReason(message)] };
}
