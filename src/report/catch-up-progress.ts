import { counted } from '../core/text/counted.js';
import { quoted } from '../core/text/quoted.js';
import type { CatchUpProgress } from '../protocol/catch-up-progress.js';
import type { CatchUpFailure } from '../protocol/catch-up-record.js';

/** `patching period 3 of 14 ('2026-01')`: how far a catch-up is. */
export function progressWords(progress: CatchUpProgress): string {
  switch (progress.kind) {
    case 'queued':
      return progress.behind === 0
        ? 'queued, the next in turn'
        : `queued behind ${progress.behind}`;
    case 'planning':
      return 'waiting for runs of the pipeline, or planning';
    case 'patching': {
      const { period, number, of } = progress;
      return `patching period ${number} of ${of} (${quoted(period)})`;
    }
    case 'ending':
      return `${counted(progress.of, 'period')} patched, ending`;
    case 'failed':
      return `failed at ${failureWords(progress.failure)}`;
    case 'unknown':
      return `how far it is can't be told: ${progress.reason}`;
  }
}

/** `step 'verify', period '2026-01': …`: where and why a catch-up stopped. */
export function failureWords({ step, period, reason }: CatchUpFailure): string {
  const at = period === null ? '' : `, period ${quoted(period)}`;
  return `step ${quoted(step)}${at}: ${reason}`;
}

/**
 * What a person can do after a catch-up that failed. `registry`: the options that name it, as typed
 * into a shell.
 */
export function wayOut(topic: string, registry: string): string {
  const command = `schema-gate catch-up ${topic} ${registry}`;
  return `Mend that, and go on: ${command}; or leave history as it is: ${command} --give-up --reason TEXT`;
}
