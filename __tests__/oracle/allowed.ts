import type { Difference } from './difference.js';

/** A difference that was reviewed and is wanted. */
export interface Allowed {
  readonly reason: string;
  readonly covers: (difference: Difference) => boolean;
}

const NEW_KEYS = /(?:^|\.)changes\[.*\]\.(?:path|edit|accepted)$/;
const METADATA_OF_CLAIM = /^tree\.schema-gate\/metadata\/schema-gate\/tables\//;

export const ALLOWED: readonly Allowed[] = [
  {
    reason: 'a change tells the path inside its column, its edit and what accepted it',
    covers: ({ path, old }) => old === undefined && NEW_KEYS.test(path),
  },
  {
    reason: 'in a directory, a claim that never had metadata gets no empty file of it',
    covers: ({ path, old, now }) =>
      now === undefined && METADATA_OF_CLAIM.test(path) && old?.includes('"json":{}') === true,
  },
];
