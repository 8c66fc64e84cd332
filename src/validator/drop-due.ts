import pMap from 'p-map';
import { quoted } from '../core/text/quoted.js';
import { reasonOf, redacted } from '../errors.js';
import type { Ports } from './ports.js';

/** Topics whose columns one sweep drops; each takes a statement. The others wait for the next one. */
const MAX_TOPICS = 20;
const IN_FLIGHT = 4;

/**
 * Drops what rewrites of these topics have set aside. Nothing waits for it, so what fails is a
 * warning, and the next sweep tries again.
 */
export async function dropDue(topics: readonly string[], ports: Ports): Promise<void> {
  const { dropSetAside, log } = ports;
  if (dropSetAside === undefined) return;
  let changed = 0;
  await pMap(
    topics,
    async (topic) => {
      // One that fails takes no other one's place.
      if (changed >= MAX_TOPICS) return;
      try {
        const columns = await dropSetAside(topic);
        if (columns.length === 0) return;
        changed++;
        log(`Dropped columns that rewrites had set aside, of topic: ${topic}`, { topic, columns });
      } catch (error) {
        const reason = redacted(reasonOf(error));
        log(
          `What rewrites have set aside of topic ${quoted(topic)} could not be dropped; the next sweep tries again: ${reason}`,
          { topic },
          'warn',
        );
      }
    },
    { concurrency: IN_FLIGHT },
  );
}
