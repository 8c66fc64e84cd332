import type { FailedCatchUp } from '../protocol/failed-catch-up.js';

/** Tells people how catch-ups end. Nothing depends on it, so it never throws. */
export interface News {
  /** `CatchUpDurationSeconds`: from its begin to the end that opened the topic. */
  readonly ended: (topic: string, seconds: number) => void;
  readonly failed: (failed: FailedCatchUp) => Promise<void>;
}
