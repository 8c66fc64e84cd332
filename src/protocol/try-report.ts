import type { TrialResult } from '../core/history/events/trial.js';

/** What `try` found in a file of events. */
export interface TryReport {
  readonly topic: string;
  /** Where the schema is: a path, or a key of the registry. */
  readonly schema: string;
  /** As the user named it; `-` is standard input. */
  readonly file: string;
  readonly lines: number;
  readonly result: TrialResult;
  /** Why the file was not read to its end; null where it was. */
  readonly stopped: string | null;
  readonly notes: readonly string[];
  /** 1 if a person has to look at it, 3 if the file was not read to its end. */
  readonly exitCode: 0 | 1 | 3;
}
