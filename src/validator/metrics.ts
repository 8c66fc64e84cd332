/** Counts what happened. A metric that fails is a warning, never another outcome. */
export interface Metrics {
  /** `SchemaValidationSuccessRate` and `BreakingChangesDetected` of one judged candidate. */
  readonly judged: (topic: string, isValid: boolean, breakingChanges: number) => void;
  /** An event that was about nothing of ours. */
  readonly ignored: () => void;
}
