/** The catch-ups that were asked for and have not ended. */
export interface Queue {
  /** How many of them were asked for before this one. */
  readonly ahead: (catchupId: string) => Promise<number>;
}
