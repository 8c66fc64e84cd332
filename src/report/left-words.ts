import type { UnpatchedReason } from '../protocol/unpatched.js';

/** Why something stays unpatched: of a plan, or of an earlier catch-up. */
const REASONS: Readonly<Record<UnpatchedReason, string>> = {
  lookback: 'the lookback ends before',
  'never-sent': 'no event has ever carried it',
  'no-source': 'no event has ever carried its path',
  'key-column': 'it finds the rows, so it is not patched itself',
  'source-type': 'STANDARDIZED has it with another type; correct that column',
  'no-column': 'CURATED lacks it; activate the topic again',
  'type-not-converted': 'texts are not converted to its type',
  'mask-unknown': 'how older values are masked is not known; mask them by hand',
  'needs-checkpoint': 'rejected rows are found with a checkpoint only; set CHECKPOINT_TABLE',
  'row-too-wide':
    'a statement with all columns would be too long; insert the rejected rows by hand',
  'odd-period': 'the name of the period is odd; correct period_reference',
  'null-period': 'rows without a period are patched on request',
  begun: 'a catch-up began it and has not ended',
  'given-up': 'a person gave it up',
  'not-run': 'nothing was configured to run its catch-up',
};

/** A reason in words; one that a newer program has written, as it is. */
export function leftWords(reason: string): string {
  return Object.hasOwn(REASONS, reason) ? REASONS[reason as UnpatchedReason] : reason;
}
