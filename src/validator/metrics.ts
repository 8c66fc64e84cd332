/**
 * Publishes the validator's metrics. A failure to publish is a warning; the result stays as it is.
 */
export interface Metrics {
  /** `SchemaValidationSuccessRate` and `BreakingChangesDetected` of one judged candidate. */
  readonly judged: (topic: string, isValid: boolean, breakingChanges: number) => void;
  /** `EventsIgnored`: an event that names no candidate of this registry. */
  readonly ignored: () => void;
  /**
   * `OldestPendingSeconds` and `LongestClosedSeconds` after a sweep: of the oldest candidate in
   * pending/, and of the gate that a backfill has kept closed for the longest time.
   */
  readonly waiting: (oldestPendingSeconds: number, longestClosedSeconds: number) => void;
  /** `ValidationFaults`: it could not be decided. Undefined where no topic is known. */
  readonly fault: (topic: string | undefined) => void;
}
