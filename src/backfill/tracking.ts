import type { TrackedCatchUp, TrackedStatus } from '../protocol/tracking-item.js';

/** A catch-up that begins. */
export interface TrackedBeginning {
  readonly catchupId: string;
  readonly topic: string;
  readonly schemaVersion: string;
  readonly activationSeq: number;
  /** UTC, ISO 8601. */
  readonly startedAt: string;
}

/** What is recorded of a catch-up that has begun. */
export interface Tracked {
  /** When it began: UTC, ISO 8601. */
  readonly startedAt: string;
  /** SHA-256 of the plan that was made, hexadecimal; null before there was one. */
  readonly planSha256: string | null;
}

/** What was recorded of a catch-up when it ended. */
export interface TrackedBefore {
  /** Null where nothing has recorded that it began. */
  readonly startedAt: string | null;
  /** Whether this end, or another one, was recorded before: the answer may have been lost. */
  readonly hadEnded: boolean;
}

/** Records catch-ups for people, and what one of them must know after a crash. */
export interface Tracking {
  /** Records that a catch-up has begun. Recorded before: changes nothing, and answers with that. */
  readonly begin: (beginning: TrackedBeginning) => Promise<Tracked>;
  /** Records the plan. `periods`: in the plan's order; `NULL` for rows without one. */
  readonly planned: (
    catchupId: string,
    plan: { readonly sha256: string; readonly periods: readonly string[] },
  ) => Promise<void>;
  /** How many periods are done. */
  readonly processed: (catchupId: string, periods: number) => Promise<void>;
  /** `at`: UTC, ISO 8601. Answers with what was recorded before. */
  readonly ended: (
    catchupId: string,
    status: Exclude<TrackedStatus, 'IN_PROGRESS'>,
    at: string,
  ) => Promise<TrackedBefore>;
}

/** Reads what was recorded of catch-ups, for people who wait for them. */
export interface TrackingReader {
  /** Undefined where nothing is recorded; the reasons where what stands there has another shape. */
  readonly find: (
    catchupId: string,
  ) => Promise<TrackedCatchUp | { readonly problems: readonly string[] } | undefined>;
}
