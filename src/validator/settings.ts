import type { ActivationSettings } from '../protocol/settings.js';

/** How the validator activates; bin reads it from the environment. */
export interface Settings extends ActivationSettings {
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
