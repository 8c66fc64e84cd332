import type { CatchUpFailure } from './catch-up-record.js';

/** A catch-up that failed, for the people who are told of it. */
export interface FailedCatchUp {
  readonly topic: string;
  /** Of the version in force; null where it is not known. */
  readonly version: string | null;
  readonly catchupId: string;
  readonly failure: CatchUpFailure;
  /** Whether the pipeline processes the topic meanwhile. */
  readonly isProcessed: boolean;
}
