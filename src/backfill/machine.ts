/** An execution of the state machine that patches history. */
export interface ExecutionState {
  readonly status: 'running' | 'succeeded' | 'failed';
  /** The name of the error that it failed with, as its definition or the service gives it. */
  readonly error: string | null;
  /** Of one that failed: in which way, its error and its cause, in one line; null otherwise. */
  readonly reason: string | null;
}

/** What a state machine tells of its executions. */
export interface Machine {
  /** Undefined: there is none of that name, or it was started a moment ago. */
  readonly find: (name: string) => Promise<ExecutionState | undefined>;
}
