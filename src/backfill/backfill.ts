import type { BackfillInput } from '../protocol/backfill-input.js';

/** Patches history after an activation. */
export interface Backfill {
  /**
   * Whether a run could be started: a Fault if not, so that nothing comes into force that waits for
   * it in vain; a warning if that can't be known here.
   */
  readonly check: () => Promise<string | undefined>;
  /** `exists`: a run with this name was started earlier. Any other obstacle is a Fault. */
  readonly start: (
    name: string,
    input: BackfillInput,
  ) => Promise<{ readonly kind: 'started' | 'exists'; readonly id: string }>;
}
