import type { Difference } from './difference.js';

/** A difference that was reviewed and is wanted. */
export interface Allowed {
  readonly reason: string;
  readonly covers: (difference: Difference) => boolean;
}

/** A wanted change of what users see is listed here until the pinned commit has it. */
export const ALLOWED: readonly Allowed[] = [];
