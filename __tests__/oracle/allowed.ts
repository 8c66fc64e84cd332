import type { Difference } from './difference.js';

/** A difference that was reviewed and is wanted. */
export interface Allowed {
  readonly reason: string;
  readonly covers: (difference: Difference) => boolean;
}

/** A wanted change of what users see is listed here until the pinned commit has it. */
export const ALLOWED: readonly Allowed[] = [
  {
    reason: 'more findings have an edit that undoes them, and a second way out',
    covers: ({ path }) => /(?:^|\.)changes\[[^\]]*\]\.(?:edit|other_edit)(?:\.|$)/.test(path),
  },
  {
    reason: 'where a history is assumed from archive/, a note says so',
    covers: ({ path, old }) => old === undefined && /^report\.notes\[[0-9]+\]$/.test(path),
  },
];
