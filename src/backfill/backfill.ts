import type { BackfillInput } from '../protocol/backfill-input.js';

/** What patches history after an activation. */
export interface Backfill {
  /** `exists`: this very run was started before. Anything else that keeps it from starting is a Fault. */
  readonly start: (
    name: string,
    input: BackfillInput,
  ) => Promise<{ readonly kind: 'started' | 'exists'; readonly id: string }>;
}
