import type { Difference } from './difference.js';

/** A difference that was reviewed and is wanted. */
export interface Allowed {
  readonly reason: string;
  readonly covers: (difference: Difference) => boolean;
}

export const ALLOWED: readonly Allowed[] = [];
