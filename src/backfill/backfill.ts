import type { BackfillInput } from '../protocol/backfill-input.js';

/** Patches history after an activation. */
export interface Backfill {
  /** `exists`: a run with this name was started earlier. Any other obstacle is a Fault. */
  readonly start: (
    name: string,
    input: BackfillInput,
  ) => Promise<{ readonly kind: 'started' | 'exists'; readonly id: string }>;
}
