import { quoted } from '../core/text/quoted.js';
import type { CatchUp } from './begin.js';
import type { CatchUpPorts } from './catch-up-ports.js';

/**
 * Waits until no run of the pipeline is at work that may have read an older version: what it writes
 * would lack what this catch-up patches. Returns why it can't go on, undefined when it can.
 */
export async function awaitRuns(
  { subject: { topic }, since }: CatchUp,
  { runs, settings: { wait }, sleep, progress }: CatchUpPorts,
): Promise<string | undefined> {
  for (let waited = 0; ; waited += wait.everyMs) {
    if ((await runs.pipeline(topic, since)) === 'idle') return undefined;
    if (waited >= wait.atMostMs) return stillRunning(topic);
    progress({ kind: 'waiting', forMs: waited });
    await sleep(wait.everyMs);
  }
}

/** Why a catch-up doesn't go on, after it has waited for the pipeline in vain. */
export function stillRunning(topic: string): string {
  return `A run of the pipeline for topic ${quoted(topic)} has not ended; wait for it or stop it, then run schema-gate catch-up ${topic} again`;
}
