/** Who else may be changing a topic's tables. */
export interface Runs {
  /**
   * Stops a catch-up, if it is still at work. `stopped`: neither it nor any of its statements can
   * change a table or the registry any more.
   */
  readonly stop: (catchupId: string) => Promise<'stopped' | 'running'>;
  /**
   * Whether a run of the pipeline that began before this time is still at work on the topic. It may
   * have read the version that was in force before. UTC, ISO 8601.
   */
  readonly pipeline: (topic: string, before: string) => Promise<'idle' | 'running'>;
}
