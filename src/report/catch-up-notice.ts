import type { FailedCatchUp } from '../protocol/failed-catch-up.js';
import { wayOut } from './catch-up-progress.js';
import { visible } from './escape.js';

/**
 * The mail that tells of a catch-up that failed. `registry`: the options that name it, as typed into
 * a shell.
 */
export function renderCatchUpNotice(
  { topic, version, catchupId, failure, isProcessed }: FailedCatchUp,
  registry: string,
): { readonly subject: string; readonly body: string } {
  const { step, period, reason } = failure;
  const where = period === null ? step : `${step}, period ${period}`;
  const state = isProcessed
    ? 'The topic is processed, but its history is not patched.'
    : 'The topic is not processed (BACKFILL_FAILED).';
  const lines = [
    `The catch-up of topic ${topic} has failed. ${state}`,
    '',
    `Topic:    ${topic}`,
    `Version:  ${version ?? 'unknown'}`,
    `Step:     ${step}`,
    `Period:   ${period ?? 'none'}`,
    `Reason:   ${reason}`,
    `Catch-up: ${catchupId}`,
    '',
    wayOut(topic, registry),
  ];
  return {
    subject: subjectOf(`schema-gate: catch-up of ${topic} failed at ${where}`),
    body: `${lines.map(visible).join('\n')}\n`,
  };
}

/**
 * SNS takes one line of less than 100 characters; beyond ASCII not every client of mail reads it:
 * https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
function subjectOf(text: string): string {
  return visible(text)
    .replaceAll(/[^\x20-\x7e]/gu, '?')
    .slice(0, 99);
}
