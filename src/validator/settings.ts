import type { Places } from '../core/change/tables/table-change.js';

/** How an installation wants its topics activated; bin reads it from the environment. */
export interface Settings {
  readonly places: Places;
  /** Whether something patches history; without it, rewrites can't be activated. */
  readonly hasStateMachine: boolean;
  /** gated: a topic stops until its history is patched. online: one that only gained columns goes on. */
  readonly backfillMode: 'gated' | 'online';
  /** Whether breaks that publish accepted, and exactly those, are let in. */
  readonly acceptsApprovals: boolean;
  /** structure: the file alone is checked, and of its tables only what can be added is; for rollback to how it was before. */
  readonly judges: 'compatibility' | 'structure';
}

/** The facts about time and digests that the pure parts are handed. */
export interface Moment {
  /** UTC, ISO 8601. */
  readonly now: string;
  /** SHA-256, hexadecimal. */
  readonly digest: (data: string | Uint8Array) => string;
}
